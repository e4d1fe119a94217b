//! What lists of episodes and of questions may be asked for.

use super::question::QuestionState;
use crate::{
    code::{AgencyCode, Slug},
    query::SearchText,
};

/// Choices that narrow the episodes of a programme down.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct EpisodeFilter {
    /// Words of titles, summaries and of what is said.
    pub q: Option<SearchText>,
    pub season: Option<u16>,
    pub topic: Option<Slug>,
}

impl EpisodeFilter {
    /// The filter as the API's query parameters, in one fixed order.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        [
            ("q", self.q.as_ref().map(ToString::to_string)),
            ("season", self.season.map(|season| season.to_string())),
            ("topic", self.topic.as_ref().map(ToString::to_string)),
        ]
        .into_iter()
        .filter_map(|(key, value)| Some((key, value?)))
        .collect()
    }
}

/// Choices that narrow the questions of a programme down.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct QuestionFilter {
    pub status: Option<QuestionState>,
    /// The ministry that is asked.
    pub minister: Option<AgencyCode>,
}

impl QuestionFilter {
    /// The filter as the API's query parameters, in one fixed order.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let status = self.status.map(|status| status.as_str().to_owned());
        let minister = self.minister.as_ref().map(ToString::to_string);
        [("status", status), ("minister", minister)]
            .into_iter()
            .filter_map(|(key, value)| Some((key, value?)))
            .collect()
    }
}
