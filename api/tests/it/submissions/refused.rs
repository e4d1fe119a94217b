//! Files of submissions that are refused, and why.

use serde_json::{Value, json};

use super::{import, line, page, then, with};
use crate::support::Fixture;

#[tokio::test]
async fn a_bad_line_is_told_with_its_reason_and_nothing_is_written() {
    let good = || line("1234/TTr-BTC", "Đề nghị", "2026-11-02");
    let at = "2026-11-03T09:00:00+07:00";
    let mut early = good();
    early["answer"] = json!({"number": "1/QĐ-TTg", "issuedOn": "2026-11-03"});
    let mut before = then(good(), at, "settled", Value::Null);
    before["answer"] = json!({"number": "1/QĐ-TTg", "issuedOn": "2026-11-01"});
    let mut script = good();
    script["source"] = json!({"title": {"vi": "x"}, "url": "javascript:alert(1)"});
    for (bad, expected) in [
        (
            with(good(), "/number", json!("1234")),
            "field number: the number of a document is a number, a kind and an agency, such as \
             1234/TTr-BTC",
        ),
        (
            with(good(), "/agency", json!("G99")),
            "field agency: is no ministry or province that we know",
        ),
        (
            with(good(), "/kind/kind", json!("hologram")),
            "field kind: is none of project, draft_legislation, report, proposal, other",
        ),
        (
            with(good(), "/title/vi", json!(" ")),
            "field title.vi: is empty",
        ),
        (
            with(good(), "/events", json!([])),
            "field events: there is none; the first is the receipt",
        ),
        (
            with(good(), "/events/0/status", json!("settled")),
            "field events[0].status: the first event of a dossier is registered or received",
        ),
        (
            then(good(), at, "returned", Value::Null),
            "field events[2].status: returned cannot follow processing",
        ),
        (
            then(good(), at, "more_papers", Value::Null),
            "field events[2].note: is missing: the applicant must be told the reason",
        ),
        (
            then(good(), "2026-11-23T09:00:00+07:00", "settled", Value::Null),
            "field events[2].at: lies in the future",
        ),
        (
            early,
            "field answer: is given, but the document is not settled",
        ),
        (
            before,
            "field answer.issuedOn: lies before the receipt, or in the future",
        ),
        (
            script,
            "field source.url: is no address that begins with https://",
        ),
    ] {
        let fixture = Fixture::seeded().await;
        let first = line("1/TTr-BTC", "Đề nghị", "2026-11-02");
        let refused = import(&fixture, &[first, bad]).await.expect_err(expected);
        let expected = format!("submissions.jsonl:2: {expected}");
        assert_eq!(refused.to_string(), expected);
        assert_eq!(page(&fixture, "").await.total, 25, "{expected}");
    }
}

#[tokio::test]
async fn an_older_file_does_not_take_back_what_is_known() {
    let fixture = Fixture::seeded().await;
    let old = line("1234/TTr-BTC", "Đề nghị", "2026-11-02");
    let new = then(
        old.clone(),
        "2026-11-09T10:00:00+07:00",
        "settled",
        Value::Null,
    );
    import(&fixture, &[new]).await.expect("imported");
    let refused = import(&fixture, &[old]).await.expect_err("is older");
    assert_eq!(
        refused.to_string(),
        "submissions.jsonl:1: field events: end before 2026-11-09T10:00:00+07:00, the last event \
         that is known"
    );
}
