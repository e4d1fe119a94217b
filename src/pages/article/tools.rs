//! An article for others, and on paper: no third party is asked.

use contract::Slug;
use leptos::{prelude::*, task::spawn_local};

use crate::{
    browser, client,
    i18n::{use_lang, use_news_texts},
    route::Route,
};

#[component]
pub fn Tools(slug: Slug, title: String) -> impl IntoView {
    let texts = use_news_texts();
    let path = Route::Article(slug).path(use_lang());
    let address = client::whole_address(&path);
    let shown = address.clone();
    let said = RwSignal::new("");
    let share = browser::can_share().then(|| {
        view! {
            <button class="button button--quiet" type="button" on:click=move |_| browser::share(&title)>
                {texts.share}
            </button>
        }
    });
    let copy = move |_| {
        let address = address.clone();
        spawn_local(async move {
            said.try_set(match browser::copy(&address).await {
                true => texts.copied,
                false => texts.copy_failed,
            });
        });
    };
    // Only a script can: without one there is no button.
    view! {
        <section class="section article__tools">
            <h2>{texts.sharing}</h2>
            <p class="tools scripted">
                {share}
                <button class="button button--quiet" type="button" on:click=copy>{texts.copy_address}</button>
                <button class="button button--quiet" type="button" on:click=|_| browser::print()>{texts.print}</button>
                <span role="status">{said}</span>
            </p>
            <p>{texts.address}": "<a href=path>{shown}</a></p>
        </section>
    }
    .into_any()
}
