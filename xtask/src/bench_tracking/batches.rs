//! Five hundred dossiers looked up in one question, again and again.

use std::net::Ipv4Addr;
use std::time::Duration;

use anyhow::{Result, bail};

use super::receipts::{Draw, Receipt};
use crate::measure::Connection;
use crate::process::{self, Interrupted};
use crate::step::Stopwatch;

/// As many as one question may hold.
const AT_ONCE: usize = 500;
const QUESTIONS: usize = 30;
const ADDRESS: Ipv4Addr = Ipv4Addr::new(203, 0, 113, 8);
/// Of no connection of the load.
const DRAW: u64 = 100;

pub struct Batches {
    /// In order.
    pub times: Vec<Duration>,
    /// Dossiers, of all questions.
    pub found: usize,
    pub asked: usize,
}

pub fn run(address: &str, receipts: &[Receipt]) -> Result<Batches> {
    let mut connection = Connection::open(address)?;
    let mut draw = Draw::new(receipts, DRAW);
    let mut batches = Batches {
        times: Vec::new(),
        found: 0,
        asked: QUESTIONS * AT_ONCE,
    };
    for _ in 0..QUESTIONS {
        if process::interrupted() {
            bail!(Interrupted);
        }
        let questions: Vec<_> = (0..AT_ONCE).map(|_| draw.next().question()).collect();
        let body = format!(r#"{{"items":[{}]}}"#, questions.join(","));
        let stopwatch = Stopwatch::start();
        let answer = connection.post("/api/v1/dossier-lookups/batch", ADDRESS, &body)?;
        batches.times.push(stopwatch.elapsed());
        if answer.status == 200 {
            batches.found += answer.text()?.matches(r#""kind":"found""#).count();
        }
    }
    batches.times.sort_unstable();
    Ok(batches)
}
