//! The lines: all in one chart, or each unit in a small one of its own.

use contract::Measure;
use leptos::prelude::*;

use crate::{
    charts::{
        lines::{Line, LinePoint},
        many_lines::{Emphasis, ManyLines, ShownLine, extremes},
        small_multiples::{Panel, SmallMultiples},
    },
    comparison::{Aligned, Track},
    format,
    i18n::{Lang, compare::SpokenLine, use_compare_texts, use_lang, use_ranking_texts},
    route::{CompareView, Drawing, Route},
};

#[component]
pub fn Lines(measure: Measure, aligned: Aligned, view: CompareView) -> impl IntoView {
    let lang = use_lang();
    let texts = use_compare_texts();
    let (word, drawing) = match view.drawing {
        Drawing::Together => (texts.draw_apart, Drawing::Apart),
        Drawing::Apart => (texts.draw_together, Drawing::Together),
    };
    let other = Route::Compare(CompareView {
        drawing,
        ..view.clone()
    });
    let chart = match view.drawing {
        Drawing::Together => together(lang, &measure, &aligned),
        Drawing::Apart => apart(lang, &measure, &aligned),
    };
    view! {
        <section class="part" id="dien-bien">
            <h2 class="part__heading">{texts.lines}": "{lang.name(&measure.name)}</h2>
            <p><a class="compare__other" href=other.path(lang)>{word}</a></p>
            <a class="skip-link" href="#tung-ky">{use_ranking_texts().skip_chart}</a>
            {chart}
        </section>
    }
    .into_any()
}

fn together(lang: Lang, measure: &Measure, aligned: &Aligned) -> AnyView {
    let lines: Vec<_> = aligned
        .tracks()
        .map(|track| {
            let line = line(lang, aligned, track);
            ShownLine {
                emphasis: match track.who.is_unit() {
                    true => Emphasis::Plain,
                    false => Emphasis::Reference,
                },
                label: format!("{} {}", line.name, last(lang, measure, aligned, track)),
                spoken: spoken(lang, measure, &line),
                line,
            }
        })
        .collect();
    let maximum = measure.scale.maximum();
    let label = lang.name(&measure.name);
    let axis = format::axis(lang, maximum);
    view! { <ManyLines lines maximum label axis /> }.into_any()
}

fn apart(lang: Lang, measure: &Measure, aligned: &Aligned) -> AnyView {
    let panels = aligned
        .tracks()
        .map(|track| {
            let line = line(lang, aligned, track);
            Panel {
                last: last(lang, measure, aligned, track),
                spoken: spoken(lang, measure, &line),
                line,
            }
        })
        .collect();
    let maximum = measure.scale.maximum();
    let summary = lang.compare_texts().same_scale.to_owned();
    let axis = format::axis(lang, maximum);
    view! { <SmallMultiples panels maximum summary axis /> }.into_any()
}

fn line(lang: Lang, aligned: &Aligned, track: &Track) -> Line {
    let points = aligned
        .periods
        .iter()
        .zip(&track.points)
        .map(|(period, point)| LinePoint {
            label: lang.ranking_texts().period(lang, *period),
            value: point.as_ref().and_then(|point| point.result.value),
            is_joined: point.as_ref().is_some_and(|point| point.is_joined),
            ..LinePoint::default()
        })
        .collect();
    Line {
        name: lang.compare_texts().who(lang, &track.who),
        points,
    }
}

/// The last figure there is, and of when it is where others have newer ones.
fn last(lang: Lang, measure: &Measure, aligned: &Aligned, track: &Track) -> String {
    let texts = lang.ranking_texts();
    let places = (0..aligned.periods.len()).rev();
    let mut figures = places.filter_map(|at| Some((at, track.value(at)?)));
    let Some((at, value)) = figures.next() else {
        return texts.no_value.to_owned();
    };
    let value = texts.value(lang, measure.scale, value);
    match aligned.last() == Some(at) {
        true => value,
        false => format!("{value} ({})", texts.moment(lang, aligned.periods[at])),
    }
}

fn spoken(lang: Lang, measure: &Measure, line: &Line) -> String {
    let texts = lang.ranking_texts();
    let Some(ends) = extremes(line) else {
        return format!("{}: {}", line.name, texts.no_value);
    };
    let said = |at: usize| {
        let point = &line.points[at];
        let value = point.value.unwrap_or_default();
        (point.label.clone(), texts.value(lang, measure.scale, value))
    };
    (lang.compare_texts().line_spoken)(&SpokenLine {
        name: line.name.clone(),
        first: said(ends.first),
        last: said(ends.last),
        lowest: said(ends.lowest),
        highest: said(ends.highest),
    })
}
