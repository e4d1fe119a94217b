//! The command as a process of its own.

use std::{
    io::{BufRead as _, BufReader, Lines, Read as _, Write as _},
    net::TcpStream,
    path::Path,
    process::{Child, ChildStdout, Command, Stdio},
};

use rustix::process::{Pid, Signal, kill_process};

/// Nobody answers there, and that is no reason not to begin.
pub const NO_API: &str = "http://127.0.0.1:9";

pub fn edge(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_edge"));
    for name in ["API", "DIST", "EDGE_LISTEN", "PUBLIC_URL", "ADMIN", "LOG"] {
        command.env_remove(format!("MOT_CUA_{name}"));
    }
    command.args(arguments);
    command
}

/// One that listens, and does not outlive its test.
pub struct Running {
    pub child: Child,
    pub at: String,
    pub lines: Lines<BufReader<ChildStdout>>,
}

impl Running {
    /// With an API that is not there.
    pub fn start(dist: &Path, arguments: &[&str]) -> Self {
        let dist = dist.to_str().expect("a text");
        let mut child = edge(&["--api", NO_API, "--dist", dist, "--listen", "127.0.0.1:0"])
            .args(arguments)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("a start");
        let out = child.stdout.take().expect("its output");
        let mut lines = BufReader::new(out).lines();
        let first = lines.next().expect("a line").expect("a text");
        let at = first.strip_prefix("listening on http://");
        Self {
            at: at.expect("where it listens").to_owned(),
            child,
            lines,
        }
    }

    pub fn ask(&self, path: &str, headers: &str) -> String {
        ask(&self.at, path, headers)
    }

    pub fn terminate(&self) {
        let pid = Pid::from_child(&self.child);
        kill_process(pid, Signal::TERM).expect("a signal");
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ended = self.child.kill();
        let _waited = self.child.wait();
    }
}

/// Everything that is answered to one request; `headers` are whole lines.
pub fn ask(at: &str, path: &str, headers: &str) -> String {
    let mut stream = TcpStream::connect(at).expect("a connection");
    let head = format!("GET {path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n{headers}\r\n");
    stream.write_all(head.as_bytes()).expect("written");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("an answer");
    answer
}
