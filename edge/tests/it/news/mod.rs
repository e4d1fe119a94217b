//! The news at the front door: pages, heads, data, feeds.

mod feeds;

use serde_json::{Value, json};

use crate::html::{NOINDEX, check, site, structured};

#[tokio::test]
async fn the_list_can_be_read_asked_and_followed_without_a_script() {
    let site = site().await;
    let html = site.page("/tin-tuc").await;
    check(
        &html,
        &[
            "<title>Tin tức – Một Cửa</title>",
            "Có 3 bài, mới nhất ở trên.",
            "bài minh họa",
            "method=\"get\" action=\"/tin-tuc\"",
            "<option value=\"cai-cach\">Cải cách (2)</option>",
            "href=\"/tin-tuc/nghi-quyet-36a\"",
            "Mười năm &lt;Nghị quyết&gt; &amp; \"cửa\"",
            "\"@type\":\"CollectionPage\"",
            "<link rel=alternate type=application/json href=\"https://mot-cua.test/tin-tuc.json\">",
            "<link rel=alternate type=application/atom+xml href=\"https://mot-cua.test/tin-tuc.atom\">",
            "<link rel=alternate type=application/feed+json href=\"https://mot-cua.test/tin-tuc.feed.json\">",
            "<style id=late-style>",
        ],
    );
    assert!(!html.contains(NOINDEX), "{html}");
    assert_eq!(site.api.asked(), ["/api/v1/news"]);
}

#[tokio::test]
async fn a_choice_is_in_the_title_and_the_form_and_only_one_is_for_searches() {
    let site = site().await;
    let html = site.page("/en/tin-tuc?loai=report").await;
    check(
        &html,
        &[
            "<title>Report – News – ",
            "content=\"1 article, the newest first.\"",
            "<option value=\"report\" selected>Report (1)</option>",
            "href=\"https://mot-cua.test/en/tin-tuc.atom?loai=report\"",
        ],
    );
    assert!(!html.contains(NOINDEX), "{html}");
    for address in [
        "/tin-tuc?q=a",
        "/tin-tuc?loai=report&chu-de=cai-cach",
        "/tin-tuc?sau=x",
        "/tin-tuc?loai=gossip",
    ] {
        check(&site.page(address).await, &[NOINDEX]);
    }
    check(
        &site.page("/tin-tuc?loai=gossip").await,
        &["Đã bỏ qua lựa chọn không hợp lệ trong địa chỉ: loai."],
    );
}

#[tokio::test]
async fn an_article_says_in_its_head_what_it_is_and_that_we_wrote_it() {
    let site = site().await;
    let html = site.page("/tin-tuc/nghi-quyet-36a").await;
    check(
        &html,
        &[
            "<title>Mười năm &lt;Nghị quyết&gt; &amp; &quot;cửa&quot; – Một Cửa</title>",
            "content=\"Bài minh họa. Tóm tắt &amp; &lt;ngắn&gt;\"",
            "<link rel=canonical href=\"https://mot-cua.test/tin-tuc/nghi-quyet-36a\">",
            "hreflang=en href=\"https://mot-cua.test/en/tin-tuc/nghi-quyet-36a\"",
            "<meta property=og:type content=\"article\">",
            "<meta property=article:published_time content=\"2026-11-10T09:30:00+07:00\">",
            "<meta property=article:modified_time content=\"2026-11-22T14:05:00+07:00\">",
            "<p>Lời &lt;/script&gt; &amp; &lt;b&gt;</p>",
            "type=application/json href=\"https://mot-cua.test/tin-tuc/nghi-quyet-36a.json\"",
        ],
    );
    let graph = &structured(&html)["@graph"];
    let article = &graph[0];
    assert_eq!(article["@type"], "NewsArticle");
    assert_eq!(article["headline"], "Mười năm <Nghị quyết> & \"cửa\"");
    assert_eq!(article["datePublished"], "2026-11-10T09:30:00+07:00");
    assert_eq!(article["dateModified"], "2026-11-22T14:05:00+07:00");
    assert_eq!(article["inLanguage"], "vi");
    assert_eq!(
        article["author"]["name"], "Một Cửa",
        "not the agency's word"
    );
    assert_eq!(article["publisher"]["@type"], "Organization");
    assert_eq!(
        article["isBasedOn"],
        json!([
            { "@type": "CreativeWork", "name": "Nghị quyết 36a", "url": "https://example.com/36a" },
            { "@type": "CreativeWork", "name": "Hỏng" },
        ])
    );
    assert_eq!(
        graph[1]["itemListElement"][1]["item"],
        "https://mot-cua.test/tin-tuc"
    );
    assert_eq!(site.api.asked(), ["/api/v1/news/nghi-quyet-36a"]);
}

#[tokio::test]
async fn an_english_page_says_in_which_language_its_text_is() {
    let site = site().await;
    let html = site.page("/en/tin-tuc/nghi-quyet-36a").await;
    check(
        &html,
        &[
            "available in Vietnamese only",
            "tabindex=\"-1\" lang=\"vi\" class=\"page-heading\"",
        ],
    );
    assert_eq!(structured(&html)["@graph"][0]["inLanguage"], "vi");
    let html = site.page("/en/tin-tuc/bao-cao").await;
    check(&html, &["<title>Report of a quarter – ", "English words"]);
    let article = &structured(&html)["@graph"][0];
    assert_eq!(article["inLanguage"], "en");
    assert_eq!(article["author"]["name"], "Ministry of Justice");
    assert!(!html.contains("demonstration"), "{html}");
}

#[tokio::test]
async fn what_was_withdrawn_is_gone_and_says_why() {
    let site = site().await;
    let answer = site.get("/tin-tuc/da-rut").await;
    assert_eq!(answer.status, 410);
    check(
        &answer.text(),
        &[
            NOINDEX,
            "Bài này đã được rút ngày 23/11/2026.",
            "Số liệu sai",
        ],
    );
    let answer = site.get("/tin-tuc/khong-co").await;
    assert_eq!(answer.status, 404);
    check(
        &answer.text(),
        &[
            NOINDEX,
            "Không có bài nào ở địa chỉ này",
            "href=\"/tin-tuc\"",
        ],
    );
    let moved = site.get("/en/tin-tuc/Bao-Cao").await;
    assert_eq!(moved.header("location"), "/en/tin-tuc/bao-cao");
}

#[tokio::test]
async fn the_data_of_both_pages_is_what_the_api_sends() {
    let site = site().await;
    for (path, asked) in [
        (
            "/tin-tuc.json?loai=report&sau=x",
            "/api/v1/news?kind=report&cursor=x",
        ),
        ("/en/tin-tuc/bao-cao.json", "/api/v1/news/bao-cao"),
    ] {
        let answer = site.get(path).await;
        assert_eq!(answer.status, 200, "{path}");
        serde_json::from_slice::<Value>(&answer.body).expect("JSON");
        assert_eq!(site.api.asked().last().map(String::as_str), Some(asked));
    }
    site.get("/tin-tuc/khong-co.json").await.problem(404);
    let refused = site.get("/tin-tuc.json?loai=x").await;
    assert_eq!(refused.problem(400).errors[0].field, "loai");
}

#[tokio::test]
async fn both_pages_have_a_picture() {
    let site = site().await;
    for path in ["/og/tin-tuc.png", "/og/en/tin-tuc/bao-cao.png"] {
        let picture = site.get(path).await;
        assert_eq!(picture.status, 200, "{path}");
        assert_eq!(picture.header("content-type"), "image/png");
    }
    site.get("/og/tin-tuc/da-rut.png").await.problem(410);
}
