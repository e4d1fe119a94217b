//! The 134 precomposed Vietnamese letters, taken apart and put together by hand.

use std::iter::Peekable;
use std::str::CharIndices;

/// One vowel in its six tones, in the order of the dictionary: ngang, huyền, hỏi, ngã, sắc, nặng.
const ROWS: [[char; 6]; 12] = [
    ['a', 'à', 'ả', 'ã', 'á', 'ạ'],
    ['ă', 'ằ', 'ẳ', 'ẵ', 'ắ', 'ặ'],
    ['â', 'ầ', 'ẩ', 'ẫ', 'ấ', 'ậ'],
    ['e', 'è', 'ẻ', 'ẽ', 'é', 'ẹ'],
    ['ê', 'ề', 'ể', 'ễ', 'ế', 'ệ'],
    ['i', 'ì', 'ỉ', 'ĩ', 'í', 'ị'],
    ['o', 'ò', 'ỏ', 'õ', 'ó', 'ọ'],
    ['ô', 'ồ', 'ổ', 'ỗ', 'ố', 'ộ'],
    ['ơ', 'ờ', 'ở', 'ỡ', 'ớ', 'ợ'],
    ['u', 'ù', 'ủ', 'ũ', 'ú', 'ụ'],
    ['ư', 'ừ', 'ử', 'ữ', 'ứ', 'ự'],
    ['y', 'ỳ', 'ỷ', 'ỹ', 'ý', 'ỵ'],
];
/// The row of đ, the only consonant with a mark; it carries no tone.
const STROKE: u8 = 12;
const BASES: &[u8; 13] = b"aaaeeiooouuyd";
const SHAPES: [Shape; 13] = {
    use Shape::{Breve, Circumflex, Horn, Plain};
    [
        Plain, Breve, Circumflex, Plain, Circumflex, Plain, Plain, Circumflex, Horn, Plain, Horn,
        Plain, Circumflex,
    ]
};

/// Letters below this code sit in Latin-1 and Latin Extended A and B, the rest in one later block.
const LOW_END: usize = 0x1B1;
const HIGH_START: usize = 0x1EA0;
const LOW: [u8; LOW_END] = index(0);
const HIGH: [u8; 0x60] = index(HIGH_START);
/// Set in the index for capital letters.
const UPPER: u8 = 0x80;

/// The mark that makes another letter of a, e, o, u or d; đ counts as a circumflex.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    Plain = 0,
    Circumflex = 1,
    Breve = 2,
    Horn = 3,
}

/// A Vietnamese vowel or đ, with its mark, tone and case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Letter {
    row: u8,
    pub tone: u8,
    pub is_upper: bool,
}

impl Letter {
    pub fn of(c: char) -> Option<Self> {
        let code = c as usize;
        let cell = match code {
            // Eth looks like Đ and old fonts used it as such.
            0xD0 | 0xF0 => {
                return Some(Self {
                    row: STROKE,
                    tone: 0,
                    is_upper: code == 0xD0,
                });
            }
            _ if code < LOW_END => LOW[code],
            HIGH_START..0x1F00 => HIGH[code - HIGH_START],
            _ => 0,
        };
        let place = (cell & !UPPER).checked_sub(1)?;
        Some(Self {
            row: place / 6,
            tone: place % 6,
            is_upper: cell & UPPER != 0,
        })
    }

    /// The letter a base and its mark make, if Vietnamese has it.
    pub fn from_parts(base: u8, shape: Shape, tone: u8) -> Option<Self> {
        let row = (0..13).find(|&row| BASES[row] == base && SHAPES[row] == shape)?;
        Some(Self {
            row: row as u8,
            tone,
            is_upper: false,
        })
    }

    /// The ASCII letter underneath, in lower case.
    pub fn base(self) -> u8 {
        BASES[usize::from(self.row)]
    }

    pub fn shape(self) -> Shape {
        SHAPES[usize::from(self.row)]
    }

    /// Place in the Vietnamese alphabet among the letters with the same base.
    pub fn rank(self) -> u8 {
        match self.shape() {
            Shape::Plain => 0,
            // a ă â, but e ê, o ô ơ, u ư and d đ.
            Shape::Circumflex => 1 + u8::from(self.base() == b'a'),
            Shape::Breve => 1,
            Shape::Horn => 2,
        }
    }

    pub fn lower(self) -> char {
        match ROWS.get(usize::from(self.row)) {
            Some(tones) => tones[usize::from(self.tone)],
            None => 'đ',
        }
    }

    pub fn written(self) -> char {
        match self.is_upper {
            true => self.lower().to_uppercase().next().unwrap_or(self.lower()),
            false => self.lower(),
        }
    }

    pub fn with_tone(self, tone: u8) -> Self {
        Self { tone, ..self }
    }

    /// The letter with one more combining mark; `None` when Vietnamese has no such letter.
    fn with_mark(self, mark: char) -> Option<Self> {
        let tone = match mark {
            '\u{300}' | '\u{340}' => 1,
            '\u{309}' => 2,
            '\u{303}' => 3,
            '\u{301}' | '\u{341}' => 4,
            '\u{323}' => 5,
            '\u{302}' => return self.with_shape(Shape::Circumflex),
            '\u{306}' => return self.with_shape(Shape::Breve),
            '\u{31B}' => return self.with_shape(Shape::Horn),
            _ => return None,
        };
        (self.tone == 0 && self.row != STROKE).then(|| self.with_tone(tone))
    }

    fn with_shape(self, shape: Shape) -> Option<Self> {
        if self.shape() != Shape::Plain {
            return None;
        }
        let shaped = Self::from_parts(self.base(), shape, self.tone)?;
        Some(Self {
            is_upper: self.is_upper,
            ..shaped
        })
    }
}

/// What a reader sees as one character: a Vietnamese letter with its marks, or anything else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Glyph {
    Letter(Letter),
    Other(char),
}

/// Reads composed and decomposed text alike; yields each glyph with its first and last byte.
pub(crate) struct Glyphs<'a> {
    chars: Peekable<CharIndices<'a>>,
}

pub(crate) fn glyphs(text: &str) -> Glyphs<'_> {
    Glyphs {
        chars: text.char_indices().peekable(),
    }
}

impl Iterator for Glyphs<'_> {
    type Item = (usize, usize, Glyph);

    fn next(&mut self) -> Option<Self::Item> {
        let (start, first) = self.chars.next()?;
        let mut end = start + first.len_utf8();
        let Some(mut letter) = Letter::of(first) else {
            return Some((start, end, Glyph::Other(first)));
        };
        while let Some(&(at, mark)) = self.chars.peek() {
            if mark.is_ascii() {
                break;
            }
            let Some(marked) = letter.with_mark(mark) else {
                break;
            };
            letter = marked;
            end = at + mark.len_utf8();
            self.chars.next();
        }
        Some((start, end, Glyph::Letter(letter)))
    }
}

/// For each code of a block: 1 + row × 6 + tone, or 0 for what is not ours.
const fn index<const N: usize>(start: usize) -> [u8; N] {
    let mut cells = [0; N];
    let mut place = 0;
    while place < 72 {
        let lower = ROWS[place / 6][place % 6] as usize;
        let upper = match lower {
            0..0x100 => lower - 0x20,
            _ => lower - 1,
        };
        if lower >= start && lower - start < N {
            cells[lower - start] = place as u8 + 1;
            cells[upper - start] = (place as u8 + 1) | UPPER;
        }
        place += 1;
    }
    if start == 0 {
        cells[0x111] = 73;
        cells[0x110] = 73 | UPPER;
    }
    cells
}
