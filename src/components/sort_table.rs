//! A table that sorts by its heads, says so, and becomes cards on a narrow page.

use leptos::{ev, prelude::*};

use crate::route::key;

#[derive(Clone, Debug, PartialEq)]
pub struct Head {
    /// Its word in the address, if the table sorts by it.
    pub word: Option<&'static str>,
    pub label: String,
    pub is_number: bool,
}

/// The order of a table, and what a press on a head leads to. Heads go by their position.
#[derive(Clone, Copy)]
pub struct Sorting {
    /// By which head, and whether downwards.
    pub order: Signal<(usize, bool)>,
    /// The parameters of the address after a press.
    pub pairs: Callback<usize, Vec<(&'static str, String)>>,
    pub press: Callback<usize>,
    /// The new order in words.
    pub sorted: fn(&str, bool) -> String,
}

#[component]
pub fn SortTable(
    heading: &'static str,
    heads: Vec<Head>,
    /// Where a head's form goes: the address without its parameters.
    action: String,
    sorting: Sorting,
    body: ViewFn,
) -> impl IntoView {
    let labels: Vec<_> = heads.iter().map(|head| head.label.clone()).collect();
    let heads = heads
        .into_iter()
        .enumerate()
        .map(|(at, head)| match head.word {
            Some(word) => {
                let action = action.clone();
                view! { <SortHead at word head action sorting /> }.into_any()
            }
            None => {
                let class = head_class(&head);
                view! { <th class=class scope="col">{head.label}</th> }.into_any()
            }
        })
        .collect_view();
    // Said when the order changes, not when the page opens.
    let announcement = RwSignal::new(String::new());
    let order = Memo::new(move |_| sorting.order.get());
    Effect::new(move |before: Option<()>| {
        let (at, is_descending) = order.get();
        if before.is_some() {
            let label = labels.get(at).map(String::as_str).unwrap_or_default();
            announcement.set((sorting.sorted)(label, is_descending));
        }
    });
    view! {
        <section class="part" id="bang-so" tabindex="-1">
            <h2 class="part__heading">{heading}</h2>
            <p class="visually-hidden" role="status">{announcement}</p>
            <table class="table ranking-table">
                <thead><tr>{heads}</tr></thead>
                <tbody>{move || body.run()}</tbody>
            </table>
        </section>
    }
    .into_any()
}

fn head_class(head: &Head) -> Option<&'static str> {
    head.is_number.then_some("ranking-table__number")
}

/// A button, for it changes what is shown here; without a script it sends the form's fields.
#[component]
fn SortHead(
    at: usize,
    word: &'static str,
    head: Head,
    action: String,
    sorting: Sorting,
) -> impl IntoView {
    let state = move || match sorting.order.get() {
        (column, _) if column != at => None,
        (_, false) => Some("ascending"),
        (_, true) => Some("descending"),
    };
    let on_submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        sorting.press.run(at);
    };
    let fields = move || {
        sorting
            .pairs
            .run(at)
            .into_iter()
            .map(|(key, value)| view! { <input type="hidden" name=key value=value /> })
            .collect_view()
    };
    let sign = move || match state() {
        Some("ascending") => " ▲",
        Some(_) => " ▼",
        None => "",
    };
    let class = head_class(&head);
    view! {
        <th class=class scope="col" aria-sort=state>
            <form method="get" action=action on:submit=on_submit>
                {fields}
                <button class="ranking-table__sort" type="submit" id=format!("{}-{word}", key::SORT)>
                    {head.label}<span aria-hidden="true">{sign}</span>
                </button>
            </form>
        </th>
    }
}
