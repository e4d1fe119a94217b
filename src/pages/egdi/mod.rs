//! The UN E-Government Survey: a sentence, the ASEAN countries, Viet Nam through the surveys, and
//! what became of the aims of Resolution 36a.

use contract::EgdiReport;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use crate::{
    client,
    components::{
        async_view::{AsyncView, Room},
        breadcrumbs::Breadcrumbs,
        in_turn::InTurn,
        notice::{Notice, NoticeKind},
        page_heading::PageHeading,
    },
    egdi::{choose, finding},
    i18n::{use_egdi_texts, use_lang, use_ranking_texts, use_texts},
    route::{EgdiView, Route},
};

mod about;
mod asean;
mod cells;
mod controls;
mod resolution;
mod years;

#[component]
pub fn EgdiPage() -> impl IntoView {
    let texts = use_egdi_texts();
    let above = vec![(Route::Rankings, use_ranking_texts().heading.to_owned())];
    let query = use_query_map();
    let view = Memo::new(move |_| query.with(|query| EgdiView::from_query(|key| query.get(key))));
    let report = client::request_egdi();
    view! {
        <Breadcrumbs above />
        <PageHeading title=texts.heading.to_owned() />
        <p class="lead">{texts.lead}</p>
        <AsyncView request=report room=Room::Page ready=move |report| view! { <EgdiShown report view /> } />
    }
    .into_any()
}

#[component]
pub fn EgdiShown(report: EgdiReport, view: Memo<EgdiView>) -> impl IntoView {
    let lang = use_lang();
    let texts = use_egdi_texts();
    if report.surveys.is_empty() {
        return view! { <p class="lead">{texts.no_surveys}</p> }.into_any();
    }
    let report = StoredValue::new(report);
    let sentence = move || report.with_value(|report| finding(lang, report, &view.read()));
    view! {
        <Before report view />
        <p class="finding" role="status">{sentence}</p>
        <InTurn>{move || view! { <controls::Controls report view=view.get() /> }}</InTurn>
        <InTurn>{move || view! { <asean::Asean report view=view.get() /> }}</InTurn>
        <InTurn>{move || view! { <years::OverTime report view=view.get() /> }}</InTurn>
        <InTurn>{move || view! { <years::Parts report view=view.get() /> }}</InTurn>
        <InTurn><resolution::Resolution report /></InTurn>
        <InTurn><about::Definition report /></InTurn>
        <InTurn>{move || view! { <about::Sources report view=view.get() /> }}</InTurn>
        <about::Downloads report view />
    }
    .into_any()
}

/// What a reader must know before the figures: that they are old, or not those asked for.
#[component]
fn Before(report: StoredValue<EgdiReport>, view: Memo<EgdiView>) -> impl IntoView {
    let lang = use_lang();
    let texts = use_egdi_texts();
    let years = move || {
        let view = view.get();
        let shown = report.with_value(|report| choose(report, &view).map(|one| one.survey.year))?;
        let newest = report.with_value(|report| report.surveys.first().map(|one| one.year))?;
        match view.year {
            Some(asked) if asked != shown => {
                Some(view! { <p>{(texts.unknown_year)(asked)}</p> }.into_any())
            }
            Some(_) if shown != newest => {
                let href = Route::Egdi(EgdiView { year: None, ..view }).path(lang);
                Some(view! { <p><a href=href>{(texts.newer)(newest)}</a></p> }.into_any())
            }
            _ => None,
        }
    };
    let ignored_words = use_texts().list.ignored;
    let ignored = move || {
        let ignored = view.read().ignored.join(", ");
        (!ignored.is_empty()).then(|| {
            view! { <Notice kind=NoticeKind::Note><p>{ignored_words(&ignored)}</p></Notice> }
        })
    };
    view! {
        {years}
        {ignored}
    }
}
