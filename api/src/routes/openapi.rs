//! `openapi.json`: the description of the API, made from the handlers.

use axum::{extract::RawQuery, response::Response};
use contract::Problem;
use utoipa::{
    IntoResponses, OpenApi,
    openapi::{
        ObjectBuilder, Schema,
        schema::{AnyOfBuilder, KnownFormat, SchemaFormat, Type},
    },
};
use utoipa_axum::router::OpenApiRouter;

use crate::{
    AppState,
    web::{problem::ApiProblem, query::Params, sent},
};

#[derive(OpenApi)]
#[openapi(info(
    title = "Một Cửa API",
    version = "1",
    description = "Administrative procedures of Viet Nam, to be read by anyone. All times are \
        those of Viet Nam. Unknown and repeated query parameters are refused; an empty one is \
        the same as none.",
    license(name = "Apache-2.0", identifier = "Apache-2.0")
))]
struct Description;

/// Refusals that any route may answer with.
#[derive(IntoResponses)]
pub enum Refusals {
    /// The request is not understood; `errors` says which parameters are wrong.
    #[response(status = 400, content_type = "application/problem+json")]
    Invalid(Problem),
    /// Another method is allowed here; `Allow` says which.
    #[response(status = 405, content_type = "application/problem+json")]
    Method(Problem),
    /// `Accept-Encoding` excludes every encoding we have.
    #[response(status = 406, content_type = "application/problem+json")]
    NotAcceptable(Problem),
    /// The request carries a body that is too large.
    #[response(status = 413, content_type = "application/problem+json")]
    TooLarge(Problem),
    /// The address is too long.
    #[response(status = 414, content_type = "application/problem+json")]
    AddressTooLong(Problem),
    /// There are too many headers, or too large ones.
    #[response(status = 431, content_type = "application/problem+json")]
    HeadersTooLarge(Problem),
    /// The service failed.
    #[response(status = 500, content_type = "application/problem+json")]
    Internal(Problem),
    /// Too busy or too slow; `Retry-After` says when to try again.
    #[response(status = 503, content_type = "application/problem+json")]
    Busy(Problem),
}

/// A number from 1 to `most`, or nothing: an empty parameter is the same as none.
pub fn limit_schema(most: u32, default: u32) -> Schema {
    let number = ObjectBuilder::new()
        .schema_type(Type::Integer)
        .minimum(Some(1))
        .maximum(Some(most))
        .default(Some(default.into()));
    AnyOfBuilder::new().item(number).item(nothing()).into()
}

/// A day, or nothing.
pub fn day_schema() -> Schema {
    let day = ObjectBuilder::new()
        .schema_type(Type::String)
        .format(Some(SchemaFormat::KnownFormat(KnownFormat::Date)));
    AnyOfBuilder::new().item(day).item(nothing()).into()
}

fn nothing() -> ObjectBuilder {
    ObjectBuilder::new()
        .schema_type(Type::String)
        .max_length(Some(0))
}

pub fn described() -> OpenApiRouter<AppState> {
    OpenApiRouter::with_openapi(Description::openapi())
}

/// The description as it is committed.
pub fn json() -> Result<String, serde_json::Error> {
    let mut text = super::documented().to_openapi().to_pretty_json()?;
    text.push('\n');
    Ok(text)
}

pub async fn show(RawQuery(query): RawQuery) -> Result<Response, ApiProblem> {
    Params::read(query.as_deref(), &[]).finish()?;
    let json = json().map_err(|error| {
        tracing::error!(%error, "the description cannot be written");
        ApiProblem::new(contract::ProblemKind::Internal)
    })?;
    Ok(sent::written_json(json.into_bytes()))
}
