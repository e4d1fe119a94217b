//! Pages: their words, their heads, their status, and what they cost the API.

use futures_util::future::join_all;
use serde_json::Value;

use crate::{
    catalogue::{Site, WITHDRAWN, procedure},
    support::{Answer, asking, send},
};

const NAME: &str = "Thủ tục đăng ký <khai> \"sinh\" & </script>";

async fn site() -> Site {
    Site::of(vec![
        procedure("1.001193", NAME),
        procedure("2.000528", "Đăng ký kết hôn"),
    ])
    .await
}

fn text(answer: &Answer) -> String {
    String::from_utf8(answer.body.to_vec()).expect("a text")
}

/// What stands between two marks.
#[track_caller]
fn between<'a>(html: &'a str, from: &str, to: &str) -> &'a str {
    let (_, rest) = html
        .split_once(from)
        .unwrap_or_else(|| panic!("no {from} in {html}"));
    rest.split_once(to).map_or(rest, |(inside, _)| inside)
}

#[tokio::test]
async fn a_procedure_says_how_long_it_really_takes() {
    let site = site().await;
    let html = site.page("/thu-tuc/1.001193").await;
    for text in [
        "Thực tế mất bao lâu",
        "Một nửa số hồ sơ có kết quả trong 11 ngày làm việc; 80% trong 17; 90% trong 19.",
        "Tính trên 40 hồ sơ của cả nước",
        "Nếu bạn nộp hôm nay",
        "data-url=\"/api/v1/procedures/1.001193/times\"",
    ] {
        assert!(html.contains(text), "{text}\n{html}");
    }
}

#[tokio::test]
async fn a_page_holds_its_words_its_answers_and_the_rest_of_the_app() {
    let site = site().await;
    let html = site.page("/thu-tuc/1.001193").await;
    let escaped = "Thủ tục đăng ký &lt;khai&gt; &quot;sinh&quot; &amp; &lt;/script&gt;";
    assert_eq!(
        between(&html, "<title>", "</title>"),
        format!("{escaped} – Một Cửa")
    );
    let snapshot = between(
        &html,
        "<div id=snapshot class=snapshot>",
        "<div id=\"app\">",
    );
    assert!(snapshot.contains("<h1"), "{snapshot}");
    let inlined = between(
        &html,
        "<script type=application/json data-url=\"/api/v1/procedures/1.001193\">",
        "</script>",
    );
    let inlined: Value = serde_json::from_str(inlined).expect("JSON");
    assert_eq!(inlined["name"], NAME);
    assert!(
        html.contains("<div id=\"app\"></div>") && !html.contains(">shell<"),
        "{html}"
    );
}

#[tokio::test]
async fn the_head_names_the_page_its_twin_and_its_picture() {
    let site = site().await;
    let html = site.page("/en/thu-tuc/1.001193").await;
    assert!(html.contains("<html lang=en>"), "{html}");
    let own = "https://mot-cua.test/en/thu-tuc/1.001193";
    assert_eq!(between(&html, "<link rel=canonical href=\"", "\""), own);
    for (lang, address) in [
        ("vi", "https://mot-cua.test/thu-tuc/1.001193"),
        ("en", own),
        ("x-default", "https://mot-cua.test/thu-tuc/1.001193"),
    ] {
        let mark = format!("<link rel=alternate hreflang={lang} href=\"");
        assert_eq!(between(&html, &mark, "\""), address);
    }
    let picture = between(&html, "<meta property=og:image content=\"", "\"");
    assert_eq!(picture, "https://mot-cua.test/og/en/thu-tuc/1.001193.png");
    let data = between(&html, "<script type=application/ld+json>", "</script>");
    let data: Value = serde_json::from_str(data).expect("JSON");
    assert_eq!(data["@graph"][0]["@type"], "GovernmentService");
    assert_eq!(data["@graph"][0]["identifier"], "1.001193");
    assert_eq!(data["@graph"][1]["itemListElement"][2]["item"], own);
}

