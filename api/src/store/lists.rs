//! The rows of agencies, audiences and life events as the API sends them.

use contract::{
    Agency, AgencyKind, AudienceGroup, CodeBasis, Date, LifeEvent, Named, named::Bilingual,
};

use super::{
    StoreError,
    entity::{agency, audience, life_event},
};

pub fn audiences(rows: Vec<audience::Model>) -> Result<Vec<Named>, StoreError> {
    rows.into_iter().map(audience).collect()
}

fn audience(row: audience::Model) -> Result<Named, StoreError> {
    Ok(Named {
        code: row
            .slug
            .parse()
            .map_err(|error| StoreError::broken("audience", error))?,
        name: Bilingual {
            vi: row.name_vi,
            en: row.name_en,
        },
    })
}

pub fn agencies(rows: Vec<agency::Model>) -> Result<Vec<Agency>, StoreError> {
    let mut agencies = rows
        .into_iter()
        .map(|row| Ok((row.sort_key.clone(), agency(row)?)))
        .collect::<Result<Vec<_>, StoreError>>()?;
    agencies.sort_by(|(a_key, a), (b_key, b)| {
        (a.kind, a_key, &a.valid_from).cmp(&(b.kind, b_key, &b.valid_from))
    });
    Ok(agencies.into_iter().map(|(_, agency)| agency).collect())
}

fn agency(row: agency::Model) -> Result<Agency, StoreError> {
    let broken = |why: &dyn ToString| StoreError::broken(row.name_vi.clone(), why.to_string());
    let date = |text: &Option<String>| {
        text.as_deref()
            .map(str::parse::<Date>)
            .transpose()
            .map_err(|error| broken(&error))
    };
    Ok(Agency {
        code: row.code.parse().map_err(|error| broken(&error))?,
        code_basis: match row.code_basis.as_str() {
            "seen" => CodeBasis::Seen,
            "recalled" => CodeBasis::Recalled,
            _ => CodeBasis::Ours,
        },
        kind: match row.kind.as_str() {
            "ministry" => AgencyKind::Ministry,
            "province" => AgencyKind::Province,
            _ => AgencyKind::Other,
        },
        valid_from: date(&row.valid_from)?,
        valid_to: date(&row.valid_to)?,
        merged_from: row.merged_from.lines().map(str::to_owned).collect(),
        successor: row
            .successor
            .as_deref()
            .map(str::parse)
            .transpose()
            .map_err(|error| broken(&error))?,
        name: Bilingual {
            vi: row.name_vi.clone(),
            en: row.name_en.clone(),
        },
        procedures: 0,
    })
}

pub fn life_events(rows: Vec<life_event::Model>) -> Result<Vec<LifeEvent>, StoreError> {
    let mut events = rows
        .into_iter()
        .map(|row| {
            Ok(LifeEvent {
                code: row
                    .slug
                    .parse()
                    .map_err(|error| StoreError::broken("life event", error))?,
                portal_code: row.portal_code,
                group: match row.audience_group.as_str() {
                    "citizen" => AudienceGroup::Citizen,
                    "business" => AudienceGroup::Business,
                    _ => AudienceGroup::Other,
                },
                position: u32::try_from(row.position).unwrap_or_default(),
                name: Bilingual {
                    vi: row.name_vi,
                    en: row.name_en,
                },
                procedures: 0,
            })
        })
        .collect::<Result<Vec<_>, StoreError>>()?;
    events.sort_by_key(|event| (event.group, event.position));
    Ok(events)
}
