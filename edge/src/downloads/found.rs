//! The edition that an address asks for, straight from the API.

use axum::http::StatusCode;
use bytes::Bytes;
use contract::{Edition, EditionId, MeasureWithEditions, ProblemKind, Slug};
use portal::client::performance::{address_of_edition, address_of_measure};
use serde::de::DeserializeOwned;

use crate::{
    upstream::{Age, Reply, Upstream},
    web::problem::Refusal,
};

/// An answer of the API to make files of.
pub struct Found {
    pub body: Bytes,
    pub age: Age,
}

impl Found {
    pub fn read<T: DeserializeOwned>(&self) -> Result<T, Refusal> {
        serde_json::from_slice(&self.body).map_err(|error| {
            // Two programs of different days, perhaps.
            tracing::error!(%error, "an answer of the API makes no sense");
            Refusal::api_is_away()
        })
    }
}

/// The edition of this name; the newest when none is named.
pub async fn edition(
    upstream: &Upstream,
    measure: &Slug,
    id: Option<EditionId>,
) -> Result<(Edition, Found), Refusal> {
    let (id, age) = match id {
        Some(id) => (id, Age::Fresh),
        None => newest(upstream, measure).await?,
    };
    let mut found = ask(upstream, &address_of_edition(measure, id)).await?;
    // An edition never grows old; that it is the newest does.
    found.age = found.age.max(age);
    Ok((found.read()?, found))
}

async fn newest(upstream: &Upstream, measure: &Slug) -> Result<(EditionId, Age), Refusal> {
    let found = ask(upstream, &address_of_measure(measure)).await?;
    let known: MeasureWithEditions = found.read()?;
    let newest = known.editions.first().map(|head| head.id);
    let newest = newest.map(|id| (id, found.age));
    newest.ok_or_else(|| Refusal::because(ProblemKind::NotFound, "there is no edition yet"))
}

pub async fn ask(upstream: &Upstream, address: &str) -> Result<Found, Refusal> {
    match upstream.get(address).await {
        Reply::Answer(answer, age) => match answer.status {
            StatusCode::OK => Ok(Found {
                body: answer.body.clone(),
                age,
            }),
            StatusCode::NOT_FOUND => Err(Refusal::new(ProblemKind::NotFound)),
            StatusCode::GONE => Err(Refusal::new(ProblemKind::Withdrawn)),
            _ => Err(Refusal::api_is_away()),
        },
        Reply::Unavailable { retry_after_s } => Err(Refusal::away_for(retry_after_s)),
    }
}
