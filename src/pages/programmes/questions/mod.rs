//! Questions to ministers: how many were answered, the list, one of them, and a form to ask.

use contract::{ProgrammeFormat, QuestionPage, Slug};
use leptos::{either::Either, prelude::*};
use leptos_router::{
    hooks::{use_params, use_query_map},
    params::Params,
};

use super::nothing::{Nothing, above_programme};
use crate::{
    client::{self, ClientError},
    components::{
        async_view::{AsyncView, Room},
        breadcrumbs::Breadcrumbs,
        ignored::Ignored,
        in_turn::InTurn,
        page_heading::PageHeading,
    },
    i18n::{use_lang, use_programme_texts},
    programmes::questions_title,
    route::{ProgrammeRoute, ProgrammeView, QuestionView, Route},
};

mod ask;
mod desk;
mod field;
mod list;
mod one;

pub use list::QuestionsShown;
pub use one::{QuestionShown, QuestionShownPage};

#[derive(Params, Clone, Debug, PartialEq)]
struct QuestionsParams {
    programme: Slug,
}

#[component]
pub fn QuestionsPage() -> impl IntoView {
    let params = use_params::<QuestionsParams>();
    move || match params.get() {
        Ok(QuestionsParams { programme }) => Either::Left(view! { <Loader slug=programme /> }),
        Err(_) => Either::Right(view! { <Nothing sentence=use_programme_texts().unknown /> }),
    }
}

#[component]
fn Loader(slug: Slug) -> impl IntoView {
    let lang = use_lang();
    let texts = &use_programme_texts().questions;
    let query = use_query_map();
    let view =
        Memo::new(move |_| query.with(|query| QuestionView::from_query(|key| query.get(key))));
    let page = client::request_questions(slug.clone(), view.into());
    let programme = client::request_programme(slug.clone());
    let known = Memo::new(move |before: Option<&Option<QuestionPage>>| {
        page.value().or_else(|| before.cloned().flatten())
    });
    let tab_title = Signal::derive(move || {
        known.with(|page| questions_title(lang, page.as_ref(), &view.read()))
    });
    let ignored = Signal::derive(move || view.read().ignored.clone());
    let is_unknown = Memo::new(move |_| matches!(page.answer(), Some(Err(ClientError::NotFound))));
    let slug = StoredValue::new(slug);
    let above = move || {
        let own = ProgrammeRoute::One(slug.get_value(), ProgrammeView::default());
        let named = programme.value();
        let named = named.filter(|one| one.format == ProgrammeFormat::QuestionsToMinisters);
        let label = named.map(|one| (Route::from(own), lang.name(&one.name)));
        let above = above_programme().into_iter().chain(label);
        let above: Vec<_> = above.collect();
        view! { <Breadcrumbs above /> }
    };
    let ministers =
        Memo::new(move |_| known.with(|page| page.as_ref().map(|page| page.ministers.clone())));
    let shown = move || {
        match is_unknown.get() {
        true => view! { <Nothing sentence=use_programme_texts().unknown /> }.into_any(),
        false => view! {
            <PageHeading title=texts.heading.to_owned() tab_title />
            <p class="lead">{texts.lead}</p>
            <Ignored names=ignored />
            <AsyncView
                request=page
                room=Room::Page
                ready=move |page| view! { <QuestionsShown slug=slug.get_value() page view=view.get_untracked() /> }
            />
            <InTurn>{move || ministers.get().map(|ministers| view! { <ask::Ask slug=slug.get_value() ministers /> })}</InTurn>
        }
        .into_any(),
    }
    };
    view! { {above}{shown} }
}
