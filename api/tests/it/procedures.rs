//! A procedure in full.

use contract::{Procedure, TimeLimit, TimeUnit};
use serde_json::json;

use crate::support::{Fixture, record, with};

#[tokio::test]
async fn a_procedure_is_shown_by_its_code_however_the_code_is_written() {
    let fixture = Fixture::seeded().await;
    for code in ["1.001193", "1001193", "%201.001193%20"] {
        let address = format!("/api/v1/procedures/{code}");
        let procedure: Procedure = fixture.get(&address).await.json();
        assert_eq!(procedure.name, "Thủ tục đăng ký khai sinh");
    }
}

#[tokio::test]
async fn what_was_imported_is_what_is_shown() {
    let mut line = record("1.000001", "Đăng  ký\u{0020}khai sinh");
    line["methods"] = json!([{
        "channel": "ONLINE", "time": 0.5, "unit": "WORKING_DAY", "feeKind": "amount",
        "fees": [{"amount": 8000, "note": "mỗi bản"}], "description": "- Nộp tại cổng"
    }]);
    line["cases"] = json!([{"name": "* Trường hợp:", "components": [
        {"name": "- Tờ khai;", "form": "TK.docx", "originals": 1, "copies": 0}
    ]}]);
    line["legalBases"] = json!([
        {"name": "Nghị định", "number": "123/2015/NĐ-CP"},
        {"name": "Tg", "number": "19/2014/QĐ-TTg"}
    ]);
    line["portalId"] = json!("0197-ab");
    let fixture = Fixture::holding(&[line]).await;
    let shown: Procedure = fixture.get("/api/v1/procedures/1.000001").await.json();
    assert_eq!(shown.name, "Đăng ký khai sinh");
    let channel = &shown.channels[0];
    let half_a_day = TimeLimit::Limit {
        amount: 0.5,
        unit: TimeUnit::WorkingDay,
    };
    assert_eq!(channel.time_limit, half_a_day);
    assert_eq!(channel.fees[0].amount_vnd, Some(8000));
    assert_eq!(channel.notes, ["Nộp tại cổng"]);
    assert_eq!(shown.document_cases[0].condition, "Trường hợp");
    assert_eq!(shown.document_cases[0].documents[0].name, "Tờ khai");
    assert_eq!(shown.legal_bases[0].name, "Nghị định");
    assert_eq!(shown.legal_bases[1].name, "Quyết định");
    assert_eq!(
        shown.official_url,
        "https://dichvucong.gov.vn/thu-tuc-hanh-chinh/0197-ab"
    );
    assert!(!shown.source.restated);
    assert_eq!(shown.updated_on, crate::support::today());
}

#[tokio::test]
async fn an_unknown_code_is_not_found_and_what_is_no_code_is_refused() {
    let fixture = Fixture::seeded().await;
    fixture
        .get("/api/v1/procedures/9.999999")
        .await
        .problem(404);
    for code in ["khai-sinh", "1.00119", "%FF", "%00", "1.001193;x"] {
        let address = format!("/api/v1/procedures/{code}");
        let problem = fixture.get(&address).await.problem(400);
        assert_eq!(problem.errors[0].field, "code", "{code}");
    }
    let problem = fixture
        .get("/api/v1/procedures/1.001193?a=1")
        .await
        .problem(400);
    assert_eq!(problem.errors[0].field, "a");
}

#[tokio::test]
async fn a_withdrawn_procedure_is_gone_and_comes_back() {
    let (one, two) = (record("1.000001", "Một"), record("1.000002", "Hai"));
    let fixture = Fixture::holding(&[one.clone(), two.clone()]).await;
    fixture
        .import_lines(std::slice::from_ref(&two))
        .await
        .unwrap();
    let problem = fixture
        .get("/api/v1/procedures/1.000001")
        .await
        .problem(410);
    assert_eq!(problem.kind, "/problems/withdrawn");
    assert!(problem.detail.unwrap().contains("2026-11-22"));
    let tally = fixture.import_lines(&[one, two]).await.unwrap();
    assert_eq!((tally.changed, tally.unchanged), (1, 1));
    let back: Procedure = fixture.get("/api/v1/procedures/1.000001").await.json();
    assert_eq!(back.name, "Một");
}

#[tokio::test]
async fn a_restated_procedure_says_so_and_names_its_source() {
    let mut line = with(record("1.000001", "Một"), "summary", json!("Để làm gì."));
    line["source"] = json!("dichvucong.gov.vn");
    line["sourceDate"] = json!("2026-07");
    let fixture = Fixture::holding(&[line]).await;
    let shown: Procedure = fixture.get("/api/v1/procedures/1.000001").await.json();
    assert_eq!(shown.summary.as_deref(), Some("Để làm gì."));
    assert_eq!(shown.source.read_on, "2026-07");
    assert!(shown.source.restated);
}
