//! `cargo xtask dist`: a folder that holds all a server needs.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::workspace::Workspace;
use crate::{portal, process, servers, stamp, step};

#[derive(clap::Args)]
pub struct Options {
    /// The folder to make; an earlier one is replaced [default: target/mot-cua].
    #[arg(long, value_name = "DIR")]
    output: Option<PathBuf>,
}

/// Files and folders of the repository, and where in the folder they go.
const COPIED: [(&str, &str); 9] = [
    ("dist", ""),
    ("xtask/dist/mot-cua-api.service", "systemd"),
    ("xtask/dist/mot-cua-edge.service", "systemd"),
    ("xtask/dist/mot-cua.env", ""),
    ("xtask/dist/compose.yaml", ""),
    ("xtask/dist/Containerfile", ""),
    ("docs/deploy.md", ""),
    ("LICENSE", ""),
    ("THIRD-PARTY.md", ""),
];
const PROGRAMS: [&str; 2] = ["api", "edge"];

/// Written first, so that a folder that was left half made is known as ours too.
const VERSION: &str = "VERSION";
const SUMS: &str = "SHA256SUMS";
const NAME: &str = "mot-cua";

pub fn run(workspace: &Workspace, options: &Options) -> Result<()> {
    let output = options
        .output
        .clone()
        .unwrap_or_else(|| workspace.path("target").join(NAME));
    let output = std::path::absolute(&output).context("the output folder")?;
    must_be_replaceable(&output)?;
    portal::build(workspace)?;
    servers::build(workspace)?;
    let version = version(workspace)?;
    let _alone = process::alone(workspace)?;
    step::inside("Gathering the folder", || {
        gather(workspace, &output, &version)
    })?;
    println!("\n  {version} is in {}", output.display());
    println!("  deploy.md in it says what to do with it.");
    Ok(())
}

/// Nobody's files are deleted but those of an earlier run.
fn must_be_replaceable(output: &Path) -> Result<()> {
    let is_ours = fs::read_to_string(output.join(VERSION)).is_ok_and(|text| text.starts_with(NAME));
    let is_empty = stamp::files(output)?.is_empty();
    match is_ours || is_empty {
        true => Ok(()),
        false => bail!(
            "{} holds something else: name a new or an empty folder with `--output DIR`.",
            output.display()
        ),
    }
}

fn gather(workspace: &Workspace, output: &Path, version: &str) -> Result<()> {
    if output.exists() {
        fs::remove_dir_all(output).with_context(|| format!("removing {}", output.display()))?;
    }
    fs::create_dir_all(output).with_context(|| format!("creating {}", output.display()))?;
    write(&output.join(VERSION), &format!("{version}\n"))?;
    for (from, folder) in COPIED {
        copy_into(&output.join(folder), &workspace.path(from))?;
    }
    for program in PROGRAMS {
        copy_into(&output.join("bin"), &workspace.binary("server", program))?;
    }
    write(&output.join(SUMS), &sums(output)?)
}

/// `mot-cua 0.1.0 a074d0b33b05`, with `-dirty` behind it when files of the commit were changed.
fn version(workspace: &Workspace) -> Result<String> {
    let manifest = workspace.path("Cargo.toml");
    let manifest = fs::read_to_string(manifest).context("reading Cargo.toml")?;
    let manifest: toml::Table = manifest.parse().context("reading Cargo.toml")?;
    let number = manifest.get("package").and_then(|it| it.get("version"));
    let number = number
        .and_then(|number| number.as_str())
        .context("Cargo.toml names no version")?;
    let words = [Some(format!("{NAME} {number}")), commit(workspace)];
    Ok(words.into_iter().flatten().collect::<Vec<_>>().join(" "))
}

/// None where there is no git, or where the sources came without their history.
fn commit(workspace: &Workspace) -> Option<String> {
    // Somebody may have unpacked us inside a repository of their own.
    if !workspace.path(".git").exists() {
        return None;
    }
    let mut git = process::command(workspace, "git");
    git.args([
        "describe",
        "--always",
        "--exclude=*",
        "--abbrev=12",
        "--dirty",
    ]);
    process::first_line(&mut git)
}

/// What `sha256sum --check` reads: every file but the list itself.
fn sums(folder: &Path) -> Result<String> {
    let mut sums = String::new();
    for file in stamp::files(folder)? {
        let name = file.strip_prefix(folder).context("a file of the folder")?;
        if name == Path::new(SUMS) {
            continue;
        }
        let bytes = fs::read(&file).with_context(|| format!("reading {}", file.display()))?;
        sums += &format!("{}  {}\n", stamp::hash(&bytes), name.display());
    }
    Ok(sums)
}

