//! An element of a feed with all it holds.

use crate::import::news::{address::Base, html::Writing};

#[derive(Debug, Default)]
pub struct Element {
    /// With its prefix: publishers all use the same.
    pub name: String,
    pub attributes: Vec<(String, String)>,
    /// Its own text, references resolved.
    pub text: String,
    /// What lies between its tags, as it stands, where it holds elements.
    pub markup: Option<String>,
    /// Those of an article and of a group in it; of others they are not looked at.
    pub children: Vec<Self>,
    /// What addresses in it are relative to, where it or one around it says so.
    pub base: Option<Base>,
}

impl Element {
    pub fn attribute(&self, name: &str) -> Option<&str> {
        let mut all = self.attributes.iter();
        all.find(|(key, _)| key == name)
            .map(|(_, value)| value.as_str())
    }

    /// Its text, where there is any.
    pub fn said(&self) -> Option<&str> {
        Some(self.text.trim()).filter(|text| !text.is_empty())
    }

    /// Text that may be HTML: escaped, as a section of its own, or as it stands.
    pub fn html(&self) -> Option<Writing> {
        match &self.markup {
            Some(markup) => Some(Writing::Xhtml(markup.clone())),
            None => self.said().map(|text| Writing::Html(text.to_owned())),
        }
    }
}
