//! Reads the language from the address and mounts the app in place of the shell.

use leptos::{
    mount::{mount_to, mount_to_body},
    prelude::*,
};
use portal::{app::App, browser, i18n::Lang};

fn main() {
    browser::show_panel_on_panic();
    let lang = Lang::of_path(&browser::pathname());
    browser::set_document_language(lang.code());
    let app = move || view! { <App lang /> };
    match browser::take_over_shell() {
        Some(place) => mount_to(place, app).forget(),
        None => mount_to_body(app),
    }
}
