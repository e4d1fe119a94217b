//! Documents submitted to the Government: what is refused, the list, and each of them.

mod refused;

use std::collections::BTreeSet;

use api::import::submissions::{self, Request, SubmissionsError, Tally};
use axum::http;
use contract::{Basis, Moment, Submission, SubmissionPage, SubmissionState};
use serde_json::{Value, json};

use crate::support::{Fixture, joined, send};

const LIST: &str = "/api/v1/submissions";

fn now() -> Moment {
    "2026-11-22T10:00:00+07:00".parse().expect("a time")
}

fn line(number: &str, title: &str, on: &str) -> Value {
    json!({
        "number": number,
        "agency": "G12",
        "kind": {"kind": "proposal"},
        "title": {"vi": title},
        "timeLimit": {"kind": "limit", "amount": 5.0, "unit": "working_day"},
        "events": [
            {"at": format!("{on}T09:00:00+07:00"), "status": "received", "actor": "desk"},
            {"at": format!("{on}T14:00:00+07:00"), "status": "processing", "actor": "specialist"},
        ],
    })
}

fn with(mut line: Value, field: &str, value: Value) -> Value {
    *line.pointer_mut(field).expect(field) = value;
    line
}

/// The line with one more event, and what else belongs to it.
fn then(mut line: Value, at: &str, status: &str, more: Value) -> Value {
    let mut event = json!({"at": at, "status": status, "actor": "leader"});
    event["note"] = more;
    line["events"].as_array_mut().expect("events").push(event);
    line
}

async fn import(fixture: &Fixture, lines: &[Value]) -> Result<Tally, SubmissionsError> {
    let request = Request {
        file: fixture.file("submissions.jsonl", joined(lines)),
        now: now(),
    };
    submissions::import(&fixture.store, &request).await
}

async fn page(fixture: &Fixture, query: &str) -> SubmissionPage {
    fixture.get(&format!("{LIST}?{query}")).await.json()
}

fn numbers(page: &SubmissionPage) -> Vec<String> {
    let items = page.items.iter();
    items.map(|one| one.number.to_string()).collect()
}

#[tokio::test]
async fn a_fresh_start_has_made_up_ones_in_every_state() {
    let fixture = Fixture::seeded().await;
    let all = page(&fixture, "limit=100").await;
    assert_eq!((all.total, all.items.len()), (25, 25));
    assert_eq!(all.next, None);
    for one in &all.items {
        assert_eq!(one.basis, Basis::Illustrative);
        assert!(one.title.vi.starts_with("Văn bản mẫu"), "{}", one.title.vi);
        assert_ne!(one.agency.name.vi, one.agency.code.as_str());
    }
    let received: Vec<Moment> = all.items.iter().map(|one| one.received_at).collect();
    assert!(
        received.windows(2).all(|pair| pair[0] >= pair[1]),
        "newest first"
    );
    let mut seen = 0;
    for state in SubmissionState::ALL {
        let of_state = page(&fixture, &format!("state={}", state.as_str())).await;
        assert!(of_state.total > 0, "{state:?}");
        seen += of_state.total;
    }
    assert_eq!(seen, 25, "each is in one state");
}

#[tokio::test]
async fn real_ones_take_the_place_of_made_up_ones() {
    let fixture = Fixture::seeded().await;
    let lines = [
        line(
            "1234/ttr-btc",
            "Đề nghị sửa quy định về hóa đơn",
            "2026-11-02",
        ),
        line("05/BC-BTC", "Báo cáo thu ngân sách", "2026-11-16"),
    ];
    let tally = import(&fixture, &lines).await.expect("imported");
    assert_eq!((tally.added, tally.changed, tally.unchanged), (2, 0, 0));
    let all = page(&fixture, "").await;
    assert_eq!(numbers(&all), ["05/BC-BTC", "1234/TTr-BTC"]);
    let again = import(&fixture, &lines).await.expect("imported");
    assert_eq!((again.added, again.changed, again.unchanged), (0, 0, 2));
    // It goes on; another spelling of the number is the same document.
    let settled = then(
        lines[0].clone(),
        "2026-11-09T10:00:00+07:00",
        "settled",
        Value::Null,
    );
    let mut settled = with(settled, "/number", json!("1234/TTr–BTC"));
    settled["answer"] = json!({
        "number": "77/qđ-ttg", "issuedOn": "2026-11-09", "url": "https://example.com/77",
    });
    let more = import(&fixture, &[settled]).await.expect("imported");
    assert_eq!((more.added, more.changed, more.unchanged), (0, 1, 0));
    let one: Submission = fixture.get(&format!("{LIST}/1234-TTr-btc")).await.json();
    assert_eq!(one.answer.expect("an answer").number.as_str(), "77/QĐ-TTg");
    assert_eq!(one.basis, Basis::Published);
    assert_eq!(
        numbers(&page(&fixture, "state=settled_in_time").await),
        ["1234/TTr-BTC"]
    );
    assert_eq!(
        numbers(&page(&fixture, "state=within_time").await),
        ["05/BC-BTC"]
    );
}

