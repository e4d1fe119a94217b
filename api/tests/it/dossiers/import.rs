//! Events in, dossiers out; all of a file or nothing.

use api::import::dossiers::{self, Request};
use contract::DossierStatus;
use serde_json::{Value, json};

use super::{CODE, code, event, import, now, opening};
use crate::support::Fixture;

#[tokio::test]
async fn events_become_dossiers_and_the_same_file_changes_nothing() {
    let fixture = Fixture::seeded().await;
    let other = "000.00.15.H26-261102-0007";
    let lines = [
        opening(CODE),
        opening(other),
        event(CODE, "2026-11-03T08:00", "processing"),
        event(CODE, "2026-11-05T16:00", "settled"),
    ];
    let tally = import(&fixture, &lines).await.expect("imported");
    assert_eq!((tally.dossiers, tally.events, tally.unchanged), (2, 4, 0));
    let kept = fixture.store.dossier(&code(CODE)).await.expect("read");
    let kept = kept.expect("is there");
    assert_eq!(kept.status, DossierStatus::Settled);
    assert_eq!(kept.as_of.to_string(), "2026-11-05T16:00:00+07:00");
    assert_eq!(kept.about.applicant, "Ng*** V** A");
    assert_eq!(kept.events.len(), 3);
    let again = import(&fixture, &lines).await.expect("imported");
    assert_eq!((again.dossiers, again.events, again.unchanged), (0, 0, 4));
    // What is new goes on where the file before ended.
    let more = [event(CODE, "2026-11-06T09:00", "returned")];
    assert_eq!(import(&fixture, &more).await.expect("imported").events, 1);
}

/// The log of the writer stayed as long as the longest import, beside the database, and whoever
/// opened it afterwards read all of it first.
#[tokio::test]
async fn an_import_leaves_no_long_log_behind() {
    let fixture = Fixture::seeded().await;
    import(&fixture, &[opening(CODE)]).await.expect("imported");
    let log = fixture.file("x", "").with_file_name("a.sqlite-wal");
    let about = std::fs::metadata(&log).expect("the store is open");
    assert_eq!(about.len(), 0);
}

#[tokio::test]
async fn neither_the_name_nor_the_secret_is_kept() {
    let fixture = Fixture::seeded().await;
    import(&fixture, &[opening(CODE)]).await.expect("imported");
    let folder = fixture.file("x", "").parent().expect("a folder").to_owned();
    for file in std::fs::read_dir(folder).expect("a folder") {
        let path = file.expect("a file").path();
        let is_database = path.to_string_lossy().contains(".sqlite");
        let bytes = std::fs::read(&path).expect("read");
        for secret in ["Nguyễn Văn An", "4HW2ZP8D", "4HW2-ZP8D"] {
            let holds = bytes
                .windows(secret.len())
                .any(|part| part == secret.as_bytes());
            assert!(!is_database || !holds, "{} holds {secret}", path.display());
        }
    }
}

/// What is said of a file whose last line is bad; nothing may have been written.
async fn refusal(lines: &[Value]) -> String {
    let fixture = Fixture::seeded().await;
    let refused = import(&fixture, lines).await.expect_err("is refused");
    let kept = fixture.store.dossier(&code(CODE)).await.expect("read");
    assert_eq!(kept, None, "the lines before it are not written either");
    refused.to_string()
}

#[tokio::test]
async fn what_cannot_have_happened_is_refused_with_its_line() {
    let with = |change: fn(&mut Value)| {
        let mut line = event(CODE, "2026-11-03T08:00", "processing");
        change(&mut line);
        vec![opening(CODE), line]
    };
    for (lines, expected) in [
        (
            vec![opening(CODE), event(CODE, "2026-11-03T08:00", "returned")],
            "dossiers.jsonl:2: field event.status: returned cannot follow received",
        ),
        (
            vec![opening(CODE), event(CODE, "2026-11-02T08:59", "processing")],
            "dossiers.jsonl:2: field event.at: lies before 2026-11-02T09:00:00+07:00, the last \
             event of this dossier",
        ),
        (
            vec![opening(CODE), event(CODE, "2026-11-23T08:00", "processing")],
            "dossiers.jsonl:2: field event.at: lies in the future",
        ),
        (
            vec![
                opening(CODE),
                event(CODE, "2026-11-03T08:00", "more_papers"),
            ],
            "dossiers.jsonl:2: field event.note: is missing: the applicant must be told the reason",
        ),
        (
            vec![event(CODE, "2026-11-03T08:00", "processing")],
            "dossiers.jsonl:1: field event.status: the first event of a dossier is registered or \
             received",
        ),
        (
            with(|line| line["event"]["status"] = json!("lost")),
            "dossiers.jsonl:2: field event.status: is none of the ten statuses",
        ),
        (
            with(|line| line["dossier"] = json!("H56-0001")),
            "dossiers.jsonl:2: field dossier: a dossier code is an agency, a day and a number, \
             such as H56.14-240823-0001",
        ),
        (
            with(|line| line["about"] = json!({"procedure": {"code": "1.000001", "name": "x"}})),
            "dossiers.jsonl:2: field about.procedure: a dossier keeps its procedure",
        ),
        (
            vec![{
                let mut line = opening(CODE);
                line["about"]["applicant"].take();
                line
            }],
            "dossiers.jsonl:1: field about.applicant: is missing in the first line",
        ),
        (
            vec![opening("H56.14-261103-0001")],
            "dossiers.jsonl:1: field event.at: lies before 2026-11-03, the day in the code",
        ),
    ] {
        assert_eq!(refusal(&lines).await, expected);
    }
}

#[tokio::test]
async fn every_suggested_step_is_taken_and_no_other_one_from_an_end() {
    let suggested = std::env::var_os("MOT_CUA_SHARED").map_or_else(
        || std::path::PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared")),
        std::path::PathBuf::from,
    );
    let file = suggested.join("data/dossier_transitions_suggested.csv");
    if let Ok(table) = std::fs::read_to_string(&file) {
        for line in table.lines().skip(1) {
            let mut cells = line.split(',').map(|cell| cell.parse::<u8>().ok());
            let mut status = || DossierStatus::of_number(cells.next()??);
            let (from, to) = (status().expect(line), status().expect(line));
            assert!(from.may_become(to), "{line}");
        }
    }
    for from in DossierStatus::ALL.into_iter().filter(|one| one.is_final()) {
        assert!(
            DossierStatus::ALL.iter().all(|to| !from.may_become(*to)),
            "{from:?}"
        );
    }
}

/// What stood behind a record was passed over without a word.
#[tokio::test]
async fn two_records_on_one_line_are_refused() {
    let fixture = Fixture::seeded().await;
    let both = format!(
        "{} {}\n",
        opening(CODE),
        event(CODE, "2026-11-03T08:00", "processing")
    );
    let request = Request {
        file: fixture.file("dossiers.jsonl", both),
        now: now(),
    };
    let refused = dossiers::import(&fixture.store, &fixture.state.keeper, &request).await;
    assert_eq!(
        refused.expect_err("is refused").to_string(),
        "dossiers.jsonl:1: more text after the record; each line is one record"
    );
}
