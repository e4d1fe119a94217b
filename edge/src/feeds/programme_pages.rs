//! Episodes as entries of a feed, and the addresses of all pages about programmes.

use contract::{Date, EpisodeHead, EpisodePage, List, Programme};
use portal::{
    client::programmes::{PROGRAMMES, address_of_episodes},
    i18n::Lang,
    programmes::is_sample,
    route::{EpisodeView, ProgrammeRoute, ProgrammeView, QuestionView, Route},
};

use super::{
    ask::{Unavailable, ask},
    feed::{Category, Entry, Feed, Words},
};
use crate::{address::PublicUrl, pages::takes_questions, upstream::Upstream};

pub fn feed(lang: Lang, programme: &Programme, items: &[EpisodeHead], public: &PublicUrl) -> Feed {
    /// When a list that is empty last changed.
    const NEVER: &str = "1970-01-01T00:00:00+07:00";
    let texts = lang.head_texts();
    let has_sample = items.iter().any(|head| is_sample(head.basis));
    let newest = items.iter().map(|head| head.published_at).max();
    let page = ProgrammeRoute::One(programme.slug.clone(), ProgrammeView::default());
    Feed {
        lang,
        title: (texts.programme_feed_title)(&lang.name(&programme.name)),
        note: has_sample.then_some(texts.sample_programme),
        page: public.join(&Route::from(page).path(lang)),
        updated: newest.map_or_else(|| NEVER.to_owned(), |at| at.to_string()),
        entries: items
            .iter()
            .map(|head| entry(lang, programme, head, public))
            .collect(),
    }
}

fn entry(lang: Lang, programme: &Programme, head: &EpisodeHead, public: &PublicUrl) -> Entry {
    let topics = head.topics.iter().map(|topic| Category {
        term: topic.code.to_string(),
        label: lang.name(&topic.name),
    });
    Entry {
        address: public.join(&page_of(programme, head).path(lang)),
        title: Words {
            text: lang.name(&head.title),
            lang: lang.of_name(&head.title),
        },
        summary: Words {
            text: summary(lang, head),
            lang: lang.of_name(&head.summary),
        },
        published: Some(head.published_at.to_string()),
        updated: head.published_at.to_string(),
        author: None,
        categories: topics.collect(),
    }
}

/// What an episode says in short, and that we made it up where we did.
pub fn summary(lang: Lang, head: &EpisodeHead) -> String {
    let summary = lang.name(&head.summary);
    match is_sample(head.basis) {
        true => (lang.head_texts().sample_episode)(&summary),
        false => summary,
    }
}

pub fn page_of(programme: &Programme, head: &EpisodeHead) -> Route {
    let slug = programme.slug.clone();
    ProgrammeRoute::Episode(slug, head.slug.clone(), EpisodeView::default()).into()
}

/// Every page about programmes that is worth finding.
pub async fn collect(upstream: &Upstream) -> Result<Vec<(Route, Option<Date>)>, Unavailable> {
    /// Of a hundred episodes each.
    const MOST_PAGES: usize = 20;
    let list: List<Programme> = ask(upstream, PROGRAMMES).await?;
    let mut found = vec![(Route::from(ProgrammeRoute::All), None)];
    for programme in list.items {
        let newest = programme.seasons.iter().map(|season| season.to).max();
        let slug = programme.slug.clone();
        let own = ProgrammeRoute::One(slug.clone(), ProgrammeView::default());
        found.push((own.into(), newest));
        if takes_questions(&programme) {
            let questions = ProgrammeRoute::Questions(slug.clone(), QuestionView::default());
            found.push((questions.into(), None));
        }
        let mut view = ProgrammeView::default();
        for _ in 0..MOST_PAGES {
            let page: EpisodePage = ask(upstream, &address_of_episodes(&slug, &view)).await?;
            found.extend(page.items.iter().map(|head| {
                let day = head.published_at.date();
                (page_of(&programme, head), Some(day))
            }));
            match page.next {
                Some(next) => view.cursor = Some(next),
                None => break,
            }
        }
    }
    Ok(found)
}
