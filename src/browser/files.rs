//! Files that a reader gives to the page or takes from it. None of them leaves the device.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, DragEvent, Event, File, FileList, HtmlAnchorElement, HtmlInputElement,
    Url,
};

use super::window;

/// Those chosen in a field, or dropped.
pub fn files_of(event: &Event) -> Vec<File> {
    let chosen = |event: &Event| {
        let field = event.target()?.dyn_into::<HtmlInputElement>().ok()?;
        field.files()
    };
    let dropped = |event: &Event| event.dyn_ref::<DragEvent>()?.data_transfer()?.files();
    let list: Option<FileList> = chosen(event).or_else(|| dropped(event));
    let list = list.into_iter();
    list.flat_map(|list| (0..list.length()).filter_map(move |at| list.get(at)))
        .collect()
}

/// The bytes of a file; none where it cannot be read, or is longer than `most`.
pub async fn bytes_of(file: &File, most: u32) -> Option<Vec<u8>> {
    if file.size() > f64::from(most) {
        return None;
    }
    let buffer = JsFuture::from(file.array_buffer()).await.ok()?;
    Some(js_sys::Uint8Array::new(&buffer).to_vec())
}

/// Gives the reader a file under a name.
pub fn give_file(name: &str, kind: &str, bytes: &[u8]) -> bool {
    give(name, kind, bytes).is_some()
}

fn give(name: &str, kind: &str, bytes: &[u8]) -> Option<()> {
    let document = window()?.document()?;
    let parts = js_sys::Array::of1(&JsValue::from(js_sys::Uint8Array::from(bytes)));
    let about = BlobPropertyBag::new();
    about.set_type(kind);
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &about).ok()?;
    let address = Url::create_object_url_with_blob(&blob).ok()?;
    let link: HtmlAnchorElement = document.create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // The download has begun with the click; the address only holds memory.
    let _revoked = Url::revoke_object_url(&address);
    Some(())
}
