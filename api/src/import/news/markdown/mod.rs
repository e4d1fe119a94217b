//! One article in Markdown, with lines above it that say what it is.

mod front_matter;

use std::str::FromStr;

use contract::{ArticleKind, Basis, Bilingual, Citation, FieldError};
use front_matter::FrontMatter;
use pulldown_cmark::{Options, Parser, html::push_html};

use super::{
    Dropped, LONGEST_ITEM, Read, Reading,
    address::{Base, resolved},
    article,
    html::Writing,
    item::{Feed, Item},
    json_lines::too_long,
};
use crate::{import::convert::refused, news::ArticleRecord};

pub fn article(text: &str, reading: &Reading) -> Read {
    let mut dropped = Dropped::default();
    let outcome = read(text, reading, &mut dropped);
    Read {
        place: reading.file.clone(),
        outcome: outcome.and_then(|record| record.check(reading.now).map(|()| record)),
        dropped,
    }
}

fn read(text: &str, reading: &Reading, dropped: &mut Dropped) -> Result<ArticleRecord, FieldError> {
    if text.len() > LONGEST_ITEM {
        return Err(too_long());
    }
    let (front, text) = FrontMatter::split(text)?;
    let said = |key: &str| front.one(key).map(|value| value.map(str::to_owned));
    let plain = |key: &str| said(key).map(|value| value.map(Writing::Plain));
    let mut html = String::with_capacity(text.len());
    // Struck-out text is left out of a body, so it is not even asked for.
    push_html(&mut html, Parser::new_ext(text, Options::ENABLE_TABLES));
    let item = Item {
        id: said("slug")?.or_else(|| Some(reading.file.clone())),
        link: None,
        title: plain("title")?,
        content: Some(Writing::Html(html)),
        description: plain("summary")?,
        published: said("published")?,
        updated: said("updated")?,
        categories: front.all("topics").to_vec(),
        enclosures: Vec::new(),
        base: Some(reading.base.clone().map_or(Base::Own, Base::At)),
    };
    let mut record = article::record(&item, &Feed::default(), reading, dropped)?;
    speak(&mut record, &front)?;
    record.slug = stated(&front, "slug")?.unwrap_or(record.slug);
    record.kind = stated(&front, "kind")?.unwrap_or(ArticleKind::News);
    record.basis = basis(&front)?;
    record.agency = stated(&front, "agency")?.or(record.agency);
    let codes = front.all("procedures").iter();
    let codes = codes.map(|code| parsed("procedures", code));
    record.procedures = codes.collect::<Result<_, _>>()?;
    record.sources = source(&front)?.into_iter().collect();
    Ok(record)
}

/// Vietnamese stands first. A text in English needs a title in both.
fn speak(record: &mut ArticleRecord, front: &FrontMatter) -> Result<(), FieldError> {
    let (title, summary) = (front.one("title_en")?, front.one("summary_en")?);
    match front.one("lang")?.unwrap_or("vi") {
        "vi" => {}
        "en" if title.is_some() => {
            record.body.en = Some(std::mem::take(&mut record.body.vi));
            // What was made of the text is English.
            if front.one("summary")?.is_none() {
                let summary = std::mem::take(&mut record.summary.vi);
                record.summary.en = Some(summary);
            }
        }
        "en" => {
            let reason = "en is refused without title_en: the title is Vietnamese first";
            return Err(refused("lang", reason));
        }
        _ => return Err(refused("lang", "is neither vi nor en")),
    }
    record.title.en = title.map(str::to_owned);
    record.summary.en = summary.map(str::to_owned).or(record.summary.en.take());
    Ok(())
}

/// The words of the contract, as in our own JSON.
fn basis(front: &FrontMatter) -> Result<Basis, FieldError> {
    let Some(text) = front.one("basis")? else {
        return Ok(Basis::Published);
    };
    serde_json::from_value(text.into()).map_err(|error| refused("basis", error.to_string()))
}

fn source(front: &FrontMatter) -> Result<Option<Citation>, FieldError> {
    let Some(address) = front.one("source")? else {
        return Ok(None);
    };
    let link = resolved(address, &Base::Unknown)
        .map_err(|what| refused("source", format!("is no address: {what}")))?;
    let title = front.one("source_title")?.unwrap_or(link.as_str());
    Ok(Some(Citation {
        title: Bilingual::vietnamese(title),
        url: Some(link.to_string()),
    }))
}

fn stated<T: FromStr<Err: ToString>>(
    front: &FrontMatter,
    key: &str,
) -> Result<Option<T>, FieldError> {
    let value = front.one(key)?.map(|value| parsed(key, value));
    value.transpose()
}

fn parsed<T: FromStr<Err: ToString>>(key: &str, value: &str) -> Result<T, FieldError> {
    value
        .parse()
        .map_err(|error: T::Err| refused(key, error.to_string()))
}
