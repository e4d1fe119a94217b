//! The pictures of pages.

use std::sync::Arc;

use axum::Router;
use tempfile::TempDir;

use crate::{
    catalogue::{Catalogue, WITHDRAWN, procedure},
    support::{asking, request, send},
};

struct Gallery {
    app: Router,
    api: Catalogue,
    _dist: TempDir,
}

async fn gallery() -> Gallery {
    // The longest official name has so many letters.
    let long: String = "Đăng ký khai sinh kết hợp nhận cha, mẹ, con ".repeat(25);
    let long: String = long.chars().take(1_094).collect();
    let names = [
        ("1.001193", "Thủ tục đăng ký khai sinh"),
        ("1.000001", &long),
        ("1.000002", "<b>Đăng ký</b> & \"khai\u{0}\u{fffe} sinh\""),
    ];
    let procedures = names.map(|(code, name)| procedure(code, name));
    let api = Catalogue::of(procedures.into()).await;
    let (front, dist) = api.front();
    Gallery {
        app: edge::app(Arc::new(front)),
        api,
        _dist: dist,
    }
}

#[tokio::test]
async fn a_picture_has_its_size_and_may_stand_in_pages_of_others() {
    let gallery = gallery().await;
    for path in [
        "/og/index.png",
        "/og/en.png",
        "/og/thu-tuc.png?q=khai%20sinh&co-quan=G15",
        "/og/en/thu-tuc.png",
        "/og/thu-tuc/1.001193.png",
        "/og/en/thu-tuc/1.001193.png",
        "/og/su-kien.png",
        "/og/su-kien/co-con-nho.png",
        "/og/co-quan.png",
        "/og/kha-nang-tiep-can.png",
    ] {
        let answer = send(gallery.app.clone(), request("GET", path)).await;
        assert_eq!(answer.status, 200, "{path}: {}", answer.text());
        assert_eq!(answer.header("content-type"), "image/png");
        assert_eq!(
            answer.header("cross-origin-resource-policy"),
            "cross-origin"
        );
        let kept_for = answer.header("cache-control");
        assert_eq!(kept_for, "public, max-age=3600, s-maxage=86400");
        assert_eq!(size(&answer.body), (1200, 628), "{path}");
    }
}

