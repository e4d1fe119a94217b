//! Addresses of ours as somebody wrote them in a text.

use super::{Destination, Route, in_language};
use crate::i18n::Lang;

/// Where such an address leads a reader of a language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inward {
    pub href: String,
    /// Whether the app shows it; files, and pages that are documents of their own, it must leave
    /// alone.
    pub is_page: bool,
}

/// A page in the reader's language with its query and its part; anything else as it is.
pub fn inward(address: &str, lang: Lang) -> Inward {
    let (rest, part) = match address.find('#') {
        Some(at) => address.split_at(at),
        None => (address, ""),
    };
    let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
    let right = match Route::find(path, |_| Vec::new()) {
        Destination::Page(_, route) => Some((path.to_owned(), route)),
        Destination::Moved(right) => match Route::find(&right, |_| Vec::new()) {
            Destination::Page(_, route) => Some((right, route)),
            Destination::Moved(_) | Destination::Nowhere(_) => None,
        },
        Destination::Nowhere(_) => None,
    };
    match right {
        Some((path, route)) => Inward {
            href: in_language(&path, query, lang) + part,
            is_page: !route.is_private(),
        },
        None => Inward {
            href: address.to_owned(),
            is_page: false,
        },
    }
}
