//! Gives the page a way to draw one chart, and nothing else of the portal.

use js_sys::Reflect;
use leptos::{mount::mount_to, prelude::*};
use serde::de::DeserializeOwned;
use wasm_bindgen::{JsValue, UnwrapThrowExt, closure::Closure};
use web_sys::HtmlElement;

/// `drawChart(place, json)`: from the text of the data to the elements of the page.
pub fn offer<D, V>(chart: fn(D) -> V)
where
    D: DeserializeOwned + 'static,
    V: IntoView + 'static,
{
    let draw = Closure::<dyn Fn(HtmlElement, String)>::new(move |place, json: String| {
        let data: D = serde_json::from_str(&json).expect_throw("data");
        mount_to(place, move || chart(data)).forget();
    });
    let name = JsValue::from_str("drawChart");
    Reflect::set(&js_sys::global(), &name, draw.as_ref()).expect_throw("a global name");
    draw.forget();
}
