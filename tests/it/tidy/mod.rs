//! The house rules that a compiler does not know, held by reading the text of the code.

mod imports;
mod shape;
mod words;

use std::{
    fs,
    path::{Path, PathBuf},
};

/// Files below a folder of the repository, with their text.
fn files(folder: &str, ending: &str) -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    let mut folders = vec![root.join(folder)];
    while let Some(folder) = folders.pop() {
        let entries = fs::read_dir(&folder).unwrap_or_else(|error| panic!("{folder:?}: {error}"));
        for path in entries.map(|entry| entry.expect("an entry").path()) {
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|known| known == ending) {
                found.push((
                    name_of(root, &path),
                    fs::read_to_string(&path).expect("a text"),
                ));
            }
        }
    }
    assert!(!found.is_empty(), "no .{ending} file in {folder}");
    found
}

fn name_of(root: &Path, path: &Path) -> String {
    let inside: PathBuf = path.strip_prefix(root).expect("inside").to_owned();
    inside.to_string_lossy().replace('\\', "/")
}

/// One file of the repository.
fn text_of(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// Lines of code: comments may speak of anything.
fn code(text: &str) -> impl Iterator<Item = &str> {
    text.lines()
        .filter(|line| !line.trim_start().starts_with("//"))
}

/// The part of a file that runs for a reader: its tests may hold any text.
fn without_tests(text: &str) -> &str {
    text.split("#[cfg(test)]").next().unwrap_or(text)
}

/// No line of these files may hold any of the words, but in the files excepted; an exception that
/// ends in a slash is a folder.
#[track_caller]
fn forbid(folder: &str, words: &[&str], excepted: &[&str]) {
    for (name, text) in files(folder, "rs") {
        let is_excepted = |place: &&str| match place.ends_with('/') {
            true => name.starts_with(place),
            false => name.ends_with(place),
        };
        if excepted.iter().any(is_excepted) {
            continue;
        }
        for line in code(&text) {
            let word = words.iter().find(|word| line.contains(**word));
            assert!(word.is_none(), "{name} names {word:?}: {line}");
        }
    }
}
