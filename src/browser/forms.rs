//! What stands in the fields of a form.

use wasm_bindgen::JsCast;

use super::window;

/// The value of a field in the form an event came from.
pub fn form_value(event: &web_sys::Event, name: &str) -> Option<String> {
    form_of(event)?.get(name).as_string()
}

/// The value of a field by its name as an id, wherever on the page it stands.
pub fn value_of(id: &str) -> Option<String> {
    let field = window()?.document()?.get_element_by_id(id)?;
    let field = field.dyn_into::<web_sys::HtmlInputElement>().ok()?;
    Some(field.value())
}

/// The values of all fields of one name, such as those of the boxes that are ticked.
pub fn form_values(event: &web_sys::Event, name: &str) -> Vec<String> {
    let values = form_of(event).map(|form| form.get_all(name));
    let values = values.into_iter().flat_map(|values| values.to_vec());
    values.filter_map(|value| value.as_string()).collect()
}

fn form_of(event: &web_sys::Event) -> Option<web_sys::FormData> {
    let element = event.target()?.dyn_into::<web_sys::Element>().ok()?;
    let form = element
        .closest("form")
        .ok()??
        .dyn_into::<web_sys::HtmlFormElement>()
        .ok()?;
    web_sys::FormData::new_with_form(&form).ok()
}
