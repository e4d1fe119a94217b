//! Child processes: started with a clean environment, ended in every case.

use std::env;
use std::ffi::OsStr;
use std::fmt;
use std::fs::File;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use anyhow::{Context, Result, bail};

use crate::step::{self, Stopwatch};
use crate::workspace::Workspace;

static INTERRUPTED: AtomicBool = AtomicBool::new(false);

/// Ctrl-C, or the end of the session: everything started is stopped, nothing more is said.
#[derive(Debug)]
pub struct Interrupted;

impl fmt::Display for Interrupted {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("interrupted")
    }
}

impl std::error::Error for Interrupted {}

pub fn listen_for_ctrl_c() -> Result<()> {
    ctrlc::set_handler(|| INTERRUPTED.store(true, Ordering::SeqCst)).context("catching Ctrl-C")
}

pub fn interrupted() -> bool {
    INTERRUPTED.load(Ordering::SeqCst)
}

/// A command in the root of the repository, without what `cargo xtask` left in the environment.
pub fn command(workspace: &Workspace, program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(&workspace.root).stdin(Stdio::null());
    for (name, _) in env::vars_os() {
        let text = name.to_string_lossy();
        // They describe xtask; a build script that watches one would run again for nothing.
        if text.starts_with("CARGO_PKG_") || text.starts_with("CARGO_MANIFEST_") {
            command.env_remove(&name);
        }
    }
    command
}

/// The cargo that started xtask.
pub fn cargo(workspace: &Workspace, arguments: &[&str]) -> Command {
    let program = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = command(workspace, program);
    command.args(arguments);
    command
}

/// The first line a command prints, or nothing when it is missing or fails.
pub fn first_line(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    output
        .status
        .success()
        .then(|| text.lines().next().unwrap_or_default().trim().to_owned())
}

/// A process that shares our terminal and is ended when nobody holds it any more.
pub struct Guard(Child);

impl Guard {
    pub fn start(command: &mut Command) -> Result<Self> {
        command
            .spawn()
            .map(Self)
            .map_err(|error| step::cannot_start(command, error))
    }

    pub fn must_live(&mut self) -> Result<()> {
        if interrupted() {
            bail!(Interrupted);
        }
        match self.0.try_wait().context("waiting for a process")? {
            Some(status) => bail!("A process ended on its own ({status}); see above."),
            None => Ok(()),
        }
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        stop(&mut self.0);
    }
}

/// Waits until no other `cargo xtask` writes to dist/; held until the file is dropped.
pub fn alone(workspace: &Workspace) -> Result<File> {
    let file = step::create_log(&workspace.log("lock"))?;
    let mut told = false;
    while file.try_lock().is_err() {
        if interrupted() {
            bail!(Interrupted);
        }
        if !told {
            eprintln!("… waiting for another `cargo xtask` to finish its build");
            told = true;
        }
        pause();
    }
    Ok(file)
}

/// Asks a process to end, and ends it when it does not within ten seconds.
pub fn stop(child: &mut Child) {
    if matches!(child.try_wait(), Ok(Some(_))) {
        return;
    }
    // std can only kill; the API should finish the answers it has begun.
    let asked = Command::new("kill")
        .arg(child.id().to_string())
        .stderr(Stdio::null())
        .status();
    let since = Stopwatch::start();
    while asked.is_ok() && since.elapsed() < Duration::from_secs(10) {
        if !matches!(child.try_wait(), Ok(None)) {
            return;
        }
        pause();
    }
    // Both fail only when the process has ended meanwhile, which is what is wanted.
    drop(child.kill());
    drop(child.wait());
}

/// The beat in which xtask looks at its children.
#[expect(
    clippy::disallowed_methods,
    reason = "xtask has one thread and waits for processes"
)]
pub fn pause() {
    std::thread::sleep(Duration::from_millis(100));
}
