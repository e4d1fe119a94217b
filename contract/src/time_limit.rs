//! The legal time to settle a dossier, and how the times of several channels are told together.

use serde::{Deserialize, Serialize};

use crate::procedure::Channel;

/// The legal time to settle a dossier.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum TimeLimit {
    Limit {
        amount: f64,
        unit: TimeUnit,
    },
    /// The field holds no usable time; the channel's notes say it in words.
    SeeNotes,
    #[serde(other)]
    NotStated,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum TimeUnit {
    Hour,
    WorkingDay,
    Day,
    Month,
    #[serde(other)]
    Unknown,
}

impl TimeLimit {
    /// The different limits of some channels, shortest first. Silence counts only when nothing
    /// else is said.
    pub fn different(channels: &[Channel]) -> Vec<Self> {
        let mut limits: Vec<Self> = Vec::new();
        for channel in channels {
            if !limits.contains(&channel.time_limit) {
                limits.push(channel.time_limit);
            }
        }
        if limits.len() > 1 {
            limits.retain(|limit| *limit != Self::NotStated);
        }
        limits.sort_by(|a, b| a.hours().total_cmp(&b.hours()));
        limits
    }

    /// Only good for an order: a working day is longer than a day, a month longer than both.
    fn hours(self) -> f64 {
        match self {
            Self::Limit { amount, unit } => amount * unit.hours(),
            Self::SeeNotes => f64::MAX,
            Self::NotStated => f64::INFINITY,
        }
    }
}

impl TimeUnit {
    /// Only good for an order, and to find what is far too long.
    pub fn hours(self) -> f64 {
        match self {
            Self::Hour | Self::Unknown => 1.0,
            Self::Day => 24.0,
            Self::WorkingDay => 24.0 * 7.0 / 5.0,
            Self::Month => 24.0 * 30.0,
        }
    }
}
