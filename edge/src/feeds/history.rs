//! The timeline, the newest fact first.

use contract::{HistoryFact, Timeline};
use portal::{
    client::exchange::address_of_history,
    history::{anchor, written_day},
    i18n::Lang,
    route::{HistoryView, Route},
};

use super::feed::{Category, Entry, Feed, NEVER, Words};
use crate::{address::PublicUrl, html::shortened_to};

/// Where the API has what a feed shows.
pub fn source(view: &HistoryView) -> String {
    address_of_history(view.topic)
}

pub fn feed(lang: Lang, view: &HistoryView, timeline: &Timeline, public: &PublicUrl) -> Feed {
    let texts = lang.history_texts();
    let page = public.join(&Route::History(view.clone()).path(lang));
    // The name of a fact is the same in the feeds of all topics.
    let whole = public.join(&Route::History(HistoryView::default()).path(lang));
    let facts = timeline.items.iter().rev();
    let topic = view
        .topic
        .map(|topic| format!("{} – ", (texts.topic)(topic)));
    Feed {
        lang,
        title: topic.unwrap_or_default() + texts.feed_title,
        note: None,
        page,
        updated: timeline.items.last().map_or(NEVER.to_owned(), at),
        entries: facts.map(|fact| entry(lang, &whole, fact)).collect(),
    }
}

/// Of a fact only the day is known, or less.
fn at(fact: &HistoryFact) -> String {
    format!("{}T00:00:00+07:00", fact.on)
}

fn entry(lang: Lang, page: &str, fact: &HistoryFact) -> Entry {
    const LONGEST: usize = 120;
    let texts = lang.history_texts();
    let text = lang.name(&fact.text);
    let doubt = fact.doubt.as_ref();
    let doubt = doubt.map(|doubt| format!(" {}: {}", texts.doubt, lang.name(doubt)));
    let source = format!(
        " {}: {} ({}).",
        texts.source,
        lang.name(&fact.source.title),
        (texts.basis)(fact.basis)
    );
    let title = format!(
        "{}: {}",
        written_day(lang, fact),
        shortened_to(&text, LONGEST)
    );
    Entry {
        address: format!("{page}#{}", anchor(fact)),
        title: Words {
            text: title,
            lang: lang.of_name(&fact.text),
        },
        summary: Words {
            text: format!("{text}{}{source}", doubt.unwrap_or_default()),
            lang: lang.of_name(&fact.text),
        },
        published: Some(at(fact)),
        updated: at(fact),
        author: None,
        categories: vec![Category {
            term: fact.topic.to_string(),
            label: (texts.topic)(fact.topic).to_owned(),
        }],
    }
}
