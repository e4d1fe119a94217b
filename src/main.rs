//! Reads the language from the address and mounts the app in place of the shell.

use leptos::{mount::mount_to_body, prelude::*};
use portal::{app::App, browser, i18n::Lang};

fn main() {
    browser::show_panel_on_panic();
    let lang = Lang::of_path(&browser::pathname());
    browser::set_document_language(lang.code());
    browser::remove_shell();
    mount_to_body(move || view! { <App lang /> });
}
