//! The level audit of all agencies: what is claimed, and how many procedures show each criterion.

use contract::{AgencyLevels, Criterion, LevelAudit};
use leptos::prelude::*;

use crate::{
    client,
    components::{
        async_view::{AsyncView, Room},
        breadcrumbs::Breadcrumbs,
        level_parts::{CriterionRules, LevelsEnded, PastClaims},
        page_heading::PageHeading,
    },
    format,
    i18n::{use_lang, use_level_texts, use_ranking_texts},
    levels::finding,
    route::{Route, with_ending},
};

#[component]
pub fn LevelsPage() -> impl IntoView {
    let texts = use_level_texts();
    let audit = client::request_level_audit();
    let above = vec![(Route::Rankings, use_ranking_texts().heading.to_owned())];
    view! {
        <Breadcrumbs above />
        <PageHeading title=texts.heading.to_owned() />
        <p class="lead">{texts.lead}</p>
        <AsyncView request=audit room=Room::Page ready=|audit| view! { <LevelsView audit /> } />
    }
    .into_any()
}

#[component]
pub fn LevelsView(audit: LevelAudit) -> impl IntoView {
    let lang = use_lang();
    let texts = use_level_texts();
    let sentence = finding(lang, &audit);
    let LevelAudit {
        catalogue,
        past_claims,
        agencies,
    } = audit;
    let procedures = format::count(lang, catalogue.procedures.into());
    let catalogue = (texts.catalogue)(&procedures, &format::date(lang, catalogue.updated_on));
    let file = with_ending(&Route::Levels.path(lang), ".json");
    // The router must leave files alone.
    view! {
        <p class="finding">{sentence}</p>
        <LevelsEnded />
        <Agencies agencies />
        <PastClaims claims=past_claims />
        <CriterionRules />
        <section class="part" id="tai-ve">
            <h2 class="part__heading">{texts.downloads}</h2>
            <p class="note">{catalogue}</p>
            <ul class="bullets">
                <li><a class="downloads__link" href=file rel="external" download>{texts.as_json}</a></li>
            </ul>
        </section>
    }
    .into_any()
}

#[component]
fn Agencies(agencies: Vec<AgencyLevels>) -> impl IntoView {
    let texts = use_level_texts();
    let heads = Criterion::ALL
        .into_iter()
        .map(|criterion| view! { <th class="ranking-table__number" scope="col">{(texts.criterion)(criterion)}</th> })
        .collect_view();
    let rows = agencies
        .into_iter()
        .map(|levels| view! { <AgencyRow levels /> })
        .collect_view();
    view! {
        <section class="part" id="bang-so">
            <h2 class="part__heading">{texts.agencies}</h2>
            <table class="table ranking-table">
                <thead><tr>
                    <th scope="col">{texts.column_agency}</th>
                    <th class="ranking-table__number" scope="col">{texts.column_procedures}</th>
                    {heads}
                    <th class="ranking-table__number" scope="col">{texts.column_level_four}</th>
                    <th class="ranking-table__number" scope="col">{texts.column_claims}</th>
                    <th class="ranking-table__number" scope="col">{texts.column_doubtful}</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </section>
    }
    .into_any()
}

#[component]
fn AgencyRow(levels: AgencyLevels) -> impl IntoView {
    let lang = use_lang();
    let texts = use_level_texts();
    let met = levels
        .criteria
        .iter()
        .map(|count| ((texts.criterion)(count.criterion), count.met));
    let cells = [(texts.column_procedures, levels.procedures)]
        .into_iter()
        .chain(met)
        .chain([
            (texts.column_level_four, levels.level_four),
            (
                texts.column_claims,
                levels.fully_online + levels.partially_online,
            ),
            (
                texts.column_doubtful,
                levels.not_shown + levels.contradicted,
            ),
        ]);
    let cells = cells
        .map(|(label, count)| {
            let count = format::count(lang, count.into());
            view! { <td class="ranking-table__number" data-label=label>{count}</td> }
        })
        .collect_view();
    let agency = levels.agency;
    let name = lang.name(&agency.name);
    let name_lang = lang.of_name(&agency.name);
    let href = Route::AgencyLevels(agency.code, None).path(lang);
    view! { <tr><th scope="row"><a href=href lang=name_lang>{name}</a></th>{cells}</tr> }
}
