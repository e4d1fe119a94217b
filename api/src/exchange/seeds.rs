//! What is part of the program: facts of public sources, and what the figures do not say.

use contract::{ExchangeFact, ExchangeNote};
use serde::de::DeserializeOwned;

use crate::store::StoreError;

const FACTS: &str = include_str!("../../seed/exchange_facts.json");
const NOTES: &str = include_str!("../../seed/exchange_notes.json");

pub fn facts() -> Result<Vec<ExchangeFact>, StoreError> {
    read(FACTS)
}

pub fn notes() -> Result<Vec<ExchangeNote>, StoreError> {
    read(NOTES)
}

fn read<T: DeserializeOwned>(text: &str) -> Result<T, StoreError> {
    serde_json::from_str(text).map_err(|error| StoreError::Seed(error.to_string()))
}
