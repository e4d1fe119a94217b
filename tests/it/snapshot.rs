//! Pages as text: rendered from an address and the answers at hand.

use std::collections::HashMap;

use portal::{
    client::{Answers, AtHand, ClientError},
    components::page_facts::Standing,
    snapshot::{self, Snapshot},
};

use crate::fixtures;

fn with(known: &[(&str, Result<String, ClientError>)]) -> Answers {
    let known: HashMap<_, _> = known
        .iter()
        .map(|(url, body)| {
            let found = AtHand {
                body: body.clone().map(Into::into),
                stale_since: None,
            };
            ((*url).to_owned(), found)
        })
        .collect();
    Answers::new(known)
}

fn procedure(body: Result<String, ClientError>) -> Snapshot {
    snapshot::render(
        "/thu-tuc/1.001193",
        with(&[
            ("/api/v1/procedures/1.001193", body),
            ("/api/v1/procedures/1.001193/times", Ok(TIMES.to_owned())),
        ]),
    )
}

/// Nothing settled yet.
const TIMES: &str = r#"{"procedure":"1.001193","today":"2026-11-23","basis":"derived","windowDays":90,"levels":[],"offices":[]}"#;

#[test]
fn a_page_without_answers_says_what_it_needs() {
    let home = snapshot::render("/", Answers::default());
    assert_eq!(
        home.missing,
        [
            "/api/v1/life-events",
            "/api/v1/procedures?limit=1",
            "/api/v1/news?limit=3"
        ]
    );
    assert!(home.html.contains("<form"), "{}", home.html);
}

#[test]
fn a_page_with_its_answers_needs_nothing_and_shows_them() {
    let known = fixtures::procedure();
    let page = procedure(Ok(serde_json::to_string(&known).expect("json")));
    assert!(page.missing.is_empty());
    assert_eq!(page.facts.title, known.name);
    assert_eq!(page.facts.standing, Standing::Found);
    assert!(page.html.contains(&known.name), "{}", page.html);
    assert!(!page.html.contains("skeleton"), "{}", page.html);
}

#[test]
fn what_is_not_there_is_said_by_the_page_itself() {
    let unknown = procedure(Err(ClientError::NotFound));
    assert_eq!(unknown.facts.standing, Standing::Unknown);
    let withdrawn = procedure(Err(ClientError::Withdrawn));
    assert_eq!(withdrawn.facts.standing, Standing::Withdrawn);
    let nowhere = snapshot::render("/khong-co", Answers::default());
    assert_eq!(nowhere.facts.standing, Standing::Unknown);
    let no_code = snapshot::render("/thu-tuc/khong", Answers::default());
    assert_eq!(no_code.facts.standing, Standing::Unknown);
}

#[test]
fn a_failed_answer_leads_to_a_retry_that_needs_no_script() {
    let failed = procedure(Err(ClientError::ServerFault {
        status: 503,
        until_ms: None,
    }));
    assert!(
        failed.html.contains(r#"<a href="" class="button">"#),
        "{}",
        failed.html
    );
    assert_eq!(failed.facts.standing, Standing::Failed);
    let nonsense = procedure(Ok("{}".to_owned()));
    assert_eq!(nonsense.facts.standing, Standing::Failed);
    assert!(!nonsense.html.contains("skeleton"), "{}", nonsense.html);
}

#[test]
fn typed_words_stand_in_the_box_and_never_as_markup() {
    let page = snapshot::render(
        "/thu-tuc?q=%3C!%3E%22%3Cscript%3E%20%3C/script%3E",
        Answers::default(),
    );
    assert!(
        page.html
            .contains(r#"value="&lt;!&gt;&quot;&lt;script&gt; &lt;/script&gt;""#),
        "{}",
        page.html
    );
}

#[test]
fn no_mark_of_the_renderer_is_left() {
    let page = snapshot::render("/en/co-quan", Answers::default());
    assert!(!page.html.contains("<!"), "{}", page.html);
    assert!(!page.html.contains("> </"), "{}", page.html);
}
