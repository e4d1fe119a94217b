//! The raw figures of an edition, their hash list and its signature: three files of one name.

use axum::{
    extract::{Path, RawQuery, State, rejection::PathRejection},
    response::Response,
};
use contract::{Problem, ProblemKind, RawFigures};
use utoipa::ToSchema;

use super::openapi::Refusals;
use crate::{
    AppState, signing,
    web::{problem::ApiProblem, query::Params, sent},
};

/// Bytes that are no text.
#[derive(ToSchema)]
#[schema(value_type = String, format = Binary)]
pub struct Bytes(#[expect(dead_code, reason = "it stands in the description only")] Vec<u8>);

#[derive(Clone, Copy)]
enum Part {
    Figures,
    Hashes,
    Signature,
}

const PARTS: [(&str, Part); 3] = [
    (".json", Part::Figures),
    (".sha256", Part::Hashes),
    (".sig", Part::Signature),
];

/// Show raw figures, their hash list or its signature
///
/// The file is named by its digest, so whoever has the name can check what they got. The hash list
/// is one line, `{hash}  {hash}.json`, as `sha256sum --check` reads it; the signature (Ed25519,
/// RFC 8032) is of the bytes of that list.
#[utoipa::path(
    get,
    path = "/api/v1/raw-figures/{file}",
    operation_id = "showRawFigures",
    tag = "rankings",
    params((
        "file" = String, Path,
        description = "`hash` of an edition, and `.json`, `.sha256` or `.sig`.",
        min_length = 68, max_length = 71,
        pattern = r"^[0-9a-f]{64}\.(json|sha256|sig)$"
    )),
    responses(
        (status = 200,
            description = "`.json`: exactly the bytes that have this digest (SHA-256). \
                `.sha256`: the hash list. `.sig`: 64 bytes.",
            content(
                (RawFigures = "application/json"),
                (String = "text/plain; charset=utf-8"),
                (Bytes = "application/octet-stream")
            )),
        (status = 404, description = "No edition has this digest.", body = Problem,
            content_type = "application/problem+json"),
        Refusals
    )
)]
pub async fn show(
    State(state): State<AppState>,
    file: Result<Path<String>, PathRejection>,
    RawQuery(query): RawQuery,
) -> Result<Response, ApiProblem> {
    let Path(file) = file.map_err(|error| ApiProblem::field("file", error.body_text()))?;
    let Some((hash, part)) = named(&file) else {
        let reason = "64 hexadecimal digits in lower case, and .json, .sha256 or .sig";
        return Err(ApiProblem::field("file", reason));
    };
    Params::read(query.as_deref(), &[]).finish()?;
    let snapshot = state.catalogue.current().await;
    let Some(figures) = snapshot.rankings.raw(hash) else {
        return Err(ApiProblem::because(
            ProblemKind::NotFound,
            "no edition has raw figures with this digest",
        ));
    };
    let list = || signing::hash_list(hash).into_bytes();
    Ok(match part {
        Part::Figures => sent::for_ever(sent::written_json(figures.into())),
        Part::Hashes => sent::for_ever(sent::written(list(), "text/plain; charset=utf-8")),
        // Another key signs in another way.
        Part::Signature => sent::written(state.signing.sign(&list()), "application/octet-stream"),
    })
}

fn named(file: &str) -> Option<(&str, Part)> {
    PARTS.iter().find_map(|(ending, part)| {
        let hash = file.strip_suffix(ending)?;
        is_digest(hash).then_some((hash, *part))
    })
}

fn is_digest(text: &str) -> bool {
    text.len() == 64
        && text
            .bytes()
            .all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}
