//! The UN E-Government Survey: its surveys as they are kept, the embedded ones, and the copy in
//! memory that answers.

mod seeds;
pub use seeds::{AseanCountry, asean, resolution, source_of, surveys};

mod board;
pub use board::EgdiBoard;

use contract::{Citation, IndexFigures};
use serde::{Deserialize, Serialize};

/// One survey as it is kept: of the ASEAN countries, or of all once they were imported.
#[derive(Clone, Debug, PartialEq)]
pub struct Survey {
    pub year: u16,
    /// Of all countries, whether they are known here or not.
    pub countries_ranked: u32,
    pub source: Citation,
    /// In the order of ranks, then of names.
    pub entries: Vec<Entry>,
}

/// One country. What is known of it otherwise is added when it is shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// As the survey writes its name.
    pub country: String,
    pub world_rank: u32,
    pub figures: IndexFigures,
}

impl Survey {
    pub fn sort(&mut self) {
        self.entries.sort_by(|one, other| {
            (one.world_rank, &one.country).cmp(&(other.world_rank, &other.country))
        });
    }
}
