//! The command itself: what it says when it cannot begin, and how it begins and ends.

use std::{
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::{TcpListener, TcpStream},
    process::{Child, Command, Output, Stdio},
};

use rustix::process::{Pid, Signal, kill_process};

use crate::support::built;

/// Nobody answers there, and that is no reason not to begin.
const NO_API: &str = "http://127.0.0.1:9";

fn edge(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_edge"));
    for name in ["API", "DIST", "EDGE_LISTEN", "PUBLIC_URL", "ADMIN", "LOG"] {
        command.env_remove(format!("MOT_CUA_{name}"));
    }
    command.args(arguments);
    command
}

#[track_caller]
fn check_refused(output: &Output, said: &str) {
    assert!(!output.status.success());
    assert!(output.stdout.is_empty());
    let text = String::from_utf8_lossy(&output.stderr);
    assert!(text.contains(said), "{text}");
}

#[test]
fn it_says_in_a_sentence_why_it_cannot_begin() {
    let dist = built();
    let dist = dist.path().to_str().expect("a text");
    let taken = TcpListener::bind("127.0.0.1:0").expect("a port");
    let taken = taken.local_addr().expect("an address").to_string();
    let _still_taken = TcpListener::bind(&taken);
    for (arguments, said) in [
        (vec!["--api", "x", "--dist", dist], "this is not a URL: write it like"),
        (vec!["--api", NO_API, "--dist", "/nowhere"], "/nowhere holds no index.html: build"),
        (
            vec!["--api", NO_API, "--dist", dist, "--public-url", "http://host/path"],
            "write only the origin",
        ),
        (vec!["--dist", dist], "--api <URL>"),
        (vec!["--api", NO_API, "--dist", dist, "--connections", "0"], "--connections"),
    ] {
        let output = edge(&arguments).output().expect("a run");
        check_refused(&output, said);
    }
}

#[test]
fn a_busy_port_is_named() {
    let dist = built();
    let dist = dist.path().to_str().expect("a text");
    let taken = TcpListener::bind("127.0.0.1:0").expect("a port");
    let at = taken.local_addr().expect("an address");
    let busy = format!("port {} is in use: stop the program", at.port());
    let at = at.to_string();
    for flag in ["--listen", "--admin"] {
        let mut arguments = vec!["--api", NO_API, "--dist", dist, flag, &at];
        if flag == "--admin" {
            arguments.extend(["--listen", "127.0.0.1:0"]);
        }
        let output = edge(&arguments).output().expect("a run");
        check_refused(&output, &busy);
    }
}

/// Does not outlive its test.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ended = self.0.kill();
        let _waited = self.0.wait();
    }
}

#[test]
fn it_says_where_it_listens_and_ends_quietly() {
    let dist = built();
    let dist = dist.path().to_str().expect("a text");
    let local = "127.0.0.1:0";
    let child = edge(&["--api", NO_API, "--dist", dist, "--listen", local, "--admin", local])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("a start");
    let mut running = Running(child);
    let out = running.0.stdout.take().expect("its output");
    let mut lines = BufReader::new(out).lines();
    for (said, path) in [("listening on http://", "/healthz"), ("admin at http://", "/metrics")] {
        let line = lines.next().expect("a line").expect("a text");
        let at = line.strip_prefix(said).expect("where it listens");
        assert!(ask(at, path).starts_with("HTTP/1.1 200 "), "{line}");
    }
    let pid = Pid::from_child(&running.0);
    kill_process(pid, Signal::TERM).expect("a signal");
    let ended = running.0.wait().expect("an end");
    assert!(ended.success(), "{ended}");
    assert!(lines.next().is_none());
}

fn ask(at: &str, path: &str) -> String {
    let mut stream = TcpStream::connect(at).expect("a connection");
    write!(stream, "GET {path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n").expect("written");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("an answer");
    answer
}
