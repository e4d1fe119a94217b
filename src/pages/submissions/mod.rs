//! Documents submitted to the Government: a form, a sentence, the table, on to the next page.

use contract::{Basis, SubmissionPage};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use super::go::{Scroll, use_go};
use crate::{
    client,
    components::{
        async_view::{AsyncView, Room},
        breadcrumbs::Breadcrumbs,
        ignored::Ignored,
        in_turn::InTurn,
        page_heading::PageHeading,
        pagination::Pagination,
    },
    i18n::{use_lang, use_submission_texts, use_texts, use_tracking_texts},
    route::{Route, SubmissionView},
    submissions::finding,
};

mod controls;
mod table;

use controls::Controls;
use table::Table;

#[component]
pub fn SubmissionsPage() -> impl IntoView {
    let lang = use_lang();
    let texts = use_submission_texts();
    let query = use_query_map();
    let view =
        Memo::new(move |_| query.with(|query| SubmissionView::from_query(|key| query.get(key))));
    let go = use_go(Scroll::Stay);
    let go = Callback::new(move |view| go.run(Route::Submissions(view).path(lang)));
    let page = client::request_submissions(view.into());
    let agencies = client::request_agencies();
    // Without the agencies their field offers what is chosen, and the list stands all the same.
    let agencies = Memo::new(move |_| agencies.value().map(|list| list.items).unwrap_or_default());
    let ignored = Signal::derive(move || view.read().ignored.clone());
    let later = use_texts().list.later_page;
    let tab_title = Signal::derive(move || match view.read().cursor {
        Some(_) => format!("{later} – {}", texts.heading),
        None => texts.heading.to_owned(),
    });
    let above = vec![(
        Route::Dossiers,
        use_tracking_texts().form.heading.to_owned(),
    )];
    view! {
        <Breadcrumbs above />
        <PageHeading title=texts.heading.to_owned() tab_title />
        <p class="lead">{texts.lead}</p>
        <Ignored names=ignored />
        <InTurn>{move || view! { <Controls agencies view=view.get() go /> }}</InTurn>
        <AsyncView
            request=page
            room=Room::Page
            ready=move |page| view! { <SubmissionsShown page view=view.get_untracked() /> }
        />
    }
    .into_any()
}

#[component]
pub fn SubmissionsShown(page: SubmissionPage, view: SubmissionView) -> impl IntoView {
    let lang = use_lang();
    let texts = use_submission_texts();
    let course = &use_tracking_texts().course;
    let has_sample = page
        .items
        .iter()
        .any(|one| one.basis == Basis::Illustrative);
    let sample = has_sample.then(|| {
        view! { <p class="sample"><strong class="sample__word">{course.sample}</strong>" "{texts.sample_list}</p> }
    });
    let at = |cursor| Route::Submissions(view.at(cursor)).path(lang);
    let next = page.next.clone().map(|cursor| at(Some(cursor)));
    let first = view.cursor.is_some().then(|| at(None));
    let shown = match page.items.is_empty() {
        true => view! { <NothingFound is_narrowed=view.is_narrowed() /> }.into_any(),
        false => view! {
            {sample}
            <p class="finding" role="status">{finding(lang, &page)}</p>
            <Table page />
        }
        .into_any(),
    };
    view! {
        {shown}
        <Pagination next first />
    }
    .into_any()
}

/// Nobody is left at a dead end: what to change.
#[component]
fn NothingFound(is_narrowed: bool) -> impl IntoView {
    let lang = use_lang();
    let texts = use_submission_texts();
    if !is_narrowed {
        return view! { <p class="lead" role="status">{texts.nothing_yet}</p> }.into_any();
    }
    let tips = texts.tips.iter().map(|tip| view! { <li>{*tip}</li> });
    let all = Route::Submissions(SubmissionView::default()).path(lang);
    view! {
        <div class="stack">
            <p class="results__nothing" role="status">{texts.nothing_found}</p>
            <ul class="bullets">{tips.collect_view()}</ul>
            <p><a href=all>{texts.see_all}</a></p>
        </div>
    }
    .into_any()
}
