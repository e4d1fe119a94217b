//! How long procedures really take, and what that lets one expect: pure views of the small table of
//! quantiles, computed where they are read.

mod expected;
mod offices;
mod spark;

pub use expected::Expectation;
pub use offices::Offices;
pub use spark::{Months, spark_layout};

use contract::{BackTest, Basis, Moment, ProcedureTimes, TimeLimit, TimesOf};
use domain::{
    deadline::{Calendar, Terms, deadline},
    estimate::{Expected, estimate},
};
use leptos::prelude::*;

use crate::{
    format,
    i18n::{Lang, use_lang, use_texts, use_times_texts, use_tracking_texts},
};

/// Observed beside legal time, and what filing today would mean.
#[component]
pub fn Observed(times: ProcedureTimes, limits: Vec<TimeLimit>, is_chosen: bool) -> impl IntoView {
    let lang = use_lang();
    let texts = use_times_texts();
    let is_counted = |limit: &&TimeLimit| matches!(limit, TimeLimit::Limit { .. });
    let limit = limits.iter().find(is_counted).copied();
    let legal = limit.map(|limit| (texts.limit)(&use_texts().time_limit(limit)));
    let body = match estimate(&times.levels, 0) {
        Some(found) => {
            let is_fallback = is_chosen && !std::ptr::eq(found.level, &times.levels[0]);
            view! {
                {numbers(lang, found.expected)}
                <SourceOf level=found.level.clone() times=times.clone() is_fallback />
            }
            .into_any()
        }
        None => {
            let most = times.levels.iter().map(|level| level.settled_count).max();
            let sentence = match most {
                Some(count) => (texts.too_few)(count),
                None => texts.nothing.to_owned(),
            };
            view! { <p class="times__grey">{sentence}</p> }.into_any()
        }
    };
    view! {
        <SampleOf basis=times.basis />
        {body}
        {legal.map(|legal| view! { <p>{legal}</p> })}
        {filed_today(lang, &times, limit)}
    }
    .into_any()
}

fn numbers(lang: Lang, expected: Expected) -> AnyView {
    let Expected::Within {
        by_50,
        by_80,
        by_90,
    } = expected
    else {
        return ().into_any();
    };
    let sentence = (lang.times_texts().observed)(by_50, by_80, by_90);
    view! { <p class="lead">{sentence}</p> }.into_any()
}

/// How many, of whom, and how well the table would have done.
#[component]
pub fn SourceOf(level: TimesOf, times: ProcedureTimes, is_fallback: bool) -> impl IntoView {
    let lang = use_lang();
    let texts = use_times_texts();
    let scope = lang.times_scope(&level.scope);
    let as_of = times.as_of.map(|on| format::date(lang, on));
    let of = (texts.of)(
        level.settled_count,
        &scope,
        times.window_days,
        &as_of.unwrap_or_default(),
    );
    let fallback = is_fallback.then(|| format!(" {}", (texts.fallback)(&scope)));
    view! {
        <p>{of}{fallback}</p>
        <p class="note">{back_test(lang, level.back_test)}" "{texts.rule}</p>
    }
    .into_any()
}

fn back_test(lang: Lang, test: Option<BackTest>) -> String {
    let texts = lang.times_texts();
    let Some(test) = test.filter(|test| test.tested > 0) else {
        return texts.no_back_test.to_owned();
    };
    let share = |kept: u32| format::percent(lang, 100.0 * f64::from(kept) / f64::from(test.tested));
    (texts.back_test)(
        test.tested,
        &share(test.by_50),
        &share(test.by_80),
        &share(test.by_90),
    )
}

#[component]
pub fn SampleOf(basis: Basis) -> impl IntoView {
    let word = use_tracking_texts().course.sample;
    let note = use_times_texts().sample_note;
    (basis == Basis::Illustrative).then(|| {
        view! { <p class="sample"><strong class="sample__word">{word}</strong>" "{note}</p> }
    })
}

fn filed_today(lang: Lang, times: &ProcedureTimes, limit: Option<TimeLimit>) -> AnyView {
    let texts = lang.times_texts();
    let calendar = Calendar::vietnam();
    let Some(received_at) = Moment::new(times.today, 8, 0) else {
        return ().into_any();
    };
    let terms = limit.map(|limit| Terms {
        received_at,
        limit,
        stops: Vec::new(),
    });
    let due_on = terms.and_then(|terms| deadline(&terms, calendar).ok()?.due.on());
    let legal = due_on.map(|on| (texts.legal_date)(&format::day_and_date(lang, on)));
    let likely = estimate(&times.levels, 0)
        .and_then(|found| found.expected.dates(received_at, calendar))
        .map(|dates| {
            let day = |date| format::date(lang, date);
            (texts.likely_dates)(&day(dates.by_50), &day(dates.by_80), &day(dates.by_90))
        });
    if legal.is_none() && likely.is_none() {
        return ().into_any();
    }
    view! {
        <h3>{texts.filed_today}</h3>
        {legal.map(|legal| view! { <p>{legal}</p> })}
        {likely.map(|likely| view! { <p>{likely}</p> })}
    }
    .into_any()
}
