//! Problem documents (RFC 9457): every answer of the API that is not a result.

use serde::{Deserialize, Serialize};

/// The body of a refusal or a failure, `application/problem+json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Problem {
    /// A relative reference that names the kind, such as `/problems/not-found`.
    #[serde(rename = "type")]
    pub kind: String,
    pub title: String,
    pub status: u16,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
    /// The path that was asked for, without its query.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instance: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<FieldError>,
    /// Tell us this when you report the problem; our log has the same.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,
}

/// One field that was refused, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FieldError {
    pub field: String,
    pub reason: String,
}

/// The kinds of problem the API knows; `slug` ends the problem's type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProblemKind {
    InvalidRequest,
    NotFound,
    Withdrawn,
    MethodNotAllowed,
    NotAcceptable,
    TooLarge,
    UnsupportedMediaType,
    TooManyRequests,
    AddressTooLong,
    HeadersTooLarge,
    TimedOut,
    Busy,
    Internal,
}

impl ProblemKind {
    pub fn slug(self) -> &'static str {
        match self {
            Self::InvalidRequest => "invalid-request",
            Self::NotFound => "not-found",
            Self::Withdrawn => "withdrawn",
            Self::MethodNotAllowed => "method-not-allowed",
            Self::NotAcceptable => "not-acceptable",
            Self::TooLarge => "too-large",
            Self::UnsupportedMediaType => "unsupported-media-type",
            Self::TooManyRequests => "too-many-requests",
            Self::AddressTooLong => "address-too-long",
            Self::HeadersTooLarge => "headers-too-large",
            Self::TimedOut => "timed-out",
            Self::Busy => "busy",
            Self::Internal => "internal",
        }
    }

    pub fn status(self) -> u16 {
        match self {
            Self::InvalidRequest => 400,
            Self::NotFound => 404,
            Self::Withdrawn => 410,
            Self::MethodNotAllowed => 405,
            Self::NotAcceptable => 406,
            Self::TooLarge => 413,
            Self::UnsupportedMediaType => 415,
            Self::TooManyRequests => 429,
            Self::AddressTooLong => 414,
            Self::HeadersTooLarge => 431,
            Self::TimedOut | Self::Busy => 503,
            Self::Internal => 500,
        }
    }

    pub fn title(self) -> &'static str {
        match self {
            Self::InvalidRequest => "The request is not understood",
            Self::NotFound => "Not found",
            Self::Withdrawn => "This procedure was withdrawn",
            Self::MethodNotAllowed => "This method is not allowed here",
            Self::NotAcceptable => "Accept-Encoding excludes every encoding we have",
            Self::TooLarge => "The request is too large",
            Self::UnsupportedMediaType => "Send the body as application/json",
            Self::TooManyRequests => "Too many questions; wait as long as Retry-After says",
            Self::AddressTooLong => "The address is too long",
            Self::HeadersTooLarge => "The headers are too large",
            Self::TimedOut => "The answer took too long",
            Self::Busy => "The service is busy",
            Self::Internal => "The service failed",
        }
    }
}
