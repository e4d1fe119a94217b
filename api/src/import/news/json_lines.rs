//! Our own format, one article a line; and a JSON Feed, which also begins with a brace.

use std::io::{BufRead, Read as _};

use contract::FieldError;
use serde_json::value::RawValue;

use super::{LONGEST_FILE, LONGEST_ITEM, NewsError, Read, Reading, dropped::Dropped, feed, whole};
use crate::{
    import::{convert::refused, lines::understood, read::unreadable},
    news::ArticleRecord,
};

pub fn each<E: From<NewsError>>(
    mut input: impl BufRead,
    reading: &Reading,
    each: &mut dyn FnMut(Read) -> Result<(), E>,
) -> Result<(), E> {
    let mut first = Vec::new();
    let read = (&mut input)
        .take(LONGEST_FILE)
        .read_until(b'\n', &mut first);
    read.map_err(|error| NewsError::Read(unreadable(&reading.file, error)))?;
    if let Ok(line) = std::str::from_utf8(&first)
        && feed::is_json_feed(line)
    {
        return feed::each_of_json(line, reading, each);
    }
    let is_record = serde_json::from_slice::<serde::de::IgnoredAny>(&first).is_ok();
    if is_record && !first.starts_with(b"[") {
        return each_line(first.chain(input), reading, each);
    }
    // What goes on over many lines is one document, or lines of which the first is broken.
    let text = whole(first.chain(input), reading)?;
    if feed::is_json_feed(&text) {
        return feed::each_of_json(&text, reading, each);
    }
    match serde_json::from_str::<Vec<&RawValue>>(&text) {
        Ok(records) => {
            for (record, number) in records.into_iter().zip(1..) {
                each(read_of(format!("item {number}"), record.get(), reading))?;
            }
            Ok(())
        }
        Err(_many) => each_line(text.as_bytes(), reading, each),
    }
}

fn each_line<E: From<NewsError>>(
    mut input: impl BufRead,
    reading: &Reading,
    each: &mut dyn FnMut(Read) -> Result<(), E>,
) -> Result<(), E> {
    let unread = |error| NewsError::Read(unreadable(&reading.file, error));
    let most = LONGEST_ITEM as u64 + 1;
    let mut bytes = Vec::new();
    for number in 1.. {
        bytes.clear();
        let line = (&mut input).take(most).read_until(b'\n', &mut bytes);
        if line.map_err(unread)? == 0 {
            return Ok(());
        }
        let place = format!("line {number}");
        let text = match bytes.len() > LONGEST_ITEM {
            true => {
                input.skip_until(b'\n').map_err(unread)?;
                Err(too_long())
            }
            false => std::str::from_utf8(&bytes).or(Err(refused("", "is not UTF-8 text"))),
        };
        match text.map(str::trim) {
            Ok("") => {}
            Ok(text) => each(read_of(place, text, reading))?,
            Err(error) => each(Read {
                place,
                outcome: Err(error),
                dropped: Dropped::default(),
            })?,
        }
    }
    Ok(())
}

pub fn too_long() -> FieldError {
    refused("", format!("is over {} MB", LONGEST_ITEM >> 20))
}

fn read_of(place: String, text: &str, reading: &Reading) -> Read {
    let record = match text.len() > LONGEST_ITEM {
        true => Err(too_long()),
        false => understood::<ArticleRecord>(text),
    };
    Read {
        place,
        outcome: record.and_then(|record| record.check(reading.now).map(|()| record)),
        dropped: Dropped::default(),
    }
}
