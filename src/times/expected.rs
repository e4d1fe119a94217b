//! When one open dossier may be done, by those that waited as long as it has.

use contract::{Dossier, ProcedureTimes};
use domain::{
    deadline::Calendar,
    estimate::{Expected, elapsed, estimate},
    tracking,
};
use leptos::prelude::*;

use super::{SampleOf, SourceOf};
use crate::{
    format,
    i18n::{use_lang, use_times_texts},
};

#[component]
pub fn Expectation(dossier: Dossier, times: ProcedureTimes) -> impl IntoView {
    let lang = use_lang();
    let texts = use_times_texts();
    let calendar = Calendar::vietnam();
    let Some(terms) = tracking::terms(&dossier) else {
        return ().into_any();
    };
    let today = dossier.stage.answered_at.date();
    let passed = elapsed(terms.received_at, today, calendar);
    let body = match estimate(&times.levels, passed) {
        None => {
            let most = times.levels.iter().map(|level| level.settled_count).max();
            let sentence = match most {
                Some(count) => (texts.too_few)(count),
                None => texts.nothing.to_owned(),
            };
            view! { <p class="times__grey">{sentence}</p> }.into_any()
        }
        Some(found) => {
            let dates = found.expected.dates(terms.received_at, calendar);
            let sentence = match (found.expected, dates) {
                (Expected::LongerThanAll { longest }, _) => (texts.longer_than_all)(longest),
                (_, Some(dates)) => {
                    let day = |date| format::date(lang, date);
                    (texts.estimated)(&day(dates.by_50), &day(dates.by_80), &day(dates.by_90))
                }
                (_, None) => String::new(),
            };
            let is_fallback = !std::ptr::eq(found.level, &times.levels[0]);
            let level = found.level.clone();
            view! {
                <p>{(texts.elapsed)(passed)}" "{sentence}</p>
                <SourceOf level times=times.clone() is_fallback />
            }
            .into_any()
        }
    };
    view! {
        <section class="section">
            <h2>{texts.estimate}</h2>
            <SampleOf basis=times.basis />
            {body}
        </section>
    }
    .into_any()
}
