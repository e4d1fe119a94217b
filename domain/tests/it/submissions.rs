//! Documents submitted to the Government: by the rules for dossiers, found by number or title.

use contract::{
    ActorRole, AnswerDocument, Basis, Bilingual, DossierEvent, DossierStatus, Submission,
    SubmissionKind, SubmissionState, TimeLimit, TimeUnit, named::AgencyName,
};
use domain::{
    deadline::{Calendar, Due},
    submissions::{Wanted, state},
    tracking::{course, settled_on},
};

fn event(at: &str, status: DossierStatus) -> DossierEvent {
    DossierEvent {
        at: format!("{at}:00+07:00").parse().expect(at),
        status,
        office: None,
        actor: ActorRole::Desk,
        note: None,
        missing: Vec::new(),
        clock: None,
    }
}

/// With a limit of five working days.
fn submission(events: Vec<DossierEvent>) -> Submission {
    let number: contract::DocumentNumber = "1234/TTr-BTC".parse().expect("a number");
    let (first, last) = (&events[0], events.last().expect("an event"));
    Submission {
        slug: number.slug().clone(),
        number,
        agency: AgencyName {
            code: "G12".parse().expect("a code"),
            name: Bilingual::vietnamese("Bộ Tài chính"),
        },
        kind: SubmissionKind::Proposal,
        title: Bilingual::new("Đề án bến thuyền mẫu", "A model pier"),
        received_at: first.at,
        time_limit: TimeLimit::Limit {
            amount: 5.0,
            unit: TimeUnit::WorkingDay,
        },
        status: last.status,
        as_of: last.at,
        events,
        answer: None,
        source: None,
        basis: Basis::Illustrative,
    }
}

fn on(submission: &Submission, today: &str) -> SubmissionState {
    let today = today.parse().expect(today);
    state(course(submission, today, Calendar::vietnam()).progress)
}

#[test]
fn time_is_counted_as_for_dossiers() {
    let mut one = submission(vec![event("2026-11-02T15:30", DossierStatus::Received)]);
    let counted = course(&one, one.as_of.date(), Calendar::vietnam());
    let due = Due::On("2026-11-10".parse().expect("a day"));
    assert_eq!(counted.deadline.expect("received").due, due, "after 15:00");
    assert_eq!(on(&one, "2026-11-10"), SubmissionState::WithinTime);
    assert_eq!(on(&one, "2026-11-11"), SubmissionState::Overdue);
    one.events
        .push(event("2026-11-13T09:00", DossierStatus::Settled));
    one.status = DossierStatus::Settled;
    assert_eq!(on(&one, "2026-11-20"), SubmissionState::SettledLate);
    // What the answer says of its day counts before the day on which we were told.
    one.answer = Some(AnswerDocument {
        number: "9/QĐ-TTg".parse().expect("a number"),
        issued_on: "2026-11-10".parse().expect("a day"),
        url: None,
    });
    assert_eq!(on(&one, "2026-11-20"), SubmissionState::SettledInTime);
    assert_eq!(settled_on(&one), "2026-11-10".parse().ok());
}

#[test]
fn every_state_follows_from_some_course() {
    let received = || event("2026-11-02T09:00", DossierStatus::Received);
    for (status, expected) in [
        (DossierStatus::MorePapers, SubmissionState::Stopped),
        (DossierStatus::Withdrawn, SubmissionState::Ended),
        (DossierStatus::Halted, SubmissionState::Ended),
    ] {
        let one = submission(vec![received(), event("2026-11-03T09:00", status)]);
        assert_eq!(on(&one, "2026-11-20"), expected);
    }
    let registered = submission(vec![event("2026-11-02T09:00", DossierStatus::Registered)]);
    assert_eq!(on(&registered, "2026-11-20"), SubmissionState::Registered);
    let mut unlimited = submission(vec![received()]);
    unlimited.time_limit = TimeLimit::NotStated;
    assert_eq!(on(&unlimited, "2026-11-20"), SubmissionState::WithoutLimit);
    unlimited
        .events
        .push(event("2026-11-03T09:00", DossierStatus::Settled));
    unlimited.status = DossierStatus::Settled;
    let expected = SubmissionState::SettledWithoutLimit;
    assert_eq!(on(&unlimited, "2026-11-20"), expected);
}

#[test]
fn it_is_found_by_its_number_or_by_words_of_its_title() {
    let one = submission(vec![event("2026-11-02T09:00", DossierStatus::Received)]);
    for text in [
        "1234/TTr-BTC",
        "01234 / ttr – btc",
        "1234",
        "ttr btc",
        "TTr-BTC",
        "bến thuyền",
        "ben thuyen de an",
        "model PIER",
        "thuyền m",
    ] {
        assert!(Wanted::of(text).is_answered_by(&one), "{text}");
    }
    for text in [
        "234",
        "1234/TTr-BCT",
        "1234/2013/TTr-BTC",
        "btc ttr",
        "huyền",
        "bến xe",
        "/",
        "-",
    ] {
        assert!(!Wanted::of(text).is_answered_by(&one), "{text}");
    }
}
