//! The times of a procedure, from files of events to the answer over HTTP.

mod later;

use contract::{
    BackTest, Basis, MonthTimes, OfficeTimes, Period, ProcedureTimes, SettlingAgency, TimesOf,
    TimesScope,
};
use domain::estimate::{Expected, estimate};
use serde_json::{Value, json};

use super::{event, import, opening};
use crate::support::Fixture;

const TIMES: &str = "/api/v1/procedures/1.001193/times";

/// Received at nine, with a limit of five working days, and settled at four.
fn settled(code: &str, received: &str, settled: &str) -> [Value; 2] {
    let mut first = opening(code);
    first["event"]["at"] = json!(format!("{received}T09:00:00+07:00"));
    [first, event(code, &format!("{settled}T16:00"), "settled")]
}

/// Counted by hand: working days from 2 November are 0, 1, 1, 2, 4 and 6 at H56.14, four times 8 at
/// H56.02, five times 3 at H56.15; at H26.14, from 5 October, thirty times 2 and six times 4.
fn all() -> Vec<Value> {
    let mut lines = Vec::new();
    let days = ["02", "03", "03", "04", "06", "10"];
    for (number, day) in days.into_iter().enumerate() {
        let code = format!("H56.14-261102-{number:04}");
        lines.extend(settled(&code, "2026-11-02", &format!("2026-11-{day}")));
    }
    for number in 0..4 {
        let code = format!("H56.02-261102-{number:04}");
        lines.extend(settled(&code, "2026-11-02", "2026-11-12"));
    }
    for number in 0..5 {
        let code = format!("000.00.15.H56-261102-{number:04}");
        lines.extend(settled(&code, "2026-11-02", "2026-11-05"));
    }
    for number in 0..36 {
        let on = if number < 30 {
            "2026-10-07"
        } else {
            "2026-10-09"
        };
        let code = format!("H26.14-261005-{number:04}");
        lines.extend(settled(&code, "2026-10-05", on));
    }
    lines
}

pub async fn times(fixture: &Fixture, query: &str) -> ProcedureTimes {
    fixture.get(&format!("{TIMES}{query}")).await.json()
}

fn levels(times: &ProcedureTimes) -> Vec<(&str, u32)> {
    let level = |level: &TimesOf| match &level.scope {
        TimesScope::Office(agency) | TimesScope::Unit(agency) => agency.code.to_string(),
        TimesScope::Country => "country".to_owned(),
        TimesScope::Unknown => "unknown".to_owned(),
    };
    let names = times.levels.iter().map(level);
    let counts = times.levels.iter().map(|level| level.settled_count);
    names.map(|name| &*name.leak()).zip(counts).collect()
}

#[tokio::test]
async fn times_are_those_that_were_counted_by_hand() {
    let fixture = Fixture::seeded().await;
    import(&fixture, &all()).await.expect("imported");
    let times = times(&fixture, "?agency=H56.14").await;
    assert_eq!(
        times.as_of.map(|day| day.to_string()).as_deref(),
        Some("2026-11-12")
    );
    assert_eq!((times.basis, times.window_days), (Basis::Derived, 90));
    let expected = [("H56.14", 6), ("H56", 15), ("country", 51)];
    assert_eq!(levels(&times), expected);
    let medians: Vec<u32> = times
        .levels
        .iter()
        .map(|level| level.quantiles.median())
        .collect();
    assert_eq!(medians, [1, 3, 2]);
    let longest: Vec<u32> = times
        .levels
        .iter()
        .map(|level| level.quantiles.longest())
        .collect();
    assert_eq!(longest, [6, 8, 8]);
    let TimesScope::Unit(unit) = &times.levels[1].scope else {
        panic!("{:?}", times.levels[1].scope);
    };
    assert_eq!(unit.name.as_ref().expect("a name").vi, "Tỉnh Thanh Hóa");
    // Of 36 known ones two days are 50 % and 80 %, four are 90 %; fifteen were settled since.
    let back_test = BackTest {
        tested: 15,
        by_50: 4,
        by_80: 4,
        by_90: 10,
    };
    let tests: Vec<_> = times.levels.iter().map(|level| level.back_test).collect();
    assert_eq!(tests, [None, None, Some(back_test)]);
    let month = |month, settled_count, median| MonthTimes {
        period: Period::Month(2026, month),
        settled_count,
        median,
    };
    assert_eq!(times.levels[2].months, [month(10, 36, 2), month(11, 15, 3)]);
}

