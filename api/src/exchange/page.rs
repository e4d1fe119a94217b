//! What bodies sent and received in a month: sorted, narrowed down, page by page.

use std::{cmp::Reverse, fmt, str::FromStr};

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use contract::{
    AgencyCode, AgencyName, ExchangeClass, ExchangeUnits, Period, UnitDocuments, UnitOrder,
};
use domain::fold::sort_key;
use thiserror::Error;

use super::{Exchange, UnitFigures, UnitLimit};

/// What may be asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct UnitQuery {
    /// The newest month when absent.
    pub month: Option<Period>,
    pub class: Option<ExchangeClass>,
    pub order: UnitOrder,
    pub after: Option<Cursor>,
    pub limit: UnitLimit,
}

/// Where a page ended: opaque outside, its last body inside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cursor(AgencyCode);

#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
#[error("not a cursor of this list; take `next` of the page before, or leave it out")]
pub struct CursorError;

impl fmt::Display for Cursor {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&URL_SAFE_NO_PAD.encode(self.0.as_str()))
    }
}

impl FromStr for Cursor {
    type Err = CursorError;

    fn from_str(text: &str) -> Result<Self, CursorError> {
        let bytes = URL_SAFE_NO_PAD.decode(text).or(Err(CursorError))?;
        let code = String::from_utf8(bytes).or(Err(CursorError))?;
        code.parse().map(Self).or(Err(CursorError))
    }
}

impl Exchange {
    /// None where nothing is known of the month; an error where the cursor's body is not in it.
    pub fn page(&self, query: &UnitQuery) -> Option<Result<ExchangeUnits, CursorError>> {
        let figures = self.month(query.month)?;
        let wanted = figures.units.iter();
        let wanted = wanted.filter(|one| query.class.is_none_or(|class| class == one.class));
        let mut items: Vec<UnitDocuments> = wanted.map(|one| self.documents(one)).collect();
        items.sort_by_cached_key(|one| {
            let most_first = Reverse(match query.order {
                UnitOrder::Name => 0,
                UnitOrder::Sent => one.sent,
                UnitOrder::Received => one.received,
            });
            (
                most_first,
                sort_key(&one.unit.name.vi),
                one.unit.code.clone(),
            )
        });
        let start = match &query.after {
            None => 0,
            Some(Cursor(code)) => match items.iter().position(|one| one.unit.code == *code) {
                Some(at) => at + 1,
                None => return Some(Err(CursorError)),
            },
        };
        let end = items.len().min(start + query.limit.get());
        let last = items[start..end].last().filter(|_| end < items.len());
        Some(Ok(ExchangeUnits {
            origin: self.figures.origin.clone(),
            month: figures.month,
            total: u32::try_from(items.len()).unwrap_or(u32::MAX),
            sent: items.iter().map(|one| one.sent).sum(),
            received: items.iter().map(|one| one.received).sum(),
            next: last.map(|last| Cursor(last.unit.code.clone()).to_string()),
            items: items[start..end].to_vec(),
        }))
    }

    fn documents(&self, figures: &UnitFigures) -> UnitDocuments {
        UnitDocuments {
            unit: AgencyName {
                code: figures.unit.clone(),
                name: self.name(&figures.unit),
            },
            class: figures.class,
            sent: figures.sent.iter().sum(),
            received: figures.received.iter().sum(),
        }
    }
}
