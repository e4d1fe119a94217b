//! The browser's window: title, storage, clock, scroll and focus. The only DOM side effects
//! outside components. On the host every call is a quiet no-op.

use wasm_bindgen::{JsCast, closure::Closure, convert::FromWasmAbi};
use web_sys::{HtmlElement, Window};

/// Where a reader stood on a page: how far down, and on what.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Place {
    pub scroll_y: f64,
    pub focus: Option<Focus>,
}

/// An element that can be found again after the page was drawn anew.
#[derive(Clone, Debug, PartialEq)]
pub enum Focus {
    Id(String),
    Href(String),
}

/// None on the host, where there is no window to ask.
pub fn window() -> Option<Window> {
    cfg!(target_arch = "wasm32").then(web_sys::window).flatten()
}

pub fn pathname() -> String {
    window().and_then(|window| window.location().pathname().ok()).unwrap_or_default()
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
    let hash = window().and_then(|window| window.location().hash().ok()).unwrap_or_default();
    hash.trim_start_matches('#').to_owned()
}

/// The address of this page with another fragment, for sharing.
pub fn address_with_fragment(fragment: &str) -> Option<String> {
    let href = window()?.location().href().ok()?;
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

/// Milliseconds since 1970, for ages and waits; 0 on the host.
pub fn now_ms() -> f64 {
    match window() {
        Some(_) => js_sys::Date::now(),
        None => 0.0,
    }
}

/// The hour and minute in Viet Nam (UTC+7, no summer time) at a moment, as `10:32`.
pub fn clock_in_vietnam(at_ms: f64) -> String {
    let minutes = (at_ms / 60_000.0) as i64 + 7 * 60;
    format!("{}:{:02}", minutes.div_euclid(60).rem_euclid(24), minutes.rem_euclid(60))
}

pub fn is_offline() -> bool {
    window().is_some_and(|window| !window.navigator().on_line())
}

/// The whole site in one storage; a browser that refuses storage behaves as an empty one.
pub fn remember(key: &str, value: &str) {
    if let Some(Ok(Some(storage))) = window().map(|window| window.local_storage()) {
        // A full storage loses the memory, never the page.
        let _ = storage.set_item(key, value);
    }
}

pub fn recall(key: &str) -> Option<String> {
    window()?.local_storage().ok()??.get_item(key).ok()?
}

pub fn forget(key: &str) {
    if let Some(Ok(Some(storage))) = window().map(|window| window.local_storage()) {
        let _ = storage.remove_item(key);
    }
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

/// The mark this site left on the current history entry.
pub fn history_mark() -> Option<String> {
    window()?.history().ok()?.state().ok()?.as_string()
}

pub fn mark_history(mark: &str) {
    if let Some(Ok(history)) = window().map(|window| window.history()) {
        let _ = history.replace_state_with_url(&mark.into(), "", None);
    }
}

/// Leave scrolling on Back and Forward to us: the browser restores too early.
pub fn take_over_scroll_restoration() {
    if let Some(Ok(history)) = window().map(|window| window.history()) {
        let _ = history.set_scroll_restoration(web_sys::ScrollRestoration::Manual);
    }
}

pub fn push_address(address: &str) {
    if let Some(Ok(history)) = window().map(|window| window.history()) {
        let _ = history.push_state_with_url(&"".into(), "", Some(address));
    }
}

/// Where the reader is now. `pressed` is the link just pressed, which some browsers do not focus.
pub fn current_place(pressed: Option<String>) -> Place {
    let Some(window) = window() else {
        return Place::default();
    };
    let focused = || window.document()?.active_element().and_then(|element| focus_of(&element));
    Place {
        scroll_y: window.scroll_y().unwrap_or_default(),
        focus: pressed.map(Focus::Href).or_else(focused),
    }
}

fn focus_of(element: &web_sys::Element) -> Option<Focus> {
    let id = element.id();
    if !id.is_empty() {
        return Some(Focus::Id(id));
    }
    element.get_attribute("href").map(Focus::Href)
}

/// Listens on the window before anything on the page does, for as long as the page lives.
pub fn on_capture<E: FromWasmAbi + 'static>(event: &str, listener: impl FnMut(E) + 'static) {
    let Some(window) = window() else {
        return;
    };
    let closure = Closure::<dyn FnMut(E)>::new(listener);
    let target = closure.as_ref().unchecked_ref();
    if window.add_event_listener_with_callback_and_bool(event, target, true).is_ok() {
        closure.forget();
    }
}

/// The address of the link an event came from.
pub fn pressed_link(event: &web_sys::Event) -> Option<String> {
    let element = event.target()?.dyn_into::<web_sys::Element>().ok()?;
    element.closest("a[href]").ok()??.get_attribute("href")
}

/// Whether the page is long enough, and the element is there, to go back to a place.
pub fn can_return_to(place: &Place) -> bool {
    let Some(window) = window() else {
        return true;
    };
    let height = window
        .document()
        .and_then(|document| document.document_element())
        .map_or(0, |root| root.scroll_height());
    let visible = window.inner_height().ok().and_then(|h| h.as_f64()).unwrap_or_default();
    let tall_enough = f64::from(height) + 1.0 >= place.scroll_y + visible || place.scroll_y < 1.0;
    tall_enough && place.focus.as_ref().is_none_or(|focus| find(focus).is_some())
}

pub fn return_to(place: &Place) {
    let Some(window) = window() else {
        return;
    };
    window.scroll_to_with_x_and_y(0.0, place.scroll_y);
    match place.focus.as_ref().and_then(find) {
        Some(element) => focus_quietly(&element),
        None => focus_heading(),
    }
}

fn find(focus: &Focus) -> Option<HtmlElement> {
    let document = window()?.document()?;
    let element = match focus {
        Focus::Id(id) => document.get_element_by_id(id)?,
        Focus::Href(href) => {
            let main = document.query_selector("main").ok()??;
            let links = main.query_selector_all("a[href]").ok()?;
            let same = |link: &web_sys::Element| link.get_attribute("href").as_deref() == Some(href);
            (0..links.length())
                .filter_map(|at| links.get(at)?.dyn_into::<web_sys::Element>().ok())
                .find(same)?
        }
    };
    element.dyn_into().ok()
}

/// Focus without moving the page.
fn focus_quietly(element: &HtmlElement) {
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.focus_with_options(&options);
}

/// The `id` of every page's h1.
pub const HEADING_ID: &str = "page-heading";

pub fn focus_heading() {
    focus_id(HEADING_ID);
}

pub fn focus_id(id: &str) {
    if let Some(element) = find(&Focus::Id(id.to_owned())) {
        focus_quietly(&element);
    }
}

/// True when the element that had the focus is gone.
pub fn focus_is_lost() -> bool {
    let active = window().and_then(|window| window.document()?.active_element());
    active.is_none_or(|element| element.tag_name() == "BODY")
}

/// The value of a field in the form an event came from.
pub fn form_value(event: &web_sys::Event, name: &str) -> Option<String> {
    let element = event.target()?.dyn_into::<web_sys::Element>().ok()?;
    let form = element.closest("form").ok()??.dyn_into::<web_sys::HtmlFormElement>().ok()?;
    web_sys::FormData::new_with_form(&form).ok()?.get(name).as_string()
}

/// Takes the static page of index.html away: the app stands in its place.
pub fn remove_shell() {
    let shell = window().and_then(|window| window.document()?.get_element_by_id("shell"));
    if let Some(shell) = shell {
        shell.remove();
    }
}

/// A panic in wasm is final: say so, and offer to load the page again.
pub fn show_panel_on_panic() {
    std::panic::set_hook(Box::new(|panic| {
        web_sys::console::error_1(&panic.to_string().into());
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
    wasm_bindgen_futures::JsFuture::from(clipboard.write_text(text)).await.is_ok()
}

pub fn print() {
    if let Some(window) = window() {
        let _ = window.print();
    }
}
