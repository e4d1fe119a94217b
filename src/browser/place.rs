//! Where a reader stands on a page, and how to bring them back there.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement};

use super::window;

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

/// Where the reader is now. `pressed` is the link just pressed, which some browsers do not focus.
pub fn current_place(pressed: Option<String>) -> Place {
    let Some(window) = window() else {
        return Place::default();
    };
    let focused = || {
        window
            .document()?
            .active_element()
            .and_then(|element| focus_of(&element))
    };
    Place {
        scroll_y: window.scroll_y().unwrap_or_default(),
        focus: pressed.map(Focus::Href).or_else(focused),
    }
}

fn focus_of(element: &Element) -> Option<Focus> {
    let id = element.id();
    if !id.is_empty() {
        return Some(Focus::Id(id));
    }
    element.get_attribute("href").map(Focus::Href)
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
    let visible = window
        .inner_height()
        .ok()
        .and_then(|h| h.as_f64())
        .unwrap_or_default();
    let tall_enough = f64::from(height) + 1.0 >= place.scroll_y + visible || place.scroll_y < 1.0;
    tall_enough
        && place
            .focus
            .as_ref()
            .is_none_or(|focus| find(focus).is_some())
}

pub fn scroll_to(y: f64) {
    if let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, y);
    }
}

/// Gives the focus back where nothing else has it, and leaves the scrolling alone.
pub fn refocus(place: &Place) {
    let element = place.focus.as_ref().and_then(find);
    if let Some(element) = element.filter(|_| focus_is_lost()) {
        focus_quietly(&element);
    }
}

pub fn return_to(place: &Place) {
    scroll_to(place.scroll_y);
    match place.focus.as_ref().and_then(find) {
        Some(element) => focus_quietly(&element),
        None => focus_heading(),
    }
}

fn find(focus: &Focus) -> Option<HtmlElement> {
    let document = window()?.document()?;
    let element = match focus {
        Focus::Id(id) => document.get_element_by_id(id)?,
        // The same link may stand in the masthead too: the page's own comes first.
        Focus::Href(href) => ["main a[href]", "a[href]"]
            .into_iter()
            .find_map(|links| link_to(&document, links, href))?,
    };
    element.dyn_into().ok()
}

fn link_to(document: &Document, links: &str, href: &str) -> Option<Element> {
    let links = document.query_selector_all(links).ok()?;
    (0..links.length())
        .filter_map(|at| links.get(at)?.dyn_into::<Element>().ok())
        .find(|link| link.get_attribute("href").as_deref() == Some(href))
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

pub fn has_id(id: &str) -> bool {
    find(&Focus::Id(id.to_owned())).is_some()
}

/// Shows an element and puts the focus on it.
pub fn reveal_id(id: &str) {
    if let Some(element) = find(&Focus::Id(id.to_owned())) {
        element.scroll_into_view();
        focus_quietly(&element);
    }
}

/// True when the element that had the focus is gone.
pub fn focus_is_lost() -> bool {
    let active = window().and_then(|window| window.document()?.active_element());
    active.is_none_or(|element| element.tag_name() == "BODY")
}
