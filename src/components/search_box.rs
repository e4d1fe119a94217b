//! The box that finds procedures: a plain GET form, and a combobox where scripts run.

use leptos::{ev, prelude::*};

use super::suggestions::{Choice, SuggestionList};
use crate::{
    i18n::{use_lang, use_texts},
    route::{ProcedureSearch, Route, key},
};

/// Where the options come from: the page asks, the box shows.
#[derive(Clone, Copy)]
pub struct Suggestions {
    pub typed: RwSignal<String>,
    pub options: Signal<Vec<Choice>>,
}

/// The input and its button. The form around it is the caller's: a page may add more fields.
#[component]
pub fn SearchField(
    #[prop(into)] value: Signal<String>,
    suggestions: Suggestions,
    /// The whole text to search for, when an option was chosen.
    choose: Callback<String>,
) -> impl IntoView {
    let texts = &use_texts().search;
    let active = RwSignal::new(None::<usize>);
    let open = RwSignal::new(false);
    let input = NodeRef::<leptos::html::Input>::new();
    let options = suggestions.options;
    let shown = Signal::derive(move || open.get() && !options.read().is_empty());

    let pick = Callback::new(move |at: usize| {
        let Some(name) = options
            .read_untracked()
            .get(at)
            .map(|option| option.name.clone())
        else {
            return;
        };
        if let Some(input) = input.get_untracked() {
            input.set_value(&name);
        }
        open.set(false);
        choose.run(name);
    });
    let on_input = move |event: ev::Event| {
        active.set(None);
        open.set(true);
        suggestions.typed.set(event_target_value(&event));
    };
    let on_key = move |event: ev::KeyboardEvent| {
        if event.is_composing() {
            // The key belongs to the input method, not to the list.
            return;
        }
        match event.key().as_str() {
            "ArrowDown" => step(&event, options, open, active, 1),
            "ArrowUp" => step(&event, options, open, active, -1),
            "Escape" if shown.get_untracked() => {
                event.prevent_default();
                open.set(false);
            }
            "Enter" => {
                let Some(at) = active.get_untracked().filter(|_| shown.get_untracked()) else {
                    open.set(false);
                    return;
                };
                event.prevent_default();
                pick.run(at);
            }
            _ => {}
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
                aria-activedescendant=move || active.get().map(|at| format!("search-option-{at}"))
                placeholder=texts.hint
                prop:value=value
                on:input=on_input
                on:keydown=on_key
                on:blur=move |_| open.set(false)
            />
            <SuggestionList options shown active pick />
        </div>
        <button class="search__button" type="submit">{texts.submit}</button>
    }
}

/// Up and down through the options and the box itself, round and round.
fn step(
    event: &ev::KeyboardEvent,
    options: Signal<Vec<Choice>>,
    open: RwSignal<bool>,
    active: RwSignal<Option<usize>>,
    by: isize,
) {
    let count = options.read_untracked().len();
    if count == 0 {
        return;
    }
    event.prevent_default();
    open.set(true);
    active.update(|active| {
        // The box is one more place in the round, after the last option.
        let at = active.map_or(count, |at| at).saturating_add_signed(by);
        let next = match (active.is_none(), by) {
            (true, 1) => 0,
            (false, -1) if *active == Some(0) => count,
            _ => at,
        };
        *active = (next < count).then_some(next);
    });
}

/// The box alone, as on the home page: it leads to the list of procedures.
#[component]
pub fn SearchForm(suggestions: Suggestions, go: Callback<ProcedureSearch>) -> impl IntoView {
    let lang = use_lang();
    let search = move |text: &str| {
        let get = |name: &str| (name == key::Q).then(|| text.to_owned());
        go.run(ProcedureSearch::from_query(get));
    };
    let on_submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        search(&crate::browser::form_value(&event, key::Q).unwrap_or_default());
    };
    let action = Route::Procedures(ProcedureSearch::default()).path(lang);
    view! {
        <form class="search" role="search" method="get" action=action on:submit=on_submit>
            <SearchField value=String::new() suggestions choose=Callback::new(move |name: String| search(&name)) />
        </form>
    }
}
