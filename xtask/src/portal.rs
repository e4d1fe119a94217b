//! The portal: Trunk builds it into dist/, xtask finishes it.

use anyhow::Result;

use crate::tools::{self, Bundler, Pins};
use crate::workspace::Workspace;
use crate::{finish, process, reader, stamp, step};

const INPUTS: [&str; 19] = [
    "build.rs",
    "Cargo.lock",
    "Cargo.toml",
    "rust-toolchain.toml",
    ".cargo/config.toml",
    "tools.toml",
    "Trunk.toml",
    "index.html",
    "src",
    "contract",
    "domain",
    "style",
    "public",
    "xtask/src/boot.rs",
    "xtask/src/portal.rs",
    "xtask/src/finish.rs",
    "xtask/src/reader.rs",
    "xtask/src/split",
    "xtask/src/styles.rs",
];

/// Builds dist/ for the public, unless it was built from the same inputs before.
pub fn build(workspace: &Workspace) -> Result<()> {
    let _alone = process::alone(workspace)?;
    let pins = Pins::read(workspace)?;
    let wasm_opt = tools::wasm_opt(workspace, &pins);
    let word = if wasm_opt.is_some() {
        "with wasm-opt"
    } else {
        "without wasm-opt"
    };
    let inputs = stamp::fingerprint(workspace, &INPUTS, &[word])?;
    let known = workspace.path("target/portal.stamp");
    // dist/ belongs to the stamp: a hand-made `trunk build` writes there too.
    let both = || -> Result<String> {
        Ok(format!(
            "{inputs} {}",
            stamp::fingerprint(workspace, &["dist"], &[])?
        ))
    };
    if workspace.dist().join("index.html").is_file() && stamp::matches(&known, &both()?) {
        return Ok(());
    }
    let bundler = Bundler::ready(workspace, &pins)?;
    fetch(workspace)?;
    let mut trunk = bundler.trunk(
        workspace,
        &["build", "--release", "--features", reader::FEATURES],
    )?;
    step::must(workspace, "portal-build", "Building the portal", &mut trunk)?;
    finish::finish(workspace, &bundler.wasm_bindgen, wasm_opt.as_deref())?;
    stamp::write(&known, &both()?)
}

/// Trunk builds offline, so every crate has to be here first; needs no network when they are.
pub fn fetch(workspace: &Workspace) -> Result<()> {
    let mut fetch = process::cargo(workspace, &["fetch"]);
    step::must(workspace, "fetch", "Fetching crates", &mut fetch).map(drop)
}
