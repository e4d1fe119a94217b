//! Agencies, audiences and life events: kept equal to the lists embedded in this version.

use std::collections::HashMap;

use contract::{AgencyKind, AgencyName, CodeBasis, Date, Named, named::Bilingual};
use domain::fold;
use sea_orm::{
    ActiveValue::{NotSet, Set},
    ColumnTrait as _, ConnectionTrait, DatabaseTransaction, EntityTrait as _, QueryFilter as _,
    sea_query::{Expr, ExprTrait as _, OnConflict},
};

use super::{
    StoreError,
    entity::{agency, audience, catalogue, life_event},
    write,
};
use crate::import::{convert, references::References, seed};

/// The id of the row in `catalogue`.
pub const ONLY_ROW: i32 = 1;

/// Replaces the lists when this version of the API has other ones than the database.
pub async fn refresh(transaction: &DatabaseTransaction, today: Date) -> Result<(), StoreError> {
    let now = catalogue::Entity::find_by_id(ONLY_ROW)
        .one(transaction)
        .await?;
    let hash = seed::reference_hash();
    if now.is_some_and(|row| row.reference_hash == hash) {
        return Ok(());
    }
    replace_agencies(transaction).await?;
    put_sectors(transaction).await?;
    put_audiences(transaction).await?;
    put_life_events(transaction).await?;
    write::touch(transaction, Some(today)).await?;
    catalogue::Entity::update_many()
        .col_expr(catalogue::Column::ReferenceHash, Expr::value(hash))
        .exec(transaction)
        .await?;
    Ok(())
}

/// What an import may refer to. An agency goes by its present name.
pub async fn references<C: ConnectionTrait>(database: &C) -> Result<References, StoreError> {
    let agencies = agency::Entity::find()
        .filter(agency::Column::IsImported.eq(false))
        .filter(agency::Column::ValidTo.is_null())
        .all(database)
        .await?;
    let mut names = HashMap::new();
    for row in agencies {
        let code = row
            .code
            .parse()
            .map_err(|error| StoreError::broken("agency", error))?;
        let name = Bilingual {
            vi: row.name_vi,
            en: row.name_en,
        };
        names.insert(code, name);
    }
    let audiences = seed::audiences()?;
    let life_events = seed::life_events()?;
    Ok(References::new(
        names,
        audiences.into_iter().map(Named::from).collect(),
        life_events
            .into_iter()
            .map(|event| (event.portal_code.clone(), Named::from(event)))
            .collect(),
        seed::most_used()?,
    ))
}

/// An agency that a file names and the embedded list does not.
pub fn imported_agency(agency: &AgencyName) -> agency::ActiveModel {
    let code = agency.code.as_str();
    // A slug is made of the name; anything else was read in the file.
    let (basis, kind) = match code.as_bytes().first() {
        Some(b'G') => (CodeBasis::Seen, AgencyKind::Ministry),
        Some(b'H') => (CodeBasis::Seen, AgencyKind::Province),
        Some(letter) if letter.is_ascii_uppercase() => (CodeBasis::Seen, AgencyKind::Other),
        _ => (CodeBasis::Ours, AgencyKind::Other),
    };
    agency::ActiveModel {
        id: NotSet,
        code: Set(code.to_owned()),
        code_basis: Set(basis_word(basis).to_owned()),
        kind: Set(kind.as_str().to_owned()),
        name_vi: Set(agency.name.vi.clone()),
        name_en: Set(agency.name.en.clone()),
        sort_key: Set(fold::sort_key(&agency.name.vi)),
        valid_from: Set(None),
        valid_to: Set(None),
        merged_from: Set(String::new()),
        successor: Set(None),
        is_imported: Set(true),
    }
}

fn basis_word(basis: CodeBasis) -> &'static str {
    match basis {
        CodeBasis::Seen => "seen",
        CodeBasis::Recalled => "recalled",
        CodeBasis::Ours => "ours",
    }
}

async fn put_sectors(transaction: &DatabaseTransaction) -> Result<(), StoreError> {
    let rows = seed::sectors()?;
    let sectors: Result<Vec<Named>, _> = rows
        .iter()
        .map(|row| convert::sector(&row.name_vi))
        .collect();
    let sectors = sectors.map_err(|error| StoreError::Seed(error.reason))?;
    write::put_sectors(transaction, sectors.iter()).await
}

async fn replace_agencies(transaction: &DatabaseTransaction) -> Result<(), StoreError> {
    let rows: Vec<seed::AgencyRow> = seed::agencies()?;
    let codes: Vec<String> = rows.iter().map(|row| row.code.clone()).collect();
    agency::Entity::delete_many()
        .filter(
            agency::Column::IsImported
                .eq(false)
                .or(agency::Column::Code.is_in(codes)),
        )
        .exec(transaction)
        .await?;
    let rows = rows.into_iter().map(|row| agency::ActiveModel {
        id: NotSet,
        sort_key: Set(fold::sort_key(proper_name(&row.name_vi))),
        code: Set(row.code),
        code_basis: Set(row.code_basis),
        kind: Set(row.kind),
        name_vi: Set(row.name_vi),
        name_en: Set(row.name_en),
        valid_from: Set(row.valid_from),
        valid_to: Set(row.valid_to),
        merged_from: Set(row.merged_from.replace('|', "\n")),
        successor: Set(row.successor),
        is_imported: Set(false),
    });
    agency::Entity::insert_many(rows)
        .exec_without_returning(transaction)
        .await?;
    Ok(())
}

/// People look for a province under its own name, whatever it is: Bắc Ninh stands beside Cà Mau
/// before it became a city and after.
pub fn proper_name(name: &str) -> &str {
    ["Tỉnh ", "Thành phố "]
        .iter()
        .find_map(|unit| name.strip_prefix(unit))
        .unwrap_or(name)
}

async fn put_audiences(transaction: &DatabaseTransaction) -> Result<(), StoreError> {
    let rows = seed::audiences()?;
    let rows = rows.into_iter().map(|row| audience::ActiveModel {
        slug: Set(row.code.to_string()),
        name_vi: Set(row.name_vi),
        name_en: Set(row.name_en),
    });
    let replace = OnConflict::column(audience::Column::Slug)
        .update_columns([audience::Column::NameVi, audience::Column::NameEn])
        .to_owned();
    audience::Entity::insert_many(rows)
        .on_conflict(replace)
        .exec_without_returning(transaction)
        .await?;
    Ok(())
}

async fn put_life_events(transaction: &DatabaseTransaction) -> Result<(), StoreError> {
    let rows = seed::life_events()?;
    let rows = rows.into_iter().map(|row| life_event::ActiveModel {
        slug: Set(row.code.to_string()),
        portal_code: Set(row.portal_code),
        audience_group: Set(row.group),
        position: Set(row.position),
        name_vi: Set(row.name_vi),
        name_en: Set(row.name_en),
    });
    let replace = OnConflict::column(life_event::Column::Slug)
        .update_columns([
            life_event::Column::PortalCode,
            life_event::Column::AudienceGroup,
            life_event::Column::Position,
            life_event::Column::NameVi,
            life_event::Column::NameEn,
        ])
        .to_owned();
    life_event::Entity::insert_many(rows)
        .on_conflict(replace)
        .exec_without_returning(transaction)
        .await?;
    Ok(())
}
