//! Why a request brought nothing. The reader gets a sentence for each; `Display` is for the console.

use std::sync::Arc;

use contract::FieldError;
use thiserror::Error;

#[derive(Clone, Debug, Error, PartialEq)]
pub enum ClientError {
    #[error("the device is offline")]
    Offline,
    #[error("no connection: {detail}")]
    Unreachable { detail: Arc<str> },
    #[error("no answer within the time limit")]
    TimedOut,
    /// `until_ms`: when the server takes requests again.
    #[error("too many requests")]
    RateLimited { until_ms: f64 },
    #[error("not found")]
    NotFound,
    #[error("withdrawn")]
    Withdrawn,
    #[error("refused: {fields:?}")]
    Refused { fields: Vec<FieldError> },
    #[error("server fault {status}")]
    ServerFault { status: u16, until_ms: Option<f64> },
    #[error("answer not understood: {detail}")]
    NotUnderstood { detail: Arc<str> },
}

impl ClientError {
    /// Whether asking again later can help.
    pub fn may_pass(&self) -> bool {
        match self {
            Self::Offline
            | Self::Unreachable { .. }
            | Self::TimedOut
            | Self::RateLimited { .. }
            | Self::ServerFault { .. }
            | Self::NotUnderstood { .. } => true,
            Self::NotFound | Self::Withdrawn | Self::Refused { .. } => false,
        }
    }

    /// When the server asked not to be bothered before.
    pub fn retry_after_ms(&self) -> Option<f64> {
        match self {
            Self::RateLimited { until_ms } => Some(*until_ms),
            Self::ServerFault { until_ms, .. } => *until_ms,
            _ => None,
        }
    }
}
