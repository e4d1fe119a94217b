//! A field of a form in which one of several values is chosen.

use leptos::prelude::*;

/// What it offers: value, label.
pub type Choices = Vec<(String, String)>;

/// One chosen that is not (yet) on offer stays chosen, under its own name.
pub fn with_chosen(choices: Choices, chosen: &str) -> Choices {
    let is_there = choices.iter().any(|(value, _)| value == chosen);
    let unknown = (!is_there && !chosen.is_empty()).then(|| (chosen.to_owned(), chosen.to_owned()));
    unknown.into_iter().chain(choices).collect()
}

#[component]
pub fn ChoiceField(
    name: &'static str,
    label: &'static str,
    /// What stands for no choice.
    #[prop(optional_no_strip)]
    nothing: Option<String>,
    choices: Choices,
    chosen: String,
) -> impl IntoView {
    let id = format!("xem-{name}");
    let nothing = nothing.map(|nothing| (String::new(), nothing));
    let options = nothing
        .into_iter()
        .chain(choices)
        .map(|(value, label)| {
            let selected = value == chosen;
            view! { <option value=value selected=selected prop:selected=selected>{label}</option> }
        })
        .collect_view();
    view! {
        <div class="field">
            <label class="field__label" for=id.clone()>{label}</label>
            <select class="field__select" id=id name=name>{options}</select>
        </div>
    }
}
