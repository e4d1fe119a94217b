//! What a demonstration server shows of tracking: made-up dossiers in every state, with their
//! receipts, and many more that give the times observed.

mod day;
mod many;
mod seeds;
mod shown;

pub use seeds::{Apology, Claim, ClaimedState};
pub use shown::{Shown, shown};

use contract::{Moment, SampleReceipt};

use super::Keeper;
use crate::{
    import::dossiers::{DossiersError, take},
    store::Store,
};

/// Puts all of it into the database, in place of what an earlier start put there.
pub async fn begin(
    store: &Store,
    keeper: &Keeper,
    now: Moment,
) -> Result<Vec<SampleReceipt>, DossiersError> {
    let mut writer = store.write_dossiers().await?;
    writer.remove_demonstration().await?;
    let shown = shown(now.date())?;
    let codes: Vec<_> = shown.iter().map(|one| one.receipt.code.clone()).collect();
    let taken = writer.find_all(&codes).await?;
    let mut receipts = Vec::new();
    let mut lines = Vec::new();
    for one in shown {
        // Whatever came from a file stays as it is.
        if taken.contains_key(&one.receipt.code) {
            tracing::warn!(code = %one.receipt.code, "not shown: there is another dossier with this code");
            continue;
        }
        lines.extend(one.lines);
        receipts.push(one.receipt);
    }
    let lines = lines.into_iter().zip(1..).map(|(line, at)| (at, line));
    let name = seeds::FILE;
    take(&mut writer, keeper, name, lines.collect(), now).await?;
    if !writer.holds_samples().await? {
        many::put(&mut writer, keeper, now).await?;
    }
    writer.commit().await?;
    Ok(receipts)
}
