//! Programmes at the front door: pages, heads, structured data, and recordings as files.

use std::fs;

use crate::{
    html::{NOINDEX, check, site, structured},
    support::{Fixture, asking, request, send},
};

#[tokio::test]
async fn both_programmes_can_be_read_without_a_script() {
    let site = site().await;
    let html = site.page("/chuong-trinh").await;
    check(
        &html,
        &[
            "<title>Chương trình – Một Cửa</title>",
            "href=\"/chuong-trinh/it-today\"",
            "href=\"/chuong-trinh/dan-hoi/cau-hoi\"",
            "Ký thỏa thuận.",
            "Tin 21/6/2016",
            "Tóm tắt &lt;chung&gt;",
        ],
    );
    assert!(!html.contains(NOINDEX), "{html}");
    let html = site.page("/chuong-trinh/it-today").await;
    check(
        &html,
        &[
            "<title>IT TODAY – Một Cửa</title>",
            "Có 2 tập, mới nhất ở trên.",
            "số liệu minh họa",
            "method=\"get\" action=\"/chuong-trinh/it-today\"",
            "<option value=\"1\">Mùa 1 (2)</option>",
            "href=\"/chuong-trinh/it-today/co-ban-ghi\"",
            "<link rel=alternate type=application/rss+xml href=\"https://mot-cua.test/chuong-trinh/it-today.rss\">",
            "<link rel=alternate type=application/atom+xml href=\"https://mot-cua.test/chuong-trinh/it-today.atom\">",
        ],
    );
    let series = &structured(&html)["@graph"][0];
    assert_eq!(series["@type"], "PodcastSeries");
    assert_eq!(
        series["webFeed"],
        "https://mot-cua.test/chuong-trinh/it-today.rss"
    );
    let html = site.page("/chuong-trinh/dan-hoi").await;
    check(&html, &["Chương trình này chưa có tập nào."]);
    assert_eq!(structured(&html)["@graph"][0]["@type"], "TVSeries");
}

#[tokio::test]
async fn an_episode_brings_its_words_and_asks_for_no_recording() {
    let site = site().await;
    let html = site.page("/chuong-trinh/it-today/co-ban-ghi").await;
    check(
        &html,
        &[
            "<title>Tập &lt;2&gt; &amp; hết – Một Cửa</title>",
            "content=\"Số liệu minh họa. Về giấy hẹn.\"",
            "Giấy &lt;hẹn&gt; là gì?",
            "href=\"/chuong-trinh/it-today/co-ban-ghi?t=83#doan-2\"",
            "id=\"doan-2\"",
            "Phát (",
            "href=\"/media/a-0123456789abcdef.mp4\"",
            "href=\"/media/a-0123456789abcdef.m4a\"",
            "href=\"/chuong-trinh/it-today/co-ban-ghi.vtt\"",
            "method=\"get\" action=\"/chuong-trinh/it-today/co-ban-ghi\"",
            "name=\"tim\"",
        ],
    );
    for early in ["<video", "<audio", "<track", "preload"] {
        let snapshot = html.split("id=snapshot").nth(1).unwrap_or(&html);
        assert!(!snapshot.contains(early), "{early} before a press: {html}");
    }
    let video = &structured(&html)["@graph"][0];
    assert_eq!(video["@type"], "VideoObject");
    assert_eq!(video["duration"], "PT1M23S");
    assert_eq!(video["uploadDate"], "2026-08-13T20:00:00+07:00");
    assert_eq!(video["transcript"], "Giấy <hẹn> là gì? Hết & chào.");
    assert_eq!(
        video["contentUrl"],
        "https://mot-cua.test/media/a-0123456789abcdef.mp4"
    );
    let plain = site.page("/en/chuong-trinh/it-today/chua-co").await;
    check(
        &plain,
        &[
            "no recording yet",
            "This episode has no transcript yet.",
            "Presenter",
        ],
    );
    assert_eq!(structured(&plain)["@graph"][0]["@type"], "Episode");
}

#[tokio::test]
async fn a_place_in_an_episode_is_no_other_page() {
    let site = site().await;
    let html = site
        .page("/chuong-trinh/it-today/co-ban-ghi?t=83&tim=giay+hen")
        .await;
    check(
        &html,
        &[
            NOINDEX,
            "<link rel=canonical href=\"https://mot-cua.test/chuong-trinh/it-today/co-ban-ghi\">",
            "class=\"mark\">Giấy &lt;hẹn</mark>",
            "1 chỗ",
            "aria-current=\"true\"",
            "Bắt đầu từ 1:23.",
            "value=\"giay hen\"",
        ],
    );
    let odd = site.page("/chuong-trinh/it-today/co-ban-ghi?t=x").await;
    check(&odd, &["Đã bỏ qua lựa chọn không hợp lệ trong địa chỉ: t."]);
}

