//! `cargo xtask dev`: a debug API behind a portal that reloads when a file changes.

use std::fs;
use std::process::Command;

use anyhow::{Context, Result};
use toml::{Table, Value};

use crate::server::Server;
use crate::tools::{Bundler, Pins};
use crate::workspace::Workspace;
use crate::{mend, portal, process, servers, step};

const PORT: u16 = 8080;
const WATCHED: [&str; 7] = [
    "index.html",
    "Cargo.toml",
    "src",
    "contract/src",
    "domain/src",
    "style",
    "public",
];

pub fn run(workspace: &Workspace) -> Result<()> {
    mend::port_must_be_free(
        PORT,
        "stop the `cargo xtask run` or `dev` of another window",
    )?;
    let bundler = Bundler::ready(workspace, &Pins::read(workspace)?)?;
    portal::fetch(workspace)?;
    let mut build = process::cargo(workspace, &["build", "-p", "api"]);
    step::must(workspace, "api-dev", "Building the API", &mut build)?;

    fs::create_dir_all(workspace.path("data")).context("creating data/")?;
    let database = servers::database_url(&workspace.path("data/dev.sqlite"));
    let mut serve = servers::demonstration(workspace, "debug", &database);
    let mut api = Server::start(workspace, "The API", "api", &mut serve)?;
    println!(
        "  The API answers on {}; it writes to target/log/api.log.",
        api.address
    );
    println!("  After a change in api/ stop this with Ctrl-C and start it again.\n");

    let mut trunk = trunk_serve(workspace, &bundler, &api.address)?;
    let mut trunk = process::Guard::start(&mut trunk)?;
    loop {
        api.must_live(workspace)?;
        trunk.must_live()?;
        process::pause();
    }
}

fn trunk_serve(workspace: &Workspace, bundler: &Bundler, api: &str) -> Result<Command> {
    let config = workspace.path("target/trunk-dev.toml");
    let own = fs::read_to_string(workspace.path("Trunk.toml")).context("reading Trunk.toml")?;
    let text = with_proxies(&own, api)?;
    fs::write(&config, text).context("writing target/trunk-dev.toml")?;
    let mut trunk = bundler.trunk(workspace, &["serve", "--port", &PORT.to_string()])?;
    trunk.arg("--config").arg(&config);
    // Integrity hashes of a large debug wasm would cost seconds at every reload.
    trunk.args(["--no-sri", "true"]);
    // Its own folder: dist/ is what `run` serves.
    trunk.arg("--dist").arg(workspace.path("target/dev-dist"));
    for path in WATCHED {
        trunk.arg("--watch").arg(workspace.path(path));
    }
    trunk.arg(workspace.path("index.html"));
    Ok(trunk)
}

/// Trunk.toml with the API behind it. Its command line takes one proxy only, and we need two.
fn with_proxies(own: &str, api: &str) -> Result<String> {
    let mut config: Table = toml::from_str(own).context("reading Trunk.toml")?;
    let proxies = ["/api", "/healthz"].map(|path| {
        Value::Table(Table::from_iter([(
            "backend".to_owned(),
            Value::from(format!("{api}{path}")),
        )]))
    });
    config.insert("proxies".to_owned(), Value::Array(proxies.to_vec()));
    // Given on the command line instead, because paths count from the folder of the file.
    config.remove("watch");
    toml::to_string(&config).context("writing the settings of Trunk")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_settings_keep_ours_and_gain_two_proxies() {
        let own = "[build]\noffline = true\n[watch]\nignore = [\"api\"]\n";
        let config: Table =
            toml::from_str(&with_proxies(own, "http://127.0.0.1:9").unwrap()).unwrap();
        assert_eq!(config["build"]["offline"], Value::from(true));
        assert_eq!(
            config["proxies"][0]["backend"],
            Value::from("http://127.0.0.1:9/api")
        );
        assert_eq!(
            config["proxies"][1]["backend"],
            Value::from("http://127.0.0.1:9/healthz")
        );
        assert!(!config.contains_key("watch"));
    }
}
