//! What a reader is told when a request brought nothing: what happened, what to do, try again.

use std::time::Duration;

use leptos::prelude::*;

use super::{
    notice::{Notice, NoticeKind},
    page_facts::{Standing, is_snapshot, note_standing},
};
use crate::{
    browser,
    client::ClientError,
    i18n::{FailureTexts, use_texts},
};

/// One sentence for each failure. The citizen never reads `Display`.
pub fn sentence(error: &ClientError, texts: &FailureTexts) -> &'static str {
    match error {
        ClientError::Offline => texts.offline,
        ClientError::Unreachable { .. } => texts.unreachable,
        ClientError::TimedOut => texts.timed_out,
        ClientError::RateLimited { .. } => texts.rate_limited,
        ClientError::NotFound => texts.not_found,
        ClientError::Withdrawn => texts.withdrawn,
        ClientError::Refused { .. } => texts.refused,
        ClientError::ServerFault { .. } => texts.server_fault,
        ClientError::NotUnderstood { .. } => texts.not_understood,
    }
}

/// What a failure means for the page it stands on.
fn standing(error: &ClientError) -> Standing {
    match error {
        ClientError::Withdrawn => Standing::Withdrawn,
        ClientError::NotFound | ClientError::Refused { .. } => Standing::Unknown,
        _ => Standing::Failed,
    }
}

#[component]
pub fn Failure(error: ClientError, retry: Callback<()>) -> impl IntoView {
    let texts = &use_texts().failure;
    let may_pass = error.may_pass();
    note_standing(standing(&error));
    let wait_ms = error
        .retry_after_ms()
        .map_or(0.0, |until| until - browser::now_ms());
    view! {
        <Notice kind=NoticeKind::Failure>
            <p>{sentence(&error, texts)}</p>
            {may_pass.then(|| view! { <RetryButton wait_ms retry /> })}
        </Notice>
    }
}

/// A copy from earlier is shown: say from when, and offer to try for a newer one.
#[component]
pub fn StaleNote(since: String, retry: Callback<()>) -> impl IntoView {
    let texts = &use_texts().failure;
    view! {
        <Notice kind=NoticeKind::Note>
            <p role="status">{(texts.stale)(&since)}</p>
            <RetryButton wait_ms=0.0 retry />
        </Notice>
    }
}

/// Sleeps while the server asked for a pause, then works.
#[component]
fn RetryButton(wait_ms: f64, retry: Callback<()>) -> impl IntoView {
    let texts = &use_texts().failure;
    let seconds = (wait_ms / 1_000.0).ceil().max(0.0) as u32;
    let waiting = RwSignal::new(seconds > 0);
    Effect::new(move || {
        let wake = move || {
            // The block may be gone by then, and its signal with it.
            waiting.try_set(false);
        };
        set_timeout(wake, Duration::from_secs(seconds.into()));
    });
    let pause = move || {
        waiting
            .get()
            .then(|| view! { <p>{(texts.retry_in)(seconds)}</p> })
    };
    // Without a script only loading the page again asks again.
    if is_snapshot() {
        return view! { <a class="button" href="">{texts.retry}</a> }.into_any();
    }
    view! {
        {pause}
        <button type="button" class="button" disabled=waiting on:click=move |_| retry.run(())>
            {texts.retry}
        </button>
    }
    .into_any()
}
