//! What the search box offers while somebody types: asked for after a pause, one request at a time.

use std::time::Duration;

use contract::Suggestion;
use leptos::prelude::*;

use super::go::{Scroll, use_go};
use crate::{
    client,
    components::{search_box::Suggestions, suggestions::Choice},
    i18n::use_lang,
    route::{ProcedureSearch, Route},
};

/// Input methods without composition rewrite a word key by key; a shorter pause would ask for halves.
const PAUSE: Duration = Duration::from_millis(250);

pub fn use_suggestions() -> Suggestions {
    let lang = use_lang();
    let typed = RwSignal::new(String::new());
    let settled = RwSignal::new(String::new());
    Effect::new(move || {
        let text = typed.get();
        let settle = move || {
            settled.try_set(text.trim().to_owned());
        };
        let handle = set_timeout_with_handle(settle, PAUSE);
        on_cleanup(move || {
            if let Ok(handle) = handle {
                handle.clear();
            }
        });
    });
    let found = client::request_suggestions(settled.into());
    let options = Memo::new(move |_| {
        if settled.read().chars().nth(1).is_none() {
            return Vec::new();
        }
        // The box searches all the same; suggestions are an extra that may be missing.
        let items = found.value().map(|list| list.items).unwrap_or_default();
        let choice = |item: Suggestion| Choice {
            name: item.name,
            highlights: item.highlights,
            agency: lang.name(&item.agency.name),
        };
        items.into_iter().map(choice).collect()
    });
    Suggestions {
        typed,
        options: options.into(),
    }
}

/// Goes to the list of procedures for a search.
pub fn use_go_to_search() -> Callback<ProcedureSearch> {
    let lang = use_lang();
    let go = use_go(Scroll::Top);
    Callback::new(move |search| go.run(Route::Procedures(search).path(lang)))
}
