//! What pages about programmes say of themselves: in a sentence, in which formats, and to whom.

use contract::{
    Basis, Episode, EpisodePage, Programme, ProgrammeFormat, Question, QuestionPage,
    QuestionStanding,
};
use portal::{
    i18n::Lang,
    programmes::{finding, is_sample, rate_sentence, state_name},
    route::{ProgrammeRoute, ProgrammeView, QuestionView, Route},
};

use super::load::Page;

/// The same page without a place in it.
pub fn plain(route: Route) -> Route {
    match route {
        Route::Programmes(below) => Route::Programmes(below.without_place()),
        other => other,
    }
}

/// What the log calls a page.
pub fn pattern(below: &ProgrammeRoute) -> &'static str {
    match below {
        ProgrammeRoute::All => "programmes",
        ProgrammeRoute::One(..) => "programme",
        ProgrammeRoute::Questions(..) => "questions to ministers",
        ProgrammeRoute::Question(..) => "question to a minister",
        ProgrammeRoute::Episode(..) => "episode",
    }
}

/// In one or two sentences, for a page that is there.
pub fn described(page: &Page, below: &ProgrammeRoute) -> String {
    let lang = page.lang;
    let usual = || lang.programme_texts().description.to_owned();
    match below {
        ProgrammeRoute::All => usual(),
        ProgrammeRoute::One(_, view) => match page.value::<EpisodePage>() {
            Some(list) if view.is_narrowed() => finding(lang, &list, view),
            _ => page
                .value::<Programme>()
                .map_or_else(usual, |programme| lang.name(&programme.summary)),
        },
        ProgrammeRoute::Questions(..) => page.value::<QuestionPage>().map_or_else(usual, |list| {
            let sentence = rate_sentence(lang, &list);
            labelled(lang, list.rate.basis, sentence)
        }),
        ProgrammeRoute::Question(..) => page
            .value::<Question>()
            .map_or_else(usual, |question| of_question(lang, &question)),
        ProgrammeRoute::Episode(..) => page
            .value::<Episode>()
            .map_or_else(usual, |episode| of_episode(lang, &episode)),
    }
}

/// What it says in short, and that we made it up where we did.
fn of_episode(lang: Lang, episode: &Episode) -> String {
    labelled(lang, episode.head.basis, lang.name(&episode.head.summary))
}

fn labelled(lang: Lang, basis: Basis, words: String) -> String {
    match is_sample(basis) {
        true => (lang.head_texts().sample_episode)(&words),
        false => words,
    }
}

fn of_question(lang: Lang, question: &Question) -> String {
    let state = state_name(lang, &question.standing);
    let minister = lang.name(&question.minister.name);
    match &question.question {
        Some(words) => {
            let words = format!("{words} ({minister}: {state})");
            labelled(lang, question.basis, words)
        }
        None => format!("{minister}: {state}."),
    }
}

/// The pages above one.
pub fn above(page: &Page, below: &ProgrammeRoute) -> Vec<(String, Route)> {
    let lang = page.lang;
    let texts = lang.programme_texts();
    let all = (texts.heading.to_owned(), Route::from(ProgrammeRoute::All));
    let own = |name: Option<String>, programme: &contract::Slug| {
        let route = ProgrammeRoute::One(programme.clone(), ProgrammeView::default());
        name.map(|name| (name, Route::from(route)))
    };
    let second = match below {
        ProgrammeRoute::All => return Vec::new(),
        ProgrammeRoute::One(..) => None,
        ProgrammeRoute::Episode(programme, ..) => {
            let name = page.value::<Episode>();
            own(name.map(|one| lang.name(&one.programme.name)), programme)
        }
        ProgrammeRoute::Questions(programme, _) => {
            let name = page.value::<Programme>();
            own(name.map(|one| lang.name(&one.name)), programme)
        }
        ProgrammeRoute::Question(programme, _) => {
            let route = ProgrammeRoute::Questions(programme.clone(), QuestionView::default());
            Some((texts.questions.heading.to_owned(), Route::from(route)))
        }
    };
    [all].into_iter().chain(second).collect()
}

/// Endings and types of the same in other formats.
pub fn formats(page: &Page, below: &ProgrammeRoute) -> Vec<(&'static str, &'static str)> {
    const JSON: (&str, &str) = ("json", "application/json");
    if !below.ignored().is_empty() {
        return Vec::new();
    }
    match below {
        ProgrammeRoute::One(_, view) if view.pairs().is_empty() => vec![
            JSON,
            ("rss", "application/rss+xml"),
            ("atom", "application/atom+xml"),
        ],
        ProgrammeRoute::Episode(..) => {
            let episode = page.value::<Episode>();
            let has_lines = episode.is_some_and(|episode| episode.transcript.is_some());
            let lines = has_lines.then_some(("vtt", "text/vtt"));
            [JSON].into_iter().chain(lines).collect()
        }
        ProgrammeRoute::All
        | ProgrammeRoute::One(..)
        | ProgrammeRoute::Questions(..)
        | ProgrammeRoute::Question(..) => vec![JSON],
    }
}

/// Whether a search engine shall find it: no ways of looking at a list, and no question that is
/// not published.
pub fn is_indexed(page: &Page, below: &ProgrammeRoute) -> bool {
    if !below.ignored().is_empty() {
        return false;
    }
    match below {
        ProgrammeRoute::All => true,
        ProgrammeRoute::One(_, view) => view.pairs().is_empty(),
        ProgrammeRoute::Questions(_, view) => view.pairs().is_empty(),
        ProgrammeRoute::Episode(_, _, view) => view.pairs().is_empty(),
        ProgrammeRoute::Question(..) => {
            let question = page.value::<Question>();
            question.is_some_and(|one| {
                !matches!(one.standing, QuestionStanding::Unknown) && one.question.is_some()
            })
        }
    }
}

/// Whether people can ask ministers in it.
pub fn takes_questions(programme: &Programme) -> bool {
    programme.format == ProgrammeFormat::QuestionsToMinisters
}
