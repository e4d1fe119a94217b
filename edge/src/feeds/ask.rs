//! A question to the API whose answer is read here, and not passed on.

use serde::de::DeserializeOwned;

use crate::upstream::{Reply, Upstream};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unavailable {
    pub retry_after_s: u32,
}

impl Unavailable {
    pub fn for_a_while() -> Self {
        Self { retry_after_s: 60 }
    }
}

pub async fn ask<T: DeserializeOwned>(
    upstream: &Upstream,
    address: &str,
) -> Result<T, Unavailable> {
    match upstream.get(address).await {
        Reply::Answer(answer, _) if answer.status.is_success() => {
            serde_json::from_slice(&answer.body).map_err(|error| {
                tracing::error!(%error, "a list of the API is not understood");
                Unavailable::for_a_while()
            })
        }
        Reply::Answer(..) => Err(Unavailable::for_a_while()),
        Reply::Unavailable { retry_after_s } => {
            let usual = Unavailable::for_a_while();
            Err(retry_after_s.map_or(usual, |retry_after_s| Unavailable { retry_after_s }))
        }
    }
}
