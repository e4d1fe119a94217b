//! Look-ups that come at fixed times, whether or not the ones before them are answered: who waits
//! for an answer before asking again does not notice how many others a stall would have met.

use std::net::Ipv4Addr;
use std::thread;
use std::time::Duration;

use anyhow::{Result, anyhow, bail};

use super::connection::Connection;
use super::receipts::{Draw, Receipt};
use crate::process::{self, Interrupted};
use crate::step::Stopwatch;

pub const A_SECOND: u32 = 500;
pub const LOOK_UPS: &str = "/api/v1/dossier-lookups";
/// Answered 404 before anything is looked up: what is left is the machine, the network and HTTP.
pub const NOTHING: &str = "/api/v1/nothing";
const CONNECTIONS: u32 = 8;
/// Of a new server, not counted.
const WARMING: Duration = Duration::from_secs(3);
const MEASURED: Duration = Duration::from_secs(20);
/// An office behind one address; right secrets do not count against it.
const OFFICE: Ipv4Addr = Ipv4Addr::new(203, 0, 113, 7);

/// Of all connections together.
pub struct Load {
    /// In order, each from when its question was due.
    pub times: Vec<Duration>,
    pub found: usize,
}

pub fn run(address: &str, path: &str, receipts: &[Receipt]) -> Result<Load> {
    let since = Stopwatch::start();
    let parts: Vec<Result<Load>> = thread::scope(|scope| {
        let ask =
            |number| scope.spawn(move || one_connection(address, path, receipts, number, since));
        let threads: Vec<_> = (0..CONNECTIONS).map(ask).collect();
        let part = |thread: thread::ScopedJoinHandle<'_, Result<Load>>| match thread.join() {
            Ok(part) => part,
            Err(_panic) => Err(anyhow!("a thread of the load ended early")),
        };
        threads.into_iter().map(part).collect()
    });
    let mut load = Load {
        times: Vec::new(),
        found: 0,
    };
    for part in parts {
        let part = part?;
        load.times.extend(part.times);
        load.found += part.found;
    }
    load.times.sort_unstable();
    Ok(load)
}

/// Every eighth of the questions, each in the middle between those of its neighbours.
fn one_connection(
    address: &str,
    path: &str,
    receipts: &[Receipt],
    number: u32,
    since: Stopwatch,
) -> Result<Load> {
    let mut connection = Connection::open(address)?;
    let mut draw = Draw::new(receipts, number.into());
    let mut load = Load {
        times: Vec::new(),
        found: 0,
    };
    for turn in 0.. {
        let due = Duration::from_secs(1) * (turn * CONNECTIONS + number) / A_SECOND;
        if due >= WARMING + MEASURED {
            break;
        }
        if process::interrupted() {
            bail!(Interrupted);
        }
        let question = draw.next().question();
        wait_until(due, since);
        let answer = connection.post(path, OFFICE, &question)?;
        if due >= WARMING {
            load.times.push(since.elapsed().saturating_sub(due));
            load.found += usize::from(answer.status == 200);
        }
    }
    Ok(load)
}

#[expect(
    clippy::disallowed_methods,
    reason = "a thread of the load sleeps until its next question is due"
)]
fn wait_until(due: Duration, since: Stopwatch) {
    thread::sleep(due.saturating_sub(since.elapsed()));
}
