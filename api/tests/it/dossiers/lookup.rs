//! Looking up: what each may see, and what nobody finds out.

use contract::{FoundDossier, Problem};
use serde_json::{Value, json};

use super::{CODE, SECRET, ask, event, import, look_up, open_house, opening};
use crate::support::{Fixture, send};

#[tokio::test]
async fn with_the_secret_all_is_seen_and_nobody_keeps_it() {
    let fixture = open_house().await;
    for (code, secret) in [
        (CODE, SECRET),
        ("h56.14 – 261102 – 0001", "4hw2zp8d"),
        ("Mã hồ sơ: H56.14-261102-0001", "4HW2 ZP8D"),
    ] {
        let answer = look_up(&fixture, &json!({"code": code, "secret": secret})).await;
        assert_eq!(
            answer.status,
            200,
            "{code}: {}",
            String::from_utf8_lossy(&answer.body)
        );
        assert_eq!(answer.header("cache-control"), "no-store");
        assert!(!answer.headers.contains_key("etag"));
        let FoundDossier::Whole(dossier) = answer.json() else {
            panic!("not all of it");
        };
        assert_eq!(dossier.applicant, "Ng*** V** A");
        assert_eq!(dossier.events.len(), 2);
        assert_eq!(dossier.stage.agency.name.vi, "Thanh Hóa");
    }
}

#[tokio::test]
async fn with_the_code_alone_only_the_stage_is_seen() {
    let fixture = open_house().await;
    let answer = look_up(&fixture, &json!({"code": CODE})).await;
    let seen: Value = answer.json();
    let mut names: Vec<_> = seen
        .as_object()
        .expect("an object")
        .keys()
        .cloned()
        .collect();
    names.sort();
    assert_eq!(
        names,
        [
            "agency",
            "answeredAt",
            "asOf",
            "basis",
            "code",
            "procedure",
            "status",
            "view"
        ]
    );
    assert_eq!(seen["view"], "stage");
    assert_eq!(seen["status"], "processing");
}

/// The document without what is of one request.
fn without_id(body: &[u8]) -> Problem {
    let mut problem: Problem = serde_json::from_slice(body).expect("a problem");
    problem.request_id = None;
    problem
}

#[tokio::test]
async fn wrong_secrets_and_unknown_dossiers_are_one_answer() {
    let fixture = open_house().await;
    let without = "H56.14-261102-0002";
    let mut opening = opening(without);
    opening["about"]["secret"].take();
    import(&fixture, &[opening]).await.expect("imported");
    let mut answers = Vec::new();
    for body in [
        json!({"code": CODE, "secret": "0000-0000"}),
        json!({"code": "H56.14-261102-9999", "secret": SECRET}),
        json!({"code": "H26.01-200101-0001", "secret": SECRET}),
        json!({"code": without, "secret": SECRET}),
        json!({"code": "H56.14-261102-9998"}),
    ] {
        let mut answer = look_up(&fixture, &body).await;
        assert_eq!(answer.status, 404, "{body}");
        for name in ["x-request-id", "date"] {
            answer.headers.remove(name);
        }
        answers.push((
            answer.headers.clone(),
            without_id(&answer.body),
            answer.body.len(),
        ));
    }
    assert!(
        answers.windows(2).all(|pair| pair[0] == pair[1]),
        "{answers:?}"
    );
}

#[tokio::test]
async fn five_wrong_answers_close_a_code_whether_it_is_one_or_not() {
    let mut fixture = Fixture::seeded().await;
    fixture.state.limiter =
        std::sync::Arc::new(api::dossiers::Limiter::new(api::dossiers::Limits::default()));
    import(&fixture, &[opening(CODE)]).await.expect("imported");
    for code in [CODE, "H56.14-261102-9999"] {
        for number in 0..5 {
            let body = json!({"code": code, "secret": "0000-0000"}).to_string();
            // Another address each time: the limit is the code's.
            let answer = ask(&fixture, &format!("198.51.100.{number}"), body).await;
            assert_eq!(answer.status, 404);
        }
        let right = json!({"code": code, "secret": SECRET}).to_string();
        let answer = ask(&fixture, "198.51.100.99", right).await;
        answer.problem(429);
        let wait: u32 = answer.header("retry-after").parse().expect("seconds");
        assert!((3_590..=3_600).contains(&wait), "{wait}");
    }
}