#[tokio::test]
async fn what_is_not_there_is_a_page_with_its_true_status() {
    let site = site().await;
    let withdrawn = format!("/thu-tuc/{WITHDRAWN}");
    for (address, status) in [
        ("/khong-co-trang-nay", 404),
        ("/en/nothing", 404),
        ("/thu-tuc/9.000000", 404),
        ("/thu-tuc/khong-phai-ma", 404),
        ("/su-kien/khong-co", 404),
        ("//example.org/x", 404),
        (withdrawn.as_str(), 410),
    ] {
        let answer = site.get(address).await;
        assert_eq!(answer.status, status, "{address}");
        let html = text(&answer);
        assert!(
            html.contains("<h1") && html.contains("<form") || html.contains("class=\"lead\""),
            "{address}: {html}"
        );
        assert!(
            html.contains("<meta name=robots content=noindex>"),
            "{address}"
        );
    }
}

#[tokio::test]
async fn another_spelling_moves_to_the_right_one_with_its_query() {
    let site = site().await;
    for (address, right) in [
        ("/thu-tuc/1001193", "/thu-tuc/1.001193"),
        ("/THU-TUC/1.001193/", "/thu-tuc/1.001193"),
        ("/thu-tuc/?q=khai+sinh&x=%22", "/thu-tuc?q=khai+sinh&x=%22"),
        ("/en/", "/en"),
        ("/index.html", "/"),
    ] {
        let answer = site.get(address).await;
        assert_eq!(
            (answer.status.as_u16(), answer.header("location")),
            (301, right),
            "{address}"
        );
    }
    assert!(site.api.asked().is_empty());
}

#[tokio::test]
async fn a_thousand_readers_of_a_cold_page_ask_the_api_once_for_each_part() {
    let site = site().await;
    let readers = (0..1_000).map(|_| site.page("/"));
    let pages = join_all(readers).await;
    assert!(pages.iter().all(|page| *page == pages[0]));
    let mut asked = site.api.asked();
    asked.sort();
    assert_eq!(
        asked,
        [
            "/api/v1/life-events",
            "/api/v1/news?limit=3",
            "/api/v1/procedures?limit=1"
        ]
    );
}

#[tokio::test]
async fn who_has_the_page_is_told_that_it_holds() {
    let site = site().await;
    let first = site.get("/co-quan").await;
    let tag = first.header("etag");
    assert!(tag.starts_with("W/\""), "{tag}");
    let known = asking("GET", "/co-quan", &[("if-none-match", tag)], "");
    let again = send(site.app.clone(), known).await;
    assert_eq!((again.status.as_u16(), again.body.len()), (304, 0));
    assert_eq!(again.header("etag"), tag);
    assert!(first.header("cache-control").contains("s-maxage=60"));
}

#[tokio::test]
async fn without_the_api_a_page_says_so_and_offers_to_ask_again() {
    let site = site().await;
    site.api.goes_down();
    let answer = site.get("/thu-tuc/1.001193").await;
    assert_eq!(answer.status, 503);
    assert!(answer.header("retry-after").parse::<u32>().is_ok());
    assert_eq!(answer.header("cache-control"), "no-store");
    let html = text(&answer);
    assert!(
        html.contains("role=\"alert\"") && html.contains("<a href=\"\" class=\"button\">"),
        "{html}"
    );
    assert!(!html.contains("data-url"), "{html}");
    // What needs no answer is as good as ever.
    assert_eq!(site.get("/kha-nang-tiep-can").await.status, 200);
}

#[tokio::test]
async fn lists_are_for_search_engines_and_combinations_of_choices_are_not() {
    let site = site().await;
    let noindex = "<meta name=robots content=noindex>";
    for (address, is_indexed) in [
        ("/", true),
        ("/thu-tuc", true),
        ("/thu-tuc?co-quan=G15", true),
        ("/thu-tuc?co-quan=G15&cap=commune", false),
        ("/thu-tuc?q=khai+sinh", true),
        ("/thu-tuc?q=khai+sinh&sau=abc", false),
        ("/thu-tuc?cap=none", false),
        ("/su-kien/co-con-nho", true),
    ] {
        let html = site.page(address).await;
        assert_eq!(!html.contains(noindex), is_indexed, "{address}");
    }
}
