//! The routes of rankings.

use contract::{
    AgencyKind, Basis, Comparison, Edition, EditionHead, Figures, List, MeasureWithEditions,
    MissingReason, RawFigures, UnitSeries,
};
use sha2::{Digest as _, Sha256};

use crate::support::{Fixture, request, send};

const FOR_EVER: &str = "public, max-age=31536000, immutable";

pub fn address(head: &EditionHead) -> String {
    format!("/api/v1/measures/{}/editions/{}", head.measure, head.id)
}

pub async fn heads(fixture: &Fixture, measure: &str) -> Vec<EditionHead> {
    let found: MeasureWithEditions = fixture
        .get(&format!("/api/v1/measures/{measure}"))
        .await
        .json();
    found.editions
}

#[tokio::test]
async fn measures_come_with_their_editions_the_newest_first() {
    let fixture = Fixture::seeded().await;
    let list: List<MeasureWithEditions> = fixture.get("/api/v1/measures").await.json();
    let slugs: Vec<_> = list
        .items
        .iter()
        .map(|one| (one.measure.slug.as_str(), one.editions.len()))
        .collect();
    let expected = [
        ("dung-han", 36),
        ("diem-766", 2),
        ("dung-han-766", 2),
        ("papi-thu-tuc", 0),
        ("dti", 0),
    ];
    assert_eq!(slugs, expected);
    for one in &list.items {
        assert!(one.editions.is_sorted_by(|a, b| a.id > b.id));
        assert!(one.measure.name.en.is_some());
        let alone: MeasureWithEditions = fixture
            .get(&format!("/api/v1/measures/{}", one.measure.slug))
            .await
            .json();
        assert_eq!(alone, *one);
    }
    let newest = &list.items[0].editions[0];
    assert_eq!(newest.id.to_string(), "2026-09-v1");
    assert_eq!(newest.basis, Basis::Illustrative);
}

#[tokio::test]
async fn an_edition_and_its_raw_figures_are_kept_for_ever_and_carry_their_digest() {
    let fixture = Fixture::seeded().await;
    for measure in ["dung-han", "diem-766", "dung-han-766"] {
        for head in heads(&fixture, measure).await {
            let answer = fixture.get(&address(&head)).await;
            assert_eq!(answer.header("cache-control"), FOR_EVER);
            let edition: Edition = answer.json();
            assert_eq!(edition.head, head);
            let file = format!("/api/v1/raw-figures/{}.json", head.hash);
            let raw = fixture.get(&file).await;
            assert_eq!(raw.header("cache-control"), FOR_EVER);
            assert_eq!(format!("{:x}", Sha256::digest(&raw.body)), head.hash);
            assert_eq!(raw.json::<RawFigures>(), edition.raw);
            let text = String::from_utf8(answer.body).unwrap();
            let raw = String::from_utf8(raw.body).unwrap();
            assert!(text.contains(&raw), "the same bytes stand in the edition");
        }
    }
}

#[tokio::test]
async fn what_is_known_by_its_tag_is_not_sent_again() {
    let fixture = Fixture::seeded().await;
    let head = heads(&fixture, "diem-766").await.remove(0);
    for address in [
        address(&head),
        format!("/api/v1/raw-figures/{}.json", head.hash),
    ] {
        let first = fixture.get(&address).await;
        let mut again = request("GET", &address);
        let tag = first.headers["etag"].clone();
        again.headers_mut().insert("if-none-match", tag);
        let again = send(fixture.app(), again).await;
        assert_eq!(again.status, 304);
        assert_eq!(again.header("cache-control"), FOR_EVER);
    }
}

#[tokio::test]
async fn a_unit_has_one_point_for_each_period_and_silence_is_a_point_too() {
    let fixture = Fixture::seeded().await;
    let series = async |address: &str| fixture.get(address).await.json::<UnitSeries>();
    let city = series("/api/v1/units/H26/series?measure=dung-han").await;
    assert_eq!((city.name.vi.as_str(), city.points.len()), ("Hà Nội", 36));
    assert!(city.points.is_sorted_by_key(|point| point.period));
    assert_eq!(city.points[0].earlier, None);
    assert!(city.points[1..].iter().all(|point| point.earlier.is_some()));
    let score = series("/api/v1/units/h19/series?measure=diem-766").await;
    let values: Vec<_> = score.points.iter().map(|p| p.result.value).collect();
    assert_eq!(values, [Some(67.55), Some(67.34)]);
    let ministry = series("/api/v1/units/G15/series?measure=diem-766").await;
    assert_eq!(ministry.name.vi, "Bộ Tư pháp");
    assert!(ministry.points.is_empty());
    let newest: Edition = fixture
        .get("/api/v1/measures/dung-han/editions/2026-09-v1")
        .await
        .json();
    let late = newest.raw.units.iter().find(|unit| {
        unit.figures
            == Figures::Missing {
                reason: MissingReason::NotReported,
            }
    });
    let late = late.expect("somebody reports late");
    let late = series(&format!(
        "/api/v1/units/{}/series?measure=dung-han",
        late.code
    ))
    .await;
    assert_eq!(late.points.len(), 36);
    assert_eq!(late.points[35].result, contract::UnitResult::default());
}

