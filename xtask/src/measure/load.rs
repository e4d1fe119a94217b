//! Questions that come at fixed times, whether or not the ones before them are answered: who waits
//! for an answer before asking again does not notice how many others a stall would have met.

use std::thread;
use std::time::Duration;

use anyhow::{Result, anyhow, bail};

use super::connection::{Answer, Connection};
use crate::process::{self, Interrupted};
use crate::step::Stopwatch;

const CONNECTIONS: u32 = 8;
/// Of a new server, not counted.
const WARMING: Duration = Duration::from_secs(3);
const MEASURED: Duration = Duration::from_secs(20);

/// Of all connections together.
pub struct Load {
    /// In order, each from when its question was due.
    pub times: Vec<Duration>,
    /// Answers with 200.
    pub found: usize,
}

/// Asks so often in a second over eight connections; each has questions of its own, which `asker`
/// gives for its number.
pub fn run<A>(address: &str, a_second: u32, asker: impl Fn(u32) -> A + Sync) -> Result<Load>
where
    A: FnMut(&mut Connection) -> Result<Answer>,
{
    let since = Stopwatch::start();
    let parts: Vec<Result<Load>> = thread::scope(|scope| {
        let asker = &asker;
        let ask = |number| {
            scope.spawn(move || {
                let pace = Pace {
                    a_second,
                    number,
                    since,
                };
                one_connection(address, pace, asker(number))
            })
        };
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

/// When the questions of one connection are due: every eighth of all, each in the middle between
/// those of its neighbours.
#[derive(Clone, Copy)]
struct Pace {
    a_second: u32,
    number: u32,
    since: Stopwatch,
}

impl Pace {
    fn due(self, turn: u32) -> Duration {
        Duration::from_secs(1) * (turn * CONNECTIONS + self.number) / self.a_second
    }
}

fn one_connection(
    address: &str,
    pace: Pace,
    mut ask: impl FnMut(&mut Connection) -> Result<Answer>,
) -> Result<Load> {
    let mut connection = Connection::open(address)?;
    let mut load = Load {
        times: Vec::new(),
        found: 0,
    };
    for due in (0..).map(|turn| pace.due(turn)) {
        if due >= WARMING + MEASURED {
            break;
        }
        if process::interrupted() {
            bail!(Interrupted);
        }
        wait_until(due, pace.since);
        let answer = ask(&mut connection)?;
        if due >= WARMING {
            load.times.push(pace.since.elapsed().saturating_sub(due));
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
