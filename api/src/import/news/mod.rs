//! News in foreign formats and in our own, told apart by what the file holds, become articles.
//!
//! `read` stores nothing: whoever calls gets one article after another, and decides.

mod dropped;
mod reading;

mod address;
mod html;
mod instant;

mod article;
mod attachment;
mod item;

mod feed;
mod json_lines;
mod markdown;

mod bring;
pub use bring::{BringError, Heard, Refusal, Request, Tally, import};

pub use dropped::Dropped;
pub use reading::{NewsError, Read, Reading};

use std::io::{BufRead, Read as _};

use super::read::{ReadError, unreadable};

/// JSON Lines are read line by line; everything else lies in memory.
const LONGEST_FILE: u64 = 256 << 20;
/// An article with all its tags.
const LONGEST_ITEM: usize = 8 << 20;
/// What tells the formats apart stands this near to the beginning.
const BEGINNING: u64 = 4_096;

/// Gives each article of a file to `each`, until that fails or the file cannot be read.
pub fn read<E: From<NewsError>>(
    mut input: impl BufRead,
    reading: &Reading,
    mut each: impl FnMut(Read) -> Result<(), E>,
) -> Result<(), E> {
    let mut beginning = Vec::new();
    let begun = (&mut input).take(BEGINNING).read_to_end(&mut beginning);
    begun.map_err(|error| NewsError::Read(unreadable(&reading.file, error)))?;
    refuse_utf16(&beginning, reading)?;
    const MARK: &[u8] = "\u{feff}".as_bytes();
    let text = beginning.strip_prefix(MARK).unwrap_or(&beginning);
    let text = text.trim_ascii_start();
    let first = text.first().copied();
    let is_markdown = text.starts_with(b"---");
    let input = text.chain(input);
    match first {
        None => Err(NewsError::Empty(reading.file.clone()).into()),
        Some(b'{' | b'[') => json_lines::each(input, reading, &mut each),
        Some(b'<') => feed::each_of_xml(&whole(input, reading)?, reading, &mut each),
        Some(b'-') if is_markdown => each(markdown::article(&whole(input, reading)?, reading)),
        Some(_) => Err(NewsError::Format(reading.file.clone()).into()),
    }
}

fn refuse_utf16(beginning: &[u8], reading: &Reading) -> Result<(), NewsError> {
    let has_mark = beginning.starts_with(&[0xff, 0xfe]) || beginning.starts_with(&[0xfe, 0xff]);
    match has_mark {
        false => Ok(()),
        true => Err(NewsError::Encoding {
            file: reading.file.clone(),
            encoding: "UTF-16".to_owned(),
        }),
    }
}

fn whole(input: impl BufRead, reading: &Reading) -> Result<String, NewsError> {
    let file = || reading.file.clone();
    let mut bytes = Vec::new();
    let read = input.take(LONGEST_FILE + 1).read_to_end(&mut bytes);
    read.map_err(|error| unreadable(&reading.file, error))?;
    if u64::try_from(bytes.len()).unwrap_or(u64::MAX) > LONGEST_FILE {
        return Err(NewsError::TooLong {
            file: file(),
            megabytes: LONGEST_FILE >> 20,
        });
    }
    String::from_utf8(bytes).map_err(|error| {
        let before = &error.as_bytes()[..error.utf8_error().valid_up_to()];
        let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
        NewsError::Read(ReadError::NotText { file: file(), line })
    })
}
