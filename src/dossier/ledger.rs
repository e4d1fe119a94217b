//! The due date line by line, so that a reader can count along.

use contract::{TimeLimit, TimeUnit};
use domain::deadline::{Entry, Line};
use leptos::prelude::*;

use crate::{
    format,
    i18n::{Lang, tracking::LedgerTexts, use_lang},
};

#[component]
pub fn Ledger(ledger: Vec<Line>, limit: TimeLimit, texts: &'static LedgerTexts) -> impl IntoView {
    let lang = use_lang();
    let received = ledger.first().map(|line| {
        let day = format::day_and_date(lang, line.to);
        view! { <p>{(texts.day_of_receipt)(&day)}</p> }
    });
    let mut total = 0;
    let lines = ledger.into_iter().map(|line| {
        // Complete at last: what was counted before counts no more.
        if let Entry::StartsAgain(_) = line.entry {
            total = 0;
        }
        total += line.counted;
        written(lang, texts, &line, total, limit)
    });
    view! {
        <details class="ledger">
            <summary>{texts.heading}</summary>
            {received}
            <section class="ledger__scroll" tabindex="0" aria-label=texts.heading>
                <table class="ledger__table">
                    <thead>
                        <tr>
                            <th scope="col">{texts.days}</th>
                            <th scope="col">{texts.what}</th>
                            <th class="ledger__number" scope="col">{texts.counted}</th>
                            <th class="ledger__number" scope="col">{texts.total}</th>
                        </tr>
                    </thead>
                    <tbody>{lines.collect_view()}</tbody>
                </table>
            </section>
            <p class="note">{texts.source}</p>
        </details>
    }
    .into_any()
}

fn written(
    lang: Lang,
    texts: &LedgerTexts,
    line: &Line,
    total: u32,
    limit: TimeLimit,
) -> impl IntoView + use<> {
    let days = match line.from == line.to {
        true => format::date(lang, line.from),
        false => format!(
            "{} – {}",
            format::date(lang, line.from),
            format::date(lang, line.to)
        ),
    };
    let amount = |counted: u32| match is_in_hours(limit) {
        true => (texts.hours)(counted),
        false => format::count(lang, counted.into()),
    };
    let counted = match line.counted {
        0 => "–".to_owned(),
        counted => amount(counted),
    };
    view! {
        <tr>
            <th scope="row">{days}</th>
            <td>{texts.entry(line.entry)}</td>
            <td class="ledger__number">{counted}</td>
            <td class="ledger__number">{amount(total)}</td>
        </tr>
    }
}

fn is_in_hours(limit: TimeLimit) -> bool {
    matches!(
        limit,
        TimeLimit::Limit {
            unit: TimeUnit::Hour,
            ..
        }
    )
}
