//! What the crate promises, from outside.

mod fixture;
mod variants;

mod codes;
mod egdi;
mod highlight;
mod hostile;
mod needs;
mod performance;
mod search;
mod text;
