//! Codes and secrets as people type and paste them; moments of any zone.

use contract::{AgencyCode, Date, DossierCode, DossierCodeError, LookupSecret, Moment};
use proptest::prelude::*;

#[track_caller]
fn check_code(typed: &str, code: &str, root: &str, day: &str) {
    let read: DossierCode = typed.parse().expect(typed);
    assert_eq!(read.as_str(), code, "{typed:?}");
    assert_eq!(read.root(), &root.parse::<AgencyCode>().expect(root));
    assert_eq!(read.received_on(), day.parse::<Date>().expect(day));
    assert_eq!(read.to_string().parse(), Ok(read));
}

#[test]
fn both_shapes_are_read_however_they_are_typed() {
    let new = "H56.14-240823-0001";
    for typed in [
        "H56.14-240823-0001",
        "h56.14-240823-0001",
        "  H56.14 - 240823 - 0001\n",
        "H56.14–240823—0001",
        "H56.14−240823‑0001",
        "H56.14 240823 0001",
        "H56.14_240823_0001",
        "Mã hồ sơ: H56.14-240823-0001",
        "Mã hồ sơ： H56.14-240823-0001",
        "\u{feff}H56.14-\u{200b}240823-0001\u{a0}",
        "Ｈ５６．１４－２４０８２３－０００１",
    ] {
        check_code(typed, new, "H56", "2024-08-23");
    }
    let old = "000.00.15.H26-240101-0001";
    check_code(old, old, "H26", "2024-01-01");
    check_code("000.00.15.h26-240101-0001", old, "H26", "2024-01-01");
    for code in ["G15-251130-123456", "G01.22.AB.C1.2.3-000229-001"] {
        let root = &code[..3];
        let day = if code.starts_with("G15") {
            "2025-11-30"
        } else {
            "2000-02-29"
        };
        check_code(code, code, root, day);
    }
}

#[test]
fn what_is_no_code_is_told_from_a_wrong_day() {
    for text in [
        "",
        "H56.14",
        "H56.14-240823",
        "H56.14-240823-01",
        "H56.14-240823-1234567",
        "H56.14-240823-00a1",
        "56.14-240823-0001",
        "HH6.14-240823-0001",
        "H56.12345-240823-0001",
        "H56.1.2.3.4.5.6-240823-0001",
        "000.00.15-240101-0001",
        "00.00.15.H26-240101-0001",
        "H56.14-2408-23-0001",
        "ho-so-cua-toi-1",
        &"H".repeat(500),
    ] {
        let read: Result<DossierCode, _> = text.parse();
        assert_eq!(read, Err(DossierCodeError::Shape), "{text:?}");
    }
    for text in [
        "H56.14-241323-0001",
        "H56.14-230229-0001",
        "H56.14-000000-0001",
    ] {
        let read: Result<DossierCode, _> = text.parse();
        assert_eq!(read, Err(DossierCodeError::Day), "{text:?}");
    }
}

#[test]
fn a_secret_is_read_as_it_was_meant() {
    let meant: LookupSecret = "7K3M-901T".parse().expect("a secret");
    for typed in ["7k3m901t", "7K3M 9O1T", "7k3m-9oIt", " 7K3M–90lT "] {
        assert_eq!(typed.parse(), Ok(meant.clone()), "{typed:?}");
    }
    assert_eq!(meant.to_string(), "7K3M-901T");
    for typed in [
        "",
        "7K3M901",
        "7K3M901TT",
        "7K3M901U",
        "7K3M90é1",
        "7K3M*901",
    ] {
        assert!(typed.parse::<LookupSecret>().is_err(), "{typed:?}");
    }
    assert_eq!(format!("{meant:?}"), "LookupSecret(…)");
}

#[test]
fn a_moment_is_told_in_the_time_of_viet_nam() {
    for (text, told) in [
        ("2026-11-22T14:59:00+07:00", "2026-11-22T14:59:00+07:00"),
        ("2026-11-22T07:59:00Z", "2026-11-22T14:59:00+07:00"),
        ("2026-11-22T17:00:00.999Z", "2026-11-23T00:00:00+07:00"),
        ("2026-12-31T18:30:00-05:30", "2027-01-01T07:00:00+07:00"),
        ("2024-02-28T23:59:59+00:00", "2024-02-29T06:59:59+07:00"),
    ] {
        let moment: Moment = text.parse().expect(text);
        assert_eq!(moment.to_string(), told, "{text}");
    }
    for text in [
        "",
        "2026-11-22",
        "2026-11-22T14:59",
        "2026-11-22T14:59:00",
        "2026-11-22T24:00:00Z",
        "2026-11-22T14:60:00Z",
        "2026-11-22T14:59:00+0700",
        "2026-11-22T14:59:00+25:00",
        "2026-11-22 14:59:00Z",
        "2026-02-30T14:59:00Z",
        "2026-11-22T14:59:00Zx",
        "0001-01-01T00:00:00+23:00",
    ] {
        assert!(text.parse::<Moment>().is_err(), "{text}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_secret_is_read_back(bits in 0..1_u64 << 40) {
        let secret = LookupSecret::from_bits(bits);
        prop_assert_eq!(secret.to_string().parse(), Ok(secret));
    }

    #[test]
    fn no_text_makes_a_code_panic(text in "\\PC{0,40}") {
        let _read: Result<DossierCode, _> = text.parse();
        let _read: Result<LookupSecret, _> = text.parse();
        let _read: Result<Moment, _> = text.parse();
    }

    #[test]
    fn days_are_counted_without_a_gap(days in 0..3_652_058_u32) {
        let date = Date::with_days_before(days);
        prop_assert_eq!(date.days_before(), days);
        prop_assert_eq!(date.plus_days(1).days_before(), days + 1);
        prop_assert!(date < date.plus_days(1));
    }
}
