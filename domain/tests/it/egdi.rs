//! The UN survey: places, aims, groups, and the EGDI as the mean of its parts.

use std::{collections::BTreeMap, fs, path::PathBuf};

use contract::{
    AseanMembership, AseanTarget, Citation, CountryFigures, CountryName, Date, EgdiIndex,
    EgdiSurvey, IndexFigures, IndexValue, named::Bilingual,
};
use domain::egdi::{
    Group, Judgement, Verdict, asean_place, asean_places, difference, group, judge, unexplained,
};

fn value(text: &str) -> IndexValue {
    text.parse().expect(text)
}

fn country(code: &str, egdi: &str) -> CountryFigures {
    CountryFigures {
        code: Some(code.parse().expect(code)),
        name: CountryName {
            en: code.to_owned(),
            vi: None,
        },
        asean: AseanMembership::Member,
        world_rank: 1,
        figures: IndexFigures {
            egdi: value(egdi),
            osi: value("0.5"),
            tii: value("0.5"),
            hci: value("0.5"),
            epi: None,
        },
    }
}

fn survey(year: u16, countries: Vec<CountryFigures>) -> EgdiSurvey {
    EgdiSurvey {
        year,
        countries_ranked: 193,
        source: Citation {
            title: Bilingual::vietnamese("Nguồn"),
            url: None,
        },
        countries,
    }
}

fn places(survey: &EgdiSurvey, index: EgdiIndex) -> Vec<(String, u32)> {
    asean_places(survey, index)
        .into_iter()
        .map(|placed| (placed.country.name.en.clone(), placed.place))
        .collect()
}

#[test]
fn equals_share_a_place_and_the_next_one_is_left_out() {
    let survey = survey(
        2012,
        vec![
            country("IDN", "0.4"),
            country("SGP", "0.9"),
            country("PHL", "0.4"),
            country("VNM", "0.3"),
        ],
    );
    let expected = [("SGP", 1), ("IDN", 2), ("PHL", 2), ("VNM", 4)];
    let expected: Vec<_> = expected
        .map(|(code, place)| (code.to_owned(), place))
        .into();
    assert_eq!(places(&survey, EgdiIndex::Egdi), expected);
    assert_eq!(asean_place(&survey, EgdiIndex::Egdi), Some(4));
    assert_eq!(asean_place(&survey, EgdiIndex::Osi), Some(1), "all alike");
}

#[test]
fn who_joined_later_or_is_outside_takes_no_place() {
    let mut later = country("TLS", "0.99");
    later.asean = AseanMembership::JoinedLater;
    let mut outside = country("KOR", "0.98");
    outside.asean = AseanMembership::Outside;
    let survey = survey(2024, vec![later, outside, country("VNM", "0.3")]);
    assert_eq!(places(&survey, EgdiIndex::Egdi), [("VNM".to_owned(), 1)]);
}

fn target(place: u32, year: u16) -> AseanTarget {
    AseanTarget {
        index: EgdiIndex::Egdi,
        place,
        by: Date::last_of(year, 12),
    }
}

#[test]
fn an_aim_is_read_in_the_first_survey_of_its_year_or_later() {
    let at = |year, own| survey(year, vec![country("SGP", "0.9"), country("VNM", own)]);
    // The newest first, as they are sent: the last one is not the one to read.
    let surveys = [at(2020, "0.95"), at(2018, "0.3"), at(2016, "0.99")];
    let judged = |place, year| judge(&target(place, year), &surveys);
    let judgement = |year, place, verdict| {
        Some(Judgement {
            year,
            place,
            verdict,
        })
    };
    assert_eq!(judged(1, 2016), judgement(2016, 1, Verdict::Met));
    assert_eq!(judged(1, 2017), judgement(2018, 2, Verdict::Missed));
    assert_eq!(judged(2, 2017), judgement(2018, 2, Verdict::Met));
    assert_eq!(judged(1, 2021), None);
}

#[test]
fn groups_begin_at_their_limits() {
    for (text, expected) in [
        ("1", Group::VeryHigh),
        ("0.75", Group::VeryHigh),
        ("0.74999", Group::High),
        ("0.5", Group::High),
        ("0.49999", Group::Middle),
        ("0.25", Group::Middle),
        ("0.24999", Group::Low),
        ("0", Group::Low),
    ] {
        assert_eq!(group(value(text)), expected, "{text}");
    }
}

#[test]
fn an_egdi_that_does_not_follow_from_its_parts_is_found() {
    let survey = survey(
        2024,
        vec![country("SGP", "0.50001"), country("VNM", "0.50021")],
    );
    let found = unexplained(&survey);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].name.en, "VNM");
}

#[test]
fn in_2008_and_2010_the_online_services_weighed_more() {
    let figures = IndexFigures {
        egdi: value("0.34"),
        osi: value("1"),
        tii: value("0"),
        hci: value("0"),
        epi: None,
    };
    for year in [2008, 2010] {
        assert!(difference(year, &figures) < 1e-9, "{year}");
    }
    assert!((difference(2012, &figures) - 2_000.0 / 3.0).abs() < 1e-9);
}

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
