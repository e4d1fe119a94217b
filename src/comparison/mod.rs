//! What some units side by side come to, before anything is drawn: the same periods for all of
//! them, and what one sentence says. The page, its preview and its files all begin here.

mod aligned;
mod summary;

pub use aligned::{Aligned, Track, TrackPoint, Who, align, between};
pub use summary::finding;
