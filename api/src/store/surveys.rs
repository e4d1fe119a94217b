//! The table of the UN's surveys, and what is in it.

use sea_orm::{
    ActiveValue::Set, ConnectionTrait, DatabaseTransaction, EntityTrait as _, PaginatorTrait as _,
    QueryOrder as _, sea_query::OnConflict,
};
use sea_orm_migration::{
    prelude::*,
    schema::{integer, text},
};

use super::{StoreError, entity::egdi_survey, write};
use crate::{
    egdi::{self, Survey},
    import::egdi::Tally,
};

/// The step that makes the table.
pub struct Surveys;

impl MigrationName for Surveys {
    fn name(&self) -> &str {
        "m2026_11_27_egdi_surveys"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Surveys {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::create()
            .table("egdi_survey")
            .col(integer("year").primary_key())
            .col(integer("countries_ranked"))
            .col(text("source"))
            .col(text("entries"))
            .to_owned();
        manager.create_table(table).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let drop = Table::drop().table("egdi_survey").to_owned();
        manager.drop_table(drop).await
    }
}

/// Writes the embedded surveys where there are none.
pub async fn fill(transaction: &DatabaseTransaction) -> Result<(), StoreError> {
    if egdi_survey::Entity::find().count(transaction).await? > 0 {
        return Ok(());
    }
    put(transaction, egdi::surveys()?).await.map(drop)
}

/// Adds surveys, or replaces those of the same year.
pub async fn put(
    transaction: &DatabaseTransaction,
    surveys: Vec<Survey>,
) -> Result<Tally, StoreError> {
    let known = read(transaction).await?;
    let mut tally = Tally::default();
    let mut rows = Vec::new();
    for survey in surveys {
        if known.contains(&survey) {
            tally.unchanged.push(survey.year);
            continue;
        }
        tally.written.push(survey.year);
        rows.push(row(&survey)?);
    }
    if rows.is_empty() {
        return Ok(tally);
    }
    let mut replace = OnConflict::column(egdi_survey::Column::Year);
    replace.update_columns([
        egdi_survey::Column::CountriesRanked,
        egdi_survey::Column::Source,
        egdi_survey::Column::Entries,
    ]);
    egdi_survey::Entity::insert_many(rows)
        .on_conflict(replace)
        .exec_without_returning(transaction)
        .await?;
    write::touch(transaction, None).await?;
    Ok(tally)
}

/// The oldest first.
pub async fn read<C: ConnectionTrait>(database: &C) -> Result<Vec<Survey>, StoreError> {
    let rows = egdi_survey::Entity::find()
        .order_by_asc(egdi_survey::Column::Year)
        .all(database)
        .await?;
    rows.into_iter().map(survey).collect()
}

fn row(survey: &Survey) -> Result<egdi_survey::ActiveModel, StoreError> {
    Ok(egdi_survey::ActiveModel {
        year: Set(i32::from(survey.year)),
        countries_ranked: Set(survey.countries_ranked.try_into().map_err(broken)?),
        source: Set(serde_json::to_string(&survey.source).map_err(broken)?),
        entries: Set(serde_json::to_string(&survey.entries).map_err(broken)?),
    })
}

fn survey(row: egdi_survey::Model) -> Result<Survey, StoreError> {
    Ok(Survey {
        year: row.year.try_into().map_err(broken)?,
        countries_ranked: row.countries_ranked.try_into().map_err(broken)?,
        source: serde_json::from_str(&row.source).map_err(broken)?,
        entries: serde_json::from_str(&row.entries).map_err(broken)?,
    })
}

fn broken(error: impl ToString) -> StoreError {
    StoreError::broken("survey", error)
}
