//! Disclosures in time and late, the line of time, and who answers a search.

use contract::{
    ArrangementStage, ArrangementStep, Bilingual, CopyChange, Disclosure, DisclosureState,
    DisclosureTally, EnterpriseField, Ipo, IpoOutcome, Moment, Obligation, RegistrationChange,
};
use domain::enterprises::{Course, WantedEnterprise, due, tally, timeline, timeliness, words};

fn at(text: &str) -> Moment {
    format!("{text}+07:00").parse().expect(text)
}

fn unusual(occurred_at: &str) -> Obligation {
    Obligation::Unusual {
        occurred_at: at(occurred_at),
    }
}

fn periodic(day: &str) -> Obligation {
    Obligation::Periodic {
        due_on: day.parse().expect(day),
    }
}

#[track_caller]
fn check(obligation: Obligation, made_at: Option<&str>, now: &str, expected: DisclosureState) {
    let found = timeliness(due(obligation), made_at.map(at), at(now));
    assert_eq!(found, expected, "{obligation:?} {made_at:?} {now}");
}

#[test]
fn something_unusual_is_told_within_36_hours_by_the_clock() {
    let event = unusual("2026-08-04T15:00:00");
    assert_eq!(due(event), Some(at("2026-08-06T03:00:00")));
    let later = "2026-09-01T00:00:00";
    for (made_at, now, expected) in [
        (Some("2026-08-04T15:00:00"), later, DisclosureState::OnTime),
        (Some("2026-08-06T02:59:59"), later, DisclosureState::OnTime),
        (Some("2026-08-06T03:00:00"), later, DisclosureState::OnTime),
        (Some("2026-08-06T03:00:01"), later, DisclosureState::Late),
        (Some("2026-08-30T08:00:00"), later, DisclosureState::Late),
        (None, "2026-08-05T00:00:00", DisclosureState::Awaited),
        (None, "2026-08-06T03:00:00", DisclosureState::Awaited),
        (None, "2026-08-06T03:00:01", DisclosureState::Missing),
        (None, later, DisclosureState::Missing),
    ] {
        check(event, made_at, now, expected);
    }
}

#[test]
fn nights_weekends_and_holidays_count_towards_the_36_hours() {
    for (occurred_at, expected) in [
        // A Friday evening.
        ("2026-11-20T22:00:00", "2026-11-22T10:00:00"),
        // The first day of Tết.
        ("2026-02-17T00:00:00", "2026-02-18T12:00:00"),
        ("2026-12-31T13:30:00", "2027-01-02T01:30:00"),
    ] {
        assert_eq!(due(unusual(occurred_at)), Some(at(expected)));
    }
}

#[test]
fn a_report_may_come_until_the_last_second_of_its_day() {
    let report = periodic("2026-05-31");
    for (made_at, now, expected) in [
        (
            Some("2026-05-31T23:59:59"),
            "2026-07-01T00:00:00",
            DisclosureState::OnTime,
        ),
        (
            Some("2026-06-01T00:00:00"),
            "2026-07-01T00:00:00",
            DisclosureState::Late,
        ),
        (None, "2026-05-31T00:00:00", DisclosureState::Awaited),
        (None, "2026-05-31T23:59:59", DisclosureState::Awaited),
        (None, "2026-06-01T00:00:00", DisclosureState::Missing),
    ] {
        check(report, made_at, now, expected);
    }
}

#[test]
fn an_obligation_of_a_kind_unknown_here_is_neither_late_nor_missing() {
    check(
        Obligation::Other,
        None,
        "2026-06-01T00:00:00",
        DisclosureState::Other,
    );
}

#[test]
fn what_is_not_due_yet_is_not_counted_as_due() {
    let counted = tally([
        DisclosureState::OnTime,
        DisclosureState::Late,
        DisclosureState::Late,
        DisclosureState::Missing,
        DisclosureState::Awaited,
        DisclosureState::Other,
    ]);
    let expected = DisclosureTally {
        on_time: 1,
        late: 2,
        missing: 1,
        awaited: 1,
    };
    assert_eq!(counted, expected);
    assert_eq!((counted.made(), counted.due()), (3, 4));
}

fn disclosure(id: &str, made_at: Option<&str>, state: DisclosureState) -> Disclosure {
    let obligation = unusual("2026-08-04T15:00:00");
    Disclosure {
        id: id.parse().expect(id),
        title: Bilingual::vietnamese(id),
        obligation,
        due: due(obligation),
        made_at: made_at.map(at),
        state,
    }
}

#[test]
fn the_line_of_time_has_what_happened_and_nothing_that_is_to_come() {
    let course = Course {
        steps: &[ArrangementStep {
            stage: ArrangementStage::PlanApproved,
            on: "2025-01-10".parse().expect("a day"),
            decision: Some("12/QĐ-TTg".to_owned()),
            source: None,
        }],
        ipo: Some(Ipo {
            planned_on: "2025-03-01".parse().expect("a day"),
            shares_offered: 1,
            start_price_vnd: 1,
            outcome: IpoOutcome::Failed {
                held_on: "2025-03-02".parse().expect("a day"),
            },
        }),
        disclosures: &[
            disclosure("made", Some("2026-08-07T08:00:00"), DisclosureState::Late),
            disclosure("never", None, DisclosureState::Missing),
            disclosure("to-come", None, DisclosureState::Awaited),
        ],
        registration_changes: &[RegistrationChange {
            id: "lan-1".parse().expect("a slug"),
            on: "2024-06-01".parse().expect("a day"),
            what: Bilingual::vietnamese("x"),
        }],
        copy_changes: &[CopyChange {
            at: at("2026-09-01T10:00:00"),
            fields: vec![EnterpriseField::Name],
        }],
    };
    let entries = timeline(&course);
    let shown: Vec<_> = entries
        .iter()
        .map(|entry| (entry.id.as_str(), entry.at.to_string()))
        .collect();
    let expected = [
        ("copy-2026-09-01-36000", "2026-09-01T10:00:00+07:00"),
        ("disclosure-made", "2026-08-07T08:00:00+07:00"),
        ("disclosure-never", "2026-08-06T03:00:00+07:00"),
        ("ipo", "2025-03-02T00:00:00+07:00"),
        (
            "stage-plan-approved-2025-01-10",
            "2025-01-10T00:00:00+07:00",
        ),
        ("register-lan-1", "2024-06-01T00:00:00+07:00"),
    ];
    assert_eq!(shown, expected.map(|(id, at)| (id, at.to_owned())));
}

#[test]
fn one_is_found_by_its_code_or_the_beginnings_of_its_words() {
    let code = "0100684378".parse().expect("a code");
    let name = words("Tổng công ty Điện lực Hòa Bình");
    for (text, expected) in [
        ("0100684378", true),
        ("0100 684 378", true),
        ("0100684378-001", false),
        ("0100100079", false),
        ("điện lực", true),
        ("dien luc", true),
        ("LUC DIEN", true),
        ("hoà bình", true),
        ("đie", true),
        ("ien", false),
        ("dien nuoc", false),
        ("–", false),
    ] {
        let found = WantedEnterprise::of(text).is_answered_by(&code, &name);
        assert_eq!(found, expected, "{text:?}");
    }
}