#[tokio::test]
async fn questions_say_how_many_were_answered_and_where_else_to_write() {
    let site = site().await;
    let html = site.page("/chuong-trinh/dan-hoi/cau-hoi").await;
    check(
        &html,
        &[
            "<title>Câu hỏi gửi Bộ trưởng – Một Cửa</title>",
            "Tính đến hết ngày 31/10/2026: 6 trên 10 câu hỏi đã đăng được trả lời trong chương trình (60,0%).",
            "content=\"Số liệu minh họa. Tính đến hết ngày",
            "<strong class=\"sample__word\">số liệu minh họa</strong> Tính đến",
            "2 câu chỉ được chuyển đi hoặc ghi nhận.",
            "Khi nào có &lt;/script&gt; kết quả?",
            "href=\"/chuong-trinh/dan-hoi/cau-hoi/CH-7K3MQ2PD\"",
            "Biểu mẫu gửi câu hỏi cần JavaScript.",
            "href=\"https://pakn.dichvucong.gov.vn\"",
            "<option value=\"G12\">Bộ Tài chính</option>",
        ],
    );
    assert!(!html.contains("<textarea"), "it could not be sent: {html}");
    let public = site.page("/chuong-trinh/dan-hoi/cau-hoi/CH-7K3MQ2PD").await;
    check(&public, &["đã đăng, chờ trả lời", "Bộ Tài chính"]);
    assert!(public.contains(NOINDEX), "found through the list: {public}");
    let hidden = site
        .page("/en/chuong-trinh/dan-hoi/cau-hoi/CH-00000000")
        .await;
    check(
        &hidden,
        &[
            NOINDEX,
            "What it says is shown once it is published.",
            "received",
        ],
    );
}

#[tokio::test]
async fn addresses_have_one_spelling_and_unknown_ones_are_404() {
    let site = site().await;
    for (asked, status) in [
        ("/chuong-trinh/khong-co", 404),
        ("/chuong-trinh/it-today/khong-co", 404),
        ("/chuong-trinh/it-today/cau-hoi", 404),
        ("/chuong-trinh/dan-hoi/cau-hoi/CH-ZZZZZZZZ", 404),
        ("/chuong-trinh/dan-hoi/cau-hoi/abc", 404),
        ("/chuong-trinh/it-today/a/b", 404),
        ("/Chuong-Trinh/it-today/", 301),
        ("/chuong-trinh/dan-hoi/cau-hoi/ch7k3mq2pd", 301),
    ] {
        let answer = send(site.app.clone(), request("GET", asked)).await;
        assert_eq!(answer.status, status, "{asked}");
    }
}

#[tokio::test]
async fn pages_allow_recordings_of_this_site_alone() {
    let site = site().await;
    let page = send(site.app.clone(), request("GET", "/chuong-trinh/it-today")).await;
    let policy = page.header("content-security-policy").to_owned();
    assert!(policy.contains("media-src 'self';"), "{policy}");
}

#[tokio::test]
async fn recordings_come_in_pieces_under_their_own_types() {
    let (app, _api, dist) = Fixture::new().await.app();
    let folder = dist.path().join("media");
    fs::create_dir(&folder).expect("a folder");
    for (name, kind, kept_for) in [
        (
            "a-0123456789abcdef.mp4",
            "video/mp4",
            "public, max-age=31536000, immutable",
        ),
        (
            "a-0123456789abcdef.m4a",
            "audio/mp4",
            "public, max-age=31536000, immutable",
        ),
        ("a.vtt", "text/vtt; charset=utf-8", "no-cache"),
    ] {
        fs::write(folder.join(name), "0123456789").expect("a file");
        let path = format!("/media/{name}");
        let whole = send(app.clone(), request("GET", &path)).await;
        assert_eq!(
            (whole.status.as_u16(), whole.text().as_str()),
            (200, "0123456789")
        );
        assert_eq!(whole.header("content-type"), kind);
        assert_eq!(whole.header("cache-control"), kept_for);
        assert_eq!(whole.header("accept-ranges"), "bytes");
        let piece = asking("GET", &path, &[("range", "bytes=2-4")], "");
        let piece = send(app.clone(), piece).await;
        assert_eq!((piece.status.as_u16(), piece.text().as_str()), (206, "234"));
        assert_eq!(piece.header("content-range"), "bytes 2-4/10");
        assert_eq!(piece.header("content-type"), kind);
        let beyond = asking("GET", &path, &[("range", "bytes=10-")], "");
        let beyond = send(app.clone(), beyond).await;
        assert_eq!(beyond.status, 416);
        assert_eq!(beyond.header("content-range"), "bytes */10");
    }
    let missing = send(app, request("GET", "/media/none.mp4")).await;
    assert_eq!(missing.status, 404);
}
