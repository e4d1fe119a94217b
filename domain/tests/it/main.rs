//! What the crate promises, from outside.

mod fixture;
mod variants;

mod codes;
mod deadline;
mod egdi;
mod enterprises;
mod estimate;
mod highlight;
mod hostile;
mod levels;
mod needs;
mod performance;
mod search;
mod submissions;
mod tasks;
mod text;
mod tracking;

mod exchange;
