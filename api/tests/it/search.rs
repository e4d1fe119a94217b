//! The list with words, and suggestions.

use contract::{List, ProcedurePage, Suggestion};

use crate::support::Fixture;

#[tokio::test]
async fn words_without_marks_find_the_name_and_mark_it_in_code_points() {
    let fixture = Fixture::seeded().await;
    let page: ProcedurePage = fixture
        .get("/api/v1/procedures?q=dang+ky+khai+sinh")
        .await
        .json();
    let first = &page.items[0];
    assert_eq!(first.code.as_str(), "1.001193");
    let (from, to) = first.highlights[0];
    let marked: String = first
        .name
        .chars()
        .skip(from as usize)
        .take((to - from) as usize)
        .collect();
    assert_eq!(marked, "đăng ký khai sinh");
}

#[tokio::test]
async fn a_page_says_which_catalogue_answered() {
    let fixture = Fixture::seeded().await;
    let page: ProcedurePage = fixture.get("/api/v1/procedures").await.json();
    assert_eq!(page.catalogue.procedures, page.total);
    assert_eq!(page.items.len(), 20);
    assert_eq!(page.catalogue.updated_on, crate::support::today());
}

#[tokio::test]
async fn empty_parameters_are_as_good_as_none() {
    let fixture = Fixture::seeded().await;
    let all: ProcedurePage = fixture.get("/api/v1/procedures").await.json();
    let empty = "/api/v1/procedures?q=&agency=&sector=&audience=&life_event=&level=&online=\
        &fee=&cursor=&limit=";
    assert_eq!(fixture.get(empty).await.json::<ProcedurePage>(), all);
    let blank = "/api/v1/procedures?q=%20%00%0A";
    assert_eq!(fixture.get(blank).await.json::<ProcedurePage>(), all);
}

#[tokio::test]
async fn well_formed_choices_that_nobody_has_find_nothing() {
    let fixture = Fixture::seeded().await;
    for query in [
        "agency=G99",
        "agency=khong-co",
        "sector=x",
        "audience=y",
        "life_event=z",
    ] {
        let address = format!("/api/v1/procedures?{query}");
        let page: ProcedurePage = fixture.get(&address).await.json();
        assert_eq!((page.total, page.items.len()), (0, 0), "{query}");
    }
}

#[tokio::test]
async fn bad_parameters_are_refused_together() {
    let fixture = Fixture::seeded().await;
    let address = "/api/v1/procedures?limit=101&level=district&online=maybe&fee=1&agency=1&x=2";
    let problem = fixture.get(address).await.problem(400);
    let mut fields: Vec<_> = problem.errors.iter().map(|e| e.field.as_str()).collect();
    fields.sort_unstable();
    assert_eq!(fields, ["agency", "fee", "level", "limit", "online", "x"]);
    assert_eq!(problem.instance.as_deref(), Some("/api/v1/procedures"));
}

#[tokio::test]
async fn a_repeated_parameter_is_refused() {
    let fixture = Fixture::seeded().await;
    for address in ["/api/v1/procedures?q=a&q=b", "/api/v1/procedures?q=&q="] {
        let problem = fixture.get(address).await.problem(400);
        assert_eq!(problem.errors[0].field, "q");
    }
}

#[tokio::test]
async fn suggestions_are_few_and_nothing_typed_suggests_nothing() {
    let fixture = Fixture::seeded().await;
    let typed = "/api/v1/procedures/suggest?q=khai";
    let few: List<Suggestion> = fixture.get(typed).await.json();
    assert!((1..=8).contains(&few.items.len()));
    let two: List<Suggestion> = fixture.get(&format!("{typed}&limit=2")).await.json();
    assert_eq!(two.items.len(), 2);
    for nothing in [
        "/api/v1/procedures/suggest",
        "/api/v1/procedures/suggest?q=+",
    ] {
        let none: List<Suggestion> = fixture.get(nothing).await.json();
        assert!(none.items.is_empty());
    }
    for limit in ["0", "9", "x", "-1"] {
        let address = format!("{typed}&limit={limit}");
        let problem = fixture.get(&address).await.problem(400);
        assert_eq!(problem.errors[0].field, "limit");
    }
}
