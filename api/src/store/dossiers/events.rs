//! What happened to dossiers.

use std::collections::{HashMap, HashSet};

use contract::{DossierCode, DossierEvent};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _, QueryOrder as _,
    QuerySelect as _,
};

use super::{ROWS_AT_ONCE, broken};
use crate::store::{StoreError, entity::dossier_event};

/// In the order of time.
pub async fn events<C: ConnectionTrait>(
    database: &C,
    code: &DossierCode,
) -> Result<Vec<DossierEvent>, StoreError> {
    let rows = dossier_event::Entity::find()
        .filter(dossier_event::Column::Code.eq(code.as_str()))
        .order_by_asc(dossier_event::Column::At)
        .order_by_asc(dossier_event::Column::Status)
        .all(database)
        .await?;
    let read = |row: dossier_event::Model| serde_json::from_str(&row.event).map_err(broken);
    rows.into_iter().map(read).collect()
}

/// Of some dossiers, each in the order of time.
pub async fn events_of<C: ConnectionTrait>(
    database: &C,
    codes: &[DossierCode],
) -> Result<HashMap<DossierCode, Vec<DossierEvent>>, StoreError> {
    let mut found: HashMap<DossierCode, Vec<DossierEvent>> = HashMap::new();
    for codes in codes.chunks(ROWS_AT_ONCE) {
        let rows = dossier_event::Entity::find()
            .filter(dossier_event::Column::Code.is_in(codes.iter().map(DossierCode::as_str)))
            .order_by_asc(dossier_event::Column::Code)
            .order_by_asc(dossier_event::Column::At)
            .order_by_asc(dossier_event::Column::Status)
            .all(database)
            .await?;
        for row in rows {
            let code = row.code.parse().map_err(broken)?;
            let event = serde_json::from_str(&row.event).map_err(broken)?;
            found.entry(code).or_default().push(event);
        }
    }
    Ok(found)
}

/// Which events of some dossiers there are.
pub async fn known_events<C: ConnectionTrait>(
    database: &C,
    codes: &[DossierCode],
) -> Result<HashSet<(String, String, i32)>, StoreError> {
    let mut known = HashSet::new();
    for codes in codes.chunks(ROWS_AT_ONCE) {
        let rows: Vec<(String, String, i32)> = dossier_event::Entity::find()
            .select_only()
            .columns([
                dossier_event::Column::Code,
                dossier_event::Column::At,
                dossier_event::Column::Status,
            ])
            .filter(dossier_event::Column::Code.is_in(codes.iter().map(DossierCode::as_str)))
            .into_tuple()
            .all(database)
            .await?;
        known.extend(rows);
    }
    Ok(known)
}
