//! The choices made, each a link that takes it back.

use contract::NewsFacets;
use leptos::prelude::*;

use crate::{
    i18n::{Lang, use_lang, use_texts},
    news::{Field, fields},
    route::{NewsView, Route, key},
};

#[component]
pub fn Chips(view: Signal<NewsView>, facets: Signal<NewsFacets>) -> impl IntoView {
    let lang = use_lang();
    let texts = &use_texts().list;
    move || {
        let view = view.get();
        (view.filter.choices() > 0).then(|| {
            let chips = fields(lang, &view, facets.get())
                .into_iter()
                .filter_map(|field| chip(lang, field, &view))
                .map(|(label, href)| {
                    let spoken = (texts.remove)(&label);
                    view! {
                        <li>
                            <a class="chips__chip" href=href aria-label=spoken>
                                {label}<span aria-hidden="true">" ×"</span>
                            </a>
                        </li>
                    }
                })
                .collect_view();
            let words = without(&view, |name| name != key::Q);
            view! {
                <div class="chips">
                    <p class="chips__label">{texts.chosen}</p>
                    <ul class="chips__list">{chips}</ul>
                    <a class="chips__clear" href=Route::News(words).path(lang)>{texts.clear_all}</a>
                </div>
            }
        })
    }
}

/// The label of a choice, and the address without it.
fn chip(lang: Lang, field: Field, view: &NewsView) -> Option<(String, String)> {
    let value = field.chosen_name(lang)?;
    let rest = without(view, |name| name == field.key || name == key::CURSOR);
    Some((
        format!("{}: {value}", field.label),
        Route::News(rest).path(lang),
    ))
}

fn without(view: &NewsView, is_gone: impl Fn(&str) -> bool) -> NewsView {
    let pairs = view.pairs();
    NewsView::from_query(|name| {
        let pair = pairs.iter().find(|(known, _)| *known == name);
        pair.filter(|_| !is_gone(name))
            .map(|(_, value)| value.clone())
    })
}
