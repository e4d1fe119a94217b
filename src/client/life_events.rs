//! `/api/v1/life-events`.

use contract::{LifeEvent, List};

use super::Request;

pub fn request_life_events() -> Request<List<LifeEvent>> {
    Request::new(|| Some("/api/v1/life-events".to_owned()))
}
