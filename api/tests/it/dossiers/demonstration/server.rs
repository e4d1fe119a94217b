//! What the database and the answers of such a server hold.

use api::dossiers::demonstration::{begin, shown};
use contract::{Basis, FoundDossier, List, SampleReceipt};
use serde_json::{Value, json};

use super::early;
use crate::{
    dossiers::{code, import, look_up, now, open_house, opening},
    support::{Fixture, today},
};

#[tokio::test]
async fn every_receipt_opens_its_dossier() {
    let mut fixture = open_house().await;
    let put = begin(&fixture.store, &fixture.state.keeper, now()).await;
    fixture.state.sample_receipts = put.expect("taken").into();
    let answer = fixture.get("/api/v1/sample-receipts").await;
    assert_eq!(answer.header("cache-control"), "no-store");
    let list: List<SampleReceipt> = answer.json();
    assert_eq!(list.items.len(), shown(today()).expect("in order").len());
    for receipt in list.items {
        let body = json!({"code": receipt.code, "secret": receipt.secret});
        let FoundDossier::Whole(found) = look_up(&fixture, &body).await.json() else {
            panic!("{} is not seen", receipt.code);
        };
        assert_eq!(found.stage.basis, Basis::Illustrative);
        assert_eq!(found.stage.procedure.name, receipt.procedure_name);
    }
}

#[tokio::test]
async fn elsewhere_there_are_none() {
    let fixture = open_house().await;
    let answer = fixture.get("/api/v1/sample-receipts").await;
    assert_eq!(answer.header("cache-control"), "no-store");
    assert_eq!(answer.json::<Value>(), json!({"items": []}));
    fixture
        .get("/api/v1/sample-receipts?q=x")
        .await
        .problem(400);
    for one in shown(today()).expect("in order") {
        let kept = fixture.store.dossier(&one.receipt.code).await;
        assert_eq!(kept.expect("read"), None);
    }
}

#[tokio::test]
async fn the_next_day_replaces_them_and_nothing_else() {
    let fixture = Fixture::seeded().await;
    let taken = shown(today()).expect("in order")[0].receipt.code.clone();
    let real = [taken.as_str(), "H56.14-261102-9001"];
    let lines = real.map(|code| {
        let mut line = opening(code);
        line["event"]["at"] = json!("2026-11-21T09:00:00+07:00");
        line
    });
    import(&fixture, &lines).await.expect("imported");
    let keeper = &fixture.state.keeper;
    let first = begin(&fixture.store, keeper, now()).await.expect("taken");
    assert_eq!(first.len() + 1, shown(today()).expect("in order").len());
    assert!(first.iter().all(|receipt| receipt.code != taken));
    let next = today().plus_days(10);
    let second = begin(&fixture.store, keeper, early(next)).await;
    let second = second.expect("taken");
    for receipt in &first {
        let kept = fixture.store.dossier(&receipt.code).await.expect("read");
        assert_eq!(kept, None, "{}", receipt.code);
    }
    for receipt in &second {
        let kept = fixture.store.dossier(&receipt.code).await.expect("read");
        assert!(kept.expect("is there").about.is_demonstration);
    }
    for text in real {
        let kept = fixture.store.dossier(&code(text)).await.expect("read");
        let kept = kept.expect("is still there");
        assert_eq!(kept.about.applicant, "Ng*** V** A", "{text}");
    }
}

#[tokio::test]
async fn many_more_are_put_once() {
    use api::dossiers::sample;
    let fixture = Fixture::seeded().await;
    let keeper = &fixture.state.keeper;
    begin(&fixture.store, keeper, now()).await.expect("taken");
    let (code, _secret) = sample::receipt(1_999, today()).expect("a receipt");
    let kept = fixture.store.dossier(&code).await.expect("read");
    let about = kept.expect("is there").about;
    assert!(about.is_sample && !about.is_demonstration);
    let next = today().plus_days(1);
    begin(&fixture.store, keeper, early(next))
        .await
        .expect("taken");
    let (of_next, _secret) = sample::receipt(1_999, next).expect("a receipt");
    assert_eq!(fixture.store.dossier(&of_next).await.expect("read"), None);
}

#[tokio::test]
async fn no_file_can_say_that_it_is_a_demonstration() {
    let fixture = Fixture::seeded().await;
    let mut line = opening("H56.14-261102-9001");
    line["about"]["isDemonstration"] = json!(true);
    let refused = import(&fixture, &[line]).await.expect_err("is refused");
    assert!(refused.to_string().contains("isDemonstration"), "{refused}");
}
