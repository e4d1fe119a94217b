//! The figures of the UN, from the tables beside the repository.

use std::{collections::BTreeMap, fs, path::PathBuf};

use contract::{AseanMembership, CountryFigures, CountryName, EgdiIndex, EgdiSurvey, IndexFigures};
use domain::egdi::{Group, asean_place, asean_places, group, unexplained};

use super::{survey, value};

/// The rows of a file beside the repository, each by the names of its columns; none without it.
fn rows(name: &str) -> Vec<BTreeMap<String, String>> {
    let shared = std::env::var_os("MOT_CUA_SHARED").map_or_else(
        || PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared")),
        PathBuf::from,
    );
    let Ok(text) = fs::read_to_string(shared.join("data").join(name)) else {
        eprintln!("skipped: there is no {name}");
        return Vec::new();
    };
    let mut lines = text.lines();
    let columns: Vec<&str> = lines.next().expect("a header").split(',').collect();
    lines
        .map(|line| {
            let cells = columns.iter().copied().zip(line.split(','));
            cells
                .map(|(column, cell)| (column.to_owned(), cell.to_owned()))
                .collect()
        })
        .collect()
}

fn from_row(row: &BTreeMap<String, String>, rank: &str) -> CountryFigures {
    let is_member = row
        .get("asean10_rank_egdi")
        .is_none_or(|cell| !cell.is_empty());
    CountryFigures {
        code: row.get("iso3").map(|code| code.parse().expect("a code")),
        name: CountryName {
            en: row["country"].clone(),
            vi: None,
        },
        asean: match is_member {
            true => AseanMembership::Member,
            false => AseanMembership::JoinedLater,
        },
        world_rank: row[rank].parse().expect("a rank"),
        figures: IndexFigures {
            egdi: value(&row["egdi"]),
            osi: value(&row["osi"]),
            tii: value(&row["tii"]),
            hci: value(&row["hci"]),
            epi: None,
        },
    }
}

fn surveys(name: &str, rank: &str) -> Vec<EgdiSurvey> {
    let mut years: BTreeMap<u16, Vec<CountryFigures>> = BTreeMap::new();
    // The UN lists countries that it did not rank with an EGDI of 0.
    let ranked = |row: &BTreeMap<String, String>| row["egdi"] != "0.00000";
    for row in rows(name).into_iter().filter(ranked) {
        let year = row["year"].parse().expect("a year");
        years.entry(year).or_default().push(from_row(&row, rank));
    }
    let surveys = years.into_iter();
    surveys
        .map(|(year, countries)| survey(year, countries))
        .collect()
}

/// The file gives equals different places, we do not; otherwise every place is the same.
#[test]
fn places_are_those_of_the_columns_beside_the_figures() {
    let surveys = surveys("egdi_asean.csv", "world_rank");
    let rows = rows("egdi_asean.csv");
    for (index, column) in [
        (EgdiIndex::Egdi, "asean10_rank_egdi"),
        (EgdiIndex::Osi, "asean10_rank_osi"),
    ] {
        for survey in &surveys {
            let placed = asean_places(survey, index);
            assert_eq!(placed.len(), 10, "{}", survey.year);
            for own in &placed {
                let equals = placed.iter().filter(|other| other.place == own.place);
                let theirs = equals.map(|equal| {
                    let row = rows.iter().find(|row| {
                        row["year"] == survey.year.to_string()
                            && row["country"] == equal.country.name.en
                    });
                    let place: u32 = row.expect("a row")[column].parse().expect("a place");
                    place
                });
                assert_eq!(Some(own.place), theirs.min(), "{} {own:?}", survey.year);
            }
        }
    }
}

#[test]
fn viet_nam_stood_where_the_survey_s_own_table_says() {
    let surveys = surveys("egdi_asean.csv", "world_rank");
    for row in rows("egdi_vietnam.csv") {
        let year = &row["year"];
        let found = surveys.iter().find(|one| one.year.to_string() == *year);
        let found = found.expect("a survey");
        let place = |index| asean_place(found, index).map(|place| place.to_string());
        assert_eq!(
            place(EgdiIndex::Egdi).as_deref(),
            Some(row["asean10_rank_egdi"].as_str())
        );
        assert_eq!(
            place(EgdiIndex::Osi).as_deref(),
            Some(row["asean10_rank_osi"].as_str())
        );
        let own = group(value(&row["egdi"]));
        let expected = match row["egdi_group"].as_str() {
            "Very high" => Group::VeryHigh,
            "High" => Group::High,
            "Middle" => Group::Middle,
            other => panic!("{other}"),
        };
        assert_eq!(own, expected, "{year}");
    }
}

/// In the whole table of the UN, two figures of 2008 alone do not follow from their parts.
#[test]
fn the_egdi_follows_from_its_parts_in_every_survey() {
    let surveys = surveys("egdi_all_2003_2024.csv", "rank");
    let mut apart = Vec::new();
    for survey in &surveys {
        for country in unexplained(survey) {
            apart.push((survey.year, country.name.en.as_str()));
        }
    }
    let expected: &[_] = match surveys.is_empty() {
        true => &[],
        false => &[(2008, "Cambodia"), (2008, "Cameroon")],
    };
    assert_eq!(apart, expected);
}
