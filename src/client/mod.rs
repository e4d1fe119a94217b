//! The only door to the network: one typed function per endpoint, one kind of failure.

pub mod agencies;
pub mod dossiers;
pub mod egdi;
pub mod enterprises;
pub mod exchange;
pub mod levels;
pub mod life_events;
pub mod news;
pub mod performance;
pub mod procedures;
pub mod programmes;
pub mod submissions;
pub mod tasks;
pub mod times;

mod answer;
mod at_hand;
mod error;
mod request;

mod in_flight;
mod memory;
mod transport;

pub use agencies::request_agencies;
pub use answer::{Answer, Loaded};
pub use at_hand::{Answers, AtHand, adopt_inlined, whole_address};
pub use egdi::request_egdi;
pub use enterprises::{request_enterprise, request_enterprises, request_figures};
pub use error::ClientError;
pub use exchange::{
    request_exchange, request_exchange_classes, request_exchange_connections,
    request_exchange_unit, request_exchange_units, request_history,
};
pub use levels::{request_agency_levels, request_level_audit};
pub use life_events::request_life_events;
pub use news::{
    request_article, request_newer_news, request_newest_news, request_news, request_news_count,
};
pub use performance::{
    fetch_raw_figures, request_comparison, request_edition, request_edition_of, request_measure,
    request_measures, request_national_figures, request_raw_figures, request_series,
};
pub use procedures::{
    request_catalogue, request_count, request_procedure, request_procedures, request_suggestions,
};
pub use programmes::{
    request_episode, request_episodes, request_programme, request_programmes, request_question,
    request_questions, send_question,
};
pub use request::Request;
pub use submissions::{request_day, request_submission, request_submissions};
pub use tasks::request_tasks;
