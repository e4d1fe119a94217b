//! Reads what the catalogue in memory is built from, and single procedures.

use std::collections::HashMap;

use contract::{Agency, Alert, Date, LifeEvent, Named, ProcedureCode, ProcedureSummary};
use sea_orm::{
    ColumnTrait as _, EntityTrait as _, FromQueryResult, QueryFilter as _, QueryOrder as _,
    QuerySelect as _, TransactionTrait as _,
};

use super::{
    Store, StoreError, alerts, editions, enterprises,
    entity::{
        agency, audience, catalogue, life_event, procedure, procedure_audience,
        procedure_life_event,
    },
    exchange, lists,
    news::{self, NewsRow},
    programmes,
    reference::ONLY_ROW,
    submissions, surveys, tasks,
};
use crate::{
    egdi::Survey,
    enterprises::KeptEnterprise,
    exchange::{Connections, Figures},
    investment::InvestmentTable,
    news::Words,
    performance::Shelf,
    programmes::EpisodeRecord,
    submissions::Listed,
    tasks::TaskList,
};

/// Everything in the tables but the texts of the procedures.
pub struct CatalogueRows {
    pub version: i64,
    pub updated_on: Date,
    pub procedures: Vec<ProcedureRow>,
    /// Sorted by place in the list: ministries first, then by name.
    pub agencies: Vec<Agency>,
    pub audiences: Vec<Named>,
    pub life_events: Vec<LifeEvent>,
    pub audiences_of: HashMap<String, Vec<String>>,
    pub life_events_of: HashMap<String, Vec<String>>,
    pub editions: Shelf,
    pub tasks: TaskList,
    pub surveys: Vec<Survey>,
    pub submissions: Vec<Listed>,
    pub news: Vec<NewsRow>,
    pub words: Vec<Words>,
    pub alerts: Vec<Alert>,
    pub exchange: (Figures, Connections),
    /// Those that were imported.
    pub enterprises: Vec<KeptEnterprise>,
    pub investment: Option<InvestmentTable>,
    pub episodes: Vec<EpisodeRecord>,
}

pub struct ProcedureRow {
    pub summary: ProcedureSummary,
    pub sort_key: Vec<u8>,
    pub result_codes: Vec<String>,
    pub weight: u8,
    pub is_withdrawn: bool,
}

/// What became of a procedure.
pub enum Detail {
    /// The procedure as JSON, just as it is sent.
    Found(String),
    Withdrawn {
        on: String,
    },
    Unknown,
}

impl Store {
    pub async fn version(&self) -> Result<i64, StoreError> {
        let row = catalogue::Entity::find_by_id(ONLY_ROW)
            .one(&self.database)
            .await?;
        row.map(|row| row.version)
            .ok_or_else(|| StoreError::broken("catalogue", "it has no version"))
    }

    pub async fn detail(&self, code: &ProcedureCode) -> Result<Detail, StoreError> {
        let row: Option<(String, Option<String>)> = procedure::Entity::find_by_id(code.as_str())
            .select_only()
            .columns([procedure::Column::Detail, procedure::Column::WithdrawnOn])
            .into_tuple()
            .one(&self.database)
            .await?;
        Ok(match row {
            Some((detail, None)) => Detail::Found(detail),
            Some((_, Some(on))) => Detail::Withdrawn { on },
            None => Detail::Unknown,
        })
    }

    /// Procedures that are not withdrawn, with their codes and as JSON: the first behind a code.
    pub async fn details(
        &self,
        after: Option<&str>,
        limit: usize,
    ) -> Result<Vec<(String, String)>, StoreError> {
        let behind = after.map(|code| procedure::Column::Code.gt(code));
        let rows = procedure::Entity::find()
            .select_only()
            .columns([procedure::Column::Code, procedure::Column::Detail])
            .filter(procedure::Column::WithdrawnOn.is_null())
            .filter(sea_orm::Condition::all().add_option(behind))
            .order_by_asc(procedure::Column::Code)
            .limit(limit as u64)
            .into_tuple()
            .all(&self.database)
            .await?;
        Ok(rows)
    }

