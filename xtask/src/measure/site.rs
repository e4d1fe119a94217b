//! A folder with made-up records, and the database they are imported into.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result};

use crate::step::{self, Stopwatch};
use crate::workspace::Workspace;
use crate::{process, servers};

/// Removed when nobody holds it any more, unless it is to be kept.
pub struct Site {
    folder: PathBuf,
    keep: bool,
}

pub struct Imported {
    /// How many records of the kind that was asked for were written.
    pub records: u64,
    pub took: Duration,
}

impl Site {
    pub fn make(workspace: &Workspace, name: &str, keep: bool) -> Result<Self> {
        let folder = workspace.path("target/bench").join(name);
        if folder.exists() {
            fs::remove_dir_all(&folder)
                .with_context(|| format!("removing {}", folder.display()))?;
        }
        fs::create_dir_all(&folder).with_context(|| format!("creating {}", folder.display()))?;
        Ok(Self { folder, keep })
    }

    /// Has a command of the API, such as `sample-news`, print into a file of the folder.
    pub fn print(
        &self,
        workspace: &Workspace,
        title: &str,
        file: &str,
        words: &[&str],
    ) -> Result<PathBuf> {
        let file = self.folder.join(file);
        let mut command = api(workspace);
        command.args(words);
        let log = words.first().copied().unwrap_or("api");
        step::must_write(workspace, log, title, &mut command, &file)?;
        Ok(file)
    }

    /// With all it does before the first record, such as filling an empty database. The command
    /// says how many `counted` it wrote.
    pub fn import(
        &self,
        workspace: &Workspace,
        what: &str,
        file: &Path,
        counted: &str,
    ) -> Result<Imported> {
        let mut command = api(workspace);
        command.args(["import", what]).arg(file);
        command.args(["--database", &self.database()]);
        let stopwatch = Stopwatch::start();
        let title = format!("Importing the {what}");
        let log = format!("import-{what}");
        let output = step::must(workspace, &log, &title, &mut command)?;
        let took = stopwatch.elapsed();
        let records = count(&output, counted);
        let records = records.with_context(|| format!("`api import {what}` told no {counted}"))?;
        Ok(Imported { records, took })
    }

    pub fn database(&self) -> String {
        servers::database_url(&self.file())
    }

    /// Of the database, in bytes.
    pub fn size(&self) -> Result<u64> {
        let file = self.file();
        let about = fs::metadata(&file).with_context(|| format!("reading {}", file.display()))?;
        Ok(about.len())
    }

    fn file(&self) -> PathBuf {
        self.folder.join("mot-cua.sqlite")
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        if self.keep {
            eprintln!("The database lies in {}.", self.folder.display());
        } else if let Err(error) = fs::remove_dir_all(&self.folder) {
            eprintln!("{} is still there: {error}", self.folder.display());
        }
    }
}

fn api(workspace: &Workspace) -> Command {
    process::command(workspace, workspace.binary("server", "api"))
}

/// Reads `dossiers 2, events 6, unchanged 0`.
fn count(output: &str, counted: &str) -> Option<u64> {
    let line = output.lines().last()?;
    let mut parts = line.split(", ");
    let count = parts.find_map(|part| part.strip_prefix(counted)?.strip_prefix(' '))?;
    count.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_count_of_records_is_read() {
        let output = "dossiers 2, events 6, unchanged 0\n";
        assert_eq!(count(output, "events"), Some(6));
        assert_eq!(count(output, "event"), None);
        assert_eq!(count("good 2, bad 0\n", "events"), None);
        assert_eq!(count("", "events"), None);
    }
}
