//! The offices that settle a procedure, side by side.

use contract::{OfficeTimes, ProcedureTimes};
use leptos::prelude::*;

use crate::{
    format,
    i18n::{Lang, use_lang, use_times_texts},
};

#[component]
pub fn Offices(times: ProcedureTimes) -> impl IntoView {
    let lang = use_lang();
    let texts = use_times_texts();
    if times.offices.is_empty() {
        return ().into_any();
    }
    let lines = times.offices.into_iter().map(|office| line(lang, &office));
    view! {
        <h3>{texts.offices}</h3>
        <section class="ledger__scroll" tabindex="0" aria-label=texts.offices>
            <table class="ledger__table">
                <thead>
                    <tr>
                        <th scope="col">{texts.office}</th>
                        <th class="ledger__number" scope="col">{texts.count}</th>
                        <th class="ledger__number" scope="col">{texts.median}</th>
                        <th class="ledger__number" scope="col">{texts.on_time}</th>
                    </tr>
                </thead>
                <tbody>{lines.collect_view()}</tbody>
            </table>
        </section>
    }
    .into_any()
}

/// Where there are too few, the numbers are left out, not the office.
fn line(lang: Lang, office: &OfficeTimes) -> impl IntoView + use<> {
    let texts = lang.times_texts();
    let name = match &office.office.name {
        Some(name) => lang.name(name),
        None => office.office.code.to_string(),
    };
    let is_enough = office.is_enough();
    let class = (!is_enough).then_some("times__grey");
    let count = format::count(lang, office.settled_count.into());
    let (median, on_time) = match is_enough {
        false => (texts.not_enough.to_owned(), String::new()),
        true => (office.median.to_string(), share(lang, office)),
    };
    view! {
        <tr class=class>
            <th scope="row">{name}</th>
            <td class="ledger__number">{count}</td>
            <td class="ledger__number">{median}</td>
            <td class="ledger__number">{on_time}</td>
        </tr>
    }
}

fn share(lang: Lang, office: &OfficeTimes) -> String {
    match office.limited_count {
        0 => "–".to_owned(),
        of => format::percent(
            lang,
            100.0 * f64::from(office.on_time_count) / f64::from(of),
        ),
    }
}
