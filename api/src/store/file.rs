//! The file that a database lies in.

use std::path::PathBuf;

use percent_encoding::percent_decode_str;
use tokio::{
    fs::File,
    io::{self, AsyncReadExt as _, BufReader},
};

/// None where the database is no file.
pub fn path_of(database: &str) -> Option<PathBuf> {
    let rest = database.strip_prefix("sqlite:")?;
    let rest = rest.strip_prefix("//").unwrap_or(rest);
    let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
    let is_in_memory = path == ":memory:" || query.split('&').any(|pair| pair == "mode=memory");
    if path.is_empty() || is_in_memory {
        return None;
    }
    let path = percent_decode_str(path).decode_utf8().ok()?;
    Some(PathBuf::from(&*path))
}

/// Reads the file once from its beginning, so that the system has it in memory: a look-up among a
/// million dossiers reads pages that lie anywhere, and the disk takes longer for each than all the
/// rest of the answer (docs/adr/0012). Gives the bytes read.
pub async fn warm(path: PathBuf) -> std::io::Result<u64> {
    /// A million dossiers take half of it. More would push out what others need.
    const MOST: u64 = 2 << 30;
    const AT_ONCE: usize = 1 << 20;
    let file = File::open(path).await?.take(MOST);
    let mut file = BufReader::with_capacity(AT_ONCE, file);
    io::copy_buf(&mut file, &mut io::sink()).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_database_in_memory_has_no_file() {
        for (database, path) in [
            ("sqlite://mot-cua.sqlite?mode=rwc", Some("mot-cua.sqlite")),
            ("sqlite:///srv/m%20c.sqlite", Some("/srv/m c.sqlite")),
            ("sqlite:m.sqlite", Some("m.sqlite")),
            ("sqlite::memory:", None),
            ("sqlite://m?mode=memory", None),
            ("sqlite:", None),
            ("postgres://h/m", None),
        ] {
            assert_eq!(path_of(database), path.map(PathBuf::from), "{database}");
        }
    }

    #[tokio::test]
    async fn all_of_a_file_is_read() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("m.sqlite");
        assert!(warm(path.clone()).await.is_err());
        std::fs::write(&path, vec![7; 3_000_001]).expect("a file");
        assert_eq!(warm(path).await.expect("it is read"), 3_000_001);
    }
}
