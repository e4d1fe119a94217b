//! Numbers, money and dates as each language writes them. One place, for the browser and the host.

use contract::{Date, Moment, Weekday};

use crate::i18n::Lang;

/// 1300000 as `1.300.000` or `1,300,000`.
pub fn integer(lang: Lang, number: i64) -> String {
    let separator = match lang {
        Lang::Vi => '.',
        Lang::En => ',',
    };
    let digits = number.unsigned_abs().to_string();
    let mut grouped = String::with_capacity(digits.len() + digits.len() / 3 + 1);
    if number < 0 {
        grouped.push('-');
    }
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(separator);
        }
        grouped.push(digit);
    }
    grouped
}

/// At most one decimal, and none where it would be zero: `7`, `0,5`.
pub fn decimal(lang: Lang, number: f64) -> String {
    let comma = match lang {
        Lang::Vi => ',',
        Lang::En => '.',
    };
    // A nonsense number from a fault elsewhere must not fill the line; `as` saturates.
    let tenths = (number * 10.0).round() as i64;
    match tenths % 10 {
        0 => integer(lang, tenths / 10),
        rest => format!("{}{comma}{}", integer(lang, tenths / 10), rest.abs()),
    }
}

/// Exactly so many decimals, the half rounded away from zero: `68,61`, `0,7709`.
pub fn decimals(lang: Lang, number: f64, digits: u32) -> String {
    let comma = match lang {
        Lang::Vi => ',',
        Lang::En => '.',
    };
    let scale = 10_u64.pow(digits.min(9));
    let scaled = (number.abs() * scale as f64).round() as u64;
    let minus = if number < 0.0 && scaled > 0 {
        "−"
    } else {
        ""
    };
    let whole = i64::try_from(scaled / scale).unwrap_or(i64::MAX);
    let rest = scaled % scale;
    match digits {
        0 => format!("{minus}{}", integer(lang, whole)),
        digits => {
            let width = digits as usize;
            format!("{minus}{}{comma}{rest:0width$}", integer(lang, whole))
        }
    }
}

/// `97,3%`, `97.3%`: one decimal always, so that a column of shares is even.
pub fn percent(lang: Lang, percent: f64) -> String {
    format!("{}%", decimals(lang, percent, 1))
}

/// How values of a scale up to `maximum` are written beside an axis.
pub fn axis(lang: Lang, maximum: f64) -> fn(f64) -> String {
    match (lang, maximum <= 1.0) {
        (Lang::Vi, false) => |value| decimals(Lang::Vi, value, 0),
        (Lang::En, false) => |value| decimals(Lang::En, value, 0),
        (Lang::Vi, true) => |value| decimals(Lang::Vi, value, 2),
        (Lang::En, true) => |value| decimals(Lang::En, value, 2),
    }
}

/// A difference with its sign; none where it rounds to nothing: `+1,2`, `−0,3`, `0,0`.
pub fn signed(lang: Lang, difference: f64, digits: u32) -> String {
    let written = decimals(lang, difference, digits);
    let is_nothing = !written.contains(|digit: char| ('1'..='9').contains(&digit));
    match difference > 0.0 && !is_nothing {
        true => format!("+{written}"),
        false => written,
    }
}

/// An amount in đồng: `525.000 đ`, `525,000 VND`.
pub fn money(lang: Lang, amount_vnd: i64) -> String {
    match lang {
        Lang::Vi => format!("{} đ", integer(lang, amount_vnd)),
        Lang::En => format!("{} VND", integer(lang, amount_vnd)),
    }
}

/// `22/11/2026`, `22 November 2026`.
pub fn date(lang: Lang, date: Date) -> String {
    match lang {
        Lang::Vi => format!("{}/{}/{}", date.day(), date.month(), date.year()),
        Lang::En => format!(
            "{} {} {}",
            date.day(),
            month_name(date.month()),
            date.year()
        ),
    }
}

/// The month or day a source was read on, as exactly as it is known: `tháng 7/2026`,
/// `on 20 July 2026`. Other texts stay as they are.
pub fn month_or_day(lang: Lang, text: &str) -> String {
    let first = format!("{text}-01").parse::<Date>();
    match (text.parse::<Date>(), first, lang) {
        (Ok(day), _, Lang::Vi) => format!("ngày {}", date(lang, day)),
        (Ok(day), _, Lang::En) => format!("on {}", date(lang, day)),
        (Err(_), Ok(first), Lang::Vi) => month_of(lang, first),
        (Err(_), Ok(first), Lang::En) => format!("in {}", month_of(lang, first)),
        (Err(_), Err(_), _) => text.to_owned(),
    }
}

/// The month of a day: `tháng 7/2026`, `July 2026`.
pub fn month_of(lang: Lang, day: Date) -> String {
    match lang {
        Lang::Vi => format!("tháng {}/{}", day.month(), day.year()),
        Lang::En => format!("{} {}", month_name(day.month()), day.year()),
    }
}

pub fn month_name(month: u8) -> &'static str {
    const NAMES: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    NAMES
        .get(usize::from(month).wrapping_sub(1))
        .copied()
        .unwrap_or_default()
}

/// A count as `integer` writes it; the largest that can be written where it is larger still.
pub fn count(lang: Lang, count: u64) -> String {
    integer(lang, i64::try_from(count).unwrap_or(i64::MAX))
}

/// The size of a file, in thousands and millions of bytes: `340 KB`, `1,2 MB`.
pub fn size(lang: Lang, bytes: u64) -> String {
    match bytes {
        0..1_000 => format!("{bytes} B"),
        1_000..1_000_000 => format!("{} KB", count(lang, bytes / 1_000)),
        _ => format!("{} MB", decimal(lang, bytes as f64 / 1e6)),
    }
}

/// `14:05`, the hour in Viet Nam.
pub fn clock(moment: Moment) -> String {
    let minutes = moment.second_of_day() / 60;
    format!("{}:{:02}", minutes / 60, minutes % 60)
}

/// `thứ hai, 23/11/2026`, `Monday, 23 November 2026`.
pub fn day_and_date(lang: Lang, date: Date) -> String {
    let name = weekday_name(lang, date.weekday());
    format!("{name}, {}", self::date(lang, date))
}

fn weekday_name(lang: Lang, weekday: Weekday) -> &'static str {
    match (lang, weekday) {
        (Lang::Vi, Weekday::Monday) => "thứ hai",
        (Lang::Vi, Weekday::Tuesday) => "thứ ba",
        (Lang::Vi, Weekday::Wednesday) => "thứ tư",
        (Lang::Vi, Weekday::Thursday) => "thứ năm",
        (Lang::Vi, Weekday::Friday) => "thứ sáu",
        (Lang::Vi, Weekday::Saturday) => "thứ bảy",
        (Lang::Vi, Weekday::Sunday) => "chủ nhật",
        (Lang::En, Weekday::Monday) => "Monday",
        (Lang::En, Weekday::Tuesday) => "Tuesday",
        (Lang::En, Weekday::Wednesday) => "Wednesday",
        (Lang::En, Weekday::Thursday) => "Thursday",
        (Lang::En, Weekday::Friday) => "Friday",
        (Lang::En, Weekday::Saturday) => "Saturday",
        (Lang::En, Weekday::Sunday) => "Sunday",
    }
}
