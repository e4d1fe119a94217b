//! A worker of its own that reads the QR codes in a picture (docs/adr/0013). `worker.js` brings
//! the pictures; nothing of the app is in here.

mod codes;

use wasm_bindgen::prelude::wasm_bindgen;

/// The texts of all codes in a picture: a byte for each pixel, 0 is black, row by row.
#[wasm_bindgen]
pub fn texts_of(grey: &[u8], width: usize) -> Vec<String> {
    codes::texts(grey, width)
}

/// Binding makes this the start of the worker: there is nothing to prepare.
fn main() {}
