//! Host tests of the portal: views rendered without a browser, addresses, texts, and the house rules.

mod fixtures;

mod address;
mod charts;
mod compare;
mod components;
mod dossiers;
mod egdi;
mod enterprises;
mod format;
mod levels;
mod news;
mod pages;
mod programmes;
mod rankings;
#[cfg(feature = "ssr")]
mod snapshot;
mod submissions;
mod tasks;
mod texts;
mod tidy;

mod exchange;
mod history;

use leptos::prelude::*;
use portal::i18n::Lang;

/// The HTML of a view in a language.
fn render<V: IntoView>(lang: Lang, view: impl FnOnce() -> V) -> String {
    Owner::new().with(|| {
        provide_context(lang);
        view().to_html()
    })
}
