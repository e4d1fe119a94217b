//! News: what a fresh start shows, the list and its counts, the words that find an article, what
//! becomes of one that changes or is withdrawn.

mod brought;
mod seeds;

use api::{
    news::ArticleRecord,
    store::{NewsTally, StoreError},
};
use contract::{Article, Moment, NewsPage};
use serde_json::{Value, json};

use crate::support::Fixture;

const LIST: &str = "/api/v1/news";

fn now() -> Moment {
    "2026-11-22T10:00:00+07:00".parse().expect("a time")
}

fn article(slug: &str, title: &str, on: &str, text: &str) -> Value {
    json!({
        "slug": slug,
        "title": {"vi": title},
        "summary": {"vi": "Tóm tắt."},
        "kind": "news",
        "agency": "G22",
        "topics": ["dich-vu-cong"],
        "publishedAt": format!("{on}T09:00:00+07:00"),
        "body": {"vi": [{"kind": "paragraph", "text": [{"text": text}]}]},
    })
}

fn with(mut article: Value, field: &str, value: Value) -> Value {
    article[field] = value;
    article
}

async fn put(fixture: &Fixture, articles: &[Value]) -> Result<NewsTally, StoreError> {
    let mut writer = fixture.store.write_news().await?;
    for one in articles {
        let record: ArticleRecord = serde_json::from_value(one.clone()).expect("a record");
        record.check(now()).expect("in order");
        writer.put(record, now()).await?;
    }
    writer.remove_made_up().await?;
    writer.commit().await
}

/// Three of different days, kinds and words; the demonstration is gone.
async fn three() -> Fixture {
    let fixture = Fixture::seeded().await;
    let articles = [
        article("mot", "Đăng ký khai sinh", "2024-03-01", "Chữ đầu tiên."),
        with(
            with(
                article(
                    "hai",
                    "Đang kỳ họp",
                    "2025-05-02",
                    "Nói về đăng ký ở phường.",
                ),
                "kind",
                json!("report"),
            ),
            "agency",
            json!("H26"),
        ),
        with(
            article(
                "ba",
                "Xếp hạng",
                "2026-07-03",
                "Kết quả mới của dang ky viên.",
            ),
            "topics",
            json!(["danh-gia-xep-hang", "dich-vu-cong"]),
        ),
    ];
    put(&fixture, &articles).await.expect("they are written");
    fixture
}

async fn page(fixture: &Fixture, query: &str) -> NewsPage {
    fixture.get(&format!("{LIST}?{query}")).await.json()
}

async fn slugs(fixture: &Fixture, query: &str) -> Vec<String> {
    let items = page(fixture, query).await.items;
    items.iter().map(|item| item.slug.to_string()).collect()
}

async fn one(fixture: &Fixture, slug: &str) -> Article {
    fixture.get(&format!("{LIST}/{slug}")).await.json()
}

#[tokio::test]
async fn the_newest_comes_first() {
    let fixture = three().await;
    assert_eq!(slugs(&fixture, "").await, ["ba", "hai", "mot"]);
}

#[tokio::test]
async fn choices_narrow_the_list_and_count_what_the_others_would_leave() {
    let fixture = three().await;
    for (query, expected) in [
        ("kind=report", &["hai"][..]),
        ("agency=G22", &["ba", "mot"]),
        ("agency=g22&kind=report", &[]),
        ("topic=danh-gia-xep-hang", &["ba"]),
        ("topic=khong-co", &[]),
        ("from=2025-05-02", &["ba", "hai"]),
        ("to=2025-05-02", &["hai", "mot"]),
        ("from=2024-03-01&to=2024-03-01", &["mot"]),
    ] {
        assert_eq!(slugs(&fixture, query).await, expected, "{query}");
    }
    let page = page(&fixture, "kind=report").await;
    let counts = |facets: &[contract::Facet]| -> Vec<(String, u32)> {
        facets
            .iter()
            .map(|facet| (facet.value.clone(), facet.count))
            .collect()
    };
    let pair = |value: &str, count| (value.to_owned(), count);
    assert_eq!(
        counts(&page.facets.kind),
        [pair("news", 2), pair("report", 1)]
    );
    assert_eq!(counts(&page.facets.agency), [pair("H26", 1)]);
    assert_eq!(counts(&page.facets.year), [pair("2025", 1)]);
    assert_eq!(page.total, 1);
    let topic = &page.facets.topic;
    assert_eq!(counts(topic), [pair("dich-vu-cong", 1)]);
    assert!(topic[0].name.is_some());
}

