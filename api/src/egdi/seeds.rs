//! The embedded facts: surveys of the ASEAN countries, their names, and the aims of Resolution 36a.

use std::collections::BTreeMap;

use contract::{
    AseanResolution, AseanTarget, Citation, CountryCode, Date, EgdiIndex, IndexFigures, IndexValue,
    named::Bilingual,
};
use serde::Deserialize;

use super::{Entry, Survey};
use crate::{import::seed, store::StoreError};

const ASEAN: &str = include_str!("../../seed/asean.csv");
const SURVEYS: &str = include_str!("../../seed/egdi_surveys.csv");
const FIGURES: &str = include_str!("../../seed/egdi_asean.csv");
const TARGETS: &str = include_str!("../../seed/egdi_targets.csv");

#[derive(Clone, Debug, Deserialize)]
pub struct AseanCountry {
    pub code: CountryCode,
    /// As the UN writes it.
    pub name_en: String,
    pub name_vi: String,
    /// The year, where it became a member after the first survey.
    pub joined: Option<u16>,
}

impl AseanCountry {
    pub fn is_member_in(&self, year: u16) -> bool {
        self.joined.is_none_or(|joined| joined <= year)
    }
}

pub fn asean() -> Result<Vec<AseanCountry>, StoreError> {
    seed::rows(ASEAN)
}

#[derive(Deserialize)]
struct SurveyRow {
    year: u16,
    countries_ranked: u32,
}

#[derive(Deserialize)]
struct FigureRow {
    year: u16,
    code: CountryCode,
    world_rank: u32,
    egdi: IndexValue,
    osi: IndexValue,
    tii: IndexValue,
    hci: IndexValue,
    epi: Option<IndexValue>,
}

/// The oldest first.
pub fn surveys() -> Result<Vec<Survey>, StoreError> {
    let countries = asean()?;
    let name = |code: &CountryCode| {
        let known = countries.iter().find(|country| country.code == *code);
        let unknown = || StoreError::Seed(format!("no ASEAN country has the code {code}"));
        known
            .map(|country| country.name_en.clone())
            .ok_or_else(unknown)
    };
    let mut entries: BTreeMap<u16, Vec<Entry>> = BTreeMap::new();
    for row in seed::rows::<FigureRow>(FIGURES)? {
        entries.entry(row.year).or_default().push(Entry {
            country: name(&row.code)?,
            world_rank: row.world_rank,
            figures: IndexFigures {
                egdi: row.egdi,
                osi: row.osi,
                tii: row.tii,
                hci: row.hci,
                epi: row.epi,
            },
        });
    }
    let rows: Vec<SurveyRow> = seed::rows(SURVEYS)?;
    let surveys = rows.into_iter().map(|row| {
        let mut survey = Survey {
            year: row.year,
            countries_ranked: row.countries_ranked,
            source: source_of(row.year),
            entries: entries.remove(&row.year).unwrap_or_default(),
        };
        survey.sort();
        survey
    });
    Ok(surveys.collect())
}

/// Who published a survey.
pub fn source_of(year: u16) -> Citation {
    Citation {
        title: Bilingual::new(
            format!("Liên hợp quốc: Khảo sát Chính phủ điện tử năm {year}"),
            format!("United Nations: E-Government Survey {year}"),
        ),
        url: Some("https://publicadministration.un.org/egovkb/Data-Center".to_owned()),
    }
}

pub fn resolution() -> Result<AseanResolution, StoreError> {
    #[derive(Deserialize)]
    struct Row {
        index: EgdiIndex,
        place: u32,
        by: Date,
    }
    let rows: Vec<Row> = seed::rows(TARGETS)?;
    let target = |Row { index, place, by }| AseanTarget { index, place, by };
    let adopted_on = Date::new(2015, 10, 14);
    Ok(AseanResolution {
        source: Citation {
            title: Bilingual::new(
                "Nghị quyết 36a/NQ-CP ngày 14/10/2015 của Chính phủ về Chính phủ điện tử",
                "Resolution 36a/NQ-CP of the Government, 14 October 2015, on e-government",
            ),
            url: None,
        },
        adopted_on: adopted_on.map_err(|error| StoreError::Seed(error.to_string()))?,
        targets: rows.into_iter().map(target).collect(),
    })
}
