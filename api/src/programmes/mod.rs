//! Programmes and their episodes in memory, the questions that are put to ministers as they are
//! kept.

mod record;
pub use record::EpisodeRecord;

mod shelf;
pub use shelf::Programmes;

mod facets;
mod searched;

mod question;
pub use question::{QuestionRecord, Step, StepError, rate};

mod ministers;
pub use ministers::Ministers;

pub mod seeds;
