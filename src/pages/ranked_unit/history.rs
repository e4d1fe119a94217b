//! How a unit came to where it is: its figures and its ranks through the periods.

use contract::{Measure, SeriesPoint};
use leptos::prelude::*;

use super::figures;
use crate::{
    charts::{
        lines::{Line, LineChart, LinePoint},
        many_lines::{Emphasis, ManyLines, ShownLine, extremes},
    },
    format,
    i18n::{Lang, rankings::SpokenRanks, use_lang, use_ranking_texts},
};

#[component]
pub fn Charts(measure: Measure, points: Vec<SeriesPoint>) -> impl IntoView {
    let lang = use_lang();
    let texts = use_ranking_texts();
    let name = lang.name(&measure.name);
    let maximum = measure.scale.maximum();
    let line = values(lang, &measure, &points);
    let axis = format::axis(lang, maximum);
    view! {
        <section class="part" id="dien-bien">
            <h2 class="part__heading">{texts.unit_history}</h2>
            <a class="skip-link" href="#tung-ky">{texts.skip_chart}</a>
            <LineChart line maximum label=name axis />
        </section>
        <Ranks points />
    }
    .into_any()
}

fn values(lang: Lang, measure: &Measure, points: &[SeriesPoint]) -> Line {
    let points = points
        .iter()
        .map(|point| LinePoint {
            label: lang.ranking_texts().period(lang, point.period),
            value: point.result.value,
            is_joined: point.earlier.is_some(),
            spoken: spoken(lang, measure, point),
        })
        .collect();
    Line {
        name: lang.name(&measure.name),
        points,
    }
}

fn spoken(lang: Lang, measure: &Measure, point: &SeriesPoint) -> String {
    let texts = lang.ranking_texts();
    let period = texts.period(lang, point.period);
    let value = figures::value(lang, measure, point);
    match point.result.n {
        Some(n) => format!(
            "{period}: {value}, {}",
            (texts.counted)(&format::count(lang, n))
        ),
        None => format!("{period}: {value}"),
    }
}

/// Rank 1 stands at the top, and ranks count downwards: a chart counts upwards, so it is given
/// what is left to here. There were never more than 63 units of a kind.
const BELOW_LAST: f64 = 101.0;
const MAXIMUM: f64 = 100.0;

/// Nothing where there are not two ranks.
#[component]
fn Ranks(points: Vec<SeriesPoint>) -> impl IntoView {
    let lang = use_lang();
    let texts = use_ranking_texts();
    let Some(line) = ranks(lang, &points) else {
        return ().into_any();
    };
    let label = texts.rank_history.to_owned();
    let axis = |value| format::decimals(Lang::Vi, BELOW_LAST - value, 0);
    view! {
        <section class="part" id="hang-qua-cac-ky">
            <h2 class="part__heading">{label.clone()}</h2>
            <p class="note">{texts.rank_one_on_top}</p>
            <ManyLines lines=vec![line] maximum=MAXIMUM label axis />
        </section>
    }
    .into_any()
}

/// The ranks as a line, which stops where there is none.
pub fn ranks(lang: Lang, points: &[SeriesPoint]) -> Option<ShownLine> {
    let texts = lang.ranking_texts();
    let rank = |point: &SeriesPoint| point.result.standing.map(|standing| standing.rank);
    let place = |point: &SeriesPoint| LinePoint {
        label: texts.period(lang, point.period),
        value: rank(point).map(|rank| BELOW_LAST - f64::from(rank)),
        is_joined: point.earlier.is_some(),
        ..LinePoint::default()
    };
    let line = Line {
        name: texts.rank_history.to_owned(),
        points: points.iter().map(place).collect(),
    };
    let ends = extremes(&line).filter(|ends| ends.first != ends.last)?;
    let told = |at: usize| {
        (
            line.points[at].label.clone(),
            rank(&points[at]).unwrap_or_default(),
        )
    };
    let spoken = (texts.ranks_spoken)(&SpokenRanks {
        first: told(ends.first),
        last: told(ends.last),
        best: told(ends.highest),
        worst: told(ends.lowest),
    });
    Some(ShownLine {
        emphasis: Emphasis::Plain,
        label: (texts.rank_at)(told(ends.last).1),
        spoken,
        line,
    })
}
