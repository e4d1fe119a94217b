//! The same rows as a table that sorts, with every count that the chart leaves out.

use contract::{Edition, Slug};
use leptos::{ev, prelude::*};

use super::controls::use_go_to_ranking;
use crate::{
    format,
    i18n::{Lang, use_lang, use_ranking_texts},
    ranking::{Row, Selection, counts, sort},
    route::{Column, RankingView, Route, key},
};

#[component]
pub fn RankingTable(
    edition: StoredValue<Edition>,
    view: Memo<RankingView>,
    selection: Memo<Selection>,
) -> impl IntoView {
    let lang = use_lang();
    let texts = use_ranking_texts();
    let (measure, is_counted, parts) = edition.with_value(|edition| {
        let measure = &edition.raw.measure;
        let parts: Vec<_> = measure
            .parts
            .iter()
            .map(|part| lang.name(&part.name))
            .collect();
        (measure.slug.clone(), measure.formula.is_some(), parts)
    });
    let columns: Vec<Column> = Column::ALL
        .into_iter()
        .filter(|column| is_counted || !matches!(column, Column::Count | Column::Returned))
        .collect();
    let heads = columns
        .iter()
        .map(|column| view! { <SortHead measure=measure.clone() column=*column view /> })
        .collect_view();
    let more = match is_counted {
        true => vec![
            texts.column_interval.to_owned(),
            texts.column_withdrawn.to_owned(),
        ],
        false => parts,
    };
    let labels: Vec<String> = columns
        .iter()
        .map(|column| texts.column(*column).to_owned())
        .chain(more.clone())
        .collect();
    let more = more
        .into_iter()
        .map(|name| view! { <th class="ranking-table__number" scope="col">{name}</th> })
        .collect_view();
    let body = move || {
        let mut rows = selection.get().rows;
        sort(&mut rows, view.read().sort);
        rows.into_iter()
            .map(|row| line(lang, edition, row, &labels, is_counted))
            .collect_view()
    };
    // Said when the order changes, not when the page opens.
    let sorted = Memo::new(move |_| view.read().sort);
    let announcement = RwSignal::new(String::new());
    Effect::new(move |before: Option<()>| {
        let order = sorted.get();
        if before.is_some() {
            announcement.set((texts.sorted)(
                texts.column(order.column),
                order.is_descending,
            ));
        }
    });
    view! {
        <section class="part" id="bang-so" tabindex="-1">
            <h2 class="part__heading">{texts.table}</h2>
            <p class="visually-hidden" role="status">{announcement}</p>
            <table class="table ranking-table">
                <thead><tr>{heads}{more}</tr></thead>
                <tbody>{body}</tbody>
            </table>
        </section>
    }
    .into_any()
}

/// A button, for it changes what is shown here; without a script it sends the form's one field.
#[component]
fn SortHead(measure: Slug, column: Column, view: Memo<RankingView>) -> impl IntoView {
    let lang = use_lang();
    let texts = use_ranking_texts();
    let go = use_go_to_ranking(measure.clone());
    let action = Route::Ranking(measure, RankingView::default()).path(lang);
    let state = move || {
        let order = view.read().sort;
        match (order.column == column, order.is_descending) {
            (false, _) => None,
            (true, false) => Some("ascending"),
            (true, true) => Some("descending"),
        }
    };
    let on_submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        go.run(view.read_untracked().sorted_by(column));
    };
    let fields = move || {
        view.read()
            .sorted_by(column)
            .pairs()
            .into_iter()
            .map(|(key, value)| view! { <input type="hidden" name=key value=value /> })
            .collect_view()
    };
    let class = match column {
        Column::Name => None,
        _ => Some("ranking-table__number"),
    };
    let sign = move || match state() {
        Some("ascending") => " ▲",
        Some(_) => " ▼",
        None => "",
    };
    view! {
        <th class=class scope="col" aria-sort=state>
            <form method="get" action=action on:submit=on_submit>
                {fields}
                <button class="ranking-table__sort" type="submit" id=format!("{}-{}", key::SORT, column.as_str())>
                    {texts.column(column)}<span aria-hidden="true">{sign}</span>
                </button>
            </form>
        </th>
    }
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
