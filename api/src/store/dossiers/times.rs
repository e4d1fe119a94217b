//! Reads the counts of settled dossiers, put together as far as nobody needs them apart.

use std::collections::HashMap;

use contract::{
    AgencyCode, Date, ProcedureCode,
    times::{FEWEST, WINDOW_DAYS},
};
use domain::estimate::{SettledDay, first_day, seams};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, EntityTrait as _, FromQueryResult, QueryFilter as _,
    QueryOrder as _, QuerySelect as _, Statement, TransactionTrait as _, Value,
};

use super::{broken, counts::Level};
use crate::store::{Store, StoreError, entity::settled_count};

/// How many offices are held against each other.
const MOST_OFFICES: u32 = 50;

/// All that the times of a procedure are made of.
pub struct TimesRows {
    pub as_of: Date,
    pub office: Option<LevelRows>,
    pub unit: Option<LevelRows>,
    pub country: Vec<SettledDay>,
    /// Those that settled most in the window come first.
    pub offices: Vec<OfficeRows>,
    pub has_samples: bool,
}

/// What one agency settled.
pub struct LevelRows {
    pub agency: AgencyCode,
    pub settled: Vec<SettledDay>,
}

/// What one office settled in the window.
pub struct OfficeRows {
    pub rows: LevelRows,
    pub limited: u32,
    pub on_time: u32,
}

#[derive(FromQueryResult)]
struct SettledRow {
    settled_on: String,
    working_days: i32,
    settled: i64,
    samples: i64,
}

#[derive(FromQueryResult)]
struct OfficeRow {
    agency: String,
    limited: i64,
    on_time: i64,
}

/// Days between two seams in one month are one: that is all that times tell of them.
const SETTLED: &str = "SELECT MAX(settled_on) AS settled_on, working_days, \
     SUM(settled) AS settled, SUM(samples) AS samples FROM settled_count \
     WHERE procedure_code = $1 AND level = $2 AND agency = $3 AND settled_on >= $4 \
     GROUP BY SUBSTR(settled_on, 1, 7), CASE WHEN settled_on >= $7 THEN 3 \
     WHEN settled_on >= $6 THEN 2 WHEN settled_on >= $5 THEN 1 ELSE 0 END, working_days \
     HAVING SUM(settled) > 0";

const OFFICES: &str = "SELECT agency, SUM(limited) AS limited, SUM(on_time) AS on_time \
     FROM settled_count WHERE procedure_code = $1 AND level = $2 AND settled_on >= $3 \
     GROUP BY agency HAVING SUM(settled) >= $4 \
     ORDER BY SUM(settled) DESC, agency LIMIT $5";

impl Store {
    /// None where no dossier of the procedure was settled. Read in one transaction: an import
    /// beside us must not mix two states.
    pub async fn times(
        &self,
        procedure: &ProcedureCode,
        agency: Option<&AgencyCode>,
    ) -> Result<Option<TimesRows>, StoreError> {
        let database = self.database.begin().await?;
        let Some(as_of) = newest(&database, procedure).await? else {
            return Ok(None);
        };
        let unit = agency.and_then(AgencyCode::root);
        let office = agency.filter(|agency| unit.as_ref() != Some(agency));
        let read = Read {
            database: &database,
            procedure,
            as_of,
        };
        let (country, has_samples) = read.settled(Level::Country, None).await?;
        let rows = TimesRows {
            as_of,
            office: read.level(Level::Office, office).await?,
            unit: read.level(Level::Unit, unit.as_ref()).await?,
            country,
            offices: read.offices().await?,
            has_samples,
        };
        database.commit().await?;
        Ok(Some(rows))
    }
}

async fn newest<C: ConnectionTrait>(
    database: &C,
    procedure: &ProcedureCode,
) -> Result<Option<Date>, StoreError> {
    let day: Option<String> = settled_count::Entity::find()
        .select_only()
        .column(settled_count::Column::SettledOn)
        .filter(settled_count::Column::ProcedureCode.eq(procedure.as_str()))
        .filter(settled_count::Column::Level.eq(Level::Country.number()))
        .filter(settled_count::Column::Agency.eq(""))
        .filter(settled_count::Column::Settled.gt(0))
        .order_by_desc(settled_count::Column::SettledOn)
        .into_tuple()
        .one(database)
        .await?;
    day.map(|day| day.parse().map_err(broken)).transpose()
}

