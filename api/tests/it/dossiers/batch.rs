//! Many dossiers in one question: right secrets are always answered, guesses soon are not.

use api::dossiers::{Limiter, Limits};
use contract::{DossierBatchAnswer, DossierStatus, FoundDossier, LookupOutcome};
use serde_json::{Value, json};
use std::sync::Arc;

use super::{CODE, SECRET, ask_at, event, import, opening};
use crate::support::{Answer, Fixture};

async fn house(count: usize) -> Fixture {
    let mut fixture = Fixture::seeded().await;
    let mut lines = Vec::new();
    for number in 0..count {
        let code = numbered(number);
        lines.push(opening(&code));
        lines.push(event(&code, "2026-11-03T08:00", "processing"));
    }
    import(&fixture, &lines).await.expect("imported");
    fixture.state.limiter = Arc::new(Limiter::new(Limits::default()));
    fixture
}

fn numbered(number: usize) -> String {
    format!("H56.14-261102-{number:04}")
}

async fn ask(fixture: &Fixture, from: &str, items: &[Value]) -> Answer {
    let body = json!({ "items": items }).to_string();
    ask_at(fixture, "/api/v1/dossier-lookups/batch", from, body).await
}

fn count(answer: &DossierBatchAnswer, is_one: fn(&LookupOutcome) -> bool) -> usize {
    let outcomes = answer.items.iter().map(|item| &item.outcome);
    outcomes.filter(|outcome| is_one(outcome)).count()
}

fn is_later(outcome: &LookupOutcome) -> bool {
    matches!(outcome, LookupOutcome::Later { .. })
}

#[tokio::test]
async fn five_hundred_are_answered_in_their_order_as_often_as_asked() {
    let fixture = house(500).await;
    let items: Vec<_> = (0..500)
        .rev()
        .map(|number| json!({"code": numbered(number), "secret": SECRET}))
        .collect();
    for _ in 0..25 {
        let answer = ask(&fixture, "203.0.113.20", &items).await;
        assert_eq!(answer.status, 200);
        assert_eq!(answer.header("cache-control"), "no-store");
        let answer: DossierBatchAnswer = answer.json();
        assert_eq!(answer.items.len(), 500);
        assert_eq!(answer.items[0].code.as_str(), numbered(499));
        let LookupOutcome::Found { dossier } = &answer.items[3].outcome else {
            panic!("{:?}", answer.items[3]);
        };
        let FoundDossier::Whole(dossier) = dossier else {
            panic!("only its stage");
        };
        assert_eq!(dossier.stage.code, answer.items[3].code);
        assert_eq!(dossier.stage.status, DossierStatus::Processing);
        assert_eq!(dossier.events.len(), 2);
    }
}

#[tokio::test]
async fn each_of_them_sees_what_it_would_see_alone() {
    let fixture = house(2).await;
    let items = [
        json!({"code": numbered(0)}),
        json!({"code": numbered(1), "secret": "0000-0000"}),
        json!({"code": "H26-261102-0001", "secret": SECRET}),
        json!({"code": numbered(1), "secret": SECRET}),
        json!({"code": numbered(1), "secret": SECRET}),
    ];
    let answer: Value = ask(&fixture, "203.0.113.20", &items).await.json();
    assert_eq!(answer["items"][0]["outcome"]["dossier"]["view"], "stage");
    assert!(answer["items"][0]["outcome"]["dossier"]["events"].is_null());
    assert_eq!(answer["items"][1]["outcome"], json!({"kind": "not_found"}));
    assert_eq!(answer["items"][2]["outcome"], json!({"kind": "not_found"}));
    for at in [3, 4] {
        let dossier = &answer["items"][at]["outcome"]["dossier"];
        assert_eq!(dossier["view"], "whole");
        assert_eq!(dossier["events"].as_array().map(Vec::len), Some(2));
    }
}

#[tokio::test]
async fn going_through_the_numbers_is_stopped_after_sixty() {
    let fixture = house(3).await;
    let walk: Vec<_> = (0..500)
        .map(|number| json!({"code": format!("H26.02-261102-{number:04}")}))
        .collect();
    let first: DossierBatchAnswer = ask(&fixture, "203.0.113.20", &walk).await.json();
    assert_eq!(count(&first, |one| *one == LookupOutcome::NotFound), 60);
    assert_eq!(count(&first, is_later), 440);
    let known = [
        json!({"code": numbered(0)}),
        json!({"code": numbered(1), "secret": "0000-0000"}),
        json!({"code": numbered(2), "secret": SECRET}),
    ];
    let answer: DossierBatchAnswer = ask(&fixture, "203.0.113.20", &known).await.json();
    assert!(is_later(&answer.items[0].outcome), "known or not");
    assert!(is_later(&answer.items[1].outcome), "right or not");
    let found = |outcome: &LookupOutcome| matches!(outcome, LookupOutcome::Found { .. });
    assert!(
        found(&answer.items[2].outcome),
        "a right secret is no guess"
    );
    let elsewhere: DossierBatchAnswer = ask(&fixture, "203.0.113.21", &known).await.json();
    assert!(found(&elsewhere.items[0].outcome));
}

#[tokio::test]
async fn codes_alone_are_answered_five_hundred_times_an_hour() {
    let fixture = house(500).await;
    let bare: Vec<_> = (0..500)
        .map(|number| json!({"code": numbered(number)}))
        .collect();
    let first: DossierBatchAnswer = ask(&fixture, "203.0.113.20", &bare).await.json();
    assert_eq!(count(&first, is_later), 0);
    let second: DossierBatchAnswer = ask(&fixture, "203.0.113.20", &bare).await.json();
    assert_eq!(count(&second, is_later), 500);
}

#[tokio::test]
async fn what_is_no_batch_is_refused() {
    let fixture = house(1).await;
    let path = "/api/v1/dossier-lookups/batch";
    let too_many = vec![json!({"code": CODE}); 501];
    for (body, status) in [
        (json!({"items": []}), 400),
        (json!({"items": too_many}), 400),
        (json!({"items": [{"code": "H56"}]}), 400),
        (json!({}), 400),
        (json!({"items": [], "x": 1}), 400),
    ] {
        let answer = ask_at(&fixture, path, "::1", body.to_string()).await;
        answer.problem(status);
    }
    ask_at(&fixture, path, "::1", vec![b' '; 65 * 1024])
        .await
        .problem(413);
}
