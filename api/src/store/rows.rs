//! Puts procedures and their links into the tables.

use contract::{Named, Procedure, ProcedureSummary, TimeLimit};
use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, DatabaseTransaction, EntityTrait as _, QueryFilter as _,
    sea_query::OnConflict,
};

use super::{
    StoreError,
    entity::{procedure, procedure_audience, procedure_life_event},
};
use crate::import::convert::Draft;

/// Adds procedures, or replaces those of the same code.
pub async fn put(transaction: &DatabaseTransaction, drafts: &[&Draft]) -> Result<(), StoreError> {
    let rows = drafts
        .iter()
        .map(|draft| row(draft))
        .collect::<Result<Vec<_>, _>>()?;
    let mut replace = OnConflict::column(procedure::Column::Code);
    replace.update_columns(ALL_BUT_CODE);
    procedure::Entity::insert_many(rows)
        .on_conflict(replace)
        .exec_without_returning(transaction)
        .await?;
    link(transaction, drafts).await
}

const ALL_BUT_CODE: [procedure::Column; 14] = [
    procedure::Column::Name,
    procedure::Column::SortKey,
    procedure::Column::AgencyCode,
    procedure::Column::SectorSlug,
    procedure::Column::Levels,
    procedure::Column::Online,
    procedure::Column::Fee,
    procedure::Column::Summary,
    procedure::Column::Detail,
    procedure::Column::ResultCodes,
    procedure::Column::ContentHash,
    procedure::Column::UpdatedOn,
    procedure::Column::WithdrawnOn,
    procedure::Column::Weight,
];

fn row(draft: &Draft) -> Result<procedure::ActiveModel, StoreError> {
    let of = &draft.procedure;
    let broken = |error: serde_json::Error| StoreError::broken(of.code.as_str(), error);
    let levels: Vec<&str> = of.levels.iter().map(|level| level.as_str()).collect();
    let results: Vec<&str> = of
        .outcomes
        .iter()
        .filter_map(|outcome| outcome.code.as_deref())
        .collect();
    Ok(procedure::ActiveModel {
        code: Set(of.code.to_string()),
        name: Set(of.name.clone()),
        sort_key: Set(draft.sort_key.clone()),
        agency_code: Set(of.agency.code.to_string()),
        sector_slug: Set(of.sector.code.to_string()),
        levels: Set(levels.join(" ")),
        online: Set(of.online.as_str().to_owned()),
        fee: Set(of.fee.as_str().to_owned()),
        summary: Set(serde_json::to_string(&summary_of(of)).map_err(broken)?),
        detail: Set(serde_json::to_string(of).map_err(broken)?),
        result_codes: Set(results.join(" ")),
        content_hash: Set(draft.hash.clone()),
        updated_on: Set(of.updated_on.to_string()),
        withdrawn_on: Set(None),
        weight: Set(i32::from(draft.weight)),
    })
}

fn summary_of(procedure: &Procedure) -> ProcedureSummary {
    ProcedureSummary {
        code: procedure.code.clone(),
        name: procedure.name.clone(),
        highlights: Vec::new(),
        agency: procedure.agency.clone(),
        sector: procedure.sector.clone(),
        levels: procedure.levels.clone(),
        time_limits: TimeLimit::different(&procedure.channels),
        online: procedure.online,
        fee: procedure.fee,
        updated_on: procedure.updated_on,
    }
}

async fn link(transaction: &DatabaseTransaction, drafts: &[&Draft]) -> Result<(), StoreError> {
    let codes = || drafts.iter().map(|draft| draft.procedure.code.as_str());
    procedure_audience::Entity::delete_many()
        .filter(procedure_audience::Column::ProcedureCode.is_in(codes()))
        .exec(transaction)
        .await?;
    procedure_life_event::Entity::delete_many()
        .filter(procedure_life_event::Column::ProcedureCode.is_in(codes()))
        .exec(transaction)
        .await?;
    let audiences = pairs(drafts, |procedure| &procedure.audiences).map(|(procedure, audience)| {
        procedure_audience::ActiveModel {
            procedure_code: Set(procedure),
            audience_slug: Set(audience),
        }
    });
    procedure_audience::Entity::insert_many(audiences)
        .exec_without_returning(transaction)
        .await?;
    let events = pairs(drafts, |procedure| &procedure.life_events).map(|(procedure, event)| {
        procedure_life_event::ActiveModel {
            procedure_code: Set(procedure),
            life_event_slug: Set(event),
        }
    });
    procedure_life_event::Entity::insert_many(events)
        .exec_without_returning(transaction)
        .await?;
    Ok(())
}

fn pairs(
    drafts: &[&Draft],
    of: fn(&Procedure) -> &Vec<Named>,
) -> impl Iterator<Item = (String, String)> {
    drafts.iter().flat_map(move |draft| {
        let code = draft.procedure.code.to_string();
        of(&draft.procedure)
            .iter()
            .map(move |named| (code.clone(), named.code.to_string()))
    })
}
