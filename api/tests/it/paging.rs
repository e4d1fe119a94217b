//! Pages: together they are the whole list, each item once.

use std::collections::HashSet;

use contract::ProcedurePage;

use crate::support::{Fixture, record};

async fn walk(fixture: &Fixture, query: &str, limit: usize) -> Vec<String> {
    let mut codes = Vec::new();
    let mut cursor = String::new();
    loop {
        let address = format!("/api/v1/procedures?{query}&limit={limit}&cursor={cursor}");
        let page: ProcedurePage = fixture.get(&address).await.json();
        assert!(page.items.len() <= limit);
        codes.extend(page.items.iter().map(|item| item.code.to_string()));
        match page.next {
            Some(next) => cursor = next,
            None => {
                assert_eq!(codes.len(), page.total as usize);
                return codes;
            }
        }
    }
}

#[tokio::test]
async fn the_pages_are_the_whole_catalogue_once() {
    let fixture = Fixture::seeded().await;
    for query in [
        "",
        "q=dang+ky",
        "q=cap&online=yes",
        "level=commune",
        "sort=changed",
        "q=cap&sort=changed",
    ] {
        let all = walk(&fixture, query, 100).await;
        for limit in [1, 7] {
            assert_eq!(walk(&fixture, query, limit).await, all, "{query}");
        }
        let different: HashSet<_> = all.iter().collect();
        assert_eq!(different.len(), all.len(), "{query}");
    }
}

#[tokio::test]
async fn without_words_the_order_is_that_of_names_then_codes() {
    let fixture = Fixture::holding(&[
        record("1.000004", "Ô tô"),
        record("1.000003", "Đất đai"),
        record("1.000002", "Đất đai"),
        record("1.000001", "Ờ"),
        record("1.000005", "Dân số"),
        record("1.000006", "Nhà ở"),
    ])
    .await;
    let expected = [
        "1.000005", "1.000002", "1.000003", "1.000006", "1.000004", "1.000001",
    ];
    assert_eq!(walk(&fixture, "", 2).await, expected);
}

#[tokio::test]
async fn a_cursor_works_after_its_procedure_was_withdrawn() {
    let lines: Vec<_> = (1..=5)
        .map(|n| record(&format!("1.00000{n}"), &format!("Tên {n}")))
        .collect();
    let fixture = Fixture::holding(&lines).await;
    let first: ProcedurePage = fixture.get("/api/v1/procedures?limit=2").await.json();
    fixture
        .import_lines(&[lines[0].clone(), lines[3].clone(), lines[4].clone()])
        .await
        .unwrap();
    let address = format!("/api/v1/procedures?cursor={}", first.next.unwrap());
    let rest: ProcedurePage = fixture.get(&address).await.json();
    let codes: Vec<_> = rest.items.iter().map(|item| item.code.as_str()).collect();
    assert_eq!(codes, ["1.000004", "1.000005"]);
}

#[tokio::test]
async fn a_cursor_of_another_list_or_of_nobody_is_refused() {
    let fixture = Fixture::seeded().await;
    let ranked: ProcedurePage = fixture
        .get("/api/v1/procedures?q=dang+ky&limit=1")
        .await
        .json();
    let of_search = ranked.next.unwrap();
    for address in [
        format!("/api/v1/procedures?cursor={of_search}"),
        "/api/v1/procedures?sort=changed&cursor=MS4wMDExOTM".to_owned(),
        "/api/v1/procedures?cursor=abc".to_owned(),
        "/api/v1/procedures?cursor=%00".to_owned(),
        // "9.999999": a code that never was.
        "/api/v1/procedures?cursor=OS45OTk5OTk".to_owned(),
    ] {
        let problem = fixture.get(&address).await.problem(400);
        assert_eq!(problem.errors[0].field, "cursor", "{address}");
    }
}
