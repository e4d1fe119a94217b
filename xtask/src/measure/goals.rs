//! The table of what was measured, beside what was wanted.

use std::time::Duration;

struct Row {
    what: String,
    measured: String,
    goal: String,
    /// None where nothing is wanted.
    is_kept: Option<bool>,
}

#[derive(Default)]
pub struct Goals(Vec<Row>);

impl Goals {
    /// A figure that only explains the others.
    pub fn seen(&mut self, what: impl Into<String>, measured: String) {
        self.put(what, measured, String::new(), None);
    }

    pub fn at_least(&mut self, what: &str, measured: f64, least: f64) {
        let goal = format!("≥ {}", thousands(least as u64));
        let is_kept = measured >= least;
        self.put(what, thousands(measured as u64), goal, Some(is_kept));
    }

    /// Of milliseconds.
    pub fn at_most(&mut self, what: &str, measured: f64, most: f64) {
        let is_kept = measured <= most;
        self.put(
            what,
            format!("{measured:.2}"),
            format!("≤ {most}"),
            Some(is_kept),
        );
    }

    /// Of a likelihood.
    pub fn above(&mut self, what: &str, measured: f64, floor: f64) {
        let is_kept = measured > floor;
        self.put(
            what,
            format!("{measured:.3}"),
            format!("> {floor}"),
            Some(is_kept),
        );
    }

    pub fn all(&mut self, what: &str, some: usize, of: usize) {
        let measured = format!("{} of {}", thousands(some as u64), thousands(of as u64));
        self.put(what, measured, "all".to_owned(), Some(some == of && of > 0));
    }

    /// True when every goal is kept.
    pub fn print(&self) -> bool {
        println!("{:<40} {:>18} {:>9}", "what", "measured", "goal");
        for row in &self.0 {
            let verdict = match row.is_kept {
                None => "",
                Some(true) => "  kept",
                Some(false) => "  missed",
            };
            let (what, measured, goal) = (&row.what, &row.measured, &row.goal);
            println!("{what:<40} {measured:>18} {goal:>9}{verdict}");
        }
        self.are_kept()
    }

    fn are_kept(&self) -> bool {
        self.0.iter().all(|row| row.is_kept != Some(false))
    }

    fn put(
        &mut self,
        what: impl Into<String>,
        measured: String,
        goal: String,
        is_kept: Option<bool>,
    ) {
        self.0.push(Row {
            what: what.into(),
            measured,
            goal,
            is_kept,
        });
    }
}

pub fn millis(time: Duration) -> String {
    format!("{:.2}", time.as_secs_f64() * 1e3)
}

/// `1234567` becomes `1,234,567`.
pub fn thousands(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(put: impl Fn(&mut Goals), expected: bool) {
        let mut goals = Goals::default();
        goals.seen("a figure", String::new());
        put(&mut goals);
        assert_eq!(goals.are_kept(), expected);
    }

    #[test]
    fn a_goal_is_kept_or_missed_at_its_edge() {
        check(|goals| goals.at_least("", 20_000.0, 20_000.0), true);
        check(|goals| goals.at_least("", 19_999.9, 20_000.0), false);
        check(|goals| goals.at_most("", 5.0, 5.0), true);
        check(|goals| goals.at_most("", 5.001, 5.0), false);
        check(|goals| goals.above("", 0.01, 0.01), false);
        check(|goals| goals.above("", 0.011, 0.01), true);
        check(|goals| goals.all("", 3, 3), true);
        check(|goals| goals.all("", 2, 3), false);
        check(|goals| goals.all("", 0, 0), false);
    }

    #[test]
    fn numbers_are_read_in_threes() {
        for (number, text) in [
            (7, "7"),
            (999, "999"),
            (1_000, "1,000"),
            (3_126_004, "3,126,004"),
        ] {
            assert_eq!(thousands(number), text);
        }
    }
}
