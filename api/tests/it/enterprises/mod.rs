//! State enterprises: what a fresh start shows, the list, each of them, and what imports do.

mod figures;
mod list;
mod refused;

use std::collections::BTreeSet;

use api::{
    import::enterprises::{self, EnterprisesError, Request, Tally},
    store::Store,
};
use contract::{
    ArrangementForm, ArrangementStage, Basis, DisclosureState, Enterprise, EnterpriseField,
    EnterpriseHead, EnterprisePage, IpoOutcome, Moment, TimelineEvent,
};
use sea_orm::{ConnectionTrait as _, Database};
use serde_json::{Value, json};

use crate::support::{Fixture, joined, today};

const LIST: &str = "/api/v1/enterprises";

fn line(code: &str, name: &str) -> Value {
    json!({
        "code": code,
        "name": {"vi": name},
        "owner": "G12",
        "stateSharePercent": 65.5,
        "address": {"vi": "Hà Nội"},
        "legalRepresentative": {"vi": "Người đại diện"},
        "businessLine": {"vi": "Sản xuất điện"},
    })
}

async fn import_at(
    fixture: &Fixture,
    lines: &[Value],
    now: &str,
) -> Result<Tally, EnterprisesError> {
    let now: Moment = format!("{now}+07:00").parse().expect("a time");
    let file = fixture.file("enterprises.jsonl", joined(lines));
    enterprises::import(&fixture.store, &Request { file, now }).await
}

async fn import(fixture: &Fixture, lines: &[Value]) -> Result<Tally, EnterprisesError> {
    import_at(fixture, lines, "2026-11-22T10:00:00").await
}

async fn page(fixture: &Fixture, query: &str) -> EnterprisePage {
    fixture.get(&format!("{LIST}?{query}")).await.json()
}

async fn one(fixture: &Fixture, code: &str) -> Enterprise {
    fixture.get(&format!("{LIST}/{code}")).await.json()
}

fn codes(page: &EnterprisePage) -> Vec<&str> {
    page.items.iter().map(|item| item.code.as_str()).collect()
}

#[tokio::test]
async fn a_fresh_start_shows_samples_of_every_stage_form_and_offering() {
    let fixture = Fixture::seeded().await;
    let all = page(&fixture, "limit=100").await;
    assert_eq!((all.total, all.items.len()), (26, 26));
    for item in &all.items {
        assert!(item.code.is_sample(), "{}", item.code);
        assert_eq!(item.basis, Basis::Illustrative);
        assert!(item.name.vi.contains("minh họa"), "{}", item.name.vi);
        assert_ne!(
            item.owner.name.vi,
            item.owner.code.as_str(),
            "a real agency"
        );
    }
    let is_known = |stage: &&ArrangementStage| **stage != ArrangementStage::Other;
    for stage in ArrangementStage::ALL.iter().filter(is_known) {
        let found = page(&fixture, &format!("stage={}", stage.as_str())).await;
        assert!(found.total > 0, "{stage:?}");
    }
    for form in ArrangementForm::ALL {
        let found = page(&fixture, &format!("form={}", form.as_str())).await;
        assert_eq!(
            found.total == 0,
            *form == ArrangementForm::Other,
            "{form:?}"
        );
    }
    let outcome = |item: &EnterpriseHead| item.ipo.map(|ipo| ipo.outcome);
    let outcomes: Vec<_> = all.items.iter().filter_map(outcome).collect();
    assert!(outcomes.len() >= 8);
    assert!(outcomes.contains(&IpoOutcome::Planned));
    let is_held = |one: &IpoOutcome| matches!(one, IpoOutcome::Held { .. });
    assert!(outcomes.iter().any(is_held));
    let is_failed = |one: &IpoOutcome| matches!(one, IpoOutcome::Failed { .. });
    assert!(outcomes.iter().any(is_failed));
}

