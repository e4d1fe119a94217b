//! What both pages of the level audit show: claims of the past, and how criteria are read.

use contract::{Criterion, PastClaim};
use leptos::prelude::*;

use crate::{
    components::notice::{Notice, NoticeKind},
    format,
    i18n::{use_lang, use_level_texts},
};

/// That levels are history.
#[component]
pub fn LevelsEnded() -> impl IntoView {
    let texts = use_level_texts();
    view! { <Notice kind=NoticeKind::Note><p>{texts.history}</p></Notice> }
}

#[component]
pub fn PastClaims(claims: Vec<PastClaim>) -> impl IntoView {
    let lang = use_lang();
    let texts = use_level_texts();
    let items = claims
        .iter()
        .map(|claim| {
            let stated = (texts.stated_on)(&format::date(lang, claim.stated_on));
            let title = lang.name(&claim.source.title);
            view! {
                <li>
                    <p>{lang.name(&claim.text)}</p>
                    <p class="note">{stated}" "{title}</p>
                </li>
            }
        })
        .collect_view();
    (!claims.is_empty()).then(|| {
        view! {
            <section class="part" id="loi-nhan">
                <h2 class="part__heading">{texts.past}</h2>
                <ul class="bullets">{items}</ul>
            </section>
        }
    })
}

#[component]
pub fn CriterionRules() -> impl IntoView {
    let texts = use_level_texts();
    let rules = Criterion::ALL
        .into_iter()
        .map(|criterion| {
            view! {
                <div class="facts__fact">
                    <dt>{(texts.criterion)(criterion)}</dt>
                    <dd>{(texts.rule_of)(criterion)}</dd>
                </div>
            }
        })
        .collect_view();
    view! {
        <section class="part" id="tieu-chi">
            <h2 class="part__heading">{texts.rules}</h2>
            <p>{texts.rules_lead}</p>
            <dl class="facts">{rules}</dl>
        </section>
    }
}
