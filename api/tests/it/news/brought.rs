//! Files of news: all of it or nothing, what was left out is told, what was withdrawn stays so.

use api::import::news::{self, BringError, Heard, Refusal, Request, Tally};

use super::*;

const RSS: &str = r#"<?xml version="1.0"?>
<rss version="2.0"><channel><title>Báo mẫu</title><link>https://bao.example/</link>
<item><guid>a1</guid><title>Cấp lại thẻ</title><link>/tin/1</link>
<pubDate>Mon, 02 Nov 2026 08:00:00 +0700</pubDate>
<description><![CDATA[<p onclick="x()">Mời xem <a href="javascript:x()">ở đây</a>.</p><script>x()</script>]]></description>
</item></channel></rss>"#;

const BAD: &str = r#"<?xml version="1.0"?>
<rss version="2.0"><channel><title>Báo mẫu</title>
<item><title>Không ngày</title><description>Chữ.</description></item>
<item><title>Có ngày</title><pubDate>2026-11-03</pubDate><description>Chữ.</description></item>
</channel></rss>"#;

async fn bring(
    fixture: &Fixture,
    files: &[(&str, String)],
    refusal: Refusal,
) -> (Result<Tally, BringError>, Vec<Heard>) {
    let folder = tempfile::TempDir::new().expect("works in a test");
    let mut paths = Vec::new();
    for (name, text) in files {
        let path = folder.path().join(name);
        std::fs::write(&path, text).expect("is written");
        paths.push(path);
    }
    let request = Request {
        files: paths,
        now: now(),
        agency: Some("G22".parse().expect("a code")),
        base: None,
        refusal,
    };
    let mut heard = Vec::new();
    let done = news::import(&fixture.store, request, |one| heard.push(one)).await;
    (done, heard)
}

#[tokio::test]
async fn a_feed_becomes_articles_and_what_was_left_out_is_told() {
    let fixture = Fixture::seeded().await;
    let (done, heard) = bring(&fixture, &[("tin.xml", RSS.to_owned())], Refusal::OfAll).await;
    let tally = done.expect("is taken");
    assert_eq!((tally.written.added, tally.refused), (1, 0));
    assert!(tally.written.removed > 20, "{tally:?}");
    let page = page(&fixture, "").await;
    assert_eq!(page.total, 1);
    let shown = one(&fixture, page.items[0].slug.as_str()).await;
    let source = shown.sources[0].url.as_deref();
    assert_eq!(source, Some("https://bao.example/tin/1"));
    let [Heard::Dropped { place, dropped, .. }] = heard.as_slice() else {
        panic!("{heard:?}");
    };
    assert_eq!(place, "item 1");
    assert_eq!(dropped.count("<script>"), 1, "{dropped:?}");
    assert_eq!(dropped.count("onclick"), 1, "{dropped:?}");
    let (done, _) = bring(&fixture, &[("tin.xml", RSS.to_owned())], Refusal::OfAll).await;
    assert_eq!(done.expect("is taken").written.unchanged, 1);
}

#[tokio::test]
async fn one_bad_article_and_nothing_is_written_unless_it_may_be_left_out() {
    let fixture = Fixture::seeded().await;
    let before = page(&fixture, "").await.total;
    let files = [("tot.xml", RSS.to_owned()), ("hong.xml", BAD.to_owned())];
    let (done, heard) = bring(&fixture, &files, Refusal::OfAll).await;
    assert!(matches!(done, Err(BringError::Refused(1))), "{done:?}");
    let refused = heard.iter().find_map(|heard| match heard {
        Heard::Refused { file, place, error } => Some((file, place, &error.field)),
        Heard::Dropped { .. } => None,
    });
    let (file, place, field) = refused.expect("one was refused");
    assert_eq!(
        (file.as_str(), place.as_str(), field.as_str()),
        ("hong.xml", "item 1", "publishedAt")
    );
    assert_eq!(page(&fixture, "").await.total, before);
    let (done, _) = bring(&fixture, &files, Refusal::OfOne).await;
    let tally = done.expect("the others are taken");
    assert_eq!((tally.written.added, tally.refused), (2, 1));
}

#[tokio::test]
async fn codes_that_nobody_knows_are_refused_by_name() {
    let fixture = Fixture::seeded().await;
    for (field, value, at) in [
        ("agency", json!("X99"), "agency"),
        ("topics", json!(["dich-vu-cong", "khong-co"]), "topics[1]"),
        ("units", json!(["X99"]), "units[0]"),
    ] {
        let line = with(article("mot", "Một", "2026-01-02", "x"), field, value);
        let file = ("tin.jsonl", line.to_string());
        let (done, heard) = bring(&fixture, &[file], Refusal::OfAll).await;
        assert!(
            matches!(done, Err(BringError::Refused(1))),
            "{field}: {done:?}"
        );
        let [Heard::Refused { place, error, .. }] = heard.as_slice() else {
            panic!("{heard:?}");
        };
        assert_eq!((place.as_str(), error.field.as_str()), ("line 1", at));
    }
}

#[tokio::test]
async fn old_news_may_speak_of_a_province_that_is_no_more() {
    let fixture = Fixture::seeded().await;
    let gone = api::performance::units_ever().expect("units");
    let now = api::performance::units_on(now().date()).expect("units");
    let is_gone = |code: &&contract::AgencyCode| !now.iter().any(|unit| unit.code == **code);
    let code = gone.keys().find(is_gone).expect("one that is no more");
    let line = with(
        article("mot", "Một", "2024-01-02", "x"),
        "agency",
        json!(code),
    );
    let file = ("tin.jsonl", line.to_string());
    let (done, _) = bring(&fixture, &[file], Refusal::OfAll).await;
    assert_eq!(done.expect("is taken").written.added, 1);
}

#[tokio::test]
async fn a_broken_file_writes_nothing_of_the_others() {
    let fixture = Fixture::seeded().await;
    let before = page(&fixture, "").await.total;
    let files = [
        ("tot.xml", RSS.to_owned()),
        ("hong.xml", "<rss><channel></item>".to_owned()),
    ];
    let (done, _) = bring(&fixture, &files, Refusal::OfOne).await;
    assert!(matches!(done, Err(BringError::News(_))), "{done:?}");
    assert_eq!(page(&fixture, "").await.total, before);
}

#[tokio::test]
async fn what_was_withdrawn_stays_so_when_the_feed_still_has_it() {
    let fixture = Fixture::seeded().await;
    let rss = || [("tin.xml", RSS.to_owned())];
    bring(&fixture, &rss(), Refusal::OfAll)
        .await
        .0
        .expect("is taken");
    let slug = page(&fixture, "").await.items[0].slug.clone();
    let found = fixture.store.article(&slug).await.expect("is read");
    let (_, mut record) = found.expect("is there");
    let reason = json!({"on": "2026-11-20", "reason": {"vi": "Sai số liệu."}});
    record.withdrawal = serde_json::from_value(reason).expect("a withdrawal");
    let mut writer = fixture.store.write_news().await.expect("a writer");
    writer.replace(record.clone(), now()).await.expect("is put");
    writer.commit().await.expect("is written");
    let (done, _) = bring(&fixture, &rss(), Refusal::OfAll).await;
    assert_eq!(done.expect("is taken").written.unchanged, 1);
    assert!(one(&fixture, slug.as_str()).await.withdrawal.is_some());
    record.withdrawal = None;
    let mut writer = fixture.store.write_news().await.expect("a writer");
    writer.replace(record, now()).await.expect("is put");
    writer.commit().await.expect("is written");
    assert!(one(&fixture, slug.as_str()).await.withdrawal.is_none());
}
