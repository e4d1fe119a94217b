//! The way from the home page to here.

use leptos::prelude::*;

use crate::{
    i18n::{use_lang, use_texts},
    route::Route,
};

/// Links to the pages above this one, the home page first; the page itself is its heading.
#[component]
pub fn Breadcrumbs(#[prop(optional)] above: Vec<(Route, String)>) -> impl IntoView {
    let lang = use_lang();
    let texts = &use_texts().site;
    let links = [(Route::Home, texts.home.to_owned())]
        .into_iter()
        .chain(above)
        .map(|(route, label)| {
            view! { <li class="breadcrumbs__item"><a class="breadcrumbs__link" href=route.path(lang)>{label}</a></li> }
        })
        .collect_view();
    view! {
        <nav class="breadcrumbs" aria-label=texts.breadcrumbs>
            <ol class="breadcrumbs__list">{links}</ol>
        </nav>
    }
}
