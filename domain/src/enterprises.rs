//! State enterprises: whether what must be made known was made known in time, what happened in
//! which order, and whether one answers a search.

use contract::{
    ArrangementStep, CopyChange, Disclosure, DisclosureState, DisclosureTally, EnterpriseCode, Ipo,
    IpoOutcome, Moment, Obligation, RegistrationChange, Slug, TimelineEntry, TimelineEvent,
};

use crate::news::WordKeys;

/// Decree 47/2021/NĐ-CP, Article 24, and the Law on Enterprises, Article 110.
const UNUSUAL_WITHIN_HOURS: u32 = 36;

/// The last moment that is in time.
pub fn due(obligation: Obligation) -> Option<Moment> {
    match obligation {
        // A day lasts to its last second.
        Obligation::Periodic { due_on } => {
            Moment::new(due_on, 23, 59).map(|minute| minute.plus_seconds(59))
        }
        // By the clock: nights and holidays count.
        Obligation::Unusual { occurred_at } => {
            Some(occurred_at.plus_seconds(UNUSUAL_WITHIN_HOURS * 3_600))
        }
        Obligation::Other => None,
    }
}

/// How a disclosure stands at a moment.
pub fn timeliness(due: Option<Moment>, made_at: Option<Moment>, now: Moment) -> DisclosureState {
    match (due, made_at) {
        (None, _) => DisclosureState::Other,
        (Some(due), Some(made_at)) if made_at <= due => DisclosureState::OnTime,
        (Some(_), Some(_)) => DisclosureState::Late,
        (Some(due), None) if due < now => DisclosureState::Missing,
        (Some(_), None) => DisclosureState::Awaited,
    }
}

pub fn tally(states: impl IntoIterator<Item = DisclosureState>) -> DisclosureTally {
    let mut tally = DisclosureTally::default();
    for state in states {
        match state {
            DisclosureState::OnTime => tally.on_time += 1,
            DisclosureState::Late => tally.late += 1,
            DisclosureState::Missing => tally.missing += 1,
            DisclosureState::Awaited => tally.awaited += 1,
            DisclosureState::Other => {}
        }
    }
    tally
}

/// All that a line of time is made of.
pub struct Course<'a> {
    pub steps: &'a [ArrangementStep],
    pub ipo: Option<Ipo>,
    pub disclosures: &'a [Disclosure],
    pub registration_changes: &'a [RegistrationChange],
    pub copy_changes: &'a [CopyChange],
}

/// The newest first. What is still to come is no part of it.
pub fn timeline(course: &Course<'_>) -> Vec<TimelineEntry> {
    let steps = course.steps.iter().filter_map(|step| {
        let event = TimelineEvent::Stage {
            stage: step.stage,
            decision: step.decision.clone(),
        };
        entry(
            format!("stage-{}-{}", word(step.stage.as_str()), step.on),
            day(step.on)?,
            event,
        )
    });
    let ipo = course.ipo.and_then(|ipo| match ipo.outcome {
        IpoOutcome::Held { held_on, .. } => {
            entry("ipo".to_owned(), day(held_on)?, TimelineEvent::IpoHeld)
        }
        IpoOutcome::Failed { held_on } => {
            entry("ipo".to_owned(), day(held_on)?, TimelineEvent::IpoFailed)
        }
        IpoOutcome::Planned | IpoOutcome::Other => None,
    });
    let disclosures = course.disclosures.iter().filter_map(disclosed);
    let registrations = course.registration_changes.iter().filter_map(|change| {
        let what = change.what.clone();
        let id = format!("register-{}", change.id);
        entry(id, day(change.on)?, TimelineEvent::Registration { what })
    });
    let copies = course.copy_changes.iter().filter_map(|change| {
        let fields = change.fields.clone();
        let at = change.at;
        let id = format!("copy-{}-{}", at.date(), at.second_of_day());
        entry(id, at, TimelineEvent::Copy { fields })
    });
    let mut entries: Vec<_> = steps
        .chain(ipo)
        .chain(disclosures)
        .chain(registrations)
        .chain(copies)
        .collect();
    entries.sort_by(|one, other| (other.at, &other.id).cmp(&(one.at, &one.id)));
    entries
}

/// At the moment it was made; one that was not, at the moment its time was over.
fn disclosed(disclosure: &Disclosure) -> Option<TimelineEntry> {
    let at = match (disclosure.state, disclosure.made_at) {
        (DisclosureState::Awaited | DisclosureState::Other, _) => None,
        (_, Some(made_at)) => Some(made_at),
        (_, None) => disclosure.due,
    };
    let event = TimelineEvent::Disclosure {
        title: disclosure.title.clone(),
        state: disclosure.state,
    };
    entry(format!("disclosure-{}", disclosure.id), at?, event)
}

fn entry(id: String, at: Moment, event: TimelineEvent) -> Option<TimelineEntry> {
    let id: Slug = id.parse().ok()?;
    Some(TimelineEntry { id, at, event })
}

fn day(on: contract::Date) -> Option<Moment> {
    Moment::new(on, 0, 0)
}

/// As a slug has it.
fn word(word: &str) -> String {
    word.replace('_', "-")
}

/// What somebody types to find an enterprise: its code, or the beginnings of words of its name,
/// with or without tone marks.
#[derive(Clone, Debug)]
pub struct WantedEnterprise {
    code: Option<EnterpriseCode>,
    words: Vec<String>,
}

impl WantedEnterprise {
    pub fn of(text: &str) -> Self {
        // People type spaces between the digits, as they stand on a seal.
        let dense: String = text.split_whitespace().collect();
        Self {
            code: dense.parse().ok(),
            words: words(text),
        }
    }

    /// `name` as `words` gives it.
    pub fn is_answered_by(&self, code: &EnterpriseCode, name: &[String]) -> bool {
        if let Some(wanted) = &self.code {
            return wanted == code;
        }
        let is_there = |word: &String| name.iter().any(|one| one.starts_with(word.as_str()));
        !self.words.is_empty() && self.words.iter().all(is_there)
    }
}

/// The words of a name as a search compares them.
pub fn words(text: &str) -> Vec<String> {
    WordKeys::of(text).folded
}
