//! What an import does to the catalogue.

use std::slice::from_ref;

use api::{
    import::{self, Silent},
    store::{Scope, Tally},
};
use contract::{Date, List, Procedure, ProcedurePage, Sector};
use serde_json::json;

use crate::support::{Fixture, gzip, joined, record, today, wanted, with};

fn tally(added: u32, changed: u32, unchanged: u32, withdrawn: u32) -> Tally {
    Tally {
        added,
        changed,
        unchanged,
        withdrawn,
    }
}

#[tokio::test]
async fn a_file_is_the_whole_catalogue() {
    let (one, two) = (record("1.000001", "Một"), record("1.000002", "Hai"));
    let fixture = Fixture::holding(from_ref(&one)).await;
    let again = fixture.import_lines(from_ref(&one)).await.unwrap();
    assert_eq!(again, tally(0, 0, 1, 0));
    let more = fixture.import_lines(&[one, two.clone()]).await.unwrap();
    assert_eq!(more, tally(1, 0, 1, 0));
    let renamed = record("1.000001", "Mốt");
    let changed = fixture.import_lines(&[renamed, two.clone()]).await.unwrap();
    assert_eq!(changed, tally(0, 1, 1, 0));
    let fewer = fixture.import_lines(from_ref(&two)).await.unwrap();
    assert_eq!(fewer, tally(0, 0, 1, 1));
    let same = fixture.import_lines(&[two]).await.unwrap();
    assert_eq!(same, tally(0, 0, 1, 0));
    let page: ProcedurePage = fixture.get("/api/v1/procedures").await.json();
    assert_eq!(page.total, 1);
}

#[tokio::test]
async fn a_part_withdraws_nothing() {
    let fixture = Fixture::holding(&[record("1.000001", "Một")]).await;
    let part = fixture.file("part.jsonl", joined(&[record("1.000002", "Hai")]));
    let done = fixture.import(part, Scope::Part).await.unwrap();
    assert_eq!(done, tally(1, 0, 0, 0));
    let page: ProcedurePage = fixture.get("/api/v1/procedures").await.json();
    assert_eq!(page.total, 2);
}

#[tokio::test]
async fn nothing_changes_no_version_and_something_does() {
    let lines = [record("1.000001", "Một")];
    let fixture = Fixture::holding(&lines).await;
    let before = fixture.store.version().await.unwrap();
    fixture.import_lines(&lines).await.unwrap();
    assert_eq!(fixture.store.version().await.unwrap(), before);
    fixture
        .import_lines(&[record("1.000001", "Khác")])
        .await
        .unwrap();
    assert!(fixture.store.version().await.unwrap() > before);
}

#[tokio::test]
async fn each_line_of_the_list_says_when_our_copy_last_changed() {
    let (one, two) = (record("1.000001", "Một"), record("1.000002", "Hai"));
    let fixture = Fixture::holding(&[one, two.clone()]).await;
    let lines = joined(&[record("1.000001", "Mốt"), two]);
    let later = import::Request {
        today: Date::new(2026, 12, 1).unwrap(),
        ..wanted(fixture.file("later.jsonl", lines), Scope::Whole)
    };
    import::import(&fixture.store, &later, &Silent)
        .await
        .unwrap();
    let page: ProcedurePage = fixture.get("/api/v1/procedures?limit=100").await.json();
    let days: Vec<_> = page
        .items
        .iter()
        .map(|item| (item.name.as_str(), item.updated_on))
        .collect();
    assert_eq!(days, [("Hai", today()), ("Mốt", later.today)]);
    let latest: ProcedurePage = fixture
        .get("/api/v1/procedures?sort=changed&limit=1")
        .await
        .json();
    assert_eq!(latest.items[0].name, "Mốt");
    let next = format!(
        "/api/v1/procedures?sort=changed&cursor={}",
        latest.next.unwrap()
    );
    let rest: ProcedurePage = fixture.get(&next).await.json();
    assert_eq!(rest.items[0].name, "Hai");
}

#[tokio::test]
async fn compressed_and_plain_files_are_the_same() {
    let lines = [record("1.000001", "Một"), record("1.000002", "Hai")];
    let fixture = Fixture::holding(&lines).await;
    let packed = fixture.file("any.name", gzip(&joined(&lines)));
    let done = fixture.import(packed, Scope::Whole).await.unwrap();
    assert_eq!(done, tally(0, 0, 2, 0));
    let marked = format!("\u{feff}{}\r\n\r\n", joined(&lines).replace('\n', "\r\n"));
    let odd = fixture.file("odd.jsonl", marked);
    let done = fixture.import(odd, Scope::Whole).await.unwrap();
    assert_eq!(done, tally(0, 0, 2, 0));
}

#[tokio::test]
async fn decomposed_names_are_the_same_names() {
    let composed = record("1.000001", "Thủ tục hoà giải");
    let fixture = Fixture::holding(&[composed]).await;
    let decomposed = "Thu\u{0309} tu\u{0323}c hoa\u{0300}  gia\u{0309}i";
    let done = fixture
        .import_lines(&[record("1.000001", decomposed)])
        .await
        .unwrap();
    assert_eq!(done, tally(0, 0, 1, 0));
    // The other tone placement is kept for display, and found all the same.
    let page: ProcedurePage = fixture
        .get("/api/v1/procedures?q=h%C3%B2a+gi%E1%BA%A3i")
        .await
        .json();
    assert_eq!(page.items[0].name, "Thủ tục hoà giải");
}

#[tokio::test]
async fn keys_we_do_not_know_are_left_alone() {
    let line = with(record("1.000001", "Một"), "rating", json!({"stars": 5}));
    let fixture = Fixture::holding(&[line]).await;
    let shown: Procedure = fixture.get("/api/v1/procedures/1.000001").await.json();
    assert_eq!(shown.name, "Một");
}

#[tokio::test]
async fn very_long_sector_names_get_a_short_code() {
    let long = "Chuyển đổi công ty nhà nước được thành lập và hoạt động theo Luật Doanh nghiệp \
        nhà nước thành công ty trách nhiệm hữu hạn";
    let fixture = Fixture::holding(&[with(record("1.000001", "Một"), "field", json!(long))]).await;
    let sectors: List<Sector> = fixture.get("/api/v1/sectors").await.json();
    let sector = &sectors.items[0];
    assert_eq!(sector.name.vi, long);
    assert!(sector.code.as_str().len() <= 80);
    let address = format!("/api/v1/procedures?sector={}", sector.code);
    assert_eq!(fixture.get(&address).await.json::<ProcedurePage>().total, 1);
}

#[tokio::test]
async fn a_procedure_that_moves_leaves_its_old_facets() {
    let event = |event: &str| {
        with(
            record("1.000001", "Một"),
            "lifeEventsCitizen",
            json!([event]),
        )
    };
    let fixture = Fixture::holding(&[event("COCONNHO")]).await;
    fixture.import_lines(&[event("HUUTRI")]).await.unwrap();
    let page: ProcedurePage = fixture.get("/api/v1/procedures").await.json();
    let values: Vec<_> = page
        .facets
        .life_event
        .iter()
        .map(|f| f.value.as_str())
        .collect();
    assert_eq!(values, ["huu-tri"]);
}
