//! Cuts the code of late pages off the app, into files that come when such a page is opened.
//!
//! Trunk knows nothing of it (docs/adr/0009), so what Trunk made of the wasm is replaced: cargo's
//! own output is split, then bound, and lies in dist/ under the names that Trunk wrote there.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, bail};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use sha2::{Digest as _, Sha256};

use crate::finish::wasm_opt;
use crate::workspace::Workspace;
use crate::{process, stamp, step};

mod shared;

const LINKS: &str = "__wasm_split.js";
const FIRST_PART: &str = "import { initSync } from \"./portal.js\";";

/// Replaces the app in dist/ by its first part, and lays the late parts beside it.
pub fn split(
    workspace: &Workspace,
    wasm_bindgen: &Path,
    optimizer: Option<&Path>,
    app: &App,
) -> Result<()> {
    let work = workspace.path("target/split");
    if work.is_dir() {
        fs::remove_dir_all(&work).context("emptying target/split")?;
    }
    let parts = step::inside("Splitting the app", || cut(workspace, &work))?;
    let (small, large): (Vec<PathBuf>, Vec<PathBuf>) = parts.into_iter().partition(is_small);
    bind(workspace, wasm_bindgen, &work)?;
    let main = work.join("bound/portal_bg.wasm");
    if let Some(program) = optimizer {
        for wasm in large.iter().chain([&main]) {
            wasm_opt(workspace, program, wasm)?;
        }
    }
    let glue = read_text(&work.join("bound/portal.js"))?;
    let mut links = read_text(&work.join(LINKS))?;
    let folder = app.script.parent().context("a script lies in a folder")?;
    for part in &large {
        let (stem, bytes) = (stem(part), read(part)?);
        links = asked(&links, &stem, &format!("askFor({})", named(&stem, &bytes)))?;
        copy(part, &folder.join(file_name(&stem, &bytes)))?;
    }
    let mut bundle = Vec::new();
    let mut small_parts = Vec::new();
    for part in &small {
        let bytes = read(part)?;
        small_parts.push((stem(part), bytes.len()));
        bundle.extend(bytes);
    }
    fs::write(folder.join(file_name(BUNDLE, &bundle)), &bundle).context("writing the bundle")?;
    let (links, table) = shared::told(&links, &small_parts)?;
    let loader = LOADER
        .replace("BUNDLE", &named(BUNDLE, &bundle))
        .replace("TABLE", &table);
    let script = joined(&glue, &links, &loader)?;
    write(&app.script, &script)?;
    copy(&main, &app.wasm)
}

/// Small parts of several groups travel together: there are more than a hundred, and a page needs
/// dozens of them.
const BUNDLE: &str = "shared";
const SMALL: u64 = 16_384;

fn is_small(part: &PathBuf) -> bool {
    let is_of_several = stem(part).starts_with("chunk_");
    is_of_several && fs::metadata(part).is_ok_and(|found| found.len() < SMALL)
}

fn stem(part: &Path) -> String {
    let stem = part.file_stem().unwrap_or_default();
    stem.to_string_lossy().into_owned()
}

fn file_name(stem: &str, bytes: &[u8]) -> String {
    format!("{stem}-{}.wasm", stamp::short_hash(bytes))
}

/// The name of a part and its digest, as the script knows them. The file's name follows from the
/// digest: what cannot be compressed should stand in the script once.
fn named(stem: &str, bytes: &[u8]) -> String {
    let digest = BASE64_STANDARD.encode(Sha256::digest(bytes));
    format!("\"{stem}\", \"{}\"", digest.trim_end_matches('='))
}

/// The two files that Trunk made of the app.
pub struct App {
    pub wasm: PathBuf,
    pub script: PathBuf,
}

/// Cargo's output in parts: the first one in `work`, bound to no script yet, and the late ones.
fn cut(workspace: &Workspace, work: &Path) -> Result<Vec<PathBuf>> {
    let wasm = workspace
        .binary("wasm32-unknown-unknown/release", "portal")
        .with_extension("wasm");
    let bytes = fs::read(&wasm).with_context(|| format!("reading {}", wasm.display()))?;
    let first = work.join("portal.wasm");
    let mut options = wasm_split_cli_support::Options::new(&bytes);
    options.output_dir = work;
    options.main_out_path = &first;
    options.main_module = "./portal.js";
    let parts = wasm_split_cli_support::transform(options)
        .map_err(|error| anyhow!("{error:#}"))
        .context("splitting the app")?
        .split_modules;
    if parts.is_empty() {
        bail!("The app has no late part: was it built without the feature `split`?");
    }
    Ok(parts)
}

