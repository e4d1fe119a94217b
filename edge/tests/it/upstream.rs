//! One answer for many readers, kept as long as it may be, and longer when the API fails.

use std::time::Duration;

use edge::{
    metrics::Metrics,
    upstream::{Age, Reply, Upstream},
};
use futures_util::future::join_all;
use tokio::{task::yield_now, time::timeout};

use crate::support::{
    FOR_A_MINUTE, TO_BE_RENEWED, check_reply as check, check_unavailable,
    fake::{Fake, Manner, Said},
};

const PATH: &str = "/api/v1/life-events";
const PLENTY: usize = 64 * 1024 * 1024;

fn upstream(api: &Fake) -> Upstream {
    Upstream::new(api.url.clone(), PLENTY, Metrics::default()).expect("an upstream")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_thousand_readers_of_one_cold_address_ask_once() {
    let api = Fake::start().await;
    api.manner(Manner::Waits(Said::ok("1").kept(FOR_A_MINUTE)));
    let upstream = upstream(&api);
    let readers = (0..1_000).map(|_| {
        let upstream = upstream.clone();
        tokio::spawn(async move { upstream.get(PATH).await })
    });
    let readers: Vec<_> = readers.collect();
    api.asked_at_least(1).await;
    api.lets_go(1);
    for reply in join_all(readers).await {
        check(&reply.expect("a reply"), "1", Age::Fresh);
    }
    assert_eq!(api.times_asked(), 1);
}

#[tokio::test]
async fn those_who_wait_together_share_even_what_may_not_be_kept() {
    let api = Fake::start().await;
    api.manner(Manner::Waits(Said::ok("1").kept("no-store")));
    let upstream = upstream(&api);
    let readers = join_all((0..10).map(|_| upstream.get(PATH)));
    let (replies, ()) = tokio::join!(readers, async { api.lets_go(1) });
    assert_eq!((replies.len(), api.times_asked()), (10, 1));
    api.lets_go(1);
    check(&upstream.get(PATH).await, "1", Age::Fresh);
    assert_eq!(api.times_asked(), 2);
}

#[tokio::test]
async fn a_reader_who_goes_away_does_not_end_the_question_for_the_others() {
    let api = Fake::start().await;
    api.manner(Manner::Waits(Said::ok("1").kept(FOR_A_MINUTE)));
    let upstream = upstream(&api);
    let first = tokio::spawn({
        let upstream = upstream.clone();
        async move { upstream.get(PATH).await }
    });
    api.asked_at_least(1).await;
    let (second, ()) = tokio::join!(upstream.get(PATH), async {
        first.abort();
        api.lets_go(1);
    });
    check(&second, "1", Age::Fresh);
    assert_eq!(api.times_asked(), 1);
}

#[tokio::test]
async fn a_fresh_answer_is_given_from_memory() {
    let api = Fake::start().await;
    let said = Said::ok("1").kept(FOR_A_MINUTE).with("etag", "\"a\"");
    api.says(said);
    let upstream = upstream(&api);
    for _ in 0..3 {
        let reply = upstream.get(PATH).await;
        check(&reply, "1", Age::Fresh);
        let Reply::Answer(answer, _) = reply else {
            unreachable!()
        };
        assert_eq!(answer.content_type, "application/json");
        assert_eq!(answer.etag.as_deref(), Some("\"a\""));
        assert_eq!(answer.cache_control.as_deref(), Some(FOR_A_MINUTE));
    }
    assert_eq!(api.times_asked(), 1);
    upstream.get("/api/v1/life-events?x").await;
    assert_eq!(api.times_asked(), 2);
}

#[tokio::test]
async fn an_old_answer_is_asked_for_with_its_tag_and_renewed_by_a_304() {
    let api = Fake::start().await;
    let said = Said::ok("1").kept(TO_BE_RENEWED).with("etag", "\"a\"");
    api.says(said);
    let upstream = upstream(&api);
    let Reply::Answer(first, _) = upstream.get(PATH).await else {
        panic!("unavailable")
    };
    let again = upstream.get(PATH).await;
    check(&again, "1", Age::Fresh);
    assert_eq!(api.last_seen().headers["if-none-match"], "\"a\"");
    let Reply::Answer(again, _) = again else {
        unreachable!()
    };
    assert!(again.at >= first.at);
    // The 304 says how long it holds from now on.
    api.says(Said::ok("x").kept(FOR_A_MINUTE).with("etag", "\"a\""));
    check(&upstream.get(PATH).await, "1", Age::Fresh);
    check(&upstream.get(PATH).await, "1", Age::Fresh);
    assert_eq!(api.times_asked(), 3);
}

#[tokio::test]
async fn a_changed_answer_takes_the_place_of_the_old_one() {
    let api = Fake::start().await;
    api.says(Said::ok("1").kept(TO_BE_RENEWED).with("etag", "\"a\""));
    let upstream = upstream(&api);
    check(&upstream.get(PATH).await, "1", Age::Fresh);
    api.says(Said::ok("2").kept(FOR_A_MINUTE).with("etag", "\"b\""));
    check(&upstream.get(PATH).await, "2", Age::Fresh);
    check(&upstream.get(PATH).await, "2", Age::Fresh);
    assert_eq!(api.times_asked(), 2);
}

#[tokio::test]
async fn an_answer_may_be_given_at_once_while_a_new_one_is_fetched() {
    let api = Fake::start().await;
    let kept = "max-age=0, stale-while-revalidate=600";
    api.says(Said::ok("1").kept(kept));
    let upstream = upstream(&api);
    check(&upstream.get(PATH).await, "1", Age::Fresh);
    api.manner(Manner::Waits(Said::ok("2").kept(FOR_A_MINUTE)));
    for _ in 0..5 {
        check(&upstream.get(PATH).await, "1", Age::Fresh);
    }
    api.asked_at_least(2).await;
    api.lets_go(1);
    let renewed = async {
        while !matches!(upstream.get(PATH).await, Reply::Answer(answer, _) if answer.body == "2") {
            yield_now().await;
        }
    };
    timeout(Duration::from_secs(5), renewed)
        .await
        .expect("a new answer");
    assert_eq!(api.times_asked(), 2);
}

#[tokio::test]
async fn a_refusal_is_an_answer_and_what_is_missing_is_remembered() {
    let api = Fake::start().await;
    let upstream = upstream(&api);
    for (status, path, asked) in [(404, "/api/a", 1), (410, "/api/b", 2), (400, "/api/c", 4)] {
        api.says(Said::status(status).kept("no-store"));
        for _ in 0..2 {
            let Reply::Answer(answer, Age::Fresh) = upstream.get(path).await else {
                panic!("{status}")
            };
            assert_eq!(answer.status, status);
        }
        assert_eq!(api.times_asked(), asked, "{status}");
    }
}

#[tokio::test]
async fn what_is_not_the_apis_is_never_asked_for() {
    let api = Fake::start().await;
    let upstream = upstream(&api);
    for path in ["/metrics", "/api/../metrics", "@elsewhere/api/", ""] {
        check_unavailable(&upstream.get(path).await, None);
    }
    assert_eq!(api.times_asked(), 0);
}
