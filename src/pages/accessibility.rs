//! The accessibility statement: the aim, what was tested, what is missing.

use leptos::prelude::*;

use crate::{
    components::{breadcrumbs::Breadcrumbs, page_heading::PageHeading},
    i18n::use_texts,
};

#[component]
pub fn AccessibilityPage() -> impl IntoView {
    let texts = &use_texts().accessibility;
    let sections = texts
        .sections
        .iter()
        .map(|(heading, points)| {
            let points = points
                .iter()
                .map(|point| view! { <li>{*point}</li> })
                .collect_view();
            view! {
                <section class="section">
                    <h2>{*heading}</h2>
                    <ul class="bullets">{points}</ul>
                </section>
            }
        })
        .collect_view();
    view! {
        <Breadcrumbs />
        <PageHeading title=texts.heading.to_owned() />
        <p class="lead">{texts.lead}</p>
        {sections}
    }
    .into_any()
}
