//! The house rules that a compiler does not know: who may name what.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// Files below a folder of the repository, with their text.
fn files(folder: &str, ending: &str) -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    let mut folders = vec![root.join(folder)];
    while let Some(folder) = folders.pop() {
        let entries = fs::read_dir(&folder).unwrap_or_else(|error| panic!("{folder:?}: {error}"));
        for path in entries.map(|entry| entry.expect("an entry").path()) {
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|known| known == ending) {
                found.push((
                    name_of(root, &path),
                    fs::read_to_string(&path).expect("a text"),
                ));
            }
        }
    }
    assert!(!found.is_empty(), "no .{ending} file in {folder}");
    found
}

fn name_of(root: &Path, path: &Path) -> String {
    let inside: PathBuf = path.strip_prefix(root).expect("inside").to_owned();
    inside.to_string_lossy().replace('\\', "/")
}

/// Lines of code: comments may speak of anything.
fn code(text: &str) -> impl Iterator<Item = &str> {
    text.lines()
        .filter(|line| !line.trim_start().starts_with("//"))
}

/// No line of these files may hold any of the words, but in the files excepted.
#[track_caller]
fn forbid(folder: &str, words: &[&str], excepted: &[&str]) {
    for (name, text) in files(folder, "rs") {
        if excepted.iter().any(|file| name.ends_with(file)) {
            continue;
        }
        for line in code(&text) {
            let word = words.iter().find(|word| line.contains(**word));
            assert!(word.is_none(), "{name} names {word:?}: {line}");
        }
    }
}

#[test]
fn contract_and_domain_know_no_framework_file_or_clock() {
    let words = [
        "leptos",
        "axum",
        "web_sys",
        "std::fs",
        "std::time",
        "std::env",
        "tokio",
        "chrono",
    ];
    forbid("contract/src", &words, &[]);
    forbid("domain/src", &words, &[]);
}

#[test]
fn only_the_client_speaks_to_the_network() {
    forbid("src", &["gloo_net"], &["src/client/transport.rs"]);
}

#[test]
fn only_browser_touches_the_window_and_storage() {
    forbid(
        "src",
        &["web_sys::window", "local_storage", "session_storage"],
        &[
            "src/browser/mod.rs",
            "src/browser/place.rs",
            "src/browser/storage.rs",
        ],
    );
}

#[test]
fn components_take_values_and_ask_for_nothing() {
    forbid("src/components", &["crate::pages", "pages::"], &[]);
    // These two show what a request brought or why it brought nothing.
    forbid(
        "src/components",
        &["client::"],
        &["async_view.rs", "failure.rs"],
    );
}

#[test]
fn pages_do_not_import_each_other() {
    forbid("src/pages", &["crate::pages"], &[]);
    // `suggest` is no page: three pages share it.
    let pages = [
        "accessibility",
        "not_found",
        "home",
        "procedures",
        "procedure",
        "life_events",
        "life_event",
        "agencies",
    ];
    for page in pages {
        forbid(
            "src/pages",
            &[
                &format!("super::{page}::"),
                &format!("super::super::{page}"),
            ],
            &["pages/mod.rs"],
        );
    }
}

#[test]
fn addresses_are_written_in_route_rs() {
    let slugs = [
        "/thu-tuc",
        "/su-kien",
        "/co-quan",
        "/kha-nang",
        "href=\"/",
        "https://",
    ];
    forbid("src", &slugs, &["src/route.rs"]);
    forbid(
        "src",
        &["/api/"],
        &[
            "src/route.rs",
            "client/procedures.rs",
            "client/agencies.rs",
            "client/life_events.rs",
        ],
    );
}

#[test]
fn sentences_live_in_i18n() {
    let vietnamese =
        |c: char| "ăâđêôơưĂÂĐÊÔƠƯ".contains(c) || ('\u{1EA0}'..='\u{1EF9}').contains(&c);
    for (name, text) in files("src", "rs") {
        if name.starts_with("src/i18n/") {
            continue;
        }
        let line = code(&text)
            .map(without_comment)
            .find(|line| line.contains(vietnamese));
        // The sign of the currency is a letter of the alphabet.
        let line = line.filter(|line| !line.contains("{} đ\""));
        assert!(line.is_none(), "{name}: {line:?}");
    }
}

fn without_comment(line: &str) -> &str {
    line.split("// ").next().unwrap_or(line)
}

#[test]
fn colours_live_in_tokens_css() {
    for (name, text) in files("style", "css") {
        if name.ends_with("tokens.css") {
            continue;
        }
        // Paper is black on white whatever the screen shows.
        let is_paper = name.ends_with("print.css");
        let colour = text.lines().find(|line| {
            let hex = line
                .split('#')
                .skip(1)
                .filter_map(|rest| rest.chars().next());
            let value = hex.into_iter().any(|c| c.is_ascii_hexdigit()) && !is_paper;
            let function = ["rgb(", "hsl(", "oklch(", "--palette"];
            value || function.iter().any(|word| line.contains(word))
        });
        assert!(colour.is_none(), "{name}: {colour:?}");
    }
}

#[test]
fn nothing_in_a_view_writes_a_style_or_raw_html() {
    forbid("src", &["style=\"", "inner_html"], &[]);
}

#[test]
fn who_depends_on_whom_goes_one_way() {
    let manifest = |folder: &str| {
        let path = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join(folder)
            .join("Cargo.toml");
        fs::read_to_string(path).expect("a manifest")
    };
    assert!(
        !manifest("api").contains("portal"),
        "the API does not know the portal"
    );
    let own = manifest("");
    let (_, package) = own.split_once("[package]").expect("a package");
    for stranger in ["path = \"api\"", "path = \"edge\"", "\napi =", "\nedge ="] {
        assert!(!package.contains(stranger), "the portal names {stranger:?}");
    }
    assert!(
        !manifest("contract").contains("domain"),
        "the contract stands alone"
    );
}

#[test]
fn files_stay_short() {
    for folder in ["src", "contract/src", "domain/src", "api/src", "xtask/src"] {
        for (name, text) in files(folder, "rs") {
            let lines = text.lines().count();
            let is_text = name.starts_with("src/i18n/") || name.contains("/seed");
            assert!(lines <= 250 || is_text, "{name} has {lines} lines");
        }
    }
}

#[test]
fn every_file_says_what_it_is_for() {
    for folder in [
        "src",
        "contract/src",
        "domain/src",
        "api/src",
        "xtask/src",
        "tests/it",
    ] {
        for (name, text) in files(folder, "rs") {
            assert!(text.starts_with("//! "), "{name} does not begin with //!");
        }
    }
}

#[test]
fn nothing_is_left_half_done() {
    for folder in ["src", "contract/src", "domain/src", "api/src", "xtask/src"] {
        forbid(
            folder,
            &["todo!(", "unimplemented!(", "dbg!(", "FIXME", "#[allow("],
            &[],
        );
    }
}
