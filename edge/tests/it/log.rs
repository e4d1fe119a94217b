//! The log: one line a request, and nothing of what people typed.

use std::io::Read as _;

use serde_json::Value;

use crate::support::{PAGE, SCRIPT, built, process::Running};

const CANARY: &str = "hoang-yen";

#[test]
fn each_request_is_one_line_without_anything_somebody_typed() {
    let asked = [
        (PAGE, "page", "accessibility"),
        ("/thu-tuc", "page", "procedures"),
        ("/hoang-yen", "page", "nowhere"),
        (SCRIPT, "asset", "-"),
        ("/hoang-yen.js", "asset", "-"),
        ("/api/v1/hoang-yen", "api", "/api/{*rest}"),
        ("/healthz", "other", "/healthz"),
    ];
    let dist = built();
    let mut running = Running::start(dist.path(), &["--log", "json"]);
    let headers = format!("x-request-id: Ab-1\r\nuser-agent: {CANARY}\r\ncookie: {CANARY}\r\n");
    for (path, ..) in asked {
        running.ask(&format!("{path}?q={CANARY}&{CANARY}=1"), &headers);
    }
    running.ask(&format!("/\u{1F986}{CANARY}"), &format!("{CANARY} \r\n"));
    running.terminate();
    let mut text = String::new();
    let log = running.child.stderr.as_mut().expect("its log");
    log.read_to_string(&mut text).expect("a text");
    assert!(!text.contains(CANARY), "{text}");

    let lines = text
        .lines()
        .map(|line| serde_json::from_str(line).expect("JSON"));
    let lines: Vec<Value> = lines.collect();
    let those = |said: &str| -> Vec<&Value> {
        let lines = lines.iter().filter(|line| line["message"] == said);
        lines.collect()
    };
    let answered = those("answered");
    assert_eq!(answered.len(), asked.len(), "{text}");
    for (line, (path, kind, route)) in answered.into_iter().zip(asked) {
        assert_eq!(line["method"], "GET", "{path}");
        assert_eq!(
            (&line["kind"], &line["route"]),
            (&kind.into(), &route.into()),
            "{path}"
        );
        assert_eq!(line["request_id"], "Ab-1", "{path}");
        assert!(line["status"].is_u64() && line["ms"].is_number(), "{line}");
    }
    assert!(!those("the API failed").is_empty(), "{text}");
    assert_eq!(those("refused before any route").len(), 1, "{text}");
    assert_eq!(those("stopping").len(), 1, "{text}");
}
