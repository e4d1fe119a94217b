//! `/api/v1/dossier-lookups`: one dossier, or many, by the codes of receipts. What is asked and
//! what is answered is kept nowhere.

use contract::{
    DossierBatch, DossierBatchAnswer, DossierLookup, FoundDossier, List, SampleReceipt,
};
use serde::{Serialize, de::DeserializeOwned};

use super::{ClientError, Request, at_hand, transport};
use crate::dossier::question::Typed;

pub const LOOKUPS: &str = "/api/v1/dossier-lookups";
const BATCH: &str = "/api/v1/dossier-lookups/batch";
const SAMPLE_RECEIPTS: &str = "/api/v1/sample-receipts";
/// Under which the front door gives what was typed into a form that it answered itself.
pub const TYPED: &str = "typed:dossier-lookup";

pub async fn look_up(lookup: &DossierLookup) -> Result<FoundDossier, ClientError> {
    ask(LOOKUPS, lookup).await
}

/// Up to `DossierBatch::MOST` at once.
pub async fn look_up_all(batch: &DossierBatch) -> Result<DossierBatchAnswer, ClientError> {
    ask(BATCH, batch).await
}

async fn ask<T: DeserializeOwned>(url: &str, question: &impl Serialize) -> Result<T, ClientError> {
    let body = serde_json::to_string(question).map_err(not_understood)?;
    let answer = transport::send(url, body).await?;
    serde_json::from_str(&answer).map_err(not_understood)
}

/// Of made-up dossiers; none but on a server for demonstration.
pub fn request_sample_receipts() -> Request<List<SampleReceipt>> {
    Request::new(|| Some(SAMPLE_RECEIPTS.to_owned()))
}

/// What somebody asked without a script, and the answer that the page brought along.
pub fn asked_already() -> Option<(Typed, Option<Result<FoundDossier, ClientError>>)> {
    let typed = at_hand::find_quietly(TYPED)?.body.ok()?;
    let typed = serde_json::from_str(&typed).ok()?;
    let answer = at_hand::find_quietly(LOOKUPS).map(|found| {
        let body = found.body?;
        serde_json::from_str(&body).map_err(not_understood)
    });
    Some((typed, answer))
}

fn not_understood(error: serde_json::Error) -> ClientError {
    ClientError::NotUnderstood {
        // What does not make sense may still be somebody's.
        detail: format!("{:?} in line {}", error.classify(), error.line()).into(),
    }
}
