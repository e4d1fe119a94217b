//! `/api/v1/life-events`.

use contract::{LifeEvent, List};

use super::{Answer, get};

pub fn fetch_life_events() -> impl Future<Output = Answer<List<LifeEvent>>> + use<> {
    get("/api/v1/life-events".to_owned())
}
