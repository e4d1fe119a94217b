//! Settled dossiers, counted by procedure, office, day and duration: what times are read from.
//!
//! Each dossier is counted three times, for its office, for its ministry or province, and for the
//! country: whoever asks for one of them reads its rows alone.

use std::collections::HashMap;

use contract::{AgencyCode, Date, DossierCode, DossierEvent, ProcedureCode};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _, QueryOrder as _,
    QuerySelect as _,
    sea_query::{Expr, OnConflict},
};

use super::{ROWS_AT_ONCE, broken, number};
use crate::{
    dossiers::{About, AgainstLimit, Counted},
    store::{
        StoreError,
        entity::{dossier, settled_count},
    },
};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Level {
    Country,
    Unit,
    Office,
}

impl Level {
    pub fn number(self) -> i32 {
        match self {
            Self::Country => 0,
            Self::Unit => 1,
            Self::Office => 2,
        }
    }
}

#[derive(PartialEq, Eq, Hash)]
struct Place {
    procedure: ProcedureCode,
    level: Level,
    /// None for the country.
    agency: Option<AgencyCode>,
    settled_on: Date,
    working_days: u32,
}

#[derive(Clone, Copy, Default, PartialEq, Eq)]
struct Change {
    settled: i32,
    limited: i32,
    on_time: i32,
    samples: i32,
}

/// What some dossiers add to the counts, and take back of them.
#[derive(Default)]
pub struct CountChanges(HashMap<Place, Change>);

impl CountChanges {
    /// A dossier was counted as `before`, and is to be counted as `now`.
    pub fn recount(
        &mut self,
        code: &DossierCode,
        about: &About,
        before: Option<Counted>,
        now: Option<Counted>,
    ) {
        if before == now {
            return;
        }
        for (counted, by) in [(before, -1), (now, 1)] {
            let Some(counted) = counted else { continue };
            let change = Change {
                settled: by,
                limited: by * i32::from(counted.against_limit != AgainstLimit::NoLimit),
                on_time: by * i32::from(counted.against_limit == AgainstLimit::OnTime),
                samples: by * i32::from(about.is_sample),
            };
            for (level, agency) in [
                (Level::Country, None),
                (Level::Unit, Some(code.root().clone())),
                (Level::Office, Some(code.agency())),
            ] {
                let place = Place {
                    procedure: about.procedure.code.clone(),
                    level,
                    agency,
                    settled_on: counted.settled_on,
                    working_days: counted.working_days,
                };
                self.0.entry(place).or_default().add(change);
            }
        }
    }
}

impl Change {
    fn add(&mut self, more: Self) {
        self.settled += more.settled;
        self.limited += more.limited;
        self.on_time += more.on_time;
        self.samples += more.samples;
    }
}

pub async fn change<C: ConnectionTrait>(
    database: &C,
    changes: CountChanges,
) -> Result<(), StoreError> {
    let changes = changes.0.into_iter();
    let rows: Vec<_> = changes
        .filter(|(_, change)| *change != Change::default())
        .map(|(place, change)| row(place, change))
        .collect();
    let mut add = OnConflict::columns([
        settled_count::Column::ProcedureCode,
        settled_count::Column::Level,
        settled_count::Column::Agency,
        settled_count::Column::SettledOn,
        settled_count::Column::WorkingDays,
    ]);
    for column in ["settled", "limited", "on_time", "samples"] {
        let sum = format!("settled_count.{column} + excluded.{column}");
        add.value(column, Expr::cust(sum));
    }
    for rows in rows.chunks(ROWS_AT_ONCE) {
        settled_count::Entity::insert_many(rows.to_vec())
            .on_conflict(add.clone())
            .exec_without_returning(database)
            .await?;
    }
    Ok(())
}

fn row(place: Place, change: Change) -> settled_count::ActiveModel {
    let agency = place.agency.map(|agency| agency.to_string());
    settled_count::ActiveModel {
        procedure_code: Set(place.procedure.to_string()),
        level: Set(place.level.number()),
        agency: Set(agency.unwrap_or_default()),
        settled_on: Set(place.settled_on.to_string()),
        working_days: Set(i32::try_from(place.working_days).unwrap_or(i32::MAX)),
        settled: Set(change.settled),
        limited: Set(change.limited),
        on_time: Set(change.on_time),
        samples: Set(change.samples),
    }
}

/// Counts every dossier that was settled before there were counts. It names its columns: those of
/// a later version are not there yet when it runs.
pub async fn count_all<C: ConnectionTrait>(database: &C) -> Result<(), StoreError> {
    let settled = contract::DossierStatus::ALL
        .into_iter()
        .filter(|status| crate::dossiers::is_settled(*status));
    let settled: Vec<i32> = settled.map(number).collect();
    let mut after = String::new();
    loop {
        let rows: Vec<(String, i32, String, String)> = dossier::Entity::find()
            .select_only()
            .columns([
                dossier::Column::Code,
                dossier::Column::Status,
                dossier::Column::About,
                dossier::Column::Events,
            ])
            .filter(dossier::Column::Status.is_in(settled.iter().copied()))
            .filter(dossier::Column::Code.gt(after.as_str()))
            .order_by_asc(dossier::Column::Code)
            .limit(ROWS_AT_ONCE as u64)
            .into_tuple()
            .all(database)
            .await?;
        let Some((last, ..)) = rows.last() else {
            return Ok(());
        };
        after.clone_from(last);
        count_some(database, rows).await?;
    }
}

async fn count_some<C: ConnectionTrait>(
    database: &C,
    rows: Vec<(String, i32, String, String)>,
) -> Result<(), StoreError> {
    let mut changes = CountChanges::default();
    for (code, status, about, events) in rows {
        let code: DossierCode = code.parse().map_err(broken)?;
        let about: About = serde_json::from_str(&about).map_err(broken)?;
        let status = super::status(status)?;
        let events: Vec<DossierEvent> = serde_json::from_str(&events).map_err(broken)?;
        let counted = Counted::of(&about, &events, status);
        changes.recount(&code, &about, None, counted);
        let (settled_on, working_days, is_late) = super::columns(counted);
        dossier::Entity::update_many()
            .col_expr(dossier::Column::SettledOn, Expr::value(settled_on))
            .col_expr(dossier::Column::WorkingDays, Expr::value(working_days))
            .col_expr(dossier::Column::IsLate, Expr::value(is_late))
            .filter(dossier::Column::Code.eq(code.as_str()))
            .exec(database)
            .await?;
    }
    change(database, changes).await
}
