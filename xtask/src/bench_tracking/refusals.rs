//! Whether the time of a refusal says why it was refused.

use std::net::Ipv4Addr;
use std::time::Duration;

use anyhow::{Context, Result, bail};

use super::receipts::Receipt;
use crate::measure::{Connection, likely_one};
use crate::process::{self, Interrupted};
use crate::step::Stopwatch;

/// Of wrong secrets, and of unknown dossiers.
pub const EACH: u32 = 2_000;
/// Of one address; it may ask twenty times a minute.
const AN_ADDRESS: u32 = 10;
const ENOUGH: f64 = 0.01;

/// How likely it is that wrong secrets and unknown dossiers take times of one kind.
pub fn run(address: &str, receipts: &[Receipt]) -> Result<f64> {
    let mut asker = Asker {
        connection: Connection::open(address)?,
        asked: 0,
    };
    let first = round(&mut asker, receipts)?;
    if first > ENOUGH {
        return Ok(first);
    }
    // Of a hundred pairs that are alike one seems different: then another two thousand decide.
    round(&mut asker, receipts)
}

fn round(asker: &mut Asker, receipts: &[Receipt]) -> Result<f64> {
    let (mut wrong, mut unknown) = (Vec::new(), Vec::new());
    // Spread over the database, each once: a code rests after five wrong answers.
    let apart = receipts.len() / EACH as usize;
    for (turn, receipt) in receipts
        .iter()
        .step_by(apart)
        .take(EACH as usize)
        .enumerate()
    {
        let years_ago = code_of_2000(receipt.code)?;
        let not_its_own = Receipt {
            secret: "0000-0000",
            ..*receipt
        };
        let of_nothing = Receipt {
            code: &years_ago,
            ..*receipt
        };
        // Each is the first of its pair as often as the other.
        if turn.is_multiple_of(2) {
            wrong.push(asker.refused(&not_its_own)?);
            unknown.push(asker.refused(&of_nothing)?);
        } else {
            unknown.push(asker.refused(&of_nothing)?);
            wrong.push(asker.refused(&not_its_own)?);
        }
    }
    Ok(likely_one(&mut wrong, &mut unknown))
}

/// The same code with a year in which nothing was received: `H41-261113-0004`, `H41-001113-0004`.
fn code_of_2000(code: &str) -> Result<String> {
    let (agency, rest) = code.split_once('-').context("a code has three parts")?;
    let rest = rest.get(2..).context("a code has a date")?;
    Ok(format!("{agency}-00{rest}"))
}

struct Asker {
    connection: Connection,
    asked: u32,
}

impl Asker {
    fn refused(&mut self, receipt: &Receipt) -> Result<Duration> {
        if process::interrupted() {
            bail!(Interrupted);
        }
        let from = Ipv4Addr::from_bits(0x0A00_0000 + self.asked / AN_ADDRESS);
        self.asked += 1;
        let question = receipt.question();
        let stopwatch = Stopwatch::start();
        let path = "/api/v1/dossier-lookups";
        let answer = self.connection.post(path, from, &question)?;
        let took = stopwatch.elapsed();
        match answer.status {
            404 => Ok(took),
            status => bail!("a question that is to be refused was answered {status}, not 404"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_dossier_is_a_code_like_any_other() {
        let code = code_of_2000("H26.14-261113-0002").unwrap();
        assert_eq!(code, "H26.14-001113-0002");
        assert!(code_of_2000("H26.14").is_err());
    }
}
