//! The API's answers that the front door wrote into the page.

use web_sys::Element;

use super::window;

/// One answer: `<script type="application/json" data-url="…">`.
pub struct Inlined {
    pub url: String,
    /// Only where the answer was a refusal.
    pub status: Option<u16>,
    /// Only where the front door had no newer copy: the hour of this one.
    pub stale_since: Option<String>,
    pub body: String,
}

pub fn inlined_answers() -> Vec<Inlined> {
    let found = window()
        .and_then(|window| window.document())
        .and_then(|document| document.query_selector_all("script[data-url]").ok());
    let Some(found) = found else {
        return Vec::new();
    };
    (0..found.length())
        .filter_map(|at| read(&wasm_bindgen::JsCast::dyn_into(found.get(at)?).ok()?))
        .collect()
}

fn read(script: &Element) -> Option<Inlined> {
    Some(Inlined {
        url: script.get_attribute("data-url")?,
        status: script
            .get_attribute("data-status")
            .and_then(|status| status.parse().ok()),
        stale_since: script.get_attribute("data-stale-since"),
        body: script.text_content().unwrap_or_default(),
    })
}
