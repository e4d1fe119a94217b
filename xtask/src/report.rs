//! What `cargo xtask test` has to say: a row per step, and a sum.

use anyhow::Result;

use crate::mend;
use crate::process::Interrupted;
use crate::step::Stopwatch;

/// How many checks a step made.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Tally {
    pub passed: u64,
    pub failed: u64,
}

impl Tally {
    pub fn one(succeeded: bool) -> Self {
        Self {
            passed: u64::from(succeeded),
            failed: u64::from(!succeeded),
        }
    }

    /// Counted checks; a command that failed without a failed check, or checked nothing, is one
    /// failure.
    pub fn counted(self, succeeded: bool) -> Self {
        let silent = self.failed == 0 && (!succeeded || self.passed == 0);
        Self {
            passed: self.passed,
            failed: self.failed + u64::from(silent),
        }
    }
}

struct Row {
    name: &'static str,
    seconds: f64,
    outcome: Outcome,
}

enum Outcome {
    Checked(Tally),
    Skipped(String),
}

#[derive(Default)]
pub struct Report {
    rows: Vec<Row>,
}

impl Report {
    /// Runs one step and keeps going when it fails; true when nothing failed. Only Ctrl-C ends all.
    pub fn step(
        &mut self,
        name: &'static str,
        work: impl FnOnce() -> Result<Tally>,
    ) -> Result<bool> {
        eprintln!("\n== {name}");
        let stopwatch = Stopwatch::start();
        let tally = match work() {
            Ok(tally) => tally,
            Err(error) if error.is::<Interrupted>() => return Err(error),
            Err(error) => {
                eprintln!("{}", mend::sentence(&error));
                Tally::one(false)
            }
        };
        self.rows.push(Row {
            name,
            seconds: stopwatch.seconds(),
            outcome: Outcome::Checked(tally),
        });
        Ok(tally.failed == 0)
    }

    /// A step that this machine has no data for.
    pub fn skip(&mut self, name: &'static str, why: String) {
        eprintln!("\n== {name}: skipped, {why}");
        self.rows.push(Row {
            name,
            seconds: 0.0,
            outcome: Outcome::Skipped(why),
        });
    }

    /// A step that could not run because an earlier one failed: a failure, not a silence.
    pub fn blocked(&mut self, name: &'static str) {
        eprintln!("\n== {name}: not run, because an earlier step failed");
        self.rows.push(Row {
            name,
            seconds: 0.0,
            outcome: Outcome::Checked(Tally::one(false)),
        });
    }

    /// Prints the table and, as the last line, the sum; true when nothing failed.
    pub fn print(&self) -> bool {
        println!(
            "\n{:<34} {:>9} {:>8} {:>8}",
            "step", "seconds", "passed", "failed"
        );
        for row in &self.rows {
            match &row.outcome {
                Outcome::Checked(Tally { passed, failed }) => {
                    println!(
                        "{:<34} {:>9.1} {passed:>8} {failed:>8}",
                        row.name, row.seconds
                    );
                }
                Outcome::Skipped(why) => println!("{:<34} skipped: {why}", row.name),
            }
        }
        let sum = self.sum();
        println!("\n{} passed, {} failed", sum.passed, sum.failed);
        sum.failed == 0
    }

    fn sum(&self) -> Tally {
        let tallies = self.rows.iter().filter_map(|row| match row.outcome {
            Outcome::Checked(tally) => Some(tally),
            Outcome::Skipped(_) => None,
        });
        tallies.fold(Tally::default(), |sum, tally| Tally {
            passed: sum.passed + tally.passed,
            failed: sum.failed + tally.failed,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_that_fails_in_silence_counts_as_one_failure() {
        let tally = |passed, failed| Tally { passed, failed };
        assert_eq!(tally(3, 0).counted(true), tally(3, 0));
        assert_eq!(tally(3, 1).counted(false), tally(3, 1));
        assert_eq!(tally(3, 0).counted(false), tally(3, 1));
        assert_eq!(tally(0, 0).counted(true), tally(0, 1));
    }

    #[test]
    fn the_sum_leaves_out_what_was_skipped_and_counts_what_was_blocked() {
        let mut report = Report::default();
        report
            .step("a", || {
                Ok(Tally {
                    passed: 2,
                    failed: 1,
                })
            })
            .unwrap();
        report.step("b", || anyhow::bail!("broken")).unwrap();
        report.skip("c", "no data".to_owned());
        report.blocked("d");
        assert_eq!(
            report.sum(),
            Tally {
                passed: 2,
                failed: 3
            }
        );
    }
}
