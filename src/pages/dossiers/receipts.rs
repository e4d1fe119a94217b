//! Receipts of made-up dossiers, on a server that is for demonstration: each shows one state.

use contract::{List, SampleReceipt};
use leptos::{ev, prelude::*};

use super::{Desk, form};
use crate::{
    client,
    components::async_view::AsyncView,
    dossier::question::Typed,
    i18n::{Lang, use_lang, use_tracking_texts},
    route::Route,
};

#[component]
pub fn Receipts(desk: Desk) -> impl IntoView {
    let receipts = client::dossiers::request_sample_receipts();
    view! { <AsyncView request=receipts ready=move |list| view! { <ReceiptList desk list /> } /> }
}

/// Nothing on any other server.
#[component]
pub fn ReceiptList(desk: Desk, list: List<SampleReceipt>) -> impl IntoView {
    let lang = use_lang();
    let texts = use_tracking_texts();
    if list.items.is_empty() {
        return ().into_any();
    }
    let items = list.items.into_iter();
    let items = items.map(|receipt| one(lang, receipt, desk)).collect_view();
    view! {
        <section class="section">
            <h2>{texts.form.receipts}</h2>
            <p class="sample"><strong class="sample__word">{texts.course.sample}</strong>" "{texts.form.receipts_lead}</p>
            <ul class="receipts">{items}</ul>
        </section>
    }
    .into_any()
}

/// A form of its own, so that it works without a script too.
fn one(lang: Lang, receipt: SampleReceipt, desk: Desk) -> impl IntoView + use<> {
    let texts = &lang.tracking_texts().form;
    let (code, secret) = (receipt.code.to_string(), receipt.secret.to_string());
    let typed = Typed {
        code: code.clone(),
        secret: secret.clone(),
    };
    let on_submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        desk.ask(typed.clone());
    };
    let label = (texts.try_it)(&code);
    view! {
        <li>
            <form class="receipts__receipt" method="post" action=Route::Dossiers.path(lang) on:submit=on_submit>
                <div>
                    <p>{lang.name(&receipt.shows)}</p>
                    <p class="receipts__codes"><code>{code.clone()}</code>" · "<code>{secret.clone()}</code></p>
                </div>
                <input type="hidden" name=form::CODE value=code />
                <input type="hidden" name=form::SECRET value=secret />
                <button class="button button--quiet" type="submit" aria-label=label>{texts.try_short}</button>
            </form>
        </li>
    }
}
