//! A new question to a minister, received once however often it is sent.

use axum::{
    extract::{Path, RawQuery, Request, State, rejection::PathRejection},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::Response,
};
use contract::{
    Basis, FieldError, Problem, ProblemKind, QuestionCode, QuestionDraft, QuestionMistake,
    QuestionReceipt, QuestionStanding, Slug,
};
use ring::rand::SecureRandom as _;
use sha2::{Digest as _, Sha256};
use tokio::time::Instant;

use super::must_take_questions;
use crate::{
    AppState, clock,
    programmes::{Ministers, QuestionRecord},
    routes::{dossier_lookups::asked, openapi::Refusals},
    store::Received,
    web::{problem::ApiProblem, query::Params, sent},
};

/// Send a question to a minister
///
/// No name is asked. It is read by an official before everybody may read it. The same question
/// under the same `Idempotency-Key` is received once, and answered the same.
#[utoipa::path(
    post,
    path = "/api/v1/programmes/{programme}/questions",
    operation_id = "askMinister",
    tag = "programmes",
    params(
        (
            "programme" = String, Path,
            description = "Slug of a programme that takes questions.",
            max_length = 80, pattern = "^[0-9A-Za-z]+(-[0-9A-Za-z]+)*$"
        ),
        (
            "Idempotency-Key" = String, Header,
            description = "Of your making, one for each question: 16 to 64 letters, digits, `-` and `_`.",
            min_length = 16, max_length = 64, pattern = "^[0-9A-Za-z_-]+$"
        ),
    ),
    request_body = QuestionDraft,
    responses(
        (status = 201, description = "Received. `Location` says where it can be followed.",
            body = QuestionReceipt),
        (status = 404, description = "No programme that takes questions has this slug.",
            body = Problem, content_type = "application/problem+json"),
        (status = 415, description = "The body is not `application/json`.", body = Problem,
            content_type = "application/problem+json"),
        (status = 429, description = "Too often; `Retry-After` says for how long.", body = Problem,
            content_type = "application/problem+json"),
        Refusals
    )
)]
pub async fn ask(
    State(state): State<AppState>,
    programme: Result<Path<String>, PathRejection>,
    RawQuery(query): RawQuery,
    request: Request,
) -> Result<Response, ApiProblem> {
    const MOST: usize = 16 * 1024;
    let now = Instant::now();
    let slug: Slug = ApiProblem::path_part("programme", programme)?;
    Params::read(query.as_deref(), &[]).finish()?;
    must_take_questions(&state, &slug).await?;
    let asker = asked::asker(&state, &request);
    let key = idempotency_key(request.headers())?;
    let draft: QuestionDraft = asked::read::<QuestionDraft>(request, MOST).await?.tidy();
    check(&state, &draft)?;
    state
        .limiter
        .send_question(&asker, now)
        .map_err(|refused| {
            ApiProblem::new(ProblemKind::TooManyRequests).retry_after(refused.retry_after_s)
        })?;
    let hash = hash(&serde_json::to_vec(&(&slug, &draft)).map_err(unwritable)?);
    let new = QuestionRecord {
        code: new_code()?,
        programme: slug.clone(),
        minister: draft.minister,
        question: draft.question,
        background: draft.background,
        received_at: clock::now(),
        standing: QuestionStanding::Received,
        basis: Basis::Published,
    };
    match state.store.receive_question(new, &key, &hash).await? {
        Received::Kept(record) => received(&slug, *record),
        Received::KeyOfAnother => Err(ApiProblem::field(
            KEY,
            "another question was sent under this key",
        )),
    }
}

const KEY: &str = "Idempotency-Key";

/// Hashed: whoever reads the database cannot send in somebody's place.
fn idempotency_key(headers: &HeaderMap) -> Result<String, ApiProblem> {
    let is_of_key = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    let key = headers.get("idempotency-key");
    let key = key.and_then(|key| key.to_str().ok());
    let key = key.filter(|key| (16..=64).contains(&key.len()) && key.chars().all(is_of_key));
    match key {
        Some(key) => Ok(hash(key.as_bytes())),
        None => Err(ApiProblem::field(
            KEY,
            "16 to 64 letters, digits, - and _ of your making",
        )),
    }
}

fn check(state: &AppState, draft: &QuestionDraft) -> Result<(), ApiProblem> {
    let mut errors: Vec<FieldError> = draft
        .mistakes()
        .into_iter()
        .map(|(field, mistake)| FieldError {
            field: field.as_str().to_owned(),
            reason: match mistake {
                QuestionMistake::Missing => "is empty".to_owned(),
                QuestionMistake::TooLong { most } => format!("has over {most} characters"),
            },
        })
        .collect();
    if !Ministers::on((state.today)())?.has(&draft.minister) {
        errors.push(FieldError {
            field: "minister".to_owned(),
            reason: "is no ministry of today".to_owned(),
        });
    }
    match errors.is_empty() {
        true => Ok(()),
        false => Err(ApiProblem::invalid(errors)),
    }
}

/// Drawn at random: who does not have a code shall not guess one.
fn new_code() -> Result<QuestionCode, ApiProblem> {
    let mut bytes = [0; 5];
    ring::rand::SystemRandom::new()
        .fill(&mut bytes)
        .map_err(unwritable)?;
    Ok(QuestionCode::of_bytes(bytes))
}

fn hash(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn unwritable(error: impl std::fmt::Display) -> ApiProblem {
    tracing::error!(%error, "a question cannot be kept");
    ApiProblem::new(ProblemKind::Internal)
}

fn received(programme: &Slug, record: QuestionRecord) -> Result<Response, ApiProblem> {
    let place = format!("/api/v1/programmes/{programme}/questions/{}", record.code);
    let mut response = sent::for_nobody_else(sent::json(&QuestionReceipt {
        code: record.code,
        received_at: record.received_at,
    })?);
    *response.status_mut() = StatusCode::CREATED;
    let place = HeaderValue::from_str(&place).map_err(unwritable)?;
    response.headers_mut().insert(header::LOCATION, place);
    Ok(response)
}
