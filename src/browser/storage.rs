//! What is kept on the device. A browser that refuses storage behaves as one that is empty.

use super::window;

pub fn remember(key: &str, value: &str) {
    if let Some(Ok(Some(storage))) = window().map(|window| window.local_storage()) {
        // A full storage loses the memory, never the page.
        let _ = storage.set_item(key, value);
    }
}

pub fn recall(key: &str) -> Option<String> {
    window()?.local_storage().ok()??.get_item(key).ok()?
}

/// Like `remember`, for this tab only.
pub fn remember_in_tab(key: &str, value: &str) {
    if let Some(Ok(Some(storage))) = window().map(|window| window.session_storage()) {
        let _ = storage.set_item(key, value);
    }
}

pub fn recall_in_tab(key: &str) -> Option<String> {
    window()?.session_storage().ok()??.get_item(key).ok()?
}
