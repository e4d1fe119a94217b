//! Texts made to be slow, deep or large.

use std::io::{BufReader, Read as _, repeat};

use super::{all, only, refusal, rss, sketch};

#[test]
fn two_hundred_levels_are_read() {
    for name in ["b", "div", "blockquote", "ul><li", "span", "table><tr><td"] {
        let outer = name.split('>').next().expect("a name");
        let html = format!(
            "{}x{}",
            format!("<{name}>").repeat(200),
            format!("</{outer}>").repeat(200)
        );
        assert!(sketch(&html).contains('x'), "{name}");
    }
}

#[test]
fn what_is_left_open_two_hundred_thousand_times_is_refused() {
    let fonts: String = (0..200_000)
        .map(|color| format!("<font color={color}>"))
        .collect();
    for html in [
        "<b>".repeat(200_000),
        fonts,
        "<div>".repeat(200_000),
        "<svg><tr>".repeat(200_000).replace("<svg>", "<span>"),
        "<blockquote><p>".repeat(200_000),
        "<script><!--</script><b>".repeat(200_000),
    ] {
        let refused = refusal(rss(&format!("<p>x</p>{html}")));
        assert!(refused.contains("over 500 elements"), "{refused}");
    }
}

#[test]
fn elements_that_end_by_themselves_may_stay_open() {
    let html = "<ul>".to_owned() + &"<li>một".repeat(2_000) + "</ul>";
    assert_eq!(sketch(&html).matches("một").count(), 2_000);
    let html = "<p>hai".repeat(2_000);
    assert_eq!(sketch(&html).lines().count(), 2_000);
    let html = "<table>".to_owned() + &"<tr><td>a<td>b".repeat(2_000) + "</table>";
    assert_eq!(sketch(&html).matches("a|b").count(), 2_000);
}

#[test]
fn too_many_tags_are_refused() {
    let refused = refusal(rss(&"<b><i><p>x".repeat(100_000)));
    assert!(refused.contains("over"), "{refused}");
    let refused = refusal(rss(&"<p>x".repeat(1_000_000)));
    assert_eq!(refused, "body.vi: has over 200000 tags");
}

#[test]
fn a_tag_of_a_million_attributes_is_no_matter() {
    let attributes: String = (0..250_000).map(|number| format!(" a{number}=x")).collect();
    assert_eq!(
        sketch(&format!("<p{attributes}>x</p{attributes}>y")),
        "p x\np y"
    );
}

#[test]
fn signs_that_begin_nothing_are_read_in_one_pass() {
    for sign in [
        "<",
        "</",
        "<!",
        "<!--",
        "<a ",
        "<a b='",
        "&",
        "&#",
        "&lt",
        "&x;",
        "& ",
        "°",
        "\u{a0}x",
        "<img src=/a alt='&",
        "<script>",
        "</script",
    ] {
        let html = format!("<p>đầu</p>{}", sign.repeat(50_000));
        // Read or refused, but soon.
        assert_eq!(all(rss(&html)).len(), 1);
    }
}

/// html5ever takes quadratic time for a text of many signs that it escapes, so it is cut; nobody
/// sees where.
#[test]
fn a_text_of_many_signs_comes_through_whole() {
    let text = "Một & hai\u{b0}, ".repeat(5_000);
    let (record, _) = only(rss(&text.replace('&', "&amp;")));
    assert_eq!(record.body.vi.len(), 1);
    assert_eq!(record.body.vi[0].words(), text.trim_end());
}

#[test]
fn a_table_that_would_be_padded_without_end_is_refused() {
    let wide = format!("<table><tr>{}</table>", "<td>x".repeat(101));
    assert!(refusal(rss(&wide)).contains("over 100 columns"));
    let long = format!(
        "<table><tr><td colspan=90>x{}</table>",
        "<tr><td>x".repeat(1_000)
    );
    assert!(refusal(rss(&long)).contains("over 20000 cells"));
    let reaching = format!(
        "<table><tr>{}{}</table>",
        "<td rowspan=65535>x".repeat(90),
        "<tr><td>x".repeat(1_000)
    );
    assert!(refusal(rss(&reaching)).contains("over 20000 cells"));
}

