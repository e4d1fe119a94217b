//! What a fresh start has: articles that we wrote for the demonstration, each from the sources that
//! it names.

use crate::{import::lines, store::StoreError};

use super::ArticleRecord;

const ARTICLES: &str = include_str!("../../seed/news.jsonl");
const NAME: &str = "news.jsonl";

/// Read by the same path as a file.
pub fn articles() -> Result<Vec<ArticleRecord>, StoreError> {
    let broken = |error: &dyn std::fmt::Display| StoreError::Seed(error.to_string());
    let mut articles = Vec::new();
    for (line, number) in ARTICLES.lines().zip(1..) {
        let record = lines::record(Ok(line.to_owned()), NAME, number);
        articles.extend(record.map_err(|error| broken(&error))?);
    }
    Ok(articles)
}
