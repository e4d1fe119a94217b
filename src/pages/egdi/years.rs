//! Viet Nam through all surveys: dots at their true place in time, and the same rows as tables.

use contract::{EgdiIndex, EgdiReport, EgdiSurvey};
use domain::egdi::{asean_place, viet_nam};
use leptos::prelude::*;

use super::cells::{Figures, Line};
use crate::{
    charts::survey_points::{Axis, Size, SurveyPoint, SurveyPoints},
    egdi::choose,
    format,
    i18n::{Lang, use_egdi_texts, use_lang},
    route::EgdiView,
};

#[component]
pub fn OverTime(report: StoredValue<EgdiReport>, view: EgdiView) -> impl IntoView {
    let lang = use_lang();
    let texts = use_egdi_texts();
    let index = view.index;
    let letters = texts.letters(index);
    let (values, ranks, lines) = report.with_value(|report| {
        let chosen = choose(report, &view).map(|chosen| chosen.survey.year);
        (
            values(lang, report, index, chosen),
            ranks(lang, report, chosen),
            each_survey(lang, report, |survey| cells(lang, survey, index)),
        )
    });
    let axis = Axis::for_ranks(&ranks);
    let columns = vec![
        texts.column_world.to_owned(),
        letters.to_owned(),
        (texts.column_asean)(letters),
    ];
    let heading = (texts.over_time)(letters);
    view! {
        <section class="part" id="qua-cac-nam">
            <h2 class="part__heading">{heading.clone()}</h2>
            <a class="skip-link" href="#bang-nam">{texts.skip_chart}</a>
            <SurveyPoints points=values axis=Axis::Index label=heading write=format::axis(lang, 1.0) />
            <p class="note">{texts.points_key}</p>
            <h3 class="figures__heading">{texts.rank_over_time}</h3>
            <SurveyPoints points=ranks axis label=texts.rank_over_time.to_owned() write=format::axis(lang, 100.0) />
            <p class="note">{texts.rank_key}</p>
            <Figures id="bang-nam" heading=texts.each_survey.to_owned() first=texts.survey columns lines />
        </section>
    }
    .into_any()
}

#[component]
pub fn Parts(report: StoredValue<EgdiReport>, view: EgdiView) -> impl IntoView {
    let lang = use_lang();
    let texts = use_egdi_texts();
    let charts = EgdiIndex::PARTS
        .into_iter()
        .map(|part| {
            let points = report.with_value(|report| {
                let chosen = choose(report, &view).map(|chosen| chosen.survey.year);
                values(lang, report, part, chosen)
            });
            let name = (texts.index_name)(part);
            view! {
                <li>
                    <h3 class="figures__heading">{name}</h3>
                    <SurveyPoints points axis=Axis::Index label=name.to_owned() write=format::axis(lang, 1.0) size=Size::Small />
                </li>
            }
        })
        .collect_view();
    let lines = report.with_value(|report| {
        each_survey(lang, report, |survey| {
            let own = viet_nam(survey);
            let of = |part| Some(texts.value(lang, own?.figures.of(part)));
            EgdiIndex::PARTS.map(of).to_vec()
        })
    });
    let columns = EgdiIndex::PARTS.map(|part| texts.letters(part).to_owned());
    view! {
        <section class="part" id="thanh-phan">
            <h2 class="part__heading">{texts.parts}</h2>
            <a class="skip-link" href="#bang-thanh-phan">{texts.skip_chart}</a>
            <ul class="multiples-of-three">{charts}</ul>
            <p class="note">{texts.parts_key}</p>
            <Figures
                id="bang-thanh-phan"
                heading=texts.each_survey_parts.to_owned()
                first=texts.survey
                columns=columns.to_vec()
                lines
            />
        </section>
    }
    .into_any()
}

/// The newest first.
fn each_survey(
    lang: Lang,
    report: &EgdiReport,
    cells: impl Fn(&EgdiSurvey) -> Vec<Option<String>>,
) -> Vec<Line> {
    let texts = lang.egdi_texts();
    let line = |survey: &EgdiSurvey| Line {
        id: None,
        head: format!("{} {}", texts.survey, survey.year),
        cells: cells(survey),
        is_own: false,
    };
    report.surveys.iter().map(line).collect()
}

fn cells(lang: Lang, survey: &EgdiSurvey, index: EgdiIndex) -> Vec<Option<String>> {
    let texts = lang.egdi_texts();
    let own = viet_nam(survey);
    vec![
        own.map(|own| (texts.rank_of)(own.world_rank, survey.countries_ranked)),
        own.map(|own| texts.value(lang, own.figures.of(index))),
        asean_place(survey, index).map(|place| place.to_string()),
    ]
}

/// The oldest first, as time goes.
fn values(
    lang: Lang,
    report: &EgdiReport,
    index: EgdiIndex,
    chosen: Option<u16>,
) -> Vec<SurveyPoint> {
    let texts = lang.egdi_texts();
    let surveys = report.surveys.iter().rev();
    let point = |survey: &EgdiSurvey| {
        let year = survey.year;
        let value = viet_nam(survey).map(|own| own.figures.of(index));
        let written = value.map_or_else(
            || texts.no_value.to_owned(),
            |value| texts.value(lang, value),
        );
        SurveyPoint {
            year,
            value: value.map(contract::IndexValue::value),
            spoken: (texts.spoken_value)(year, &written, asean_place(survey, index)),
            is_chosen: chosen == Some(year),
        }
    };
    surveys.map(point).collect()
}

fn ranks(lang: Lang, report: &EgdiReport, chosen: Option<u16>) -> Vec<SurveyPoint> {
    let texts = lang.egdi_texts();
    let surveys = report.surveys.iter().rev();
    let point = |survey: &EgdiSurvey| {
        let rank = viet_nam(survey)?.world_rank;
        Some(SurveyPoint {
            year: survey.year,
            value: Some(f64::from(rank)),
            spoken: (texts.spoken_rank)(survey.year, rank, survey.countries_ranked),
            is_chosen: chosen == Some(survey.year),
        })
    };
    surveys.filter_map(point).collect()
}
