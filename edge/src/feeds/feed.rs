//! What changed last, whatever the format of the feed that says it.

use portal::i18n::Lang;

/// When a list that is empty last changed.
pub const NEVER: &str = "1970-01-01T00:00:00+07:00";

/// All addresses in it are whole ones.
pub struct Feed {
    pub lang: Lang,
    pub title: String,
    /// What has to be known of all that is in it.
    pub note: Option<&'static str>,
    /// The page that shows the same.
    pub page: String,
    /// When something in it changed last (RFC 3339).
    pub updated: String,
    pub entries: Vec<Entry>,
}

/// A change makes the same entry new again: its name is the address of its page.
pub struct Entry {
    pub address: String,
    pub title: Words,
    pub summary: Words,
    pub published: Option<String>,
    pub updated: String,
    pub author: Option<String>,
    pub categories: Vec<Category>,
}

/// A text with its own language, where that is not the feed's.
pub struct Words {
    pub text: String,
    pub lang: Option<&'static str>,
}

pub struct Category {
    pub term: String,
    pub label: String,
}
