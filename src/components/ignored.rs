//! Which parts of an address were left out, so that nobody trusts a choice that is not there.

use leptos::prelude::*;

use super::notice::{Notice, NoticeKind};
use crate::i18n::use_texts;

#[component]
pub fn Ignored(names: Signal<Vec<&'static str>>) -> impl IntoView {
    let words = use_texts().list.ignored;
    move || {
        let names = names.read().join(", ");
        (!names.is_empty()).then(|| {
            view! { <Notice kind=NoticeKind::Note><p>{words(&names)}</p></Notice> }
        })
    }
}
