//! The browser's window: title, storage, clock, scroll and focus. The only DOM side effects
//! outside components. On the host every call is a quiet no-op.

use wasm_bindgen::{JsCast, closure::Closure, convert::FromWasmAbi};
use wasm_bindgen_futures::JsFuture;
use web_sys::{PerformanceNavigation, Window};

mod clock;
mod device;
mod files;
mod forms;
mod inlined;
mod media;
mod opening;
mod place;
pub mod receipt;
mod sealed;
mod storage;

pub use clock::{clock_in_vietnam, now_ms, today_in_vietnam};
pub use device::{DeviceError, forget, keep, read_kept};
pub use files::{bytes_of, files_of, give_file};
pub use forms::{form_value, form_values, value_of};
pub use inlined::{Inlined, inlined_answers};
pub use media::{new_key, play, played_s, scroll_within, set_speed};
pub use opening::{Hold, hold_opening, in_its_turn, is_opening, open};
pub use place::{
    Focus, HEADING_ID, Place, can_return_to, current_place, focus_heading, focus_id, focus_is_lost,
    has_id, refocus, return_to, reveal_id, scroll_to,
};
pub use sealed::{SealError, is_sealed, seal, unseal};
pub use storage::{recall, recall_in_tab, remember, remember_in_tab, store};

/// None on the host, where there is no window to ask.
pub fn window() -> Option<Window> {
    cfg!(target_arch = "wasm32").then(web_sys::window).flatten()
}

pub fn pathname() -> String {
    window()
        .and_then(|window| window.location().pathname().ok())
        .unwrap_or_default()
}

/// Path, query and fragment, as the address bar has them.
pub fn address() -> String {
    let Some(location) = window().map(|window| window.location()) else {
        return String::new();
    };
    [location.pathname(), location.search(), location.hash()]
        .into_iter()
        .filter_map(Result::ok)
        .collect()
}

/// The fragment without its `#`.
pub fn fragment() -> String {
    let hash = window()
        .and_then(|window| window.location().hash().ok())
        .unwrap_or_default();
    hash.trim_start_matches('#').to_owned()
}

/// The whole address of this page.
pub fn href() -> Option<String> {
    window()?.location().href().ok()
}

/// A path of ours with the site before it; the bare path where no browser is.
pub fn whole_address(path: &str) -> String {
    let origin = window().and_then(|window| window.location().origin().ok());
    origin.unwrap_or_default() + path
}

/// The address of this page with another fragment, for sharing.
pub fn address_with_fragment(fragment: &str) -> Option<String> {
    let href = href()?;
    let page = href.split('#').next()?;
    Some(format!("{page}#{fragment}"))
}

pub fn set_title(title: &str) {
    if let Some(document) = window().and_then(|window| window.document()) {
        document.set_title(title);
    }
}

pub fn set_document_language(code: &str) {
    let root = window().and_then(|window| window.document()?.document_element());
    if let Some(root) = root {
        // Refused only for an invalid attribute name, which this is not.
        let _ = root.set_attribute("lang", code);
    }
}

pub fn is_offline() -> bool {
    window().is_some_and(|window| !window.navigator().on_line())
}

/// The mark this site left on the current history entry.
pub fn history_mark() -> Option<String> {
    window()?.history().ok()?.state().ok()?.as_string()
}

/// Whether this document was loaded by Back or Forward.
pub fn came_by_history() -> bool {
    let performance = window().and_then(|window| window.performance());
    performance.is_some_and(|performance| {
        performance.navigation().type_() == PerformanceNavigation::TYPE_BACK_FORWARD
    })
}

pub fn mark_history(mark: &str) {
    if let Some(Ok(history)) = window().map(|window| window.history()) {
        let _ = history.replace_state_with_url(&mark.into(), "", None);
    }
}

/// Leave scrolling on Back and Forward to us: within the app the browser restores too early.
pub fn take_over_scroll_restoration() {
    restore_scroll(web_sys::ScrollRestoration::Manual);
}

/// The next document stands as text at once, and there the browser is right and quicker.
pub fn give_back_scroll_restoration() {
    restore_scroll(web_sys::ScrollRestoration::Auto);
}

fn restore_scroll(by: web_sys::ScrollRestoration) {
    if let Some(Ok(history)) = window().map(|window| window.history()) {
        let _ = history.set_scroll_restoration(by);
    }
}

pub fn push_address(address: &str) {
    if let Some(Ok(history)) = window().map(|window| window.history()) {
        let _ = history.push_state_with_url(&"".into(), "", Some(address));
    }
}

/// Listens on the window before anything on the page does, for as long as the page lives.
pub fn on_capture<E: FromWasmAbi + 'static>(event: &str, listener: impl FnMut(E) + 'static) {
    let Some(window) = window() else {
        return;
    };
    let closure = Closure::<dyn FnMut(E)>::new(listener);
    let target = closure.as_ref().unchecked_ref();
    if window
        .add_event_listener_with_callback_and_bool(event, target, true)
        .is_ok()
    {
        closure.forget();
    }
}

/// The address of the link an event came from.
pub fn pressed_link(event: &web_sys::Event) -> Option<String> {
    let element = event.target()?.dyn_into::<web_sys::Element>().ok()?;
    element.closest("a[href]").ok()??.get_attribute("href")
}

/// The place in index.html where the app belongs. The boot script shows it.
pub fn place_of_app() -> Option<web_sys::HtmlElement> {
    let document = window()?.document()?;
    document.get_element_by_id("app")?.dyn_into().ok()
}

/// Tells the boot script how far the app is: `open`, `stopped`.
pub fn tell_boot_script(state: &str) {
    let event = web_sys::Event::new(&format!("mot-cua:{state}"));
    if let (Some(window), Ok(event)) = (window(), event) {
        let _ = window.dispatch_event(&event);
    }
}

/// A panic in wasm is final: say so, and offer to load the page again.
pub fn show_panel_on_panic() {
    std::panic::set_hook(Box::new(|panic| {
        web_sys::console::error_1(&panic.to_string().into());
        tell_boot_script("stopped");
        let panel = window().and_then(|window| window.document()?.get_element_by_id("panic"));
        if let Some(panel) = panel {
            let _ = panel.remove_attribute("hidden");
        }
    }));
}

/// True when the text reached the clipboard.
pub async fn copy(text: &str) -> bool {
    // Absent on insecure origins, where web-sys would hand out `undefined`.
    let Some(clipboard) = window().map(|window| window.navigator().clipboard()) else {
        return false;
    };
    if clipboard.is_undefined() {
        return false;
    }
    JsFuture::from(clipboard.write_text(text)).await.is_ok()
}

/// Whether the device has a sheet of its own for sharing.
pub fn can_share() -> bool {
    window().is_some_and(|window| {
        js_sys::Reflect::has(&window.navigator(), &"share".into()).unwrap_or_default()
    })
}

/// Opens the device's sheet for sharing this page; the reader may close it again.
pub fn share(title: &str) {
    let Some(window) = window() else {
        return;
    };
    let about = web_sys::ShareData::new();
    about.set_title(title);
    if let Some(address) = href() {
        about.set_url(&address);
    }
    let shared = window.navigator().share_with_data(&about);
    wasm_bindgen_futures::spawn_local(async move {
        // Closed without sharing is no failure.
        let _ = JsFuture::from(shared).await;
    });
}

pub fn print() {
    if let Some(window) = window() {
        let _ = window.print();
    }
}
