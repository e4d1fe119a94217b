//! Questions to ministers: the list, the rate, and sending one.

use axum::{body::Body, http};
use contract::{Basis, Date, Problem, QuestionPage, QuestionReceipt};
use serde_json::{Value, json};

use crate::support::{Answer, Fixture, send};

pub const LIST: &str = "/api/v1/programmes/dan-hoi-bo-truong-tra-loi/questions";
pub const KEY: &str = "a-key-of-my-making-1";

pub async fn page(fixture: &Fixture, query: &str) -> QuestionPage {
    fixture.get(&format!("{LIST}?{query}")).await.json()
}

pub async fn ask(fixture: &Fixture, key: &str, draft: &Value) -> Answer {
    let request = http::Request::post(LIST)
        .header("content-type", "application/json")
        .header("idempotency-key", key)
        .body(Body::from(draft.to_string()));
    send(fixture.app(), request.expect("a request")).await
}

pub fn draft() -> Value {
    json!({"minister": "G12", "question": "  Khi nào có\u{7}kết quả? ", "background": " \r\n "})
}

#[track_caller]
pub fn receipt(answer: &Answer) -> QuestionReceipt {
    assert_eq!(answer.status.as_u16(), 201);
    assert_eq!(answer.header("cache-control"), "no-store");
    let receipt: QuestionReceipt = serde_json::from_slice(&answer.body).expect("a receipt");
    assert_eq!(
        answer.header("location"),
        format!("{LIST}/{}", receipt.code)
    );
    receipt
}

#[track_caller]
fn fields(problem: &Problem) -> Vec<&str> {
    problem
        .errors
        .iter()
        .map(|one| one.field.as_str())
        .collect()
}

#[tokio::test]
async fn only_published_questions_are_listed_newest_first() {
    let fixture = Fixture::seeded().await;
    let all = page(&fixture, "limit=100").await;
    assert_eq!((all.total, all.items.len()), (11, 11));
    assert!(
        all.items
            .iter()
            .all(|one| one.standing.is_public() && one.question.is_some())
    );
    let days: Vec<_> = all.items.iter().map(|one| one.received_at).collect();
    assert!(days.is_sorted_by(|one, next| one > next));
    for (status, total) in [
        ("answered", 6),
        ("form_answered", 2),
        ("published", 3),
        ("received", 0),
        ("under_review", 0),
        ("refused", 0),
    ] {
        let of = page(&fixture, &format!("status={status}")).await;
        assert_eq!((of.total, of.rate), (total, all.rate), "{status}");
    }
    let first = page(&fixture, "limit=4").await;
    let next = first.next.expect("more");
    let second = page(&fixture, &format!("limit=4&cursor={next}")).await;
    assert_eq!(second.items, all.items[4..8]);
    assert!(all.ministers.iter().any(|one| one.code.as_str() == "G12"));
    assert!(
        all.ministers.iter().all(|one| one.code.as_str() != "G04"),
        "ended in 2025"
    );
}

#[tokio::test]
async fn form_answers_are_no_answers_and_the_last_weeks_do_not_count() {
    let fixture = Fixture::seeded().await;
    let rate = page(&fixture, "").await.rate;
    assert_eq!((rate.asked, rate.answered, rate.form_answers), (10, 6, 2));
    assert_eq!((rate.later, rate.unpublished), (1, 4));
    assert_eq!(rate.until, Date::new(2026, 10, 31).expect("a day"));
    assert_eq!(rate.percent(), Some(60.0));
    assert_eq!(rate.basis, Basis::Illustrative);
    let one = page(&fixture, "minister=G12").await;
    assert_eq!((one.total, one.rate.asked, one.rate.answered), (2, 2, 2));
}

#[tokio::test]
async fn a_programme_that_takes_none_has_no_questions() {
    let fixture = Fixture::seeded().await;
    let it_today = "/api/v1/programmes/it-today/questions";
    fixture.get(it_today).await.problem(404);
    fixture
        .get("/api/v1/programmes/khong-co/questions")
        .await
        .problem(404);
    fixture.get(&format!("{LIST}?status=x")).await.problem(400);
    fixture
        .get(&format!("{LIST}/CH-00000000"))
        .await
        .problem(404);
    fixture.get(&format!("{LIST}/abc")).await.problem(400);
}

#[tokio::test]
async fn a_question_is_received_once_however_often_it_is_sent() {
    let fixture = Fixture::seeded().await;
    let first = receipt(&ask(&fixture, KEY, &draft()).await);
    let again = receipt(&ask(&fixture, KEY, &draft()).await);
    assert_eq!(first, again);
    let mut other = draft();
    other["question"] = json!("Câu khác?");
    let problem = ask(&fixture, KEY, &other).await.problem(400);
    assert_eq!(fields(&problem), ["Idempotency-Key"]);
    let second = receipt(&ask(&fixture, "a-key-of-my-making-2", &draft()).await);
    assert_ne!(first.code, second.code);
    assert_eq!(page(&fixture, "").await.rate.unpublished, 6);
}

#[tokio::test]
async fn what_is_wrong_with_a_question_is_said_field_by_field() {
    let fixture = Fixture::seeded().await;
    let long = json!({
        "minister": "H26",
        "question": "ă".repeat(201),
        "background": "ộ".repeat(1_001),
    });
    let problem = ask(&fixture, KEY, &long).await.problem(400);
    assert_eq!(fields(&problem), ["question", "background", "minister"]);
    let mut full = draft();
    full["question"] = json!("ă".repeat(200));
    full["background"] = json!("ộ".repeat(1_000));
    receipt(&ask(&fixture, KEY, &full).await);
    for (body, expected) in [
        (json!({"minister": "G12", "question": " "}), "question"),
        (json!({"question": "Gì?"}), "minister"),
        (
            json!({"minister": "G12", "question": "Gì?", "name": "A"}),
            "name",
        ),
    ] {
        let problem = ask(&fixture, "another-key-of-mine", &body)
            .await
            .problem(400);
        assert_eq!(fields(&problem), [expected]);
    }
    for key in ["", "short", "with blanks in the key", &"x".repeat(65)] {
        let problem = ask(&fixture, key, &draft()).await.problem(400);
        assert_eq!(fields(&problem), ["Idempotency-Key"], "{key}");
    }
}

#[tokio::test]
async fn an_address_sends_five_questions_an_hour() {
    let fixture = Fixture::seeded().await;
    for number in 0..5 {
        receipt(&ask(&fixture, &format!("a-key-of-my-making-{number}"), &draft()).await);
    }
    let refused = ask(&fixture, "a-key-of-my-making-6", &draft()).await;
    refused.problem(429);
    assert!(
        refused
            .header("retry-after")
            .parse::<u32>()
            .is_ok_and(|seconds| seconds > 3_000)
    );
}
