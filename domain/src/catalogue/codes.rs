//! Official codes found however they are typed: with or without dots, in any case, begun only.

/// Codes without their dots, in order, each with the place of its procedure.
#[derive(Default)]
pub(crate) struct Codes {
    sorted: Vec<(Box<str>, u32)>,
}

/// The shortest run of bare digits taken for a code; a year has four.
const MIN_DIGITS: usize = 5;
/// `0.000` is surely a code, `1.0` may be a version.
const MIN_DOTTED: usize = 3;
const MAX_CODE: usize = 40;
const MAX_CODES: usize = 8;

impl Codes {
    pub fn add(&mut self, code: &str, position: u32) {
        let bare = bare(code);
        if !bare.is_empty() {
            self.sorted.push((bare.into(), position));
        }
    }

    pub fn sort(&mut self) {
        self.sorted.sort_unstable();
        self.sorted.dedup();
    }

    /// The procedures whose code is, or begins with, a code in the query; true marks a whole code.
    pub fn find(&self, query: &str) -> Vec<(u32, bool)> {
        let mut found = Vec::new();
        let chunks = query
            .split_whitespace()
            .filter(|chunk| chunk.len() <= MAX_CODE);
        let mut codes: Vec<String> = chunks.filter_map(as_code).take(MAX_CODES).collect();
        codes.sort_unstable();
        codes.dedup();
        for code in &codes {
            let start = self.sorted.partition_point(|(known, _)| **known < **code);
            let begun = self.sorted[start..]
                .iter()
                .take_while(|(known, _)| known.starts_with(&**code));
            found.extend(begun.map(|(known, position)| (*position, known.len() == code.len())));
        }
        if found.is_empty() {
            found = self.find_spaced(query);
        }
        // A whole code is what was meant, even where it also begins the code of a local copy.
        found.sort_unstable_by_key(|&(position, is_whole)| (position, !is_whole));
        found.dedup_by_key(|(position, _)| *position);
        found
    }

    /// `1 001193`: nothing but digits and blanks.
    fn find_spaced(&self, query: &str) -> Vec<(u32, bool)> {
        let is_spaced = query.len() <= MAX_CODE
            && query.split_whitespace().count() > 1
            && query
                .chars()
                .all(|c| c.is_ascii_digit() || c == '.' || c.is_whitespace());
        match is_spaced {
            true => self.find(&query.split_whitespace().collect::<String>()),
            false => Vec::new(),
        }
    }
}

/// The bare code if the chunk looks like one.
fn as_code(chunk: &str) -> Option<String> {
    let mut bare = bare(chunk);
    if !bare.starts_with("kq") {
        // `TTHC3.000346`, `mã:1.001193`.
        bare = bare
            .trim_start_matches(|c: char| c.is_ascii_lowercase())
            .to_owned();
    }
    let digits = bare.bytes().filter(u8::is_ascii_digit).count();
    let letters = bare.len() - digits;
    let dots = chunk.trim_matches('.').contains('.');
    let is_code = match bare.as_bytes() {
        [b'k', b'q', ..] => digits > 0 || letters == 3,
        [first, ..] if first.is_ascii_digit() => {
            letters <= 1 && (digits >= MIN_DIGITS || (dots && digits >= MIN_DOTTED))
        }
        _ => false,
    };
    is_code.then_some(bare)
}

/// Letters and digits only, small; full-width ones as they come from East Asian software too.
fn bare(code: &str) -> String {
    let narrow = |c: char| match c {
        '\u{FF01}'..='\u{FF5E}' => char::from((c as u32 - 0xFEE0) as u8),
        _ => c,
    };
    let chars = code.chars().map(narrow).filter(char::is_ascii_alphanumeric);
    chars.map(|c| c.to_ascii_lowercase()).collect()
}
