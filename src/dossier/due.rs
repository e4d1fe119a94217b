//! By when: the due date, how far away it is, how it was counted.

use contract::{Date, TimeLimit, TimeUnit};
use domain::{
    deadline::{Calendar, Certainty, Due, Lateness, Pending, Timeliness},
    tracking::{Course, Progress, Tracked, course, terms},
};
use leptos::prelude::*;

use super::{calendar_file, ledger::Ledger};
use crate::{
    format,
    i18n::{Lang, TrackingTexts, use_lang, use_texts},
};

/// What is shown of a due date, whether of a dossier or of a document that the Government has
/// before it.
#[derive(Clone, Debug)]
pub struct Counted {
    /// What the reader's calendar knows it by.
    pub id: String,
    /// What its reader knows it by.
    pub name: String,
    pub limit: TimeLimit,
    pub is_received: bool,
    pub course: Course,
}

impl Counted {
    pub fn of<'a>(id: &str, name: &str, tracked: impl Into<Tracked<'a>>, today: Date) -> Self {
        let tracked = tracked.into();
        let is_received = terms(tracked).is_some();
        Self {
            id: id.to_owned(),
            name: name.to_owned(),
            limit: tracked.time_limit,
            is_received,
            course: course(tracked, today, Calendar::vietnam()),
        }
    }

    /// The due date, where there is one now.
    pub fn due_on(&self) -> Option<Date> {
        self.course.deadline.as_ref()?.due.on()
    }
}

/// How a dossier stands, in a few words. Colour never speaks alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    pub words: String,
    pub is_late: bool,
}

pub fn standing(lang: Lang, progress: &Progress) -> Option<Standing> {
    let texts = &lang.tracking_texts().due;
    let well = |words: String| {
        Some(Standing {
            words,
            is_late: false,
        })
    };
    let late = |words| {
        Some(Standing {
            words,
            is_late: true,
        })
    };
    match *progress {
        Progress::Open(Pending::WithinTime { working_days: 0 }) => well(texts.due_today.to_owned()),
        Progress::Open(Pending::WithinTime { working_days: 1 }) => {
            well(texts.due_tomorrow.to_owned())
        }
        Progress::Open(Pending::WithinTime { working_days }) => {
            well((texts.days_left)(working_days))
        }
        Progress::Open(Pending::Overdue(Lateness { days, working_days })) => {
            late((texts.overdue)(days, working_days))
        }
        Progress::Settled(Timeliness::Early { working_days }) => well((texts.early)(working_days)),
        Progress::Settled(Timeliness::OnTime) => well(texts.on_time.to_owned()),
        Progress::Settled(Timeliness::Late(Lateness { days, working_days })) => {
            late((texts.late)(days, working_days))
        }
        Progress::Registered
        | Progress::OpenWithoutLimit
        | Progress::Waiting
        | Progress::SettledWithoutLimit
        | Progress::Ended => None,
    }
}

/// `remarks` stand below a date: what follows from its having passed.
#[component]
pub fn DueBlock(
    counted: Counted,
    texts: &'static TrackingTexts,
    remarks: Option<AnyView>,
) -> impl IntoView {
    let lang = use_lang();
    let limit = (texts.due.limit)(&use_texts().time_limit(counted.limit));
    let body = match (&counted.course.deadline, counted.is_received) {
        (_, false) => view! { <p>{texts.due.not_received}</p> }.into_any(),
        (None, true) => view! { <p>{texts.due.contradictory}</p> }.into_any(),
        (Some(deadline), true) => {
            let ledger = deadline.ledger.clone();
            view! {
                {said(lang, &counted, texts, deadline.due, remarks)}
                <Ledger ledger limit=counted.limit texts=&texts.ledger />
            }
            .into_any()
        }
    };
    view! {
        <section class="section due">
            <h2>{texts.due.heading}</h2>
            {body}
            <p class="note">{limit}" "{texts.due.working_days_rule}</p>
        </section>
    }
    .into_any()
}

fn said(
    lang: Lang,
    counted: &Counted,
    texts: &'static TrackingTexts,
    due: Due,
    remarks: Option<AnyView>,
) -> AnyView {
    match due {
        Due::NotStated => view! { <p>{texts.due.no_limit}</p> }.into_any(),
        Due::Stopped {
            since,
            reason,
            left,
        } => {
            let reason = texts.ledger.stop(reason);
            let stopped = (texts.due.stopped)(&format::date(lang, since), reason);
            let left = (texts.due.stopped_left)(&amount_left(lang, counted.limit, left));
            let is_over = counted.course.progress == Progress::Ended;
            view! { <p>{stopped}</p>{(!is_over).then(|| view! { <p>{left}</p> })} }.into_any()
        }
        Due::On(due_on) => on_a_day(lang, counted, texts, due_on, remarks),
    }
}

/// What is left of a limit: minutes where it is in hours, days otherwise.
fn amount_left(lang: Lang, limit: TimeLimit, left: u32) -> String {
    let labels = &lang.texts().labels;
    match limit {
        TimeLimit::Limit {
            unit: TimeUnit::Hour,
            ..
        } => (lang.tracking_texts().ledger.hours)(left),
        TimeLimit::Limit {
            unit: TimeUnit::WorkingDay,
            ..
        } => (labels.working_days)(left.into()),
        // Months are counted out in days.
        _ => (labels.days)(left.into()),
    }
}

fn on_a_day(
    lang: Lang,
    counted: &Counted,
    texts: &'static TrackingTexts,
    due_on: Date,
    remarks: Option<AnyView>,
) -> AnyView {
    let texts = &texts.due;
    let progress = &counted.course.progress;
    let calendar = Calendar::vietnam();
    let standing = standing(lang, progress).map(|standing| {
        let class = match standing.is_late {
            true => "due__word due__word--late",
            false => "due__word",
        };
        view! { <p class=class>{standing.words}</p> }
    });
    let doubt = (calendar.certainty(due_on) != Certainty::Decided)
        .then(|| view! { <p class="notice">{(texts.not_decided)(due_on.year())}</p> });
    // A date that has passed is no date to wait for.
    let is_ahead = matches!(progress, Progress::Open(Pending::WithinTime { .. }));
    let title = (texts.calendar_event)(&counted.name);
    let file = calendar_file::address(&counted.id, due_on, &title);
    let file_name = format!("{}.ics", counted.id);
    let file = is_ahead.then(|| {
        view! { <p><a class="button" href=file download=file_name>{texts.calendar}</a></p> }
    });
    view! {
        <p class="due__date">{texts.due_on}": "<strong><time datetime=due_on.to_string()>{format::day_and_date(lang, due_on)}</time></strong></p>
        {standing}
        {doubt}
        {remarks}
        {file}
    }
    .into_any()
}
