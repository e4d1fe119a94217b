//! The code of a receipt from its QR code: by the camera, or from a picture. Both stay on the
//! device; what else the QR code holds is thrown away.

use contract::code_in;
use leptos::{ev, html::Video, prelude::*, task::spawn_local};

use super::{Desk, form};
use crate::{
    browser::{
        self,
        receipt::{Camera, CameraError, ReadError, read_picture},
    },
    i18n::{ScanTexts, use_tracking_texts},
};

#[component]
pub fn Scan(desk: Desk) -> impl IntoView {
    let texts = &use_tracking_texts().scan;
    let said = RwSignal::new(String::new());
    let on_change = move |event: ev::Event| {
        let Some(file) = browser::files_of(&event).into_iter().next() else {
            return;
        };
        said.set(texts.reading.to_owned());
        spawn_local(async move {
            let sentence = match read_picture(file).await {
                Ok(found) => take(desk, texts, &found),
                Err(error) => Some(read_error(texts, error).to_owned()),
            };
            said.try_set(sentence.unwrap_or_default());
        });
    };
    view! {
        <details class="scan">
            <summary class="filters__summary">{texts.heading}</summary>
            <div class="scan__ways">
                <p class="field__hint">{texts.lead}</p>
                <div>
                    <label class="field__label" for="anh-qr">{texts.picture}</label>
                    <input id="anh-qr" class="mine__file" type="file" accept="image/*" on:change=on_change />
                </div>
                <Film desk said />
                <p role="status">{said}</p>
            </div>
        </details>
    }
    .into_any()
}

/// Fills the field; what is to be said where no code is in the texts.
fn take(desk: Desk, texts: &ScanTexts, found: &[String]) -> Option<String> {
    let Some(code) = found.iter().find_map(|text| code_in(text)) else {
        return Some(texts.no_code.to_owned());
    };
    desk.typed.update(|typed| typed.code = code.to_string());
    // The secret stands beside the code, not in it.
    browser::focus_id(form::SECRET);
    Some((texts.found)(code.as_str()))
}

fn read_error(texts: &ScanTexts, error: ReadError) -> &'static str {
    match error {
        ReadError::NotAvailable => texts.not_available,
        ReadError::NotAPicture => texts.not_a_picture,
        ReadError::NothingFound => texts.nothing_found,
        ReadError::TooSlow => texts.too_slow,
    }
}

fn camera_error(texts: &ScanTexts, error: CameraError) -> &'static str {
    match error {
        CameraError::NotAvailable => texts.no_camera_here,
        CameraError::Refused => texts.camera_refused,
        CameraError::Missing => texts.camera_missing,
        CameraError::Busy => texts.camera_busy,
    }
}

#[component]
fn Film(desk: Desk, said: RwSignal<String>) -> impl IntoView {
    let texts = &use_tracking_texts().scan;
    let video = NodeRef::<Video>::new();
    let is_open = RwSignal::new(false);
    // Dropped with the page, and the camera goes off with it.
    let camera = StoredValue::new_local(None::<Camera>);
    let close = move || {
        camera.try_update_value(Option::take);
        is_open.try_set(false);
    };
    let open = move || {
        let Some(video) = video.get_untracked() else {
            return;
        };
        is_open.set(true);
        said.set(texts.hold_before.to_owned());
        spawn_local(async move {
            let opened = match Camera::open(video).await {
                Ok(opened) => opened,
                Err(error) => {
                    said.try_set(camera_error(texts, error).to_owned());
                    close();
                    return;
                }
            };
            let look = opened.texts();
            if camera
                .try_update_value(|camera| *camera = Some(opened))
                .is_none()
            {
                return;
            }
            if let Some(found) = look.await {
                let sentence = take(desk, texts, &found);
                said.try_set(sentence.unwrap_or_default());
            }
            close();
        });
    };
    let label = move || match is_open.get() {
        true => texts.close_camera,
        false => texts.open_camera,
    };
    let press = move |_| match is_open.get_untracked() {
        true => close(),
        false => open(),
    };
    view! {
        <button type="button" class="button button--quiet" on:click=press>{label}</button>
        <figure hidden=move || !is_open.get()>
            <video class="scan__film" node_ref=video></video>
            <figcaption class="visually-hidden">{texts.film}</figcaption>
        </figure>
    }
    .into_any()
}
