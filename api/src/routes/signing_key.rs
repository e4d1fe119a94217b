//! The public key by which everybody can tell our editions from others.

use axum::{
    extract::{RawQuery, State},
    response::Response,
};
use serde::Serialize;
use utoipa::ToSchema;

use super::openapi::Refusals;
use crate::{
    AppState,
    signing::PublicKey,
    web::{problem::ApiProblem, query::Params, sent},
};

/// The public key in every form that programs ask for.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct SigningKeyShown {
    #[schema(example = "Ed25519")]
    algorithm: &'static str,
    /// 32 bytes in base64.
    base64: String,
    /// The same bytes in hexadecimal digits.
    hex: String,
    /// SubjectPublicKeyInfo, as openssl reads it.
    pem: String,
}

impl From<PublicKey> for SigningKeyShown {
    fn from(key: PublicKey) -> Self {
        Self {
            algorithm: "Ed25519",
            base64: key.base64(),
            hex: key.hex(),
            pem: key.pem(),
        }
    }
}

/// Show the signing key
///
/// The public half of the key that signs the hash lists of editions.
#[utoipa::path(
    get,
    path = "/api/v1/signing-key",
    operation_id = "showSigningKey",
    tag = "rankings",
    responses((status = 200, description = "The key.", body = SigningKeyShown), Refusals)
)]
pub async fn show(
    State(state): State<AppState>,
    RawQuery(query): RawQuery,
) -> Result<Response, ApiProblem> {
    Params::read(query.as_deref(), &[]).finish()?;
    sent::json(&SigningKeyShown::from(state.signing.public()))
}

/// Show the signing key as a file
///
/// PEM (SubjectPublicKeyInfo, RFC 8410), for `openssl` and for `api verify-edition --key`.
#[utoipa::path(
    get,
    path = "/api/v1/signing-key.pem",
    operation_id = "showSigningKeyFile",
    tag = "rankings",
    responses(
        (status = 200, description = "The key.", body = String,
            content_type = "application/x-pem-file"),
        Refusals
    )
)]
pub async fn pem(
    State(state): State<AppState>,
    RawQuery(query): RawQuery,
) -> Result<Response, ApiProblem> {
    Params::read(query.as_deref(), &[]).finish()?;
    let pem = state.signing.public().pem();
    Ok(sent::written(pem.into_bytes(), "application/x-pem-file"))
}
