//! Every refusal and failure of the API, before it is written as a problem document.

use std::str::FromStr;

use axum::{
    body::Body,
    extract::{Path, rejection::PathRejection},
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use contract::{FieldError, ProblemKind};

use crate::{catalogue::CursorError, store::StoreError};

/// What went wrong. The document is written by `rendered`, which knows the request.
#[derive(Clone, Debug)]
pub struct ApiProblem {
    pub kind: ProblemKind,
    pub detail: Option<String>,
    pub errors: Vec<FieldError>,
    /// Seconds after which it may be tried again.
    pub retry_after_s: Option<u32>,
}

impl ApiProblem {
    pub fn new(kind: ProblemKind) -> Self {
        let is_for_a_moment = matches!(kind, ProblemKind::Busy | ProblemKind::TimedOut);
        Self {
            kind,
            detail: None,
            errors: Vec::new(),
            retry_after_s: is_for_a_moment.then_some(1),
        }
    }

    pub fn retry_after(self, seconds: u32) -> Self {
        Self {
            retry_after_s: Some(seconds),
            ..self
        }
    }

    pub fn because(kind: ProblemKind, detail: impl Into<String>) -> Self {
        Self {
            detail: Some(detail.into()),
            ..Self::new(kind)
        }
    }

    pub fn invalid(errors: Vec<FieldError>) -> Self {
        Self {
            errors,
            ..Self::new(ProblemKind::InvalidRequest)
        }
    }

    pub fn field(field: &str, reason: impl ToString) -> Self {
        Self::invalid(vec![FieldError {
            field: field.to_owned(),
            reason: reason.to_string(),
        }])
    }

    /// A part of a path, checked.
    pub fn path_part<T: FromStr>(
        field: &str,
        part: Result<Path<String>, PathRejection>,
    ) -> Result<T, Self>
    where
        T::Err: ToString,
    {
        let Path(text) = part.map_err(|error| Self::field(field, error.body_text()))?;
        text.parse().map_err(|error| Self::field(field, error))
    }

    pub fn status(&self) -> StatusCode {
        StatusCode::from_u16(self.kind.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
    }
}

impl IntoResponse for ApiProblem {
    fn into_response(self) -> Response {
        let mut response = Response::new(Body::empty());
        *response.status_mut() = self.status();
        if let Some(seconds) = self.retry_after_s {
            let headers = response.headers_mut();
            headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        response.extensions_mut().insert(self);
        response
    }
}

impl From<StoreError> for ApiProblem {
    fn from(error: StoreError) -> Self {
        tracing::error!(%error, "the store failed");
        Self::new(ProblemKind::Internal)
    }
}

impl From<CursorError> for ApiProblem {
    fn from(error: CursorError) -> Self {
        Self::field("cursor", error)
    }
}
