//! How often something happened under a key, within a time.

use std::{collections::HashMap, time::Duration};

use tokio::time::Instant;

use super::limiter::Refused;

/// Counts by key, each in a window that begins with its first.
pub struct Windows {
    length: Duration,
    counts: HashMap<String, (Instant, u32)>,
    swept_at: Option<Instant>,
}

impl Windows {
    pub fn of(length: Duration) -> Self {
        Self {
            length,
            counts: HashMap::new(),
            swept_at: None,
        }
    }

    pub fn below(&self, key: &str, most: u32, now: Instant) -> Result<(), Refused> {
        match self.counts.get(key) {
            Some((began, count)) if *count >= most && now.duration_since(*began) < self.length => {
                let left = self.length - now.duration_since(*began);
                let seconds = u32::try_from(left.as_secs()).unwrap_or(u32::MAX);
                Err(Refused {
                    retry_after_s: seconds.saturating_add(1),
                })
            }
            _ => Ok(()),
        }
    }

    pub fn take(&mut self, key: &str, most: u32, now: Instant) -> Result<(), Refused> {
        self.below(key, most, now)?;
        self.count(key, now);
        Ok(())
    }

    pub fn give_back(&mut self, key: &str, now: Instant) {
        if let Some((began, count)) = self.counts.get_mut(key)
            && now.duration_since(*began) < self.length
        {
            *count = count.saturating_sub(1);
        }
    }

    pub fn count(&mut self, key: &str, now: Instant) {
        self.sweep(now);
        let entry = self.counts.entry(key.to_owned()).or_insert((now, 0));
        if now.duration_since(entry.0) >= self.length {
            *entry = (now, 0);
        }
        entry.1 += 1;
    }

    /// How many keys are counted.
    #[cfg(test)]
    pub fn len(&self) -> usize {
        self.counts.len()
    }

    /// What is over is forgotten, now and then.
    fn sweep(&mut self, now: Instant) {
        let length = self.length;
        let is_due = self
            .swept_at
            .is_none_or(|swept| now.duration_since(swept) >= length);
        if is_due {
            self.counts
                .retain(|_, (began, _)| now.duration_since(*began) < length);
            self.swept_at = Some(now);
        }
    }
}
