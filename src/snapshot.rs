//! A page as text, rendered on the host with the answers it is given: what a reader sees before
//! the app runs, or without it.

use leptos::prelude::*;
use leptos_router::location::RequestUrl;

use crate::{
    app::App,
    client::Answers,
    components::page_facts::{Facts, PageFacts},
    i18n::Lang,
};

pub struct Snapshot {
    /// Everything inside `<body>` that the app would draw.
    pub html: String,
    pub facts: Facts,
    /// Addresses of the API that the page asked for and nobody had an answer to.
    pub missing: Vec<String>,
}

/// The page at an address (path and query), as far as the answers go.
pub fn render(address: &str, answers: Answers) -> Snapshot {
    let lang = Lang::of_path(address.split('?').next().unwrap_or_default());
    let facts = PageFacts::default();
    let html = Owner::new().with(|| {
        provide_context(RequestUrl::new(address));
        provide_context(answers.clone());
        provide_context(facts.clone());
        view! { <App lang /> }.to_html()
    });
    Snapshot {
        html: without_marks(&html),
        facts: facts.facts(),
        missing: answers.missing(),
    }
}

/// Leptos leaves an empty comment between texts, and a space in place of an empty one, so that it
/// could hydrate them; the app draws anew. Texts and attributes of ours never hold either: there
/// `<` is always escaped.
fn without_marks(html: &str) -> String {
    html.replace("> </", "></").replace("<!>", "")
}
