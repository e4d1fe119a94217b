//! The surveys in memory, each country with its names and its place in ASEAN's history.

use contract::{AseanMembership, CountryFigures, CountryName, EgdiReport, EgdiSurvey};

use super::{AseanCountry, Entry, Survey, asean, resolution};
use crate::store::StoreError;

pub struct EgdiBoard {
    /// Of the ASEAN countries alone.
    pub report: EgdiReport,
    /// Of all countries that are known, the newest first.
    surveys: Vec<EgdiSurvey>,
}

impl EgdiBoard {
    pub fn build(mut surveys: Vec<Survey>) -> Result<Self, StoreError> {
        let asean = asean()?;
        surveys.sort_by_key(|survey| std::cmp::Reverse(survey.year));
        let surveys: Vec<EgdiSurvey> = surveys
            .into_iter()
            .map(|survey| shown(survey, &asean))
            .collect();
        let report = EgdiReport {
            surveys: surveys.iter().cloned().map(of_asean).collect(),
            resolution: resolution()?,
        };
        Ok(Self { report, surveys })
    }

    pub fn survey(&self, year: u16) -> Option<&EgdiSurvey> {
        self.surveys.iter().find(|survey| survey.year == year)
    }
}

fn of_asean(mut survey: EgdiSurvey) -> EgdiSurvey {
    survey
        .countries
        .retain(|country| country.asean != AseanMembership::Outside);
    survey
}

fn shown(survey: Survey, asean: &[AseanCountry]) -> EgdiSurvey {
    let year = survey.year;
    let country = |entry: Entry| {
        let known = asean.iter().find(|one| one.name_en == entry.country);
        CountryFigures {
            code: known.map(|one| one.code.clone()),
            asean: match known.map(|one| one.is_member_in(year)) {
                Some(true) => AseanMembership::Member,
                Some(false) => AseanMembership::JoinedLater,
                None => AseanMembership::Outside,
            },
            name: CountryName {
                vi: known.map(|one| one.name_vi.clone()),
                en: entry.country,
            },
            world_rank: entry.world_rank,
            figures: entry.figures,
        }
    };
    EgdiSurvey {
        year,
        countries_ranked: survey.countries_ranked,
        source: survey.source,
        countries: survey.entries.into_iter().map(country).collect(),
    }
}
