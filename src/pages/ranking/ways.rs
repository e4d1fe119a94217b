//! Ways out of a ranking: to the comparison of units, and back to the published rule.

use contract::{Edition, Slug};
use leptos::prelude::*;

use crate::{
    components::notice::{Notice, NoticeKind},
    i18n::{use_lang, use_ranking_texts},
    route::{CompareView, MAIN_MEASURE, RankingView, Route},
};

#[component]
pub fn CompareLink(measure: Slug, view: Memo<RankingView>) -> impl IntoView {
    let lang = use_lang();
    let compare = move || {
        let view = CompareView {
            units: view.read().pinned.clone().into_iter().collect(),
            measure: Some(measure.clone()).filter(|slug| slug.as_str() != MAIN_MEASURE),
            ..CompareView::default()
        };
        Route::Compare(view).path(lang)
    };
    view! { <p><a class="downloads__link" href=compare>{use_ranking_texts().compare}</a></p> }
}

/// Says when the ranks are not those that were published.
#[component]
pub fn OtherRule(view: Memo<RankingView>, edition: StoredValue<Edition>) -> impl IntoView {
    let lang = use_lang();
    let texts = use_ranking_texts();
    let (slug, minimum) = edition.with_value(|edition| {
        let measure = &edition.raw.measure;
        (measure.slug.clone(), measure.minimum)
    });
    move || {
        let view = view.get();
        view.has_own_rule(minimum).then(|| {
            let back = Route::Ranking(slug.clone(), view.by_the_rule()).path(lang);
            view! {
                <Notice kind=NoticeKind::Note>
                    <p>{texts.other_rule}" "<a href=back>{texts.back_to_rule}</a></p>
                </Notice>
            }
        })
    }
}
