//! A box that says something about what stands around it.

use leptos::prelude::*;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoticeKind {
    /// Something to know.
    Note,
    /// Something went wrong; read out at once.
    Failure,
}

#[component]
pub fn Notice(kind: NoticeKind, children: Children) -> impl IntoView {
    let (class, role) = match kind {
        NoticeKind::Note => ("notice", None),
        NoticeKind::Failure => ("notice notice--failure", Some("alert")),
    };
    view! { <div class=class role=role>{children()}</div> }
}