    /// Read in one transaction: a writer beside us must not mix two catalogues.
    pub async fn rows(&self) -> Result<CatalogueRows, StoreError> {
        let database = self.database.begin().await?;
        let now = catalogue::Entity::find_by_id(ONLY_ROW)
            .one(&database)
            .await?
            .ok_or_else(|| StoreError::broken("catalogue", "it has no version"))?;
        let agencies = agency::Entity::find().all(&database).await?;
        let audiences = audience::Entity::find().all(&database).await?;
        let life_events = life_event::Entity::find().all(&database).await?;
        let audience_links = procedure_audience::Entity::find().all(&database).await?;
        let event_links = procedure_life_event::Entity::find().all(&database).await?;
        let procedures = procedures(&database).await?;
        let editions = editions::shelf(&database, None).await?;
        let tasks = tasks::read(&database).await?;
        let surveys = surveys::read(&database).await?;
        let submissions = submissions::read(&database).await?;
        let news = news::rows(&database).await?;
        let words = news::words::read(&database).await?;
        let alerts = alerts::read(&database).await?;
        let exchange = exchange::read(&database).await?;
        let enterprises = enterprises::read(&database).await?;
        let investment = enterprises::read_investment(&database).await?;
        let episodes = programmes::read(&database).await?;
        database.commit().await?;
        Ok(CatalogueRows {
            version: now.version,
            updated_on: now
                .updated_on
                .parse()
                .map_err(|error| StoreError::broken("catalogue", error))?,
            procedures,
            editions,
            tasks,
            alerts,
            surveys,
            submissions,
            episodes,
            agencies: lists::agencies(agencies)?,
            audiences: lists::audiences(audiences)?,
            life_events: lists::life_events(life_events)?,
            audiences_of: grouped(
                audience_links
                    .into_iter()
                    .map(|link| (link.procedure_code, link.audience_slug)),
            ),
            life_events_of: grouped(
                event_links
                    .into_iter()
                    .map(|link| (link.procedure_code, link.life_event_slug)),
            ),
            news,
            words,
            exchange,
            enterprises,
            investment,
        })
    }
}

async fn procedures(
    database: &sea_orm::DatabaseTransaction,
) -> Result<Vec<ProcedureRow>, StoreError> {
    let lines: Vec<Line> = procedure::Entity::find()
        .select_only()
        .columns([
            procedure::Column::Summary,
            procedure::Column::SortKey,
            procedure::Column::ResultCodes,
            procedure::Column::WithdrawnOn,
            procedure::Column::Weight,
        ])
        .order_by_asc(procedure::Column::SortKey)
        .order_by_asc(procedure::Column::Code)
        .into_model()
        .all(database)
        .await?;
    lines.into_iter().map(procedure_row).collect()
}

/// The columns that lists need; the long texts stay where they are.
#[derive(FromQueryResult)]
struct Line {
    summary: String,
    sort_key: Vec<u8>,
    result_codes: String,
    withdrawn_on: Option<String>,
    weight: i32,
}

fn procedure_row(line: Line) -> Result<ProcedureRow, StoreError> {
    let codes = line.result_codes.split_whitespace();
    Ok(ProcedureRow {
        summary: serde_json::from_str(&line.summary)
            .map_err(|error| StoreError::broken("procedure", error))?,
        sort_key: line.sort_key,
        result_codes: codes.map(str::to_owned).collect(),
        weight: u8::try_from(line.weight).unwrap_or_default(),
        is_withdrawn: line.withdrawn_on.is_some(),
    })
}

fn grouped(links: impl Iterator<Item = (String, String)>) -> HashMap<String, Vec<String>> {
    let mut groups: HashMap<String, Vec<String>> = HashMap::new();
    for (procedure, slug) in links {
        groups.entry(procedure).or_default().push(slug);
    }
    groups
}
