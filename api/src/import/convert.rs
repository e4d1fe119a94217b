//! Turns a believed record into the procedure that the API sends.

use contract::{
    AdministrativeLevel, AgencyCode, AgencyName, Date, FieldError, Named, Procedure, ProcedureCode,
    Slug, Source, named::Bilingual,
};
use domain::fold;
use sha2::{Digest as _, Sha256};

use super::{
    channels, fees, papers,
    record::{Level, Record},
    references::References,
    text,
};

/// Where the records of a file come from, unless a record says so itself.
#[derive(Clone, Debug)]
pub struct Reading {
    pub source_name: String,
    pub read_on: String,
    /// Whether somebody stated the day. Guessed from the file's own time, it says nothing about
    /// the content, and a copied file must not look changed.
    pub is_stated: bool,
    pub today: Date,
}

/// What search adds to a name, at the most a sixteenth of its score: enough between near equals.
const MOST_USED: u8 = u8::MAX;
const OF_A_LIFE_EVENT: u8 = 32;

/// A procedure ready to be stored.
#[derive(Debug)]
pub struct Draft {
    pub procedure: Procedure,
    pub sort_key: Vec<u8>,
    pub weight: u8,
    pub hash: String,
}

pub fn draft(record: Record, with: &References, reading: &Reading) -> Result<Draft, FieldError> {
    let procedure = procedure(record, with, reading)?;
    let weight = match () {
        () if with.is_most_used(&procedure.code) => MOST_USED,
        () if !procedure.life_events.is_empty() => OF_A_LIFE_EVENT,
        () => 0,
    };
    let hash = hash(&procedure, weight, reading)
        .map_err(|error| refused("", format!("cannot be written as JSON: {error}")))?;
    Ok(Draft {
        sort_key: fold::sort_key(&procedure.name),
        procedure,
        weight,
        hash,
    })
}

pub fn refused(field: &str, reason: impl Into<String>) -> FieldError {
    FieldError {
        field: field.to_owned(),
        reason: reason.into(),
    }
}

fn procedure(
    record: Record,
    with: &References,
    reading: &Reading,
) -> Result<Procedure, FieldError> {
    let channels = channels::all(&record.methods);
    Ok(Procedure {
        code: code(&record.code)?,
        name: required("name", &record.name)?,
        agency: agency(&record, with)?,
        sector: sector(&record.field)?,
        summary: record.summary.as_deref().and_then(text::optional),
        levels: levels(&record.levels),
        audiences: with.audiences(&record.subject_types)?,
        life_events: life_events(&record, with)?,
        online: channels::online(&channels),
        fee: fees::of_procedure(channels.iter().map(|channel| channel.fee)),
        document_cases: record.cases.iter().filter_map(papers::case).collect(),
        channels,
        steps: text::paragraphs(&record.steps),
        conditions: conditions(&record.conditions),
        executed_by: names(&record.executing),
        received_at: text::optional(&record.receiving_address),
        decided_by: text::optional(&record.authority),
        coordinated_with: text::optional(&record.coordinating),
        outcomes: record.results.iter().filter_map(papers::outcome).collect(),
        legal_bases: record
            .legal_bases
            .iter()
            .filter_map(papers::legal_basis)
            .collect(),
        decision_number: text::optional(&record.decision_no),
        official_url: official_url(&record.portal_id)?,
        source: source(&record, reading)?,
        updated_on: reading.today,
    })
}

fn code(text: &str) -> Result<ProcedureCode, FieldError> {
    text.parse()
        .map_err(|error| refused("code", format!("{error}, found {text:?}")))
}

fn required(field: &str, text: &str) -> Result<String, FieldError> {
    text::optional(text).ok_or_else(|| refused(field, "is empty"))
}

fn agency(record: &Record, with: &References) -> Result<AgencyName, FieldError> {
    let name = required("ministryName", &record.ministry_name)?;
    let code: AgencyCode = match record.ministry_code.trim() {
        "" => fold::slug(&name)
            .parse()
            .map_err(|error| refused("ministryName", format!("gives no code: {error}")))?,
        code => code
            .parse()
            .map_err(|error| refused("ministryCode", format!("{error}, found {code:?}")))?,
    };
    Ok(AgencyName {
        name: with
            .agency_name(&code)
            .unwrap_or_else(|| Bilingual::vietnamese(name)),
        code,
    })
}

