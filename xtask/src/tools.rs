//! The pinned tools: found on PATH, found in target/tools, or installed there.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use serde::Deserialize;

use crate::workspace::Workspace;
use crate::{mend, process, step};

/// tools.toml.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Pins {
    pub trunk: CargoTool,
    pub wasm_bindgen: CargoTool,
    pub wasm_opt: Pin,
    pub schemathesis: Pin,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CargoTool {
    pub package: String,
    pub version: String,
    arguments: Vec<String>,
    opt_level: u8,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pin {
    pub version: String,
}

impl Pins {
    pub fn read(workspace: &Workspace) -> Result<Self> {
        let file = workspace.path("tools.toml");
        let text = fs::read_to_string(&file).context("reading tools.toml")?;
        toml::from_str(&text).context("reading tools.toml")
    }
}

/// What a build of the portal needs beside cargo.
pub struct Bundler {
    pub trunk: PathBuf,
    pub wasm_bindgen: PathBuf,
}

impl Bundler {
    /// Adds the wasm target and installs Trunk and wasm-bindgen, each only when missing.
    pub fn ready(workspace: &Workspace, pins: &Pins) -> Result<Self> {
        add_wasm_target(workspace)?;
        Ok(Self {
            trunk: ready(workspace, "trunk", &pins.trunk)?,
            wasm_bindgen: ready(workspace, "wasm-bindgen", &pins.wasm_bindgen)?,
        })
    }

    /// A Trunk that asks nobody for anything and meets our wasm-bindgen first.
    pub fn trunk(&self, workspace: &Workspace, arguments: &[&str]) -> Result<Command> {
        let mut command = process::command(workspace, &self.trunk);
        let folder = self
            .wasm_bindgen
            .parent()
            .context("a tool lies in a folder")?;
        let others = env::var_os("PATH").unwrap_or_default();
        let path =
            env::join_paths(std::iter::once(folder.to_path_buf()).chain(env::split_paths(&others)));
        command.env("PATH", path.context("putting the tools on PATH")?);
        command
            .env("TRUNK_SKIP_VERSION_CHECK", "true")
            .env("TRUNK_OFFLINE", "true");
        // Trunk takes only true and false here, and many machines set it to 1.
        command.env_remove("NO_COLOR");
        command.args(arguments);
        Ok(command)
    }
}

/// wasm-opt of exactly the pinned version: from tests/browser, else from PATH.
pub fn wasm_opt(workspace: &Workspace, pins: &Pins) -> Option<PathBuf> {
    let expected = format!("version {}", pins.wasm_opt.version);
    [
        workspace.path("tests/browser/node_modules/.bin/wasm-opt"),
        PathBuf::from("wasm-opt"),
    ]
    .into_iter()
    .find(|program| {
        let version = process::first_line(Command::new(program).arg("--version"));
        version.is_some_and(|line| line.contains(&expected))
    })
}

fn add_wasm_target(workspace: &Workspace) -> Result<()> {
    const TARGET: &str = "wasm32-unknown-unknown";
    let mut rustc = process::command(workspace, "rustc");
    let Some(sysroot) = process::first_line(rustc.args(["--print", "sysroot"])) else {
        bail!(mend::missing_program("rustc"));
    };
    // Looked for here, because rustup would ask the network.
    if Path::new(&sysroot)
        .join("lib/rustlib")
        .join(TARGET)
        .join("lib")
        .is_dir()
    {
        return Ok(());
    }
    let mut rustup = process::command(workspace, "rustup");
    rustup.args(["target", "add", TARGET]);
    step::must(
        workspace,
        "wasm-target",
        "Adding the wasm target",
        &mut rustup,
    )
    .map(drop)
}

fn ready(workspace: &Workspace, binary: &str, tool: &CargoTool) -> Result<PathBuf> {
    let own = workspace
        .tools()
        .join("bin")
        .join(format!("{binary}{}", env::consts::EXE_SUFFIX));
    let on_path = which(binary);
    if let Some(found) = on_path
        .iter()
        .chain([&own])
        .find(|path| is_exactly(path, &tool.version))
    {
        return Ok(found.clone());
    }
    install(workspace, tool)?;
    match is_exactly(&own, &tool.version) {
        true => Ok(own),
        false => bail!(
            "{binary} {} was installed but does not start: remove target/tools and run \
                        the same command again.",
            tool.version
        ),
    }
}

fn which(binary: &str) -> Option<PathBuf> {
    let name = format!("{binary}{}", env::consts::EXE_SUFFIX);
    let path = env::var_os("PATH").unwrap_or_default();
    env::split_paths(&path)
        .map(|folder| folder.join(&name))
        .find(|file| file.is_file())
}

fn is_exactly(program: &Path, version: &str) -> bool {
    let line = process::first_line(Command::new(program).arg("--version"));
    line.is_some_and(|line| line.split_whitespace().nth(1) == Some(version))
}

/// Prebuilt when cargo-binstall can fetch it, else compiled.
fn install(workspace: &Workspace, tool: &CargoTool) -> Result<()> {
    let title = format!("Installing {} {}", tool.package, tool.version);
    let root = workspace.tools();
    if which("cargo-binstall").is_some() {
        let mut binstall = process::cargo(workspace, &["binstall", "--no-confirm", "--force"]);
        binstall.args([
            "--disable-strategies",
            "compile",
            "--version",
            &tool.version,
        ]);
        binstall.arg("--root").arg(&root).arg(&tool.package);
        if step::attempt(workspace, &tool.package, &title, &mut binstall)?.succeeded {
            return Ok(());
        }
    }
    let locked = compile(workspace, tool, &["--locked"]);
    let finished = step::attempt(workspace, &tool.package, &title, &mut { locked })?;
    // Its lock file can name a version that was withdrawn since; cargo says so within seconds.
    if !finished.succeeded {
        if let Some(sentence) = mend::from_log(&finished.output) {
            bail!(sentence);
        }
        let title = format!("{title} without its lock file");
        step::must(
            workspace,
            &tool.package,
            &title,
            &mut compile(workspace, tool, &[]),
        )?;
    }
    let build = root.join("build");
    fs::remove_dir_all(&build).with_context(|| format!("removing {}", build.display()))
}

fn compile(workspace: &Workspace, tool: &CargoTool, more: &[&str]) -> Command {
    let mut command = process::cargo(workspace, &["install", "--force"]);
    command.args([&tool.package, "--version", &format!("={}", tool.version)]);
    command
        .args(&tool.arguments)
        .args(more)
        .arg("--root")
        .arg(workspace.tools());
    command.env("CARGO_TARGET_DIR", workspace.tools().join("build"));
    // Flags of the caller are meant for the project; a cross target would build a useless tool.
    for name in [
        "RUSTFLAGS",
        "CARGO_ENCODED_RUSTFLAGS",
        "CARGO_BUILD_RUSTFLAGS",
        "CARGO_BUILD_TARGET",
    ] {
        command.env_remove(name);
    }
    command
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
        .env("CARGO_PROFILE_RELEASE_DEBUG", "0")
        .env(
            "CARGO_PROFILE_RELEASE_OPT_LEVEL",
            OsString::from(tool.opt_level.to_string()),
        );
    command
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_committed_pins_can_be_read_and_agree_with_the_crate() {
        let pins: Pins = toml::from_str(include_str!("../../tools.toml")).unwrap();
        assert_eq!(pins.trunk.package, "trunk");
        let manifest: toml::Table = toml::from_str(include_str!("../../Cargo.toml")).unwrap();
        let crate_version = manifest["dependencies"]["wasm-bindgen"].as_str().unwrap();
        assert_eq!(crate_version, format!("={}", pins.wasm_bindgen.version));
    }

    #[test]
    fn the_npm_package_brings_the_pinned_wasm_opt() {
        let pins: Pins = toml::from_str(include_str!("../../tools.toml")).unwrap();
        let package: serde_json::Value =
            serde_json::from_str(include_str!("../../tests/browser/package.json")).unwrap();
        let binaryen = package["devDependencies"]["binaryen"].as_str().unwrap();
        assert_eq!(binaryen, format!("{}.0.0", pins.wasm_opt.version));
    }
}
