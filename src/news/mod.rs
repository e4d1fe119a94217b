//! What news come to before anything is drawn: which choices were made, by their names, what one
//! sentence says of a list, and which words of an article a reader of a language gets.

pub mod saved;

use contract::{Article, ArticleKind, Block, Facet, NewsFacets, NewsPage};

use crate::{
    format,
    i18n::Lang,
    route::{NewsView, key},
};

/// One choice that a list may be narrowed down by.
pub struct Field {
    pub key: &'static str,
    pub label: &'static str,
    /// What is offered; nothing where any day may be written.
    pub values: Vec<Facet>,
    pub chosen: Option<String>,
}

impl Field {
    /// The name of the value chosen; the bare value where no facet knows it.
    pub fn chosen_name(&self, lang: Lang) -> Option<String> {
        let chosen = self.chosen.as_ref()?;
        if let ([], Ok(day)) = (self.values.as_slice(), chosen.parse()) {
            return Some(format::date(lang, day));
        }
        let known = self.values.iter().find(|facet| facet.value == *chosen);
        Some(known.map_or_else(|| bare_name(lang, chosen), |facet| facet_name(lang, facet)))
    }
}

/// All the choices in the order of the panel.
pub fn fields(lang: Lang, view: &NewsView, facets: NewsFacets) -> Vec<Field> {
    let texts = lang.news_texts();
    let pairs = view.pairs();
    let chosen = |key| {
        let pair = pairs.iter().find(|(known, _)| *known == key);
        pair.map(|(_, value)| value.clone())
    };
    [
        (key::TOPIC, texts.topic, facets.topic),
        (key::AGENCY, texts.agency, facets.agency),
        (key::ARTICLE_KIND, texts.kind, facets.kind),
        (key::FROM, texts.from, Vec::new()),
        (key::TO, texts.to, Vec::new()),
    ]
    .into_iter()
    .map(|(key, label, values)| Field {
        key,
        label,
        values,
        chosen: chosen(key),
    })
    .collect()
}

/// The label of a facet's value: its own name, or the fixed word it stands for.
pub fn facet_name(lang: Lang, facet: &Facet) -> String {
    match &facet.name {
        Some(name) => lang.name(name),
        None => bare_name(lang, &facet.value),
    }
}

fn bare_name(lang: Lang, value: &str) -> String {
    let kind = value.parse::<ArticleKind>();
    kind.map_or_else(
        |_| value.to_owned(),
        |kind| kind_name(lang, kind).to_owned(),
    )
}

pub fn kind_name(lang: Lang, kind: ArticleKind) -> &'static str {
    (lang.news_texts().kind_name)(kind)
}

/// What was asked for, in words; nothing where all news are.
pub fn what_was_asked(lang: Lang, view: &NewsView, facets: NewsFacets) -> Vec<String> {
    let words = view.filter.q.iter().map(ToString::to_string);
    let choices = fields(lang, view, facets).into_iter();
    words
        .chain(choices.filter_map(|field| field.chosen_name(lang)))
        .collect()
}

/// Computed, never typed.
pub fn finding(lang: Lang, page: &NewsPage, view: &NewsView) -> String {
    let texts = lang.news_texts();
    let total = format::integer(lang, page.total.into());
    match &view.filter.q {
        Some(words) => (texts.finding_for)(&total, words.as_str()),
        None => (texts.finding)(&total),
    }
}

/// The text that a reader of a language gets.
pub struct Body<'a> {
    pub blocks: &'a [Block],
    /// What it is written in.
    pub lang: Lang,
}

/// Nobody translated some: those are read in Vietnamese.
pub fn body(lang: Lang, article: &Article) -> Body<'_> {
    match (lang, &article.body.en) {
        (Lang::En, Some(en)) => Body {
            blocks: en,
            lang: Lang::En,
        },
        (Lang::En, None) | (Lang::Vi, _) => Body {
            blocks: &article.body.vi,
            lang: Lang::Vi,
        },
    }
}
