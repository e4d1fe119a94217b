//! Searches kept on this device: save, see what is new, delete. Hidden where no script runs.

use contract::{Moment, NewsFacets, NewsPage};
use leptos::prelude::*;

use crate::{
    browser::{self, DeviceError},
    client::{self, Request},
    components::notice::{Notice, NoticeKind},
    i18n::{use_lang, use_news_texts},
    news::{
        saved::{SavedSearch, SavedSearches, newest},
        what_was_asked,
    },
    route::{NewsView, Route},
};

const STORAGE_KEY: &str = "news:searches";

/// The searches in memory, written to the device after each change.
#[derive(Clone, Copy)]
struct Shelf {
    kept: RwSignal<SavedSearches>,
    /// What just happened, in a sentence.
    word: RwSignal<String>,
    trouble: RwSignal<Option<DeviceError>>,
}

impl Shelf {
    fn open() -> Self {
        let text = browser::recall(STORAGE_KEY);
        Self {
            kept: RwSignal::new(SavedSearches::read(text.as_deref())),
            word: RwSignal::default(),
            trouble: RwSignal::new(None),
        }
    }

    /// Whether the device took it.
    fn write(self, changed: SavedSearches) -> bool {
        let written = browser::store(STORAGE_KEY, &changed.written());
        self.trouble.set(written.err());
        if written.is_ok() {
            self.kept.set(changed);
        }
        written.is_ok()
    }

    /// What is on the screen has been seen. Not being able to note it is no failure of the reader's.
    fn look(self, view: &NewsView, page: &NewsPage) {
        let mut changed = self.kept.get_untracked();
        if changed.look(view, newest(page)) {
            browser::remember(STORAGE_KEY, &changed.written());
            self.kept.set(changed);
        }
    }
}

#[component]
pub fn Saved(
    view: Signal<NewsView>,
    page: Request<NewsPage>,
    facets: Signal<NewsFacets>,
) -> impl IntoView {
    let texts = &use_news_texts().saved;
    let shelf = Shelf::open();
    let is_any = Memo::new(move |_| !shelf.kept.read().searches.is_empty());
    let rows = move || {
        view! {
            <ul class="saved__list">
                <For
                    each=move || shelf.kept.get().searches
                    key=|search| search.query.clone()
                    children=move |search| view! { <Row search view shelf /> }
                />
            </ul>
        }
    };
    view! {
        <section class="section saved scripted">
            <h2>{texts.heading}</h2>
            <Show when=move || is_any.get()>{rows}</Show>
            <SaveThis view page facets shelf />
            <p class="note">{texts.privacy}</p>
        </section>
    }
    .into_any()
}

#[component]
fn SaveThis(
    view: Signal<NewsView>,
    page: Request<NewsPage>,
    facets: Signal<NewsFacets>,
    shelf: Shelf,
) -> impl IntoView {
    let lang = use_lang();
    let texts = &use_news_texts().saved;
    let is_saved = Memo::new(move |_| shelf.kept.read().find(&view.read()).is_some());
    let save = move |_| {
        let view = view.get_untracked();
        let asked = what_was_asked(lang, &view, facets.get_untracked());
        let name = match asked.is_empty() {
            true => texts.all_news.to_owned(),
            false => asked.join(" – "),
        };
        let seen = untrack(|| page.value()).map_or(Moment::MIN, |page| newest(&page));
        let mut changed = shelf.kept.get_untracked();
        let word = match changed.add(name, &view, seen) {
            true if shelf.write(changed) => texts.said_saved.to_owned(),
            true => String::new(),
            false => (texts.too_many)(SavedSearches::MOST),
        };
        shelf.word.set(word);
    };
    let offer = move || {
        match is_saved.get() {
        true => view! { <p>{texts.is_saved}</p> }.into_any(),
        false => view! {
            <p><button class="button button--quiet" type="button" on:click=save>{texts.save}</button></p>
        }
        .into_any(),
    }
    };
    let trouble = move || {
        let sentence = match shelf.trouble.get()? {
            DeviceError::Refused => texts.refused,
            DeviceError::Full => texts.full,
        };
        Some(view! { <Notice kind=NoticeKind::Failure><p>{sentence}</p></Notice> })
    };
    view! {
        {offer}
        <p role="status">{move || shelf.word.get()}</p>
        {trouble}
    }
}

#[component]
fn Row(search: SavedSearch, view: Signal<NewsView>, shelf: Shelf) -> impl IntoView {
    let lang = use_lang();
    let texts = &use_news_texts().saved;
    let own = search.view();
    let href = Route::News(own.clone()).path(lang);
    let found = client::request_newer_news(&own, search.seen);
    let is_open = {
        let own = own.clone();
        Memo::new(move |_| view.read().at(None) == own.at(None))
    };
    let looked = own.clone();
    Effect::new(move || {
        if let Some(page) = found.value().filter(|_| is_open.get()) {
            shelf.look(&looked, &page);
        }
    });
    let counted = own.clone();
    let newer = move || {
        let kept = shelf.kept.read();
        match (kept.find(&counted), found.answer()) {
            (Some(search), Some(Ok(answer))) => match search.newer(&answer.value) {
                0 => texts.none_newer.to_owned(),
                count => (texts.newer)(count),
            },
            (_, Some(Err(_))) => texts.unknown.to_owned(),
            (None, _) | (_, None) => String::new(),
        }
    };
    let delete = move |_| {
        let mut changed = shelf.kept.get_untracked();
        changed.remove(&own);
        if shelf.write(changed) {
            shelf.word.set(texts.said_deleted.to_owned());
        }
    };
    let spoken = (texts.delete_named)(&search.name);
    view! {
        <li class="saved__search">
            <a class="saved__name" href=href>{search.name}</a>
            <span class="saved__newer">{newer}</span>
            <button class="button button--quiet" type="button" aria-label=spoken on:click=delete>{texts.delete}</button>
        </li>
    }
}
