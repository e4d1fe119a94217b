//! Agencies on a day.

use contract::{Agency, AgencyKind, CodeBasis, List};
use serde_json::json;

use crate::support::{Fixture, record, with};

async fn provinces(fixture: &Fixture, day: &str) -> Vec<Agency> {
    let address = format!("/api/v1/agencies?kind=province&on={day}");
    let list: List<Agency> = fixture.get(&address).await.json();
    list.items
}

#[tokio::test]
async fn there_are_63_provinces_to_the_last_day_of_june_2025_and_34_from_the_next() {
    let fixture = Fixture::seeded().await;
    let before = provinces(&fixture, "2025-06-30").await;
    let after = provinces(&fixture, "2025-07-01").await;
    assert_eq!((before.len(), after.len()), (63, 34));
    assert!(
        before
            .iter()
            .all(|province| province.merged_from.is_empty())
    );
    let merged = after.iter().filter(|p| !p.merged_from.is_empty());
    assert_eq!(merged.count(), 23);
    let old_lao_cai = before.iter().find(|p| p.name.vi == "Tỉnh Yên Bái");
    assert_eq!(
        old_lao_cai.unwrap().successor.as_ref().unwrap().as_str(),
        "H38"
    );
}

#[tokio::test]
async fn a_province_has_the_name_of_the_day() {
    let fixture = Fixture::seeded().await;
    let named = async |code: &str, day: &str| {
        let found = provinces(&fixture, day).await;
        let province = found.into_iter().find(|p| p.code.as_str() == code);
        province.unwrap().name.vi
    };
    assert_eq!(named("H57", "2024-12-31").await, "Tỉnh Thừa Thiên Huế");
    assert_eq!(named("H57", "2025-01-01").await, "Thành phố Huế");
    assert_eq!(named("H19", "2026-04-29").await, "Tỉnh Đồng Nai");
    assert_eq!(named("H19", "2026-04-30").await, "Thành phố Đồng Nai");
}

#[tokio::test]
async fn no_code_stands_twice_on_any_day_of_change() {
    let fixture = Fixture::seeded().await;
    for day in [
        "2016-06-21",
        "2024-12-31",
        "2025-02-28",
        "2025-03-01",
        "2025-07-01",
        "2026-09-19",
        "2026-09-20",
    ] {
        let address = format!("/api/v1/agencies?on={day}");
        let list: List<Agency> = fixture.get(&address).await.json();
        let mut codes: Vec<_> = list.items.iter().map(|agency| &agency.code).collect();
        codes.sort();
        codes.dedup();
        assert_eq!(codes.len(), list.items.len(), "{day}");
    }
}

#[tokio::test]
async fn ministries_come_first_and_provinces_in_vietnamese_order_of_their_own_names() {
    let fixture = Fixture::seeded().await;
    let list: List<Agency> = fixture.get("/api/v1/agencies").await.json();
    assert!(list.items.is_sorted_by_key(|agency| agency.kind));
    assert_eq!(list.items[0].name.vi, "Bộ Công an");
    let names: Vec<_> = list
        .items
        .iter()
        .filter(|agency| agency.kind == AgencyKind::Province)
        .map(|agency| agency.name.vi.as_str())
        .take(8)
        .collect();
    let expected = [
        "Tỉnh An Giang",
        "Thành phố Bắc Ninh",
        "Tỉnh Cà Mau",
        "Tỉnh Cao Bằng",
        "Thành phố Cần Thơ",
        "Thành phố Đà Nẵng",
        "Tỉnh Đắk Lắk",
        "Tỉnh Điện Biên",
    ];
    assert_eq!(names, expected);
}

#[tokio::test]
async fn an_agency_counts_its_procedures_and_one_without_code_gets_ours() {
    let mut court = with(record("1.000001", "Một"), "ministryCode", json!(""));
    court["ministryName"] = json!("Tòa án nhân dân");
    let fixture = Fixture::holding(&[court, record("1.000002", "Hai")]).await;
    let list: List<Agency> = fixture.get("/api/v1/agencies").await.json();
    let of = |code: &str| {
        let found = list
            .items
            .iter()
            .find(|agency| agency.code.as_str() == code);
        found.unwrap().clone()
    };
    assert_eq!(of("G15").procedures, 1);
    assert_eq!(of("G01").procedures, 0);
    let court = of("toa-an-nhan-dan");
    assert_eq!(court.code_basis, CodeBasis::Ours);
    assert_eq!((court.kind, court.procedures), (AgencyKind::Other, 1));
}

#[tokio::test]
async fn a_day_or_kind_that_is_none_is_refused() {
    let fixture = Fixture::seeded().await;
    for (address, field) in [
        ("/api/v1/agencies?on=2025-02-29", "on"),
        ("/api/v1/agencies?on=today", "on"),
        ("/api/v1/agencies?kind=city", "kind"),
    ] {
        let problem = fixture.get(address).await.problem(400);
        assert_eq!(problem.errors[0].field, field);
    }
    let empty: List<Agency> = fixture.get("/api/v1/agencies?on=&kind=").await.json();
    assert!(!empty.items.is_empty());
}