struct Read<'a, C> {
    database: &'a C,
    procedure: &'a ProcedureCode,
    as_of: Date,
}

impl<C: ConnectionTrait> Read<'_, C> {
    async fn level(
        &self,
        level: Level,
        agency: Option<&AgencyCode>,
    ) -> Result<Option<LevelRows>, StoreError> {
        let Some(agency) = agency else {
            return Ok(None);
        };
        let (settled, _) = self.settled(level, Some(agency)).await?;
        Ok(Some(LevelRows {
            agency: agency.clone(),
            settled,
        }))
    }

    /// And whether there are samples among them.
    async fn settled(
        &self,
        level: Level,
        agency: Option<&AgencyCode>,
    ) -> Result<(Vec<SettledDay>, bool), StoreError> {
        let agency = agency.map_or("", AgencyCode::as_str);
        let mut values: Vec<Value> = vec![
            self.procedure.as_str().into(),
            level.number().into(),
            agency.into(),
        ];
        values.extend(seams(self.as_of).map(|day| Value::from(day.to_string())));
        let rows: Vec<SettledRow> = self.all(SETTLED, values).await?;
        let has_samples = rows.iter().any(|row| row.samples > 0);
        let days: Result<_, _> = rows.iter().map(settled_day).collect();
        Ok((days?, has_samples))
    }

    async fn offices(&self) -> Result<Vec<OfficeRows>, StoreError> {
        let first = first_day(self.as_of, WINDOW_DAYS).to_string();
        let values: Vec<Value> = vec![
            self.procedure.as_str().into(),
            Level::Office.number().into(),
            first.as_str().into(),
            FEWEST.into(),
            MOST_OFFICES.into(),
        ];
        let found: Vec<OfficeRow> = self.all(OFFICES, values).await?;
        let codes = found.iter().map(|office| office.agency.as_str());
        let mut settled = self.durations(codes, &first).await?;
        let rows = |office: OfficeRow| {
            Ok(OfficeRows {
                rows: LevelRows {
                    settled: settled.remove(&office.agency).unwrap_or_default(),
                    agency: office.agency.parse().map_err(broken)?,
                },
                limited: u32::try_from(office.limited).map_err(broken)?,
                on_time: u32::try_from(office.on_time).map_err(broken)?,
            })
        };
        found.into_iter().map(rows).collect()
    }

    /// What some offices settled since a day, whenever that was.
    async fn durations(
        &self,
        offices: impl Iterator<Item = &str>,
        since: &str,
    ) -> Result<HashMap<String, Vec<SettledDay>>, StoreError> {
        let rows: Vec<(String, i32, i64)> = settled_count::Entity::find()
            .select_only()
            .columns([
                settled_count::Column::Agency,
                settled_count::Column::WorkingDays,
            ])
            .column_as(settled_count::Column::Settled.sum(), "settled")
            .filter(settled_count::Column::ProcedureCode.eq(self.procedure.as_str()))
            .filter(settled_count::Column::Level.eq(Level::Office.number()))
            .filter(settled_count::Column::Agency.is_in(offices))
            .filter(settled_count::Column::SettledOn.gte(since))
            .group_by(settled_count::Column::Agency)
            .group_by(settled_count::Column::WorkingDays)
            .into_tuple()
            .all(self.database)
            .await?;
        let mut found: HashMap<String, Vec<SettledDay>> = HashMap::new();
        for (agency, days, count) in rows {
            found.entry(agency).or_default().push(SettledDay {
                on: self.as_of,
                working_days: u32::try_from(days).map_err(broken)?,
                count: u32::try_from(count).map_err(broken)?,
            });
        }
        Ok(found)
    }

    async fn all<T: FromQueryResult>(
        &self,
        sql: &str,
        values: Vec<Value>,
    ) -> Result<Vec<T>, StoreError> {
        let backend = self.database.get_database_backend();
        let statement = Statement::from_sql_and_values(backend, sql, values);
        Ok(T::find_by_statement(statement).all(self.database).await?)
    }
}

fn settled_day(row: &SettledRow) -> Result<SettledDay, StoreError> {
    Ok(SettledDay {
        on: row.settled_on.parse().map_err(broken)?,
        working_days: u32::try_from(row.working_days).map_err(broken)?,
        count: u32::try_from(row.settled).map_err(broken)?,
    })
}
