//! The file of the signing key: read, or made at the first start.

use std::{
    fs::{self, OpenOptions},
    io::{ErrorKind, Write as _},
    os::unix::fs::{OpenOptionsExt as _, PermissionsExt as _},
    path::{Path, PathBuf},
};

use anyhow::Context as _;

use super::key::{SigningKey, generated, random_word};
use crate::store;

/// Where the key lies when nobody says otherwise: beside the database, under its name. None for a
/// database that is no file.
pub fn beside(database: &str) -> Option<PathBuf> {
    let database = store::path_of(database)?;
    Some(PathBuf::from(format!(
        "{}.signing-key.pem",
        database.display()
    )))
}

/// The key in a file; a new one where there is none. Without a file it lives as long as the
/// process.
pub fn read_or_create(path: Option<&Path>) -> anyhow::Result<SigningKey> {
    let Some(path) = path else {
        tracing::warn!("the signing key is not kept: this database is no file");
        return Ok(SigningKey::from_pem(&generated()?)?);
    };
    let text = match fs::read_to_string(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => created(path),
        read => {
            warn_if_open(path);
            read.map_err(anyhow::Error::from)
        }
    };
    let text = text.with_context(|| format!("cannot use the signing key {}", path.display()))?;
    SigningKey::from_pem(&text)
        .with_context(|| format!("cannot use the signing key {}", path.display()))
}

/// Two that start together end up with one key: the file appears whole, and only once. Their drafts
/// have different names, on whatever machines they run.
fn created(path: &Path) -> anyhow::Result<String> {
    let draft = PathBuf::from(format!("{}.{}.new", path.display(), random_word()?));
    write(&draft, &generated()?)?;
    let linked = fs::hard_link(&draft, path);
    fs::remove_file(&draft)?;
    match linked {
        Ok(()) => tracing::info!(file = %path.display(), "a signing key was made"),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
        Err(error) => return Err(error.into()),
    }
    Ok(fs::read_to_string(path)?)
}

/// For its owner's eyes only, from the first moment on.
fn write(path: &Path, text: &str) -> std::io::Result<()> {
    const OWNER_ONLY: u32 = 0o600;
    let mut options = OpenOptions::new();
    options.write(true).create_new(true).mode(OWNER_ONLY);
    let mut file = options.open(path)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()
}

fn warn_if_open(path: &Path) {
    const OTHERS: u32 = 0o077;
    let mode = fs::metadata(path).map(|about| about.permissions().mode());
    if mode.is_ok_and(|mode| mode & OTHERS != 0) {
        tracing::warn!(file = %path.display(), "others may read the signing key: chmod 600");
    }
}
