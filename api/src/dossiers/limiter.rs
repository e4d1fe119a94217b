//! How often somebody may look: wrong answers for one code, and questions from one address.

use std::{
    sync::{Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use tokio::time::Instant;

use super::windows::Windows;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Wrong secrets and unknown dossiers, for one code.
    pub wrong_in_an_hour: u32,
    /// Questions from one address, which many phones may share. Right secrets are not counted: an
    /// office that looks up its own dossiers may do so all day.
    pub asked_in_a_minute: u32,
    /// Wrong secrets and unknown dossiers in batches of one address.
    pub guessed_in_an_hour: u32,
    /// Codes without a secret in batches of one address.
    pub bare_in_an_hour: u32,
    /// A refusal is not answered sooner, so that its time says nothing.
    pub refusal_takes: Duration,
    /// Questions to ministers from one address.
    pub sent_in_an_hour: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            wrong_in_an_hour: 5,
            asked_in_a_minute: 20,
            guessed_in_an_hour: 60,
            bare_in_an_hour: 500,
            refusal_takes: Duration::from_millis(5),
            sent_in_an_hour: 5,
        }
    }
}

/// Too often; to be tried again after so many seconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refused {
    pub retry_after_s: u32,
}

/// Counts in memory what must not be written down. Copies of the API count each for itself.
pub struct Limiter {
    limits: Limits,
    wrong: Mutex<Windows>,
    asked: Mutex<Windows>,
    guessed: Mutex<Windows>,
    bare: Mutex<Windows>,
    sent: Mutex<Windows>,
}

impl Limiter {
    pub fn new(limits: Limits) -> Self {
        const HOUR: Duration = Duration::from_secs(3_600);
        const MINUTE: Duration = Duration::from_secs(60);
        Self {
            limits,
            wrong: Mutex::new(Windows::of(HOUR)),
            asked: Mutex::new(Windows::of(MINUTE)),
            guessed: Mutex::new(Windows::of(HOUR)),
            bare: Mutex::new(Windows::of(HOUR)),
            sent: Mutex::new(Windows::of(HOUR)),
        }
    }

    pub fn limits(&self) -> Limits {
        self.limits
    }

    /// Whether a code may be asked for, known or not.
    pub fn may_try(&self, code: &str, now: Instant) -> Result<(), Refused> {
        locked(&self.wrong).below(code, self.limits.wrong_in_an_hour, now)
    }

    pub fn was_wrong(&self, code: &str, now: Instant) {
        locked(&self.wrong).count(code, now);
    }

    /// Counts a question, if there is room for it.
    pub fn ask(&self, address: &str, now: Instant) -> Result<(), Refused> {
        locked(&self.asked).take(address, self.limits.asked_in_a_minute, now)
    }

    /// Gives a question back: its secret was right.
    pub fn was_right(&self, address: &str, now: Instant) {
        locked(&self.asked).give_back(address, now);
    }

    /// Whether an address has not yet been wrong too often in batches.
    pub fn may_guess(&self, address: &str, now: Instant) -> Result<(), Refused> {
        locked(&self.guessed).below(address, self.limits.guessed_in_an_hour, now)
    }

    pub fn guessed(&self, address: &str, now: Instant) {
        locked(&self.guessed).count(address, now);
    }

    /// Counts a code without a secret in a batch, if there is room for it.
    pub fn ask_bare(&self, address: &str, now: Instant) -> Result<(), Refused> {
        locked(&self.bare).take(address, self.limits.bare_in_an_hour, now)
    }

    /// Counts a question to a minister, if there is room for it.
    pub fn send_question(&self, address: &str, now: Instant) -> Result<(), Refused> {
        locked(&self.sent).take(address, self.limits.sent_in_an_hour, now)
    }
}

fn locked(windows: &Mutex<Windows>) -> MutexGuard<'_, Windows> {
    windows.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_rests_for_the_rest_of_its_hour_after_five_wrong_answers() {
        let limiter = Limiter::new(Limits::default());
        let start = Instant::now();
        for minute in 0..5 {
            let now = start + Duration::from_secs(minute * 60);
            assert_eq!(limiter.may_try("a", now), Ok(()));
            limiter.was_wrong("a", now);
        }
        let later = start + Duration::from_secs(3_000);
        let refused = limiter.may_try("a", later).expect_err("rests");
        assert_eq!(refused.retry_after_s, 601);
        assert_eq!(limiter.may_try("b", later), Ok(()), "another one does not");
        let next_hour = start + Duration::from_secs(3_600);
        assert_eq!(limiter.may_try("a", next_hour), Ok(()));
        limiter.was_wrong("a", next_hour);
        assert_eq!(limiter.may_try("a", next_hour), Ok(()), "counted anew");
    }

    #[test]
    fn an_address_asks_twenty_times_a_minute() {
        let limiter = Limiter::new(Limits::default());
        let start = Instant::now();
        for _ in 0..20 {
            assert_eq!(limiter.ask("x", start), Ok(()));
        }
        let refused = limiter.ask("x", start + Duration::from_secs(10));
        assert_eq!(refused, Err(Refused { retry_after_s: 51 }));
        assert_eq!(limiter.ask("y", start), Ok(()));
        assert_eq!(limiter.ask("x", start + Duration::from_secs(60)), Ok(()));
    }

    #[test]
    fn an_office_with_the_right_secrets_is_not_stopped() {
        let limiter = Limiter::new(Limits::default());
        let start = Instant::now();
        for _ in 0..200 {
            assert_eq!(limiter.ask("office", start), Ok(()));
            limiter.was_right("office", start);
        }
        for _ in 0..20 {
            assert_eq!(limiter.ask("office", start), Ok(()));
        }
        assert!(limiter.ask("office", start).is_err(), "wrong ones count");
    }

    #[test]
    fn an_office_that_looks_up_codes_alone_spreads_them_over_the_hour() {
        let limiter = Limiter::new(Limits::default());
        let start = Instant::now();
        // Two hundred in an hour, in bursts of ten.
        for number in 0..200_u64 {
            let now = start + Duration::from_secs(number / 10 * 180);
            assert_eq!(limiter.ask("office", now), Ok(()), "{number}");
        }
    }

    #[test]
    fn what_is_over_is_forgotten() {
        let limiter = Limiter::new(Limits::default());
        let start = Instant::now();
        for number in 0..100 {
            limiter.ask(&number.to_string(), start).expect("room");
        }
        let later = start + Duration::from_secs(120);
        limiter.ask("x", later).expect("room");
        assert_eq!(limiter.asked.lock().expect("a lock").len(), 1);
    }
}
