//! How long a dossier took, as the times of its procedure count it.

use contract::{Date, DossierEvent, DossierStatus};
use domain::{
    deadline::{Calendar, Timeliness},
    estimate,
};

use super::About;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counted {
    pub settled_on: Date,
    /// From the receipt, stops included.
    pub working_days: u32,
    pub against_limit: AgainstLimit,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AgainstLimit {
    OnTime,
    Late,
    /// The law names no limit that could be counted.
    NoLimit,
}

impl Counted {
    /// None while it is not settled. One that owes something after all is not settled any more.
    pub fn of(about: &About, events: &[DossierEvent], status: DossierStatus) -> Option<Self> {
        if !is_settled(status) {
            return None;
        }
        let calendar = Calendar::vietnam();
        let took = estimate::duration(events, about.result.as_ref(), about.time_limit, calendar)?;
        Some(Self {
            settled_on: took.settled_on,
            working_days: took.working_days,
            against_limit: match took.timeliness {
                Some(Timeliness::Early { .. } | Timeliness::OnTime) => AgainstLimit::OnTime,
                Some(Timeliness::Late(_)) => AgainstLimit::Late,
                None => AgainstLimit::NoLimit,
            },
        })
    }
}

pub fn is_settled(status: DossierStatus) -> bool {
    matches!(status, DossierStatus::Settled | DossierStatus::Returned)
}
