//! Many made-up dossiers, so that there are times to observe.

use contract::Moment;

use crate::{
    dossiers::{Keeper, sample},
    import::dossiers::{DossiersError, Line, take},
    store::{DossierWriter, StoreError},
};

/// Enough for every procedure and agency of theirs, and written in a fraction of a second.
const COUNT: u32 = 2_000;

pub async fn put(
    writer: &mut DossierWriter,
    keeper: &Keeper,
    now: Moment,
) -> Result<(), DossiersError> {
    let mut lines = Vec::new();
    for line in (0..COUNT).flat_map(|number| sample::dossier(number, now.date())) {
        // What was not yet to happen at this hour did not.
        if line.event.at <= now {
            lines.push((lines.len() + 1, read(&line)?));
        }
    }
    take(writer, keeper, "sample dossiers", lines, now).await?;
    Ok(())
}

/// By the same path as a line of a file.
fn read(line: &sample::Line) -> Result<Line, StoreError> {
    let text = serde_json::to_string(line);
    let line = text.and_then(|text| serde_json::from_str(&text));
    line.map_err(|error| StoreError::Seed(format!("sample dossiers: {error}")))
}
