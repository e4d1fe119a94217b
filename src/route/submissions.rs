//! What the address of the submitted documents says: words, choices, and where in the list.

use contract::{AgencyCode, SearchText, SubmissionState};

use super::{key, reader::Reader};

#[derive(Clone, Debug, Default, PartialEq)]
pub struct SubmissionView {
    /// A number in any spelling, or words of a title.
    pub q: Option<SearchText>,
    pub agency: Option<AgencyCode>,
    pub state: Option<SubmissionState>,
    pub cursor: Option<String>,
    /// Parameters whose value is none; the page says that it ignored them.
    pub ignored: Vec<&'static str>,
}

impl SubmissionView {
    /// Reads the parameters of an address. What cannot be read is left out and named.
    pub fn from_query(get: impl Fn(&str) -> Option<String>) -> Self {
        let mut ignored = Vec::new();
        let read = |key: &'static str| Reader::new(key, get(key));
        Self {
            q: read(key::Q).parsed(&mut ignored),
            agency: read(key::AGENCY).parsed(&mut ignored),
            state: read(key::STATE).parsed(&mut ignored),
            cursor: get(key::CURSOR).filter(|cursor| !cursor.is_empty()),
            ignored,
        }
    }

    /// The same choices on another page of the list.
    pub fn at(&self, cursor: Option<String>) -> Self {
        Self {
            cursor,
            ignored: Vec::new(),
            ..self.clone()
        }
    }

    /// Whether anything narrows the list down.
    pub fn is_narrowed(&self) -> bool {
        self.q.is_some() || self.agency.is_some() || self.state.is_some()
    }

    /// The parameters of the address, in one fixed order.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        [
            (key::Q, self.q.as_ref().map(ToString::to_string)),
            (key::AGENCY, self.agency.as_ref().map(ToString::to_string)),
            (
                key::STATE,
                self.state.map(|state| state.as_str().to_owned()),
            ),
            (key::CURSOR, self.cursor.clone()),
        ]
        .into_iter()
        .filter_map(|(key, value)| Some((key, value?)))
        .collect()
    }
}
