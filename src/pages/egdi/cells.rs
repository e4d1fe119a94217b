//! Tables of figures: the same rows as a chart beside it.

use leptos::prelude::*;

use crate::i18n::use_egdi_texts;

/// One row: its head, and a text for each column or none where nothing is known.
pub struct Line {
    /// What a link to the row says behind the hash.
    pub id: Option<String>,
    pub head: String,
    pub cells: Vec<Option<String>>,
    pub is_own: bool,
}

#[component]
pub fn Figures(
    id: &'static str,
    heading: String,
    /// What the heads of the rows are.
    first: &'static str,
    columns: Vec<String>,
    lines: Vec<Line>,
) -> impl IntoView {
    let heads = columns
        .iter()
        .map(|name| view! { <th class="ranking-table__number" scope="col">{name.clone()}</th> })
        .collect_view();
    let rows = lines
        .into_iter()
        .map(|line| row(line, &columns))
        .collect_view();
    view! {
        <div class="figures" id=id tabindex="-1">
            <h3 class="figures__heading">{heading}</h3>
            <table class="table ranking-table">
                <thead><tr><th scope="col">{first}</th>{heads}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn row(line: Line, columns: &[String]) -> impl IntoView + use<> {
    let texts = use_egdi_texts();
    let class = line.is_own.then_some("country-table__own");
    let cells = line
        .cells
        .into_iter()
        .zip(columns.iter().cloned())
        .map(|(text, label)| {
            let text = text.unwrap_or_else(|| texts.no_value.to_owned());
            view! { <td class="ranking-table__number" data-label=label>{text}</td> }
        })
        .collect_view();
    // Where a link leads, the focus goes too.
    let tabindex = line.id.as_ref().map(|_| "-1");
    view! { <tr id=line.id class=class tabindex=tabindex><th scope="row">{line.head}</th>{cells}</tr> }
}
