//! Waiting, failing and showing, in one place, so that no page can forget a face.

use std::time::Duration;

use leptos::{either::Either, prelude::*};

use super::failure::{Failure, StaleNote};
use crate::{
    client::{Answer, Loaded},
    i18n::use_texts,
};

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
    resource: LocalResource<Answer<T>>,
    ready: F,
    #[prop(optional)] room: Room,
) -> impl IntoView
where
    T: Clone + 'static,
    V: IntoView + 'static,
    F: Fn(T) -> V + Clone + Send + Sync + 'static,
{
    let retry = Callback::new(move |()| resource.refetch());
    let (pending, set_pending) = signal(false);
    view! {
        <Busy pending />
        <Transition fallback=move || view! { <Loading room /> } set_pending=set_pending>
            {move || {
                let ready = ready.clone();
                Suspend::new(async move {
                    match resource.await {
                        Ok(loaded) => Either::Left(shown(loaded, ready, retry)),
                        Err(error) => Either::Right(view! { <Failure error retry /> }),
                    }
                })
            }}
        </Transition>
    }
}

fn shown<T, V: IntoView>(
    loaded: Loaded<T>,
    ready: impl Fn(T) -> V,
    retry: Callback<()>,
) -> impl IntoView {
    let note = loaded
        .stale_since
        .map(|since| view! { <StaleNote since retry /> });
    view! {
        {note}
        {ready(loaded.value)}
    }
}

/// The first wait: room at once, a skeleton soon, a word when it takes long.
#[component]
fn Loading(room: Room) -> impl IntoView {
    let texts = &use_texts().failure;
    let visible = after(SKELETON_AFTER);
    let slow = after(SLOW_AFTER);
    let class = match room {
        Room::Lines => "skeleton",
        Room::Page => "skeleton skeleton--page",
    };
    let word = move || match (visible.get(), slow.get()) {
        (false, _) => "",
        (true, false) => texts.loading,
        (true, true) => texts.slow,
    };
    view! {
        <div class=class class:skeleton--visible=visible>
            <p role="status">{word}</p>
        </div>
    }
}

/// A later wait: the old answer stays in view, with a word above it.
#[component]
fn Busy(pending: ReadSignal<bool>) -> impl IntoView {
    let texts = &use_texts().failure;
    let word = move || {
        pending.get().then(|| {
            let visible = after(SKELETON_AFTER);
            let slow = after(SLOW_AFTER);
            move || match (visible.get(), slow.get()) {
                (false, _) => "",
                (true, false) => texts.loading,
                (true, true) => texts.slow,
            }
        })
    };
    view! { <p class="busy" role="status">{word}</p> }
}

/// Turns true after a while; stays false on the host.
fn after(delay: Duration) -> ReadSignal<bool> {
    let (passed, set_passed) = signal(false);
    Effect::new(move || {
        let handle = set_timeout_with_handle(
            move || {
                set_passed.try_set(true);
            },
            delay,
        );
        on_cleanup(move || {
            if let Ok(handle) = handle {
                handle.clear();
            }
        });
    });
    passed
}
