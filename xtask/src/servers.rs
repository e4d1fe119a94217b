//! The two servers: built for speed, started on addresses, the API filled from a catalogue.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;

use crate::workspace::Workspace;
use crate::{process, stamp, step::Running};

const INPUTS: [&str; 9] = [
    "Cargo.lock",
    "Cargo.toml",
    "rust-toolchain.toml",
    ".cargo/config.toml",
    "contract",
    "domain",
    "src",
    "api",
    "edge",
];

/// Builds target/server/api and target/server/edge, unless the same sources were built before.
pub fn build(workspace: &Workspace) -> Result<()> {
    begin(workspace)?.finish(workspace)
}

/// Begins that build and lets other steps run meanwhile: a build of one crate after another leaves
/// a core idle for minutes.
pub fn begin(workspace: &Workspace) -> Result<Build> {
    let fingerprint = stamp::fingerprint(workspace, &INPUTS, &[])?;
    let built = ["api", "edge"].map(|name| workspace.binary("server", name).is_file());
    if built == [true; 2] && stamp::matches(&stamp_file(workspace), &fingerprint) {
        return Ok(Build(None));
    }
    // Together: most of their crates are the same.
    let arguments = ["build", "--profile", "server", "-p", "api", "-p", "edge"];
    let mut build = process::cargo(workspace, &arguments);
    let running = Running::start(workspace, "servers", "Building the servers", &mut build)?;
    Ok(Build(Some((running, fingerprint))))
}

/// The build of the servers, under way or not needed.
pub struct Build(Option<(Running, String)>);

impl Build {
    pub fn finish(self, workspace: &Workspace) -> Result<()> {
        let Some((running, fingerprint)) = self.0 else {
            return Ok(());
        };
        running.must(workspace)?;
        stamp::write(&stamp_file(workspace), &fingerprint)
    }
}

fn stamp_file(workspace: &Workspace) -> PathBuf {
    workspace.path("target/servers.stamp")
}

pub fn database_url(file: &Path) -> String {
    format!("sqlite://{}?mode=rwc", file.display())
}

/// `api serve`; port 0 takes a free one.
pub fn api(workspace: &Workspace, profile: &str, database: &str) -> Command {
    let mut command = process::command(workspace, workspace.binary(profile, "api"));
    command.args(["serve", "--listen", "127.0.0.1:0", "--database", database]);
    command
}

/// The same with made-up dossiers to look up, for somebody who wants to see what there is.
pub fn demonstration(workspace: &Workspace, profile: &str, database: &str) -> Command {
    let mut command = api(workspace, profile, database);
    command.arg("--demonstration");
    command
}

/// The front door before the API at an address.
pub fn edge(workspace: &Workspace, port: u16, api: &str) -> Command {
    let mut command = process::command(workspace, workspace.binary("server", "edge"));
    command.args(["--listen", &format!("127.0.0.1:{port}"), "--api", api]);
    command.arg("--dist").arg(workspace.dist());
    command
}

pub fn import(workspace: &Workspace, catalogue: &Path, database: &str) -> Command {
    let mut command = process::command(workspace, workspace.binary("server", "api"));
    command
        .args(["import", "procedures"])
        .arg(catalogue)
        .args(["--database", database]);
    command
}
