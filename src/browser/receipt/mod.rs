//! The QR codes of a receipt, in a picture or before the camera. By the browser itself where it
//! can; else by a worker that comes when it is first needed (docs/adr/0013).

mod camera;
mod reader;
mod sheet;
mod worker;

pub use camera::{Camera, CameraError};

use std::{future::Future, pin::pin, time::Duration};

use futures::future::{Either, select};
use js_sys::Promise;
use thiserror::Error;
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, ImageBitmap};

use super::window;
use reader::{Care, Reader};
use sheet::{Sheet, Source};

/// Why a picture gave no text.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum ReadError {
    #[error("neither the browser nor this build has a reader, or it did not come")]
    NotAvailable,
    #[error("the file is no picture that this browser knows")]
    NotAPicture,
    #[error("there is no QR code in the picture")]
    NothingFound,
    #[error("reading took too long")]
    TooSlow,
}

/// Longer than this nobody waits.
const TIME_LIMIT: Duration = Duration::from_secs(10);

/// How long the longer side of a picture may be, in pixels: one try after the other. A code that
/// fills the picture is found best in a small one, the code in a corner of a page in a large one.
const SIDES: [u32; 3] = [1_600, 800, 2_400];

/// The texts of the QR codes in a picture, at least one. It never leaves the device.
pub async fn read_picture(file: File) -> Result<Vec<String>, ReadError> {
    within(TIME_LIMIT, read(&file))
        .await
        .unwrap_or(Err(ReadError::TooSlow))
}

async fn read(file: &File) -> Result<Vec<String>, ReadError> {
    let mut reader = Reader::find(Care::Thorough).ok_or(ReadError::NotAvailable)?;
    let picture = picture(file).await.ok_or(ReadError::NotAPicture)?;
    let source = Source::Picture(&picture);
    let sheet = Sheet::new().ok_or(ReadError::NotAvailable)?;
    let mut tried = Vec::new();
    for side in SIDES {
        let size = source.size_within(side).ok_or(ReadError::NotAPicture)?;
        if tried.contains(&size) {
            continue;
        }
        tried.push(size);
        sheet.draw(&source, size).ok_or(ReadError::NotAPicture)?;
        let texts = reader.texts(&sheet).await?;
        if !texts.is_empty() {
            return Ok(texts);
        }
    }
    Err(ReadError::NothingFound)
}

/// None where the browser cannot read the file as a picture.
async fn picture(file: &File) -> Option<ImageBitmap> {
    let picture = window()?.create_image_bitmap_with_blob(file).ok()?;
    Some(JsFuture::from(picture).await.ok()?.into())
}

/// None when the time is up first; then the work is dropped.
async fn within<T>(limit: Duration, work: impl Future<Output = T>) -> Option<T> {
    match select(pin!(work), pin!(pause(limit))).await {
        Either::Left((done, _)) => Some(done),
        Either::Right(_) => None,
    }
}

async fn pause(time: Duration) {
    let Some(window) = window() else {
        return;
    };
    let ms = i32::try_from(time.as_millis()).unwrap_or(i32::MAX);
    let passed = Promise::new(&mut |resolve, _reject| {
        // Refused only to what is no function.
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, ms);
    });
    // Nobody rejects it.
    let _ = JsFuture::from(passed).await;
}
