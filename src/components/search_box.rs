//! The box that finds procedures: a plain GET form, and a combobox where scripts run.

use leptos::{ev, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::InputEvent;

use super::suggestions::{Choice, SuggestionList};
use crate::{
    browser,
    i18n::{use_lang, use_texts},
    route::{ProcedureSearch, Route, key},
};

/// Where the options come from: the page asks, the box shows.
#[derive(Clone, Copy)]
pub struct Suggestions {
    pub typed: RwSignal<String>,
    pub options: Signal<Vec<Choice>>,
}

/// What the box and its list share.
#[derive(Clone, Copy)]
struct Combobox {
    input: NodeRef<leptos::html::Input>,
    typed: RwSignal<String>,
    options: Signal<Vec<Choice>>,
    open: RwSignal<bool>,
    /// The option the arrow keys stand on.
    active: RwSignal<Option<usize>>,
}

impl Combobox {
    fn is_shown(self) -> bool {
        self.open.get() && !self.options.read().is_empty()
    }

    fn offer(self, typed: String) {
        self.active.set(None);
        self.open.set(true);
        self.typed.set(typed);
    }

    fn close(self) {
        self.active.set(None);
        self.open.set(false);
    }

    fn pick(self, at: usize) {
        let name = self
            .options
            .read_untracked()
            .get(at)
            .map(|option| option.name.clone());
        let Some(name) = name else {
            return;
        };
        self.close();
        let Some(input) = self.input.get_untracked() else {
            return;
        };
        input.set_value(&name);
        // As if the reader had typed it and pressed Enter: the rest of the form goes along.
        if let Some(Err(refused)) = input.form().map(|form| form.request_submit()) {
            leptos::logging::error!("{refused:?}");
        }
    }

    /// Up and down through the options and the box itself, round and round.
    fn step(self, forward: bool) {
        let count = self.options.read_untracked().len();
        self.open.set(true);
        self.active.update(|active| {
            *active = match (*active, forward) {
                (None, true) => (count > 0).then_some(0),
                (None, false) => count.checked_sub(1),
                (Some(at), true) => Some(at + 1).filter(|next| *next < count),
                (Some(at), false) => at.checked_sub(1),
            };
        });
    }

    fn on_key(self, event: &ev::KeyboardEvent) {
        // The key belongs to the input method, not to the list. Safari ends a composition with an
        // Enter that only its old key code gives away.
        if event.is_composing() || event.key_code() == COMPOSING_KEY {
            return;
        }
        let shown = untrack(|| self.is_shown());
        match (event.key().as_str(), self.active.get_untracked()) {
            ("ArrowDown", _) => self.step(true),
            ("ArrowUp", _) => self.step(false),
            ("Escape", _) if shown => self.close(),
            ("Enter", Some(at)) if shown => self.pick(at),
            ("Enter", _) => return self.close(),
            _ => return,
        }
        event.prevent_default();
    }
}

/// What a key says of itself while an input method uses it.
const COMPOSING_KEY: u32 = 229;

/// The input and its button. The form around it is the caller's: a page may add more fields.
#[component]
pub fn SearchField(#[prop(into)] value: Signal<String>, suggestions: Suggestions) -> impl IntoView {
    let texts = &use_texts().search;
    let Suggestions { typed, options } = suggestions;
    let (open, active) = (RwSignal::new(false), RwSignal::new(None));
    let input = NodeRef::new();
    let combobox = Combobox {
        input,
        typed,
        options,
        open,
        active,
    };
    // Another list: what the arrow keys stood on is no longer there.
    Effect::new(move || {
        options.track();
        active.set(None);
    });
    let shown = Signal::derive(move || combobox.is_shown());
    let current = move || {
        let at = active.get().filter(|_| shown.get())?;
        Some(format!("search-option-{at}"))
    };
    // A word that an input method is still composing is not yet what the reader means.
    let on_input = move |event: ev::Event| {
        if !event.unchecked_ref::<InputEvent>().is_composing() {
            combobox.offer(event_target_value(&event));
        }
    };
    view! {
        <div class="search__field">
            <input
                class="search__input"
                type="search"
                id="search-input"
                name=key::Q
                node_ref=input
                role="combobox"
                autocomplete="off"
                autocapitalize="none"
                spellcheck="false"
                maxlength="1200"
                aria-label=texts.label
                aria-autocomplete="list"
                aria-controls="search-options"
                aria-expanded=move || shown.get().to_string()
                aria-activedescendant=current
                placeholder=texts.hint
                value=value
                prop:value=value
                on:input=on_input
                on:compositionend=move |event| combobox.offer(event_target_value(&event))
                on:keydown=move |event| combobox.on_key(&event)
                on:blur=move |_| combobox.close()
            />
            <SuggestionList options shown active pick=Callback::new(move |at| combobox.pick(at)) />
        </div>
        <button class="search__button" type="submit">{texts.submit}</button>
    }
}

/// The box alone, as on the home page: it leads to the list of procedures.
#[component]
pub fn SearchForm(suggestions: Suggestions, go: Callback<ProcedureSearch>) -> impl IntoView {
    let lang = use_lang();
    let on_submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        go.run(ProcedureSearch::from_query(|name| {
            browser::form_value(&event, name)
        }));
    };
    let action = Route::Procedures(ProcedureSearch::default()).path(lang);
    view! {
        <form class="search" role="search" method="get" action=action on:submit=on_submit>
            <SearchField value=String::new() suggestions />
        </form>
    }
}