#[tokio::test]
async fn words_are_found_without_marks_and_those_typed_with_marks_come_first() {
    let fixture = three().await;
    // Title as typed, text as typed, then what is the same without marks, title before text.
    assert_eq!(slugs(&fixture, "q=đăng+ký").await, ["mot", "hai", "ba"]);
    assert_eq!(slugs(&fixture, "q=dang+ky").await, ["hai", "mot", "ba"]);
    assert_eq!(slugs(&fixture, "q=ĐĂNG+KÍ+phường").await, ["hai"]);
    assert_eq!(slugs(&fixture, "q=khai+khai+sinh").await, ["mot"]);
    for nothing in [
        "q=khongco",
        "q=%22+OR+*",
        "q=-",
        "q=NEAR(đăng",
        "q=exact:mot",
    ] {
        assert_eq!(slugs(&fixture, nothing).await, [""; 0], "{nothing}");
    }
    let both = page(&fixture, "q=dang+ky&kind=report").await;
    assert_eq!((both.total, both.facets.kind.len()), (1, 2));
}

#[tokio::test]
async fn pages_follow_one_another_without_a_gap() {
    let fixture = three().await;
    for query in ["limit=1", "limit=1&q=dang+ky"] {
        let whole = slugs(&fixture, &query.replace("limit=1", "limit=3")).await;
        let (mut seen, mut cursor) = (Vec::new(), String::new());
        loop {
            let page = page(&fixture, &format!("{query}&cursor={cursor}")).await;
            seen.extend(page.items.iter().map(|item| item.slug.to_string()));
            assert_eq!(page.total, 3);
            match page.next {
                Some(next) => cursor = next,
                None => break,
            }
        }
        assert_eq!(seen, whole);
    }
    fixture
        .get(&format!("{LIST}?cursor=abc"))
        .await
        .problem(400);
    fixture
        .get(&format!("{LIST}?kind=x&from=2025-13-01"))
        .await
        .problem(400);
}

#[tokio::test]
async fn an_article_is_shown_with_the_names_behind_its_codes() {
    let fixture = Fixture::seeded().await;
    let told = with(
        with(
            article("mot", "Một", "2026-01-02", "x"),
            "procedures",
            json!(["1.001193"]),
        ),
        "units",
        json!(["H26"]),
    );
    put(&fixture, &[told, article("hai", "Hai", "2026-01-01", "y")])
        .await
        .expect("written");
    let shown = one(&fixture, "mot").await;
    assert!(shown.procedures[0].name.contains("khai sinh"), "{shown:?}");
    assert_eq!(shown.units[0].name.vi, "Thành phố Hà Nội");
    assert!(shown.head.agency.expect("one").name.vi.len() > 5);
    assert_eq!(shown.related[0].slug.as_str(), "hai");
    fixture.get(&format!("{LIST}/khong-co")).await.problem(404);
    fixture.get(&format!("{LIST}/a--b")).await.problem(400);
}

#[tokio::test]
async fn a_change_is_noted_and_the_same_file_again_changes_nothing() {
    let fixture = three().await;
    let same = article("mot", "Đăng ký khai sinh", "2024-03-01", "Chữ đầu tiên.");
    let tally = put(&fixture, std::slice::from_ref(&same))
        .await
        .expect("written");
    assert_eq!((tally.unchanged, tally.changed), (1, 0));
    let other = article("mot", "Đăng ký khai sinh", "2024-03-01", "Chữ thứ hai.");
    let tally = put(&fixture, &[other]).await.expect("written");
    assert_eq!((tally.unchanged, tally.changed), (0, 1));
    let shown = one(&fixture, "mot").await;
    assert_eq!(shown.changes.len(), 1);
    assert_eq!(shown.head.updated_at, Some(now()));
    assert_eq!(slugs(&fixture, "q=thu+hai").await, ["mot"]);
    assert_eq!(slugs(&fixture, "q=dau+tien").await, [""; 0]);
    // Back to what it was: another change, and both versions before it are kept.
    put(&fixture, &[same]).await.expect("written");
    assert_eq!(one(&fixture, "mot").await.changes.len(), 2);
}

#[tokio::test]
async fn a_withdrawn_article_says_why_and_nothing_else() {
    let fixture = three().await;
    let withdrawn = with(
        article("mot", "Đăng ký khai sinh", "2024-03-01", "Chữ đầu tiên."),
        "withdrawal",
        json!({"on": "2026-11-01", "reason": {"vi": "Trùng bài."}}),
    );
    put(&fixture, &[withdrawn]).await.expect("written");
    let shown = one(&fixture, "mot").await;
    assert!(shown.body.vi.is_empty());
    assert_eq!(shown.withdrawal.expect("one").reason.vi, "Trùng bài.");
    assert!(shown.head.withdrawn_on.is_some());
    assert_eq!(slugs(&fixture, "q=dau+tien").await, [""; 0]);
    assert_eq!(slugs(&fixture, "q=khai+sinh").await, ["mot"]);
}
