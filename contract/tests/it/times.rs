//! The times of a procedure on the wire, and the codes of offices in those of dossiers.

use contract::{AgencyCode, DossierCode, ProcedureTimes, Quantiles, TimesScope};
use serde_json::{Value, json};

fn times() -> Value {
    json!({
        "today": "2026-11-23",
        "procedure": "1.001193", "asOf": "2026-11-12", "basis": "illustrative", "windowDays": 90,
        "levels": [
            {"scope": {"kind": "office", "code": "H56.14"}, "settledCount": 6,
             "quantiles": days(0), "months": []},
            {"scope": {"kind": "unit", "code": "H56", "name": {"vi": "Thanh Hóa"}},
             "settledCount": 29, "quantiles": days(0), "months": []},
            {"scope": {"kind": "country"}, "settledCount": 30, "quantiles": days(1),
             "backTest": {"tested": 15, "by50": 4, "by80": 4, "by90": 10},
             "months": [{"period": "2026-11", "settledCount": 15, "median": 3}]}
        ],
        "offices": [{"office": {"code": "H56.14"}, "settledCount": 6, "limitedCount": 6,
                     "onTimeCount": 5, "median": 1}]
    })
}

fn days(first: u32) -> Vec<u32> {
    (first..first + 21).collect()
}

#[test]
fn times_come_back_as_they_were_sent() {
    let read: ProcedureTimes = serde_json::from_value(times()).expect("is read");
    assert_eq!(serde_json::to_value(&read).expect("is written"), times());
    let enough: Vec<bool> = read.levels.iter().map(|level| level.is_enough()).collect();
    assert_eq!(enough, [false, false, true]);
    assert!(!read.offices[0].is_enough());
    assert_eq!(read.levels[2].quantiles.median(), 11);
    assert_eq!(read.levels[2].quantiles.longest(), 21);
}

#[test]
fn a_scope_of_a_newer_api_is_read_as_unknown() {
    let mut newer = times();
    newer["levels"][0]["scope"]["kind"] = json!("commune");
    let read: ProcedureTimes = serde_json::from_value(newer).expect("is read");
    assert_eq!(read.levels[0].scope, TimesScope::Unknown);
}

#[test]
fn a_table_that_falls_or_has_another_length_is_not_read() {
    let mut falls = days(0);
    falls.swap(3, 4);
    for wrong in [falls, days(0)[1..].to_vec(), [days(0), days(21)].concat()] {
        let read = serde_json::from_value::<Quantiles>(json!(wrong));
        let error = read.expect_err("is refused").to_string();
        assert!(error.contains("21 numbers of days"), "{error}");
    }
    assert!(serde_json::from_value::<Quantiles>(json!([-1])).is_err());
}

#[test]
fn both_shapes_of_a_dossier_name_the_same_office() {
    for (code, office, root) in [
        ("H56.14-240823-0001", "H56.14", "H56"),
        ("000.00.14.H56-240823-0001", "H56.14", "H56"),
        ("000.07.14.H56-240823-0001", "H56.14.07", "H56"),
        ("012.00.14.H56-240823-0001", "H56.14.00.012", "H56"),
        ("000.00.00.H56-240823-0001", "H56", "H56"),
        ("G15-251130-123456", "G15", "G15"),
        ("G01.22.AB.C1.2.3-000229-001", "G01.22.AB.C1.2.3", "G01"),
    ] {
        let read: DossierCode = code.parse().expect(code);
        assert_eq!(read.agency().as_str(), office, "{code}");
        assert_eq!(read.root().as_str(), root, "{code}");
        assert_eq!(read.agency().root().as_ref(), Some(read.root()), "{code}");
    }
    let ours: AgencyCode = "bao-hiem-xa-hoi".parse().expect("a code of ours");
    assert_eq!(ours.root(), None);
}