#[tokio::test]
async fn made_up_ones_may_be_added_to_made_up_ones() {
    let fixture = Fixture::seeded().await;
    let mut one = line("9099/TTr-BTC", "Văn bản mẫu: thêm", "2026-11-02");
    one["basis"] = json!("illustrative");
    import(&fixture, &[one]).await.expect("imported");
    assert_eq!(page(&fixture, "").await.total, 26);
}

#[tokio::test]
async fn it_is_found_by_number_words_and_agency() {
    let fixture = Fixture::seeded().await;
    let of_finance = line(
        "1234/TTr-BTC",
        "Đề nghị sửa quy định về hóa đơn",
        "2026-11-02",
    );
    let mut of_ha_noi = line("1234/TTr-UBND", "Đề án bến thuyền", "2026-11-03");
    of_ha_noi["agency"] = json!("H26");
    import(&fixture, &[of_finance, of_ha_noi])
        .await
        .expect("imported");
    for (query, expected) in [
        ("q=1234", vec!["1234/TTr-UBND", "1234/TTr-BTC"]),
        ("q=1234+%2F+ttr+%E2%80%93+btc", vec!["1234/TTr-BTC"]),
        ("q=hoa+don", vec!["1234/TTr-BTC"]),
        ("q=b%E1%BA%BFn+thuy%E1%BB%81n", vec!["1234/TTr-UBND"]),
        ("q=xe+buyt", vec![]),
        ("agency=H26", vec!["1234/TTr-UBND"]),
        ("agency=h26&q=hoa+don", vec![]),
        ("agency=&state=&q=", vec!["1234/TTr-UBND", "1234/TTr-BTC"]),
    ] {
        assert_eq!(numbers(&page(&fixture, query).await), expected, "{query}");
    }
}

#[tokio::test]
async fn pages_follow_each_other_while_others_come_in() {
    let fixture = Fixture::seeded().await;
    let whole = numbers(&page(&fixture, "limit=100").await);
    let mut walked = Vec::new();
    let mut cursor = String::new();
    loop {
        let page = page(&fixture, &format!("limit=7&cursor={cursor}")).await;
        walked.extend(numbers(&page));
        let Some(next) = page.next else { break };
        cursor = next;
        // Newer than all: it must move nothing.
        let mut newer = line(&format!("{}/TTr-BTC", walked.len()), "Mẫu", "2026-11-20");
        newer["basis"] = json!("illustrative");
        import(&fixture, &[newer]).await.expect("imported");
    }
    assert_eq!(walked, whole);
    let distinct: BTreeSet<&String> = walked.iter().collect();
    assert_eq!(distinct.len(), 25);
}

#[tokio::test]
async fn answers_may_be_kept_and_asked_for_again() {
    let fixture = Fixture::seeded().await;
    for address in [LIST.to_owned(), format!("{LIST}/9001-ttr-btc")] {
        let answer = fixture.get(&address).await;
        assert_eq!(answer.status, 200);
        let kept_for = "public, max-age=60, stale-while-revalidate=600";
        assert_eq!(answer.header("cache-control"), kept_for);
        let request = http::Request::builder()
            .uri(&address)
            .header("if-none-match", answer.header("etag"))
            .body(axum::body::Body::empty());
        let again = send(fixture.app(), request.expect("a request")).await;
        assert_eq!(again.status, 304, "{address}");
    }
}

#[tokio::test]
async fn what_is_not_understood_is_refused() {
    let fixture = Fixture::seeded().await;
    fixture.get(&format!("{LIST}/1-ttr-btc")).await.problem(404);
    fixture.get(&format!("{LIST}/a--b")).await.problem(400);
    for (query, field) in [
        ("state=late", "state"),
        ("agency=x", "agency"),
        ("cursor=AAAA", "cursor"),
        ("limit=0", "limit"),
        ("sort=number", "sort"),
    ] {
        let problem = fixture.get(&format!("{LIST}?{query}")).await.problem(400);
        assert_eq!(problem.errors[0].field, field, "{problem:?}");
    }
}
