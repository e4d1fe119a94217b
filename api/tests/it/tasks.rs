//! Tasks of resolutions: the sample, the route, and tables that replace it.

use api::import::{
    figures::FiguresError,
    tasks::{self, Request},
};
use contract::{Basis, Citation, TaskBoard, TaskProgress, TaskState, named::Bilingual};

use crate::support::{Fixture, today};

const HEADER: &str = "id,resolution,unit,task_vi,task_en,due_on,state,done_on,evidence_url";
const GOOD: &str =
    "a-1,17/NQ-CP,G15,Một việc,A task,2026-11-22,done,2026-11-22,https://example.com/a";

async fn board(fixture: &Fixture, query: &str) -> TaskBoard {
    fixture.get(&format!("/api/v1/tasks{query}")).await.json()
}

fn request(fixture: &Fixture, rows: &[&str]) -> Request {
    let content = format!("{HEADER}\n{}\n", rows.join("\n"));
    Request {
        file: fixture.file("tasks.csv", content),
        source: Some(Citation {
            title: Bilingual::vietnamese("Báo cáo thử"),
            url: None,
        }),
        today: today(),
    }
}

async fn import(fixture: &Fixture, rows: &[&str]) -> Result<usize, FiguresError> {
    tasks::import(&fixture.store, &request(fixture, rows)).await
}

#[tokio::test]
async fn a_fresh_start_has_sample_tasks_that_say_so_in_every_title() {
    let fixture = Fixture::seeded().await;
    let board = board(&fixture, "").await;
    assert_eq!((board.basis, board.as_of), (Basis::Illustrative, today()));
    assert!(board.items.len() > 30);
    for task in &board.items {
        assert!(task.title.vi.starts_with("Việc mẫu: "), "{task:?}");
        let english = task.title.en.as_deref().expect("an English title");
        assert!(english.starts_with("Sample task: "), "{task:?}");
        let known = board.resolutions.iter();
        assert!(
            known
                .map(|one| &one.code)
                .any(|code| *code == task.resolution)
        );
    }
    for state in TaskState::ALL {
        let of_state = |task: &&contract::Task| task.state == state;
        assert!(board.items.iter().any(|task| of_state(&task)), "{state}");
    }
}

#[tokio::test]
async fn what_is_known_of_the_resolutions_carries_its_source() {
    let fixture = Fixture::seeded().await;
    let board = board(&fixture, "").await;
    let numbers: Vec<_> = board
        .resolutions
        .iter()
        .map(|one| (one.number.as_str(), one.adopted_on.to_string()))
        .collect();
    assert_eq!(
        numbers,
        [
            ("36a/NQ-CP", "2015-10-14".to_owned()),
            ("17/NQ-CP", "2019-03-07".to_owned())
        ]
    );
    for fact in board.resolutions.iter().flat_map(|one| &one.facts) {
        assert!(!fact.source.title.vi.is_empty() && fact.text.en.is_some());
    }
}

#[tokio::test]
async fn choices_narrow_the_tasks_down_and_their_states_follow_from_their_dates() {
    let fixture = Fixture::seeded().await;
    let overdue = board(&fixture, "?state=overdue&resolution=17-nq-cp").await;
    assert!(!overdue.items.is_empty());
    for task in &overdue.items {
        assert!(task.due_on < today() && task.resolution.as_str() == "17-nq-cp");
        assert!(!matches!(task.progress, TaskProgress::Done { .. }));
    }
    let of_unit = board(&fixture, "?unit=g15").await;
    assert!(!of_unit.items.is_empty());
    assert!(
        of_unit
            .items
            .iter()
            .all(|task| task.unit.code.as_str() == "G15")
    );
    assert!(board(&fixture, "?unit=G99").await.items.is_empty());
    let problem = fixture
        .get("/api/v1/tasks?state=late&unit=x&when=now")
        .await
        .problem(400);
    let fields: Vec<_> = problem
        .errors
        .iter()
        .map(|one| one.field.as_str())
        .collect();
    assert_eq!(fields, ["when", "unit", "state"]);
}

