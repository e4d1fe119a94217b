//! The reader of receipts: a second wasm and the script of its worker, laid beside the app.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::finish::{integrity, wasm_opt};
use crate::workspace::Workspace;
use crate::{process, stamp, step};

const NAME: &str = "receipt-reader";
/// What stands in the worker's script for the wasm and its digest.
const WASM: &str = "RECEIPT_READER_WASM";
const INTEGRITY: &str = "RECEIPT_READER_INTEGRITY";

/// The script that a page may start as its worker.
pub struct Reader {
    pub address: String,
    pub integrity: String,
}

/// Builds the reader and lays it in dist/, both files named by their content.
pub fn lay(workspace: &Workspace, wasm_bindgen: &Path, optimizer: Option<&Path>) -> Result<Reader> {
    build(workspace)?;
    let work = workspace.path("target/receipt-reader");
    bind(workspace, wasm_bindgen, &work)?;
    let wasm = work.join(format!("{NAME}_bg.wasm"));
    if let Some(program) = optimizer {
        wasm_opt(workspace, program, &wasm)?;
    }
    let bytes = fs::read(&wasm).with_context(|| format!("reading {}", wasm.display()))?;
    let wasm_name = format!("{NAME}-{}_bg.wasm", stamp::short_hash(&bytes));
    let glue = read(&work.join(format!("{NAME}.js")))?;
    let worker = read(&workspace.path("src/receipt_reader/worker.js"))?;
    let script = joined(&glue, &worker, &wasm_name, &integrity(&bytes))?;
    let script_name = format!("{NAME}-{}.js", stamp::short_hash(script.as_bytes()));
    let dist = workspace.dist();
    write(&dist.join(&wasm_name), &bytes)?;
    write(&dist.join(&script_name), script.as_bytes())?;
    Ok(Reader {
        address: format!("/{script_name}"),
        integrity: integrity(script.as_bytes()),
    })
}

/// With the features of the app besides its own, so that cargo finds every crate built already.
fn build(workspace: &Workspace) -> Result<()> {
    let mut build = process::cargo(workspace, &["build", "--release", "--bin", NAME]);
    build.args(["--target", "wasm32-unknown-unknown"]);
    build.args(["--features", FEATURES]);
    step::must(workspace, NAME, "Building the reader", &mut build).map(drop)
}

/// Of the app's build and the reader's.
pub const FEATURES: &str = "split,receipt-reader";

fn bind(workspace: &Workspace, wasm_bindgen: &Path, work: &Path) -> Result<()> {
    let wasm = workspace
        .binary("wasm32-unknown-unknown/release", NAME)
        .with_extension("wasm");
    let mut command = process::command(workspace, wasm_bindgen);
    command
        .args(["--target=web", "--no-typescript"])
        .arg(format!("--out-name={NAME}"))
        .arg("--out-dir")
        .arg(work)
        .arg(wasm);
    step::must(
        workspace,
        "wasm-bindgen",
        "Binding the reader",
        &mut command,
    )
    .map(drop)
}

/// One script, told which wasm it may start.
fn joined(glue: &str, worker: &str, wasm: &str, integrity: &str) -> Result<String> {
    for word in [WASM, INTEGRITY] {
        if worker.matches(word).count() != 1 {
            bail!("worker.js does not name {word} once.");
        }
    }
    let worker = worker.replace(WASM, wasm).replace(INTEGRITY, integrity);
    Ok(format!("{glue}\n{worker}"))
}

fn read(file: &Path) -> Result<String> {
    fs::read_to_string(file).with_context(|| format!("reading {}", file.display()))
}

fn write(file: &Path, bytes: &[u8]) -> Result<()> {
    fs::write(file, bytes).with_context(|| format!("writing {}", file.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_worker_is_told_which_wasm_it_may_start() {
        let worker = include_str!("../../src/receipt_reader/worker.js");
        let script = joined("glue();", worker, "r-1_bg.wasm", "sha384-x").unwrap();
        assert!(script.starts_with("glue();\n"), "{script}");
        let asks =
            "fetch(new URL(\"./r-1_bg.wasm\", import.meta.url), {\n  integrity: \"sha384-x\"";
        assert!(script.contains(asks), "{script}");
        assert!(joined("glue();", "nothing", "r-1_bg.wasm", "sha384-x").is_err());
    }
}
