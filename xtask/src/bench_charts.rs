//! `cargo xtask bench charts`: how soon a chart shows, beside three libraries with the same data.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::tools::{self, Bundler, Pins};
use crate::workspace::Workspace;
use crate::{finish, portal, process, step, test_tools};

#[derive(clap::Args)]
pub struct Options {
    /// How many fresh pages each chart is drawn in; medians count.
    #[arg(long, value_name = "N", default_value_t = 15, value_parser = clap::value_parser!(u32).range(1..=99))]
    runs: u32,
}

/// One for each kind of chart, and the portal without any.
const PROGRAMS: [&str; 4] = ["chart-bars", "chart-lines", "chart-tiles", "chart-frame"];

/// Prints the figures; false when one of the goals is missed.
pub fn run(workspace: &Workspace, options: &Options) -> Result<bool> {
    test_tools::npm(workspace, "bench")?;
    // It brings wasm-opt: without it our pages would be heavier than the portal's are.
    test_tools::npm(workspace, "tests/browser")?;
    let chromium = test_tools::chromium(workspace)?;
    build(workspace)?;

    let results = workspace.log("bench-charts").with_extension("json");
    if results.exists() {
        fs::remove_file(&results).with_context(|| format!("removing {}", results.display()))?;
    }
    let mut node = process::command(workspace, "node");
    node.arg("bench/charts/run.mjs")
        .args(["--runs", &options.runs.to_string()])
        .arg("--chromium")
        .arg(chromium)
        .arg("--pictures")
        .arg(workspace.path("target/log/bench-charts"))
        .arg("--results")
        .arg(&results);
    let title = "Drawing charts";
    let finished = step::attempt(workspace, "bench-charts", title, &mut node)?;
    if !results.is_file() {
        bail!(step::failure(title, "bench-charts", &finished.output));
    }
    println!("{}", finished.output);
    Ok(finished.succeeded)
}

/// The components in pages of their own, made as the portal is made.
fn build(workspace: &Workspace) -> Result<()> {
    let pins = Pins::read(workspace)?;
    let Some(wasm_opt) = tools::wasm_opt(workspace, &pins) else {
        bail!("wasm-opt {} is missing.", pins.wasm_opt.version);
    };
    let bundler = Bundler::ready(workspace, &pins)?;
    portal::fetch(workspace)?;
    let target = "wasm32-unknown-unknown";
    let mut cargo = process::cargo(workspace, &["build", "--release", "--target", target]);
    cargo.args(["--features", "bench"]);
    for name in PROGRAMS {
        cargo.args(["--bin", name]);
    }
    let title = "Building the charts";
    step::must(workspace, "bench-charts-build", title, &mut cargo)?;
    let bound = workspace.path("target/bench/charts/bound");
    for name in PROGRAMS {
        bind(workspace, &bundler.wasm_bindgen, name, &bound)?;
        finish::wasm_opt(workspace, &wasm_opt, &bound.join(format!("{name}_bg.wasm")))?;
    }
    Ok(())
}

fn bind(workspace: &Workspace, wasm_bindgen: &Path, name: &str, bound: &Path) -> Result<()> {
    let built = workspace
        .binary("wasm32-unknown-unknown/release", name)
        .with_extension("wasm");
    let bytes = fs::read(&built).with_context(|| format!("reading {}", built.display()))?;
    let bytes = without_links(&bytes).context("reading the sections of a wasm file")?;
    fs::create_dir_all(bound).with_context(|| format!("creating {}", bound.display()))?;
    let wasm = bound.join(format!("{name}.wasm"));
    fs::write(&wasm, bytes).with_context(|| format!("writing {}", wasm.display()))?;
    let mut command = process::command(workspace, wasm_bindgen);
    command
        .args(["--target=web", "--no-typescript"])
        .arg("--out-dir")
        .arg(bound)
        .arg(&wasm);
    let title = format!("Binding {name}");
    step::must(workspace, "wasm-bindgen", &title, &mut command).map(drop)
}

/// The linker leaves what the splitter of the portal needs; nothing is split here, and wasm-opt
/// would keep it. None when the bytes are no wasm.
fn without_links(wasm: &[u8]) -> Option<Vec<u8>> {
    let (head, mut rest) = wasm.split_at_checked(8)?;
    let mut kept = head.to_vec();
    while let Some((kind, after)) = rest.split_first() {
        let (size, after) = number(after)?;
        let (content, after) = after.split_at_checked(size)?;
        let is_link = *kind == 0 && {
            let (length, name) = number(content)?;
            let name = name.get(..length)?;
            name.starts_with(b"reloc.") || name == b"linking"
        };
        if !is_link {
            kept.extend_from_slice(&rest[..rest.len() - after.len()]);
        }
        rest = after;
    }
    Some(kept)
}

/// A number as wasm writes it, seven bits a byte, and what follows it.
fn number(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let length = bytes.iter().position(|byte| byte & 0x80 == 0)? + 1;
    let (digits, rest) = bytes.split_at(length);
    let number = digits
        .iter()
        .rev()
        .fold(0_usize, |sum, byte| sum << 7 | usize::from(byte & 0x7f));
    (length <= 5).then_some((number, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_the_linker_left_is_taken_out() {
        let section = |kind: u8, content: &[u8]| {
            let size = u8::try_from(content.len()).unwrap();
            // As the linker writes it: one digit, padded.
            let mut section = vec![kind, size | 0x80, 0];
            section.extend_from_slice(content);
            section
        };
        let head = b"\0asm\x01\0\0\0".to_vec();
        let code = section(10, b"\x07linking, or so");
        let links = [
            section(0, b"\x07linking..."),
            section(0, b"\x0areloc.CODE."),
        ];
        let names = section(0, b"\x04name.....");
        let whole = [&head[..], &links[0], &code, &links[1], &names].concat();
        let expected = [head, code, names].concat();
        assert_eq!(without_links(&whole), Some(expected));
        assert_eq!(without_links(&whole[..whole.len() - 1]), None);
        assert_eq!(without_links(b"no wasm at all"), None);
    }
}
