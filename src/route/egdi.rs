//! What the address of the UN survey says: which year, by which index.

use contract::EgdiIndex;

use super::{key, reader::Reader};

#[derive(Clone, Debug, Default, PartialEq)]
pub struct EgdiView {
    /// The newest survey when absent.
    pub year: Option<u16>,
    pub index: EgdiIndex,
    /// Parameters whose value is none; the page says that it ignored them.
    pub ignored: Vec<&'static str>,
}

impl EgdiView {
    /// Reads the parameters of an address. What cannot be read is left out and named.
    pub fn from_query(get: impl Fn(&str) -> Option<String>) -> Self {
        let mut ignored = Vec::new();
        let year = Reader::new(key::YEAR, get(key::YEAR)).parsed(&mut ignored);
        let indices = EgdiIndex::ALL.map(|index| (index.as_str(), index));
        let index = Reader::new(key::INDEX, get(key::INDEX)).one_of(&indices, &mut ignored);
        Self {
            year,
            index: index.unwrap_or_default(),
            ignored,
        }
    }

    /// The parameters of the address, in one fixed order.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let is_usual = self.index == EgdiIndex::default();
        let year = self.year.map(|year| (key::YEAR, year.to_string()));
        let index = (!is_usual).then(|| (key::INDEX, self.index.as_str().to_owned()));
        year.into_iter().chain(index).collect()
    }
}
