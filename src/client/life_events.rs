//! `/api/v1/life-events`.

use contract::{LifeEvent, List};

use super::Request;

pub const LIFE_EVENTS: &str = "/api/v1/life-events";

pub fn request_life_events() -> Request<List<LifeEvent>> {
    Request::new(|| Some(LIFE_EVENTS.to_owned()))
}
