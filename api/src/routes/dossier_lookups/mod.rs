//! Looking dossiers up: what the receipt shows, in a body, for an answer that nobody keeps.

pub mod asked;
pub mod batch;
mod held;
mod told;

use axum::{
    extract::{RawQuery, Request, State},
    response::Response,
};
use contract::{DossierLookup, FoundDossier, Problem, ProblemKind};
use tokio::time::Instant;

use super::openapi::Refusals;
use crate::{
    AppState, clock,
    dossiers::Refused,
    store::Kept,
    web::{problem::ApiProblem, query::Params, sent},
};

/// Look a dossier up
///
/// With the secret of the receipt: all that its applicant may see, names masked. With the code
/// alone: code, agency, procedure and stage, which the law makes public. A secret that is wrong
/// and a dossier that there is not are one answer, 404. Five wrong answers for a code close it for
/// the rest of the hour; an address may ask twenty times a minute, right secrets not counted.
#[utoipa::path(
    post,
    path = "/api/v1/dossier-lookups",
    operation_id = "lookUpDossier",
    tag = "dossiers",
    request_body = DossierLookup,
    responses(
        (status = 200, description = "What may be seen. It is never to be kept.", body = FoundDossier),
        (status = 404, description = "No dossier has this code and this secret.", body = Problem,
            content_type = "application/problem+json"),
        (status = 415, description = "The body is not `application/json`.", body = Problem,
            content_type = "application/problem+json"),
        (status = 429, description = "Too often; `Retry-After` says for how long.", body = Problem,
            content_type = "application/problem+json"),
        Refusals
    )
)]
pub async fn look_up(
    State(state): State<AppState>,
    RawQuery(query): RawQuery,
    request: Request,
) -> Result<Response, ApiProblem> {
    const MOST: usize = 4 * 1024;
    let began = Instant::now();
    Params::read(query.as_deref(), &[]).finish()?;
    let asker = asked::asker(&state, &request);
    let lookup: DossierLookup = asked::read(request, MOST).await?;
    let code = state.keeper.pseudonym("code", lookup.code.as_str());
    state.limiter.ask(&asker, began).map_err(too_often)?;
    state.limiter.may_try(&code, began).map_err(too_often)?;
    let Some(kept) = seen(&state, &lookup).await? else {
        state.limiter.was_wrong(&code, began);
        // Whatever was wrong, the answer comes at the same time.
        held::until(began + state.limiter.limits().refusal_takes).await;
        return Err(ApiProblem::because(
            ProblemKind::NotFound,
            "no dossier has this code and this secret",
        ));
    };
    if lookup.secret.is_some() {
        state.limiter.was_right(&asker, began);
    }
    let found = told::found(&state, &lookup, kept, clock::now());
    Ok(sent::for_nobody_else(sent::json(&found)?))
}

/// The dossier, if this question may see anything of it.
async fn seen(state: &AppState, lookup: &DossierLookup) -> Result<Option<Kept>, ApiProblem> {
    let Some(secret) = &lookup.secret else {
        return Ok(state.store.dossier(&lookup.code).await?);
    };
    let proof = state.keeper.proof(&lookup.code, secret);
    let kept = state.store.proven_dossier(&lookup.code, &proof).await?;
    Ok(kept.filter(|kept| told::may_see(state, lookup, kept.proof.as_ref())))
}

fn too_often(refused: Refused) -> ApiProblem {
    ApiProblem::new(ProblemKind::TooManyRequests).retry_after(refused.retry_after_s)
}
