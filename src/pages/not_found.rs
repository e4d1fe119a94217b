//! No such page: say so, and let people search from here.

use leptos::prelude::*;

use super::suggest::{use_go_to_search, use_suggestions};
use crate::{
    components::{
        breadcrumbs::Breadcrumbs,
        page_facts::{Standing, note_standing},
        page_heading::PageHeading,
        search_box::SearchForm,
    },
    i18n::use_texts,
};

#[component]
pub fn NotFoundPage() -> impl IntoView {
    let texts = &use_texts().not_found;
    note_standing(Standing::Unknown);
    view! {
        <Breadcrumbs />
        <PageHeading title=texts.heading.to_owned() />
        <p class="lead">{texts.lead}</p>
        <SearchForm suggestions=use_suggestions() go=use_go_to_search() />
    }
    .into_any()
}