#[tokio::test]
async fn every_sample_has_its_disclosures_computed() {
    let fixture = Fixture::seeded().await;
    let mut seen = BTreeSet::new();
    for item in page(&fixture, "limit=100").await.items {
        let whole = one(&fixture, item.code.as_str()).await;
        assert_eq!(whole.head, item);
        assert_eq!(whole.as_of.to_string(), "2026-11-22");
        let states = whole.disclosures.iter().map(|one| one.state);
        seen.extend(states.clone());
        let made =
            states.filter(|state| matches!(state, DisclosureState::OnTime | DisclosureState::Late));
        assert_eq!(made.count(), item.disclosures.made() as usize);
        let mut ids: Vec<_> = whole.timeline.iter().map(|entry| &entry.id).collect();
        ids.dedup();
        assert_eq!(ids.len(), whole.timeline.len());
        assert!(whole.timeline.is_sorted_by(|one, next| one.at >= next.at));
    }
    let all = [
        DisclosureState::Missing,
        DisclosureState::Late,
        DisclosureState::OnTime,
        DisclosureState::Awaited,
    ];
    assert_eq!(seen.into_iter().collect::<Vec<_>>(), all);
}

#[tokio::test]
async fn real_ones_take_the_place_of_samples_and_the_same_file_changes_nothing() {
    let fixture = Fixture::seeded().await;
    let lines = [
        line("9999999997", "Tổng công ty Bến thuyền"),
        line("9999999972", "Tổng công ty Đò ngang"),
    ];
    let tally = import(&fixture, &lines).await.expect("imported");
    assert_eq!((tally.added, tally.changed, tally.unchanged), (2, 0, 0));
    let all = page(&fixture, "").await;
    assert_eq!(codes(&all), ["9999999997", "9999999972"], "by name");
    assert!(all.items.iter().all(|item| item.basis == Basis::Published));
    fixture
        .get(&format!("{LIST}/MINHHOA-001"))
        .await
        .problem(404);
    let before = fixture.store.version().await.expect("a version");
    let again = import(&fixture, &lines).await.expect("imported");
    assert_eq!((again.added, again.changed, again.unchanged), (0, 0, 2));
    let after = fixture.store.version().await.expect("a version");
    assert_eq!(after, before, "nobody is told of a change");
}

#[tokio::test]
async fn what_changed_leaves_an_entry_in_the_history() {
    let fixture = Fixture::seeded().await;
    let first = line("9999999997", "Tổng công ty Bến thuyền");
    import(&fixture, std::slice::from_ref(&first))
        .await
        .expect("imported");
    assert_eq!(one(&fixture, "9999999997").await.timeline, []);
    let mut changed = first.clone();
    changed["stateSharePercent"] = json!(36);
    changed["form"] = json!("divestment");
    changed["steps"] = json!([{"stage": "completed", "on": "2026-10-01", "decision": "1/QĐ"}]);
    let tally = import_at(&fixture, &[changed], "2026-11-22T11:00:00").await;
    assert_eq!(tally.expect("imported").changed, 1);
    let whole = one(&fixture, "9999999997").await;
    assert_eq!(whole.head.state_share_percent, 36.0);
    assert_eq!(whole.head.stage, ArrangementStage::Completed);
    let fields = vec![EnterpriseField::StateShare, EnterpriseField::Arrangement];
    assert_eq!(whole.timeline.len(), 2);
    assert_eq!(whole.timeline[0].event, TimelineEvent::Copy { fields });
    assert_eq!(
        whole.timeline[0].at.to_string(),
        "2026-11-22T11:00:00+07:00"
    );
    let tally = import_at(&fixture, &[first], "2026-11-22T12:00:00").await;
    assert_eq!(tally.expect("imported").changed, 1);
    let ids: BTreeSet<_> = one(&fixture, "9999999997")
        .await
        .timeline
        .into_iter()
        .map(|entry| entry.id)
        .collect();
    assert_eq!(ids.len(), 2, "both changes, and the step is gone");
}

#[tokio::test]
async fn a_database_from_before_enterprises_shows_samples_and_takes_real_ones() {
    let fixture = Fixture::seeded().await;
    let database = Database::connect(fixture.address()).await;
    let database = database.expect("works in a test");
    for step in [
        "DROP TABLE enterprise",
        "DROP TABLE investment",
        "DELETE FROM seaql_migrations WHERE version LIKE '%_enterprises'",
    ] {
        let done = database.execute_unprepared(step).await;
        done.expect("works in a test");
    }
    assert!(fixture.store.rows().await.is_err());
    let opened = Store::open(&fixture.address(), today()).await;
    let rows = opened.expect("it opens").rows().await.expect("rows");
    assert_eq!((rows.enterprises.len(), rows.investment), (0, None));
    assert_eq!(page(&fixture, "").await.total, 26);
    import(&fixture, &[line("9999999997", "Tổng công ty Bến thuyền")])
        .await
        .expect("imported");
    assert_eq!(page(&fixture, "").await.total, 1);
}
