//! What the page of dossiers kept on this device says.

use super::Lang;
use crate::dossier::kept::{MineColumn, Only};

mod en;
mod vi;

pub struct MineTexts {
    pub heading: &'static str,
    pub lead: &'static str,
    pub needs_script: &'static str,

    pub add: &'static str,
    pub list: &'static str,
    pub list_hint: &'static str,
    pub label: &'static str,
    pub label_hint: &'static str,
    pub file: &'static str,
    pub add_button: &'static str,
    pub added: fn(new: usize, known: usize) -> String,
    pub beyond: fn(count: usize) -> String,
    pub strange: fn(lines: &str) -> String,
    pub nothing_read: &'static str,
    pub unreadable: &'static str,

    pub empty: &'static str,
    /// Over the buttons of each row.
    pub actions: &'static str,
    pub refresh: &'static str,
    pub refreshing: &'static str,
    pub updated: fn(clock: &str, day: &str) -> String,
    pub offline_state: fn(clock: &str, day: &str) -> String,
    pub never_updated: &'static str,
    pub changed: fn(count: usize) -> String,
    pub not_found: fn(count: usize) -> String,
    pub later: fn(count: usize, minutes: u32) -> String,
    pub device_refused: &'static str,
    pub device_full: &'static str,

    pub search: &'static str,
    pub only: &'static str,
    pub only_all: &'static str,
    pub only_unread: &'static str,
    pub only_to_do: &'static str,
    pub only_overdue: &'static str,
    pub only_open: &'static str,
    pub only_closed: &'static str,
    pub any_label: &'static str,
    pub no_label: &'static str,
    pub shown: fn(shown: usize, all: usize) -> String,
    pub nothing_left: &'static str,
    pub more: fn(count: usize) -> String,

    pub table: &'static str,
    pub columns: [&'static str; 7],
    pub sorted: fn(&str, bool) -> String,
    pub unread: &'static str,
    pub open: fn(code: &str) -> String,
    pub close: &'static str,
    pub remove: fn(code: &str) -> String,
    pub remove_short: &'static str,
    pub no_value: &'static str,
    pub no_secret: &'static str,
    pub unknown: &'static str,
    pub new: &'static str,
    pub mark_seen: &'static str,

    pub weekly: &'static str,
    pub weekly_lead: fn(from: &str, to: &str) -> String,
    pub weekly_due: &'static str,
    pub weekly_overdue: &'static str,
    pub weekly_to_do: &'static str,
    pub weekly_changed: &'static str,
    pub weekly_nothing: &'static str,
    pub print: &'static str,

    pub take_away: &'static str,
    pub as_csv: &'static str,
    pub password: &'static str,
    pub password_hint: &'static str,
    pub as_sealed: &'static str,
    pub password_short: &'static str,
    pub sealing: &'static str,
    pub cannot_seal: &'static str,
    pub unseal_hint: &'static str,
    pub wrong_password: &'static str,
    pub sheet_columns: [&'static str; 8],

    pub delete_all: &'static str,
    pub delete_sure: fn(count: usize) -> String,
    pub delete_yes: &'static str,
    pub delete_no: &'static str,
    pub deleted: &'static str,
    pub privacy: &'static str,
    pub keep_this: &'static str,
    pub kept: &'static str,
}

impl Lang {
    pub fn mine_texts(self) -> &'static MineTexts {
        match self {
            Self::Vi => &vi::TEXTS,
            Self::En => &en::TEXTS,
        }
    }
}

pub fn use_mine_texts() -> &'static MineTexts {
    super::use_lang().mine_texts()
}

impl MineTexts {
    pub fn column(&self, column: MineColumn) -> &'static str {
        let at = MineColumn::ALL.iter().position(|one| *one == column);
        at.and_then(|at| self.columns.get(at).copied())
            .unwrap_or_default()
    }

    pub fn only(&self, only: Only) -> &'static str {
        match only {
            Only::All => self.only_all,
            Only::Unread => self.only_unread,
            Only::ToDo => self.only_to_do,
            Only::Overdue => self.only_overdue,
            Only::Open => self.only_open,
            Only::Closed => self.only_closed,
        }
    }
}
