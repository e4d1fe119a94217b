//! What a list may be asked for, checked the same way by the page and by the API.

use std::{fmt, str::FromStr};

use thiserror::Error;

use crate::{
    code::{AgencyCode, Slug},
    procedure::{AdministrativeLevel, FeeKind, OnlineFiling},
};

/// Words to search for: trimmed, never empty, without control characters.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct SearchText(String);

#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum SearchTextError {
    #[error("nothing to search for")]
    Empty,
    #[error("at most 1,200 characters")]
    TooLong,
}

/// The longest official name has 1,094 characters, and people paste whole names.
const LONGEST_SEARCH: usize = 1_200;

/// Choices that narrow the catalogue down.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ProcedureFilter {
    pub q: Option<SearchText>,
    pub agency: Option<AgencyCode>,
    pub sector: Option<Slug>,
    pub audience: Option<Slug>,
    pub life_event: Option<Slug>,
    pub level: Option<AdministrativeLevel>,
    pub online: Option<OnlineFiling>,
    pub fee: Option<FeeKind>,
}

/// What comes first in a list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ProcedureOrder {
    /// The best answers of a search, else the Vietnamese order of names.
    #[default]
    Usual,
    /// Those whose copy changed last.
    LastChanged,
}

/// How many items a page holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PageLimit(u32);

#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
#[error("a number from 1 to 100")]
pub struct PageLimitError;

/// Units to compare: one to six, each once, written `H26~H29`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComparedUnits(Vec<AgencyCode>);

#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum ComparedUnitsError {
    #[error("codes of units with ~ between them, such as H26~H29")]
    NotCodes,
    #[error("at the most 6 units are compared at once")]
    TooMany,
}

/// A word that is none of a choice's values.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
#[error("one of: {0}")]
pub struct ChoiceError(pub(crate) &'static str);

impl SearchText {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for SearchText {
    type Err = SearchTextError;

    fn from_str(text: &str) -> Result<Self, SearchTextError> {
        let spaced = text.replace(|c: char| c.is_control(), " ");
        let trimmed = spaced.trim();
        match trimmed.chars().count() {
            0 => Err(SearchTextError::Empty),
            1..=LONGEST_SEARCH => Ok(Self(trimmed.to_owned())),
            _ => Err(SearchTextError::TooLong),
        }
    }
}

impl fmt::Display for SearchText {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl FromStr for ProcedureOrder {
    type Err = ChoiceError;

    fn from_str(text: &str) -> Result<Self, ChoiceError> {
        match text {
            "changed" => Ok(Self::LastChanged),
            _ => Err(ChoiceError("changed")),
        }
    }
}

impl PageLimit {
    pub const DEFAULT: Self = Self(20);

    pub fn get(self) -> usize {
        self.0 as usize
    }
}

impl FromStr for PageLimit {
    type Err = PageLimitError;

    fn from_str(text: &str) -> Result<Self, PageLimitError> {
        match text.parse() {
            Ok(limit @ 1..=100) => Ok(Self(limit)),
            Ok(_) | Err(_) => Err(PageLimitError),
        }
    }
}

impl ComparedUnits {
    /// More lines than these nobody can tell apart.
    pub const MOST: usize = 6;
    /// Between two codes; no code holds it.
    pub const SEPARATOR: char = '~';

    pub fn as_slice(&self) -> &[AgencyCode] {
        &self.0
    }
}

impl FromStr for ComparedUnits {
    type Err = ComparedUnitsError;

    fn from_str(text: &str) -> Result<Self, ComparedUnitsError> {
        let mut units: Vec<AgencyCode> = Vec::new();
        for code in text.split(Self::SEPARATOR) {
            let code = code.parse().or(Err(ComparedUnitsError::NotCodes))?;
            if !units.contains(&code) {
                units.push(code);
            }
        }
        match units.len() {
            1..=Self::MOST => Ok(Self(units)),
            _ => Err(ComparedUnitsError::TooMany),
        }
    }
}

impl ProcedureFilter {
    /// Choices besides the words, as the panel counts them.
    pub fn choices(&self) -> usize {
        self.pairs().iter().filter(|(key, _)| *key != "q").count()
    }

    /// The filter as the API's query parameters, in one fixed order.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let all = [
            ("q", self.q.as_ref().map(ToString::to_string)),
            ("agency", self.agency.as_ref().map(ToString::to_string)),
            ("sector", self.sector.as_ref().map(ToString::to_string)),
            ("audience", self.audience.as_ref().map(ToString::to_string)),
            (
                "life_event",
                self.life_event.as_ref().map(ToString::to_string),
            ),
            ("level", self.level.map(|level| level.as_str().to_owned())),
            (
                "online",
                self.online.map(|online| online.as_str().to_owned()),
            ),
            ("fee", self.fee.map(|fee| fee.as_str().to_owned())),
        ];
        all.into_iter()
            .filter_map(|(key, value)| Some((key, value?)))
            .collect()
    }
}

/// A choice is one of a few words, the same in an address and on the wire.
macro_rules! choice {
    ($choice:ident, $words:literal, $($variant:ident = $word:literal),+) => {
        impl $choice {
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            pub fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $word),+
                }
            }
        }

        impl FromStr for $choice {
            type Err = ChoiceError;

            fn from_str(text: &str) -> Result<Self, ChoiceError> {
                match text {
                    $($word => Ok(Self::$variant),)+
                    _ => Err(ChoiceError($words)),
                }
            }
        }
    };
}
pub(crate) use choice;

choice!(
    AdministrativeLevel,
    "ministry, province, commune, other",
    Ministry = "ministry",
    Province = "province",
    Commune = "commune",
    Other = "other"
);
choice!(OnlineFiling, "yes, no", Yes = "yes", No = "no");
choice!(
    FeeKind,
    "free, priced, by_regulation, not_stated",
    Free = "free",
    Priced = "priced",
    ByRegulation = "by_regulation",
    NotStated = "not_stated"
);
