//! The only door to the network: one typed function per endpoint, one kind of failure.

pub mod agencies;
pub mod life_events;
pub mod procedures;

mod answer;
mod error;
mod in_flight;
mod memory;
mod transport;

pub use agencies::fetch_agencies;
pub use answer::{Answer, Loaded};
pub use error::ClientError;
pub use life_events::fetch_life_events;
pub use procedures::{
    count_procedures, fetch_catalogue, fetch_procedure, fetch_procedures, suggest_procedures,
};

use answer::get;
