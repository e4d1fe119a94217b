//! How files look: short, begun with a sentence, finished.

use super::{files, forbid};

const SOURCES: [&str; 6] = [
    "src",
    "contract/src",
    "domain/src",
    "api/src",
    "edge/src",
    "xtask/src",
];

#[test]
fn files_stay_short() {
    for folder in SOURCES {
        for (name, text) in files(folder, "rs") {
            let lines = text.lines().count();
            let is_text = name.starts_with("src/i18n/") || name.contains("/seed");
            assert!(lines <= 250 || is_text, "{name} has {lines} lines");
        }
    }
}

#[test]
fn every_file_says_what_it_is_for() {
    let tests = ["tests/it", "api/tests/it", "edge/tests/it"];
    for folder in SOURCES.into_iter().chain(tests) {
        for (name, text) in files(folder, "rs") {
            assert!(text.starts_with("//! "), "{name} does not begin with //!");
        }
    }
}

#[test]
fn nothing_is_left_half_done() {
    for folder in SOURCES {
        forbid(
            folder,
            &["todo!(", "unimplemented!(", "dbg!(", "FIXME", "#[allow("],
            &[],
        );
    }
}
