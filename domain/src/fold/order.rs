//! The order of the Vietnamese dictionary as a key that sorts by its bytes.

use super::{Glyph, glyphs, is_combining, is_invisible};

/// Letters first, then tones (ngang, huyền, hỏi, ngã, sắc, nặng), then small before capital.
pub fn sort_key(text: &str) -> Vec<u8> {
    let mut key = Vec::with_capacity(text.len() * 3 + 2);
    let mut tones = Vec::with_capacity(text.len());
    let mut cases = Vec::with_capacity(text.len());
    for (_, _, glyph) in glyphs(text) {
        let (tone, is_upper) = match glyph {
            Glyph::Letter(letter) => {
                key.push(primary(letter.base()) + letter.rank());
                (letter.tone, letter.is_upper)
            }
            Glyph::Other(c) if is_combining(c) || is_invisible(c) => continue,
            Glyph::Other(c) => {
                push_other(&mut key, c);
                (0, c.is_uppercase())
            }
        };
        tones.push(tone + 1);
        cases.push(u8::from(is_upper) + 1);
    }
    key.push(0);
    key.append(&mut tones);
    key.push(0);
    key.append(&mut cases);
    key
}

/// Leaves room for the marked letters after each plain one.
fn primary(letter: u8) -> u8 {
    0x40 + (letter - b'a') * 4
}

fn push_other(key: &mut Vec<u8>, c: char) {
    match c.to_ascii_lowercase() {
        _ if c.is_whitespace() => key.push(1),
        letter @ 'a'..='z' => key.push(primary(letter as u8)),
        digit @ '0'..='9' => key.push(0x30 + (digit as u8 - b'0')),
        sign if sign.is_ascii() => key.extend([2, sign as u8]),
        foreign => {
            key.push(0xF0);
            key.extend(foreign.to_string().bytes());
        }
    }
}
