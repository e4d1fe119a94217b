//! One document submitted to the Government: what it is, when an answer is due, what happened.

use contract::{Slug, Submission, SubmissionPage as ListPage};
use leptos::{either::Either, prelude::*};
use leptos_router::{hooks::use_params, params::Params};

use crate::{
    client::{self, ClientError, Request},
    components::{
        async_view::{AsyncView, Room},
        breadcrumbs::Breadcrumbs,
        page_facts::{Standing, note_standing},
        page_heading::PageHeading,
    },
    i18n::{Lang, use_lang, use_submission_texts, use_tracking_texts},
    route::{Route, SubmissionView},
};

mod view;

pub use view::{Due, SubmissionShown};

#[derive(Params, Clone, Debug, PartialEq)]
struct NumberParams {
    number: Slug,
}

#[component]
pub fn SubmissionPage() -> impl IntoView {
    let params = use_params::<NumberParams>();
    let above = vec![
        (
            Route::Dossiers,
            use_tracking_texts().form.heading.to_owned(),
        ),
        (
            Route::Submissions(SubmissionView::default()),
            use_submission_texts().heading.to_owned(),
        ),
    ];
    view! {
        <Breadcrumbs above />
        {move || match params.get() {
            Ok(NumberParams { number }) => Either::Left(view! { <SubmissionLoader number /> }),
            Err(_) => Either::Right(view! { <UnknownNumber /> }),
        }}
    }
    .into_any()
}

#[component]
fn SubmissionLoader(number: Slug) -> impl IntoView {
    let lang = use_lang();
    let texts = use_submission_texts();
    let submission = client::request_submission(number.clone());
    let day = client::request_day();
    let title = Signal::derive(move || match submission.value() {
        Some(Submission { number, title, .. }) => (texts.one)(number.as_str(), &lang.name(&title)),
        None => (texts.one_bare)(number.as_str()),
    });
    let named_in = Signal::derive(move || {
        let title = submission.value()?.title;
        lang.of_name(&title).map(|_| Lang::Vi)
    });
    let is_unknown =
        Memo::new(move |_| matches!(submission.answer(), Some(Err(ClientError::NotFound))));
    move || match is_unknown.get() {
        true => Either::Left(view! { <UnknownNumber /> }),
        false => Either::Right(view! {
            <PageHeading title content_lang=named_in />
            <AsyncView
                request=submission
                room=Room::Page
                ready=move |submission| shown(submission, day)
            />
        }),
    }
}

/// Who cannot be told the day still reads all the rest.
fn shown(submission: Submission, day: Request<ListPage>) -> AnyView {
    let of_due = submission.clone();
    let due = view! {
        <AsyncView
            request=day
            ready=move |list| view! { <Due submission=of_due.clone() today=list.as_of /> }
        />
    };
    view! { <SubmissionShown submission due=due.into_any() /> }.into_any()
}

#[component]
fn UnknownNumber() -> impl IntoView {
    note_standing(Standing::Unknown);
    let lang = use_lang();
    let texts = use_submission_texts();
    let all = Route::Submissions(SubmissionView::default()).path(lang);
    view! {
        <PageHeading title=texts.heading.to_owned() />
        <p class="lead">{texts.unknown}</p>
        <p class="lead"><a href=all>{texts.see_all}</a></p>
    }
}
