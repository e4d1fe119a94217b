//! Programmes: what is embedded, the list of episodes, the words of transcripts, and the import.

mod import;
mod moderation;
mod questions;
mod seeds;

use contract::{Basis, Episode, EpisodePage, List, Programme, ProgrammeFormat};

use crate::support::Fixture;

const IT_TODAY: &str = "/api/v1/programmes/it-today";

async fn page(fixture: &Fixture, query: &str) -> EpisodePage {
    fixture
        .get(&format!("{IT_TODAY}/episodes?{query}"))
        .await
        .json()
}

fn slugs(page: &EpisodePage) -> Vec<&str> {
    page.items.iter().map(|one| one.slug.as_str()).collect()
}

#[tokio::test]
async fn both_programmes_say_what_sources_say_of_them() {
    let fixture = Fixture::seeded().await;
    let list: List<Programme> = fixture.get("/api/v1/programmes").await.json();
    let formats: Vec<_> = list.items.iter().map(|one| one.format).collect();
    assert_eq!(
        formats,
        [
            ProgrammeFormat::Explainer,
            ProgrammeFormat::QuestionsToMinisters
        ]
    );
    for programme in &list.items {
        assert_eq!(programme.episodes, 8, "{}", programme.slug);
        let seasons: Vec<_> = programme.seasons.iter().map(|one| one.number).collect();
        assert_eq!(seasons, [2, 1], "the newest first");
        assert!(
            programme
                .facts
                .iter()
                .all(|fact| !fact.source.title.vi.is_empty())
        );
        let one: Programme = fixture
            .get(&format!("/api/v1/programmes/{}", programme.slug))
            .await
            .json();
        assert_eq!(one, *programme);
    }
    fixture
        .get("/api/v1/programmes/khong-co")
        .await
        .problem(404);
    fixture.get("/api/v1/programmes/a%20b").await.problem(400);
    fixture.get("/api/v1/programmes?x=1").await.problem(400);
}

#[tokio::test]
async fn episodes_come_newest_first_and_page_by_page() {
    let fixture = Fixture::seeded().await;
    let all = page(&fixture, "limit=100").await;
    assert_eq!((all.total, all.items.len(), all.next.clone()), (8, 8, None));
    let days: Vec<_> = all.items.iter().map(|one| one.published_at).collect();
    assert!(days.is_sorted_by(|one, next| one > next), "{days:?}");
    let mut seen = Vec::new();
    let mut query = "limit=3".to_owned();
    loop {
        let part = page(&fixture, &query).await;
        seen.extend(part.items);
        let Some(next) = part.next else { break };
        query = format!("limit=3&cursor={next}");
    }
    assert_eq!(seen, all.items);
}

#[tokio::test]
async fn choices_count_what_they_would_leave() {
    let fixture = Fixture::seeded().await;
    let second = page(&fixture, "season=2").await;
    assert_eq!(second.total, 4);
    let seasons: Vec<_> = second
        .facets
        .season
        .iter()
        .map(|one| (one.value.as_str(), one.count))
        .collect();
    assert_eq!(
        seasons,
        [("2", 4), ("1", 4)],
        "its own facet is not narrowed"
    );
    for topic in &second.facets.topic {
        let both = page(&fixture, &format!("season=2&topic={}", topic.value)).await;
        assert_eq!(both.total, topic.count, "{}", topic.value);
    }
    assert_eq!(page(&fixture, "season=9").await.total, 0);
    let bad = fixture
        .get(&format!("{IT_TODAY}/episodes?season=x&limit=0"))
        .await;
    assert_eq!(bad.problem(400).errors.len(), 2);
    let nowhere = "/api/v1/programmes/khong-co/episodes";
    fixture.get(nowhere).await.problem(404);
}

#[tokio::test]
async fn words_are_found_where_they_are_said() {
    let fixture = Fixture::seeded().await;
    // "giấy độc thân" is said in one episode, and stands in no title.
    for query in [
        "q=giay+doc+than",
        "q=gi%E1%BA%A5y+%C4%91%E1%BB%99c+th%C3%A2n",
    ] {
        let found = page(&fixture, query).await;
        assert_eq!(slugs(&found), ["tim-thu-tuc-khi-khong-nho-ten"], "{query}");
        let quote = found.items[0].quote.clone().expect("a quote");
        assert_eq!((quote.cue, quote.text.contains("giấy độc thân")), (3, true));
        assert!(quote.start_ms > 0);
    }
    // Other marks are other words.
    assert_eq!(page(&fixture, "q=gi%E1%BA%A3y").await.total, 0);
    // A title alone has no quote.
    let titled = page(&fixture, "q=bang+xep+hang+dung+han").await;
    assert_eq!(slugs(&titled), ["doc-bang-xep-hang-dung-han"]);
    let plain = page(&fixture, "").await;
    assert!(plain.items.iter().all(|one| one.quote.is_none()));
}

#[tokio::test]
async fn an_episode_brings_its_transcript_and_names() {
    let fixture = Fixture::seeded().await;
    let answer = fixture
        .get(&format!("{IT_TODAY}/episodes/doc-giay-hen-tra-ket-qua"))
        .await;
    assert!(answer.header("etag").starts_with('"'));
    assert!(answer.header("cache-control").contains("max-age=60"));
    let episode: Episode = answer.json();
    assert_eq!(episode.programme.name.vi, "IT TODAY");
    assert_eq!(episode.head.basis, Basis::Illustrative);
    assert!(episode.procedures[0].name.contains("khai sinh"));
    let transcript = episode.transcript.expect("a transcript");
    assert_eq!(transcript.basis, Basis::Illustrative);
    assert_eq!(
        transcript.cues[0].speaker.as_deref(),
        Some("Người dẫn chương trình")
    );
    for missing in ["khong-co", "cau-hoi"] {
        let answer = fixture.get(&format!("{IT_TODAY}/episodes/{missing}")).await;
        answer.problem(404);
    }
    // An episode of another programme is not found under this one.
    let other = format!("{IT_TODAY}/episodes/giay-hen-da-qua-ngay");
    fixture.get(&other).await.problem(404);
}
