//! Whether something was already built from the very same inputs.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

use crate::workspace::Workspace;

/// A hash over files and folders (names and bytes) and over words such as versions.
pub fn fingerprint(workspace: &Workspace, paths: &[&str], words: &[&str]) -> Result<String> {
    let mut hash = Sha256::new();
    for word in words {
        hash.update(format!("{word}\n"));
    }
    for path in paths {
        for file in files(&workspace.path(path))? {
            let bytes = fs::read(&file).with_context(|| format!("reading {}", file.display()))?;
            hash.update(format!("{} {}\n", file.display(), bytes.len()));
            hash.update(&bytes);
        }
    }
    Ok(hex(&hash.finalize()))
}

/// The first sixteen digits of a hash: enough for a file name.
pub fn short_hash(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes)[..8])
}

pub fn hash(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// Every file below a path in a stable order; the path itself when it is a file, none when absent.
pub fn files(path: &Path) -> Result<Vec<PathBuf>> {
    if !path.is_dir() {
        return Ok(path
            .is_file()
            .then(|| path.to_path_buf())
            .into_iter()
            .collect());
    }
    let reading = || format!("reading {}", path.display());
    let mut entries = Vec::new();
    for entry in fs::read_dir(path).with_context(reading)? {
        entries.push(entry.with_context(reading)?.path());
    }
    entries.sort();
    let mut found = Vec::new();
    for entry in entries {
        found.extend(files(&entry)?);
    }
    Ok(found)
}

pub fn matches(stamp: &Path, fingerprint: &str) -> bool {
    fs::read_to_string(stamp).is_ok_and(|known| known == fingerprint)
}

pub fn write(stamp: &Path, fingerprint: &str) -> Result<()> {
    fs::write(stamp, fingerprint).with_context(|| format!("writing {}", stamp.display()))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
