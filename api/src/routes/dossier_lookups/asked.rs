//! What is asked, and by whom.

use std::net::{IpAddr, Ipv6Addr};

use axum::{
    body::{Body, to_bytes},
    extract::{ConnectInfo, Request},
    http::{HeaderMap, HeaderValue, header},
};
use contract::{FieldError, ProblemKind};
use serde::de::DeserializeOwned;

use crate::{
    AppState,
    import::reason,
    web::{connection::Peer, problem::ApiProblem},
};

/// The body, read by hand: every refusal is a document of ours.
pub async fn read<T: DeserializeOwned>(request: Request, most: usize) -> Result<T, ApiProblem> {
    if !is_json(request.headers()) {
        return Err(ApiProblem::new(ProblemKind::UnsupportedMediaType));
    }
    let body: Body = request.into_body();
    let bytes = to_bytes(body, most).await;
    let bytes = bytes.map_err(|_too_long| ApiProblem::new(ProblemKind::TooLarge))?;
    let mut input = serde_json::Deserializer::from_slice(&bytes);
    let read = serde_path_to_error::deserialize(&mut input);
    let value = read.map_err(|error| {
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
        Ok(()) => Ok(value),
        Err(_trailing) => Err(ApiProblem::field("", "more text after the object")),
    }
}

fn is_json(headers: &HeaderMap) -> bool {
    let kind = headers.get(header::CONTENT_TYPE);
    let kind = kind.and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default().trim();
    kind.eq_ignore_ascii_case("application/json")
}

/// Under which name an address is counted.
pub fn asker(state: &AppState, request: &Request) -> String {
    let address = address(state, request).to_string();
    state.keeper.pseudonym("address", &address)
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
