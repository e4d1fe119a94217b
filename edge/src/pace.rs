//! Says a thing now and then, however often it happens.

use std::{
    sync::{Mutex, PoisonError},
    time::Duration,
};

use tokio::time::Instant;

/// So many times a minute, counted from the first.
#[derive(Debug)]
pub struct Pace {
    most: u32,
    minute: Mutex<Option<(Instant, u32)>>,
}

impl Pace {
    pub fn a_minute(most: u32) -> Self {
        Self {
            most,
            minute: Mutex::new(None),
        }
    }

    pub fn allows(&self) -> bool {
        self.allows_at(Instant::now())
    }

    fn allows_at(&self, now: Instant) -> bool {
        const MINUTE: Duration = Duration::from_secs(60);
        let mut minute = self.minute.lock().unwrap_or_else(PoisonError::into_inner);
        let (began, count) = match *minute {
            Some((began, count)) if now.duration_since(began) < MINUTE => (began, count + 1),
            _ => (now, 1),
        };
        *minute = Some((began, count.min(self.most + 1)));
        count <= self.most
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_minute_begins_anew() {
        let pace = Pace::a_minute(2);
        let began = Instant::now();
        let said =
            [0, 1, 2, 59, 60, 61, 62].map(|s| pace.allows_at(began + Duration::from_secs(s)));
        assert_eq!(said, [true, true, false, false, true, true, false]);
    }
}
