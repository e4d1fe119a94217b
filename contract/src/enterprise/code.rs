//! The code of an enterprise, which is its tax code too, and the form kept free for made-up ones.

use std::{fmt, str::FromStr};

use thiserror::Error;

use crate::code::text_on_the_wire;

/// Ten digits, and of a branch three more: `0100100079`, `0100100079-001`.
///
/// Enterprises made up for demonstration are called `MINHHOA-001`. Letters stand in no code that an
/// office ever gave, so none of these can be taken for a real enterprise, and no real one for a
/// sample.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EnterpriseCode(String);

#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
#[error("an enterprise code is ten digits, with -001 behind them for a branch")]
pub struct EnterpriseCodeError;

/// What the last of the ten digits says of the nine before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CheckDigit {
    Right,
    /// Somebody mistyped it: no office gives such a code.
    Wrong,
    /// A sample has no digits to check.
    Sample,
}

const SAMPLE: &str = "MINHHOA";
const DIGITS: usize = 10;
const WEIGHTS: [u32; 9] = [31, 29, 23, 19, 17, 13, 7, 5, 3];

impl EnterpriseCode {
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it names what was made up for demonstration.
    pub fn is_sample(&self) -> bool {
        self.0.starts_with(SAMPLE)
    }

    /// The tenth digit is ten less the weighted sum of the others modulo eleven.
    pub fn check_digit(&self) -> CheckDigit {
        if self.is_sample() {
            return CheckDigit::Sample;
        }
        let digits = self.0.bytes().map(|byte| u32::from(byte - b'0'));
        let sum: u32 = digits.zip(WEIGHTS).map(|(digit, by)| digit * by).sum();
        let last = self.0.as_bytes().get(DIGITS - 1).copied();
        match last.map(|last| u32::from(last - b'0')) == Some(10 - sum % 11) {
            true => CheckDigit::Right,
            false => CheckDigit::Wrong,
        }
    }
}

impl FromStr for EnterpriseCode {
    type Err = EnterpriseCodeError;

    /// Its form alone: who looks for a code with a wrong digit finds nothing, and is not scolded.
    fn from_str(text: &str) -> Result<Self, EnterpriseCodeError> {
        let upper = text.trim().to_ascii_uppercase();
        let digits = |part: &str, count: usize| {
            part.len() == count && part.bytes().all(|byte| byte.is_ascii_digit())
        };
        let is_code = match upper.split_once('-') {
            Some((head, branch)) => (digits(head, DIGITS) || head == SAMPLE) && digits(branch, 3),
            None => digits(&upper, DIGITS),
        };
        match is_code {
            true => Ok(Self(upper)),
            false => Err(EnterpriseCodeError),
        }
    }
}

impl fmt::Display for EnterpriseCode {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

text_on_the_wire!(EnterpriseCode);
