//! The real catalogue goes in quickly, and a second time changes nothing.

use std::path::Path;
use std::time::Duration;

use anyhow::{Result, bail};

use crate::report::Tally;
use crate::step::{self, Stopwatch};
use crate::workspace::Workspace;
use crate::{servers, test};

const LIMIT: Duration = Duration::from_secs(20);

/// Two checks: the time of the first import, the idleness of the second.
pub fn check(workspace: &Workspace, file: &Path) -> Result<Tally> {
    let database = test::fresh_database(workspace, "catalogue")?;
    let import = |log: &str, title: &str| {
        step::must(
            workspace,
            log,
            title,
            &mut servers::import(workspace, file, &database),
        )
    };
    let stopwatch = Stopwatch::start();
    import("import-first", "Importing the real catalogue")?;
    let took = stopwatch.elapsed();
    if took > LIMIT {
        eprintln!(
            "The import took {} s; {} s are allowed.",
            took.as_secs(),
            LIMIT.as_secs()
        );
    }
    let again = import("import-again", "Importing it again")?;
    let idle = changes_nothing(&again)?;
    if !idle {
        eprintln!("The second import changed something:\n{again}");
    }
    let failed = u64::from(took > LIMIT) + u64::from(!idle);
    Ok(Tally {
        passed: 2 - failed,
        failed,
    })
}

/// Reads `0 added, 0 changed, 2849 unchanged, 0 withdrawn`, or the words before the numbers.
fn changes_nothing(output: &str) -> Result<bool> {
    let Some(line) = output.lines().rev().find(|line| line.contains("unchanged")) else {
        bail!("`api import` did not say how many procedures are unchanged.");
    };
    let words: Vec<&str> = line
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let number_first = words
        .windows(2)
        .any(|pair| is_number(pair[0]) && pair[1] == "added");
    let count = |name: &str| {
        let at = words.iter().position(|word| *word == name)?;
        let number = if number_first {
            at.checked_sub(1)?
        } else {
            at + 1
        };
        words.get(number)?.parse::<u64>().ok()
    };
    match (
        count("added"),
        count("changed"),
        count("unchanged"),
        count("withdrawn"),
    ) {
        (Some(added), Some(changed), Some(unchanged), Some(withdrawn)) => {
            Ok(added + changed + withdrawn == 0 && unchanged > 0)
        }
        _ => bail!("`api import` ended with a line that has no four counts: {line}"),
    }
}

fn is_number(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(output: &str, expected: bool) {
        assert_eq!(changes_nothing(output).unwrap(), expected, "{output}");
    }

    #[test]
    fn a_second_import_is_idle_only_when_all_is_unchanged() {
        check(
            "reading\n0 added, 0 changed, 2849 unchanged, 0 withdrawn\n",
            true,
        );
        check("added 0, changed 0, unchanged 2849, withdrawn 0", true);
        check("3 added, 0 changed, 2849 unchanged, 0 withdrawn", false);
        check("added 0, changed 0, unchanged 2848, withdrawn 1", false);
        assert!(changes_nothing("done").is_err());
    }
}
