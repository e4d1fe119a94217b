//! What officials decide of questions, and what can be seen before.

use api::{
    programmes::{Step, StepError},
    store::ModerationError,
};
use contract::{Basis, EpisodeMoment, Question, QuestionStanding, RefusalReason};

use super::questions::{KEY, LIST, ask, draft, page, receipt};
use crate::support::{Fixture, today};

#[tokio::test]
async fn what_a_question_says_is_unseen_until_it_is_published() {
    let fixture = Fixture::seeded().await;
    let code = receipt(&ask(&fixture, KEY, &draft()).await).code;
    let show = async || -> Question { fixture.get(&format!("{LIST}/{code}")).await.json() };
    let hidden = show().await;
    assert_eq!((hidden.question, hidden.background), (None, None));
    assert_eq!(hidden.standing, QuestionStanding::Received);
    assert_eq!(hidden.minister.name.vi, "Bộ Tài chính");
    let step = |step| fixture.store.moderate_question(&code, step, today());
    step(Step::Review).await.expect("new");
    assert_eq!(show().await.question, None);
    step(Step::Publish).await.expect("under review");
    let shown = show().await;
    assert_eq!(shown.question.as_deref(), Some("Khi nào có kết quả?"));
    assert_eq!(shown.background, None, "blanks are nothing");
    let listed = page(&fixture, "").await;
    assert_eq!(listed.items, [shown], "the made-up ones gave way");
    assert_eq!((listed.rate.asked, listed.rate.later), (0, 1));
    assert_eq!(
        listed.rate.basis,
        Basis::Derived,
        "nothing in it is made up"
    );
}

#[tokio::test]
async fn officials_go_one_way_only() {
    let fixture = Fixture::seeded().await;
    let clip = || EpisodeMoment {
        episode: "gui-cau-hoi-toi-bo-truong".parse().expect("a slug"),
        title: contract::Bilingual::vietnamese("Gửi câu hỏi tới Bộ trưởng"),
        at_s: 3,
    };
    let sentence = || "Vì thế.".to_owned();
    let refuse = || Step::Refuse {
        reason: RefusalReason::OffTopic,
        sentence: sentence(),
    };
    let form = || Step::FormAnswer {
        sentence: sentence(),
    };
    for (key, good, bad) in [
        ("a-key-of-my-making-1", vec![refuse()], Step::Publish),
        (
            "a-key-of-my-making-2",
            vec![],
            Step::Answer { clip: clip() },
        ),
        ("a-key-of-my-making-3", vec![Step::Publish], Step::Review),
        (
            "a-key-of-my-making-4",
            vec![
                Step::Review,
                Step::Publish,
                form(),
                Step::Answer { clip: clip() },
            ],
            form(),
        ),
    ] {
        let code = receipt(&ask(&fixture, key, &draft()).await).code;
        for step in good {
            let done = fixture.store.moderate_question(&code, step, today()).await;
            done.expect(key);
        }
        let refused = fixture.store.moderate_question(&code, bad, today()).await;
        assert!(
            matches!(refused, Err(ModerationError::Step(_))),
            "{key}: {refused:?}"
        );
    }
    let unknown = "CH-00000000".parse().expect("a code");
    let refused = fixture
        .store
        .moderate_question(&unknown, Step::Publish, today())
        .await;
    let is_unknown = matches!(refused, Err(ModerationError::Step(StepError::Unknown(_))));
    assert!(is_unknown, "{refused:?}");
}
