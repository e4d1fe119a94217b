//! Where the list lies on the device.

use contract::{DossierBatchAnswer, FoundDossier, LookedUp, LookupOutcome};

use super::{Entry, KeptDossiers, take_in};
use crate::browser::{self, DeviceError};

const NAME: &str = "dossiers";

/// Empty where nothing is kept. What cannot be read is damaged, or of a later version.
pub async fn read() -> Result<KeptDossiers, DeviceError> {
    let text = browser::read_kept(NAME).await?;
    let kept = text.and_then(|text| serde_json::from_str(&text).ok());
    Ok(kept.unwrap_or_default())
}

/// Every list is small: it is written whole.
pub async fn write(kept: &KeptDossiers) -> Result<(), DeviceError> {
    let text = serde_json::to_string(kept).unwrap_or_default();
    browser::keep(NAME, &text).await
}

pub async fn forget() -> Result<(), DeviceError> {
    browser::forget(NAME).await
}

/// Puts one dossier on the list, with what was found of it.
pub async fn put(entry: Entry, found: FoundDossier) -> Result<(), DeviceError> {
    let mut kept = read().await?;
    let answered_at = found.stage().answered_at;
    let item = LookedUp {
        code: entry.code.clone(),
        outcome: LookupOutcome::Found { dossier: found },
    };
    kept.add(vec![entry]);
    let answer = DossierBatchAnswer {
        items: vec![item],
        answered_at,
    };
    take_in(&mut kept, &answer, browser::now_ms());
    write(&kept).await
}