#[tokio::test]
async fn units_side_by_side_are_what_each_is_alone_and_all_together_what_editions_say() {
    let fixture = Fixture::seeded().await;
    let address = "/api/v1/measures/dung-han/series?units=H29~g12~H26~h29";
    let answer = fixture.get(address).await;
    assert_eq!(
        answer.header("cache-control"),
        "public, max-age=60, stale-while-revalidate=600"
    );
    let tag = answer.headers["etag"].clone();
    let both: Comparison = answer.json();
    let codes: Vec<_> = both.units.iter().map(|one| one.unit.as_str()).collect();
    assert_eq!(codes, ["H29", "G12", "H26"]);
    for unit in &both.units {
        let alone = format!("/api/v1/units/{}/series?measure=dung-han", unit.unit);
        assert_eq!(fixture.get(&alone).await.json::<UnitSeries>(), *unit);
    }
    let kinds: Vec<_> = both.kinds.iter().map(|one| one.kind).collect();
    assert_eq!(kinds, [AgencyKind::Ministry, AgencyKind::Province]);
    for kind in &both.kinds {
        assert_eq!(kind.points.len(), 36);
        assert!(kind.points.is_sorted_by_key(|point| point.period));
        assert_eq!(kind.points[0].earlier, None);
        for point in [&kind.points[0], &kind.points[35]] {
            let edition = format!("/api/v1/measures/dung-han/editions/{}", point.edition);
            let edition: Edition = fixture.get(&edition).await.json();
            let total = edition.totals.iter().find(|total| total.kind == kind.kind);
            assert_eq!(total.map(|total| &total.result), Some(&point.result));
            assert_eq!(point.earlier, edition.raw.earlier);
        }
    }
    let mut again = request("GET", address);
    again.headers_mut().insert("if-none-match", tag);
    assert_eq!(send(fixture.app(), again).await.status, 304);
}

#[tokio::test]
async fn finished_values_have_no_line_of_all_together() {
    let fixture = Fixture::seeded().await;
    let scores: Comparison = fixture
        .get("/api/v1/measures/diem-766/series?units=H26~G15")
        .await
        .json();
    let points: Vec<_> = scores.units.iter().map(|one| one.points.len()).collect();
    assert_eq!((points, scores.kinds.len()), (vec![2, 0], 0));
}

#[tokio::test]
async fn a_unit_that_there_is_not_is_named() {
    let fixture = Fixture::seeded().await;
    let problem = fixture
        .get("/api/v1/measures/dung-han/series?units=H26~H98~X99")
        .await
        .problem(404);
    assert_eq!(
        problem.detail.as_deref(),
        Some("no ministry or province has the code H98 or X99")
    );
    let six = "H01~H02~H03~H04~H05~H08";
    let many = format!("/api/v1/measures/dung-han/series?units={six}~H10");
    let problem = fixture.get(&many).await.problem(400);
    assert_eq!(
        problem.errors[0].reason,
        "at the most 6 units are compared at once"
    );
}

#[tokio::test]
async fn what_is_not_there_is_not_found() {
    let fixture = Fixture::seeded().await;
    let nowhere = "0".repeat(64);
    for address in [
        "/api/v1/measures/nothing".to_owned(),
        "/api/v1/measures/nothing/editions/2026-09-v1".to_owned(),
        "/api/v1/measures/dung-han/editions/2026-09-v2".to_owned(),
        "/api/v1/measures/dung-han/editions/2026-v1".to_owned(),
        format!("/api/v1/raw-figures/{nowhere}.json"),
        "/api/v1/units/H99/series?measure=dung-han".to_owned(),
        "/api/v1/units/H26/series?measure=nothing".to_owned(),
        "/api/v1/measures/nothing/series?units=H26".to_owned(),
    ] {
        let problem = fixture.get(&address).await.problem(404);
        assert!(problem.detail.is_some(), "{address}");
    }
}

#[tokio::test]
async fn what_cannot_be_read_is_refused_by_name() {
    let fixture = Fixture::seeded().await;
    for (address, field) in [
        ("/api/v1/measures?x=1", "x"),
        ("/api/v1/measures/d%C3%BAng", "measure"),
        ("/api/v1/measures/dung-han?x=1", "x"),
        ("/api/v1/measures/%20/editions/2026-09-v1", "measure"),
        ("/api/v1/measures/dung-han/editions/2026-13-v1", "edition"),
        ("/api/v1/measures/dung-han/editions/2026-09-v0", "edition"),
        (
            "/api/v1/measures/dung-han/editions/2026-09-v99999999999",
            "edition",
        ),
        ("/api/v1/measures/dung-han/editions/2026-09-v1?x=", "x"),
        ("/api/v1/raw-figures/abc.json", "file"),
        ("/api/v1/raw-figures/abc", "file"),
        ("/api/v1/units/Hanoi/series?measure=dung-han", "code"),
        ("/api/v1/units/H26/series", "measure"),
        ("/api/v1/units/H26/series?measure=%20", "measure"),
        ("/api/v1/units/H26/series?measure=dti&x=1", "x"),
        ("/api/v1/measures/dung-han/series", "units"),
        ("/api/v1/measures/dung-han/series?units=", "units"),
        ("/api/v1/measures/dung-han/series?units=H26~", "units"),
        ("/api/v1/measures/dung-han/series?units=H26,H29", "units"),
        ("/api/v1/measures/d%C3%BAng/series?units=H26", "measure"),
        ("/api/v1/measures/dung-han/series?units=H26&x=1", "x"),
    ] {
        let problem = fixture.get(address).await.problem(400);
        assert_eq!(problem.errors[0].field, field, "{address}");
    }
}
