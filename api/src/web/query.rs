//! Reads query parameters strictly: a misspelt filter must not look like an answer.

use std::{fmt, str::FromStr};

use contract::FieldError;
use percent_encoding::percent_decode;

use super::problem::ApiProblem;

/// The parameters of a request. Empty is the same as absent; unknown, repeated and unreadable
/// ones are refused, all of them in one answer.
#[derive(Debug, Default)]
pub struct Params {
    found: Vec<(String, String)>,
    errors: Vec<FieldError>,
}

impl Params {
    pub fn read(query: Option<&str>, known: &[&str]) -> Self {
        let mut params = Self::default();
        let pairs = query.unwrap_or_default().split('&');
        for pair in pairs.filter(|pair| !pair.is_empty()) {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            match (decoded(key), decoded(value)) {
                (Some(key), Some(value)) => params.add(key, value, known),
                (Some(key), None) => params.refuse(&shown(&key), "is not UTF-8 text"),
                (None, _) => params.refuse("", "the name of a parameter is not UTF-8 text"),
            }
        }
        params
    }

    /// Takes a parameter as `T`; what is wrong with it is said by `finish`.
    pub fn take<T: FromStr<Err: fmt::Display>>(&mut self, key: &str) -> Option<T> {
        let text = self.text(key)?;
        match text.parse() {
            Ok(value) => Some(value),
            Err(error) => {
                self.refuse(key, error);
                None
            }
        }
    }

    /// Takes a number written with digits alone, at most so many of them.
    pub fn number(&mut self, key: &str, most: usize) -> Option<u16> {
        let text = self.text(key)?;
        let is_plain = text.len() <= most && text.bytes().all(|byte| byte.is_ascii_digit());
        match text.parse() {
            Ok(number) if is_plain => Some(number),
            Ok(_) | Err(_) => {
                self.refuse(key, format!("is no number of at most {most} digits"));
                None
            }
        }
    }

    /// Takes a parameter as it was sent.
    pub fn text(&mut self, key: &str) -> Option<String> {
        let at = self.found.iter().position(|(name, _)| name == key)?;
        let (_, value) = self.found.swap_remove(at);
        Some(value).filter(|value| !value.is_empty())
    }

    pub fn refuse(&mut self, field: &str, reason: impl ToString) {
        const MOST: usize = 20;
        if self.errors.len() < MOST {
            self.errors.push(FieldError {
                field: field.to_owned(),
                reason: reason.to_string(),
            });
        }
    }

    pub fn finish(self) -> Result<(), ApiProblem> {
        match self.errors.is_empty() {
            true => Ok(()),
            false => Err(ApiProblem::invalid(self.errors)),
        }
    }

    fn add(&mut self, key: String, value: String, known: &[&str]) {
        if !known.contains(&key.as_str()) {
            let reason = match known {
                [] => "no parameter is known here".to_owned(),
                known => format!("is not known here; known are {}", known.join(", ")),
            };
            self.refuse(&shown(&key), reason);
        } else if self.found.iter().any(|(name, _)| *name == key) {
            self.refuse(&key, "is given more than once");
        } else {
            self.found.push((key, value));
        }
    }
}

/// Percent signs and plus signs, as forms write them.
fn decoded(text: &str) -> Option<String> {
    let spaced = text.replace('+', " ");
    let decoded = percent_decode(spaced.as_bytes()).decode_utf8().ok()?;
    Some(decoded.into_owned())
}

/// A name we do not know is repeated only as far as it can be read.
fn shown(key: &str) -> String {
    const LONGEST: usize = 40;
    key.chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .take(LONGEST)
        .collect()
}
