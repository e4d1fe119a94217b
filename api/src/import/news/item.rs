//! What an article of a foreign format says of itself, before it is checked.

use url::Url;

use super::{address::Base, html::Writing, reading::Reading};

#[derive(Debug, Default)]
pub struct Item {
    /// What its publisher calls it for good.
    pub id: Option<String>,
    pub link: Option<String>,
    pub title: Option<Writing>,
    pub content: Option<Writing>,
    pub description: Option<Writing>,
    pub published: Option<String>,
    pub updated: Option<String>,
    pub categories: Vec<String>,
    pub enclosures: Vec<Enclosure>,
    /// What it says itself that its addresses are relative to.
    pub base: Option<Base>,
}

/// A file or a picture that belongs to an article.
#[derive(Debug, Default)]
pub struct Enclosure {
    pub address: String,
    pub media_type: Option<String>,
    pub size_bytes: Option<u64>,
    pub title: Option<String>,
}

/// Whose articles these are.
#[derive(Clone, Debug, Default)]
pub struct Feed {
    pub title: Option<String>,
    pub link: Option<String>,
}

impl Item {
    /// What it says itself, else where it stands, else where all of them do.
    pub fn base(&self, feed: &Feed, reading: &Reading) -> Base {
        let stated = self.base.clone();
        let absolute = |link: &Option<String>| {
            let link = link.as_deref()?;
            Url::parse(link.trim()).ok().filter(Url::has_host)
        };
        stated
            .or_else(|| absolute(&self.link).map(Base::At))
            .or_else(|| absolute(&feed.link).map(Base::At))
            .or_else(|| reading.base.clone().map(Base::At))
            .unwrap_or(Base::Unknown)
    }

    pub fn len(&self) -> usize {
        let parts = [&self.title, &self.content, &self.description];
        parts.into_iter().flatten().map(Writing::len).sum()
    }
}
