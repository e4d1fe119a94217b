//! The list of options under the search box.

use leptos::prelude::*;

use super::highlighted::Highlighted;
use crate::i18n::{use_lang, use_texts};

/// One option: a procedure's name and whose it is.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    pub name: String,
    pub highlights: Vec<(u32, u32)>,
    pub agency: String,
}

#[component]
pub fn SuggestionList(
    options: Signal<Vec<Choice>>,
    shown: Signal<bool>,
    active: RwSignal<Option<usize>>,
    pick: Callback<usize>,
) -> impl IntoView {
    let lang = use_lang();
    let texts = &use_texts().search;
    let rows = move || {
        let list = options.get().into_iter().enumerate();
        list.map(|(at, option)| {
            view! {
                <li
                    class="options__option"
                    id=format!("search-option-{at}")
                    role="option"
                    aria-selected=move || (active.get() == Some(at)).to_string()
                    // Before the input loses the focus and the list closes.
                    on:mousedown=move |event| {
                        event.prevent_default();
                        if event.button() == 0 {
                            pick.run(at);
                        }
                    }
                >
                    <span class="options__name" lang=lang.of_content()><Highlighted name=option.name ranges=option.highlights /></span>
                    <span class="options__agency">{option.agency}</span>
                </li>
            }
        })
        .collect_view()
    };
    let count = move || match shown.get() {
        true => (texts.suggestion_count)(u32::try_from(options.read().len()).unwrap_or(u32::MAX)),
        false => String::new(),
    };
    view! {
        <ul class="options" id="search-options" role="listbox" aria-label=texts.suggestions hidden=move || !shown.get()>
            {rows}
        </ul>
        <p class="visually-hidden" role="status">{count}</p>
    }
}