#[tokio::test]
async fn offices_stand_side_by_side_and_those_with_few_are_left_out() {
    let fixture = Fixture::seeded().await;
    import(&fixture, &all()).await.expect("imported");
    let times = times(&fixture, "").await;
    let office = |code: &str, settled_count, on_time_count, median| OfficeTimes {
        office: SettlingAgency {
            code: code.parse().expect(code),
            name: None,
        },
        settled_count,
        limited_count: settled_count,
        on_time_count,
        median,
    };
    // The four of H56.02 are fewer than five.
    let expected = [
        office("H26.14", 36, 36, 2),
        office("H56.14", 6, 5, 1),
        office("H56.15", 5, 5, 3),
    ];
    assert_eq!(times.offices, expected);
}

#[tokio::test]
async fn what_is_too_near_falls_back_to_what_is_wider() {
    let fixture = Fixture::seeded().await;
    import(&fixture, &all()).await.expect("imported");
    for (query, expected) in [
        ("", &[("country", 51)][..]),
        ("?agency=", &[("country", 51)]),
        ("?agency=H56", &[("H56", 15), ("country", 51)]),
        ("?agency=h56.02", &[("H56", 15), ("country", 51)]),
        (
            "?agency=H26.14",
            &[("H26.14", 36), ("H26", 36), ("country", 51)],
        ),
        ("?agency=H99.01", &[("country", 51)]),
    ] {
        assert_eq!(levels(&times(&fixture, query).await), expected, "{query}");
    }
    // Fifteen of the province are too few to say anything.
    let times = times(&fixture, "?agency=H56.14").await;
    let estimate = estimate(&times.levels, 3).expect("enough");
    assert_eq!(estimate.level.scope, TimesScope::Country);
    assert!(matches!(
        estimate.expected,
        Expected::Within { by_50: 3.., .. }
    ));
}

#[tokio::test]
async fn one_sample_makes_all_of_it_illustrative() {
    let fixture = Fixture::seeded().await;
    let mut lines = all();
    lines[0]["about"]["isSample"] = json!(true);
    import(&fixture, &lines).await.expect("imported");
    assert_eq!(times(&fixture, "").await.basis, Basis::Illustrative);
}

#[tokio::test]
async fn of_fewer_than_five_not_even_the_day_is_told() {
    let fixture = Fixture::seeded().await;
    let lines: Vec<Value> = (0..4)
        .flat_map(|number| {
            settled(
                &format!("H56.14-261102-{number:04}"),
                "2026-11-02",
                "2026-11-03",
            )
        })
        .collect();
    import(&fixture, &lines).await.expect("imported");
    let four = times(&fixture, "?agency=H56.14").await;
    assert_eq!(
        (four.as_of, four.levels.len(), four.offices.len()),
        (None, 0, 0)
    );
    let fifth = settled("H56.02-261102-0001", "2026-11-02", "2026-11-03");
    import(&fixture, &fifth).await.expect("imported");
    let five = times(&fixture, "?agency=H56.14").await;
    assert_eq!(levels(&five), [("H56", 5), ("country", 5)]);
    assert!(five.as_of.is_some());
}

#[tokio::test]
async fn a_day_of_settlement_that_cannot_be_is_refused() {
    for (on, expected) in [
        ("2026-11-23", "lies in the future"),
        ("2026-11-01", "lies before 2026-11-02, the day in the code"),
    ] {
        let fixture = Fixture::seeded().await;
        let mut line = opening(super::CODE);
        line["about"]["result"] = json!({"outcome": "Đồng ý.", "settledOn": on});
        let refused = import(&fixture, &[line]).await.expect_err("is refused");
        let expected = format!("dossiers.jsonl:1: field about.result.settledOn: {expected}");
        assert_eq!(refused.to_string(), expected);
    }
}

#[tokio::test]
async fn a_procedure_without_a_settled_dossier_has_no_times_and_an_unknown_one_is_not_found() {
    let fixture = Fixture::seeded().await;
    let answer = fixture.get("/api/v1/procedures/1001193/times").await;
    assert_eq!(
        answer.header("cache-control"),
        "public, max-age=60, stale-while-revalidate=600"
    );
    assert!(answer.headers.contains_key("etag"));
    let empty: Value = answer.json();
    let expected = json!({
        "procedure": "1.001193", "today": (fixture.state.today)().to_string(), "basis": "derived", "windowDays": 90,
        "levels": [], "offices": []
    });
    assert_eq!(empty, expected);
    fixture
        .get("/api/v1/procedures/9.999999/times")
        .await
        .problem(404);
    fixture.get("/api/v1/procedures/x/times").await.problem(400);
    for wrong in ["14.H56", "H5", "bao-hiem-xa-hoi"] {
        let problem = fixture
            .get(&format!("{TIMES}?agency={wrong}"))
            .await
            .problem(400);
        assert_eq!(problem.errors[0].field, "agency");
        let reason = "an agency code is a letter and two digits, such as G15";
        assert_eq!(problem.errors[0].reason, reason, "{wrong}");
    }
    fixture
        .get(&format!("{TIMES}?office=H56"))
        .await
        .problem(400);
}
