//! What benches of a server share: connections, a load, percentiles, and the table of goals.

mod connection;
pub use connection::Connection;

pub mod load;

mod chance;
pub use chance::Chance;

mod statistic;
pub use statistic::{likely_one, percentile};

mod goals;
pub use goals::{Goals, millis, thousands};

mod site;
pub use site::Site;
