//! Foreign investment and registrations: a form, a sentence, by year, by sector, by province.

use contract::{Basis, EnterpriseFigures};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use crate::{
    client,
    components::{
        async_view::{AsyncView, Room},
        breadcrumbs::Breadcrumbs,
        ignored::Ignored,
        in_turn::InTurn,
        page_heading::PageHeading,
    },
    enterprises::figures_finding,
    i18n::{use_enterprise_texts, use_lang},
    route::{EnterpriseView, FiguresView, Route, with_ending},
};

mod controls;
mod slices;
mod years;

use controls::Controls;
use slices::{Side, Slices};
use years::{ByYear, NewlyRegistered};

#[component]
pub fn EnterpriseFiguresPage() -> impl IntoView {
    let texts = use_enterprise_texts();
    let query = use_query_map();
    let view =
        Memo::new(move |_| query.with(|query| FiguresView::from_query(|key| query.get(key))));
    let figures = client::request_figures(view.into());
    let ignored = Signal::derive(move || view.read().ignored.clone());
    let all = Route::Enterprises(EnterpriseView::default());
    let above = vec![(all, texts.heading.to_owned())];
    view! {
        <Breadcrumbs above />
        <PageHeading title=texts.figures.heading.to_owned() />
        <p class="lead">{texts.figures.lead}</p>
        <Ignored names=ignored />
        <AsyncView
            request=figures
            room=Room::Page
            ready=move |figures| view! { <FiguresShown figures view=view.get_untracked() /> }
        />
    }
    .into_any()
}

#[component]
pub fn FiguresShown(figures: EnterpriseFigures, view: FiguresView) -> impl IntoView {
    let lang = use_lang();
    let texts = use_enterprise_texts();
    let sample = (figures.investment.basis == Basis::Illustrative).then(|| {
        view! { <p class="sample"><strong class="sample__word">{texts.sample}</strong>" "{texts.figures.sample}</p> }
    });
    let sentence = figures_finding(lang, &figures);
    let investment = figures.investment;
    let registrations = figures
        .registrations
        .map(|registrations| view! { <NewlyRegistered registrations /> });
    let source = investment.source.as_ref().map(|source| {
        let title = lang.name(&source.title);
        view! { <p class="note">{texts.one.source}": "{title}</p> }
    });
    let address = Route::EnterpriseFigures(view.clone()).path(lang);
    let of_sector = view.clone();
    // The router must leave files alone.
    view! {
        {sample}
        <Controls investment=investment.clone() view=view.clone() />
        <p class="finding" role="status">{sentence}</p>
        <InTurn><ByYear years=investment.by_year /></InTurn>
        <InTurn><Slices side=Side::Sector slices=investment.by_sector view=of_sector /></InTurn>
        <InTurn><Slices side=Side::Province slices=investment.by_province view /></InTurn>
        {registrations}
        <section class="part" id="tai-ve">
            <h2 class="part__heading">{texts.downloads}</h2>
            {source}
            <ul class="bullets">
                <li><a class="downloads__link" href=with_ending(&address, ".csv") rel="external" download>{texts.as_csv}</a></li>
                <li><a class="downloads__link" href=with_ending(&address, ".json") rel="external" download>{texts.as_json}</a></li>
            </ul>
        </section>
    }
    .into_any()
}