/// As its header says: eight bytes of signature, then length and name of the first chunk.
#[track_caller]
fn size(png: &[u8]) -> (u32, u32) {
    assert!(png.starts_with(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"));
    let number = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().expect("4 bytes"));
    (number(16), number(20))
}

#[tokio::test]
async fn no_name_is_too_long_or_too_strange_to_be_drawn() {
    let gallery = gallery().await;
    let long = "x".repeat(1_200);
    for path in [
        "/og/thu-tuc/1.000001.png",
        "/og/thu-tuc/1.000002.png",
        &format!("/og/thu-tuc.png?q={long}"),
        "/og/thu-tuc.png?q=%3C/text%3E%3Cimage%20href=%22/etc/passwd%22/%3E%26%00%EF%BF%BF%F0%9F%98%80",
    ] {
        let answer = send(gallery.app.clone(), request("GET", path)).await;
        assert_eq!(answer.status, 200, "{path}: {}", answer.text());
        assert_eq!(size(&answer.body), (1200, 628), "{path}");
    }
}

#[tokio::test]
async fn who_has_the_picture_does_not_get_it_again() {
    let gallery = gallery().await;
    let path = "/og/thu-tuc/1.001193.png";
    let first = send(gallery.app.clone(), request("GET", path)).await;
    let tag = first.header("etag");
    assert!(tag.starts_with('"'), "{tag}");
    let known = asking("GET", path, &[("if-none-match", tag)], "");
    let second = send(gallery.app.clone(), known).await;
    assert_eq!(second.status, 304);
    assert_eq!(second.header("etag"), tag);
    assert!(second.body.is_empty());
    let other = asking("GET", path, &[("if-none-match", "\"x\"")], "");
    assert_eq!(send(gallery.app, other).await.body, first.body);
}

#[tokio::test]
async fn parameters_that_no_page_has_make_no_other_picture() {
    let gallery = gallery().await;
    let tag = async |path: &str| {
        let answer = send(gallery.app.clone(), request("GET", path)).await;
        answer.header("etag").to_owned()
    };
    let plain = tag("/og/thu-tuc.png?q=sinh").await;
    assert_eq!(tag("/og/thu-tuc.png?utm=1&q=sinh&x").await, plain);
    assert_ne!(tag("/og/thu-tuc.png").await, plain);
}

#[tokio::test]
async fn another_spelling_leads_to_the_right_picture() {
    let gallery = gallery().await;
    for (path, right) in [
        ("/og/thu-tuc/1001193.png", "/og/thu-tuc/1.001193.png"),
        ("/og/EN/thu-tuc.png?x=1&q=a", "/og/en/thu-tuc.png?q=a"),
    ] {
        let answer = send(gallery.app.clone(), request("GET", path)).await;
        assert_eq!(
            (answer.status.as_u16(), answer.header("location")),
            (301, right)
        );
    }
}

#[tokio::test]
async fn a_page_that_is_not_there_has_no_picture() {
    let gallery = gallery().await;
    for (path, status) in [
        ("/og/khong-co.png".to_owned(), 404),
        ("/og/thu-tuc/7.777777.png".to_owned(), 404),
        ("/og/su-kien/khong-co.png".to_owned(), 404),
        ("/og/thu-tuc".to_owned(), 404),
        ("/og/".to_owned(), 404),
        (format!("/og/thu-tuc/{WITHDRAWN}.png"), 410),
    ] {
        let answer = send(gallery.app.clone(), request("GET", &path)).await;
        assert_eq!(answer.status, status, "{path}");
    }
    gallery.api.goes_down();
    let answer = send(gallery.app, request("GET", "/og/thu-tuc.png?q=sinh")).await;
    answer.problem(503);
    assert!(answer.headers.contains_key("retry-after"));
}

#[tokio::test]
async fn the_picture_of_a_ranking_shows_what_the_reader_chose() {
    let gallery = gallery().await;
    let tag = async |path: &str| {
        let answer = send(gallery.app.clone(), request("GET", path)).await;
        assert_eq!(answer.status, 200, "{path}");
        assert_eq!(size(&answer.body), (1200, 628), "{path}");
        answer.header("etag").to_owned()
    };
    let plain = tag("/og/xep-hang/dung-han.png").await;
    let mut tags = vec![plain.clone()];
    for query in [
        "ghim=H05",
        "sap=ten",
        "toi-thieu=5000",
        "nhom=tinh&vung=nam",
    ] {
        let tag = tag(&format!("/og/xep-hang/dung-han.png?{query}")).await;
        assert!(!tags.contains(&tag), "{query}");
        tags.push(tag);
    }
    // However it is asked for, the same view is the same picture.
    for query in [
        "utm=1",
        "ky=2026-09-v1",
        "vung=khong-co",
        "sap=hang&chieu=tang",
    ] {
        assert_eq!(
            tag(&format!("/og/xep-hang/dung-han.png?{query}")).await,
            plain,
            "{query}"
        );
    }
    let page = request("GET", "/xep-hang/dung-han?utm=1&sap=ten&ghim=H05");
    let html = send(gallery.app.clone(), page).await.text();
    let address = "https://mot-cua.test/og/xep-hang/dung-han.png?ghim=H05&amp;sap=ten";
    assert!(
        html.contains(&format!("<meta property=og:image content=\"{address}\">")),
        "{html}"
    );
    let gone = request("GET", "/og/xep-hang/dung-han.png?ky=1999-01-v1");
    assert_eq!(
        send(gallery.app, gone).await.status,
        200,
        "the newest stands for it, as on the page"
    );
}
