//! The level audit of one agency: each procedure with its criteria, its claim, and whether they agree.

use contract::{AgencyCode, AgencyLevelPage, Criterion, LevelVerdict, ProcedureLevels};
use leptos::{either::Either, prelude::*};
use leptos_router::{
    hooks::{use_params, use_query_map},
    params::Params,
};

use crate::{
    client::{self, ClientError},
    components::{
        async_view::{AsyncView, Room},
        breadcrumbs::Breadcrumbs,
        level_parts::{CriterionRules, LevelsEnded, PastClaims},
        page_facts::{Standing, note_standing},
        page_heading::PageHeading,
        pagination::Pagination,
    },
    i18n::{use_lang, use_level_texts, use_ranking_texts},
    levels::finding_of,
    route::{Route, key},
};

#[derive(Params, Clone, Debug, PartialEq)]
struct AgencyParams {
    code: AgencyCode,
}

#[component]
pub fn AgencyLevelsPage() -> impl IntoView {
    let params = use_params::<AgencyParams>();
    let above = vec![
        (Route::Rankings, use_ranking_texts().heading.to_owned()),
        (Route::Levels, use_level_texts().heading.to_owned()),
    ];
    view! {
        <Breadcrumbs above />
        {move || match params.get() {
            Ok(AgencyParams { code }) => Either::Left(view! { <AgencyLevelsLoader code /> }),
            Err(_) => Either::Right(view! { <UnknownAgency /> }),
        }}
    }
    .into_any()
}

#[component]
fn AgencyLevelsLoader(code: AgencyCode) -> impl IntoView {
    let lang = use_lang();
    let texts = use_level_texts();
    let query = use_query_map();
    let cursor = Memo::new(move |_| {
        let cursor = query.with(|query| query.get(key::CURSOR));
        cursor.filter(|cursor| !cursor.is_empty())
    });
    let page = client::request_agency_levels(code, cursor.into());
    let title = Signal::derive(move || match page.value() {
        Some(page) => (texts.agency_heading)(&lang.name(&page.levels.agency.name)),
        None => texts.heading.to_owned(),
    });
    let is_unknown = Memo::new(move |_| matches!(page.answer(), Some(Err(ClientError::NotFound))));
    move || match is_unknown.get() {
        true => Either::Left(view! { <UnknownAgency /> }),
        false => Either::Right(view! {
            <PageHeading title />
            <AsyncView
                request=page
                room=Room::Page
                ready=move |page| view! { <AgencyLevelsView page is_first=cursor.read().is_none() /> }
            />
        }),
    }
}

#[component]
pub fn AgencyLevelsView(page: AgencyLevelPage, is_first: bool) -> impl IntoView {
    let lang = use_lang();
    let sentence = finding_of(lang, &page.levels);
    let AgencyLevelPage {
        levels,
        past_claims,
        procedures,
        next,
    } = page;
    let at = |cursor| Route::AgencyLevels(levels.agency.code.clone(), cursor).path(lang);
    let next = next.map(|cursor| at(Some(cursor)));
    let first = (!is_first).then(|| at(None));
    let table = (!procedures.is_empty()).then(|| view! { <Procedures procedures /> });
    view! {
        <p class="finding">{sentence}</p>
        <LevelsEnded />
        {table}
        <Pagination next first />
        <PastClaims claims=past_claims />
        <CriterionRules />
    }
    .into_any()
}

#[component]
fn Procedures(procedures: Vec<ProcedureLevels>) -> impl IntoView {
    let texts = use_level_texts();
    let heads = Criterion::ALL
        .into_iter()
        .map(|criterion| view! { <th scope="col">{(texts.criterion)(criterion)}</th> })
        .collect_view();
    let rows = procedures
        .into_iter()
        .map(|procedure| view! { <ProcedureRow procedure /> })
        .collect_view();
    view! {
        <section class="part" id="bang-so">
            <h2 class="part__heading">{texts.procedures}</h2>
            <table class="table ranking-table">
                <thead><tr>
                    <th scope="col">{texts.column_procedure}</th>
                    {heads}
                    <th scope="col">{texts.column_levels}</th>
                    <th scope="col">{texts.column_claim}</th>
                    <th scope="col">{texts.column_verdict}</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </section>
    }
    .into_any()
}

#[component]
fn ProcedureRow(procedure: ProcedureLevels) -> impl IntoView {
    let lang = use_lang();
    let texts = use_level_texts();
    let marks = Criterion::ALL
        .into_iter()
        .map(|criterion| {
            let mark = (texts.mark)(procedure.marks.get(criterion));
            view! { <td data-label=(texts.criterion)(criterion)>{mark}</td> }
        })
        .collect_view();
    let verdict = (texts.verdict)(procedure.verdict);
    let verdict = match procedure.verdict {
        LevelVerdict::Contradicted | LevelVerdict::NotShown => {
            view! { <strong>{verdict}</strong> }.into_any()
        }
        LevelVerdict::Shown | LevelVerdict::NoClaim => verdict.into_any(),
    };
    let levels = (texts.levels)(procedure.at_least, procedure.at_most);
    let href = Route::Procedure(procedure.code).path(lang);
    view! {
        <tr>
            <th class="ranking-table__text" scope="row"><a href=href lang=lang.of_content()>{procedure.name}</a></th>
            {marks}
            <td data-label=texts.column_levels>{levels}</td>
            <td data-label=texts.column_claim>{(texts.claim)(procedure.claim)}</td>
            <td data-label=texts.column_verdict>{verdict}</td>
        </tr>
    }
}

#[component]
fn UnknownAgency() -> impl IntoView {
    note_standing(Standing::Unknown);
    let lang = use_lang();
    let texts = use_level_texts();
    view! {
        <PageHeading title=texts.heading.to_owned() />
        <p class="lead">{texts.unknown_agency}</p>
        <p class="lead"><a href=Route::Levels.path(lang)>{texts.all_agencies}</a></p>
    }
}
