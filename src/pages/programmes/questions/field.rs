//! A field of the form with its hint, what is wrong with it, and how many characters are left.

use leptos::prelude::*;

use crate::i18n::use_programme_texts;

/// What is wrong with a field, as it is said.
pub type Mistake = Signal<Option<String>>;

pub fn mistake_id(id: &str) -> String {
    format!("{id}-loi")
}

#[component]
pub fn TextField(
    id: &'static str,
    label: &'static str,
    hint: &'static str,
    rows: u32,
    most: usize,
    value: RwSignal<String>,
    mistake: Mistake,
) -> impl IntoView {
    let texts = &use_programme_texts().questions.ask;
    let hint_id = format!("{id}-goi-y");
    let count_id = format!("{id}-con-lai");
    let described = {
        let (hint_id, count_id) = (hint_id.clone(), count_id.clone());
        move || match mistake.get() {
            Some(_) => format!("{} {hint_id} {count_id}", mistake_id(id)),
            None => format!("{hint_id} {count_id}"),
        }
    };
    // Counted as people count, and as the API does.
    let left = move || {
        let count = value.with(|text| text.trim().chars().count());
        match count <= most {
            true => (texts.left)(most - count),
            false => (texts.over)(count - most),
        }
    };
    view! {
        <div class="ask__field">
            <label class="field__label" for=id>{label}</label>
            <p class="field__hint" id=hint_id>{hint}</p>
            <SaidMistake id mistake />
            <textarea
                class="ask__text"
                id=id
                rows=rows
                prop:value=value
                on:input=move |event| value.set(event_target_value(&event))
                aria-describedby=described
                aria-invalid=move || mistake.get().map(|_| "true")
            ></textarea>
            <p class="field__hint" id=count_id>{left}</p>
        </div>
    }
    .into_any()
}

#[component]
pub fn SaidMistake(id: &'static str, mistake: Mistake) -> impl IntoView {
    move || {
        mistake
            .get()
            .map(|mistake| view! { <p class="field__mistake" id=mistake_id(id)>{mistake}</p> })
    }
}
