//! The command itself: what it says when it cannot begin, and how it begins and ends.

use std::{net::TcpListener, process::Output};

use crate::support::{
    built,
    process::{NO_API, Running, ask, edge},
};

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
        (
            vec!["--api", "x", "--dist", dist],
            "this is not a URL: write it like",
        ),
        (
            vec!["--api", NO_API, "--dist", "/nowhere"],
            "/nowhere holds no index.html: build",
        ),
        (
            vec![
                "--api",
                NO_API,
                "--dist",
                dist,
                "--public-url",
                "http://host/path",
            ],
            "write only the origin",
        ),
        (vec!["--dist", dist], "--api <URL>"),
        (
            vec!["--api", NO_API, "--dist", dist, "--connections", "0"],
            "--connections",
        ),
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

#[test]
fn it_says_where_it_listens_and_ends_quietly() {
    let dist = built();
    let mut running = Running::start(dist.path(), &["--admin", "127.0.0.1:0"]);
    assert!(running.ask("/healthz", "").starts_with("HTTP/1.1 200 "));
    let line = running.lines.next().expect("a line").expect("a text");
    let admin = line.strip_prefix("admin at http://").expect("where it is");
    assert!(ask(admin, "/metrics", "").starts_with("HTTP/1.1 200 "));
    running.terminate();
    assert!(running.child.wait().expect("an end").success());
    assert!(running.lines.next().is_none());
}
