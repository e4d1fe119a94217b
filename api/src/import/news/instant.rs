//! When an article was published, in the many ways that feeds write it.

use contract::Moment;

/// None where the text is no time. Without a zone it is the time of Viet Nam.
pub fn read(text: &str) -> Option<Moment> {
    let text = text.trim();
    text.parse().ok().or_else(|| written(text))
}

#[derive(Default)]
struct Parts {
    /// Year, month, day.
    day: Option<(u32, u32, u32)>,
    /// Numbers and the month of a day that is written in several words.
    loose: Vec<u32>,
    month: Option<u32>,
    /// Hour, minute, second.
    time: Option<(u32, u32, u32)>,
    half: Option<Half>,
    zone: Option<String>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Half {
    Morning,
    Afternoon,
}

fn written(text: &str) -> Option<Moment> {
    const LONGEST: usize = 80;
    if text.len() > LONGEST {
        return None;
    }
    let mut parts = Parts::default();
    // The T of `2026-11-22T14:59`.
    let spaced = match text.as_bytes().get(10) {
        Some(b'T' | b't') => format!("{} {}", text.get(..10)?, text.get(11..)?),
        _ => text.to_owned(),
    };
    for word in spaced.split([' ', ',', '\t', '\n', '|', '\u{a0}']) {
        if !matches!(word, "" | "-" | "–") {
            parts.take(word)?;
        }
    }
    parts.moment()
}

impl Parts {
    fn take(&mut self, word: &str) -> Option<()> {
        if word.contains(':') && word.starts_with(|c: char| c.is_ascii_digit()) {
            let end = word.find(|c: char| !(c.is_ascii_digit() || matches!(c, ':' | '.')));
            let (time, zone) = word.split_at(end.unwrap_or(word.len()));
            self.time = Some(clock(time)?);
            return match zone {
                "" => Some(()),
                zone => self.take_name(zone),
            };
        }
        if word.starts_with(|c: char| c.is_ascii_digit()) {
            return self.take_number(word);
        }
        self.take_name(word)
    }

    fn take_number(&mut self, word: &str) -> Option<()> {
        let parts: Vec<&str> = word.split(['/', '-', '.']).collect();
        match parts[..] {
            [_] => self.loose.push(word.parse().ok()?),
            [year, month, day] if year.len() == 4 => {
                self.day = Some((year.parse().ok()?, month.parse().ok()?, day.parse().ok()?));
            }
            [day, month, year] => {
                let month = match month_of(month) {
                    Some(month) => month,
                    None => month.parse().ok()?,
                };
                self.day = Some((full_year(year)?, month, day.parse().ok()?));
            }
            _ => return None,
        }
        Some(())
    }

    fn take_name(&mut self, word: &str) -> Option<()> {
        match word.to_ascii_uppercase().as_str() {
            "AM" | "SA" => self.half = Some(Half::Morning),
            "PM" | "CH" => self.half = Some(Half::Afternoon),
            name => match (self.month, month_of(word)) {
                (None, Some(month)) => self.month = Some(month),
                // A day of the week stands first, and is not always the right one.
                _ if self.time.is_none() && self.zone.is_none() && is_word(word) => {}
                _ => self.zone = Some(self.zone.take().unwrap_or_default() + name),
            },
        }
        Some(())
    }

    fn moment(self) -> Option<Moment> {
        let (year, month, day) = match (self.day, self.month, &self.loose[..]) {
            (Some(day), None, []) => day,
            // `22 Nov 2026` and `Nov 22 2026`; a short year has two digits.
            (None, Some(month), [day, year]) => (full_year(&format!("{year:02}"))?, month, *day),
            _ => return None,
        };
        let (hour, minute, second) = self.time.unwrap_or_default();
        let hour = match self.half {
            Some(_) if !(1..=12).contains(&hour) && hour != 0 => hour,
            Some(Half::Morning) => hour % 12,
            Some(Half::Afternoon) => hour % 12 + 12,
            None => hour,
        };
        let zone = self
            .zone
            .as_deref()
            .map_or(Some("+07:00".to_owned()), offset)?;
        let second = second.min(59);
        let at = format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}{zone}");
        at.parse().ok()
    }
}

fn clock(text: &str) -> Option<(u32, u32, u32)> {
    let text = text.split('.').next()?;
    let mut parts = text.split(':').map(|part| part.parse().ok());
    let (hour, minute) = (parts.next()??, parts.next()??);
    let second = match parts.next() {
        Some(second) => second?,
        None => 0,
    };
    parts.next().is_none().then_some((hour, minute, second))
}

fn month_of(word: &str) -> Option<u32> {
    const MONTHS: [&str; 12] = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ];
    let short = word.get(..3)?.to_ascii_lowercase();
    let at = MONTHS.iter().position(|month| *month == short)?;
    u32::try_from(at + 1).ok()
}

/// RFC 2822: two digits are years from 1950 to 2049.
fn full_year(year: &str) -> Option<u32> {
    let number: u32 = year.parse().ok()?;
    match (year.len(), number) {
        (4, year) => Some(year),
        (2, 0..50) => Some(2000 + number),
        (2, _) => Some(1900 + number),
        _ => None,
    }
}

fn is_word(word: &str) -> bool {
    word.chars().all(|c| c.is_alphabetic() || c == '.')
}

/// Hours from UTC as RFC 3339 writes them, of a name, a number, or both as in `GMT+7`.
fn offset(zone: &str) -> Option<String> {
    let bare = zone.trim_matches(['(', ')']);
    let bare = match bare.split_once('(') {
        Some((zone, _comment)) => zone,
        None => bare,
    };
    let number = ["GMT", "UTC", "UT"]
        .iter()
        .find_map(|name| bare.strip_prefix(name))
        .unwrap_or(bare);
    let hours = match number {
        "" | "Z" => 0,
        "ICT" => 7,
        "EDT" => -4,
        "EST" | "CDT" => -5,
        "CST" | "MDT" => -6,
        "MST" | "PDT" => -7,
        "PST" => -8,
        "CET" | "BST" => 1,
        "CEST" => 2,
        "SGT" => 8,
        "JST" | "KST" => 9,
        number => return numeric(number),
    };
    Some(format!(
        "{}{:02}:00",
        if hours < 0 { '-' } else { '+' },
        i32::abs(hours)
    ))
}

/// `+7`, `+07`, `+0700`, `+07:00`.
fn numeric(number: &str) -> Option<String> {
    let (sign, digits) = number.split_at_checked(1)?;
    let digits = digits.replace(':', "");
    let is_offset = matches!(sign, "+" | "-") && digits.bytes().all(|b| b.is_ascii_digit());
    match digits.len() {
        _ if !is_offset => None,
        1 => Some(format!("{sign}0{digits}:00")),
        2 => Some(format!("{sign}{digits}:00")),
        4 => Some(format!("{sign}{}:{}", digits.get(..2)?, digits.get(2..)?)),
        _ => None,
    }
}
