//! What a request brings in the end.

use super::ClientError;

/// Every call ends in this: a value, or a failure that the page can explain.
pub type Answer<T> = Result<Loaded<T>, ClientError>;

#[derive(Clone, Debug, PartialEq)]
pub struct Loaded<T> {
    pub value: T,
    /// When a newer copy could not be had: the hour of the copy shown, such as `10:32`.
    pub stale_since: Option<String>,
}
