//! Documents submitted to the Government: those that are known, and how they stand on a day.

mod cursor;
mod seeds;
pub use cursor::{Cursor, CursorError};
pub use seeds::sample;

use std::{cmp::Reverse, collections::HashMap};

use contract::{
    AgencyCode, AgencyName, AnswerDocument, Basis, Bilingual, Citation, Date, DocumentNumber,
    DossierEvent, PageLimit, SearchText, Slug, Submission, SubmissionKind, SubmissionPage,
    SubmissionState, TimeLimit,
};
use domain::{
    deadline::Calendar,
    submissions::{Wanted, state},
    tracking::course,
};
use serde::{Deserialize, Serialize};

use crate::{
    performance::{Unit, units_ever},
    store::StoreError,
};

/// One of them, as a line of a file has it and as it is kept.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Listed {
    pub number: DocumentNumber,
    pub agency: AgencyCode,
    pub kind: SubmissionKind,
    pub title: Bilingual,
    pub time_limit: TimeLimit,
    pub events: Vec<DossierEvent>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<AnswerDocument>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Citation>,
    #[serde(default = "published")]
    pub basis: Basis,
}

fn published() -> Basis {
    Basis::Published
}

/// What the list may be asked for.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub q: Option<SearchText>,
    pub agency: Option<AgencyCode>,
    pub state: Option<SubmissionState>,
}

/// All of them in memory, newest first.
pub struct Submissions(Vec<Submission>);

impl Submissions {
    pub fn of(listed: Vec<Listed>) -> Result<Self, StoreError> {
        let units = units_ever()?;
        let named = listed.into_iter().map(|one| named(one, &units));
        let mut all: Vec<Submission> = named.collect::<Result<_, _>>()?;
        all.sort_by_cached_key(|one| Reverse(Cursor::of(one)));
        Ok(Self(all))
    }

    pub fn find(&self, slug: &Slug) -> Option<&Submission> {
        self.0.iter().find(|one| one.slug == *slug)
    }

    pub fn page(
        &self,
        filter: &Filter,
        today: Date,
        after: Option<&Cursor>,
        limit: PageLimit,
    ) -> SubmissionPage {
        let wanted = filter.q.as_ref().map(|q| Wanted::of(q.as_str()));
        let all = self.0.iter();
        let found: Vec<&Submission> = all
            .filter(|one| {
                wanted
                    .as_ref()
                    .is_none_or(|wanted| wanted.is_answered_by(one))
            })
            .filter(|one| filter.takes(one, today))
            .collect();
        // Those that came in since do not move what comes after a cursor.
        let start = after.map_or(0, |cursor| {
            found.partition_point(|one| Cursor::of(one) >= *cursor)
        });
        let end = found.len().min(start + limit.get());
        let last = found[start..end].last().filter(|_| end < found.len());
        SubmissionPage {
            items: found[start..end].iter().copied().cloned().collect(),
            total: u32::try_from(found.len()).unwrap_or(u32::MAX),
            next: last.map(|last| Cursor::of(last).to_string()),
            as_of: today,
        }
    }
}

impl Filter {
    fn takes(&self, submission: &Submission, today: Date) -> bool {
        let stands = || state(course(submission, today, Calendar::vietnam()).progress);
        let agency = self.agency.as_ref();
        agency.is_none_or(|agency| submission.agency.code == *agency)
            && self.state.is_none_or(|state| state == stands())
    }
}

fn named(listed: Listed, units: &HashMap<AgencyCode, Unit>) -> Result<Submission, StoreError> {
    let no_event = || StoreError::broken("submission", "there is no event");
    let (first, last) = listed
        .events
        .first()
        .zip(listed.events.last())
        .ok_or_else(no_event)?;
    let (received_at, status, as_of) = (first.at, last.status, last.at);
    let name = units.get(&listed.agency).map(|unit| unit.name.clone());
    Ok(Submission {
        slug: listed.number.slug().clone(),
        number: listed.number,
        agency: AgencyName {
            name: name.unwrap_or_else(|| Bilingual::vietnamese(listed.agency.as_str())),
            code: listed.agency,
        },
        kind: listed.kind,
        title: listed.title,
        received_at,
        time_limit: listed.time_limit,
        status,
        as_of,
        events: listed.events,
        answer: listed.answer,
        source: listed.source,
        basis: listed.basis,
    })
}
