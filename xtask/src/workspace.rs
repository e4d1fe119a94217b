//! Where things lie in the repository.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

pub struct Workspace {
    pub root: PathBuf,
}

impl Workspace {
    pub fn find() -> Result<Self> {
        // Set by `cargo xtask`; the current folder only counts when the binary is started by hand.
        let start = match env::var_os("CARGO_MANIFEST_DIR") {
            Some(folder) => PathBuf::from(folder),
            None => env::current_dir().context("reading the current folder")?,
        };
        let root = start.ancestors().find(|folder| is_root(folder));
        match root {
            Some(root) => Ok(Self {
                root: root.to_path_buf(),
            }),
            None => bail!(
                "This is not the folder of Một Cửa: go into the cloned folder with `cd` and run \
                 the same command again."
            ),
        }
    }

    /// A path inside the repository, with `/` between its parts.
    pub fn path(&self, relative: &str) -> PathBuf {
        self.root.join(relative)
    }

    pub fn dist(&self) -> PathBuf {
        self.path("dist")
    }

    pub fn tools(&self) -> PathBuf {
        self.path("target/tools")
    }

    pub fn log(&self, step: &str) -> PathBuf {
        self.path("target/log").join(format!("{step}.log"))
    }

    /// Data that is not part of the repository; tests that need it are skipped without it.
    pub fn shared(&self) -> PathBuf {
        let folder =
            env::var_os("MOT_CUA_SHARED").map_or_else(|| "../shared".into(), PathBuf::from);
        self.root.join(folder).join("data")
    }

    /// A program that the cargo profile built.
    pub fn binary(&self, profile: &str, name: &str) -> PathBuf {
        let target = env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| OsString::from("target"));
        let name = format!("{name}{}", env::consts::EXE_SUFFIX);
        self.root.join(target).join(profile).join(name)
    }
}

fn is_root(folder: &Path) -> bool {
    folder.join("tools.toml").is_file() && folder.join("xtask").is_dir()
}
