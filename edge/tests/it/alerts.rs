//! What everybody must know, above the pages that it concerns.

use serde_json::{Value, json};

use crate::support::{Fixture, PAGE, fake::Said, request, send};

fn alert(id: &str, pages: &[&str]) -> Value {
    json!({
        "id": id,
        "text": {"vi": "Bảo trì <đêm nay>.", "en": "Maintenance <tonight>."},
        "level": "warning",
        "pages": pages,
        "from": "2020-01-01T00:00:00+07:00",
    })
}

async fn page_with(alerts: &[Value], path: &str) -> String {
    let fixture = Fixture::new().await;
    let body = json!({ "items": alerts }).to_string();
    fixture.api.says(Said::ok(body));
    fixture.front.alerts.refresh(&fixture.front.upstream).await;
    let (app, _api, _dist) = fixture.app();
    send(app, request("GET", path)).await.text()
}

#[tokio::test]
async fn an_alert_stands_above_the_page_in_its_language() {
    let html = page_with(&[alert("mot", &[])], PAGE).await;
    let (_, below) = html.split_once("data-alert=\"mot\"").expect("an alert");
    assert!(below.contains("Bảo trì &lt;đêm nay&gt;."), "{html}");
    assert!(below.contains("id=snapshot"), "{html}");
    assert!(html.contains("Lưu ý"), "{html}");
    let html = page_with(&[alert("mot", &[])], &format!("/en{PAGE}")).await;
    assert!(html.contains("Maintenance &lt;tonight&gt;."), "{html}");
    assert!(html.contains("Please note"), "{html}");
}

#[tokio::test]
async fn an_alert_about_other_pages_is_there_but_hidden() {
    for (path, is_hidden) in [(PAGE, false), ("/ho-so", true)] {
        for prefix in ["", "/en"] {
            let path = format!("{prefix}{path}");
            let html = page_with(&[alert("mot", &[PAGE])], &path).await;
            let (before, _) = html.split_once("alerts__row").expect("an alert");
            let (_, tag) = before.rsplit_once("data-alert").expect("its element");
            assert_eq!(tag.contains("hidden"), is_hidden, "{path}: {html}");
        }
    }
}

#[tokio::test]
async fn what_is_over_or_cannot_be_asked_leaves_pages_as_they_are() {
    let mut over = alert("mot", &[]);
    over["to"] = json!("2020-01-02T00:00:00+07:00");
    assert!(!page_with(&[over], PAGE).await.contains("alerts__"));
    let fixture = Fixture::new().await;
    fixture.api.says(Said::status(500));
    fixture.front.alerts.refresh(&fixture.front.upstream).await;
    let answer = fixture.send(request("GET", PAGE)).await;
    assert_eq!(answer.status, 200);
    assert!(!answer.text().contains("alerts__"));
}
