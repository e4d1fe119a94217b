//! The one form of the list: words and choices together, so that sending one keeps the other.
//! Without a script a plain GET form.

use contract::NewsFacets;
use leptos::{ev, prelude::*};

use super::{chips::Chips, filters::FilterFields};
use crate::{
    browser, client,
    components::in_turn::InTurn,
    i18n::{use_lang, use_news_texts, use_texts},
    route::{NewsView, Route, key},
};

#[component]
pub fn NewsForm(
    view: Signal<NewsView>,
    facets: Signal<NewsFacets>,
    go: Callback<NewsView>,
) -> impl IntoView {
    let lang = use_lang();
    // What the form would ask for if it were sent now; the button counts it.
    let pending = RwSignal::new(None::<NewsView>);
    // Another address, by whatever way: what was being chosen is past.
    Effect::new(move || {
        view.track();
        pending.set(None);
    });
    let on_change = move |event: ev::Event| pending.set(Some(read_form(&event)));
    let on_submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        pending.set(None);
        go.run(read_form(&event));
    };
    let action = Route::News(NewsView::default()).path(lang);
    view! {
        <form class="catalogue__form" method="get" action=action on:submit=on_submit on:change=on_change>
            <div class="search" role="search"><Words view /></div>
            <InTurn><Filters view facets pending /></InTurn>
        </form>
    }
    .into_any()
}

#[component]
fn Words(view: Signal<NewsView>) -> impl IntoView {
    let texts = use_news_texts();
    let words = Memo::new(move |_| {
        let words = view.read().filter.q.as_ref().map(ToString::to_string);
        words.unwrap_or_default()
    });
    view! {
        <div class="search__field">
            <input
                class="search__input"
                type="search"
                id="tim-tin"
                name=key::Q
                maxlength="1200"
                autocomplete="off"
                aria-label=texts.words
                placeholder=texts.words_hint
                value=words
                prop:value=words
            />
        </div>
        <button class="search__button" type="submit">{texts.find}</button>
    }
}

#[component]
fn Filters(
    view: Signal<NewsView>,
    facets: Signal<NewsFacets>,
    pending: RwSignal<Option<NewsView>>,
) -> impl IntoView {
    let texts = &use_texts().list;
    let chosen = Memo::new(move |_| view.read().filter.choices());
    let count = client::request_news_count(pending.into());
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
                {move || view! { <FilterFields view=view.get() facets=facets.get() /> }}
                <button class="button" type="submit">{apply}</button>
                <p class="visually-hidden" role="status">{announced}</p>
            </div>
        </details>
        <InTurn><Chips view facets /></InTurn>
    }
}

/// A form never sends what cannot be read, but for days that are the wrong way round.
fn read_form(event: &ev::Event) -> NewsView {
    NewsView::from_query(|key| browser::form_value(event, key))
}
