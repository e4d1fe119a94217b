//! What Trunk leaves undone in dist/: a smaller wasm, names by content, compressed copies.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha384};

use crate::split::{self, App};
use crate::workspace::Workspace;
use crate::{boot, process, reader, stamp, step, styles};

const COMPRESSED: [&str; 8] = [
    "html",
    "js",
    "css",
    "wasm",
    "svg",
    "json",
    "webmanifest",
    "txt",
];
/// How much of the brotli bytes wasm-opt takes away, in percent. The names of functions, which it
/// drops, are the better part.
const SAVED_BY_WASM_OPT: usize = 30;

pub fn finish(workspace: &Workspace, wasm_bindgen: &Path, optimizer: Option<&Path>) -> Result<()> {
    let dist = workspace.dist();
    let built = Built::find(&dist)?;
    split::split(workspace, wasm_bindgen, optimizer, &built.app)?;
    if optimizer.is_none() {
        let cost = brotli(&read(&built.app.wasm)?)?.len() * SAVED_BY_WASM_OPT / 100 / 1024;
        eprintln!(
            "  wasm-opt is not installed, so the app is about {cost} KB larger over the network \
             (`npm ci` in tests/browser brings it)."
        );
    }
    built.name_by_content(&dist)?;
    styles::join(&dist)?;
    let reader = reader::lay(workspace, wasm_bindgen, optimizer)?;
    boot::seal(&dist, &reader)?;
    step::inside("Compressing the portal", || compress(&dist))
}

/// Writes the wasm smaller than it was.
pub fn wasm_opt(workspace: &Workspace, program: &Path, wasm: &Path) -> Result<()> {
    // Without `--all-features`: browsers do not read all that it writes then.
    let mut command = process::command(workspace, program);
    command.arg("-Oz").arg(wasm).arg("-o").arg(wasm);
    let title = format!("Shrinking {}", file_name(wasm));
    step::must(workspace, "wasm-opt", &title, &mut command).map(drop)
}

/// The app as Trunk left it: two files, by names and digests made before they were split.
struct Built {
    app: App,
    wasm: Vec<u8>,
    script: Vec<u8>,
}

impl Built {
    fn find(dist: &Path) -> Result<Self> {
        let all = stamp::files(dist)?;
        let mut wasm = all
            .into_iter()
            .filter(|file| file_name(file).ends_with("_bg.wasm"));
        let (Some(wasm), None) = (wasm.next(), wasm.next()) else {
            bail!("Trunk did not write exactly one wasm file into dist/.");
        };
        let script = wasm.with_file_name(file_name(&wasm).replace("_bg.wasm", ".js"));
        Ok(Self {
            wasm: read(&wasm)?,
            script: read(&script)?,
            app: App { wasm, script },
        })
    }

    /// Same name, same bytes, for ever: browsers keep these files without asking again.
    fn name_by_content(&self, dist: &Path) -> Result<()> {
        let App {
            wasm: wasm_file,
            script: script_file,
        } = &self.app;
        let wasm = read(wasm_file)?;
        let name = format!("portal-{}_bg.wasm", stamp::short_hash(&wasm));
        let wasm_swap = Swap::new(wasm_file, &self.wasm, &name, &wasm);
        let script = wasm_swap.apply(&String::from_utf8_lossy(&read(script_file)?));
        let name = format!("portal-{}.js", stamp::short_hash(script.as_bytes()));
        let script_swap = Swap::new(script_file, &self.script, &name, script.as_bytes());
        write(script_file, script.as_bytes())?;
        for (from, swap) in [(wasm_file, &wasm_swap), (script_file, &script_swap)] {
            let to = from.with_file_name(&swap.new_name);
            fs::rename(from, &to).with_context(|| format!("renaming {}", from.display()))?;
        }
        for file in stamp::files(dist)? {
            if has_extension(&file, &["html", "js"]) {
                let text = String::from_utf8_lossy(&read(&file)?).into_owned();
                write(&file, script_swap.apply(&wasm_swap.apply(&text)).as_bytes())?;
            }
        }
        Ok(())
    }
}

/// One file under a new name: what has to change wherever the old one is mentioned.
struct Swap {
    old_name: String,
    new_name: String,
    old_integrity: String,
    new_integrity: String,
}

impl Swap {
    fn new(old: &Path, old_bytes: &[u8], new_name: &str, new_bytes: &[u8]) -> Self {
        Self {
            old_name: file_name(old),
            new_name: new_name.to_owned(),
            old_integrity: integrity(old_bytes),
            new_integrity: integrity(new_bytes),
        }
    }

    fn apply(&self, text: &str) -> String {
        text.replace(&self.old_name, &self.new_name)
            .replace(&self.old_integrity, &self.new_integrity)
    }
}

/// As in the `integrity` attribute.
pub fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(bytes)))
}

/// Writes `.br` and `.gz` beside every file that gains by it, so that the server never compresses.
fn compress(dist: &Path) -> Result<()> {
    for file in stamp::files(dist)? {
        if has_extension(&file, &COMPRESSED) {
            let bytes = read(&file)?;
            write(&beside(&file, "br"), &brotli(&bytes)?)?;
            write(&beside(&file, "gz"), &gzip(&bytes)?)?;
        }
    }
    Ok(())
}

/// `style.css` and `br` make `style.css.br`.
pub fn beside(file: &Path, extension: &str) -> PathBuf {
    file.with_file_name(format!("{}.{extension}", file_name(file)))
}

fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut packed = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: 11,
        ..Default::default()
    };
    brotli::BrotliCompress(&mut &bytes[..], &mut packed, &parameters).context("brotli")?;
    Ok(packed)
}

fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes).context("gzip")?;
    encoder.finish().context("gzip")
}

pub fn file_name(file: &Path) -> String {
    file.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}

pub fn has_extension(file: &Path, extensions: &[&str]) -> bool {
    file.extension()
        .is_some_and(|found| extensions.iter().any(|known| found == *known))
}

fn read(file: &Path) -> Result<Vec<u8>> {
    fs::read(file).with_context(|| format!("reading {}", file.display()))
}

fn write(file: &Path, bytes: &[u8]) -> Result<()> {
    fs::write(file, bytes).with_context(|| format!("writing {}", file.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_swap_changes_the_name_and_the_integrity_everywhere() {
        let swap = Swap::new(
            Path::new("dist/portal-1_bg.wasm"),
            b"old",
            "portal-2_bg.wasm",
            b"new",
        );
        let page = format!(
            "<link href=\"/portal-1_bg.wasm\" integrity=\"{}\">init('/portal-1_bg.wasm')",
            integrity(b"old")
        );
        let expected = format!(
            "<link href=\"/portal-2_bg.wasm\" integrity=\"{}\">init('/portal-2_bg.wasm')",
            integrity(b"new")
        );
        assert_eq!(swap.apply(&page), expected);
    }

    #[test]
    fn an_integrity_is_what_browsers_expect() {
        // From the W3C's text on subresource integrity.
        assert_eq!(
            integrity(b"alert('Hello, world.');"),
            "sha384-H8BRh8j48O9oYatfu5AZzq6A9RINhZO5H16dQZngK7T62em8MUt1FLm52t+eX6xO"
        );
    }
}
