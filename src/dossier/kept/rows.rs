//! The table: which dossiers a choice leaves, in which order, and how each stands today.

use std::cmp::Reverse;

use contract::Date;
use domain::{
    deadline::{Calendar, Pending},
    fold::fold,
    tracking::{self, Progress},
};

use super::{KeptDossier, KeptDossiers, KeptState};

#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    pub dossier: KeptDossier,
    /// None where nothing is known of it.
    pub progress: Option<Progress>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum MineColumn {
    #[default]
    Due,
    Code,
    Procedure,
    Agency,
    Status,
    Label,
    Told,
}

impl MineColumn {
    pub const ALL: [Self; 7] = [
        Self::Code,
        Self::Procedure,
        Self::Agency,
        Self::Status,
        Self::Due,
        Self::Label,
        Self::Told,
    ];

    /// What the head of the column is called on the page.
    pub fn word(self) -> &'static str {
        match self {
            Self::Code => "ma",
            Self::Procedure => "thu-tuc",
            Self::Agency => "co-quan",
            Self::Status => "trang-thai",
            Self::Due => "han",
            Self::Label => "nhan",
            Self::Told => "cap-nhat",
        }
    }
}

/// What is shown. Words are looked for in code, procedure, agency and label.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    pub words: String,
    pub label: Option<String>,
    pub only: Only,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Only {
    #[default]
    All,
    Unread,
    /// Something is to be done: papers, a payment, a result to collect.
    ToDo,
    Overdue,
    Open,
    Closed,
}

impl Only {
    pub const ALL: [Self; 6] = [
        Self::All,
        Self::ToDo,
        Self::Overdue,
        Self::Unread,
        Self::Open,
        Self::Closed,
    ];
}

/// Those that the filter leaves, the nearest due date first unless another order is chosen.
pub fn rows(
    kept: &KeptDossiers,
    filter: &Filter,
    (column, is_descending): (MineColumn, bool),
    today: Date,
) -> Vec<Row> {
    let words = fold(filter.words.trim());
    let mut rows: Vec<Row> = kept
        .dossiers
        .iter()
        .filter(|dossier| {
            filter
                .label
                .as_ref()
                .is_none_or(|one| *one == dossier.label)
        })
        .filter(|dossier| words.is_empty() || holds(dossier, &words))
        .map(|dossier| Row {
            progress: progress(dossier, today),
            dossier: dossier.clone(),
        })
        .filter(|row| row.is_one_of(filter.only))
        .collect();
    rows.sort_by_cached_key(|row| (row.key(column), row.dossier.code.clone()));
    if is_descending {
        rows.sort_by_cached_key(|row| Reverse((row.key(column), row.dossier.code.clone())));
        // What has no value stays behind in either order.
        rows.sort_by_key(|row| row.key(column).0);
    }
    rows
}

fn progress(dossier: &KeptDossier, today: Date) -> Option<Progress> {
    let summary = dossier.summary()?;
    Some(tracking::progress(
        summary.status,
        summary.due_on,
        summary.settled_on,
        today,
        Calendar::vietnam(),
    ))
}

fn holds(dossier: &KeptDossier, words: &str) -> bool {
    let summary = dossier.summary();
    let texts = [
        Some(dossier.code.as_str()),
        Some(dossier.label.as_str()),
        summary.map(|summary| summary.procedure.name.as_str()),
        summary.map(|summary| summary.agency.name.vi.as_str()),
    ];
    let mut texts = texts.into_iter().flatten();
    texts.any(|text| fold(text).contains(words))
}

impl Row {
    pub fn is_overdue(&self) -> bool {
        matches!(self.progress, Some(Progress::Open(Pending::Overdue(_))))
    }

    pub fn is_open(&self) -> bool {
        matches!(
            self.progress,
            Some(
                Progress::Registered
                    | Progress::Open(_)
                    | Progress::OpenWithoutLimit
                    | Progress::Waiting
            )
        )
    }

    fn has_something_to_do(&self) -> bool {
        use contract::DossierStatus::{MorePapers, Payment, Settled};
        let status = self.dossier.summary().map(|summary| summary.status);
        matches!(status, Some(MorePapers | Payment | Settled))
    }

    pub fn is_one_of(&self, only: Only) -> bool {
        match only {
            Only::All => true,
            Only::Unread => self.dossier.is_unread(),
            Only::ToDo => self.has_something_to_do(),
            Only::Overdue => self.is_overdue(),
            Only::Open => self.is_open(),
            Only::Closed => self.progress.is_some() && !self.is_open(),
        }
    }

    /// What has a value comes before what has none; then by the value.
    fn key(&self, column: MineColumn) -> (bool, Vec<u8>) {
        let summary = self.dossier.summary();
        let value = match column {
            MineColumn::Code => Some(self.dossier.code.to_string().into_bytes()),
            MineColumn::Label => Some(self.dossier.label.clone())
                .filter(|label| !label.is_empty())
                .map(|label| domain::fold::sort_key(&label)),
            MineColumn::Procedure => {
                summary.map(|summary| domain::fold::sort_key(&summary.procedure.name))
            }
            MineColumn::Agency => {
                summary.map(|summary| domain::fold::sort_key(&summary.agency.name.vi))
            }
            MineColumn::Status => summary.map(|summary| {
                let all = contract::DossierStatus::ALL;
                let at = all.iter().position(|one| *one == summary.status);
                vec![u8::try_from(at.unwrap_or(all.len())).unwrap_or(u8::MAX)]
            }),
            // The due date of what is settled is nobody's worry any more.
            MineColumn::Due => summary
                .filter(|_| self.is_open())
                .and_then(|summary| summary.due_on)
                .map(|due_on| due_on.to_string().into_bytes()),
            MineColumn::Told => summary.map(|summary| summary.as_of.to_string().into_bytes()),
        };
        let is_missing = value.is_none() || matches!(self.dossier.state, KeptState::NotFound);
        (is_missing, value.unwrap_or_default())
    }
}
