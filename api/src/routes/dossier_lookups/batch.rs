//! Looking many dossiers up at once: for those who follow hundreds, not for those who guess.

use std::time::Duration;

use axum::{
    extract::{RawQuery, Request, State},
    response::Response,
};
use contract::{
    DossierBatch, DossierBatchAnswer, DossierCode, DossierLookup, LookedUp, LookupOutcome, Problem,
};
use tokio::time::Instant;

use super::{asked, held, told, too_often};
use crate::{
    AppState, clock,
    routes::openapi::Refusals,
    store::Kept,
    web::{problem::ApiProblem, query::Params, sent},
};

/// What comparing one more secret may take; a refusal waits as long for each question.
const FOR_EACH: Duration = Duration::from_micros(200);

/// Look many dossiers up
///
/// Up to 500 questions, each as in a single one, answered in their order. It counts as one
/// question of its address. Beyond 60 wrong answers an hour for an address, and beyond 500 codes
/// without a secret, questions are put off with `later`; right secrets are always answered.
#[utoipa::path(
    post,
    path = "/api/v1/dossier-lookups/batch",
    operation_id = "lookUpDossiers",
    tag = "dossiers",
    request_body = DossierBatch,
    responses(
        (status = 200, description = "What may be seen of each. It is never to be kept.", body = DossierBatchAnswer),
        (status = 415, description = "The body is not `application/json`.", body = Problem,
            content_type = "application/problem+json"),
        (status = 429, description = "Too often; `Retry-After` says for how long.", body = Problem,
            content_type = "application/problem+json"),
        Refusals
    )
)]
pub async fn look_up_all(
    State(state): State<AppState>,
    RawQuery(query): RawQuery,
    request: Request,
) -> Result<Response, ApiProblem> {
    const MOST: usize = 64 * 1024;
    let began = Instant::now();
    Params::read(query.as_deref(), &[]).finish()?;
    let asker = asked::asker(&state, &request);
    let batch: DossierBatch = asked::read(request, MOST).await?;
    if !(1..=DossierBatch::MOST).contains(&batch.items.len()) {
        return Err(ApiProblem::field("items", "from 1 to 500 questions"));
    }
    state.limiter.ask(&asker, began).map_err(too_often)?;
    let codes = each_once(&batch.items);
    let kept = state.store.dossiers(&codes).await?;
    let judged: Vec<_> = batch
        .items
        .iter()
        .map(|lookup| judge(&state, &asker, lookup, kept.get(&lookup.code), began))
        .collect();
    let is_refused = judged.iter().any(|one| !matches!(one, Judged::Seen(_)));
    if !is_refused && batch.items.iter().all(|lookup| lookup.secret.is_some()) {
        state.limiter.was_right(&asker, began);
    }
    let items = batch.items.into_iter().zip(judged);
    let items = items
        .map(|(lookup, judged)| tell(&state, lookup, judged))
        .collect();
    let answer = DossierBatchAnswer {
        answered_at: clock::now(),
        items,
    };
    if is_refused {
        let each = FOR_EACH * u32::try_from(codes.len()).unwrap_or(u32::MAX);
        held::until(began + state.limiter.limits().refusal_takes + each).await;
    }
    Ok(sent::for_nobody_else(sent::json(&answer)?))
}

enum Judged {
    Seen(Box<Kept>),
    NotFound,
    Later { retry_after_s: u32 },
}

fn each_once(items: &[DossierLookup]) -> Vec<DossierCode> {
    let mut codes: Vec<_> = items.iter().map(|lookup| lookup.code.clone()).collect();
    codes.sort();
    codes.dedup();
    codes
}

fn judge(
    state: &AppState,
    asker: &str,
    lookup: &DossierLookup,
    kept: Option<&Kept>,
    now: Instant,
) -> Judged {
    let code = state.keeper.pseudonym("code", lookup.code.as_str());
    let has_secret = lookup.secret.is_some();
    let proof = kept.and_then(|kept| kept.proof.as_ref());
    let seen = kept.filter(|_| told::may_see(state, lookup, proof));
    let limiter = &state.limiter;
    let allowed = match (seen, has_secret) {
        (Some(_), true) => limiter.may_try(&code, now),
        (_, false) => limiter
            .may_try(&code, now)
            .and_then(|()| limiter.may_guess(asker, now))
            .and_then(|()| limiter.ask_bare(asker, now)),
        (None, true) => limiter
            .may_try(&code, now)
            .and_then(|()| limiter.may_guess(asker, now)),
    };
    match (allowed, seen) {
        (Err(refused), _) => Judged::Later {
            retry_after_s: refused.retry_after_s,
        },
        (Ok(()), Some(kept)) => Judged::Seen(Box::new(kept.clone())),
        (Ok(()), None) => {
            limiter.was_wrong(&code, now);
            limiter.guessed(asker, now);
            Judged::NotFound
        }
    }
}

fn tell(state: &AppState, lookup: DossierLookup, judged: Judged) -> LookedUp {
    let outcome = match judged {
        Judged::NotFound => LookupOutcome::NotFound,
        Judged::Later { retry_after_s } => LookupOutcome::Later { retry_after_s },
        Judged::Seen(kept) => LookupOutcome::Found {
            dossier: told::found(state, &lookup, *kept, clock::now()),
        },
    };
    LookedUp {
        code: lookup.code,
        outcome,
    }
}
