//! Failures a person can mend, each as one sentence that says what to do.

use std::io::ErrorKind;
use std::net::TcpListener;
use std::path::Path;

use anyhow::{Error, Result, bail};

const DISK_FULL: &str = "The disk is full: free some space (a full build takes about 8 GB) and run the same command \
     again.";
const NO_NETWORK: &str = "No network: connect this machine to the internet and run the same command again (what was \
     fetched once is not fetched again).";

const NO_VENV: &str = "Python has no venv module here: install it (`apt-get install python3-venv` on Debian) and run \
     the same command again.";

/// What the person reads instead of a chain of causes.
pub fn sentence(error: &Error) -> String {
    let disk_full = error.chain().any(|cause| {
        cause
            .downcast_ref::<std::io::Error>()
            .is_some_and(|cause| cause.kind() == ErrorKind::StorageFull)
    });
    match disk_full {
        true => DISK_FULL.to_owned(),
        false => format!("{error:#}"),
    }
}

/// The sentence for a command that failed, when its log names a cause that can be mended.
pub fn from_log(log: &str) -> Option<&'static str> {
    const DISK: [&str; 4] = [
        "No space left on device",
        "os error 28",
        "ENOSPC",
        "database or disk is full",
    ];
    const NETWORK: [&str; 10] = [
        "Could not resolve host",
        "Couldn't resolve host",
        "Failed to connect to",
        "Could not connect to server",
        "dns error",
        "ENOTFOUND",
        "EAI_AGAIN",
        "NewConnectionError",
        "Temporary failure resolving",
        "attempting to make an HTTP request, but --offline was specified",
    ];
    let names = |signs: &[&str]| signs.iter().any(|sign| log.contains(sign));
    match () {
        () if names(&DISK) => Some(DISK_FULL),
        () if names(&NETWORK) => Some(NO_NETWORK),
        () if names(&["ensurepip is not available"]) => Some(NO_VENV),
        () => None,
    }
}

/// What to do when a program is not on this machine.
pub fn missing_program(program: &str) -> String {
    let remedy = match program {
        "rustup" | "cargo" | "rustc" => "install Rust from https://rustup.rs",
        "node" | "npm" | "npx" => {
            "install Node.js 20 with npm (only the tests need it; `cargo xtask run` does not)"
        }
        "python3" => "install Python 3 with its venv module (only the tests need it)",
        _ => "install it",
    };
    format!("`{program}` is not on this machine: {remedy} and run the same command again.")
}

/// Asked before the long steps, so that nobody builds for ten minutes to learn of a busy port.
pub fn port_must_be_free(port: u16, remedy: &str) -> Result<()> {
    match TcpListener::bind(("127.0.0.1", port)) {
        Ok(_) => Ok(()),
        Err(error) if error.kind() == ErrorKind::PermissionDenied => {
            bail!("Port {port} is reserved for administrators: {remedy}.")
        }
        Err(_) => bail!("Port {port} is used by another program: stop that program, or {remedy}."),
    }
}

pub fn file_must_exist(file: &Path) -> Result<()> {
    match file.is_file() {
        true => Ok(()),
        false => bail!(
            "There is no file {}: check the path and run again.",
            file.display()
        ),
    }
}

pub fn folder_must_exist(folder: &Path) -> Result<()> {
    match folder.is_dir() {
        true => Ok(()),
        false => bail!(
            "There is no folder {}: name the one that holds the data with `--data DIR`.",
            folder.display()
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(log: &str, expected: Option<&str>) {
        assert_eq!(from_log(log), expected, "{log}");
    }

    #[test]
    fn a_log_that_names_its_cause_becomes_one_sentence() {
        check("(code: 13) database or disk is full", Some(DISK_FULL));
        check(
            "The virtual environment was not created: ensurepip is not available",
            Some(NO_VENV),
        );
        check(
            "error: could not write: No space left on device (os error 28)",
            Some(DISK_FULL),
        );
        check(
            "[6] Could not resolve hostname (Could not resolve host: x)",
            Some(NO_NETWORK),
        );
        check("npm error code EAI_AGAIN", Some(NO_NETWORK));
        check("error[E0308]: mismatched types", None);
    }

    #[test]
    fn a_busy_port_is_told_with_the_way_out() {
        let busy = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = busy.local_addr().unwrap().port();
        let error = port_must_be_free(port, "choose another with `--port`").unwrap_err();
        assert_eq!(
            error.to_string(),
            format!(
                "Port {port} is used by another program: stop that program, or choose another \
                 with `--port`."
            )
        );
    }
}
