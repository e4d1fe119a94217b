//! Real surveys, as a fresh API sends them.

use std::collections::BTreeMap;

use contract::{
    AseanMembership, AseanResolution, AseanTarget, Citation, CountryFigures, CountryName, Date,
    EgdiIndex, EgdiReport, EgdiSurvey, IndexFigures, named::Bilingual,
};

/// The surveys that a fresh API has, the newest first.
pub fn report() -> EgdiReport {
    let figures = include_str!("../../../api/seed/egdi_asean.csv");
    let mut years: BTreeMap<u16, Vec<CountryFigures>> = BTreeMap::new();
    for line in figures.lines().skip(1) {
        let cells: Vec<&str> = line.split(',').collect();
        let year = cells[0].parse().expect("a year");
        years.entry(year).or_default().push(country(&cells[1..]));
    }
    let surveys = years.into_iter().rev();
    EgdiReport {
        surveys: surveys
            .map(|(year, countries)| survey(year, countries))
            .collect(),
        resolution: AseanResolution {
            source: citation("Nghị quyết 36a/NQ-CP", "Resolution 36a/NQ-CP"),
            adopted_on: Date::new(2015, 10, 14).expect("a day"),
            targets: vec![
                target(EgdiIndex::Osi, 4, 2016),
                target(EgdiIndex::Egdi, 4, 2016),
                target(EgdiIndex::Osi, 3, 2017),
                target(EgdiIndex::Egdi, 3, 2017),
            ],
        },
    }
}

fn citation(vi: &str, en: &str) -> Citation {
    Citation {
        title: Bilingual::new(vi, en),
        url: None,
    }
}

fn target(index: EgdiIndex, place: u32, year: u16) -> AseanTarget {
    AseanTarget {
        index,
        place,
        by: Date::last_of(year, 12),
    }
}

fn survey(year: u16, mut countries: Vec<CountryFigures>) -> EgdiSurvey {
    countries.sort_by_key(|country| country.world_rank);
    EgdiSurvey {
        year,
        countries_ranked: if year < 2014 { 180 } else { 193 },
        source: citation(&format!("Khảo sát {year}"), &format!("Survey {year}")),
        countries,
    }
}

/// Code, world rank, EGDI, OSI, TII, HCI, EPI.
fn country(cells: &[&str]) -> CountryFigures {
    let value = |at: usize| cells[at].parse().expect("a value");
    let (vi, en) = match cells[0] {
        "VNM" => ("Việt Nam", "Viet Nam"),
        "KHM" => ("Campuchia", "Cambodia"),
        code => (code, code),
    };
    CountryFigures {
        code: Some(cells[0].parse().expect("a code")),
        name: CountryName {
            en: en.to_owned(),
            vi: Some(vi.to_owned()),
        },
        asean: match cells[0] {
            "TLS" => AseanMembership::JoinedLater,
            _ => AseanMembership::Member,
        },
        world_rank: cells[1].parse().expect("a rank"),
        figures: IndexFigures {
            egdi: value(2),
            osi: value(3),
            tii: value(4),
            hci: value(5),
            epi: Some(value(6)),
        },
    }
}
