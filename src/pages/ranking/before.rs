//! What a reader must know before the figures: that they are made up, old, or not those asked for.

use contract::{Basis, EditionId, MeasureWithEditions};
use leptos::prelude::*;

use crate::{
    components::notice::{Notice, NoticeKind},
    i18n::{use_lang, use_ranking_texts, use_texts},
    route::{RankingView, Route},
};

#[component]
pub fn Before(
    measure: MeasureWithEditions,
    view: Memo<RankingView>,
    edition: Signal<Option<EditionId>>,
) -> impl IntoView {
    let lang = use_lang();
    let texts = use_ranking_texts();
    let editions = measure.editions.clone();
    let slug = measure.measure.slug.clone();
    let basis = move || {
        let head = editions.iter().find(|head| Some(head.id) == edition.get());
        head.map(|head| head.basis)
    };
    let label = move || {
        match basis() {
        Some(Basis::Illustrative) => Some(view! {
            <p class="sample"><strong class="sample__word">{texts.sample}</strong>" "{texts.sample_note}</p>
        }.into_any()),
        Some(Basis::Derived) => Some(view! { <p class="sample"><strong class="sample__word">{texts.derived}</strong></p> }.into_any()),
        Some(Basis::Published | Basis::Other) | None => None,
    }
    };
    let editions = measure.editions;
    let newer = move || {
        let view = view.get();
        let newest = editions.first()?;
        let shown = edition.get()?;
        let href = Route::Ranking(
            slug.clone(),
            RankingView {
                edition: None,
                ..view.clone()
            },
        )
        .path(lang);
        let is_old = shown != newest.id;
        let is_unknown = view.edition.is_some_and(|asked| asked != shown);
        match (is_unknown, is_old) {
            (true, _) => Some(view! { <p>{texts.unknown_edition}</p> }.into_any()),
            (false, true) => {
                let period = texts.period(lang, newest.period);
                Some(view! { <p><a href=href>{(texts.newer_edition)(&period)}</a></p> }.into_any())
            }
            (false, false) => None,
        }
    };
    let ignored_words = use_texts().list.ignored;
    let ignored = move || {
        let ignored = view.read().ignored.join(", ");
        (!ignored.is_empty()).then(|| {
            view! { <Notice kind=NoticeKind::Note><p>{ignored_words(&ignored)}</p></Notice> }
        })
    };
    view! {
        {label}
        {newer}
        {ignored}
    }
}
