//! The one form of the list page: words and choices together, so that sending one keeps the other.

use contract::{ProcedureFacets, ProcedurePage as ResultPage};
use leptos::{ev, prelude::*};

use super::filters::FilterFields;
use crate::{
    browser,
    client::{self, Request},
    components::{
        in_turn::InTurn,
        search_box::{SearchField, Suggestions},
    },
    i18n::{use_lang, use_texts},
    route::{ProcedureSearch, Route},
};

#[component]
pub fn CatalogueForm(
    search: Signal<ProcedureSearch>,
    page: Request<ResultPage>,
    suggestions: Suggestions,
    go: Callback<ProcedureSearch>,
) -> impl IntoView {
    let lang = use_lang();
    let words = Memo::new(move |_| {
        search
            .read()
            .filter
            .q
            .as_ref()
            .map(ToString::to_string)
            .unwrap_or_default()
    });
    // What the form would ask for if it were sent now; the button counts it.
    let pending = RwSignal::new(None::<ProcedureSearch>);
    // Another address, by whatever way: what was being chosen is past.
    Effect::new(move || {
        search.track();
        pending.set(None);
    });
    let on_change = move |event: ev::Event| pending.set(Some(read_form(&event)));
    let on_submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        pending.set(None);
        go.run(read_form(&event));
    };
    // The last facets stay while new ones are on their way, or cannot be had.
    let facets = Memo::new(move |before: Option<&ProcedureFacets>| match page.value() {
        Some(page) => page.facets,
        None => before.cloned().unwrap_or_default(),
    });
    let action = Route::Procedures(ProcedureSearch::default()).path(lang);
    view! {
        <form class="catalogue__form" method="get" action=action on:submit=on_submit on:change=on_change>
            <div class="search" role="search">
                <InTurn><SearchField value=words suggestions /></InTurn>
            </div>
            <InTurn><Filters search facets=facets.into() pending /></InTurn>
        </form>
    }
}

#[component]
fn Filters(
    search: Signal<ProcedureSearch>,
    facets: Signal<ProcedureFacets>,
    pending: RwSignal<Option<ProcedureSearch>>,
) -> impl IntoView {
    let texts = &use_texts().list;
    let chosen = Memo::new(move |_| search.read().filter.choices());
    let count = client::request_count(pending.into());
    // The count of another choice is worse than none.
    let counted = move || {
        let known = pending.read().is_some() && !count.pending().get();
        count.value().filter(|_| known).map(|page| page.total)
    };
    let apply = move || counted().map_or(texts.apply_unknown.to_owned(), texts.apply);
    let announced = move || counted().map(texts.apply);
    view! {
        <a class="skip-link" href="#ket-qua">{texts.skip_filters}</a>
        <details class="filters">
            <summary class="filters__summary">{move || (texts.filters)(chosen.get())}</summary>
            <div class="filters__body">
                {move || view! { <FilterFields search=search.get() facets=facets.get() /> }}
                <button class="button" type="submit">{apply}</button>
                <p class="visually-hidden" role="status">{announced}</p>
            </div>
        </details>
        <InTurn><super::chips::Chips search facets /></InTurn>
    }
}

fn read_form(event: &ev::Event) -> ProcedureSearch {
    ProcedureSearch::from_query(|key| browser::form_value(event, key))
}
