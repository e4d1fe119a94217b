//! The UN survey: places, aims, groups, and the EGDI as the mean of its parts.

mod tables;

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
