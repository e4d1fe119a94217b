//! The camera at the back of the device, read until a code comes into view.

use std::{future::Future, time::Duration};

use js_sys::{Object, Reflect};
use thiserror::Error;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{HtmlVideoElement, MediaStream, MediaStreamConstraints, MediaStreamTrack};

use super::{
    TIME_LIMIT, pause,
    reader::{Care, Reader},
    sheet::{Sheet, Source},
    window, within,
};

/// Why there is no film.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum CameraError {
    #[error("the browser gives no camera to this page, or nobody could read what it sees")]
    NotAvailable,
    #[error("the reader, or the page's own policy, does not allow the camera")]
    Refused,
    #[error("the device has no camera")]
    Missing,
    #[error("another program has the camera, or it does not work")]
    Busy,
}

/// An open camera. Dropped, it is off.
pub struct Camera {
    stream: MediaStream,
    video: HtmlVideoElement,
}

const BETWEEN_LOOKS: Duration = Duration::from_millis(250);
/// A code is held close: more pixels would only take longer.
const SIDE: u32 = 1_000;

impl Camera {
    /// Asks the reader for the camera and shows what it sees in the element.
    pub async fn open(video: HtmlVideoElement) -> Result<Self, CameraError> {
        Reader::find(Care::Quick).ok_or(CameraError::NotAvailable)?;
        let asked = ask().ok_or(CameraError::NotAvailable)?;
        let stream = JsFuture::from(asked).await.map_err(|error| why(&error))?;
        let camera = Self {
            stream: stream.dyn_into().map_err(|_other| CameraError::Busy)?,
            video,
        };
        // Phones would show it over the whole screen, and not at all with a sound.
        camera.video.set_muted(true);
        let _ = camera.video.set_attribute("playsinline", "");
        camera.video.set_src_object(Some(&camera.stream));
        let playing = camera.video.play().map_err(|_error| CameraError::Busy)?;
        JsFuture::from(playing)
            .await
            .map_err(|_error| CameraError::Busy)?;
        Ok(camera)
    }

    /// The texts of the first codes that come into view; none when the camera is closed before, or
    /// the worker does not come. It holds nothing that keeps the camera open.
    pub fn texts(&self) -> impl Future<Output = Option<Vec<String>>> + use<> {
        look(self.stream.clone(), self.video.clone())
    }
}

impl Drop for Camera {
    fn drop(&mut self) {
        for track in self.stream.get_tracks().iter() {
            if let Ok(track) = track.dyn_into::<MediaStreamTrack>() {
                track.stop();
            }
        }
        self.video.set_src_object(None);
    }
}

async fn look(stream: MediaStream, video: HtmlVideoElement) -> Option<Vec<String>> {
    let mut reader = Reader::find(Care::Quick)?;
    let sheet = Sheet::new()?;
    while stream.active() {
        let source = Source::Film(&video);
        if let Some(size) = source.size_within(SIDE) {
            sheet.draw(&source, size)?;
            let texts = within(TIME_LIMIT, reader.texts(&sheet)).await?.ok()?;
            if !texts.is_empty() {
                return Some(texts);
            }
        }
        pause(BETWEEN_LOOKS).await;
    }
    None
}

/// None where the page is not on a safe connection, or the browser has no cameras.
fn ask() -> Option<js_sys::Promise> {
    let devices = window()?.navigator().media_devices().ok()?;
    if devices.is_undefined() {
        return None;
    }
    let behind = Object::new();
    Reflect::set(&behind, &"facingMode".into(), &"environment".into()).ok()?;
    let wanted = MediaStreamConstraints::new();
    wanted.set_video(&behind);
    devices.get_user_media_with_constraints(&wanted).ok()
}

fn why(error: &JsValue) -> CameraError {
    let name = Reflect::get(error, &"name".into()).ok();
    match name.and_then(|name| name.as_string()).as_deref() {
        Some("NotAllowedError" | "SecurityError") => CameraError::Refused,
        Some("NotFoundError" | "OverconstrainedError") => CameraError::Missing,
        _ => CameraError::Busy,
    }
}
