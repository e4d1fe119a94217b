//! What the address of the news says: words, choices, and where in the list.

use contract::NewsFilter;

use super::{key, reader::Reader};

/// What the address of the list of news asks for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NewsView {
    pub filter: NewsFilter,
    pub cursor: Option<String>,
    /// Parameters whose value is none; the page says that it ignored them.
    pub ignored: Vec<&'static str>,
}

impl NewsView {
    /// Reads the parameters of an address. What cannot be read is left out and named; so is a last
    /// day that lies before the first.
    pub fn from_query(get: impl Fn(&str) -> Option<String>) -> Self {
        let mut ignored = Vec::new();
        let read = |key: &'static str| Reader::new(key, get(key));
        let mut filter = NewsFilter {
            q: read(key::Q).parsed(&mut ignored),
            topic: read(key::TOPIC).parsed(&mut ignored),
            agency: read(key::AGENCY).parsed(&mut ignored),
            kind: read(key::ARTICLE_KIND).parsed(&mut ignored),
            from: read(key::FROM).parsed(&mut ignored),
            to: read(key::TO).parsed(&mut ignored),
        };
        if filter
            .from
            .zip(filter.to)
            .is_some_and(|(from, to)| to < from)
        {
            filter.to = None;
            ignored.push(key::TO);
        }
        let cursor = get(key::CURSOR).filter(|cursor| !cursor.is_empty());
        Self {
            filter,
            cursor,
            ignored,
        }
    }

    /// The list with one filter, from its beginning.
    pub fn of(filter: NewsFilter) -> Self {
        Self {
            filter,
            ..Self::default()
        }
    }

    /// The same choices on another page of the list.
    pub fn at(&self, cursor: Option<String>) -> Self {
        Self {
            cursor,
            ..Self::of(self.filter.clone())
        }
    }

    /// Whether anything narrows the list down.
    pub fn is_narrowed(&self) -> bool {
        !self.filter.pairs().is_empty()
    }

    /// The parameters of the address, in one fixed order.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let choices = self.filter.pairs().into_iter();
        choices
            .map(|(wire, value)| (address_key(wire), value))
            .chain(self.cursor.clone().map(|cursor| (key::CURSOR, cursor)))
            .collect()
    }
}

/// The address's name for a parameter of the API.
fn address_key(wire: &'static str) -> &'static str {
    match wire {
        "topic" => key::TOPIC,
        "agency" => key::AGENCY,
        "kind" => key::ARTICLE_KIND,
        "from" => key::FROM,
        "to" => key::TO,
        other => other,
    }
}
