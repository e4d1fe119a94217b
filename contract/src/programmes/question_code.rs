//! The code of a question, under which whoever sent it finds it again.

use std::{fmt, str::FromStr};

use thiserror::Error;

use crate::code::text_on_the_wire;

/// `CH` and eight signs that cannot be taken for one another: `CH-7K3MQ2PD`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct QuestionCode(String);

#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
#[error("a question's code is CH- and eight letters and digits, such as CH-7K3MQ2PD")]
pub struct QuestionCodeError;

const SIGNS: usize = 8;

impl QuestionCode {
    /// Letters and digits without I, L, O and U, as Crockford's base 32 has them.
    pub const ALPHABET: &'static [u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// A code of five bytes, which are to be drawn at random.
    pub fn of_bytes(bytes: [u8; 5]) -> Self {
        let number = bytes
            .iter()
            .fold(0u64, |all, byte| all << 8 | u64::from(*byte));
        let sign = |at: usize| {
            let index = number >> (5 * (SIGNS - 1 - at)) & 31;
            char::from(Self::ALPHABET[usize::try_from(index).unwrap_or(0)])
        };
        Self(format!("CH-{}", (0..SIGNS).map(sign).collect::<String>()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for QuestionCode {
    type Err = QuestionCodeError;

    /// In any case, with or without the hyphen; O is read as 0, I and L as 1.
    fn from_str(text: &str) -> Result<Self, QuestionCodeError> {
        let upper = text.trim().to_ascii_uppercase();
        let rest = upper.strip_prefix("CH").ok_or(QuestionCodeError)?;
        let rest = rest.strip_prefix('-').unwrap_or(rest);
        let rest = rest.replace('O', "0").replace(['I', 'L'], "1");
        let is_sign = |byte: u8| Self::ALPHABET.contains(&byte);
        match rest.len() == SIGNS && rest.bytes().all(is_sign) {
            true => Ok(Self(format!("CH-{rest}"))),
            false => Err(QuestionCodeError),
        }
    }
}

impl fmt::Display for QuestionCode {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

text_on_the_wire!(QuestionCode);
