//! What the events of a dossier mean.

use contract::{
    ActorRole, Basis, Bilingual, ClockChange, Date, Dossier, DossierEvent, DossierProcedure,
    DossierResult, DossierStage, DossierStatus, Moment, TimeLimit, TimeUnit, named::AgencyName,
};
use domain::{
    deadline::{AfterStop, Calendar, Due, Lateness, Pending, StopReason, Timeliness},
    tracking::{Course, Duty, Progress, course, duty, resets, terms},
};

fn moment(text: &str) -> Moment {
    format!("{text}:00+07:00").parse().expect(text)
}

fn day(text: &str) -> Date {
    text.parse().expect(text)
}

fn event(at: &str, status: DossierStatus) -> DossierEvent {
    DossierEvent {
        at: moment(at),
        status,
        office: None,
        actor: ActorRole::Desk,
        note: None,
        missing: Vec::new(),
        clock: None,
    }
}

/// With a limit of five working days.
fn dossier(events: Vec<DossierEvent>) -> Dossier {
    let last = events.last().expect("an event");
    Dossier {
        stage: DossierStage {
            code: "H56.14-261102-0001".parse().expect("a code"),
            agency: AgencyName {
                code: "H56".parse().expect("a code"),
                name: Bilingual::vietnamese("Thanh Hóa"),
            },
            procedure: DossierProcedure {
                code: "1.001193".parse().expect("a code"),
                name: "Thủ tục đăng ký khai sinh".to_owned(),
            },
            status: last.status,
            as_of: last.at,
            answered_at: last.at,
            basis: Basis::Published,
        },
        applicant: "Ng*** V** A".to_owned(),
        time_limit: TimeLimit::Limit {
            amount: 5.0,
            unit: TimeUnit::WorkingDay,
        },
        events,
        papers: Vec::new(),
        fee: None,
        result: None,
    }
}

fn on(dossier: &Dossier, today: &str) -> Course {
    course(dossier, day(today), Calendar::vietnam())
}

#[test]
fn an_open_dossier_is_within_time_or_overdue() {
    let open = dossier(vec![
        event("2026-11-02T09:00", DossierStatus::Received),
        event("2026-11-03T08:00", DossierStatus::Processing),
    ]);
    let within = on(&open, "2026-11-05").progress;
    assert_eq!(
        within,
        Progress::Open(Pending::WithinTime { working_days: 2 })
    );
    let overdue = on(&open, "2026-11-11").progress;
    let late = Lateness {
        days: 2,
        working_days: 2,
    };
    assert_eq!(overdue, Progress::Open(Pending::Overdue(late)));
    assert_eq!(duty(&open), Duty::Wait);
}

#[test]
fn a_request_stops_the_clock_and_says_what_is_missing() {
    let mut asked = event("2026-11-04T10:00", DossierStatus::MorePapers);
    asked.note = Some("Thiếu bản sao".to_owned());
    asked.missing = vec!["Bản sao giấy tờ".to_owned()];
    let mut more = event("2026-11-05T10:00", DossierStatus::MorePapers);
    more.note = Some("Xin nhắc lại".to_owned());
    let mut waiting = dossier(vec![
        event("2026-11-02T09:00", DossierStatus::Received),
        asked,
        more,
    ]);
    let stopped = on(&waiting, "2026-11-20");
    assert_eq!(stopped.progress, Progress::Waiting);
    let due = stopped.deadline.expect("received").due;
    let expected = Due::Stopped {
        since: day("2026-11-04"),
        reason: StopReason::MorePapers,
        left: 3,
    };
    assert_eq!(due, expected);
    let missing = ["Bản sao giấy tờ".to_owned()];
    let expected = Duty::BringPapers {
        since: day("2026-11-04"),
        reason: Some("Xin nhắc lại"),
        missing: &missing,
    };
    assert_eq!(duty(&waiting), expected);
    // It goes on, or starts from zero.
    let mut back = event("2026-11-10T09:00", DossierStatus::Processing);
    waiting.events.push(back.clone());
    waiting.stage.status = DossierStatus::Processing;
    let goes_on = on(&waiting, "2026-11-20").deadline.expect("received");
    assert_eq!(goes_on.due, Due::On(day("2026-11-13")));
    back.clock = Some(ClockChange::StartsAgain);
    *waiting.events.last_mut().expect("an event") = back;
    assert_eq!(
        terms(&waiting).expect("received").stops[0].after,
        AfterStop::StartsAgain
    );
    let again = on(&waiting, "2026-11-20").deadline.expect("received");
    assert_eq!(again.due, Due::On(day("2026-11-17")));
}

