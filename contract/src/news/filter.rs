//! What a list of news may be asked for, checked the same way by the page and by the API.

use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::{
    code::{AgencyCode, Slug},
    date::Date,
    query::{ChoiceError, SearchText, choice},
};

/// What sort of text it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum ArticleKind {
    /// What happened.
    News,
    /// What an agency makes known.
    Announcement,
    /// How something works.
    Explainer,
    /// Figures of a period, and what they come to.
    Report,
    #[serde(other)]
    Other,
}

choice!(
    ArticleKind,
    "news, announcement, explainer, report, other",
    News = "news",
    Announcement = "announcement",
    Explainer = "explainer",
    Report = "report",
    Other = "other"
);

/// Choices that narrow the news down.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct NewsFilter {
    pub q: Option<SearchText>,
    pub topic: Option<Slug>,
    pub agency: Option<AgencyCode>,
    pub kind: Option<ArticleKind>,
    /// The first day in Viet Nam.
    pub from: Option<Date>,
    /// The last day.
    pub to: Option<Date>,
}

impl NewsFilter {
    /// Choices besides the words, as the panel counts them.
    pub fn choices(&self) -> usize {
        self.pairs().iter().filter(|(key, _)| *key != "q").count()
    }

    /// The filter as the API's query parameters, in one fixed order.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        [
            ("q", self.q.as_ref().map(ToString::to_string)),
            ("topic", self.topic.as_ref().map(ToString::to_string)),
            ("agency", self.agency.as_ref().map(ToString::to_string)),
            ("kind", self.kind.map(|kind| kind.as_str().to_owned())),
            ("from", self.from.map(|day| day.to_string())),
            ("to", self.to.map(|day| day.to_string())),
        ]
        .into_iter()
        .filter_map(|(key, value)| Some((key, value?)))
        .collect()
    }
}
