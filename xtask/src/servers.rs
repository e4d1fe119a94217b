//! The API: built for speed, started on an address, filled from a catalogue.

use std::path::Path;
use std::process::Command;

use anyhow::Result;

use crate::workspace::Workspace;
use crate::{process, stamp, step};

const INPUTS: [&str; 7] = [
    "Cargo.lock",
    "Cargo.toml",
    "rust-toolchain.toml",
    ".cargo/config.toml",
    "contract",
    "domain",
    "api",
];

/// Builds target/server/api, unless the same sources were built before.
pub fn build(workspace: &Workspace) -> Result<()> {
    let fingerprint = stamp::fingerprint(workspace, &INPUTS, &[])?;
    let known = workspace.path("target/api.stamp");
    if workspace.api("server").is_file() && stamp::matches(&known, &fingerprint) {
        return Ok(());
    }
    // Without `--no-default-features` for the whole workspace: `-p api` never asks for `portal`.
    let mut build = process::cargo(workspace, &["build", "--profile", "server", "-p", "api"]);
    step::must(workspace, "api-build", "Building the API", &mut build)?;
    stamp::write(&known, &fingerprint)
}

pub fn database_url(file: &Path) -> String {
    format!("sqlite://{}?mode=rwc", file.display())
}

/// `api serve`; port 0 takes a free one.
pub fn serve(workspace: &Workspace, profile: &str, port: u16, database: &str) -> Command {
    let mut command = process::command(workspace, workspace.api(profile));
    command.args([
        "serve",
        "--listen",
        &format!("127.0.0.1:{port}"),
        "--database",
        database,
    ]);
    command
}

pub fn import(workspace: &Workspace, catalogue: &Path, database: &str) -> Command {
    let mut command = process::command(workspace, workspace.api("server"));
    command
        .args(["import", "procedures"])
        .arg(catalogue)
        .args(["--database", database]);
    command
}
