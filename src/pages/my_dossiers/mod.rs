//! Many dossiers at once, kept on this device only.

use leptos::prelude::*;

use crate::{
    components::{
        breadcrumbs::Breadcrumbs,
        failure::Failure,
        notice::{Notice, NoticeKind},
        page_facts::is_snapshot,
        page_heading::PageHeading,
    },
    format,
    i18n::{use_lang, use_mine_texts, use_tracking_texts},
    route::Route,
};

mod add;
mod controls;
mod shelf;
mod table;
mod take_away;
mod weekly;

use shelf::{Shelf, Trouble};

#[component]
pub fn MyDossiersPage() -> impl IntoView {
    let texts = use_mine_texts();
    let above = vec![(
        Route::Dossiers,
        use_tracking_texts().form.heading.to_owned(),
    )];
    let body = match is_snapshot() {
        // There is nothing on the device that the front door could read.
        true => view! {
            <noscript><p class="notice">{texts.needs_script}</p></noscript>
        }
        .into_any(),
        false => view! { <Mine /> }.into_any(),
    };
    view! {
        <Breadcrumbs above />
        <PageHeading title=texts.heading.to_owned() />
        <p class="lead">{texts.lead}</p>
        {body}
        <p class="note">{texts.privacy}</p>
    }
    .into_any()
}

#[component]
fn Mine() -> impl IntoView {
    let texts = use_mine_texts();
    let shelf = Shelf::open();
    let is_weekly = RwSignal::new(false);
    let is_empty = Memo::new(move |_| shelf.kept.with(|kept| kept.dossiers.is_empty()));
    let body = move || match (shelf.is_read.get(), is_empty.get()) {
        (false, _) => ().into_any(),
        (true, true) => view! { <p>{texts.empty}</p> }.into_any(),
        (true, false) if is_weekly.get() => view! { <weekly::Weekly shelf /> }.into_any(),
        (true, false) => view! { <table::List shelf /> }.into_any(),
    };
    view! {
        <Troubles shelf />
        <p role="status">{move || shelf.word.get()}</p>
        <Show when=move || !is_empty.get()><Bar shelf is_weekly /></Show>
        {body}
        <add::Add shelf />
        <Show when=move || !is_empty.get()><take_away::TakeAway shelf /></Show>
    }
    .into_any()
}

/// When it was asked for, and what may be done with all of it.
#[component]
fn Bar(shelf: Shelf, is_weekly: RwSignal<bool>) -> impl IntoView {
    let lang = use_lang();
    let texts = use_mine_texts();
    let told = move || {
        let answered = shelf.kept.with(|kept| kept.answered);
        let Some(answered) = answered else {
            return texts.never_updated.to_owned();
        };
        let day = format::date(lang, answered.at.date());
        let clock = format::clock(answered.at);
        match shelf.failing.with(Option::is_some) {
            true => (texts.offline_state)(&clock, &day),
            false => (texts.updated)(&clock, &day),
        }
    };
    let has_news = move || {
        let kept = shelf.kept.read();
        kept.dossiers.iter().any(|dossier| dossier.is_unread())
    };
    view! {
        <div class="mine__bar">
            <p>{told}</p>
            <button type="button" class="button" disabled=shelf.is_asking on:click=move |_| shelf.refresh()>
                {texts.refresh}
            </button>
            <button
                type="button"
                class="button button--quiet"
                aria-pressed=move || is_weekly.get().to_string()
                on:click=move |_| is_weekly.update(|is_weekly| *is_weekly = !*is_weekly)
            >
                {texts.weekly}
            </button>
            <Show when=has_news>
                <button type="button" class="button button--quiet" on:click=move |_| shelf.mark_seen()>
                    {texts.mark_seen}
                </button>
            </Show>
        </div>
    }
    .into_any()
}

/// What went wrong, each where it is said once.
#[component]
fn Troubles(shelf: Shelf) -> impl IntoView {
    let texts = use_mine_texts();
    let of_device = move || {
        let sentence = match shelf.trouble.get()? {
            Trouble::Refused => texts.device_refused,
            Trouble::Full => texts.device_full,
        };
        Some(view! { <Notice kind=NoticeKind::Failure><p>{sentence}</p></Notice> })
    };
    let of_network = move || {
        let error = shelf.failing.get()?;
        let retry = Callback::new(move |()| shelf.refresh());
        Some(view! { <Failure error retry /> })
    };
    view! { {of_device}{of_network} }
}
