//! Looking a dossier up: what the receipt shows, in a body, for an answer that nobody keeps.

use std::net::{IpAddr, Ipv6Addr};

use axum::{
    body::{Body, to_bytes},
    extract::{ConnectInfo, RawQuery, Request, State},
    http::{HeaderMap, HeaderValue, header},
    response::Response,
};
use contract::{
    AgencyName, Basis, Bilingual, Dossier, DossierLookup, DossierStage, FieldError, FoundDossier,
    Problem, ProblemKind,
};
use tokio::time::Instant;

use super::openapi::Refusals;
use crate::{
    AppState,
    dossiers::Refused,
    import::reason,
    store::Kept,
    web::{connection::Peer, problem::ApiProblem, query::Params, sent},
};

/// Look a dossier up
///
/// With the secret of the receipt: all that its applicant may see, names masked. With the code
/// alone: code, agency, procedure and stage, which the law makes public. A secret that is wrong
/// and a dossier that there is not are one answer, 404. Five wrong answers for a code close it for
/// the rest of the hour; an address may ask twenty times a minute.
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
    let began = Instant::now();
    Params::read(query.as_deref(), &[]).finish()?;
    let asked_by = address(&state, &request);
    let lookup = lookup(request).await?;
    let code = state.keeper.pseudonym("code", lookup.code.as_str());
    let asker = state.keeper.pseudonym("address", &asked_by.to_string());
    state.limiter.ask(&asker, began).map_err(too_often)?;
    state.limiter.may_try(&code, began).map_err(too_often)?;
    let kept = state.store.dossier(&lookup.code).await?;
    let kept = match (&lookup.secret, kept) {
        (None, kept) => kept,
        (Some(secret), kept) => {
            let proof = kept.as_ref().and_then(|kept| kept.proof.as_ref());
            let proof = proof.map(|proof| proof.as_slice());
            let is_right = state.keeper.is_right(proof, &lookup.code, secret);
            kept.filter(|_| is_right)
        }
    };
    let Some(kept) = kept else {
        state.limiter.was_wrong(&code, began);
        // Whatever was wrong, the answer comes at the same time.
        tokio::time::sleep_until(began + state.limiter.limits().refusal_takes).await;
        return Err(ApiProblem::because(
            ProblemKind::NotFound,
            "no dossier has this code and this secret",
        ));
    };
    let found = match lookup.secret {
        None => FoundDossier::Stage(stage(&state, &kept)),
        Some(_) => FoundDossier::Whole(Box::new(whole(&state, kept).await?)),
    };
    Ok(sent::for_nobody_else(sent::json(&found)?))
}

fn too_often(refused: Refused) -> ApiProblem {
    ApiProblem::new(ProblemKind::TooManyRequests).retry_after(refused.retry_after_s)
}

/// The body, read by hand: every refusal is a document of ours.
async fn lookup(request: Request) -> Result<DossierLookup, ApiProblem> {
    const MOST: usize = 4 * 1024;
    if !is_json(request.headers()) {
        return Err(ApiProblem::new(ProblemKind::UnsupportedMediaType));
    }
    let body: Body = request.into_body();
    let bytes = to_bytes(body, MOST).await;
    let bytes = bytes.map_err(|_too_long| ApiProblem::new(ProblemKind::TooLarge))?;
    let mut input = serde_json::Deserializer::from_slice(&bytes);
    let read = serde_path_to_error::deserialize(&mut input);
    let lookup = read.map_err(|error| {
        let FieldError { field, reason } = reason::of(error);
        // What was typed must not come back: it may be a secret.
        let reason = reason
            .split(", found ")
            .next()
            .unwrap_or_default()
            .to_owned();
        ApiProblem::invalid(vec![FieldError { field, reason }])
    })?;
    match input.end() {
        Ok(()) => Ok(lookup),
        Err(_trailing) => Err(ApiProblem::field("", "more text after the object")),
    }
}

fn is_json(headers: &HeaderMap) -> bool {
    let kind = headers.get(header::CONTENT_TYPE);
    let kind = kind.and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default().trim();
    kind.eq_ignore_ascii_case("application/json")
}

/// Who asks: the front door says it of its readers, nobody else is believed. Of IPv6 the network
/// counts, for a household has as many addresses as it likes.
fn address(state: &AppState, request: &Request) -> IpAddr {
    let peer = request.extensions().get::<ConnectInfo<Peer>>();
    let peer = peer.map_or(IpAddr::from([127, 0, 0, 1]), |peer| peer.0.0.ip());
    let is_ours = peer.is_loopback() || state.front_doors.contains(&peer);
    let said = request.headers().get("x-forwarded-for");
    let said = said.and_then(|said: &HeaderValue| said.to_str().ok()?.trim().parse().ok());
    let address = said.filter(|_| is_ours).unwrap_or(peer);
    match address {
        IpAddr::V6(v6) => match v6.to_ipv4_mapped() {
            Some(v4) => IpAddr::V4(v4),
            None => IpAddr::V6(Ipv6Addr::from_bits(v6.to_bits() >> 64 << 64)),
        },
        v4 @ IpAddr::V4(_) => v4,
    }
}

fn stage(state: &AppState, kept: &Kept) -> DossierStage {
    let root = kept.code.root();
    let name = state.units.get(root).map(|unit| unit.name.clone());
    DossierStage {
        agency: AgencyName {
            code: root.clone(),
            name: name.unwrap_or_else(|| Bilingual::vietnamese(root.as_str())),
        },
        procedure: kept.about.procedure.clone(),
        status: kept.status,
        as_of: kept.as_of,
        basis: match kept.about.is_sample {
            true => Basis::Illustrative,
            false => Basis::Published,
        },
        code: kept.code.clone(),
    }
}

async fn whole(state: &AppState, kept: Kept) -> Result<Dossier, ApiProblem> {
    let events = state.store.dossier_events(&kept.code).await?;
    let stage = stage(state, &kept);
    let about = kept.about;
    Ok(Dossier {
        stage,
        applicant: about.applicant,
        time_limit: about.time_limit,
        events,
        papers: about.papers,
        fee: about.fee,
        result: about.result,
    })
}
