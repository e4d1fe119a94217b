//! Waiting, failing and showing, in one place, so that no page can forget a face.

use std::time::Duration;

use leptos::prelude::*;
use serde::de::DeserializeOwned;

use super::{
    failure::{Failure, StaleNote},
    in_turn::InTurn,
};
use crate::{browser, client::Request, i18n::use_texts};

/// Before this a skeleton would only flicker.
const SKELETON_AFTER: Duration = Duration::from_millis(300);
const SLOW_AFTER: Duration = Duration::from_secs(3);

/// How much room the block will need, kept while it loads.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Room {
    /// A few lines.
    #[default]
    Lines,
    /// A list or a page of text.
    Page,
}

/// Shows what a request brought. While a new answer is on its way the old one stays.
#[component]
pub fn AsyncView<T, V, F>(
    request: Request<T>,
    ready: F,
    #[prop(optional)] room: Room,
) -> impl IntoView
where
    T: DeserializeOwned + Clone + Send + Sync + 'static,
    V: IntoView + 'static,
    F: Fn(T) -> V + Send + Sync + 'static,
{
    let retry = request.retry();
    let face = move || match request.answer() {
        None => view! { <Loading room /> }.into_any(),
        Some(Err(error)) => view! { <Failure error retry /> }.into_any(),
        Some(Ok(loaded)) => with_age(loaded.stale_since, ready(loaded.value).into_any(), retry),
    };
    keep_focus_after_retry(Signal::derive(move || match request.answer() {
        Some(Ok(loaded)) => loaded.stale_since.is_some(),
        Some(Err(_)) => true,
        None => false,
    }));
    let later = Signal::derive(move || request.pending().get() && request.answer().is_some());
    view! {
        <Busy pending=later />
        <InTurn>{face}</InTurn>
    }
    .into_any()
}

/// A retry that worked takes its own button away, and the focus with it.
fn keep_focus_after_retry(failing: Signal<bool>) {
    Effect::new(move |was_failing: Option<bool>| {
        let failing = failing.get();
        if was_failing == Some(true) && !failing {
            request_animation_frame(|| {
                if browser::focus_is_lost() {
                    browser::focus_heading();
                }
            });
        }
        failing
    });
}

/// A copy from earlier says so above itself.
fn with_age(stale_since: Option<String>, view: AnyView, retry: Callback<()>) -> AnyView {
    match stale_since {
        Some(since) => view! { <StaleNote since retry />{view} }.into_any(),
        None => view,
    }
}

/// The first wait: room at once, a skeleton soon, a word when it takes long.
#[component]
fn Loading(room: Room) -> impl IntoView {
    let class = match room {
        Room::Lines => "skeleton",
        Room::Page => "skeleton skeleton--page",
    };
    let word = waiting_word();
    view! {
        <div class=class class:skeleton--visible=move || !word.get().is_empty()>
            <p role="status">{word}</p>
        </div>
    }
}

/// A later wait: the old answer stays in view, with a word beside it.
#[component]
fn Busy(pending: Signal<bool>) -> impl IntoView {
    // Two closures: the outer one makes a word for each wait, the inner one reads it.
    let word = move || {
        let word = match pending.get() {
            true => waiting_word(),
            false => Signal::stored(""),
        };
        move || word.get()
    };
    view! { <p class="busy" role="status">{word}</p> }
}

/// Nothing at first, then "loading", then "it is slow". Nothing on the host.
fn waiting_word() -> Signal<&'static str> {
    let texts = &use_texts().failure;
    let word = RwSignal::new("");
    Effect::new(move || {
        for (delay, text) in [(SKELETON_AFTER, texts.loading), (SLOW_AFTER, texts.slow)] {
            let say = move || {
                // The wait may be over by then, and the signal with it.
                word.try_set(text);
            };
            if let Ok(handle) = set_timeout_with_handle(say, delay) {
                on_cleanup(move || handle.clear());
            }
        }
    });
    word.into()
}
