//! Input as an attacker would send it: always a result or a problem document.

use contract::Problem;

use crate::support::{Fixture, request, send};

#[tokio::test]
async fn every_hostile_query_gets_a_result_or_a_problem() {
    let fixture = Fixture::seeded().await;
    let long = "a".repeat(10_000);
    let many = "a+".repeat(600);
    let pairs = "x&".repeat(5_000);
    for (query, status) in [
        ("q=%3Cscript%3Ealert(1)%3C/script%3E", 200),
        ("q=%22%20OR%20NEAR(a,b)%20*%20-%20%5E", 200),
        ("q='%20OR%201=1;--", 200),
        ("q=a%00b", 200),
        ("q=%E2%80%8F%E2%80%AEkhai", 200),
        ("q=%E2%80%8F", 200),
        ("q=%F0%9F%92%A9", 200),
        ("q=%CC%80%CC%81%CC%82", 200),
        ("q=%", 200),
        ("q=%zz", 200),
        ("q=%FF%FE", 400),
        ("%FF=1", 400),
        ("q=%C0%AF", 400),
        ("q", 200),
        ("&&&", 200),
        ("=", 400),
        ("limit=99999999999999999999", 400),
        ("limit=%2B5", 200),
        ("limit=5.0", 400),
        ("agency=%00", 400),
        ("sector=../../etc/passwd", 400),
        (&format!("q={long}"), 400),
        (&format!("q={many}"), 200),
        (&pairs, 400),
    ] {
        let answer = fixture.get(&format!("/api/v1/procedures?{query}")).await;
        let shown: String = query.chars().take(60).collect();
        assert_eq!(answer.status.as_u16(), status, "{shown}");
        if status == 400 {
            assert!(!answer.problem(400).errors.is_empty(), "{shown}");
            assert!(answer.body.len() < 5_000, "{shown}");
        }
    }
}

#[tokio::test]
async fn every_other_list_takes_hostile_queries_too() {
    let fixture = Fixture::seeded().await;
    let long = format!("q={}", "a".repeat(10_000));
    for address in ["procedures/suggest", "agencies", "life-events", "sectors"] {
        for query in [
            "q=%3Cscript%3Ealert(1)%3C/script%3E",
            "q=%22%20OR%20NEAR(a,b)%20*",
            "q=a%00b",
            "q=%E2%80%8F%E2%80%AEkhai",
            "q=%FF%FE",
            "on=%00&kind=%FF",
            long.as_str(),
        ] {
            let answer = fixture.get(&format!("/api/v1/{address}?{query}")).await;
            let status = answer.status.as_u16();
            let shown: String = query.chars().take(40).collect();
            assert!(
                status == 200 || status == 400,
                "{address} {shown}: {status}"
            );
            if status == 400 {
                assert!(!answer.problem(400).errors.is_empty(), "{address} {shown}");
            }
        }
    }
}

#[tokio::test]
async fn hostile_paths_get_a_problem() {
    let fixture = Fixture::seeded().await;
    for path in [
        "/api/v1/procedures/%FF",
        "/api/v1/procedures/..%2F..%2Fetc",
        "/api/v1/%00",
        "/api/v1/procedures/",
        "/api/v1//procedures",
        "/api/v2/procedures",
        "/%FF",
        "/",
    ] {
        let answer = fixture.get(path).await;
        assert!(answer.status.is_client_error(), "{path}");
        let problem: Problem = serde_json::from_slice(&answer.body).unwrap();
        assert_eq!(problem.instance.as_deref(), Some(path));
    }
}

#[tokio::test]
async fn a_large_body_is_refused() {
    let fixture = Fixture::seeded().await;
    let mut large = request("GET", "/api/v1/procedures");
    let length = axum::http::HeaderValue::from_static("5000000000");
    large.headers_mut().insert("content-length", length);
    send(fixture.app(), large).await.problem(413);
}
