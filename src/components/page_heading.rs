//! The one h1 of a page, and the title of its tab.

use leptos::prelude::*;

use super::page_facts::note_title;
use crate::{
    browser,
    i18n::{Lang, use_texts},
};

/// The title of the page shown, for the frame's announcement.
#[derive(Clone, Copy)]
pub struct PageTitle(pub RwSignal<String>);

/// `tab_title` where the tab says more than the heading; `content_lang` marks a heading that is in
/// another language than the page.
#[component]
pub fn PageHeading(
    #[prop(into)] title: Signal<String>,
    #[prop(optional, into)] tab_title: Option<Signal<String>>,
    #[prop(optional, into)] content_lang: Signal<Option<Lang>>,
) -> impl IntoView {
    let site = use_texts().site.name;
    let shown = use_context::<PageTitle>();
    note_title(|| tab_title.unwrap_or(title).get_untracked());
    let full = tab_title.unwrap_or(title);
    Effect::new(move || {
        let title = full.get();
        // Read again in its turn: an answer may have named the page meanwhile.
        browser::in_its_turn(move || {
            if let Some(title) = full.try_get_untracked() {
                browser::set_title(&format!("{title} – {site}"));
            }
        });
        if let Some(PageTitle(shown)) = shown {
            shown.set(title);
        }
    });
    view! {
        <h1 class="page-heading" id=browser::HEADING_ID tabindex="-1" lang=move || content_lang.get().map(Lang::code)>
            {title}
        </h1>
    }
}
