//! Puts the run-together text of the source back into paragraphs, list items and clean names.

use domain::fold::to_nfc;

/// Paragraphs and list items, without bullets and without lines that say nothing: a bullet alone,
/// the number of a page.
pub fn paragraphs(text: &str) -> Vec<String> {
    let text = to_nfc(text);
    let mut parts: Vec<String> = Vec::new();
    for line in text.split(['\n', '\r']) {
        let line = one_line(line);
        match parts.last_mut() {
            Some(last) if continues(last, &line) => {
                last.push(' ');
                last.push_str(&line);
            }
            _ => parts.push(line),
        }
    }
    parts
        .iter()
        .flat_map(|part| split_items(part))
        .map(|part| without_remains(without_bullet(part)).to_owned())
        .filter(|part| part.chars().any(char::is_alphabetic))
        .collect()
}

/// One name or heading: NFC, single spaces, no bullet before and no list punctuation behind.
pub fn name(text: &str) -> String {
    let line = one_line(&to_nfc(text));
    let trimmed = without_remains(without_bullet(&line)).trim_end_matches([';', ',', ':', ' ']);
    match says_something(trimmed) {
        true => trimmed.to_owned(),
        false => String::new(),
    }
}

/// NFC and single spaces, nothing else: for official names, which are shown as they are.
pub fn official(text: &str) -> String {
    one_line(&to_nfc(text))
}

/// The same, or nothing.
pub fn optional(text: &str) -> Option<String> {
    Some(official(text)).filter(|text| says_something(text))
}

fn one_line(text: &str) -> String {
    let visible = |c: char| !c.is_control() || c.is_whitespace();
    let kept: String = text.chars().filter(|c| visible(*c)).collect();
    kept.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn says_something(text: &str) -> bool {
    text.chars().any(char::is_alphanumeric)
}

/// The crawl breaks lines inside sentences: a line that begins with a small letter goes on from
/// one that no punctuation ended. "a) " is small too, but begins an item.
fn continues(before: &str, line: &str) -> bool {
    let splits_country = before.ends_with("Việt") && line.starts_with("Nam");
    if splits_country {
        return true;
    }
    let mut letters = line.chars();
    let small = letters.next().is_some_and(char::is_lowercase);
    let open = before.chars().last().is_some_and(char::is_alphanumeric) || before.ends_with(',');
    small && open && !matches!(letters.next(), Some(')' | '.' | '/'))
}

/// Cuts where a list marker stands in the middle of a line.
fn split_items(line: &str) -> Vec<&str> {
    let mut items = Vec::new();
    let mut start = 0;
    for (at, _) in line.char_indices().skip(1) {
        if at > start && begins_item(&line[start..at], &line[at..]) {
            items.push(line[start..at].trim());
            start = at;
        }
    }
    items.push(line[start..].trim());
    items
}

/// Whether an item begins at `rest`. A hyphen needs a sentence end before it: names such as
/// "Lao động - Thương binh và Xã hội" and "A - B" stay whole.
fn begins_item(before: &str, rest: &str) -> bool {
    let spaced = before.ends_with(' ');
    let before = before.trim_end();
    let ended = before.ends_with(['.', ';', ':']);
    if let Some(item) = rest.strip_prefix(['*', '+']) {
        return spaced && item.starts_with(' ') && starts_upper(item);
    }
    if let Some(item) = rest.strip_prefix('-') {
        let number = item.strip_prefix(' ').unwrap_or_default();
        return ended && (starts_upper(item) || number.starts_with(|c: char| c.is_ascii_digit()));
    }
    if let Some(item) = rest.strip_prefix("Bước ") {
        return before.ends_with(['.', ';']) && item.starts_with(|c: char| c.is_ascii_digit());
    }
    let listed = ended || (spaced && before.ends_with(','));
    listed && (begins_roman(rest) || begins_letter(rest))
}

fn starts_upper(text: &str) -> bool {
    text.trim_start()
        .trim_start_matches(['(', '“', '"'])
        .starts_with(char::is_uppercase)
}

/// `(i) `, `(iv) `.
fn begins_roman(rest: &str) -> bool {
    let Some((number, after)) = rest.strip_prefix('(').and_then(|r| r.split_once(')')) else {
        return false;
    };
    after.starts_with(' ')
        && (1..=4).contains(&number.len())
        && number.chars().all(|c| matches!(c, 'i' | 'v' | 'x'))
}

/// `b) Giải quyết`: one small letter, and a capital behind it.
fn begins_letter(rest: &str) -> bool {
    let mut letters = rest.chars();
    let letter = letters.next().is_some_and(char::is_lowercase);
    letter && letters.next() == Some(')') && starts_upper(letters.as_str())
}

/// A minus before a digit is part of a number, not a bullet.
fn without_bullet(text: &str) -> &str {
    let mut text = text.trim();
    while let Some(rest) = text.strip_prefix(is_bullet) {
        if text.starts_with('-') && rest.starts_with(|c: char| c.is_ascii_digit()) {
            break;
        }
        text = rest.trim_start();
    }
    text
}

/// What a cut in the middle of a bracket or sentence left at the start.
fn without_remains(text: &str) -> &str {
    text.trim_start_matches(['.', ',', ';', ':', ')', ' '])
}

fn is_bullet(c: char) -> bool {
    matches!(
        c,
        '-' | '–' | '—' | '*' | '+' | '•' | '·' | '▪' | '●' | '○' | '➢' | '✓'
    ) || ('\u{e000}'..='\u{f8ff}').contains(&c)
}
