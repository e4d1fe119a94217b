//! Addresses as text: values encoded, endings in their place, the other language.

use std::fmt;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::i18n::Lang;

/// What RFC 3986 lets stand in a query as it is.
const QUERY_VALUE: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// A path and its query, each value encoded.
pub fn with_query(path: &str, pairs: &[(&'static str, impl fmt::Display)]) -> String {
    let mut address = path.to_owned();
    for (at, (key, value)) in pairs.iter().enumerate() {
        let value = value.to_string();
        let separator = if at == 0 { '?' } else { '&' };
        address.push(separator);
        address.push_str(key);
        address.push('=');
        address.extend(utf8_percent_encode(&value, QUERY_VALUE));
    }
    address
}

/// The address of a page's data: its ending stands before the query.
pub fn with_ending(address: &str, ending: &str) -> String {
    match address.split_once('?') {
        Some((path, query)) => format!("{path}{ending}?{query}"),
        None => format!("{address}{ending}"),
    }
}

/// The same page in another language: path and query stay.
pub fn in_language(path: &str, query: &str, lang: Lang) -> String {
    let bare = match Lang::of_path(path) {
        Lang::Vi => path,
        Lang::En => &path[Lang::En.prefix().len()..],
    };
    let moved = match (lang, bare) {
        (Lang::Vi, "") => "/".to_owned(),
        (Lang::En, "/" | "") => Lang::En.prefix().to_owned(),
        _ => format!("{}{bare}", lang.prefix()),
    };
    match query.trim_start_matches('?') {
        "" => moved,
        query => format!("{moved}?{query}"),
    }
}
