//! The data of pages.

use contract::{Procedure, ProcedurePage};

use crate::{
    catalogue::{Site, WITHDRAWN, procedure},
    support::{Answer, asking, request, send},
};

async fn site() -> Site {
    Site::of(vec![procedure("1.001193", "Thủ tục đăng ký khai sinh")]).await
}

async fn get(site: &Site, path: &str) -> Answer {
    let answer = send(site.app.clone(), request("GET", path)).await;
    if answer.status != 301 {
        assert_eq!(answer.header("access-control-allow-origin"), "*", "{path}");
    }
    answer
}

#[tokio::test]
async fn the_data_of_a_procedure_is_what_the_api_sends() {
    let site = site().await;
    for path in ["/thu-tuc/1.001193.json", "/en/thu-tuc/1.001193.json"] {
        let answer = get(&site, path).await;
        assert_eq!(answer.status, 200);
        assert_eq!(answer.header("content-type"), "application/json");
        assert_eq!(answer.header("cache-control"), "public, max-age=60");
        assert_eq!(answer.header("etag"), "\"made-up\"");
        let data: Procedure = serde_json::from_slice(&answer.body).expect("a procedure");
        assert_eq!(data.code.as_str(), "1.001193");
        let known = asking("GET", path, &[("if-none-match", "W/\"made-up\"")], "");
        let again = send(site.app.clone(), known).await;
        assert_eq!((again.status.as_u16(), again.body.len()), (304, 0));
    }
}

#[tokio::test]
async fn a_list_is_asked_for_as_its_page_does() {
    let site = site().await;
    for (path, asked) in [
        ("/thu-tuc.json", "/api/v1/procedures"),
        (
            "/en/thu-tuc.json?phi=free&co-quan=g15&q=khai+sinh&x=1&sau=7",
            "/api/v1/procedures?q=khai%20sinh&agency=G15&fee=free&cursor=7",
        ),
        ("/su-kien.json", "/api/v1/life-events"),
        ("/en/co-quan.json", "/api/v1/agencies"),
    ] {
        let answer = get(&site, path).await;
        assert_eq!(answer.status, 200, "{path}");
        assert_eq!(
            site.api.asked().last().map(String::as_str),
            Some(asked),
            "{path}"
        );
    }
    let answer = get(&site, "/thu-tuc.json").await;
    let data: ProcedurePage = serde_json::from_slice(&answer.body).expect("a page of a list");
    assert_eq!(data.total, 1);
}

#[tokio::test]
async fn another_spelling_leads_to_the_right_one() {
    let site = site().await;
    for (path, right) in [
        ("/thu-tuc/1001193.json", "/thu-tuc/1.001193.json"),
        ("/EN/Thu-Tuc/1001193.json", "/en/thu-tuc/1.001193.json"),
        ("/thu-tuc/1.001193.JSON", "/thu-tuc/1.001193.json"),
        ("/thu-tuc/1.012753.h19.json", "/thu-tuc/1.012753.H19.json"),
        ("/THU-TUC.json?q=a", "/thu-tuc.json?q=a"),
    ] {
        let answer = get(&site, path).await;
        assert_eq!(
            (answer.status.as_u16(), answer.header("location")),
            (301, right)
        );
    }
}

#[tokio::test]
async fn what_is_not_there_is_told_as_the_api_does() {
    let site = site().await;
    get(&site, "/thu-tuc/7.777777.json").await.problem(404);
    get(&site, &format!("/thu-tuc/{WITHDRAWN}.json"))
        .await
        .problem(410);
    site.api.goes_down();
    let answer = get(&site, "/su-kien.json").await;
    answer.problem(503);
    assert!(answer.headers.contains_key("retry-after"));
}

#[tokio::test]
async fn a_choice_that_is_none_is_not_left_out_silently() {
    let site = site().await;
    let problem = get(&site, "/thu-tuc.json?phi=much&cap=province")
        .await
        .problem(400);
    let fields: Vec<_> = problem
        .errors
        .iter()
        .map(|error| error.field.as_str())
        .collect();
    assert_eq!(fields, ["phi"]);
    assert!(site.api.asked().is_empty());
}

#[tokio::test]
async fn other_paths_are_files_or_pages_as_before() {
    let site = site().await;
    for path in [
        "/manifest.json",
        "/.json",
        "/en.json",
        "/kha-nang-tiep-can.json",
    ] {
        let answer = send(site.app.clone(), request("GET", path)).await;
        assert_eq!(answer.status, 404, "{path}");
        assert!(
            !answer.headers.contains_key("access-control-allow-origin"),
            "{path}"
        );
    }
    let page = send(site.app, request("GET", "/thu-tuc/1.001193")).await;
    assert_eq!(page.header("content-type"), "text/html; charset=utf-8");
}
