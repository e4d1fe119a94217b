//! What is said of enterprises and of investment, before anything is drawn.

use contract::{
    Basis, Enterprise, EnterpriseColumn, EnterpriseFigures, EnterpriseHead, EnterprisePage, Ipo,
    IpoOutcome, Moment, TimelineEntry, TimelineEvent,
};

use crate::{format, i18n::Lang};

/// Computed, never typed.
pub fn finding(lang: Lang, page: &EnterprisePage) -> String {
    let total = format::count(lang, u64::from(page.total));
    (lang.enterprise_texts().finding)(&total, &format::date(lang, page.as_of))
}

pub fn figures_finding(lang: Lang, figures: &EnterpriseFigures) -> String {
    let total = figures.investment.total;
    (lang.enterprise_texts().figures.finding)(
        &format::count(lang, total.projects),
        &millions(lang, total.registered_usd),
        &millions(lang, total.implemented_usd),
    )
}

/// Whole millions of dollars.
pub fn millions(lang: Lang, usd: u64) -> String {
    let number = format::count(lang, (usd + 500_000) / 1_000_000);
    (lang.enterprise_texts().figures.usd_millions)(&number)
}

pub fn share(lang: Lang, percent: f64) -> String {
    format!("{}%", format::decimal(lang, percent))
}

/// When shares are or were first offered; none where nothing is planned.
pub fn ipo_day(lang: Lang, ipo: Option<Ipo>) -> Option<String> {
    let ipo = ipo?;
    let day = format::date(lang, ipo.on());
    Some(match ipo.outcome {
        IpoOutcome::Held { .. } => day,
        IpoOutcome::Failed { .. } => {
            let failed = lang.enterprise_texts().one.ipo_failed;
            format!("{day} ({failed})")
        }
        IpoOutcome::Planned | IpoOutcome::Other => (lang.enterprise_texts().planned_for)(&day),
    })
}

pub fn is_sample(head: &EnterpriseHead) -> bool {
    head.basis == Basis::Illustrative
}

/// A cell of the table beside the name.
pub fn cell(lang: Lang, head: &EnterpriseHead, column: EnterpriseColumn) -> String {
    let texts = lang.enterprise_texts();
    match column {
        EnterpriseColumn::Name => lang.name(&head.name),
        EnterpriseColumn::Owner => lang.name(&head.owner.name),
        EnterpriseColumn::Share => share(lang, head.state_share_percent),
        EnterpriseColumn::Stage => (texts.stage_name)(head.stage).to_owned(),
        EnterpriseColumn::Ipo => {
            ipo_day(lang, head.ipo).unwrap_or_else(|| texts.no_value.to_owned())
        }
        EnterpriseColumn::Disclosures => match head.disclosures.due() {
            0 => texts.no_value.to_owned(),
            _ => (texts.made_of_due)(&head.disclosures),
        },
    }
}

/// An entry of the line of time in one sentence.
pub fn event(lang: Lang, entry: &TimelineEntry) -> String {
    let texts = lang.enterprise_texts();
    let one = &texts.one;
    match &entry.event {
        TimelineEvent::Stage { stage, decision } => {
            let stage = (one.stage_reached)((texts.stage_name)(*stage));
            match decision {
                Some(decision) => format!("{stage} ({} {decision})", one.decision),
                None => stage,
            }
        }
        TimelineEvent::IpoHeld => format!("IPO: {}", one.ipo_held),
        TimelineEvent::IpoFailed => format!("IPO: {}", one.ipo_failed),
        TimelineEvent::Disclosure { title, state } => {
            (one.disclosed)(&lang.name(title), (texts.state_name)(*state))
        }
        TimelineEvent::Registration { what } => (one.registered)(&lang.name(what)),
        TimelineEvent::Copy { fields } => {
            let names: Vec<_> = fields
                .iter()
                .map(|field| (texts.field_name)(*field))
                .collect();
            (one.copy_changed)(&names.join(", "))
        }
        TimelineEvent::Other => one.other_event.to_owned(),
    }
}

/// An enterprise in one sentence, which says where it is made up.
pub fn summary(lang: Lang, enterprise: &Enterprise) -> String {
    let texts = lang.enterprise_texts();
    let head = &enterprise.head;
    let about = (texts.feed.about)(
        &lang.name(&head.name),
        &lang.name(&head.owner.name),
        &share(lang, head.state_share_percent),
        (texts.stage_name)(head.stage),
    );
    match is_sample(head) {
        true => (texts.feed.sample_entry)(&about),
        false => about,
    }
}

pub fn moment(lang: Lang, at: Moment) -> String {
    let clock = format::clock(at);
    (lang.enterprise_texts().one.at)(&clock, &format::date(lang, at.date()))
}
