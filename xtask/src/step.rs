//! One long step: what runs, for how long, and where its output went.

use std::fs::{self, File};
use std::io::{ErrorKind, IsTerminal, Write, stderr};
use std::path::Path;
use std::process::{Child, Command, ExitStatus};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::mend;
use crate::process::{self, Interrupted};
use crate::workspace::Workspace;

const TAIL_LINES: usize = 40;

/// The one clock of xtask.
#[derive(Clone, Copy)]
pub struct Stopwatch(Instant);

impl Stopwatch {
    #[expect(clippy::disallowed_methods, reason = "xtask never runs in a browser")]
    pub fn start() -> Self {
        Self(Instant::now())
    }

    pub fn elapsed(&self) -> Duration {
        self.0.elapsed()
    }

    pub fn seconds(&self) -> f64 {
        self.elapsed().as_secs_f64()
    }
}

pub struct Finished {
    pub succeeded: bool,
    /// All the command printed, as far as it is text.
    pub output: String,
}

/// Runs a command that must succeed, and gives what it printed.
pub fn must(
    workspace: &Workspace,
    log: &str,
    title: &str,
    command: &mut Command,
) -> Result<String> {
    Running::start(workspace, log, title, command)?.must(workspace)
}

/// Runs a command that must succeed; what it prints becomes a file, its complaints go to target/log.
pub fn must_write(
    workspace: &Workspace,
    log: &str,
    title: &str,
    command: &mut Command,
    file: &Path,
) -> Result<()> {
    let complaints = create_log(&workspace.log(log))?;
    let made = File::create(file).with_context(|| format!("creating {}", file.display()))?;
    command.stdout(made).stderr(complaints);
    Running::of(log, title, command)?.must(workspace).map(drop)
}

/// Runs a command to its end, whatever the end is; its output goes to target/log.
pub fn attempt(
    workspace: &Workspace,
    log: &str,
    title: &str,
    command: &mut Command,
) -> Result<Finished> {
    Running::start(workspace, log, title, command)?.finish(workspace)
}

/// A command that runs while other steps do; it is stopped when nobody waits for it any more.
pub struct Running {
    log: String,
    title: String,
    stopwatch: Stopwatch,
    child: Child,
}

impl Running {
    pub fn start(
        workspace: &Workspace,
        log: &str,
        title: &str,
        command: &mut Command,
    ) -> Result<Self> {
        let file = create_log(&workspace.log(log))?;
        command
            .stdout(file.try_clone().context("opening the log twice")?)
            .stderr(file);
        Self::of(log, title, command)
    }

    fn of(log: &str, title: &str, command: &mut Command) -> Result<Self> {
        let stopwatch = Stopwatch::start();
        let child = command
            .spawn()
            .map_err(|error| cannot_start(command, error))?;
        Ok(Self {
            log: log.to_owned(),
            title: title.to_owned(),
            stopwatch,
            child,
        })
    }

    /// Waits for what must succeed, and gives what it printed.
    pub fn must(self, workspace: &Workspace) -> Result<String> {
        let (title, log) = (self.title.clone(), self.log.clone());
        let finished = self.finish(workspace)?;
        match finished.succeeded {
            true => Ok(finished.output),
            false => bail!(failure(&title, &log, &finished.output)),
        }
    }

    fn finish(mut self, workspace: &Workspace) -> Result<Finished> {
        let status = self.wait()?;
        let path = workspace.log(&self.log);
        let bytes = fs::read(&path).with_context(|| format!("reading {}", path.display()))?;
        Ok(Finished {
            succeeded: status.success(),
            output: String::from_utf8_lossy(&bytes).into_owned(),
        })
    }

    fn wait(&mut self) -> Result<ExitStatus> {
        let mut progress = Progress::start(&self.title, self.stopwatch);
        loop {
            if process::interrupted() {
                bail!(Interrupted);
            }
            if let Some(status) = self.child.try_wait().context("waiting for a command")? {
                progress.end(status.success());
                return Ok(status);
            }
            progress.tick();
            process::pause();
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        process::stop(&mut self.child);
    }
}

/// Does work of our own as a step.
pub fn inside<T>(title: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    let progress = Progress::start(title, Stopwatch::start());
    let result = work();
    progress.end(result.is_ok());
    result
}

pub fn create_log(path: &Path) -> Result<File> {
    let folder = path.parent().context("a log lies in a folder")?;
    fs::create_dir_all(folder).with_context(|| format!("creating {}", folder.display()))?;
    File::create(path).with_context(|| format!("creating {}", path.display()))
}

/// A sentence when the cause is known, else the end of what the command printed.
pub fn failure(title: &str, log: &str, output: &str) -> String {
    if let Some(sentence) = mend::from_log(output) {
        return sentence.to_owned();
    }
    let lines: Vec<&str> = output.lines().collect();
    let tail = lines[lines.len().saturating_sub(TAIL_LINES)..].join("\n");
    format!("{tail}\n\n{title}: failed; all it printed is in target/log/{log}.log.")
}

/// Why a command could not even start, in words.
pub fn cannot_start(command: &Command, error: std::io::Error) -> anyhow::Error {
    let program = command.get_program().to_string_lossy().into_owned();
    match error.kind() {
        ErrorKind::NotFound => anyhow::Error::msg(mend::missing_program(&program)),
        _ => anyhow::Error::new(error).context(format!("starting {program}")),
    }
}

/// A ticking line on a terminal; elsewhere one line at the start and one at the end.
struct Progress<'title> {
    title: &'title str,
    stopwatch: Stopwatch,
    shown: u64,
    ticks: bool,
}

impl<'title> Progress<'title> {
    fn start(title: &'title str, stopwatch: Stopwatch) -> Self {
        let ticks = stderr().is_terminal();
        if !ticks {
            eprintln!("… {title}");
        }
        Self {
            title,
            stopwatch,
            shown: u64::MAX,
            ticks,
        }
    }

    fn tick(&mut self) {
        let seconds = self.stopwatch.elapsed().as_secs();
        if self.ticks && seconds != self.shown {
            self.shown = seconds;
            eprint!(
                "\r\x1b[K… {} {}:{:02}",
                self.title,
                seconds / 60,
                seconds % 60
            );
            // A lost tick is no reason to stop.
            drop(stderr().flush());
        }
    }

    fn end(self, succeeded: bool) {
        let start = if self.ticks { "\r\x1b[K" } else { "" };
        let mark = if succeeded { "✓" } else { "✗" };
        eprintln!(
            "{start}{mark} {} ({:.1} s)",
            self.title,
            self.stopwatch.seconds()
        );
    }
}
