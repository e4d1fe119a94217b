//! Files that are no feed, or in another encoding.

use super::{all_with, only, reading, rss, rss_of};

#[test]
fn a_byte_order_mark_and_white_space_in_front_are_no_matter() {
    let text = format!(
        "\u{feff}\n  {}",
        rss("<p>x</p>").replace("<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "")
    );
    assert_eq!(only(text).0.title.vi, "Tin thử");
}

#[track_caller]
fn failure(text: impl AsRef<[u8]>) -> String {
    all_with(text, &reading())
        .expect_err("a failure")
        .to_string()
}

#[test]
fn other_encodings_are_refused_by_name() {
    let text = rss("<p>x</p>").replace("UTF-8", "windows-1258");
    assert_eq!(
        failure(text),
        "tin.xml: is written in windows-1258; only UTF-8 is read",
    );
    let bytes: Vec<u8> = rss("x").encode_utf16().flat_map(u16::to_le_bytes).collect();
    let marked = [vec![0xff, 0xfe], bytes].concat();
    assert_eq!(
        failure(marked),
        "tin.xml: is written in UTF-16; only UTF-8 is read"
    );
    let bytes = rss("<p>x</p>").into_bytes();
    let latin = [&bytes[..], b"\n\xe9"].concat();
    assert!(failure(latin).ends_with("is not UTF-8 text"));
}

#[test]
fn what_is_no_feed_is_refused() {
    assert_eq!(failure(" \n"), "tin.xml: holds no article");
    for text in [
        "<html><p>x</p></html>",
        "<!DOCTYPE html><html>",
        "Xin chào",
        "%PDF-1.7",
        "<x/>",
    ] {
        assert!(failure(text).contains("is none of JSON Lines"), "{text}");
    }
    let cut = rss("<p>x</p>");
    let cut = &cut[..cut.len() - 40];
    assert!(
        failure(cut).contains("is no well-formed XML"),
        "{}",
        failure(cut)
    );
    let crossed = rss_of("<a><b></a></b>");
    assert!(
        failure(crossed).starts_with("tin.xml:5: is no well-formed XML"),
        "the line"
    );
}
