//! The list that opens under a search box.

use axum::{
    extract::{RawQuery, State},
    response::Response,
};
use contract::{List, SearchText, Suggestion, query::SearchTextError};
use utoipa::{IntoParams, openapi::Schema};

use super::openapi::Refusals;
use crate::{
    AppState,
    catalogue::{Snapshot, highlights},
    web::{problem::ApiProblem, query::Params, sent},
};

const MOST: usize = 8;

#[derive(IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "only its schema is used")]
struct SuggestParams {
    /// What was typed so far.
    #[param(max_length = 1200)]
    q: Option<String>,
    /// How many at the most; 8 when absent.
    #[param(schema_with = limit_schema)]
    limit: Option<u32>,
}

fn limit_schema() -> Schema {
    super::openapi::limit_schema(8, 8)
}

/// Suggest procedures
///
/// Nothing typed, nothing suggested.
#[utoipa::path(
    get,
    path = "/api/v1/procedures/suggest",
    operation_id = "suggestProcedures",
    tag = "procedures",
    params(SuggestParams),
    responses((status = 200, description = "The best few.", body = List<Suggestion>), Refusals)
)]
pub async fn suggest(
    State(state): State<AppState>,
    RawQuery(query): RawQuery,
) -> Result<Response, ApiProblem> {
    let mut params = Params::read(query.as_deref(), &["q", "limit"]);
    let q = words(&mut params);
    let limit: Option<usize> = params.take("limit");
    if limit.is_some_and(|limit| !(1..=MOST).contains(&limit)) {
        params.refuse("limit", "a number from 1 to 8");
    }
    params.finish()?;
    let snapshot = state.catalogue.current().await;
    let items = q.map(|q| suggestions(&snapshot, &q, limit.unwrap_or(MOST)));
    sent::json(&List {
        items: items.unwrap_or_default(),
    })
}

/// The words of `q`. Blanks alone are no words, and no reason to refuse; but they count, so that
/// what is too long can be seen without reading it as we do.
pub fn words(params: &mut Params) -> Option<SearchText> {
    const LONGEST: usize = 1_200;
    let text = params.text("q")?;
    let words = match text.chars().count() {
        ..=LONGEST => text.parse(),
        _ => Err(SearchTextError::TooLong),
    };
    match words {
        Ok(words) => Some(words),
        Err(SearchTextError::Empty) => None,
        Err(error @ SearchTextError::TooLong) => {
            params.refuse("q", error);
            None
        }
    }
}

fn suggestions(snapshot: &Snapshot, q: &SearchText, limit: usize) -> Vec<Suggestion> {
    let hits = snapshot.index.suggest(q.as_str(), limit);
    hits.into_iter()
        .map(|hit| &snapshot.rows[hit.position as usize].summary)
        .map(|summary| Suggestion {
            code: summary.code.clone(),
            name: summary.name.clone(),
            highlights: highlights(&summary.name, q.as_str()),
            agency: summary.agency.clone(),
        })
        .collect()
}
