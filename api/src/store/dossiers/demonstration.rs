//! What a demonstration server put into the database, told from everything else.

use sea_orm::{
    ColumnTrait as _, Condition, DatabaseTransaction, EntityTrait as _, QueryFilter as _,
};

use super::{CountChanges, Kept, counts, kept};
use crate::store::{StoreError, entity::dossier};

/// Their running numbers begin at 9000. What a file brought under such a number has no mark.
pub async fn remove(transaction: &DatabaseTransaction) -> Result<(), StoreError> {
    let rows = dossier::Entity::find()
        .filter(dossier::Column::Code.like("%-9___"))
        .all(transaction)
        .await?;
    let rows: Vec<Kept> = rows.into_iter().map(kept).collect::<Result<_, _>>()?;
    let ours: Vec<&Kept> = rows
        .iter()
        .filter(|kept| kept.about.is_demonstration)
        .collect();
    let mut counts = CountChanges::default();
    for kept in &ours {
        counts.recount(&kept.code, &kept.about, kept.counted, None);
    }
    counts::change(transaction, counts).await?;
    let codes: Vec<&str> = ours.iter().map(|kept| kept.code.as_str()).collect();
    dossier::Entity::delete_many()
        .filter(dossier::Column::Code.is_in(codes))
        .exec(transaction)
        .await?;
    Ok(())
}

/// Whether there are made-up dossiers besides those.
pub async fn holds_samples(transaction: &DatabaseTransaction) -> Result<bool, StoreError> {
    // Inside a text of the JSON the quotes would not stand alone.
    let made_up = Condition::all()
        .add(dossier::Column::About.contains(r#""isSample":true"#))
        .add(dossier::Column::About.not_like(r#"%"isDemonstration":true%"#));
    let found = dossier::Entity::find().filter(made_up).one(transaction);
    Ok(found.await?.is_some())
}
