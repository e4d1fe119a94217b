//! The masthead: skip link, name, navigation, the other language.

use leptos::prelude::*;
use leptos_router::hooks::use_location;

use crate::{
    i18n::{use_lang, use_texts},
    route::{NewsView, ProcedureSearch, Route, in_language},
};

#[component]
pub fn SkipLink() -> impl IntoView {
    view! { <a class="skip-link" href="#main">{use_texts().site.skip_to_content}</a> }
}

#[component]
pub fn SiteHeader() -> impl IntoView {
    let path = use_location().pathname;
    let query = use_location().search;
    let lang = use_lang();
    let other = lang.other();
    let other_address = move || in_language(&path.get(), &query.get(), other);
    view! {
        <Masthead path=path.into() other_address=Signal::derive(other_address) />
    }
}

/// The masthead for a path: pure, so that the front door can draw it too.
#[component]
pub fn Masthead(path: Signal<String>, other_address: Signal<String>) -> impl IntoView {
    let lang = use_lang();
    let texts = &use_texts().site;
    let places = [
        (
            Route::Procedures(ProcedureSearch::default()),
            texts.procedures,
        ),
        (Route::LifeEvents, texts.life_events),
        (Route::Dossiers, texts.dossiers),
        (Route::Agencies, texts.agencies),
        (Route::Rankings, texts.rankings),
        (Route::News(NewsView::default()), texts.news),
    ];
    let links = places
        .into_iter()
        .map(|(route, label)| {
            let href = route.path(lang);
            let here = is_within(path, href.clone());
            // Pages that concern one person are documents of their own, with their own headers.
            let rel = route.is_private().then_some("external");
            view! { <li><a class="masthead__link" href=href rel=rel aria-current=here>{label}</a></li> }
        })
        .collect_view();
    view! {
        <header class="masthead">
            <div class="masthead__row frame">
                <a class="masthead__name" href=Route::Home.path(lang)>
                    <Emblem />
                    <span>{texts.name}<span class="masthead__motto">{texts.motto}</span></span>
                </a>
                <nav class="masthead__navigation" aria-label=texts.main_navigation>
                    <ul class="masthead__links">{links}</ul>
                </nav>
                <a
                    class="masthead__link masthead__link--language"
                    href=other_address
                    rel="external"
                    lang=lang.other().code()
                    hreflang=lang.other().code()
                >
                    {texts.other_language}
                </a>
            </div>
        </header>
    }
}

/// `aria-current` of a link: the page itself, or the section it belongs to.
fn is_within(path: Signal<String>, href: String) -> impl Fn() -> Option<&'static str> {
    move || {
        let path = path.get();
        let rest = path.strip_prefix(&href)?;
        match rest.as_bytes().first() {
            None => Some("page"),
            Some(b'/') => Some("true"),
            Some(_) => None,
        }
    }
}

#[component]
fn Emblem() -> impl IntoView {
    view! {
        <svg class="masthead__emblem" viewBox="0 0 36 36" aria-hidden="true">
            <rect class="masthead__flag" width="36" height="36" rx="6" />
            <path
                class="masthead__star"
                d="M18 7l2.6 7.6h8l-6.4 4.8 2.4 7.8L18 22.5l-6.6 4.7 2.4-7.8-6.4-4.8h8z"
            />
        </svg>
    }
}
