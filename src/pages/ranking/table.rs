//! The same rows as a table that sorts, with every count that the chart leaves out.

use contract::Edition;
use leptos::prelude::*;

use super::controls::use_go_to_ranking;
use crate::{
    components::sort_table::{Head, SortTable, Sorting},
    format,
    i18n::{Lang, use_lang, use_ranking_texts},
    ranking::{Row, Selection, counts, sort},
    route::{Column, RankingView, Route},
};

#[component]
pub fn RankingTable(
    edition: StoredValue<Edition>,
    view: Memo<RankingView>,
    selection: Memo<Selection>,
) -> impl IntoView {
    let lang = use_lang();
    let texts = use_ranking_texts();
    let (measure, is_counted) = edition.with_value(|edition| {
        let measure = &edition.raw.measure;
        (measure.slug.clone(), measure.formula.is_some())
    });
    let columns: Vec<Column> = Column::ALL
        .into_iter()
        .filter(|column| is_counted || !matches!(column, Column::Count | Column::Returned))
        .collect();
    let heads = edition.with_value(|edition| heads(lang, edition, &columns));
    let labels: Vec<String> = heads.iter().map(|head| head.label.clone()).collect();
    let body = move || {
        let mut rows = selection.get().rows;
        sort(&mut rows, view.read().sort);
        rows.into_iter()
            .map(|row| line(lang, edition, row, &labels, is_counted))
            .collect_view()
    };
    let go = use_go_to_ranking(measure.clone());
    let columns = StoredValue::new(columns);
    let pressed = move |at: usize, view: &RankingView| {
        let column = columns.with_value(|columns| columns.get(at).copied());
        view.sorted_by(column.unwrap_or_default())
    };
    let sorting = Sorting {
        order: Signal::derive(move || {
            let order = view.read().sort;
            let at = |columns: &Vec<Column>| columns.iter().position(|one| *one == order.column);
            // A column that this measure does not have sorts nothing.
            let at = columns.with_value(at).unwrap_or(usize::MAX);
            (at, order.is_descending)
        }),
        pairs: Callback::new(move |at| pressed(at, &view.read()).pairs()),
        press: Callback::new(move |at| go.run(pressed(at, &view.read_untracked()))),
        sorted: texts.sorted,
    };
    let action = Route::Ranking(measure, RankingView::default()).path(lang);
    view! { <SortTable heading=texts.table heads action sorting body=body.into() /> }
}

/// Those that sort, then what else there is to say: the interval and those who withdrew, or the
/// groups of a score.
fn heads(lang: Lang, edition: &Edition, columns: &[Column]) -> Vec<Head> {
    let texts = lang.ranking_texts();
    let measure = &edition.raw.measure;
    let more = match measure.formula.is_some() {
        true => vec![
            texts.column_interval.to_owned(),
            texts.column_withdrawn.to_owned(),
        ],
        false => measure
            .parts
            .iter()
            .map(|part| lang.name(&part.name))
            .collect(),
    };
    let sorting = columns.iter().map(|column| Head {
        word: Some(column.as_str()),
        label: texts.column(*column).to_owned(),
        is_number: *column != Column::Name,
    });
    let more = more.into_iter().map(|label| Head {
        word: None,
        label,
        is_number: true,
    });
    sorting.chain(more).collect()
}

fn line(
    lang: Lang,
    edition: StoredValue<Edition>,
    row: Row,
    labels: &[String],
    is_counted: bool,
) -> impl IntoView + use<> {
    let cells = edition.with_value(|edition| cells(lang, edition, &row, is_counted));
    let cells = cells
        .into_iter()
        .zip(labels.iter().cloned())
        .enumerate()
        .map(|(at, (text, label))| match at {
            1 => {
                let href = Route::RankedUnit(row.unit.code.clone()).path(lang);
                let name_lang = lang.of_name(&row.unit.name);
                view! { <th scope="row"><a href=href lang=name_lang>{text}</a></th> }.into_any()
            }
            _ => {
                view! { <td class="ranking-table__number" data-label=label>{text}</td> }.into_any()
            }
        })
        .collect_view();
    view! { <tr>{cells}</tr> }
}

/// The texts of a row in the order of the columns.
fn cells(lang: Lang, edition: &Edition, row: &Row, is_counted: bool) -> Vec<String> {
    let texts = lang.ranking_texts();
    let scale = edition.raw.measure.scale;
    let result = &row.result;
    let or_dash = |text: Option<String>| text.unwrap_or_else(|| texts.no_value.to_owned());
    let value = |value: f64| texts.value(lang, scale, value);
    let missing = || texts.missing(&row.unit.figures).map(str::to_owned);
    let rank = result
        .standing
        .map(|standing| match standing.best < standing.worst {
            true => {
                let range = (texts.rank_range)(standing.best, standing.worst);
                format!("{} ({range})", standing.rank)
            }
            false => standing.rank.to_string(),
        });
    let change = result
        .change
        .map(|change| texts.change(lang, scale, change));
    let start = [
        or_dash(rank),
        lang.name(&row.unit.name),
        or_dash(result.value.map(value).or_else(missing)),
    ];
    if !is_counted {
        let parts = match &row.unit.figures {
            contract::Figures::Value { parts, .. } => parts.clone(),
            _ => Vec::new(),
        };
        let parts = parts.into_iter().map(value);
        return start
            .into_iter()
            .chain([or_dash(change)])
            .chain(parts)
            .collect();
    }
    let counts = counts(&row.unit.figures);
    let count = |of: fn(&contract::Counts) -> u64| {
        or_dash(counts.map(|counts| format::count(lang, of(counts))))
    };
    let interval = result.low.zip(result.high);
    let interval = interval.map(|(low, high)| (texts.interval)(&value(low), &value(high)));
    let n = result.n.map(|n| match texts.missing_months(row) {
        Some(months) => format!("{} ({months})", format::count(lang, n)),
        None => format::count(lang, n),
    });
    let rest = [
        or_dash(n),
        or_dash(change),
        count(|counts| counts.returned),
        or_dash(interval),
        count(|counts| counts.withdrawn),
    ];
    start.into_iter().chain(rest).collect()
}