#[test]
fn papers_asked_for_before_the_receipt_stop_no_clock() {
    let received = dossier(vec![
        event("2026-11-02T09:00", DossierStatus::Registered),
        event("2026-11-03T09:00", DossierStatus::MorePapers),
        event("2026-11-05T09:00", DossierStatus::Received),
    ]);
    let terms = terms(&received).expect("received");
    assert_eq!(terms.received_at, moment("2026-11-05T09:00"));
    assert_eq!(terms.stops, []);
    let registered = dossier(vec![event("2026-11-02T09:00", DossierStatus::Registered)]);
    let course = on(&registered, "2026-11-20");
    assert_eq!(
        (course.progress, course.deadline),
        (Progress::Registered, None)
    );
    assert_eq!(duty(&registered), Duty::WaitForReceipt);
}

#[test]
fn a_settled_dossier_was_early_on_time_or_late_by_the_day_it_was_settled() {
    let settled = |on: &str| {
        dossier(vec![
            event("2026-11-02T09:00", DossierStatus::Received),
            event(&format!("{on}T16:00"), DossierStatus::Settled),
            event("2026-11-20T09:00", DossierStatus::Returned),
        ])
    };
    let told = |on_day: &str| on(&settled(on_day), "2026-11-22").progress;
    assert_eq!(
        told("2026-11-06"),
        Progress::Settled(Timeliness::Early { working_days: 1 })
    );
    assert_eq!(told("2026-11-09"), Progress::Settled(Timeliness::OnTime));
    let late = Lateness {
        days: 1,
        working_days: 1,
    };
    assert_eq!(
        told("2026-11-10"),
        Progress::Settled(Timeliness::Late(late))
    );
    // What the office says of the day counts before the day on which it said so.
    let mut reported_late = settled("2026-11-12");
    reported_late.result = Some(DossierResult {
        outcome: "Đồng ý.".to_owned(),
        settled_on: day("2026-11-09"),
        document_number: None,
    });
    let progress = on(&reported_late, "2026-11-22").progress;
    assert_eq!(progress, Progress::Settled(Timeliness::OnTime));
    assert_eq!(duty(&reported_late), Duty::Done);
}

#[test]
fn a_date_set_anew_makes_no_late_dossier_punctual() {
    let mut sorry = event("2026-11-09T10:00", DossierStatus::Processing);
    sorry.clock = Some(ClockChange::SetAnew {
        due_on: day("2026-11-20"),
    });
    let promised = dossier(vec![
        event("2026-11-02T09:00", DossierStatus::Received),
        sorry,
    ]);
    assert_eq!(resets(&promised).len(), 1);
    let course = on(&promised, "2026-11-10");
    let promise = course.promise.expect("a promise");
    assert_eq!(promise.reset.due_on, day("2026-11-20"));
    assert!(
        !promise.was_told_in_time,
        "it was due the working day before"
    );
    let late = Lateness {
        days: 1,
        working_days: 1,
    };
    assert_eq!(course.progress, Progress::Open(Pending::Overdue(late)));
}

#[test]
fn what_ended_says_why() {
    let mut refused = event("2026-11-03T09:00", DossierStatus::NotAccepted);
    refused.note = Some("Không thuộc thẩm quyền".to_owned());
    let ended = dossier(vec![
        event("2026-11-02T09:00", DossierStatus::Registered),
        refused,
    ]);
    assert_eq!(on(&ended, "2026-11-22").progress, Progress::Ended);
    let expected = Duty::Ended {
        status: DossierStatus::NotAccepted,
        reason: Some("Không thuộc thẩm quyền"),
    };
    assert_eq!(duty(&ended), expected);
}
