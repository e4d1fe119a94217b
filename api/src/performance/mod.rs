//! Rankings: measures, their published editions, and the seeds of both.
//!
//! `units` says who is asked, `shelf` publishes and never changes what it published, `board` is
//! the copy in memory that answers. What follows from the figures is computed by `domain`.

mod units;
pub use units::{Unit, units_ever, units_on};

mod gso;
pub use gso::{GsoCodes, Scheme};

mod shelf;
pub use shelf::{Draft, Outcome, Published, Shelf, digest};

mod seeds;
pub use seeds::{drafts, measure, measures};

mod illustrative;
pub(crate) use illustrative::Chance;

mod national;
pub use national::national_figures;

mod board;
pub use board::{Board, Found, Shown};

mod verify;
pub use verify::{Verdict, verify};
