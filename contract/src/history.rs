//! The timeline of e-government in Viet Nam: what happened when, and who says so.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use crate::{
    code::Slug,
    date::Date,
    measure::Citation,
    named::Bilingual,
    query::{ChoiceError, choice},
};

/// Facts of the timeline, the oldest first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Timeline {
    pub items: Vec<HistoryFact>,
}

/// One fact. What nobody could look up is not in the timeline.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct HistoryFact {
    pub slug: Slug,
    /// Where only a longer time is known, its first day.
    pub on: Date,
    #[serde(default)]
    pub precision: HistoryPrecision,
    pub topic: HistoryTopic,
    pub text: Bilingual,
    /// What is not certain: sources that differ, a date that was only planned.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub doubt: Option<Bilingual>,
    pub basis: HistoryBasis,
    pub source: Citation,
}

/// How exactly the day of a fact is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum HistoryPrecision {
    #[default]
    Day,
    Month,
    Quarter,
    #[serde(other)]
    Other,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum HistoryTopic {
    /// Laws, decrees, resolutions and decisions.
    Legislation,
    /// Public services on the net.
    Services,
    /// Documents that bodies send each other.
    Exchange,
    /// Sites and broadcasts through which the Government speaks.
    Channels,
    /// What people and enterprises tell the Government.
    Feedback,
    /// Which ministries and provinces there are.
    Units,
    #[serde(other)]
    Other,
}

choice!(
    HistoryTopic,
    "legislation, services, exchange, channels, feedback, units",
    Legislation = "legislation",
    Services = "services",
    Exchange = "exchange",
    Channels = "channels",
    Feedback = "feedback",
    Units = "units",
    Other = "other"
);

impl fmt::Display for HistoryTopic {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.as_str())
    }
}

/// What kind of source a fact rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum HistoryBasis {
    /// The text of the document was read.
    LegalText,
    /// News of the day, or public pages about a document whose text was not read.
    Press,
    /// Official lists and figures.
    Figures,
    #[serde(other)]
    Other,
}

/// Choices that narrow the timeline down.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct HistoryFilter {
    pub topic: Option<HistoryTopic>,
    pub from: Option<Date>,
    pub to: Option<Date>,
}

impl HistoryFilter {
    pub fn takes(&self, fact: &HistoryFact) -> bool {
        self.topic.is_none_or(|topic| topic == fact.topic)
            && self.from.is_none_or(|from| from <= fact.on)
            && self.to.is_none_or(|to| fact.on <= to)
    }
}
