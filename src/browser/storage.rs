//! What is kept on the device. A browser that refuses storage behaves as one that is empty.

use super::{DeviceError, window};

pub fn remember(key: &str, value: &str) {
    if let Some(Ok(Some(storage))) = window().map(|window| window.local_storage()) {
        // A full storage loses the memory, never the page.
        let _ = storage.set_item(key, value);
    }
}

/// Like `remember`, for what a reader asked to be kept: they are told when it is not.
pub fn store(key: &str, value: &str) -> Result<(), DeviceError> {
    let storage = window().and_then(|window| window.local_storage().ok().flatten());
    let storage = storage.ok_or(DeviceError::Refused)?;
    // It takes nothing more: there is no other reason.
    storage.set_item(key, value).or(Err(DeviceError::Full))
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
