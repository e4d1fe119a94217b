//! What may be done when a due date has passed.

use contract::Date;
use domain::{
    deadline::{Calendar, Pending, Promise, Timeliness, apology_due_on},
    tracking::{Course, Progress},
};
use leptos::prelude::*;

use crate::{format, i18n::Lang, route::NATIONAL_PORTAL};

/// The letter of apology and the right to report the delay.
pub fn delay(lang: Lang, course: &Course, due_on: Date) -> AnyView {
    let texts = &lang.tracking_texts().due;
    let is_overdue = matches!(course.progress, Progress::Open(Pending::Overdue(_)));
    let was_late = matches!(course.progress, Progress::Settled(Timeliness::Late(_)));
    let told_by = apology_due_on(due_on, Calendar::vietnam());
    let letter = match course.promise {
        Some(promise) => Some(apology(lang, promise, told_by)),
        None if is_overdue || was_late => {
            let missing = (texts.no_apology)(&format::date(lang, told_by));
            Some(view! { <p>{missing}</p> }.into_any())
        }
        None => None,
    };
    let complaint = is_overdue.then(|| {
        let from = (texts.complain_from)(&format::date(lang, due_on.plus_days(1)));
        view! {
            <p>{from}</p>
            <p><a class="button" href=NATIONAL_PORTAL rel="external noopener">{texts.complain}" ↗"</a></p>
        }
    });
    view! { {letter}{complaint} }.into_any()
}

fn apology(lang: Lang, promise: Promise, told_by: Date) -> AnyView {
    let texts = &lang.tracking_texts().due;
    let day = |date| format::date(lang, date);
    let reset = promise.reset;
    let told = (texts.apologised)(&day(reset.told_on), &day(reset.due_on));
    let in_time = match promise.was_told_in_time {
        true => texts.apology_in_time.to_owned(),
        false => (texts.apology_late)(&day(told_by)),
    };
    let again = (promise.repeated > 0).then(|| (texts.set_anew_again)(promise.repeated));
    view! {
        <p>{told}" "{in_time}{again.map(|again| format!(" {again}"))}" "{texts.law_counts}</p>
    }
    .into_any()
}
