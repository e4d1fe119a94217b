//! State enterprises: a form, a sentence, the table, on to the next page, and where a business
//! goes from here.

use contract::{EnterpriseFacets, EnterprisePage};
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
    enterprises::{finding, is_sample},
    i18n::{use_enterprise_texts, use_lang, use_texts},
    route::{EnterpriseView, Route, with_ending},
};

mod controls;
mod sections;
mod table;

use controls::Controls;
use sections::Sections;
use table::Table;

#[component]
pub fn EnterprisesPage() -> impl IntoView {
    let lang = use_lang();
    let texts = use_enterprise_texts();
    let query = use_query_map();
    let view =
        Memo::new(move |_| query.with(|query| EnterpriseView::from_query(|key| query.get(key))));
    let go = use_go(Scroll::Stay);
    let go = Callback::new(move |view| go.run(Route::Enterprises(view).path(lang)));
    let page = client::request_enterprises(view.into());
    let facets: Memo<EnterpriseFacets> =
        Memo::new(move |_| page.value().map(|page| page.facets).unwrap_or_default());
    let ignored = Signal::derive(move || view.read().ignored.clone());
    let later = use_texts().list.later_page;
    let tab_title = Signal::derive(move || match view.read().cursor {
        Some(_) => format!("{later} – {}", texts.heading),
        None => texts.heading.to_owned(),
    });
    view! {
        <Breadcrumbs />
        <PageHeading title=texts.heading.to_owned() tab_title />
        <p class="lead">{texts.lead}" "{texts.law}</p>
        <Ignored names=ignored />
        <InTurn>{move || view! { <Controls facets view=view.get() go /> }}</InTurn>
        <p class="visually-hidden" role="status">{order_said(view)}</p>
        <AsyncView
            request=page
            room=Room::Page
            ready=move |page| view! { <EnterprisesShown page view go /> }
        />
        <InTurn><Sections /></InTurn>
    }
    .into_any()
}

/// Each order comes from the API with a table of its own; what is said of it stands outside.
fn order_said(view: Memo<EnterpriseView>) -> RwSignal<String> {
    let texts = use_enterprise_texts();
    let said = RwSignal::new(String::new());
    let order = Memo::new(move |_| view.read().sort);
    Effect::new(move |before: Option<()>| {
        let order = order.get();
        if before.is_some() {
            let label = (texts.column)(order.column);
            said.set((texts.sorted)(label, order.is_descending));
        }
    });
    said
}

#[component]
pub fn EnterprisesShown(
    page: EnterprisePage,
    view: Memo<EnterpriseView>,
    go: Callback<EnterpriseView>,
) -> impl IntoView {
    let lang = use_lang();
    let texts = use_enterprise_texts();
    let asked = view.get_untracked();
    let sample = page.items.iter().any(is_sample).then(|| {
        view! { <p class="sample"><strong class="sample__word">{texts.sample}</strong>" "{texts.sample_list}</p> }
    });
    let at = |cursor| Route::Enterprises(asked.at(cursor)).path(lang);
    let next = page.next.clone().map(|cursor| at(Some(cursor)));
    let first = asked.cursor.is_some().then(|| at(None));
    if page.items.is_empty() {
        let all = Route::Enterprises(EnterpriseView::default()).path(lang);
        return view! {
            <p class="lead" role="status">{texts.nothing_found}</p>
            <p><a href=all>{texts.see_all}</a></p>
            <Pagination next first />
        }
        .into_any();
    }
    view! {
        {sample}
        <p class="finding" role="status">{finding(lang, &page)}</p>
        <Table page view go />
        <Pagination next first />
        <Downloads view=asked />
    }
    .into_any()
}

#[component]
fn Downloads(view: EnterpriseView) -> impl IntoView {
    let texts = use_enterprise_texts();
    let lang = use_lang();
    let whole = Route::Enterprises(view.at(None)).path(lang);
    let shown = Route::Enterprises(view).path(lang);
    // The router must leave files alone.
    view! {
        <section class="part" id="tai-ve">
            <h2 class="part__heading">{texts.downloads}</h2>
            <p class="note">{texts.csv_note}</p>
            <ul class="bullets">
                <li><a class="downloads__link" href=with_ending(&whole, ".csv") rel="external" download>{texts.as_csv}</a></li>
                <li><a class="downloads__link" href=with_ending(&shown, ".json") rel="external" download>{texts.as_json}</a></li>
            </ul>
        </section>
    }
    .into_any()
}
