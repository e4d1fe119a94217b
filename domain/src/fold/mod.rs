//! Vietnamese text made comparable: composed, folded, put in order.

mod letters;
mod order;

pub(crate) use letters::{Glyph, Glyphs, Letter, Shape, glyphs};
pub use order::sort_key;

/// Lower case without tones and marks, đ as d: `Đăng ký` and its decomposed form give `dang ky`.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for (_, _, glyph) in glyphs(text) {
        match glyph {
            Glyph::Letter(letter) => folded.push(char::from(letter.base())),
            Glyph::Other(c) if is_combining(c) => {}
            Glyph::Other(c) => push_lower(&mut folded, c),
        }
    }
    folded
}

/// Composed lower case with one tone placement (`Hoà` and `hòa` are the same word), marks kept.
pub fn exact(text: &str) -> String {
    let mut kept: Vec<Glyph> = Vec::with_capacity(text.len());
    for (_, _, glyph) in glyphs(text) {
        if !is_word(glyph) {
            place_tone(&mut kept);
        }
        kept.push(glyph);
    }
    place_tone(&mut kept);
    let mut exact = String::with_capacity(text.len());
    for glyph in kept {
        match glyph {
            Glyph::Letter(letter) => exact.push(letter.lower()),
            Glyph::Other(c) => push_lower(&mut exact, c),
        }
    }
    exact
}

/// Vietnamese letters composed (NFC); everything else, combining marks of others included, as it was.
pub fn to_nfc(text: &str) -> String {
    let mut composed = String::with_capacity(text.len());
    composed.extend(glyphs(text).map(|(_, _, glyph)| match glyph {
        Glyph::Letter(letter) => letter.written(),
        Glyph::Other(c) => c,
    }));
    composed
}

/// A name fit to be stored: composed, invisible characters gone, single spaces, none at the ends.
pub fn normalise_name(text: &str) -> String {
    let mut name = String::with_capacity(text.len());
    for (_, _, glyph) in glyphs(text) {
        let c = match glyph {
            Glyph::Letter(letter) => letter.written(),
            Glyph::Other(c) if is_invisible(c) => continue,
            Glyph::Other(c) => c,
        };
        match is_space(c) {
            true if name.is_empty() || name.ends_with(' ') => {}
            true => name.push(' '),
            false => name.push(c),
        }
    }
    name.truncate(name.trim_end().len());
    name
}

/// The word of an address: `Hộ tịch` gives `ho-tich`.
pub fn slug(text: &str) -> String {
    let mut slug = String::with_capacity(text.len());
    for c in fold(text).chars() {
        match c.is_ascii_alphanumeric() {
            true => slug.push(c),
            false if slug.is_empty() || slug.ends_with('-') => {}
            false => slug.push('-'),
        }
    }
    slug.truncate(slug.trim_end_matches('-').len());
    slug
}

/// The i or y at the end of these syllables is a matter of taste: kĩ and kỹ, lí and lý, quí and quý.
pub(crate) fn ends_in_free_y(syllable: &[u8]) -> bool {
    matches!(
        syllable,
        [.., b'k' | b'l' | b'm' | b's' | b't' | b'h', b'y'] | [.., b'q', b'u', b'y']
    )
}

pub(crate) fn is_word(glyph: Glyph) -> bool {
    match glyph {
        Glyph::Letter(_) => true,
        Glyph::Other(c) => c.is_alphanumeric(),
    }
}

pub(crate) fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}')
}

/// Soft hyphen, joiners, direction marks: they stand inside words and say nothing.
pub(crate) fn is_invisible(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200C}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}')
        || (c.is_control() && !c.is_whitespace())
}

/// A zero-width space is where a line may break, so it parts words like any other space.
fn is_space(c: char) -> bool {
    c.is_whitespace() || c == '\u{200B}'
}

fn push_lower(text: &mut String, c: char) {
    match c {
        _ if c.is_ascii() && !c.is_ascii_control() => text.push(c.to_ascii_lowercase()),
        _ if is_space(c) => text.push(' '),
        _ if is_invisible(c) => {}
        _ => text.extend(c.to_lowercase()),
    }
}

/// Moves the tone of an open syllable in oa, oe, uy to its first vowel; quý and toán stay.
fn place_tone(kept: &mut [Glyph]) {
    let [before @ .., Glyph::Letter(first), Glyph::Letter(second)] = kept else {
        return;
    };
    let pair = (first.base(), second.base());
    let is_plain = first.shape() == Shape::Plain && second.shape() == Shape::Plain;
    let follows_q = matches!(before.last(), Some(Glyph::Other('q' | 'Q')));
    let is_open_pair = matches!(pair, (b'o', b'a' | b'e') | (b'u', b'y'));
    if is_open_pair && is_plain && !follows_q && first.tone == 0 {
        *first = first.with_tone(second.tone);
        *second = second.with_tone(0);
    }
}
