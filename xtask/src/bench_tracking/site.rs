//! Made-up dossiers, and the database they are imported into.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result};

use crate::step::{self, Stopwatch};
use crate::workspace::Workspace;
use crate::{process, servers};

/// A folder that is removed when nobody holds it any more, unless it is to be kept.
pub struct Site {
    folder: PathBuf,
    keep: bool,
}

pub struct Imported {
    pub events: u64,
    pub took: Duration,
}

impl Site {
    /// The dossiers in a file, and their receipts in another.
    pub fn make(workspace: &Workspace, dossiers: u32, keep: bool) -> Result<Self> {
        let folder = workspace.path("target/bench/tracking");
        if folder.exists() {
            fs::remove_dir_all(&folder)
                .with_context(|| format!("removing {}", folder.display()))?;
        }
        fs::create_dir_all(&folder).with_context(|| format!("creating {}", folder.display()))?;
        let site = Self { folder, keep };
        let count = dossiers.to_string();
        let write = |title, file: &Path, more: &[&str]| {
            let mut command = api(workspace);
            command
                .args(["sample-dossiers", "--count", &count])
                .args(more);
            step::must_write(workspace, "sample-dossiers", title, &mut command, file)
        };
        write("Making dossiers up", &site.dossiers(), &[])?;
        write("Printing their receipts", &site.receipts(), &["--receipts"])?;
        Ok(site)
    }

    /// With all it does before the first event, such as filling an empty database.
    pub fn import(&self, workspace: &Workspace) -> Result<Imported> {
        let mut command = api(workspace);
        command.args(["import", "dossiers"]).arg(self.dossiers());
        command.args(["--database", &self.database()]);
        let stopwatch = Stopwatch::start();
        let title = "Importing the dossiers";
        let output = step::must(workspace, "import-dossiers", title, &mut command)?;
        let took = stopwatch.elapsed();
        let events =
            events(&output).context("`api import` did not say how many events it wrote")?;
        Ok(Imported { events, took })
    }

    pub fn database(&self) -> String {
        servers::database_url(&self.file())
    }

    pub fn receipts(&self) -> PathBuf {
        self.folder.join("receipts.txt")
    }

    /// Of the database, in bytes.
    pub fn size(&self) -> Result<u64> {
        let file = self.file();
        let about = fs::metadata(&file).with_context(|| format!("reading {}", file.display()))?;
        Ok(about.len())
    }

    fn dossiers(&self) -> PathBuf {
        self.folder.join("dossiers.jsonl")
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
fn events(output: &str) -> Option<u64> {
    let line = output.lines().last()?;
    let count = line
        .split(", ")
        .find_map(|part| part.strip_prefix("events "))?;
    count.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_count_of_events_is_read() {
        assert_eq!(events("dossiers 2, events 6, unchanged 0\n"), Some(6));
        assert_eq!(events("good 2, bad 0\n"), None);
        assert_eq!(events(""), None);
    }
}
