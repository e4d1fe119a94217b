//! Alerts: when they hold, and which pages they are about.

use contract::{Alert, Moment};
use serde_json::json;

fn alert(pages: &[&str]) -> Alert {
    let alert = json!({
        "id": "bao-tri",
        "text": {"vi": "Bảo trì.", "en": "Maintenance."},
        "level": "warning",
        "pages": pages,
        "from": "2026-11-22T22:00:00+07:00",
        "to": "2026-11-23T02:00:00+07:00",
    });
    serde_json::from_value(alert).expect("an alert")
}

fn at(time: &str) -> Moment {
    time.parse().expect("a time")
}

#[test]
fn an_alert_holds_from_its_first_second_to_before_its_last() {
    for (time, expected) in [
        ("2026-11-22T21:59:59+07:00", false),
        ("2026-11-22T22:00:00+07:00", true),
        ("2026-11-23T01:59:59+07:00", true),
        ("2026-11-23T02:00:00+07:00", false),
    ] {
        assert_eq!(alert(&[]).is_in_force(at(time)), expected, "{time}");
    }
    let open = Alert {
        to: None,
        ..alert(&[])
    };
    assert!(open.is_in_force(at("2099-01-01T00:00:00+07:00")));
}

#[test]
fn an_alert_is_about_its_pages_and_all_below_them() {
    for (pages, path, expected) in [
        (&[][..], "/", true),
        (&["/ho-so"], "/ho-so", true),
        (&["/ho-so"], "/ho-so/cua-toi", true),
        (&["/ho-so"], "/ho-so-khac", false),
        (&["/ho-so"], "/", false),
        (&["/thu-tuc", "/ho-so"], "/ho-so", true),
    ] {
        assert_eq!(alert(pages).is_about(path), expected, "{pages:?} {path}");
    }
}
