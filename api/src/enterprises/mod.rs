//! State enterprises: all of them in memory, listed with what each choice would leave.

mod facets;
mod listed;
mod record;
mod seeds;

mod cursor;
pub use cursor::{Cursor, CursorError};
pub use listed::Listed;
pub use record::{DisclosureRecord, EnterpriseRecord, KeptEnterprise};
pub use seeds::sample;

use contract::{
    Date, Enterprise, EnterpriseCode, EnterpriseFilter, EnterpriseHead, EnterpriseOrder,
    EnterprisePage, PageLimit,
};
use domain::enterprises::WantedEnterprise;

use crate::{performance::units_ever, store::StoreError};

/// Those that were imported; as long as there are none, samples.
pub struct Enterprises(Vec<Listed>);

/// A question as the rows are compared with it.
struct Asked<'a> {
    filter: &'a EnterpriseFilter,
    words: Option<WantedEnterprise>,
}

/// Which choices refuse a row, a bit for each.
const WORDS: u8 = 1;
const OWNER: u8 = 2;
const STAGE: u8 = 4;
const FORM: u8 = 8;
const SHARE: u8 = 16;

impl Asked<'_> {
    fn refused(&self, row: &Listed) -> u8 {
        fn bit<T>(wanted: Option<T>, fits: impl Fn(T) -> bool, bit: u8) -> u8 {
            match wanted.is_none_or(fits) {
                true => 0,
                false => bit,
            }
        }
        let record = &row.kept.record;
        let filter = self.filter;
        bit(
            self.words.as_ref(),
            |words| words.is_answered_by(&record.code, &row.words),
            WORDS,
        ) | bit(filter.owner.as_ref(), |owner| record.owner == *owner, OWNER)
            | bit(filter.stage, |stage| record.stage() == stage, STAGE)
            | bit(filter.form, |form| record.form == Some(form), FORM)
            | bit(
                filter.share_from,
                |share| record.state_share_percent >= f64::from(share.get()),
                SHARE,
            )
    }
}

impl Enterprises {
    pub fn of(mut kept: Vec<KeptEnterprise>) -> Result<Self, StoreError> {
        if kept.is_empty() {
            kept = sample()?;
        }
        let units = units_ever()?;
        let listed = kept.into_iter().map(|kept| Listed::of(kept, &units));
        let mut all: Vec<Listed> = listed.collect();
        all.sort_by(|one, other| one.usual_order().cmp(&other.usual_order()));
        Ok(Self(all))
    }

    pub fn find(&self, code: &EnterpriseCode, today: Date) -> Option<Enterprise> {
        let mut all = self.0.iter();
        let found = all.find(|one| one.kept.record.code == *code)?;
        Some(found.whole(today))
    }

    /// None where the cursor names an enterprise that is not there any more.
    pub fn page(
        &self,
        filter: &EnterpriseFilter,
        order: EnterpriseOrder,
        today: Date,
        after: Option<&Cursor>,
        limit: PageLimit,
    ) -> Option<EnterprisePage> {
        let asked = Asked {
            words: filter.q.as_ref().map(|q| WantedEnterprise::of(q.as_str())),
            filter,
        };
        let mut sorted: Vec<_> = self
            .0
            .iter()
            .map(|row| (row.key(order.column, today), row))
            .collect();
        // Stable: equals stay in the usual order, and what has no value comes last both ways.
        sorted.sort_by(|(one, _), (other, _)| match (one, other) {
            (Some(one), Some(other)) if order.is_descending => other.cmp(one),
            (Some(one), Some(other)) => one.cmp(other),
            (one, other) => other.is_some().cmp(&one.is_some()),
        });
        let start = match after {
            None => 0,
            Some(Cursor(code)) => {
                let is_last = |(_, row): &(_, &Listed)| row.kept.record.code == *code;
                sorted.iter().position(is_last)? + 1
            }
        };
        let taken = |(_, row): &&(_, &Listed)| asked.refused(row) == 0;
        let total = sorted.iter().filter(taken).count();
        let mut rest = sorted[start..].iter().filter(taken);
        let heads = rest.by_ref().take(limit.get());
        let items: Vec<EnterpriseHead> = heads.map(|(_, row)| row.head(today)).collect();
        let last = items.last().filter(|_| rest.next().is_some());
        Some(EnterprisePage {
            next: last.map(|last| Cursor(last.code.clone()).to_string()),
            items,
            total: u32::try_from(total).unwrap_or(u32::MAX),
            facets: self.facets(&asked),
            as_of: today,
        })
    }
}
