//! An item of a foreign format becomes an article, or a sentence that says why it cannot.

use contract::{
    ArticleBody, ArticleKind, Basis, Bilingual, Block, Citation, FieldError, Link, Moment, Slug,
    Span,
};
use domain::fold::slug;
use sha2::{Digest as _, Sha256};

use super::{
    Dropped, LONGEST_ITEM, Read, Reading,
    address::{Base, resolved},
    attachment::attached,
    html::Writing,
    instant,
    item::{Feed, Item},
    json_lines::too_long,
};
use crate::{import::convert::refused, news::ArticleRecord};

const LONGEST_SUMMARY: usize = 300;
const LONGEST_SLUG: usize = 60;

pub fn read(place: String, item: &Item, feed: &Feed, reading: &Reading) -> Read {
    let mut dropped = Dropped::default();
    let outcome = record(item, feed, reading, &mut dropped);
    Read {
        place,
        outcome: outcome.and_then(|record| record.check(reading.now).map(|()| record)),
        dropped,
    }
}

pub fn record(
    item: &Item,
    feed: &Feed,
    reading: &Reading,
    dropped: &mut Dropped,
) -> Result<ArticleRecord, FieldError> {
    if item.len() > LONGEST_ITEM {
        return Err(too_long());
    }
    let title = title(item)?;
    let published_at = published(item)?;
    let updated_at = item.updated.as_deref().and_then(instant::read);
    let base = item.base(feed, reading);
    let mut blocks = body(item, &base, dropped)?;
    let summary = summary(item, &blocks);
    let attachments = attached(&item.enclosures, &base, &mut blocks, dropped);
    if blocks.is_empty() && attachments.is_empty() {
        return Err(refused("body.vi", "is empty: there is nothing to read"));
    }
    Ok(ArticleRecord {
        slug: slug_of(&title, item)?,
        title: Bilingual::vietnamese(title),
        summary: Bilingual::vietnamese(summary),
        kind: ArticleKind::News,
        agency: reading.agency.clone(),
        topics: topics(item, reading, dropped),
        published_at,
        updated_at: updated_at.filter(|at| *at > published_at),
        basis: Basis::Published,
        body: ArticleBody {
            vi: blocks,
            en: None,
        },
        sources: sources(item, feed, &base, dropped),
        attachments,
        procedures: Vec::new(),
        units: Vec::new(),
        changes: Vec::new(),
        withdrawal: None,
    })
}

fn title(item: &Item) -> Result<String, FieldError> {
    let title = item.title.as_ref().map(Writing::words);
    title
        .filter(|title| !title.is_empty())
        .ok_or_else(|| refused("title.vi", "is empty"))
}

/// Atom asks for the time of the last change only.
fn published(item: &Item) -> Result<Moment, FieldError> {
    let Some(text) = item.published.as_deref().or(item.updated.as_deref()) else {
        return Err(refused("publishedAt", "is missing: nothing says when"));
    };
    instant::read(text).ok_or_else(|| {
        let shown: String = text.trim().chars().take(80).collect();
        refused(
            "publishedAt",
            format!("{shown:?} is no time that we can read"),
        )
    })
}

fn body(item: &Item, base: &Base, dropped: &mut Dropped) -> Result<Vec<Block>, FieldError> {
    for writing in [&item.content, &item.description].into_iter().flatten() {
        let blocks = writing.blocks(base, dropped)?;
        if !blocks.is_empty() {
            return Ok(blocks);
        }
    }
    Ok(Vec::new())
}

/// What the publisher says in short; a description that is the whole text is not short.
fn summary(item: &Item, blocks: &[Block]) -> String {
    let has_both = item.content.is_some() && item.description.is_some();
    let stated = item.description.as_ref().filter(|_| has_both);
    let stated = stated.map(Writing::words).filter(|words| !words.is_empty());
    let words = stated.or_else(|| {
        let mut paragraphs = blocks.iter().filter_map(|block| match block {
            Block::Paragraph { text } => Some(Span::words(text)),
            _ => None,
        });
        paragraphs.next()
    });
    shortened(&words.unwrap_or_default(), LONGEST_SUMMARY)
}

/// So many characters at the most, the last word whole.
fn shortened(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let kept: String = text.chars().take(most - 1).collect();
    let kept = kept
        .rsplit_once(' ')
        .map_or(kept.as_str(), |(kept, _)| kept);
    format!(
        "{}…",
        kept.trim_end_matches([',', ';', ':', '.', ' ', '-', '–'])
    )
}

/// The title for people, and a tail that two articles of one title do not share. The same item
/// under a changed title is another address: what it was called before is not known here.
fn slug_of(title: &str, item: &Item) -> Result<Slug, FieldError> {
    let id = [&item.id, &item.link, &item.published];
    let id = id
        .into_iter()
        .flatten()
        .next()
        .map_or(title, |id| id.trim());
    let hash = Sha256::digest(id);
    let tail: String = hash
        .iter()
        .take(3)
        .map(|byte| format!("{byte:02x}"))
        .collect();
    let whole = slug(title);
    let head = match whole.split_at_checked(LONGEST_SLUG) {
        Some((head, rest)) if !rest.is_empty() && !rest.starts_with('-') => {
            head.rsplit_once('-').map_or(head, |(head, _)| head)
        }
        Some((head, _)) => head,
        None => &whole,
    };
    let slug = match head {
        "" => format!("tin-{tail}"),
        head => format!("{head}-{tail}"),
    };
    slug.parse()
        .map_err(|error: contract::CodeError| refused("slug", error.to_string()))
}

fn topics(item: &Item, reading: &Reading, dropped: &mut Dropped) -> Vec<Slug> {
    let mut topics = Vec::new();
    for category in &item.categories {
        match reading.topic(category) {
            Some(topic) if topics.contains(&topic) => {}
            Some(topic) => topics.push(topic),
            None => dropped.add(&format!("topic {}", category.trim())),
        }
    }
    topics
}

/// The article where it was read, under the name of its publisher.
fn sources(item: &Item, feed: &Feed, base: &Base, dropped: &mut Dropped) -> Vec<Citation> {
    let is_web = |link: &Link| link.as_str().starts_with("http");
    let link = match item.link.as_deref().map(|link| resolved(link, base)) {
        Some(Ok(link)) if is_web(&link) => link,
        Some(Err(what)) => {
            dropped.add(&what);
            return Vec::new();
        }
        Some(Ok(_)) | None => return Vec::new(),
    };
    let host = || {
        let address = url::Url::parse(link.as_str()).ok()?;
        address.host_str().map(str::to_owned)
    };
    let title = feed.title.clone().or_else(host);
    vec![Citation {
        title: Bilingual::vietnamese(title.unwrap_or_else(|| link.to_string())),
        url: Some(link.to_string()),
    }]
}
