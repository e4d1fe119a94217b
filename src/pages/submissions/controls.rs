//! The form above the documents: number or words, agency, state. Without a script a plain GET form.

use contract::{Agency, SubmissionState};
use leptos::{ev, prelude::*};

use crate::{
    browser,
    components::choice_field::{ChoiceField, Choices, with_chosen},
    i18n::{Lang, use_lang, use_submission_texts},
    route::{Route, SubmissionView, key},
};

#[component]
pub fn Controls(
    agencies: Memo<Vec<Agency>>,
    view: SubmissionView,
    go: Callback<SubmissionView>,
) -> impl IntoView {
    let lang = use_lang();
    let texts = use_submission_texts();
    let on_submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let mut read = SubmissionView::from_query(|key| browser::form_value(&event, key));
        read.ignored = Vec::new();
        go.run(read);
    };
    let action = Route::Submissions(SubmissionView::default()).path(lang);
    let all = || Some(texts.all.to_owned());
    let states = SubmissionState::ALL.map(|state| {
        let name = (texts.state_name)(state);
        (state.as_str().to_owned(), name.to_owned())
    });
    let clear = view.is_narrowed().then(|| {
        view! { <a href=action.clone()>{texts.clear}</a> }
    });
    // The names may come while somebody types; the rest of the form stays as it is.
    let agency = move || {
        let chosen = view.agency.as_ref();
        let chosen = chosen.map_or(String::new(), ToString::to_string);
        let known = agencies.with(|agencies| choices(lang, agencies));
        let choices = with_chosen(known, &chosen);
        view! { <ChoiceField name=key::AGENCY label=texts.agency nothing=all() choices chosen /> }
    };
    let state = view.state.map(|state| state.as_str().to_owned());
    let words = view.q.map(|words| words.to_string());
    view! {
        <form class="controls" method="get" action=action aria-label=texts.controls on:submit=on_submit>
            <details class="filters" open=true>
                <summary class="filters__summary">{texts.controls}</summary>
                <div class="filters__body">
                    <div class="field">
                        <label class="field__label" for="tim-van-ban">{texts.words}</label>
                        <p class="field__hint" id="tim-van-ban-goi-y">{texts.words_hint}</p>
                        <input
                            class="lookup__input"
                            id="tim-van-ban"
                            type="search"
                            name=key::Q
                            maxlength="1200"
                            autocomplete="off"
                            value=words
                            aria-describedby="tim-van-ban-goi-y"
                        />
                    </div>
                    {agency}
                    <ChoiceField name=key::STATE label=texts.state nothing=all() choices=states.into() chosen=state.unwrap_or_default() />
                    <button class="button" type="submit">{texts.show}</button>
                    {clear}
                </div>
            </details>
        </form>
    }
    .into_any()
}

fn choices(lang: Lang, agencies: &[Agency]) -> Choices {
    let choice = |agency: &Agency| (agency.code.to_string(), lang.name(&agency.name));
    agencies.iter().map(choice).collect()
}