/// Copies a file, or a folder with all its files, under the name it has.
fn copy_into(folder: &Path, from: &Path) -> Result<()> {
    let name = from.file_name().context("what is copied has a name")?;
    let to = folder.join(name);
    let reading = || format!("reading {}", from.display());
    if from.is_dir() {
        for entry in fs::read_dir(from).with_context(reading)? {
            copy_into(&to, &entry.with_context(reading)?.path())?;
        }
        return Ok(());
    }
    fs::create_dir_all(folder).with_context(|| format!("creating {}", folder.display()))?;
    fs::copy(from, &to).with_context(|| format!("copying {}", from.display()))?;
    Ok(())
}

fn write(file: &Path, text: &str) -> Result<()> {
    fs::write(file, text).with_context(|| format!("writing {}", file.display()))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn text_of(relative: &str) -> String {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        fs::read_to_string(root.join(relative))
            .unwrap_or_else(|error| panic!("{relative}: {error}"))
    }

    /// Every name of the form MOT_CUA_X in a text.
    fn settings(text: &str) -> BTreeSet<&str> {
        text.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_')
            .filter(|word| word.starts_with("MOT_CUA_"))
            .collect()
    }

    #[test]
    fn every_setting_of_the_programs_is_in_the_environment_file_and_no_other() {
        let configs = ["api/src/config/mod.rs", "api/src/config/import.rs"];
        let configs = configs.map(text_of).concat() + &text_of("edge/src/config.rs");
        assert_eq!(
            settings(&text_of("xtask/dist/mot-cua.env")),
            settings(&configs)
        );
    }

    #[test]
    fn every_setting_in_the_environment_file_is_explained_in_the_line_above() {
        let text = text_of("xtask/dist/mot-cua.env");
        let is_setting = |line: &str| {
            let name = line.trim_start_matches("# ").split('=').next();
            name.is_some_and(|name| name.starts_with("MOT_CUA_") || name == "RUST_LOG")
        };
        let lines: Vec<&str> = text.lines().collect();
        for pair in lines.windows(2).filter(|pair| is_setting(pair[1])) {
            let is_explained = pair[0].starts_with("# ") && !is_setting(pair[0]);
            assert!(is_explained, "{}", pair[1]);
        }
    }

    #[test]
    fn the_templates_name_no_setting_that_is_not_known() {
        let configs = ["api/src/config/mod.rs", "api/src/config/import.rs"];
        let configs = configs.map(text_of).concat() + &text_of("edge/src/config.rs");
        for (template, _) in COPIED.iter().filter(|(from, _)| from.starts_with("xtask/")) {
            let text = text_of(template);
            for name in settings(&text) {
                assert!(settings(&configs).contains(name), "{template}: {name}");
            }
        }
    }

    #[test]
    fn the_units_start_the_programs_of_the_folder() {
        for program in PROGRAMS {
            let unit = text_of(&format!("xtask/dist/mot-cua-{program}.service"));
            let started = unit
                .lines()
                .find_map(|line| line.strip_prefix("ExecStart="));
            let words: Vec<&str> = started.unwrap_or_default().split(' ').collect();
            let path = format!("/opt/mot-cua/current/bin/{program}");
            let expected = match program {
                "api" => vec![path.as_str(), "serve"],
                _ => vec![path.as_str()],
            };
            assert_eq!(words, expected, "all else is in the environment file");
        }
    }

    /// A folder of one test, with files that all hold the same three letters.
    fn folder_with(test: &str, files: &[&str]) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("mot-cua-{test}-{}", std::process::id()));
        for file in files {
            let file = folder.join(file);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            write(&file, "abc").unwrap();
        }
        folder
    }

    #[test]
    fn the_list_of_sums_names_every_file_but_itself() {
        let folder = folder_with("sums", &[SUMS, VERSION, "bin/api", "dist/a.js"]);
        let sums = sums(&folder).unwrap();
        fs::remove_dir_all(&folder).unwrap();
        let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        let expected = ["VERSION", "bin/api", "dist/a.js"].map(|name| format!("{abc}  {name}\n"));
        assert_eq!(sums, expected.concat());
    }

    #[test]
    fn a_folder_of_somebody_else_is_not_replaced() {
        let folder = folder_with("stranger", &["letters/from-home.txt"]);
        let refused = must_be_replaceable(&folder).is_err();
        write(&folder.join(VERSION), "mot-cua 0.1.0\n").unwrap();
        let replaced = must_be_replaceable(&folder).is_ok();
        fs::remove_dir_all(&folder).unwrap();
        assert!(refused && replaced && must_be_replaceable(&folder).is_ok());
    }
}