#[test]
fn five_megabytes_are_read() {
    let words = "Công dân nộp hồ sơ <b>trực tuyến</b> tại bộ phận một cửa của xã, phường, đặc khu nơi cư trú hoặc qua <a href='/x?a=1&amp;b=2'>cổng</a>, ";
    let paragraph = format!("<p class=x style='y'>{}</p>", words.repeat(9));
    let html = paragraph.repeat(4_500);
    assert!(html.len() > 5 << 20, "{}", html.len());
    let (record, read) = only(rss(&html));
    assert_eq!(record.body.vi.len(), 4_500);
    assert_eq!(read.dropped.count("style"), 4_500);
}

#[test]
fn over_eight_megabytes_are_refused() {
    let text = "chữ ".repeat(2 << 20);
    assert_eq!(refusal(rss(&text)), ": is over 8 MB");
    let line = format!("{{\"slug\": \"{text}\"}}\n{{}}\n");
    let all = all(format!("{{}}\n{line}"));
    let reasons: Vec<_> = all
        .iter()
        .map(|read| read.outcome.as_ref().expect_err("a refusal").reason.clone())
        .collect();
    assert_eq!(reasons, ["is missing", "is over 8 MB", "is missing"]);
    assert_eq!(
        refusal(format!("---\ntitle: x\n---\n{text}")),
        ": is over 8 MB"
    );
}

#[test]
fn a_deep_feed_neither_overflows_nor_takes_long() {
    let deep = "<div>".repeat(200_000) + &"</div>".repeat(200_000);
    let feed = format!(
        "<feed><entry><title>T</title><updated>2026-11-22</updated><id>1</id>\
         <content type=\"xhtml\">{deep}</content></entry></feed>"
    );
    assert!(refusal(feed).contains("over 500 elements"));
    let media = "<media:content url='x'>".repeat(100_000) + &"</media:content>".repeat(100_000);
    let (record, _) = only(super::rss_of(&format!(
        "<description>x</description>{media}"
    )));
    assert_eq!(record.body.vi.len(), 1);
    let json = "[".repeat(200_000);
    assert!(
        all(format!(
            "{{\"version\": \"https://jsonfeed.org/version/1\", \"items\": {json}"
        ))[0]
            .outcome
            .is_err()
    );
}

#[test]
fn markdown_made_to_be_slow_is_soon_done() {
    for sign in [
        ">", "[", "*a **b ", "![", "- ", "`", "<a", "|", "&", "[a](", "_",
    ] {
        let text = format!(
            "---\ntitle: x\npublished: 2026-11-22\n---\nđầu\n\n{}\n",
            sign.repeat(50_000)
        );
        assert_eq!(all(text).len(), 1, "{sign}");
    }
}

/// A hundred megabytes come through a line at a time.
#[test]
fn json_lines_do_not_lie_in_memory() {
    let line = format!("{{\"slug\": \"{}\"}}\n", "x".repeat(1 << 20));
    let mut lines = 0_usize;
    let input = std::iter::repeat_n(line.as_bytes(), 100);
    let input = input.fold(
        Box::new(std::io::empty()) as Box<dyn std::io::Read>,
        |before, line| Box::new(before.chain(line)),
    );
    let reading = super::reading();
    api::import::news::read(BufReader::new(input), &reading, |_| {
        lines += 1;
        Ok::<(), api::import::news::NewsError>(())
    })
    .expect("read");
    assert_eq!(lines, 100);
}

#[test]
fn a_feed_over_the_limit_is_refused() {
    let begin = b"<rss><channel>".as_slice();
    let input = BufReader::with_capacity(1 << 20, begin.chain(repeat(b' ').take(256 << 20)));
    let reading = super::reading();
    let read = api::import::news::read(input, &reading, |_| {
        Ok::<(), api::import::news::NewsError>(())
    });
    let error = read.expect_err("a refusal").to_string();
    assert!(error.contains("is over 256 MB"), "{error}");
}
