//! The choices made, each a link that takes it back.

use contract::ProcedureFacets;
use leptos::prelude::*;

use super::filters::{Field, fields};
use crate::{
    i18n::{use_lang, use_texts},
    route::{ProcedureSearch, Route, key},
};

#[component]
pub fn Chips(search: Signal<ProcedureSearch>, facets: Signal<ProcedureFacets>) -> impl IntoView {
    let lang = use_lang();
    let texts = use_texts();
    move || {
        let search = search.get();
        (search.filter.choices() > 0).then(|| {
            let chips = fields(&search, facets.get(), &texts.list)
                .into_iter()
                .filter_map(|field| chip(field, &search))
                .map(|(label, href)| {
                    let spoken = (texts.list.remove)(&label);
                    view! {
                        <li>
                            <a class="chips__chip" href=href aria-label=spoken>
                                {label}<span aria-hidden="true">" ×"</span>
                            </a>
                        </li>
                    }
                })
                .collect_view();
            let words = ProcedureSearch::from_query(|name| {
                (name == key::Q).then(|| search.filter.q.as_ref().map(ToString::to_string))?
            });
            view! {
                <div class="chips">
                    <p class="chips__label">{texts.list.chosen}</p>
                    <ul class="chips__list">{chips}</ul>
                    <a class="chips__clear" href=Route::Procedures(words).path(lang)>{texts.list.clear_all}</a>
                </div>
            }
        })
    }
}

/// The label of a choice, and the address without it.
fn chip(field: Field, search: &ProcedureSearch) -> Option<(String, String)> {
    let lang = use_lang();
    let value = field.chosen_name(lang, use_texts())?;
    let pairs = search.pairs();
    let rest = ProcedureSearch::from_query(|name| {
        let kept = name != field.key && name != key::CURSOR;
        let pair = pairs.iter().find(|(known, _)| *known == name && kept);
        pair.map(|(_, value)| value.clone())
    });
    Some((
        format!("{}: {value}", field.label),
        Route::Procedures(rest).path(lang),
    ))
}
