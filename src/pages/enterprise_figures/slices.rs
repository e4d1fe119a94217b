//! Capital by sector or by province: bars that narrow the page down, and the same rows as a table.

use contract::SliceFigures;
use leptos::prelude::*;

use crate::{
    charts::ranked_bars::{BarRow, RankedBars},
    enterprises::millions,
    format,
    i18n::{Lang, use_enterprise_texts, use_lang, use_ranking_texts},
    route::{FiguresView, Route},
};

/// Along what the sums are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    Sector,
    Province,
}

#[component]
pub fn Slices(side: Side, slices: Vec<SliceFigures>, view: FiguresView) -> impl IntoView {
    let lang = use_lang();
    let texts = &use_enterprise_texts().figures;
    let (id, table, heading, name) = match side {
        Side::Sector => (
            "theo-linh-vuc",
            "bang-linh-vuc",
            texts.by_sector,
            texts.sector,
        ),
        Side::Province => ("theo-tinh", "bang-tinh", texts.by_province, texts.province),
    };
    let rows: Vec<_> = slices
        .iter()
        .zip(1..)
        .map(|(slice, rank)| bar(lang, side, slice, rank, &view))
        .collect();
    let most = slices
        .iter()
        .map(|slice| slice.capital.registered_usd)
        .max();
    let maximum = most.unwrap_or_default() as f64;
    let heads = [texts.projects, texts.registered, texts.implemented];
    let head_cells = heads
        .map(|head| view! { <th class="ranking-table__number" scope="col">{head}</th> })
        .collect_view();
    let lines = slices
        .into_iter()
        .map(|slice| {
            let cells = heads.into_iter().zip(cells(lang, &slice)).map(|(label, text)| {
                view! { <td class="ranking-table__number" data-label=label>{text}</td> }
            });
            let cells = cells.collect_view();
            view! { <tr><th scope="row" lang=lang.of_name(&slice.name)>{lang.name(&slice.name)}</th>{cells}</tr> }
        })
        .collect_view();
    view! {
        <section class="part" id=id>
            <h2 class="part__heading">{heading}</h2>
            <a class="skip-link" href=format!("#{table}")>{use_ranking_texts().skip_chart}</a>
            <RankedBars rows maximum />
            <table class="table ranking-table" id=table tabindex="-1">
                <thead><tr><th scope="col">{name}</th>{head_cells}</tr></thead>
                <tbody>{lines}</tbody>
            </table>
        </section>
    }
    .into_any()
}

fn cells(lang: Lang, slice: &SliceFigures) -> [String; 3] {
    [
        format::count(lang, slice.capital.projects),
        millions(lang, slice.capital.registered_usd),
        millions(lang, slice.capital.implemented_usd),
    ]
}

fn bar(lang: Lang, side: Side, slice: &SliceFigures, rank: u32, view: &FiguresView) -> BarRow {
    let mut narrowed = FiguresView {
        ignored: Vec::new(),
        ..view.clone()
    };
    let chosen = match side {
        Side::Sector => {
            let sector = slice.code.parse().ok();
            std::mem::replace(&mut narrowed.filter.sector, sector).map(|one| one.to_string())
        }
        Side::Province => {
            let province = slice.code.parse().ok();
            std::mem::replace(&mut narrowed.filter.province, province).map(|one| one.to_string())
        }
    };
    let [projects, registered, implemented] = cells(lang, slice);
    BarRow {
        rank: rank.to_string(),
        name: lang.name(&slice.name),
        name_lang: lang.of_name(&slice.name),
        href: Route::EnterpriseFigures(narrowed).path(lang),
        value: Some(slice.capital.registered_usd as f64),
        label: registered,
        detail: (lang.enterprise_texts().figures.bar)(&projects, &implemented),
        is_pinned: chosen.as_deref() == Some(slice.code.as_str()),
        ..BarRow::default()
    }
}
