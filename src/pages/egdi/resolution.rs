//! What Resolution 36a aimed at, and what the surveys say of it. Every verdict is computed.

use contract::{AseanTarget, EgdiReport};
use domain::egdi::{Judgement, Verdict, judge};
use leptos::prelude::*;

use crate::i18n::{Lang, use_egdi_texts, use_lang};

#[component]
pub fn Resolution(report: StoredValue<EgdiReport>) -> impl IntoView {
    let lang = use_lang();
    let texts = use_egdi_texts();
    let (source, judged) = report.with_value(|report| {
        let resolution = &report.resolution;
        let targets = resolution.targets.iter();
        let judged: Vec<_> = targets
            .map(|target| (*target, judge(target, &report.surveys)))
            .collect();
        (lang.name(&resolution.source.title), judged)
    });
    let rows = judged
        .into_iter()
        .map(|(target, judgement)| row(lang, target, judgement))
        .collect_view();
    view! {
        <section class="part" id="nghi-quyet-36a">
            <h2 class="part__heading">{texts.resolution}</h2>
            <p>{(texts.resolution_lead)(&source)}</p>
            <table class="table targets">
                <thead>
                    <tr>
                        <th scope="col">{texts.target}</th>
                        <th scope="col">{texts.reached}</th>
                        <th scope="col">{texts.verdict}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
            <p class="note">{texts.resolution_note}</p>
        </section>
    }
    .into_any()
}

fn row(lang: Lang, target: AseanTarget, judgement: Option<Judgement>) -> impl IntoView {
    let texts = lang.egdi_texts();
    let letters = texts.letters(target.index);
    let aim = (texts.target_of)(target.place, letters, target.by.year());
    let reached = judgement.map_or_else(
        || texts.not_yet.to_owned(),
        |judgement| (texts.reached_in)(judgement.place, judgement.year),
    );
    let verdict = judgement.map(|judgement| {
        let (class, sign) = match judgement.verdict {
            Verdict::Met => ("target__verdict", "✓ "),
            Verdict::Missed => ("target__verdict target__verdict--missed", "✗ "),
        };
        let word = texts.verdict_of(judgement.verdict);
        view! { <span class=class><span aria-hidden="true">{sign}</span>{word}</span> }
    });
    let verdict = match verdict {
        Some(verdict) => verdict.into_any(),
        None => texts.no_value.into_any(),
    };
    view! {
        <tr>
            <th scope="row">{aim}</th>
            <td>{reached}</td>
            <td>{verdict}</td>
        </tr>
    }
}
