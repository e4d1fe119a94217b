//! How long the dossiers took that were settled, or are not any more.

use super::check::Checked;
use crate::{dossiers::Counted, store::CountChanges};

/// Sets how each changed dossier is counted, and tells what that changes in the counts.
pub fn recount(checked: &mut Checked<'_>) -> CountChanges {
    let mut changes = CountChanges::default();
    for code in &checked.changed {
        let Some(kept) = checked.dossiers.get_mut(code) else {
            continue;
        };
        let counted = Counted::of(&kept.about, &kept.events, kept.status);
        changes.recount(code, &kept.about, kept.counted, counted);
        kept.counted = counted;
    }
    changes
}
