//! Documents before the Government at the front door: pages, data, what searches may find.

use serde_json::Value;

use crate::html::{NOINDEX, check, site};

#[tokio::test]
async fn the_list_can_be_read_and_asked_without_a_script() {
    let site = site().await;
    let html = site.page("/ho-so/trinh-chinh-phu").await;
    check(
        &html,
        &[
            "<title>Hồ sơ trình Chính phủ – ",
            "Đến ngày 23/11/2026 có 2 văn bản: 1 đã có kết quả, trong đó 0 trễ hạn; 1 đang giải quyết, trong đó 1 quá hạn",
            "số liệu minh họa",
            "method=\"get\" action=\"/ho-so/trinh-chinh-phu\"",
            "<option value=\"G15\">Bộ Tư pháp</option>",
            "<option value=\"overdue\">Đang giải quyết, quá hạn</option>",
            "href=\"/ho-so/trinh-chinh-phu/9002-ttr-ubnd\"",
            "Văn bản mẫu &lt;hai&gt;",
            "Quá hạn 7 ngày (5 ngày làm việc)",
            "\"@type\":\"CollectionPage\"",
        ],
    );
    assert!(!html.contains(NOINDEX), "{html}");
    assert_eq!(
        site.api.asked(),
        ["/api/v1/submissions", "/api/v1/agencies"]
    );
}

#[tokio::test]
async fn a_choice_is_kept_in_the_form_and_is_not_for_searches() {
    let site = site().await;
    let html = site
        .page("/en/ho-so/trinh-chinh-phu?q=9002%2Fttr&co-quan=H26&trang-thai=overdue")
        .await;
    check(
        &html,
        &[
            NOINDEX,
            "By 23 November 2026, 1 document: 0 settled",
            "value=\"9002/ttr\"",
            "<option value=\"H26\" selected>H26</option>",
            "<option value=\"overdue\" selected>Open, overdue</option>",
        ],
    );
    let asked = site.api.asked();
    let wanted = "/api/v1/submissions?q=9002%2Fttr&agency=H26&state=overdue";
    assert!(asked.iter().any(|one| one == wanted), "{asked:?}");
    let html = site.page("/ho-so/trinh-chinh-phu?trang-thai=x").await;
    check(&html, &[NOINDEX, "trang-thai"]);
}

#[tokio::test]
async fn one_document_says_who_sent_it_and_when_its_answer_is_due() {
    let site = site().await;
    let answer = site.get("/ho-so/trinh-chinh-phu/9002-ttr-ubnd").await;
    assert_eq!(answer.status, 200);
    // Public as any other page: kept by caches and found by searches.
    for name in ["cross-origin-opener-policy", "x-robots-tag"] {
        assert!(!answer.headers.contains_key(name), "{name}");
    }
    assert!(answer.header("cache-control").starts_with("public"));
    let html = answer.text();
    check(
        &html,
        &[
            "<title>9002/TTr-UBND: Văn bản mẫu &lt;hai&gt; – ",
            "content=\"Cơ quan trình: Hà Nội. Hạn có kết quả: 16/11/2026. Quá hạn 7 ngày (5 ngày làm việc) và chưa có kết quả. Tình trạng tính đến ngày 23/11/2026.\"",
            "datetime=\"2026-11-16\"",
            "Ngày này được tính thế nào",
            "Văn bản đã đi tới đâu",
            "<link rel=alternate type=application/json href=\"https://mot-cua.test/ho-so/trinh-chinh-phu/9002-ttr-ubnd.json\">",
            "\"item\":\"https://mot-cua.test/ho-so/trinh-chinh-phu\"",
        ],
    );
    assert!(!html.contains(NOINDEX), "{html}");
    assert_eq!(
        site.api.asked(),
        [
            "/api/v1/submissions/9002-ttr-ubnd",
            "/api/v1/submissions?limit=1"
        ]
    );
    let html = site.page("/en/ho-so/trinh-chinh-phu/9001-ttr-btp").await;
    check(
        &html,
        &[
            "<title>9001/TTr-BTP: Sample document one – ",
            "9101/QĐ-TTg, issued on 23 July 2026.",
            "Settled 2 working days early",
        ],
    );
}

#[tokio::test]
async fn a_number_of_nothing_is_not_found_and_other_spellings_move() {
    let site = site().await;
    let answer = site.get("/ho-so/trinh-chinh-phu/1-ttr-btc").await;
    assert_eq!(answer.status, 404);
    let html = answer.text();
    check(
        &html,
        &[
            "Không có văn bản nào mang số này",
            "href=\"/ho-so/trinh-chinh-phu\"",
            NOINDEX,
        ],
    );
    let moved = site.get("/ho-so/trinh-chinh-phu/9001-TTr-BTP").await;
    assert_eq!(
        moved.header("location"),
        "/ho-so/trinh-chinh-phu/9001-ttr-btp"
    );
}

#[tokio::test]
async fn the_data_of_both_pages_is_what_the_api_sends() {
    let site = site().await;
    for (path, asked) in [
        (
            "/ho-so/trinh-chinh-phu.json?trang-thai=overdue",
            "/api/v1/submissions?state=overdue",
        ),
        (
            "/en/ho-so/trinh-chinh-phu/9001-ttr-btp.json",
            "/api/v1/submissions/9001-ttr-btp",
        ),
    ] {
        let answer = site.get(path).await;
        assert_eq!(answer.status, 200, "{path}");
        serde_json::from_slice::<Value>(&answer.body).expect("JSON");
        assert_eq!(site.api.asked().last().map(String::as_str), Some(asked));
    }
    site.get("/ho-so/trinh-chinh-phu/1-ttr-btc.json")
        .await
        .problem(404);
    let refused = site.get("/ho-so/trinh-chinh-phu.json?trang-thai=x").await;
    assert_eq!(refused.problem(400).errors[0].field, "trang-thai");
}

#[tokio::test]
async fn both_pages_have_a_picture_and_the_look_up_leads_to_the_list() {
    let site = site().await;
    for path in [
        "/og/ho-so/trinh-chinh-phu.png",
        "/og/en/ho-so/trinh-chinh-phu/9001-ttr-btp.png",
    ] {
        let picture = site.get(path).await;
        assert_eq!(picture.status, 200, "{path}");
        assert_eq!(picture.header("content-type"), "image/png");
    }
    let answer = site.get("/en/ho-so").await;
    check(&answer.text(), &["href=\"/en/ho-so/trinh-chinh-phu\""]);
}

#[tokio::test]
async fn without_the_api_the_pages_say_so() {
    let site = site().await;
    site.api.goes_down();
    for path in [
        "/ho-so/trinh-chinh-phu",
        "/ho-so/trinh-chinh-phu/9001-ttr-btp",
    ] {
        assert_eq!(site.get(path).await.status, 503, "{path}");
    }
    site.get("/ho-so/trinh-chinh-phu/9001-ttr-btp.json")
        .await
        .problem(503);
}
