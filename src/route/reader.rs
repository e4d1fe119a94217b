//! Reads one parameter of an address. What cannot be read is left out and named.

use std::str::FromStr;

pub struct Reader {
    pub key: &'static str,
    pub value: Option<String>,
}

impl Reader {
    /// A field left empty is no choice and no mistake.
    pub fn new(key: &'static str, value: Option<String>) -> Self {
        let value = value.filter(|value| !value.trim().is_empty());
        Self { key, value }
    }

    pub fn parsed<T: FromStr>(self, ignored: &mut Vec<&'static str>) -> Option<T> {
        let value = self.value?;
        let parsed = value.trim().parse().ok();
        if parsed.is_none() {
            ignored.push(self.key);
        }
        parsed
    }

    pub fn one_of<T: Copy>(
        self,
        names: &[(&str, T)],
        ignored: &mut Vec<&'static str>,
    ) -> Option<T> {
        let value = self.value?;
        let found = names.iter().find(|(name, _)| *name == value);
        if found.is_none() {
            ignored.push(self.key);
        }
        found.map(|(_, value)| *value)
    }
}
