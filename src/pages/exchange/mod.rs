//! The document exchange: a sentence, the months, each body, classes, who is connected, and what
//! the figures do not say.

use contract::{Basis, ExchangeReport, Period};
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
        notice::{Notice, NoticeKind},
        page_heading::PageHeading,
    },
    exchange::{finding, is_unknown_month, month_name, shown_month},
    i18n::{use_exchange_texts, use_lang},
    route::{ExchangeView, Route},
};

mod about;
mod classes;
mod connections;
mod controls;
mod months;
mod units;

pub use about::{Downloads, Facts, Notes};
pub use classes::Classes;
pub use connections::Connections;
pub use months::{Months, Totals};
pub use units::Units;

#[component]
pub fn ExchangePage() -> impl IntoView {
    let lang = use_lang();
    let texts = use_exchange_texts();
    let query = use_query_map();
    let view =
        Memo::new(move |_| query.with(|query| ExchangeView::from_query(|key| query.get(key))));
    let go = use_go(Scroll::Stay);
    let go = Callback::new(move |view| go.run(Route::Exchange(view).path(lang)));
    let report = client::request_exchange();
    let ignored = Signal::derive(move || view.read().ignored.clone());
    view! {
        <Breadcrumbs above=Vec::new() />
        <PageHeading title=texts.heading.to_owned() />
        <p class="lead">{texts.lead}</p>
        <Ignored names=ignored />
        <AsyncView
            request=report
            room=Room::Page
            ready=move |report| view! { <ExchangeShown report view go /> }
        />
    }
    .into_any()
}

#[component]
fn ExchangeShown(
    report: ExchangeReport,
    view: Memo<ExchangeView>,
    go: Callback<ExchangeView>,
) -> impl IntoView {
    let Some(newest) = report.months.last().map(|one| one.month) else {
        return view! { <Facts report=StoredValue::new(report) /> }.into_any();
    };
    let report = StoredValue::new(report);
    let month = Memo::new(move |_| {
        let shown = report.with_value(|report| shown_month(report, &view.read()));
        shown.unwrap_or(newest)
    });
    view! {
        <Before report />
        <InTurn><Totals report /></InTurn>
        <InTurn><Months report /></InTurn>
        <InTurn>{move || view! { <controls::Controls report view=view.get() go /> }}</InTurn>
        <UnknownMonth report view />
        <Tables month view go />
        <InTurn><Facts report /></InTurn>
        <InTurn><Notes report /></InTurn>
        <Downloads view />
    }
    .into_any()
}

/// Each with a request of its own, so that one that fails leaves the others alone.
#[component]
fn Tables(
    month: Memo<Period>,
    view: Memo<ExchangeView>,
    go: Callback<ExchangeView>,
) -> impl IntoView {
    let units = client::request_exchange_units(month.into());
    let classes = client::request_exchange_classes(month.into());
    let connections = client::request_exchange_connections();
    view! {
        <AsyncView
            request=units
            room=Room::Page
            ready=move |units| view! { <Units units view go /> }
        />
        <AsyncView
            request=classes
            room=Room::Page
            ready=move |classes| view! { <Classes classes /> }
        />
        <AsyncView
            request=connections
            room=Room::Page
            ready=move |list| view! { <Connections list view /> }
        />
    }
}

/// The sentence, and before it that it is made up where it is.
#[component]
pub fn Before(report: StoredValue<ExchangeReport>) -> impl IntoView {
    let lang = use_lang();
    let texts = use_exchange_texts();
    let (is_sample, sentence) = report.with_value(|report| {
        let is_sample = report.origin.basis == Basis::Illustrative;
        (is_sample, finding(lang, report))
    });
    let sample = is_sample.then(|| {
        view! { <p class="sample"><strong class="sample__word">{texts.sample}</strong>" "{texts.sample_note}</p> }
    });
    view! {
        {sample}
        <p class="finding">{sentence}</p>
    }
}

#[component]
fn UnknownMonth(report: StoredValue<ExchangeReport>, view: Memo<ExchangeView>) -> impl IntoView {
    let lang = use_lang();
    let words = use_exchange_texts().unknown_month;
    move || {
        let (asked, shown) = report.with_value(|report| {
            let view = view.read();
            let asked = view.month.filter(|_| is_unknown_month(report, &view));
            (asked, shown_month(report, &view))
        });
        let (asked, shown) = asked.zip(shown)?;
        let said = words(&month_name(lang, asked), &month_name(lang, shown));
        Some(view! { <Notice kind=NoticeKind::Note><p>{said}</p></Notice> })
    }
}
