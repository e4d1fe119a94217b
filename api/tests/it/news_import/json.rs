//! Our own JSON Lines, and JSON Feed.

use serde_json::{Value, json};

use super::{all, drawn, only, refusal};

fn line(slug: &str) -> Value {
    json!({
        "slug": slug,
        "title": {"vi": "Tin"},
        "summary": {"vi": "Ngắn"},
        "publishedAt": "2026-11-22T12:00:00+07:00",
        "body": {"vi": [{"kind": "paragraph", "text": [{"text": "x"}]}]},
    })
}

#[test]
fn each_line_is_an_article_and_says_where_it_stands() {
    let broken = r#"{"slug": "ba"}"#;
    let mut future = line("bon");
    future["publishedAt"] = json!("2027-01-01T00:00:00+07:00");
    let text = format!(
        "\u{feff}{}\n\n{broken}\n{future}\nkhông phải\n{} x\n",
        line("mot"),
        line("hai")
    );
    let all = all(text);
    let places: Vec<_> = all.iter().map(|read| read.place.as_str()).collect();
    assert_eq!(places, ["line 1", "line 3", "line 4", "line 5", "line 6"]);
    let outcomes: Vec<_> = all
        .iter()
        .map(|read| match &read.outcome {
            Ok(record) => record.slug.to_string(),
            Err(error) => format!("{} {}", error.field, error.reason),
        })
        .collect();
    assert_eq!(
        outcomes,
        [
            "mot",
            "title is missing",
            "publishedAt lies in the future",
            " is not JSON, at column 1",
            " more text after the record; each line is one record",
        ],
    );
    assert!(all.iter().all(|read| read.dropped.is_empty()));
}

#[test]
fn a_first_line_that_is_broken_is_reported_like_any_other() {
    let all = all(format!("{{\"slug\": \n{}\n", line("hai")));
    assert!(all[0].outcome.is_err());
    assert_eq!(all[0].place, "line 1");
    assert_eq!(
        all[1].outcome.as_ref().expect("an article").slug.as_str(),
        "hai"
    );
}

#[test]
fn an_array_of_articles_is_read_too() {
    let text = serde_json::to_string_pretty(&json!([line("mot"), {"x": 1}])).expect("JSON");
    let all = all(text);
    assert_eq!(all[0].place, "item 1");
    assert!(all[0].outcome.is_ok() && all[1].outcome.is_err());
}

#[test]
fn a_line_that_is_no_text_is_reported() {
    let text = [line("mot").to_string().as_bytes(), b"\n{\"\xff\": 1}\n"].concat();
    let all = all(text);
    let error = all[1].outcome.as_ref().expect_err("a refusal");
    assert_eq!(error.reason, "is not UTF-8 text");
}

/// What is kept of a foreign article is what our own format says, so it comes back unchanged.
#[test]
fn what_was_read_can_be_written_and_read_again() {
    let (record, _) = only(super::rss(
        "<h2>a</h2><table><tr><td>b<td>c</table><img src=/x alt=y>",
    ));
    let text = serde_json::to_string(&record).expect("JSON");
    assert_eq!(only(text).0, record);
}

fn feed(items: Value) -> Value {
    json!({
        "items": items,
        "title": "Báo Mẫu",
        "home_page_url": "https://a.vn/",
        "version": "https://jsonfeed.org/version/1.1",
    })
}

#[test]
fn a_json_feed_is_read_on_one_line_and_on_many() {
    let feed = feed(json!([
        {"id": 7, "url": "https://a.vn/tin/1", "title": "Một", "summary": "Ngắn",
         "content_html": "<p>a <a href=\"/b\">b</a></p>", "date_published": "2026-11-22T00:00:00Z",
         "date_modified": "2026-11-23T00:00:00Z", "tags": ["Cải cách hành chính", "khác"],
         "attachments": [{"url": "https://a.vn/x.mp3", "mime_type": "audio/mpeg",
                          "title": "Nghe", "size_in_bytes": 5}, {"url": 5}],
         "image": "https://a.vn/x.jpg"},
        {"id": "8", "title": "Hai", "content_text": "a <b>\n\nc", "date_published": "2026-11-22"},
        5,
    ]));
    let pretty = serde_json::to_string_pretty(&feed).expect("JSON");
    for text in [feed.to_string(), pretty] {
        let all = all(text);
        assert_eq!(all.len(), 3);
        let record = all[0].outcome.as_ref().expect("an article");
        assert_eq!(drawn(&record.body.vi), "p a [b](https://a.vn/b)");
        assert_eq!(record.summary.vi, "Ngắn");
        assert_eq!(record.attachments[0].name, "Nghe");
        assert_eq!(record.sources[0].title.vi, "Báo Mẫu");
        assert!(record.updated_at.is_some());
        assert_eq!(all[0].dropped.count("topic khác"), 1);
        assert_eq!(all[0].dropped.count("picture without words"), 1);
        let second = all[1].outcome.as_ref().expect("an article");
        assert_eq!(drawn(&second.body.vi), "p a <b>\np c");
        assert!(all[2].outcome.is_err());
    }
}

#[test]
fn json_that_is_neither_is_refused_line_by_line() {
    let refused = refusal(r#"{"version": "1", "items": []}"#);
    assert!(refused.contains("version"), "{refused}");
}
