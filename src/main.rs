//! Reads the language from the address and mounts the app; the boot script then shows it.

use leptos::{
    mount::{mount_to, mount_to_body},
    prelude::*,
};
use portal::{app::App, browser, client, i18n::Lang};

fn main() {
    browser::show_panel_on_panic();
    browser::open(
        || {
            client::adopt_inlined();
            browser::in_its_turn(mount);
        },
        || browser::tell_boot_script("open"),
    );
}

fn mount() {
    let lang = Lang::of_path(&browser::pathname());
    browser::set_document_language(lang.code());
    let app = move || view! { <App lang /> };
    match browser::place_of_app() {
        Some(place) => mount_to(place, app).forget(),
        None => mount_to_body(app),
    }
}
