//! Words of a text: where they stand, their folded key and, apart from it, their marks.

use std::ops::Range;

use crate::fold::{self, Glyph, glyphs};

/// Longer words are cut: a syllable has seven letters at most, a few run together have more.
const MAX_LETTERS: usize = 64;
/// Marks are kept of so many letters; a run of words typed without blanks is cut again later.
const MAX_MARKED: usize = 28;

/// The tone and the marked letters of a word, packed so that two words compare in a few operations.
///
/// Two bits per letter say which mark it carries; the top byte holds the tone. The place of the
/// tone is not kept, so `hoà` and `hòa` are the same word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Marks(u64);

impl Marks {
    const TONE_SHIFT: u32 = 56;
    const SHAPES: u64 = (1 << Self::TONE_SHIFT) - 1;
    const LOW_BITS: u64 = 0x0055_5555_5555_5555;

    pub fn is_plain(self) -> bool {
        self.0 == 0
    }

    /// True if `full` has every mark typed here: `đang` may be meant as `đăng`, `đàng` may not.
    pub fn may_mean(self, full: Self) -> bool {
        let typed = self.0 & Self::SHAPES;
        let lanes = ((typed | (typed >> 1)) & Self::LOW_BITS) * 3;
        let tone = self.0 >> Self::TONE_SHIFT;
        (typed ^ full.0) & lanes == 0 && (tone == 0 || tone == full.0 >> Self::TONE_SHIFT)
    }

    fn add(&mut self, place: usize, shape: u64, tone: u8) {
        self.0 |= shape << (2 * place);
        if self.0 >> Self::TONE_SHIFT == 0 {
            self.0 |= u64::from(tone) << Self::TONE_SHIFT;
        }
    }
}

/// One word as it is looked up.
#[derive(Clone, Debug, Default)]
pub(crate) struct Word {
    pub key: String,
    pub marks: Marks,
    pub range: Range<usize>,
}

/// Reads a text word by word into one buffer, so that building an index allocates nothing per word.
pub(crate) struct Words<'a> {
    glyphs: fold::Glyphs<'a>,
    word: Word,
}

pub(crate) fn words(text: &str) -> Words<'_> {
    Words {
        glyphs: glyphs(text),
        word: Word::default(),
    }
}

impl Words<'_> {
    pub fn next(&mut self) -> Option<&Word> {
        let word = &mut self.word;
        word.key.clear();
        word.marks = Marks::default();
        let mut letters = 0;
        for (start, end, glyph) in self.glyphs.by_ref() {
            match glyph {
                Glyph::Other(c) if fold::is_combining(c) || fold::is_invisible(c) => continue,
                _ if fold::is_word(glyph) => {}
                _ if letters == 0 => continue,
                _ => break,
            }
            if letters == 0 {
                word.range.start = start;
            }
            word.range.end = end;
            if letters < MAX_LETTERS {
                push(word, letters, glyph);
            }
            letters += 1;
        }
        if fold::ends_in_free_y(word.key.as_bytes()) {
            word.key.pop();
            word.key.push('i');
        }
        (letters > 0).then_some(&*word)
    }

    /// At most `limit` words, each with its own text.
    pub fn take(mut self, limit: usize) -> Vec<Word> {
        let mut taken = Vec::new();
        while taken.len() < limit
            && let Some(word) = self.next()
        {
            taken.push(word.clone());
        }
        taken
    }
}

fn push(word: &mut Word, place: usize, glyph: Glyph) {
    match glyph {
        Glyph::Letter(letter) => {
            word.key.push(char::from(letter.base()));
            if place < MAX_MARKED {
                word.marks.add(place, letter.shape() as u64, letter.tone);
            }
        }
        // Full-width forms come with text copied from East Asian software.
        Glyph::Other(c @ '\u{FF01}'..='\u{FF5E}') => {
            let ascii = (c as u32 - 0xFEE0) as u8;
            word.key.push(char::from(ascii.to_ascii_lowercase()));
        }
        Glyph::Other(c) if c.is_ascii() => word.key.push(c.to_ascii_lowercase()),
        Glyph::Other(c) => word.key.extend(c.to_lowercase()),
    }
}
