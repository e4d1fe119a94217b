//! The level audit over HTTP.

use contract::{AgencyLevelPage, LevelAudit, LevelClaim, LevelVerdict, Mark};
use serde_json::{Value, json};

use crate::support::{Fixture, record, with};

fn online(code: &str, name: &str) -> Value {
    let methods = json!([{ "channel": "ONLINE", "time": 3, "unit": "WORKING_DAY",
        "feeKind": "free", "fees": [], "description": "" }]);
    with(record(code, name), "methods", methods)
}

fn desk(code: &str, name: &str) -> Value {
    let methods = json!([{ "channel": "DIRECT", "time": 3, "unit": "WORKING_DAY",
        "feeKind": "free", "fees": [], "description": "" }]);
    with(record(code, name), "methods", methods)
}

#[tokio::test]
async fn every_procedure_of_the_catalogue_is_counted_under_its_agency() {
    let fixture = Fixture::seeded().await;
    let audit: LevelAudit = fixture.get("/api/v1/level-audit").await.json();
    let counted: u32 = audit.agencies.iter().map(|one| one.procedures).sum();
    assert_eq!(counted, audit.catalogue.procedures);
    for one in &audit.agencies {
        assert_eq!(one.criteria.len(), 5);
        for count in &one.criteria {
            let all = count.met + count.not_met + count.unknown;
            assert_eq!(all, one.procedures, "{}", one.agency.code);
        }
        let page: AgencyLevelPage = fixture
            .get(&format!("/api/v1/level-audit/{}", one.agency.code))
            .await
            .json();
        assert_eq!(page.levels, *one);
        assert_eq!(page.procedures.len() as u32, one.procedures);
    }
    let claim = &audit.past_claims[0];
    let agency = claim.agency.as_ref().expect("a ministry");
    assert_eq!(
        (agency.code.as_str(), agency.name.vi.as_str()),
        ("G02", "Bộ Công Thương")
    );
}

#[tokio::test]
async fn a_claim_against_its_own_text_is_found() {
    let claiming = desk(
        "1.000001",
        "Cấp thẻ bằng dịch vụ công trực tuyến toàn trình",
    );
    let fixture = Fixture::holding(&[claiming, online("1.000002", "Cấp giấy")]).await;
    let page: AgencyLevelPage = fixture.get("/api/v1/level-audit/g15").await.json();
    let found: Vec<_> = page
        .procedures
        .iter()
        .map(|one| (one.claim, one.verdict, one.marks.online_filing, one.at_most))
        .collect();
    assert_eq!(
        found,
        [
            (
                LevelClaim::FullyOnline,
                LevelVerdict::Contradicted,
                Mark::NotMet,
                2
            ),
            (LevelClaim::Online, LevelVerdict::NoClaim, Mark::Met, 4)
        ]
    );
    assert_eq!((page.levels.fully_online, page.levels.contradicted), (1, 1));
}

#[tokio::test]
async fn an_import_makes_the_audit_anew() {
    let fixture = Fixture::holding(&[online("1.000001", "Cấp thẻ")]).await;
    let first: LevelAudit = fixture.get("/api/v1/level-audit").await.json();
    assert_eq!(first.catalogue.procedures, 1);
    fixture
        .import_lines(&[online("1.000001", "Cấp thẻ"), desk("1.000002", "Cấp giấy")])
        .await
        .unwrap();
    let second: LevelAudit = fixture.get("/api/v1/level-audit").await.json();
    assert_eq!(second.agencies[0].procedures, 2);
}

#[tokio::test]
async fn pages_of_200_hold_every_procedure_once() {
    let all: Vec<_> = (0..450)
        .map(|at| online(&format!("1.{at:06}"), &format!("Việc {at}")))
        .collect();
    let fixture = Fixture::holding(&all).await;
    let mut seen = Vec::new();
    let mut address = "/api/v1/level-audit/G15".to_owned();
    let mut sizes = Vec::new();
    loop {
        let page: AgencyLevelPage = fixture.get(&address).await.json();
        assert_eq!(page.levels.procedures, 450, "the counts are of all pages");
        sizes.push(page.procedures.len());
        seen.extend(page.procedures.into_iter().map(|one| one.code.to_string()));
        match page.next {
            Some(next) => address = format!("/api/v1/level-audit/G15?cursor={next}"),
            None => break,
        }
    }
    assert_eq!(sizes, [200, 200, 50]);
    assert!(seen.is_sorted_by(|one, next| one < next) && seen.len() == 450);
}

#[tokio::test]
async fn an_agency_without_procedures_is_empty_and_an_unknown_one_is_not_there() {
    let fixture = Fixture::seeded().await;
    let page: AgencyLevelPage = fixture.get("/api/v1/level-audit/G02").await.json();
    assert_eq!((page.levels.procedures, page.past_claims.len()), (0, 1));
    assert!(page.procedures.is_empty() && page.next.is_none());
    fixture.get("/api/v1/level-audit/G99").await.problem(404);
    fixture.get("/api/v1/level-audit/x").await.problem(400);
    let refused = fixture.get("/api/v1/level-audit/G15?cursor=x").await;
    assert_eq!(refused.problem(400).errors[0].field, "cursor");
    fixture
        .get("/api/v1/level-audit?unit=G15")
        .await
        .problem(400);
}