#[tokio::test]
async fn a_table_replaces_the_whole_sample_and_stays_with_the_next_start() {
    let fixture = Fixture::seeded().await;
    let before = fixture.store.version().await.unwrap();
    let second = "a-2,36a/nq-cp,H26,Việc khác,,2026-11-21,under_way,,";
    assert_eq!(import(&fixture, &[GOOD, second]).await.unwrap(), 2);
    let found = board(&fixture, "").await;
    assert_eq!(found.basis, Basis::Published);
    assert_eq!(found.source.unwrap().title.vi, "Báo cáo thử");
    let states: Vec<_> = found
        .items
        .iter()
        .map(|task| (task.id.as_str(), task.state, task.unit.name.vi.as_str()))
        .collect();
    assert_eq!(
        states,
        [
            ("a-1", TaskState::Done, "Bộ Tư pháp"),
            ("a-2", TaskState::Overdue, "Hà Nội")
        ]
    );
    let after = fixture.store.version().await.unwrap();
    assert!(after > before, "other copies notice");
    import(&fixture, &[GOOD, second]).await.unwrap();
    assert_eq!(fixture.store.version().await.unwrap(), after);
}

#[track_caller]
fn lines(error: &FiguresError) -> Vec<String> {
    error.to_string().lines().map(str::to_owned).collect()
}

#[tokio::test]
async fn a_bad_row_is_named_with_its_column_and_nothing_is_written() {
    let fixture = Fixture::seeded().await;
    let cases = [
        (
            "a-1",
            "a 1",
            "id: letters a to z, digits and single hyphens",
        ),
        ("a-1", "z-1", "id: z-1 is already in line 2"),
        (
            "17/NQ-CP",
            "18/NQ-CP",
            "resolution: one of: 36a/NQ-CP, 17/NQ-CP, found \"18/NQ-CP\"",
        ),
        (
            "G15",
            "G99",
            "unit: no ministry or province has the code G99",
        ),
        ("Một việc", "", "task_vi: is empty"),
        (
            "2026-11-22,done",
            "22/11/2026,done",
            "due_on: a date is written 2026-11-22",
        ),
        (
            "2026-11-22,done",
            "2019-03-06,done",
            "due_on: 2019-03-06 is before 17/NQ-CP was adopted on 2019-03-07",
        ),
        (
            ",done,2026-11-22",
            ",overdue,",
            "state: one of: not_started, under_way, done; what is late follows from the dates, found \"overdue\"",
        ),
        (
            ",done,2026-11-22",
            ",done,",
            "done_on: is empty, but the state is done",
        ),
        (
            ",done,2026-11-22",
            ",done,2026-11-23",
            "done_on: 2026-11-23 is after today, 2026-11-22",
        ),
        (
            ",done,2026-11-22",
            ",under_way,2026-11-22",
            "done_on: must be empty unless the state is done",
        ),
        (
            "https://example.com/a",
            "javascript:alert(1)",
            "evidence_url: an address that begins with https://",
        ),
        (
            "https://example.com/a",
            "https://",
            "evidence_url: an address that begins with https://",
        ),
    ];
    let first = GOOD.replace("a-1", "z-1");
    for (good, bad, expected) in cases {
        let error = import(&fixture, &[&first, &GOOD.replace(good, bad)])
            .await
            .expect_err(expected);
        let said = lines(&error);
        assert_eq!(said.len(), 1, "{said:?}");
        let start = format!("tasks.csv:3: column {expected}");
        assert!(said[0].starts_with(&start), "{} is not {start}", said[0]);
    }
    assert_eq!(board(&fixture, "").await.basis, Basis::Illustrative);
}

#[tokio::test]
async fn all_bad_rows_are_told_at_once_and_a_list_has_its_limit() {
    let fixture = Fixture::seeded().await;
    let rows = [
        GOOD.replace("G15", "x"),
        GOOD.replace("done,", "?,").replace("a-1", "a-2"),
    ];
    let rows: Vec<_> = rows.iter().map(String::as_str).collect();
    let said = lines(&import(&fixture, &rows).await.expect_err("refused"));
    assert_eq!(said.len(), 2, "{said:?}");
    let many: Vec<_> = (0..1_001)
        .map(|at| GOOD.replace("a-1", &format!("a-{at}")))
        .collect();
    let many: Vec<_> = many.iter().map(String::as_str).collect();
    let said = lines(&import(&fixture, &many).await.expect_err("refused"));
    assert_eq!(said, ["tasks.csv:1002: column id: at the most 1000 tasks"]);
}
