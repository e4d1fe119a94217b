//! Published editions in the database.

use contract::{Basis, Date, EditionId, Slug};
use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, ConnectionTrait, DatabaseTransaction, EntityTrait as _,
    PaginatorTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _, sea_query::Expr,
};

use super::{StoreError, entity::edition, write};
use crate::{
    import::figures::Tally,
    performance::{self, Draft, Outcome, Published, Shelf},
};

const ROWS_AT_ONCE: usize = 20;

/// Publishes the embedded editions where there are none.
pub async fn fill(transaction: &DatabaseTransaction) -> Result<(), StoreError> {
    if edition::Entity::find().count(transaction).await? > 0 {
        return Ok(());
    }
    let mut shelf = Shelf::default();
    for draft in performance::drafts()? {
        shelf.publish(draft)?;
    }
    put(transaction, &shelf.editions).await?;
    write::touch(transaction, None).await
}

/// Publishes drafts of one measure, the oldest first. Figures that were made up give way.
pub async fn publish(
    transaction: &DatabaseTransaction,
    drafts: Vec<Draft>,
    today: Date,
) -> Result<Tally, StoreError> {
    let mut tally = Tally::default();
    let Some(measure) = drafts.first().map(|draft| draft.measure.slug.clone()) else {
        return Ok(tally);
    };
    let mut shelf = shelf(transaction, Some(&measure)).await?;
    shelf.withdraw_illustrative(&measure);
    withdraw_illustrative(transaction, &measure, today).await?;
    let before = shelf.editions.len();
    for draft in drafts {
        match shelf.publish(draft)? {
            Outcome::Published(id) => tally.published.push(id),
            Outcome::Unchanged(id) => tally.unchanged.push(id),
        }
    }
    put(transaction, &shelf.editions[before..]).await?;
    if !tally.published.is_empty() {
        write::touch(transaction, None).await?;
    }
    Ok(tally)
}

/// All editions, or those of one measure.
pub async fn shelf<C: ConnectionTrait>(
    database: &C,
    measure: Option<&Slug>,
) -> Result<Shelf, StoreError> {
    let of_measure = |slug: &Slug| edition::Column::Measure.eq(slug.as_str());
    let live: Vec<(String, String)> = edition::Entity::find()
        .filter(edition::Column::WithdrawnOn.is_null())
        .filter(sea_orm::Condition::all().add_option(measure.map(of_measure)))
        .select_only()
        .columns([edition::Column::Head, edition::Column::Raw])
        .order_by_asc(edition::Column::Measure)
        .order_by_asc(edition::Column::Period)
        .order_by_asc(edition::Column::Version)
        .into_tuple()
        .all(database)
        .await?;
    let withdrawn: Vec<(String, String, i32)> = edition::Entity::find()
        .filter(edition::Column::WithdrawnOn.is_not_null())
        .filter(sea_orm::Condition::all().add_option(measure.map(of_measure)))
        .select_only()
        .columns([
            edition::Column::Measure,
            edition::Column::Period,
            edition::Column::Version,
        ])
        .into_tuple()
        .all(database)
        .await?;
    Ok(Shelf {
        editions: live.into_iter().map(published).collect::<Result<_, _>>()?,
        withdrawn: withdrawn.into_iter().map(name).collect::<Result<_, _>>()?,
    })
}

pub async fn put(
    transaction: &DatabaseTransaction,
    editions: &[Published],
) -> Result<(), StoreError> {
    for chunk in editions.chunks(ROWS_AT_ONCE) {
        let rows = chunk.iter().map(row).collect::<Result<Vec<_>, _>>()?;
        edition::Entity::insert_many(rows)
            .exec_without_returning(transaction)
            .await?;
    }
    Ok(())
}

/// Made-up figures give way to real ones; the names of their editions stay taken.
pub async fn withdraw_illustrative(
    transaction: &DatabaseTransaction,
    measure: &Slug,
    today: Date,
) -> Result<(), StoreError> {
    edition::Entity::update_many()
        .col_expr(edition::Column::WithdrawnOn, Expr::value(today.to_string()))
        .filter(edition::Column::Measure.eq(measure.as_str()))
        .filter(edition::Column::Basis.eq(word(Basis::Illustrative)))
        .filter(edition::Column::WithdrawnOn.is_null())
        .exec(transaction)
        .await?;
    Ok(())
}

fn published((head, raw): (String, String)) -> Result<Published, StoreError> {
    let broken = |error| StoreError::broken("edition", error);
    Ok(Published {
        head: serde_json::from_str(&head).map_err(broken)?,
        raw: serde_json::from_str(&raw).map_err(broken)?,
        bytes: raw,
    })
}

fn name(
    (measure, period, version): (String, String, i32),
) -> Result<(Slug, EditionId), StoreError> {
    fn broken(error: impl ToString) -> StoreError {
        StoreError::broken("edition", error)
    }
    let id = EditionId {
        period: period.parse().map_err(broken)?,
        version: u32::try_from(version).map_err(broken)?,
    };
    Ok((measure.parse().map_err(broken)?, id))
}

fn row(published: &Published) -> Result<edition::ActiveModel, StoreError> {
    let head = &published.head;
    Ok(edition::ActiveModel {
        measure: Set(head.measure.to_string()),
        period: Set(head.period.to_string()),
        version: Set(
            i32::try_from(head.id.version).map_err(|error| StoreError::broken("edition", error))?
        ),
        published_on: Set(head.published_on.to_string()),
        basis: Set(word(head.basis).to_owned()),
        hash: Set(head.hash.clone()),
        head: Set(
            serde_json::to_string(head).map_err(|error| StoreError::broken("edition", error))?
        ),
        raw: Set(published.bytes.clone()),
        withdrawn_on: Set(None),
    })
}

fn word(basis: Basis) -> &'static str {
    match basis {
        Basis::Published => "published",
        Basis::Derived => "derived",
        Basis::Illustrative => "illustrative",
        Basis::Other => "other",
    }
}
