//! What the memory knows at which moment.

use super::*;
use crate::clock;

const MINUTE: Keep = Keep::For {
    fresh: Duration::from_secs(60),
    renewed_behind: Duration::from_secs(600),
};

fn answer(status: StatusCode, length: usize) -> Arc<Answer> {
    Arc::new(Answer {
        status,
        content_type: "application/json".to_owned(),
        etag: None,
        cache_control: None,
        body: vec![b'x'; length].into(),
        at: clock::now(),
    })
}

fn state(memory: &mut Memory, key: &str, now: Instant) -> &'static str {
    match memory.find(key, now) {
        Found::Fresh(_) => "fresh",
        Found::Renewable(_) => "renewable",
        Found::Failed(Reply::Answer(_, Age::Stale)) => "stale",
        Found::Failed(_) => "failed",
        Found::Failing(_) => "failing",
        Found::Due(Some(_)) => "due, known",
        Found::Due(None) => "due",
    }
}

#[test]
fn an_answer_is_fresh_then_renewable_then_due() {
    let mut memory = Memory::new(1_000_000);
    let now = Instant::now();
    memory.keep("/a", &answer(StatusCode::OK, 10), MINUTE, now);
    for (seconds, expected) in [(0, "fresh"), (59, "fresh"), (60, "renewable")]
        .into_iter()
        .chain([
            (659, "renewable"),
            (660, "due, known"),
            (99_999, "due, known"),
        ])
    {
        let at = now + Duration::from_secs(seconds);
        assert_eq!(state(&mut memory, "/a", at), expected, "{seconds}");
    }
    assert_eq!(state(&mut memory, "/b", now), "due");
}

#[test]
fn after_a_failure_the_old_answer_stands_and_the_api_rests_for_a_second() {
    let mut memory = Memory::new(1_000_000);
    let now = Instant::now();
    memory.keep("/a", &answer(StatusCode::OK, 10), MINUTE, now);
    // Renewed behind the readers' backs, or long due: what failed is not called fresh again.
    for seconds in [100, 1_000] {
        let later = now + Duration::from_secs(seconds);
        let said = memory.fail("/a", Some(7), later);
        assert!(matches!(said, Reply::Answer(_, Age::Stale)));
        assert_eq!(state(&mut memory, "/a", later), "stale");
        let rested = later + Duration::from_secs(1);
        assert_eq!(state(&mut memory, "/a", rested), "failing");
    }
    memory.keep("/a", &answer(StatusCode::OK, 10), MINUTE, now);
    assert_eq!(
        state(&mut memory, "/a", now + Duration::from_secs(61)),
        "renewable"
    );
}

#[test]
fn a_failure_with_nothing_kept_is_remembered_for_a_second() {
    let mut memory = Memory::new(1_000_000);
    let now = Instant::now();
    for retry_after_s in [Some(7), None] {
        let said = memory.fail("/a", retry_after_s, now);
        assert!(matches!(said, Reply::Unavailable { retry_after_s: s } if s == retry_after_s));
        assert_eq!(state(&mut memory, "/a", now), "failed");
    }
    assert_eq!(
        state(&mut memory, "/a", now + Duration::from_secs(1)),
        "due"
    );
    memory.keep("/a", &answer(StatusCode::OK, 10), MINUTE, now);
    assert_eq!(state(&mut memory, "/a", now), "fresh");
}

#[test]
fn an_old_404_never_stands_in_for_a_failure() {
    let mut memory = Memory::new(1_000_000);
    let now = Instant::now();
    memory.keep("/a", &answer(StatusCode::NOT_FOUND, 10), MINUTE, now);
    let said = memory.fail("/a", None, now + Duration::from_secs(1_000));
    assert!(matches!(said, Reply::Unavailable { .. }));
}

#[test]
fn what_was_read_least_lately_makes_room() {
    let mut memory = Memory::new(5_000);
    let now = Instant::now();
    let thousand = answer(StatusCode::OK, 1_000);
    for key in ["/a", "/b", "/c"] {
        memory.keep(key, &thousand, MINUTE, now);
    }
    assert_eq!(state(&mut memory, "/a", now), "fresh");
    memory.keep("/d", &thousand, MINUTE, now);
    assert_eq!(state(&mut memory, "/b", now), "due");
    for key in ["/a", "/c", "/d"] {
        assert_eq!(state(&mut memory, key, now), "fresh", "{key}");
    }
    assert!(memory.bytes() <= 5_000);
    memory.keep("/e", &answer(StatusCode::OK, 5_000), MINUTE, now);
    assert_eq!(state(&mut memory, "/e", now), "due");
}

#[test]
fn the_count_of_bytes_comes_back_to_nothing() {
    let mut memory = Memory::new(100_000);
    let now = Instant::now();
    for round in 0..1_000 {
        let key = format!("/{}", round % 37);
        match round % 5 {
            0 => drop(memory.fail(&key, None, now)),
            1 => memory.keep(&key, &answer(StatusCode::OK, round), Keep::No, now),
            _ => memory.keep(&key, &answer(StatusCode::OK, round * 10), MINUTE, now),
        }
        assert!(memory.bytes() <= 100_000);
    }
    for key in 0..37 {
        memory.forget(&format!("/{key}"));
    }
    assert_eq!(memory.bytes(), 0);
}
