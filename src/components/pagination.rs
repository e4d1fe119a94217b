//! On to the next page of a list, and back to its start.

use leptos::prelude::*;

use crate::i18n::use_texts;

/// Addresses, not actions: they open in a new tab and survive a reload.
#[component]
pub fn Pagination(next: Option<String>, first: Option<String>) -> impl IntoView {
    let texts = &use_texts().list;
    let next = next.map(|href| {
        view! { <a class="button" href=href rel="next">{texts.next_page}</a> }
    });
    let first = first.map(|href| view! { <a href=href>{texts.first_page}</a> });
    view! { <div class="pagination">{next}{first}</div> }
}
