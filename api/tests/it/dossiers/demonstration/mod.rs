//! What a demonstration server shows: on every day what it claims, and nothing elsewhere.

mod server;

use std::collections::BTreeSet;

use api::{
    dossiers::demonstration::{Apology, Claim, ClaimedState, Shown, begin, shown},
    import::seed,
};
use contract::{
    Basis, Date, Dossier, DossierStage, DossierStatus, Moment, PaperState, TimeLimit, TimeUnit,
    named::AgencyName, named::Bilingual,
};
use domain::{
    deadline::{Calendar, Due, Pending, Timeliness},
    tracking::{Course, Progress, course},
};

use crate::support::{Fixture, today};

/// Ten minutes after midnight: hardly anything of that day can have happened.
fn early(day: Date) -> Moment {
    Moment::new(day, 0, 10).expect("a time")
}

/// As its applicant sees it.
fn dossier(shown: &Shown) -> Dossier {
    let about = &shown.lines[0].about;
    let last = &shown.lines.last().expect("an event").event;
    let code = shown.receipt.code.clone();
    Dossier {
        stage: DossierStage {
            agency: AgencyName {
                code: code.root().clone(),
                name: Bilingual::vietnamese(code.root().as_str()),
            },
            code,
            procedure: about.procedure.clone().expect("a procedure"),
            status: last.status,
            as_of: last.at,
            answered_at: last.at,
            basis: Basis::Illustrative,
        },
        applicant: String::new(),
        time_limit: about.time_limit.expect("a limit"),
        events: shown.lines.iter().map(|line| line.event.clone()).collect(),
        papers: about.papers.clone().unwrap_or_default(),
        fee: about.fee.clone(),
        result: about.result.clone(),
    }
}

fn computed(course: &Course) -> (ClaimedState, Option<u32>) {
    match course.progress {
        Progress::Registered => (ClaimedState::Registered, None),
        Progress::Open(Pending::WithinTime { working_days }) => {
            (ClaimedState::WithinTime, Some(working_days))
        }
        Progress::Open(Pending::Overdue(late)) => (ClaimedState::Overdue, Some(late.working_days)),
        Progress::OpenWithoutLimit => (ClaimedState::OpenWithoutLimit, None),
        Progress::Waiting => (ClaimedState::Stopped, None),
        Progress::Settled(Timeliness::Early { working_days }) => {
            (ClaimedState::SettledEarly, Some(working_days))
        }
        Progress::Settled(Timeliness::OnTime) => (ClaimedState::SettledOnTime, None),
        Progress::Settled(Timeliness::Late(late)) => {
            (ClaimedState::SettledLate, Some(late.working_days))
        }
        Progress::SettledWithoutLimit => (ClaimedState::SettledWithoutLimit, None),
        Progress::Ended => (ClaimedState::Ended, None),
    }
}

#[track_caller]
fn check(shown: &Shown, today: Date) {
    let calendar = Calendar::vietnam();
    let course = course(&dossier(shown), today, calendar);
    let what = format!("{} on {today}: {course:?}", shown.receipt.shows.vi);
    let due = course.deadline.as_ref().map(|deadline| deadline.due);
    let Claim {
        state,
        working_days,
        apology,
    } = shown.claim;
    let (computed, days) = computed(&course);
    match state {
        ClaimedState::DueToday => {
            assert_eq!(due, Some(Due::On(calendar.working_from(today))), "{what}");
        }
        ClaimedState::DueNextWorkingDay => {
            assert_eq!(due, Some(Due::On(calendar.working_after(today))), "{what}");
        }
        state => assert_eq!(computed, state, "{what}"),
    }
    if working_days.is_some() {
        assert_eq!(days, working_days, "{what}");
    }
    let told = course.promise.map(|promise| Apology {
        was_in_time: promise.was_told_in_time,
        dates: promise.repeated + 1,
    });
    assert_eq!(told, apology, "{what}");
}

/// Through two New Years and every holiday between.
#[tokio::test]
async fn on_every_day_each_is_what_it_claims_and_all_are_taken() {
    let fixture = Fixture::seeded().await;
    for after in 0..400 {
        let day = today().plus_days(after);
        let all = shown(day).expect("in order");
        for one in &all {
            check(one, day);
            let events = one.lines.iter().map(|line| line.event.at.date());
            assert!(events.max().expect("an event") < day, "{day}");
        }
        let put = begin(&fixture.store, &fixture.state.keeper, early(day)).await;
        assert_eq!(put.expect("taken").len(), all.len(), "{day}");
    }
}