/// An office of many people behind one address that looks up what it has receipts for.
#[tokio::test]
async fn two_hundred_right_secrets_in_a_row_are_answered() {
    let mut fixture = Fixture::seeded().await;
    fixture.state.limiter =
        std::sync::Arc::new(api::dossiers::Limiter::new(api::dossiers::Limits::default()));
    import(&fixture, &[opening(CODE)]).await.expect("imported");
    let body = json!({"code": CODE, "secret": SECRET}).to_string();
    for number in 0..200 {
        let answer = ask(&fixture, "203.0.113.11", body.clone()).await;
        assert_eq!(answer.status, 200, "{number}");
    }
}

/// Who goes through the running numbers of a day sees few of them.
#[tokio::test]
async fn going_through_the_numbers_is_stopped() {
    let fixture = Fixture::seeded().await;
    let mut refused = 0;
    for number in 0..40 {
        let body = json!({"code": format!("H56.14-261102-{number:04}")}).to_string();
        let answer = ask(&fixture, "203.0.113.9", body).await;
        refused += u32::from(answer.status == 429);
    }
    assert_eq!(refused, 20);
    let other = ask(&fixture, "203.0.113.10", json!({"code": CODE}).to_string()).await;
    assert_eq!(other.status, 404, "another address may ask");
    let neighbours = ["2001:db8:1:2::1", "2001:db8:1:2:ffff::9"];
    for number in 0..20 {
        let body = json!({"code": CODE.replace("0001", &format!("{number:04}"))}).to_string();
        assert_eq!(
            ask(&fixture, neighbours[number % 2], body).await.status,
            404
        );
    }
    let body = json!({"code": CODE}).to_string();
    assert_eq!(ask(&fixture, neighbours[0], body.clone()).await.status, 429);
    assert_eq!(ask(&fixture, "2001:db8:1:3::1", body).await.status, 404);
}

#[tokio::test]
async fn what_is_no_question_is_refused_without_repeating_it() {
    let fixture = open_house().await;
    for (body, field) in [
        (json!({"code": "H56", "secret": SECRET}), "code"),
        (json!({"code": CODE, "secret": "TOO-LONG-12"}), "secret"),
        (json!({"secret": SECRET}), "code"),
        (json!({"code": CODE, "name": "An"}), "name"),
    ] {
        let answer = look_up(&fixture, &body).await;
        let text = String::from_utf8_lossy(&answer.body).into_owned();
        let problem = answer.problem(400);
        assert!(
            problem.errors[0].field.contains(field) || problem.errors[0].reason.contains(field),
            "{problem:?}"
        );
        for typed in [SECRET, "TOO-LONG-12", "\"H56\""] {
            assert!(!text.contains(typed), "{text}");
        }
    }
    ask(&fixture, "::1", "{").await.problem(400);
    ask(&fixture, "::1", vec![b' '; 5_000]).await.problem(413);
    let get = fixture.get("/api/v1/dossier-lookups").await;
    get.problem(405);
    let form = axum::http::Request::builder()
        .method("POST")
        .uri("/api/v1/dossier-lookups")
        .header("content-type", "application/x-www-form-urlencoded")
        .body(axum::body::Body::from("code=x"));
    send(fixture.app(), form.expect("a request"))
        .await
        .problem(415);
}

#[tokio::test]
async fn what_happened_last_is_what_is_seen() {
    let fixture = open_house().await;
    let more = [event(CODE, "2026-11-05T16:00", "settled")];
    import(&fixture, &more).await.expect("imported");
    let seen: Value = look_up(&fixture, &json!({"code": CODE})).await.json();
    assert_eq!(seen["status"], "settled");
    assert_eq!(seen["asOf"], "2026-11-05T16:00:00+07:00");
}
