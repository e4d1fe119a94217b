//! A part of a page that is drawn in a task of its own while the app opens.

use leptos::prelude::*;

use crate::browser;

/// Draws its children when their turn comes: at once, but for the opening of the app, where a page
/// drawn in one piece would keep a slow phone busy for too long.
#[component]
pub fn InTurn(children: Children) -> impl IntoView {
    let turn = RwSignal::new(false);
    browser::in_its_turn(move || {
        // The part may be gone by then, and its signal with it.
        turn.try_set(true);
    });
    let mut children = Some(children);
    (move || match turn.get() {
        true => children.take().map(|children| children()),
        false => None,
    })
    .into_any()
}