#[test]
fn every_state_and_status_is_there_and_every_kind_of_limit() {
    let all = shown(today()).expect("in order");
    let states: BTreeSet<ClaimedState> = all.iter().map(|one| one.claim.state).collect();
    assert_eq!(states.len(), 12, "{states:?}");
    let lines = || all.iter().flat_map(|one| &one.lines);
    for status in DossierStatus::ALL {
        assert!(
            lines().any(|line| line.event.status == status),
            "{status:?}"
        );
    }
    let ends: BTreeSet<DossierStatus> = all.iter().map(|one| dossier(one).stage.status).collect();
    assert_eq!(
        ends.len(),
        10,
        "each is where some dossier stands: {ends:?}"
    );
    let dossiers: Vec<Dossier> = all.iter().map(dossier).collect();
    for wanted in [
        TimeUnit::Hour,
        TimeUnit::WorkingDay,
        TimeUnit::Day,
        TimeUnit::Month,
    ] {
        let has = |limit| matches!(limit, TimeLimit::Limit { unit, .. } if unit == wanted);
        assert!(dossiers.iter().any(|one| has(one.time_limit)), "{wanted:?}");
    }
    let papers = || dossiers.iter().flat_map(|one| &one.papers);
    assert!(papers().any(|paper| paper.state == PaperState::Sent));
    assert!(papers().any(|paper| paper.state == PaperState::Missing));
    assert!(papers().any(|paper| matches!(paper.state, PaperState::Rejected { .. })));
    let fees: Vec<_> = dossiers.iter().filter_map(|one| one.fee.clone()).collect();
    assert!(fees.iter().any(|fee| fee.paid_on.is_some()));
    assert!(fees.iter().any(|fee| fee.paid_on.is_none()));
    let late = dossiers.iter().filter(|one| {
        let came_at = one.events[0].at.second_of_day();
        one.events[0].status == DossierStatus::Received && came_at > 15 * 3_600
    });
    assert!(late.count() > 0, "one is received after 15:00");
}

#[test]
fn codes_names_and_applicants_are_as_they_should_be() {
    let all = shown(today()).expect("in order");
    let agencies = seed::agencies().expect("in order");
    let mut numbers = BTreeSet::new();
    for one in &all {
        let code = &one.receipt.code;
        let is_today = |row: &&seed::AgencyRow| row.valid_to.is_none();
        let mut rows = agencies.iter().filter(is_today);
        assert!(rows.any(|row| row.code == code.root().as_str()), "{code}");
        assert_eq!(code.received_on(), one.lines[0].event.at.date());
        let number = code.as_str().rsplit('-').next().expect("a number");
        assert!(number.starts_with('9') && number.len() == 4, "{code}");
        assert!(numbers.insert(number.to_owned()), "{code}");
        let applicant = one.lines[0].about.applicant.clone().expect("a name");
        let words = ["Mẫu", "Thử", "Họa", "Ví Dụ"];
        assert!(
            words.iter().any(|word| applicant.contains(word)),
            "{applicant}"
        );
        assert!(one.receipt.shows.en.is_some());
    }
    let old = all
        .iter()
        .filter(|one| one.receipt.code.as_str().starts_with("000."));
    assert_eq!(old.count(), 2);
    let longest = all
        .iter()
        .map(|one| one.receipt.procedure_name.chars().count());
    assert!(longest.max() > Some(300));
    let again = shown(today()).expect("in order");
    let secrets = |all: &[Shown]| -> Vec<String> {
        all.iter()
            .map(|one| one.receipt.secret.to_string())
            .collect()
    };
    assert_eq!(secrets(&all), secrets(&again), "always the same");
}

#[tokio::test]
async fn every_procedure_is_in_the_catalogue_of_the_seed() {
    let fixture = Fixture::seeded().await;
    for one in shown(today()).expect("in order") {
        let procedure = dossier(&one).stage.procedure;
        let address = format!("/api/v1/procedures/{}", procedure.code);
        let known: contract::Procedure = fixture.get(&address).await.json();
        assert_eq!(known.name, procedure.name);
    }
}
