//! Taking the list along, and deleting it from the device.

use leptos::{ev, prelude::*, task::spawn_local};

use super::{Shelf, add::PASSWORD};
use crate::{
    browser,
    dossier::kept::sheet,
    i18n::{use_lang, use_mine_texts},
};

const SHORTEST_PASSWORD: usize = 10;

#[component]
pub fn TakeAway(shelf: Shelf) -> impl IntoView {
    let lang = use_lang();
    let texts = use_mine_texts();
    let said = RwSignal::new("");
    let give_sheet = move |_| {
        let sheet = shelf.kept.with_untracked(|kept| sheet(lang, kept));
        browser::give_file(
            "ho-so-cua-toi.csv",
            "text/csv;charset=utf-8",
            sheet.as_bytes(),
        );
    };
    let give_sealed = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let password = browser::form_value(&event, PASSWORD).unwrap_or_default();
        if password.chars().count() < SHORTEST_PASSWORD {
            said.set(texts.password_short);
            browser::focus_id(PASSWORD);
            return;
        }
        let text = shelf.kept.with_untracked(serde_json::to_string);
        let Ok(text) = text else {
            return;
        };
        said.set(texts.sealing);
        spawn_local(async move {
            match browser::seal(&text, &password).await {
                Ok(sealed) => {
                    browser::give_file("ho-so-cua-toi.motcua", "application/octet-stream", &sealed);
                    said.try_set("");
                }
                Err(_not_available) => {
                    said.try_set(texts.cannot_seal);
                }
            }
        });
    };
    view! {
        <section class="part mine__take-away">
            <h2 class="part__heading">{texts.take_away}</h2>
            <p><button type="button" class="button button--quiet" on:click=give_sheet>{texts.as_csv}</button></p>
            <form class="lookup" on:submit=give_sealed>
                <div>
                    <label class="field__label" for=PASSWORD>{texts.password}</label>
                    <p class="field__hint" id="mat-khau-goi-y">{texts.password_hint}</p>
                    <input class="lookup__input" id=PASSWORD name=PASSWORD type="password" autocomplete="off" aria-describedby="mat-khau-goi-y" />
                </div>
                <p role="status">{said}</p>
                <button class="button button--quiet" type="submit">{texts.as_sealed}</button>
            </form>
            <DeleteAll shelf />
        </section>
    }
    .into_any()
}

/// Asked once more, in place: what is deleted is gone.
#[component]
fn DeleteAll(shelf: Shelf) -> impl IntoView {
    let texts = use_mine_texts();
    let is_asked = RwSignal::new(false);
    let count = move || shelf.kept.with(|kept| kept.dossiers.len());
    move || {
        match is_asked.get() {
        false => view! {
            <p><button type="button" class="button button--quiet" id="xoa" on:click=move |_| is_asked.set(true)>{texts.delete_all}</button></p>
        }
        .into_any(),
        true => view! {
            <div class="notice" role="alert">
                <p>{(texts.delete_sure)(count())}</p>
                <p>
                    <button type="button" class="button" on:click=move |_| shelf.remove_all()>{texts.delete_yes}</button>" "
                    <button type="button" class="button button--quiet" on:click=move |_| is_asked.set(false)>{texts.delete_no}</button>
                </p>
            </div>
        }
        .into_any(),
    }
    }
}
