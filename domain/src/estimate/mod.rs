//! How long dossiers of a procedure really took, and what that lets one expect of another one.
//!
//! - The duration of a dossier is the working days after the day that counts as the day of receipt,
//!   up to and with the day on which it was settled. Days on which the clock stood still are in it:
//!   the applicant lives through them too.
//! - The p-quantile is the least number of days within which at least p of the dossiers were
//!   settled (the inverse of the empirical distribution function, nearest rank). The 0-quantile is
//!   the shortest duration.
//! - An estimate speaks of a dossier that is open: only those that took at least as long count.

mod duration;
mod expected;
mod observed;

pub use duration::{Duration, duration};
pub use expected::{Estimate, Expected, ExpectedDates, elapsed, estimate};
pub use observed::{SettledDay, first_day, quantiles, seams, times_of};
