//! Going to an address of our own, for what is no link of HTML.

use leptos::prelude::*;
use leptos_router::{NavigateOptions, hooks::use_navigate};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scroll {
    /// To the top, as a link does.
    Top,
    /// The page is the same, its content another.
    Stay,
}

/// Goes to an address as `Route::path` writes it: the language is part of it.
pub fn use_go(scroll: Scroll) -> Callback<String> {
    let navigate = use_navigate();
    Callback::new(move |address: String| {
        let options = NavigateOptions {
            resolve: false,
            scroll: scroll == Scroll::Top,
            ..NavigateOptions::default()
        };
        navigate(&address, options);
    })
}
