//! The look-up secret that stands beside the code on a receipt.

use std::{fmt, str::FromStr};

use thiserror::Error;

/// Crockford's base 32: no I, L, O or U, so that nothing is misread.
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH: usize = 8;

/// Eight letters and digits, 40 bits: `7K3M-9QXT`. Upper and lower case, spaces and dashes do not
/// matter; O is read as 0, I and L as 1. It never appears in what is logged.
#[derive(Clone, PartialEq, Eq)]
pub struct LookupSecret([u8; LENGTH]);

#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
#[error("a look-up secret is eight letters and digits, such as 7K3M-9QXT")]
pub struct LookupSecretError;

impl LookupSecret {
    /// The last 40 of the bits.
    pub fn from_bits(bits: u64) -> Self {
        let mut letters = [b'0'; LENGTH];
        for (at, letter) in letters.iter_mut().rev().enumerate() {
            let place = (bits >> (5 * at)) & 31;
            *letter = LETTERS[usize::try_from(place).unwrap_or(0)];
        }
        Self(letters)
    }

    /// The eight letters without the dash, as they are hashed.
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }
}

impl FromStr for LookupSecret {
    type Err = LookupSecretError;

    fn from_str(text: &str) -> Result<Self, LookupSecretError> {
        let mut letters = [b'0'; LENGTH];
        let mut count = 0;
        let meant = text
            .chars()
            .filter(|letter| !letter.is_whitespace() && !is_dash(*letter));
        for letter in meant {
            let place = letters.get_mut(count).ok_or(LookupSecretError)?;
            *place = read(letter).ok_or(LookupSecretError)?;
            count += 1;
        }
        match count {
            LENGTH => Ok(Self(letters)),
            _ => Err(LookupSecretError),
        }
    }
}

fn is_dash(letter: char) -> bool {
    matches!(letter, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

fn read(letter: char) -> Option<u8> {
    let upper = u8::try_from(letter.to_ascii_uppercase()).ok()?;
    let meant = match upper {
        b'O' => b'0',
        b'I' | b'L' => b'1',
        other => other,
    };
    LETTERS.contains(&meant).then_some(meant)
}

impl fmt::Display for LookupSecret {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (head, tail) = self.0.split_at(LENGTH / 2);
        let text = |letters| str::from_utf8(letters).unwrap_or_default();
        write!(out, "{}-{}", text(head), text(tail))
    }
}

/// Whoever writes a request down must not write this down.
impl fmt::Debug for LookupSecret {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("LookupSecret(…)")
    }
}

crate::code::text_on_the_wire!(LookupSecret);
