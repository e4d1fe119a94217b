//! What of a foreign text is left out, counted by name, so that nobody learns of it by accident.

use std::collections::BTreeMap;

/// A hostile text must not fill the memory with names it makes up.
const MOST_NAMES: usize = 100;
const LONGEST_NAME: usize = 60;

/// `<script>`, `onclick`, `javascript: link`, and how often each.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Dropped(BTreeMap<String, u32>);

impl Dropped {
    pub fn add(&mut self, name: &str) {
        let short: String = name.chars().take(LONGEST_NAME).collect();
        let is_new = !self.0.contains_key(&short);
        let name = match is_new && self.0.len() >= MOST_NAMES {
            true => "others".to_owned(),
            false => short,
        };
        let count = self.0.entry(name).or_default();
        *count = count.saturating_add(1);
    }

    pub fn count(&self, name: &str) -> u32 {
        self.0.get(name).copied().unwrap_or_default()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// In the order of their names.
    pub fn iter(&self) -> impl Iterator<Item = (&str, u32)> {
        self.0.iter().map(|(name, count)| (name.as_str(), *count))
    }
}
