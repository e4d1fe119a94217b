//! The due date as a file for the reader's own calendar (RFC 5545).

use contract::Date;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

/// An address that holds the file itself: nothing is asked of any server.
pub fn address(id: &str, due_on: Date, title: &str) -> String {
    let file = file(id, due_on, title);
    let encoded = utf8_percent_encode(&file, NON_ALPHANUMERIC);
    format!("data:text/calendar;charset=utf-8,{encoded}")
}

/// A whole day, with a reminder on the day before.
pub fn file(id: &str, due_on: Date, title: &str) -> String {
    let day = compact(due_on);
    let title = escaped(title);
    [
        "BEGIN:VCALENDAR".to_owned(),
        "VERSION:2.0".to_owned(),
        "PRODID:-//Mot Cua//Ho so//VI".to_owned(),
        "BEGIN:VEVENT".to_owned(),
        // The same thing again replaces what is there.
        format!("UID:{id}@mot-cua"),
        format!("DTSTAMP:{day}T000000Z"),
        format!("DTSTART;VALUE=DATE:{day}"),
        format!("DTEND;VALUE=DATE:{}", compact(due_on.plus_days(1))),
        format!("SUMMARY:{title}"),
        "TRANSP:TRANSPARENT".to_owned(),
        "BEGIN:VALARM".to_owned(),
        "ACTION:DISPLAY".to_owned(),
        format!("DESCRIPTION:{title}"),
        "TRIGGER:-PT16H".to_owned(),
        "END:VALARM".to_owned(),
        "END:VEVENT".to_owned(),
        "END:VCALENDAR".to_owned(),
    ]
    .iter()
    .flat_map(|line| folded(line))
    .collect()
}

fn compact(date: Date) -> String {
    format!("{:04}{:02}{:02}", date.year(), date.month(), date.day())
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' | ';' | ',' => escaped.extend(['\\', letter]),
            '\n' => escaped.push_str("\\n"),
            letter if letter.is_control() => {}
            letter => escaped.push(letter),
        }
    }
    escaped
}

/// Lines of at most 75 bytes, as the standard asks; a longer one goes on behind a space.
fn folded(line: &str) -> Vec<String> {
    const MOST: usize = 74;
    let mut lines = vec![String::new()];
    let mut length = 0;
    for letter in line.chars() {
        if length + letter.len_utf8() > MOST {
            lines.push(" ".to_owned());
            length = 1;
        }
        length += letter.len_utf8();
        if let Some(last) = lines.last_mut() {
            last.push(letter);
        }
    }
    for line in &mut lines {
        line.push_str("\r\n");
    }
    lines
}
