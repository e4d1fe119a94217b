//! Who settles on time, and how sure that is: shares, intervals, bands and ranks.
//!
//! Counts come in, are divided once, and rounded once where they are published; so a reader's browser
//! that computes the same ranking again gets the same figures to the last digit.

mod bands;
mod edition;
mod ranking;
mod share;
mod together;

pub use bands::Bands;
pub use edition::{Choice, Difference, Field, compute, differences, totals};
pub use ranking::{Figure, Place, Rule, rank};
pub use share::{Interval, PartExceedsWhole, Share};
pub use together::{Together, together};