/// A sector goes by the slug of its name: the source gives it no code.
pub fn sector(field: &str) -> Result<Named, FieldError> {
    const LONGEST: usize = 80;
    let name = required("field", field)?;
    let mut slug = fold::slug(&name);
    while slug.len() > LONGEST {
        // A slug ends after a whole word.
        slug.truncate(slug.rfind('-').unwrap_or(LONGEST));
    }
    let code: Slug = slug
        .parse()
        .map_err(|error| refused("field", format!("gives no address: {error}")))?;
    Ok(Named {
        code,
        name: Bilingual::vietnamese(name),
    })
}

fn levels(levels: &[Level]) -> Vec<AdministrativeLevel> {
    let mut levels: Vec<_> = levels
        .iter()
        .map(|level| match level {
            Level::Ministry => AdministrativeLevel::Ministry,
            Level::Province => AdministrativeLevel::Province,
            Level::Commune => AdministrativeLevel::Commune,
            Level::Other => AdministrativeLevel::Other,
        })
        .collect();
    levels.sort_unstable();
    levels.dedup();
    levels
}

/// Many records write "none" into the field.
fn conditions(text: &str) -> Vec<String> {
    let mut conditions = text::paragraphs(text);
    if let [only] = conditions.as_slice()
        && matches!(
            fold::fold(only).trim_end_matches('.'),
            "khong" | "khong co" | "khong quy dinh" | "khong yeu cau"
        )
    {
        conditions.clear();
    }
    conditions
}

fn life_events(record: &Record, with: &References) -> Result<Vec<Named>, FieldError> {
    let mut events = with.life_events("lifeEventsCitizen", &record.life_events_citizen)?;
    events.extend(with.life_events("lifeEventsBusiness", &record.life_events_business)?);
    Ok(events)
}

fn names(texts: &[String]) -> Vec<String> {
    texts
        .iter()
        .map(|name| text::name(name))
        .filter(|name| !name.is_empty())
        .collect()
}

fn official_url(portal_id: &str) -> Result<String, FieldError> {
    const PORTAL: &str = "https://dichvucong.gov.vn";
    let id = portal_id.trim();
    if !id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-') {
        return Err(refused(
            "portalId",
            format!("letters, digits and hyphens, found {id:?}"),
        ));
    }
    Ok(match id {
        "" => PORTAL.to_owned(),
        id => format!("{PORTAL}/thu-tuc-hanh-chinh/{id}"),
    })
}

fn source(record: &Record, reading: &Reading) -> Result<Source, FieldError> {
    let (name, read_on) = match &record.source_date {
        Some(day) if !is_day_or_month(day) => {
            return Err(refused(
                "sourceDate",
                format!("a day or a month such as 2026-07, found {day:?}"),
            ));
        }
        Some(day) => (required("source", &record.source)?, day.clone()),
        None => (reading.source_name.clone(), reading.read_on.clone()),
    };
    Ok(Source {
        name,
        read_on,
        restated: record.summary.is_some(),
    })
}

/// `2026-07-20` or `2026-07`.
pub fn is_day_or_month(text: &str) -> bool {
    let day = match text.len() {
        7 => format!("{text}-01"),
        _ => text.to_owned(),
    };
    day.parse::<Date>().is_ok()
}

/// What a change is measured by: all that is sent, without the days of our own copy.
fn hash(procedure: &Procedure, weight: u8, reading: &Reading) -> Result<String, serde_json::Error> {
    let mut content = serde_json::to_value(procedure)?;
    if let Some(fields) = content.as_object_mut() {
        fields.remove("updatedOn");
        if !reading.is_stated && !procedure.source.restated {
            fields.remove("source");
        }
    }
    let digest = Sha256::digest(format!("{weight} {content}"));
    Ok(format!("{digest:x}"))
}
