//! How many checks the output of a test tool reports.

use anyhow::{Context, Result};
use serde_json::Value;

use crate::report::Tally;

/// Adds up the `test result:` lines of `cargo test`.
pub fn cargo(output: &str) -> Tally {
    let lines = output
        .lines()
        .filter_map(|line| line.split_once("test result: "));
    lines.fold(Tally::default(), |sum, (_, result)| Tally {
        passed: sum.passed + before(result, "passed"),
        failed: sum.failed + before(result, "failed"),
    })
}

/// Reads the JSON report of Playwright.
pub fn playwright(json: &str) -> Result<Tally> {
    let report: Value = serde_json::from_str(json).context("reading Playwright's report")?;
    let count = |name: &str| report["stats"][name].as_u64().unwrap_or(0);
    // A test that passes only sometimes is a failed test.
    let failed = count("unexpected") + count("flaky");
    Ok(Tally {
        passed: count("expected"),
        failed,
    })
}

/// One check per operation that schemathesis tried.
pub fn schemathesis(output: &str) -> Tally {
    let mut lines = output.lines().filter_map(|line| line.split_once("Tested:"));
    let tested = lines.next().map_or("", |(_, rest)| rest.trim());
    let digits: String = tested.chars().take_while(char::is_ascii_digit).collect();
    Tally {
        passed: digits.parse().unwrap_or(0),
        failed: 0,
    }
}

/// The number in `12 passed;`.
fn before(line: &str, word: &str) -> u64 {
    let mut parts = line.split([';', '.']);
    let number = parts.find_map(|part| part.trim().strip_suffix(word)?.trim().parse().ok());
    number.unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(output: &str, passed: u64, failed: u64) {
        assert_eq!(cargo(output), Tally { passed, failed }, "{output}");
    }

    #[test]
    fn every_test_binary_counts() {
        check(
            "test a ... ok\n\
             test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out\n\
             test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out\n",
            15,
            2,
        );
        check("error: could not compile `api`\n", 0, 0);
    }

    #[test]
    fn a_flaky_browser_test_is_a_failed_one() {
        let json = r#"{"stats": {"expected": 7, "unexpected": 1, "flaky": 1, "skipped": 2}}"#;
        assert_eq!(
            playwright(json).unwrap(),
            Tally {
                passed: 7,
                failed: 2
            }
        );
        assert!(playwright("no report").is_err());
    }

    #[test]
    fn every_tried_operation_counts() {
        let output = "API Operations:\n  Selected: 8/8\n  Tested: 8\n";
        assert_eq!(
            schemathesis(output),
            Tally {
                passed: 8,
                failed: 0
            }
        );
        assert_eq!(schemathesis(""), Tally::default());
    }
}
