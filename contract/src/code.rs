//! Codes that people type and addresses carry: of procedures, of agencies, and readable slugs.

use std::{fmt, str::FromStr};

use thiserror::Error;

/// Why a text is not a code.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum CodeError {
    #[error("a procedure code is one digit and six more, such as 1.001193")]
    Procedure,
    #[error("an agency code is a letter and two digits, such as G15")]
    Agency,
    #[error("letters a to z, digits and single hyphens, 80 at the most")]
    Slug,
    #[error("a country code is three letters, such as VNM")]
    Country,
}

/// The official code of a procedure, as in `1.001193`.
///
/// Copies kept by a province carry the agency behind it: `1.012753.H19`. People leave the dot out
/// and add spaces; both are understood, and `Display` gives the official form.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ProcedureCode(String);

/// The identification code of an agency (Decision 20/2020/QĐ-TTg): `G15`, `H26`, `G01.022`.
///
/// A body whose official code is not known to us goes by the slug of its name, which is never
/// mistaken for an official code: those begin with one letter and two digits.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AgencyCode(String);

/// A readable identifier made of a Vietnamese name: `ho-tich`, `co-con-nho`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slug(String);

/// A country by ISO 3166-1 alpha-3: `VNM`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CountryCode(String);

/// Decision 20/2020/QĐ-TTg, Article 5: a code has at most 35 characters.
const LONGEST_CODE: usize = 35;
const LONGEST_SLUG: usize = 80;

impl FromStr for ProcedureCode {
    type Err = CodeError;

    fn from_str(text: &str) -> Result<Self, CodeError> {
        let text = text.trim();
        if text.len() > LONGEST_CODE || !text.is_ascii() {
            return Err(CodeError::Procedure);
        }
        let upper = text.to_ascii_uppercase();
        let (series, rest) = upper.split_at_checked(1).ok_or(CodeError::Procedure)?;
        let rest = rest.strip_prefix('.').unwrap_or(rest);
        let (number, local) = rest.split_at_checked(6).ok_or(CodeError::Procedure)?;
        let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if !digits(series) || !digits(number) || !is_local_part(local) {
            return Err(CodeError::Procedure);
        }
        Ok(Self(format!("{series}.{number}{local}")))
    }
}

/// Nothing, or groups such as `.H19` and `.000.00.00.H22`.
fn is_local_part(local: &str) -> bool {
    let Some(groups) = local.strip_prefix('.') else {
        return local.is_empty();
    };
    groups.split('.').all(is_group)
}

fn is_group(group: &str) -> bool {
    (1..=4).contains(&group.len()) && group.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

impl FromStr for AgencyCode {
    type Err = CodeError;

    fn from_str(text: &str) -> Result<Self, CodeError> {
        if !text.is_ascii() {
            return Err(CodeError::Agency);
        }
        let upper = text.to_ascii_uppercase();
        if is_official(&upper) {
            return Ok(Self(upper));
        }
        match text.parse::<Slug>() {
            Ok(Slug(slug)) if slug.contains('-') => Ok(Self(slug)),
            Ok(_) | Err(_) => Err(CodeError::Agency),
        }
    }
}

fn is_official(code: &str) -> bool {
    let mut groups = code.split('.');
    let root = groups.next().unwrap_or_default().as_bytes();
    code.len() <= LONGEST_CODE
        && root.len() == 3
        && root[0].is_ascii_uppercase()
        && root[1..].iter().all(u8::is_ascii_digit)
        && groups.all(is_group)
}

impl AgencyCode {
    /// The ministry or province at its head: `H26` of `H26.14`. None where the code is our own.
    pub fn root(&self) -> Option<Self> {
        let root = self.0.split('.').next().unwrap_or_default();
        is_official(&self.0).then(|| Self(root.to_owned()))
    }
}

impl FromStr for Slug {
    type Err = CodeError;

    fn from_str(text: &str) -> Result<Self, CodeError> {
        let lower = text.to_ascii_lowercase();
        let word = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_alphanumeric());
        if lower.len() > LONGEST_SLUG || !lower.split('-').all(word) {
            return Err(CodeError::Slug);
        }
        Ok(Self(lower))
    }
}

impl FromStr for CountryCode {
    type Err = CodeError;

    fn from_str(text: &str) -> Result<Self, CodeError> {
        let is_code = text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_alphabetic());
        match is_code {
            true => Ok(Self(text.to_ascii_uppercase())),
            false => Err(CodeError::Country),
        }
    }
}

/// What is a text on the wire and in an address, and is checked wherever it comes in.
macro_rules! text_on_the_wire {
    ($code:ident) => {
        impl serde::Serialize for $code {
            fn serialize<S: serde::Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
                out.collect_str(self)
            }
        }

        impl<'de> serde::Deserialize<'de> for $code {
            fn deserialize<D: serde::Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
                <String as serde::Deserialize>::deserialize(input)?
                    .parse()
                    .map_err(serde::de::Error::custom)
            }
        }

        #[cfg(feature = "openapi")]
        impl utoipa::PartialSchema for $code {
            fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
                <String as utoipa::PartialSchema>::schema()
            }
        }

        #[cfg(feature = "openapi")]
        impl utoipa::ToSchema for $code {}
    };
}
pub(crate) use text_on_the_wire;

macro_rules! text_code {
    ($code:ident) => {
        impl $code {
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $code {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str(&self.0)
            }
        }

        text_on_the_wire!($code);
    };
}

text_code!(ProcedureCode);
text_code!(AgencyCode);
text_code!(Slug);
text_code!(CountryCode);
