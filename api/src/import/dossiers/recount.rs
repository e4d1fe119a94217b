//! How long the dossiers took that were settled, or are not any more.

use std::collections::HashMap;

use contract::{DossierCode, DossierEvent};

use super::check::Checked;
use crate::{
    dossiers::{Counted, is_settled},
    store::{CountChanges, DossierWriter, Kept, StoreError},
};

/// Sets how each changed dossier is counted, and tells what that changes in the counts.
pub async fn recount(
    writer: &DossierWriter,
    checked: &mut Checked<'_>,
) -> Result<CountChanges, StoreError> {
    let is_meant = |kept: &Kept| is_settled(kept.status) || kept.counted.is_some();
    let meant: Vec<DossierCode> = checked
        .changed
        .iter()
        .filter(|code| checked.dossiers.get(code).is_some_and(is_meant))
        .cloned()
        .collect();
    let mut events = events(writer, checked, &meant).await?;
    let mut changes = CountChanges::default();
    for code in &meant {
        let Some(kept) = checked.dossiers.get_mut(code) else {
            continue;
        };
        let events = events.remove(code).unwrap_or_default();
        let counted = Counted::of(&kept.about, &events, kept.status);
        changes.recount(code, &kept.about, kept.counted, counted);
        kept.counted = counted;
    }
    Ok(changes)
}

/// Those that are written already, and behind them those of these lines.
async fn events(
    writer: &DossierWriter,
    checked: &Checked<'_>,
    codes: &[DossierCode],
) -> Result<HashMap<DossierCode, Vec<DossierEvent>>, StoreError> {
    let written: Vec<DossierCode> = codes
        .iter()
        .filter(|code| checked.earlier.contains(*code))
        .cloned()
        .collect();
    let mut events = writer.events_of(&written).await?;
    for code in codes {
        events.entry(code.clone()).or_default();
    }
    for (code, event) in &checked.events {
        if let Some(of_code) = events.get_mut(code) {
            of_code.push(event.clone());
        }
    }
    Ok(events)
}
