//! The enterprises as a table that sorts; cards on a narrow page.

use contract::{EnterpriseColumn, EnterpriseHead, EnterprisePage};
use leptos::prelude::*;

use crate::{
    components::sort_table::{Head, SortTable, Sorting},
    enterprises::{cell, is_sample},
    i18n::{Lang, use_enterprise_texts, use_lang},
    route::{EnterpriseView, Route, column_word},
};

#[component]
pub fn Table(
    page: EnterprisePage,
    view: Memo<EnterpriseView>,
    go: Callback<EnterpriseView>,
) -> impl IntoView {
    let lang = use_lang();
    let texts = use_enterprise_texts();
    let pressed = |at: usize, view: &EnterpriseView| {
        let column = EnterpriseColumn::ALL.get(at).copied();
        view.sorted_by(column.unwrap_or_default())
    };
    let sorting = Sorting {
        order: Signal::derive(move || {
            let order = view.read().sort;
            let mut columns = EnterpriseColumn::ALL.iter();
            let at = columns.position(|one| *one == order.column);
            (at.unwrap_or_default(), order.is_descending)
        }),
        pairs: Callback::new(move |at| pressed(at, &view.read()).pairs()),
        press: Callback::new(move |at| go.run(pressed(at, &view.read_untracked()))),
        sorted: texts.sorted,
    };
    let heads = EnterpriseColumn::ALL.iter().map(|column| Head {
        word: Some(column_word(*column)),
        label: (texts.column)(*column).to_owned(),
        is_number: *column == EnterpriseColumn::Share,
    });
    let heads = heads.collect();
    let body = move || {
        let lines = page.items.iter().map(|head| line(lang, head));
        lines.collect_view()
    };
    let action = Route::Enterprises(EnterpriseView::default()).path(lang);
    view! {
        <div class="enterprises">
            <SortTable heading=texts.table heads action sorting body=body.into() />
        </div>
    }
    .into_any()
}

fn line(lang: Lang, head: &EnterpriseHead) -> impl IntoView + use<> {
    let texts = lang.enterprise_texts();
    let href = Route::Enterprise(head.code.clone()).path(lang);
    // Rows are copied and read alone: each says it.
    let sample = is_sample(head).then_some(texts.sample);
    let sample = sample.map(|word| view! { " · " <span class="enterprises__sample">{word}</span> });
    let cells = EnterpriseColumn::ALL
        .iter()
        .skip(1)
        .map(|column| {
            let class = (*column == EnterpriseColumn::Share).then_some("ranking-table__number");
            let name_lang = match column {
                EnterpriseColumn::Owner => lang.of_name(&head.owner.name),
                _ => None,
            };
            let text = cell(lang, head, *column);
            view! { <td class=class data-label=(texts.column)(*column) lang=name_lang>{text}</td> }
        })
        .collect_view();
    view! {
        <tr>
            <th class="ranking-table__text" scope="row">
                <a class="enterprises__name" href=href lang=lang.of_name(&head.name)>{lang.name(&head.name)}</a>
                <small class="enterprises__code">{head.code.to_string()}{sample}</small>
            </th>
            {cells}
        </tr>
    }
}
