//! Who may name whom.

use super::{forbid, text_of};

/// The crates that a package names, those for its tests too.
fn dependencies(folder: &str) -> Vec<String> {
    let manifest = text_of(&format!("{folder}Cargo.toml"));
    assert!(manifest.contains("[package]"), "{folder} holds no package");
    let mut is_list = false;
    let mut found = Vec::new();
    for line in manifest.lines() {
        if line.starts_with('[') {
            is_list = ["[dependencies]", "[dev-dependencies]"].contains(&line);
        } else if let (true, Some((name, _))) = (is_list, line.split_once('=')) {
            found.push(name.trim().to_owned());
        }
    }
    found
}

#[test]
fn who_depends_on_whom_goes_one_way() {
    for (folder, strangers) in [
        ("contract/", &["domain", "portal", "api", "edge"][..]),
        ("domain/", &["portal", "api", "edge"]),
        ("", &["api", "edge"]),
        ("api/", &["portal", "edge"]),
        // The front door knows no database: what it says it has asked the API for.
        ("edge/", &["api", "sea-orm", "sqlx", "rusqlite"]),
    ] {
        let known = dependencies(folder);
        for stranger in strangers {
            assert!(
                !known.iter().any(|name| name == stranger),
                "{folder}Cargo.toml names {stranger}"
            );
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
        "rankings",
        "ranking",
        "ranked_unit",
        "compare",
        "tasks",
        "levels",
        "agency_levels",
        "egdi",
        "submissions",
        "submission",
        "news",
        "article",
        "enterprises",
        "enterprise",
        "enterprise_figures",
        "programmes",
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
fn only_what_shows_or_lists_pages_knows_the_portal() {
    forbid(
        "edge/src",
        &["portal::"],
        &[
            "edge/src/pages/",
            "edge/src/preview/",
            "edge/src/feeds/",
            "edge/src/formats/",
            "edge/src/downloads/",
            "edge/src/tables/",
        ],
    );
}

#[test]
fn the_front_door_has_one_way_to_the_api_and_one_clock() {
    forbid(
        "edge/src",
        &["Client::builder", "Client::new", "TcpStream::connect"],
        &["edge/src/upstream/api.rs"],
    );
    forbid(
        "edge/src",
        &["Utc::now", "SystemTime::now"],
        &["edge/src/clock.rs"],
    );
}

#[test]
fn the_front_door_writes_no_file() {
    forbid(
        "edge/src",
        &["fs::write", "File::create", "create_dir", "OpenOptions"],
        &[],
    );
}
