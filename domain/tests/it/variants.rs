//! The same need as different people type it, derived from its proper spelling by rule.

/// Each row: one letter in six tones (ngang, huyền, hỏi, ngã, sắc, nặng), then its Telex and VNI.
const ROWS: [(&str, &str, &str); 12] = [
    ("aàảãáạ", "a", "a"),
    ("ăằẳẵắặ", "aw", "a8"),
    ("âầẩẫấậ", "aa", "a6"),
    ("eèẻẽéẹ", "e", "e"),
    ("êềểễếệ", "ee", "e6"),
    ("iìỉĩíị", "i", "i"),
    ("oòỏõóọ", "o", "o"),
    ("ôồổỗốộ", "oo", "o6"),
    ("ơờởỡớợ", "ow", "o7"),
    ("uùủũúụ", "u", "u"),
    ("ưừửữứự", "uw", "u7"),
    ("yỳỷỹýỵ", "y", "y"),
];
const COMBINING_TONES: [&str; 6] = ["", "\u{300}", "\u{309}", "\u{303}", "\u{301}", "\u{323}"];

pub type Variant = (&'static str, fn(&str) -> String);

pub const VARIANTS: [Variant; 14] = [
    ("as written", str::to_owned),
    ("no marks", no_marks),
    ("capitals", str::to_uppercase),
    ("decomposed", decomposed),
    ("telex, tone last", |text| {
        each_word(text, |word| typed(word, Style::TelexLast))
    }),
    ("telex, tone after vowel", |text| {
        each_word(text, |word| typed(word, Style::TelexInside))
    }),
    ("telex, capitals", |text| {
        each_word(text, |word| typed(word, Style::TelexLast)).to_uppercase()
    }),
    ("vni, tone last", |text| {
        each_word(text, |word| typed(word, Style::VniLast))
    }),
    ("vni, tone after vowel", |text| {
        each_word(text, |word| typed(word, Style::VniInside))
    }),
    ("other tone placement", other_placement),
    ("i for y", |text| {
        text.replace("ý", "í")
            .replace("kỹ", "kĩ")
            .replace("ty", "ti")
    }),
    ("one slip", one_slip),
    ("last word begun", last_word_begun),
    ("run together", |text| no_marks(text).replace(' ', "")),
];

#[derive(Clone, Copy, PartialEq)]
enum Style {
    TelexLast,
    TelexInside,
    VniLast,
    VniInside,
}

/// Row and tone of a lower-case letter.
fn parts(c: char) -> Option<(usize, usize)> {
    ROWS.iter().enumerate().find_map(|(row, (letters, _, _))| {
        letters
            .chars()
            .position(|letter| letter == c)
            .map(|tone| (row, tone))
    })
}

pub fn no_marks(text: &str) -> String {
    let base = |c: char| match (c, parts(c)) {
        ('đ', _) => 'd',
        (_, Some((row, _))) => ROWS[row].1.chars().next().unwrap_or(c),
        _ => c,
    };
    text.to_lowercase().chars().map(base).collect()
}

pub fn decomposed(text: &str) -> String {
    let mut out = String::new();
    for c in text.to_lowercase().chars() {
        match parts(c) {
            Some((row, tone)) => {
                let shape = match ROWS[row].2.as_bytes() {
                    [_, b'6'] => "\u{302}",
                    [_, b'7'] => "\u{31B}",
                    [_, b'8'] => "\u{306}",
                    _ => "",
                };
                out.push_str(&ROWS[row].1[..1]);
                // A dot below comes before a mark above in canonical order, but after a horn.
                match tone == 5 && shape != "\u{31B}" {
                    true => out.extend([COMBINING_TONES[tone], shape]),
                    false => out.extend([shape, COMBINING_TONES[tone]]),
                }
            }
            None => out.push(c),
        }
    }
    out
}

fn each_word(text: &str, change: impl Fn(&str) -> String) -> String {
    let lower = text.to_lowercase();
    lower.split(' ').map(change).collect::<Vec<_>>().join(" ")
}

fn typed(word: &str, style: Style) -> String {
    let is_vni = matches!(style, Style::VniLast | Style::VniInside);
    let keys = if is_vni {
        ["", "2", "3", "4", "1", "5"]
    } else {
        ["", "f", "r", "x", "s", "j"]
    };
    let mut out = String::new();
    let mut tone_key = "";
    for c in word.chars() {
        match (c, parts(c)) {
            ('đ', _) => out.push_str(if is_vni { "d9" } else { "dd" }),
            (_, Some((row, tone))) => {
                out.push_str(if is_vni { ROWS[row].2 } else { ROWS[row].1 });
                match style {
                    Style::TelexInside | Style::VniInside => out.push_str(keys[tone]),
                    _ if tone > 0 => tone_key = keys[tone],
                    _ => {}
                }
            }
            _ => out.push(c),
        }
    }
    out + tone_key
}

/// `hòa` as `hoà`, `ủy` as `uỷ`; not after q, not before another letter.
fn other_placement(text: &str) -> String {
    each_word(text, |word| {
        let letters: Vec<char> = word.chars().collect();
        let [before @ .., first, second] = letters.as_slice() else {
            return word.to_owned();
        };
        match (parts(*first), *second) {
            (Some((row @ (6 | 9), tone @ 1..)), 'a' | 'e' | 'y') if before.last() != Some(&'q') => {
                let plain = ROWS[row].0.chars().next().unwrap_or(*first);
                let moved = parts(*second).and_then(|(row, _)| ROWS[row].0.chars().nth(tone));
                before.iter().copied().chain([plain]).chain(moved).collect()
            }
            _ => word.to_owned(),
        }
    })
}

/// In every word of four letters or more one slip, of a kind that depends on where the word stands.
fn one_slip(text: &str) -> String {
    let lower = no_marks(text);
    let slip = |(place, word): (usize, &str)| {
        let mut letters: Vec<char> = word.chars().collect();
        if letters.len() >= 4 {
            let middle = letters.len() / 2;
            match place % 4 {
                0 => letters.swap(middle - 1, middle),
                1 => letters.insert(middle, letters[middle]),
                2 => letters[middle] = if letters[middle] == 'o' { 'p' } else { 'o' },
                _ => {
                    letters.remove(middle);
                }
            }
        }
        letters.into_iter().collect::<String>()
    };
    lower
        .split(' ')
        .enumerate()
        .map(slip)
        .collect::<Vec<_>>()
        .join(" ")
}

fn last_word_begun(text: &str) -> String {
    let lower = text.to_lowercase();
    let last = lower
        .rsplit(' ')
        .next()
        .map_or(0, |word| word.chars().count());
    lower
        .chars()
        .take(lower.chars().count() - last / 2)
        .collect()
}
