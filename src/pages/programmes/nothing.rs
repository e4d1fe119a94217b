//! What stands where there is no such programme, episode or question.

use leptos::prelude::*;

use crate::{
    components::{
        page_facts::{Standing, note_standing},
        page_heading::PageHeading,
    },
    i18n::{use_lang, use_programme_texts},
    route::{ProgrammeRoute, Route},
};

#[component]
pub fn Nothing(sentence: &'static str) -> impl IntoView {
    note_standing(Standing::Unknown);
    let texts = use_programme_texts();
    let all = Route::Programmes(ProgrammeRoute::All).path(use_lang());
    view! {
        <PageHeading title=texts.heading.to_owned() />
        <p class="lead">{sentence}</p>
        <p class="lead"><a href=all>{texts.heading}</a></p>
    }
    .into_any()
}

/// The pages above one of a programme.
pub fn above_programme() -> Vec<(Route, String)> {
    let texts = use_programme_texts();
    let all = Route::Programmes(ProgrammeRoute::All);
    vec![(all, texts.heading.to_owned())]
}
