//! What only the tests need: npm packages, Chromium, schemathesis.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use crate::tools::{Bundler, Pins};
use crate::workspace::Workspace;
use crate::{portal, process, stamp, step};

/// The wasm target and the crates, before the first command that needs them.
pub fn bundler(workspace: &Workspace) -> Result<()> {
    Bundler::ready(workspace, &Pins::read(workspace)?)?;
    portal::fetch(workspace)
}

/// Installs the node_modules of a folder such as `tests/browser` from its lock file, when it changed.
pub fn npm(workspace: &Workspace, folder: &str) -> Result<()> {
    let package = format!("{folder}/package.json");
    let lock = format!("{folder}/package-lock.json");
    let fingerprint = stamp::fingerprint(workspace, &[&package, &lock], &[])?;
    let known = workspace.path(folder).join("node_modules/.stamp");
    if stamp::matches(&known, &fingerprint) {
        return Ok(());
    }
    let mut npm = process::command(workspace, "npm");
    npm.current_dir(workspace.path(folder));
    npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
    npm.env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    step::must(workspace, "npm", "Installing npm packages", &mut npm)?;
    stamp::write(&known, &fingerprint)
}

/// The Chromium of this machine; installed where that is ours to do.
pub fn chromium(workspace: &Workspace) -> Result<PathBuf> {
    if let Some(named) = env::var_os("MOT_CUA_CHROMIUM") {
        return Ok(PathBuf::from(named));
    }
    if let Some(found) = find_chromium() {
        return Ok(found);
    }
    if !is_root_on_debian(workspace) {
        bail!(
            "Chromium is not on this machine: install it (on Debian `sudo apt-get install \
             chromium`) or set MOT_CUA_CHROMIUM to its path, then run `cargo xtask test` again."
        );
    }
    let mut update = process::command(workspace, "apt-get");
    step::must(
        workspace,
        "apt-update",
        "Asking apt for packages",
        update.arg("update"),
    )?;
    let mut install = process::command(workspace, "apt-get");
    install
        .args(["install", "-y", "chromium"])
        .env("DEBIAN_FRONTEND", "noninteractive");
    step::must(
        workspace,
        "apt-chromium",
        "Installing Chromium",
        &mut install,
    )?;
    match find_chromium() {
        Some(found) => Ok(found),
        None => bail!("apt installed Chromium, but it is not on PATH."),
    }
}

/// Schemathesis in a folder of its own.
pub fn schemathesis(workspace: &Workspace) -> Result<PathBuf> {
    let version = Pins::read(workspace)?.schemathesis.version;
    let folder = workspace.tools().join("schemathesis");
    let program = folder.join("bin/schemathesis");
    let mut ask = process::command(workspace, &program);
    if process::first_line(ask.arg("--version")).is_some_and(|line| line.ends_with(&version)) {
        return Ok(program);
    }
    let mut venv = process::command(workspace, "python3");
    venv.args(["-m", "venv", "--clear"]).arg(&folder);
    step::must(
        workspace,
        "venv",
        "Making a place for schemathesis",
        &mut venv,
    )?;
    let mut pip = process::command(workspace, folder.join("bin/pip"));
    pip.args(["install", "--quiet", &format!("schemathesis=={version}")]);
    step::must(workspace, "pip", "Installing schemathesis", &mut pip)?;
    Ok(program)
}

fn find_chromium() -> Option<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    let folders: Vec<PathBuf> = env::split_paths(&path).collect();
    let names = ["chromium", "chromium-browser", "google-chrome"];
    let mut places = names
        .iter()
        .flat_map(|name| folders.iter().map(move |dir| dir.join(name)));
    places.find(|file| file.is_file())
}

fn is_root_on_debian(workspace: &Workspace) -> bool {
    let system = fs::read_to_string("/etc/os-release").unwrap_or_default();
    let mut id = process::command(workspace, "id");
    Path::new("/usr/bin/apt-get").is_file()
        && system.lines().any(|line| line == "ID=debian")
        && process::first_line(id.arg("-u")).as_deref() == Some("0")
}
