//! `api import episodes`: what is refused, and what gives way.

use api::import::episodes::{self, EpisodesError, Request, Tally};
use contract::{EpisodePage, QuestionPage};
use serde_json::{Value, json};

use crate::support::{Fixture, joined};

fn line(slug: &str, number: u16) -> Value {
    json!({
        "programme": "it-today",
        "slug": slug,
        "season": 3,
        "number": number,
        "title": {"vi": "Một tập thật"},
        "summary": {"vi": "Tóm tắt."},
        "publishedAt": "2026-11-20T20:00:00+07:00",
        "lengthS": 60,
        "topics": ["dich-vu-cong"],
        "guests": [{"name": "Trần Thị B", "role": {"vi": "Khách mời"}}],
        "media": {"audio": {"url": "/media/x.m4a", "type": "audio/mp4", "sizeBytes": 5}},
        "transcript": {"basis": "published", "cues": [
            {"startMs": 0, "endMs": 900, "text": "Xin chào."},
            {"startMs": 900, "endMs": 1800, "text": "Tạm biệt."},
        ]},
    })
}

fn with(mut line: Value, field: &str, value: Value) -> Value {
    *line.pointer_mut(field).expect(field) = value;
    line
}

async fn import(fixture: &Fixture, lines: &[Value]) -> Result<Tally, EpisodesError> {
    let request = Request {
        file: fixture.file("episodes.jsonl", joined(lines)),
        now: "2026-11-22T10:00:00+07:00".parse().expect("a time"),
    };
    episodes::import(&fixture.store, &request).await
}

async fn episodes_of(fixture: &Fixture, programme: &str) -> EpisodePage {
    let address = format!("/api/v1/programmes/{programme}/episodes");
    fixture.get(&address).await.json()
}

#[tokio::test]
async fn real_episodes_take_the_place_of_made_up_ones_of_their_programme() {
    let fixture = Fixture::seeded().await;
    let lines = [line("mot", 1), line("hai", 2)];
    let tally = import(&fixture, &lines).await.expect("in order");
    let expected = Tally {
        added: 2,
        removed: 8,
        ..Tally::default()
    };
    assert_eq!(tally, expected);
    assert_eq!(episodes_of(&fixture, "it-today").await.total, 2);
    assert_eq!(
        episodes_of(&fixture, "dan-hoi-bo-truong-tra-loi")
            .await
            .total,
        8
    );
    let again = import(&fixture, &lines).await.expect("in order");
    let expected = Tally {
        unchanged: 2,
        ..Tally::default()
    };
    assert_eq!(again, expected);
    let changed = with(line("mot", 1), "/title/vi", json!("Đổi tên"));
    let tally = import(&fixture, &[changed]).await.expect("in order");
    assert_eq!((tally.changed, tally.added), (1, 0));
}

#[tokio::test]
async fn made_up_questions_go_with_the_made_up_episodes_that_answer_them() {
    let fixture = Fixture::seeded().await;
    let questions = "/api/v1/programmes/dan-hoi-bo-truong-tra-loi/questions";
    let before: QuestionPage = fixture.get(questions).await.json();
    assert!(before.total > 0);
    let real = with(
        line("that", 1),
        "/programme",
        json!("dan-hoi-bo-truong-tra-loi"),
    );
    import(&fixture, &[real]).await.expect("in order");
    let after: QuestionPage = fixture.get(questions).await.json();
    assert_eq!((after.total, after.rate.asked), (0, 0));
    assert_eq!(after.rate.percent(), None);
}

#[track_caller]
fn check(error: EpisodesError, expected: &str) {
    let said = error.to_string();
    assert!(said.contains("episodes.jsonl"), "{said}");
    assert!(said.contains(expected), "{said}");
}

#[tokio::test]
async fn a_bad_line_names_its_place_and_nothing_is_written() {
    let fixture = Fixture::seeded().await;
    for (field, value, expected) in [
        ("/programme", json!("khong-co"), "programme"),
        ("/slug", json!("cau-hoi"), "slug"),
        ("/slug", json!("mot"), "twice"),
        ("/number", json!(0), "number"),
        ("/number", json!(1), "number"),
        ("/title/vi", json!(" "), "title.vi"),
        ("/topics", json!(["khong-co"]), "topics"),
        (
            "/publishedAt",
            json!("2026-11-23T20:00:00+07:00"),
            "publishedAt",
        ),
        ("/lengthS", json!(0), "lengthS"),
        ("/media", json!({}), "media"),
        (
            "/media/audio/url",
            json!("http://example.org/x.m4a"),
            "media.audio.url",
        ),
        ("/media/audio/type", json!("audio/ogg"), "media.audio.type"),
        ("/media/audio/sizeBytes", json!(0), "media.audio.sizeBytes"),
        ("/transcript/cues", json!([]), "transcript.cues"),
        (
            "/transcript/cues/1/startMs",
            json!(899),
            "transcript.cues[1].startMs",
        ),
        (
            "/transcript/cues/1/endMs",
            json!(900),
            "transcript.cues[1].endMs",
        ),
        (
            "/transcript/cues/1/endMs",
            json!(60_001),
            "transcript.cues[1].endMs",
        ),
        (
            "/transcript/cues/0/text",
            json!(" "),
            "transcript.cues[0].text",
        ),
    ] {
        let bad = with(line("hai", 2), field, value);
        let error = import(&fixture, &[line("mot", 1), bad]).await;
        check(error.expect_err(expected), expected);
    }
    let made_up = with(
        line("hai", 2),
        "/guests",
        json!([{"name": "X", "role": {"vi": "Y"}}]),
    );
    let mut made_up = made_up;
    made_up["basis"] = json!("illustrative");
    check(
        import(&fixture, &[made_up]).await.expect_err("a person"),
        "guests",
    );
    assert_eq!(episodes_of(&fixture, "it-today").await.total, 8);
}
