//! What Một Cửa knows without a screen, a network or a clock: Vietnamese text, the
//! catalogue, how agencies perform, by when they must, and where the country stands.
//!
//! Everything here is plain computation and runs the same on a server and in a browser.

pub mod fold;

pub mod catalogue;

pub mod levels;

pub mod performance;

pub mod deadline;

pub mod tracking;

pub mod estimate;
pub mod submissions;

pub mod tasks;

pub mod egdi;
pub mod enterprises;

pub mod news;

pub mod exchange;
pub mod transcript;
