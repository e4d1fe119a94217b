//! A server process that is ended when nobody holds it any more.

use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command};
use std::time::Duration;

use anyhow::{Context, Result, bail};

use crate::process::{self, Interrupted};
use crate::step::{self, Stopwatch};
use crate::workspace::Workspace;

/// A first start fills an empty database before it listens.
const PATIENCE: Duration = Duration::from_secs(120);
const ANNOUNCEMENT: &str = "listening on ";

pub struct Server {
    /// `http://127.0.0.1:PORT`
    pub address: String,
    child: Child,
    /// `The API`
    name: &'static str,
    log: String,
}

impl Server {
    /// Starts a server and comes back once it answers `/readyz`.
    pub fn start(
        workspace: &Workspace,
        name: &'static str,
        log: &str,
        command: &mut Command,
    ) -> Result<Self> {
        let file = step::create_log(&workspace.log(log))?;
        command
            .stdout(file.try_clone().context("opening the log twice")?)
            .stderr(file);
        let child = command
            .spawn()
            .map_err(|error| step::cannot_start(command, error))?;
        let mut server = Self {
            address: String::new(),
            child,
            name,
            log: log.to_owned(),
        };
        let since = Stopwatch::start();
        while !server.is_ready(workspace)? {
            if since.elapsed() > PATIENCE {
                bail!(step::failure(name, log, &server.output(workspace)));
            }
            process::pause();
        }
        Ok(server)
    }

    /// An error when the server ended on its own, or somebody pressed Ctrl-C.
    pub fn must_live(&mut self, workspace: &Workspace) -> Result<()> {
        if process::interrupted() {
            bail!(Interrupted);
        }
        match self.child.try_wait().context("waiting for a server")? {
            Some(_) => bail!(step::failure(self.name, &self.log, &self.output(workspace))),
            None => Ok(()),
        }
    }

    fn is_ready(&mut self, workspace: &Workspace) -> Result<bool> {
        self.must_live(workspace)?;
        if self.address.is_empty() {
            self.address = announced(&self.output(workspace)).unwrap_or_default();
        }
        Ok(self
            .address
            .strip_prefix("http://")
            .is_some_and(answers_ready))
    }

    fn output(&self, workspace: &Workspace) -> String {
        let bytes = fs::read(workspace.log(&self.log)).unwrap_or_default();
        String::from_utf8_lossy(&bytes).into_owned()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        process::stop(&mut self.child);
    }
}

/// The address in `listening on http://127.0.0.1:PORT`, once its line is complete.
fn announced(output: &str) -> Option<String> {
    let complete = output.rsplit_once('\n').map_or("", |(lines, _)| lines);
    let line = complete
        .lines()
        .find_map(|line| line.split_once(ANNOUNCEMENT))?;
    let address: String = line
        .1
        .chars()
        .take_while(|letter| letter.is_ascii_alphanumeric() || ":/.".contains(*letter))
        .collect();
    address.starts_with("http://").then_some(address)
}

fn answers_ready(host: &str) -> bool {
    let ask = || -> std::io::Result<String> {
        let mut stream = TcpStream::connect(host)?;
        stream.set_read_timeout(Some(Duration::from_secs(5)))?;
        write!(
            stream,
            "GET /readyz HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"
        )?;
        let mut answer = [0; 12];
        stream.read_exact(&mut answer)?;
        Ok(String::from_utf8_lossy(&answer).into_owned())
    };
    ask().is_ok_and(|answer| answer.ends_with(" 200"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(output: &str, expected: Option<&str>) {
        assert_eq!(announced(output).as_deref(), expected, "{output:?}");
    }

    #[test]
    fn the_address_is_read_from_a_complete_line() {
        check(
            "seeding\nlistening on http://127.0.0.1:4012\n",
            Some("http://127.0.0.1:4012"),
        );
        check("listening on http://127.0.0.1:80", None);
        check("INFO listening on \"http://127.0.0.1:80\"\n", None);
        check("", None);
    }
}
