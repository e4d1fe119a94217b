//! The boot script under a name made of its content, told what it may start and the digests of
//! that.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::finish::{file_name, integrity};
use crate::reader::Reader;
use crate::stamp;
use crate::styles::LATE_SHEET;

const SCRIPT: &str = "boot.js";

/// The page names everything that may run, so the page alone has to be trusted.
pub fn seal(dist: &Path, reader: &Reader) -> Result<()> {
    let path = dist.join("index.html");
    let page = fs::read_to_string(&path).context("reading dist/index.html")?;
    let plain = dist.join(SCRIPT);
    let script = fs::read(&plain).context("reading dist/boot.js")?;
    let name = format!("boot-{}.js", stamp::short_hash(&script));
    let (js, wasm) = started_files(&page)?;
    let digest = |file: &str| -> Result<String> {
        let file = dist.join(file.trim_start_matches('/'));
        let bytes = fs::read(&file).with_context(|| format!("reading {}", file.display()))?;
        Ok(in_query(&integrity(&bytes)))
    };
    let css = late_sheet(dist)?;
    let source = format!(
        "/{name}?js={js}&jsIntegrity={}&wasm={wasm}&wasmIntegrity={}&css={css}&cssIntegrity={}\
         &reader={}&readerIntegrity={}",
        digest(js)?,
        digest(wasm)?,
        digest(&css)?,
        reader.address,
        in_query(&reader.integrity)
    );
    let sealed = format!("{source}\" integrity=\"{}", integrity(&script));
    let page = page.replace(&format!("/{SCRIPT}?js={js}&wasm={wasm}"), &sealed);
    fs::rename(&plain, dist.join(&name)).context("renaming boot.js")?;
    fs::write(&path, page).context("writing index.html")
}

fn late_sheet(dist: &Path) -> Result<String> {
    let mut names = stamp::files(dist)?
        .into_iter()
        .map(|file| file_name(&file))
        .filter(|name| name.starts_with(LATE_SHEET) && name.ends_with(".css"));
    match (names.next(), names.next()) {
        (Some(name), None) => Ok(format!("/{name}")),
        _ => bail!("dist/ does not hold exactly one sheet of late pages."),
    }
}

/// The two addresses that Trunk wrote behind the script's.
fn started_files(page: &str) -> Result<(&str, &str)> {
    let query = page
        .split_once("/boot.js?js=")
        .and_then(|(_, rest)| rest.split_once('"'));
    match query.and_then(|(query, _)| query.split_once("&wasm=")) {
        Some(files) => Ok(files),
        None => bail!("dist/index.html does not start boot.js as Trunk.toml says."),
    }
}

/// A plus sign would be read as a space.
fn in_query(digest: &str) -> String {
    digest.replace('+', "%2B")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_files_are_read_from_the_scripts_address() {
        let page = r#"<script src="/boot.js?js=/a-1.js&wasm=/a-2_bg.wasm" type=module></script>"#;
        assert_eq!(started_files(page).unwrap(), ("/a-1.js", "/a-2_bg.wasm"));
        assert!(started_files("<p>no script</p>").is_err());
    }
}
