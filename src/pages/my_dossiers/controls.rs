//! What of the list is shown: words, labels, and what stands out. Nothing of it enters the address.

use leptos::prelude::*;

use super::Shelf;
use crate::{
    dossier::kept::{Filter, MineColumn, Only},
    i18n::use_mine_texts,
};

#[component]
pub fn Controls(shelf: Shelf, filter: RwSignal<Filter>) -> impl IntoView {
    let texts = use_mine_texts();
    let labels = Memo::new(move |_| {
        let kept = shelf.kept.read();
        let mut labels: Vec<_> = kept.dossiers.iter().map(|one| one.label.clone()).collect();
        labels.sort_by_cached_key(|label| domain::fold::sort_key(label));
        labels.dedup();
        labels
    });
    let label_options = move || {
        let labels = labels.get();
        let options = labels.into_iter().enumerate().map(|(at, label)| {
            let shown = match label.is_empty() {
                true => texts.no_label.to_owned(),
                false => label,
            };
            view! { <option value=at.to_string()>{shown}</option> }
        });
        options.collect_view()
    };
    let choose_label = move |event| {
        let at = event_target_value(&event).parse::<usize>().ok();
        let label = at.and_then(|at| labels.with_untracked(|labels| labels.get(at).cloned()));
        filter.update(|filter| filter.label = label);
    };
    let choose_only = move |event| {
        let at: usize = event_target_value(&event).parse().unwrap_or(0);
        let only = Only::ALL.get(at).copied().unwrap_or_default();
        filter.update(|filter| filter.only = only);
    };
    let only_options = Only::ALL.into_iter().enumerate().map(|(at, only)| {
        view! { <option value=at.to_string()>{texts.only(only)}</option> }
    });
    let has_labels = move || labels.with(|labels| labels.len() > 1);
    view! {
        <div class="mine__controls">
            <div>
                <label class="field__label" for="mine-words">{texts.search}</label>
                <input class="lookup__input" id="mine-words" type="search" autocomplete="off" spellcheck="false"
                    on:input=move |event| filter.update(|filter| filter.words = event_target_value(&event)) />
            </div>
            <div>
                <label class="field__label" for="mine-only">{texts.only}</label>
                <select class="field__select" id="mine-only" on:change=choose_only>{only_options.collect_view()}</select>
            </div>
            <Show when=has_labels>
                <div>
                    <label class="field__label" for="mine-label">{texts.column(MineColumn::Label)}</label>
                    <select class="field__select" id="mine-label" on:change=choose_label>
                        <option value="">{texts.any_label}</option>
                        {label_options}
                    </select>
                </div>
            </Show>
        </div>
    }
    .into_any()
}
