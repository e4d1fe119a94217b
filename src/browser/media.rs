//! A recording that plays on the page, and the box of its transcript.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Element, HtmlElement, HtmlMediaElement};

use super::window;

fn element(id: &str) -> Option<Element> {
    window()?.document()?.get_element_by_id(id)
}

fn media(id: &str) -> Option<HtmlMediaElement> {
    element(id)?.dyn_into().ok()
}

/// Plays from a second on, at a speed. A browser that does not want to leaves it to its own button.
pub fn play(id: &str, from_s: f64, speed: f64) {
    let Some(media) = media(id) else {
        return;
    };
    media.set_current_time(from_s);
    media.set_playback_rate(speed);
    if let Ok(played) = media.play() {
        spawn_local(async move {
            // Stopped before it began, or not allowed: the reader sees that it does not play.
            let _ = JsFuture::from(played).await;
        });
    }
}

pub fn set_speed(id: &str, speed: f64) {
    if let Some(media) = media(id) {
        media.set_playback_rate(speed);
    }
}

/// Where a recording is, in seconds.
pub fn played_s(id: &str) -> Option<f64> {
    media(id).map(|media| media.current_time())
}

/// Brings a line into view within its box, which lines are placed by; the page itself does not move.
pub fn scroll_within(outer: &str, inner: &str) {
    let (Some(outer), Some(inner)) = (element(outer), element(inner)) else {
        return;
    };
    let Ok(inner) = inner.dyn_into::<HtmlElement>() else {
        return;
    };
    let above = (outer.client_height() - inner.offset_height()) / 2;
    outer.set_scroll_top(inner.offset_top() - above.max(0));
}

/// A name that nobody else has, as a text of 32 digits and letters; none without randomness.
pub fn new_key() -> Option<String> {
    let mut bytes = [0; 16];
    let crypto = window()?.crypto().ok()?;
    crypto.get_random_values_with_u8_array(&mut bytes).ok()?;
    Some(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}
