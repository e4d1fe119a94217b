//! What the pages of news say.

use contract::ArticleKind;

use super::Lang;

mod en;
mod vi;

pub struct NewsTexts {
    pub heading: &'static str,
    pub lead: &'static str,
    pub sample: &'static str,
    pub sample_list: &'static str,
    pub sample_one: &'static str,

    pub words: &'static str,
    pub words_hint: &'static str,
    pub find: &'static str,
    pub topic: &'static str,
    pub agency: &'static str,
    pub kind: &'static str,
    pub from: &'static str,
    pub to: &'static str,
    pub by_year: &'static str,
    pub kind_name: fn(ArticleKind) -> &'static str,

    pub list: &'static str,
    pub finding: fn(count: &str) -> String,
    pub finding_for: fn(count: &str, words: &str) -> String,
    pub nothing_found: &'static str,
    pub nothing_yet: &'static str,
    pub tips: &'static [&'static str],
    pub see_all: &'static str,
    pub withdrawn: &'static str,
    pub follow: &'static str,
    pub follow_note: &'static str,
    pub atom: &'static str,
    pub json_feed: &'static str,
    pub as_json: &'static str,

    pub published: &'static str,
    pub updated: &'static str,
    pub topics: &'static str,
    pub at: fn(clock: &str, day: &str) -> String,
    pub withdrawn_on: fn(day: &str) -> String,
    pub withdrawn_why: &'static str,
    pub withdrawn_bare: &'static str,
    pub unknown: &'static str,
    pub only_vietnamese: &'static str,
    pub in_vietnamese: &'static str,
    pub no_body: &'static str,
    pub procedure: &'static str,
    pub unit: &'static str,
    pub picture: &'static str,
    pub credit: fn(&str) -> String,
    pub table: &'static str,
    pub changes: fn(count: usize) -> String,
    pub no_note: &'static str,
    pub sources: &'static str,
    pub attachments: &'static str,
    pub procedures: &'static str,
    pub units: &'static str,
    pub related: &'static str,
    pub sharing: &'static str,
    pub share: &'static str,
    pub copy_address: &'static str,
    pub copied: &'static str,
    pub copy_failed: &'static str,
    pub address: &'static str,
    pub print: &'static str,

    pub saved: SavedTexts,
}

/// Searches kept on the device.
pub struct SavedTexts {
    pub heading: &'static str,
    pub save: &'static str,
    pub all_news: &'static str,
    pub is_saved: &'static str,
    pub said_saved: &'static str,
    pub said_deleted: &'static str,
    pub newer: fn(count: u32) -> String,
    pub none_newer: &'static str,
    pub unknown: &'static str,
    pub delete: &'static str,
    pub delete_named: fn(name: &str) -> String,
    pub too_many: fn(most: usize) -> String,
    pub refused: &'static str,
    pub full: &'static str,
    pub privacy: &'static str,
}

impl Lang {
    pub fn news_texts(self) -> &'static NewsTexts {
        match self {
            Self::Vi => &vi::TEXTS,
            Self::En => &en::TEXTS,
        }
    }
}

pub fn use_news_texts() -> &'static NewsTexts {
    super::use_lang().news_texts()
}
