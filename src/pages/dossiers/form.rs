//! The two fields of a receipt. Without a script the front door answers the form.

use contract::DossierCodeError;
use leptos::{ev, prelude::*};

use super::{Desk, scan::Scan};
use crate::{
    browser,
    components::page_facts::is_snapshot,
    dossier::question::Typed,
    i18n::{use_lang, use_tracking_texts},
    route::{Route, key},
};

pub const CODE: &str = key::DOSSIER_CODE;
pub const SECRET: &str = key::LOOKUP_SECRET;

#[component]
pub fn LookupForm(desk: Desk) -> impl IntoView {
    let lang = use_lang();
    let texts = &use_tracking_texts().form;
    let on_submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let value = |name| browser::form_value(&event, name).unwrap_or_default();
        desk.ask(Typed {
            code: value(CODE),
            secret: value(SECRET),
        });
    };
    let code_mistake = Signal::derive(move || {
        let mistake = desk.mistakes.get().code;
        mistake.map(|error| match error {
            DossierCodeError::Shape => texts.not_a_code,
            DossierCodeError::Day => texts.code_day,
        })
    });
    let secret_mistake = Signal::derive(move || {
        let is_wrong = desk.mistakes.get().has_wrong_secret;
        is_wrong.then_some(texts.not_a_secret)
    });
    // What was typed is written once for each question, never while somebody types.
    let code = Memo::new(move |_| desk.typed.get().code);
    let secret = Memo::new(move |_| desk.typed.get().secret);
    let scan = (!is_snapshot()).then(|| view! { <Scan desk /> });
    view! {
        <form class="lookup" method="post" action=Route::Dossiers.path(lang) on:submit=on_submit>
            <TextField id=CODE label=texts.code hint=texts.code_hint value=code mistake=code_mistake />
            <TextField id=SECRET label=texts.secret hint=texts.secret_hint value=secret mistake=secret_mistake />
            <button class="button" type="submit">{texts.submit}</button>
            {scan}
        </form>
    }
    .into_any()
}

#[component]
fn TextField(
    id: &'static str,
    label: &'static str,
    hint: &'static str,
    value: Memo<String>,
    mistake: Signal<Option<&'static str>>,
) -> impl IntoView {
    let hint_id = format!("{id}-goi-y");
    let mistake_id = format!("{id}-loi");
    let described_by = {
        let (hint_id, mistake_id) = (hint_id.clone(), mistake_id.clone());
        move || match mistake.get() {
            Some(_) => format!("{mistake_id} {hint_id}"),
            None => hint_id.clone(),
        }
    };
    let said = move || {
        let id = mistake_id.clone();
        mistake.get().map(|mistake| {
            view! { <p class="field__mistake" id=id role="alert">{mistake}</p> }
        })
    };
    view! {
        <div class="lookup__field">
            <label class="field__label" for=id>{label}</label>
            <p class="field__hint" id=hint_id>{hint}</p>
            {said}
            <input
                class="lookup__input"
                id=id
                name=id
                type="text"
                autocomplete="off"
                autocapitalize="characters"
                spellcheck="false"
                maxlength="200"
                value=value
                prop:value=value
                aria-describedby=described_by
                aria-invalid=move || mistake.get().map(|_| "true")
            />
        </div>
    }
    .into_any()
}