fn bind(workspace: &Workspace, wasm_bindgen: &Path, work: &Path) -> Result<()> {
    let mut command = process::command(workspace, wasm_bindgen);
    command
        .args(["--target=web", "--no-typescript"])
        // The late parts find the first one by the names of its exports.
        .args(["--keep-lld-exports", "--no-demangle"])
        .arg("--out-name=portal")
        .arg("--out-dir")
        .arg(work.join("bound"))
        .arg(work.join("portal.wasm"));
    step::must(workspace, "wasm-bindgen", "Binding the app", &mut command).map(drop)
}

/// A late part asked for in our way, checked by its digest, on any server that calls it wasm or
/// not.
fn asked(links: &str, stem: &str, ask: &str) -> Result<String> {
    let asked = format!("fetch(new URL(\"./{stem}.wasm\", import.meta.url))");
    if !links.contains(&asked) {
        bail!("{LINKS} does not ask for {stem}.wasm as expected.");
    }
    Ok(links.replace(&asked, ask))
}

/// How a late part is asked for and started, in place of what the splitter wrote.
const LOADER: &str = include_str!("loader.js");

/// The script of the app and the links to its late parts as one: two files that name each other
/// could not both be named by their content.
fn joined(glue: &str, links: &str, loader: &str) -> Result<String> {
    let links = links
        .strip_prefix(FIRST_PART)
        .with_context(|| format!("{LINKS} does not begin with: {FIRST_PART}"))?;
    let loaders: Vec<&str> = links
        .lines()
        .filter_map(|line| line.strip_prefix("export const ")?.split(' ').next())
        .collect();
    // Which groups need a part, told at each of them: nobody reads it there.
    let is_told = |line: &&str| line.starts_with("/*") && line.ends_with("*/");
    let links: Vec<&str> = links.lines().filter(|line| !is_told(line)).collect();
    let links = links
        .join("\n")
        .replace("export const ", "const ")
        .replace(
            "WebAssembly.instantiateStreaming(src, imports)",
            "start(src, imports)",
        )
        // The app says it to the reader.
        .replace("console.error(e);", "");
    // The script imports the links under one name for each of them.
    let (imports, glue): (Vec<&str>, Vec<&str>) =
        glue.lines().partition(|line| imported_as(line).is_some());
    if imports.is_empty() {
        bail!("The app's script does not import {LINKS}.");
    }
    let names: Vec<String> = imports
        .into_iter()
        .filter_map(imported_as)
        .map(|name| format!("{name} = links"))
        .collect();
    Ok(format!(
        "{}\n{loader}{links}\nconst links = {{ {} }}, {};\n",
        glue.join("\n"),
        loaders.join(", "),
        names.join(", ")
    ))
}

/// The name in `import * as NAME from "./__wasm_split.js"`.
fn imported_as(line: &str) -> Option<&str> {
    let (name, from) = line.strip_prefix("import * as ")?.split_once(" from ")?;
    from.contains(LINKS).then_some(name)
}

fn read(file: &Path) -> Result<Vec<u8>> {
    fs::read(file).with_context(|| format!("reading {}", file.display()))
}

fn read_text(file: &Path) -> Result<String> {
    fs::read_to_string(file).with_context(|| format!("reading {}", file.display()))
}

fn write(file: &Path, text: &str) -> Result<()> {
    fs::write(file, text).with_context(|| format!("writing {}", file.display()))
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::copy(from, to)
        .map(drop)
        .with_context(|| format!("writing {}", to.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_links_become_a_part_of_the_script() {
        let glue = "import * as import1 from \"./__wasm_split.js\"\n\
                    import * as import2 from \"./__wasm_split.js\"\nuse(import1, import2);\n";
        let links = "import { initSync } from \"./portal.js\";\n\
                     /* a, b */\nexport const load_a = make(() => fetch(new URL(\"./a.wasm\", import.meta.url)));\n";
        let ask = format!("askFor({})", named("a", b"abc"));
        let links = asked(links, "a", &ask).unwrap();
        let script = joined(glue, &links, "const askFor = 0;\n").unwrap();
        assert!(!script.contains("import * as"), "{script}");
        assert!(!script.contains("export"), "{script}");
        let asks = "make(() => askFor(\"a\", \"ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0\"))";
        assert!(script.contains(asks), "{script}");
        let end = "const links = { load_a }, import1 = links, import2 = links;\n";
        assert!(script.ends_with(end), "{script}");
        assert!(script.contains("\nconst askFor = 0;\n"), "{script}");
        assert!(!script.contains("/*"), "{script}");
        assert!(asked(&links, "b", "askFor()").is_err());
        assert!(joined("use(nothing);", &links, "").is_err());
    }
}
