//! The lines above a Markdown text: `key: value`, and lists on one line or on several.

use std::collections::BTreeMap;

use contract::FieldError;

use crate::import::convert::refused;

/// What each key says; a text is a list of one.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct FrontMatter(BTreeMap<String, Vec<String>>);

const KEYS: [&str; 15] = [
    "title",
    "title_en",
    "summary",
    "summary_en",
    "slug",
    "published",
    "updated",
    "kind",
    "agency",
    "topics",
    "lang",
    "source",
    "source_title",
    "procedures",
    "basis",
];

impl FrontMatter {
    /// The lines between two rows of dashes, and the text below them.
    pub fn split(text: &str) -> Result<(Self, &str), FieldError> {
        let mut lines = text.split_inclusive('\n');
        let mut length = lines.next().map_or(0, str::len);
        let mut front = Self::default();
        let mut key = None;
        for line in lines {
            length += line.len();
            if matches!(line.trim_end(), "---" | "...") {
                return Ok((front, text.get(length..).unwrap_or_default()));
            }
            front.take(line.trim_end(), &mut key)?;
        }
        Err(refused("", "the lines above the text do not end with ---"))
    }

    fn take(&mut self, line: &str, key: &mut Option<String>) -> Result<(), FieldError> {
        let bare = line.trim_start();
        if bare.is_empty() || bare.starts_with('#') {
            return Ok(());
        }
        if let (Some(item), Some(key)) = (bare.strip_prefix("- "), &*key) {
            self.0.entry(key.clone()).or_default().push(unquoted(item));
            return Ok(());
        }
        let stated = line.split_once(':').filter(|_| bare.len() == line.len());
        let Some((name, value)) = stated else {
            return Err(refused("", format!("{line:?} is no line such as title: …")));
        };
        let name = name.trim().to_ascii_lowercase();
        if !KEYS.contains(&name.as_str()) {
            return Err(refused(&name, format!("is none of {}", KEYS.join(", "))));
        }
        if self.0.insert(name.clone(), values(value.trim())).is_some() {
            return Err(refused(&name, "stands there twice"));
        }
        *key = Some(name);
        Ok(())
    }

    pub fn one(&self, key: &str) -> Result<Option<&str>, FieldError> {
        match self.all(key) {
            [] => Ok(None),
            [value] => Ok(Some(value)),
            _ => Err(refused(key, "is a list, and only one is asked for")),
        }
    }

    pub fn all(&self, key: &str) -> &[String] {
        self.0.get(key).map_or(&[], Vec::as_slice)
    }
}

fn values(value: &str) -> Vec<String> {
    let listed = value
        .strip_prefix('[')
        .and_then(|list| list.strip_suffix(']'));
    let values: Vec<String> = match listed {
        Some(list) => list.split(',').map(unquoted).collect(),
        None => vec![unquoted(value)],
    };
    values
        .into_iter()
        .filter(|value| !value.is_empty())
        .collect()
}

fn unquoted(value: &str) -> String {
    let value = value.trim();
    for quote in ['"', '\''] {
        let bare = value
            .strip_prefix(quote)
            .and_then(|value| value.strip_suffix(quote));
        if let Some(bare) = bare {
            return bare.replace("\\\"", "\"");
        }
    }
    value.to_owned()
}
