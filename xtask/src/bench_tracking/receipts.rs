//! The receipts of made-up dossiers, drawn in an order that looks like chance.

use anyhow::{Context, Result};

use crate::measure::Chance;

/// What stands on one: the code of the dossier and the secret that opens it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Receipt<'text> {
    pub code: &'text str,
    pub secret: &'text str,
}

impl Receipt<'_> {
    pub fn question(&self) -> String {
        // Neither holds a letter that JSON would write differently.
        format!(r#"{{"code":"{}","secret":"{}"}}"#, self.code, self.secret)
    }
}

/// As `api sample-dossiers --receipts` prints them.
pub fn read(text: &str) -> Result<Vec<Receipt<'_>>> {
    let receipt = |line| {
        let (code, secret) = str::split_once(line, ' ')?;
        Some(Receipt { code, secret })
    };
    text.lines()
        .map(|line| receipt(line).with_context(|| format!("{line:?} is no receipt")))
        .collect()
}

/// Draws the same receipts on every run.
pub struct Draw<'text> {
    receipts: &'text [Receipt<'text>],
    chance: Chance,
}

impl<'text> Draw<'text> {
    /// Draws with different numbers have nothing in common.
    pub fn new(receipts: &'text [Receipt<'text>], number: u64) -> Self {
        let chance = Chance::new(number);
        Self { receipts, chance }
    }

    pub fn next(&mut self) -> Receipt<'text> {
        *self.chance.one_of(self.receipts)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_is_a_receipt() {
        let text = "H26.14-261113-0002 DYWA-EE17\nH41-261113-0004 GMV6-ECG7\n";
        let receipts = read(text).unwrap();
        assert_eq!(receipts.len(), 2);
        assert_eq!(
            receipts[1].question(),
            r#"{"code":"H41-261113-0004","secret":"GMV6-ECG7"}"#
        );
        assert!(read("H26.14-261113-0002\n").is_err());
    }

    #[test]
    fn draws_reach_most_receipts_and_repeat_themselves() {
        let text: String = (0..100).map(|at| format!("code-{at} secret\n")).collect();
        let receipts = read(&text).unwrap();
        let drawn = |number| -> Vec<&str> {
            let mut draw = Draw::new(&receipts, number);
            (0..500).map(|_| draw.next().code).collect()
        };
        let mut met = drawn(1);
        assert_eq!(met, drawn(1));
        assert_ne!(met, drawn(2));
        met.sort_unstable();
        met.dedup();
        assert!(met.len() > 90, "{}", met.len());
    }
}
