//! All that happened, the newest first, and how to follow it.

use contract::{EnterpriseCode, TimelineEntry};
use leptos::prelude::*;

use crate::{
    enterprises::event,
    format,
    i18n::{use_enterprise_texts, use_lang},
    route::{Route, with_ending},
};

#[component]
pub fn History(entries: Vec<TimelineEntry>) -> impl IntoView {
    let lang = use_lang();
    let texts = &use_enterprise_texts().one;
    let content = match entries.is_empty() {
        true => view! { <p>{texts.no_timeline}</p> }.into_any(),
        false => {
            let entries = entries
                .into_iter()
                .map(|entry| {
                    let day = entry.at.date();
                    view! {
                        <li class="enterprise-steps__step" id=entry.id.to_string() tabindex="-1">
                            <time class="enterprise-steps__day" datetime=day.to_string()>{format::date(lang, day)}</time>
                            <span>{event(lang, &entry)}</span>
                        </li>
                    }
                })
                .collect_view();
            view! { <ol class="enterprise-steps">{entries}</ol> }.into_any()
        }
    };
    view! {
        <section class="part" id="dien-bien">
            <h2 class="part__heading">{texts.timeline}</h2>
            {content}
        </section>
    }
    .into_any()
}

#[component]
pub fn Follow(code: EnterpriseCode) -> impl IntoView {
    let texts = &use_enterprise_texts().one;
    let address = Route::Enterprise(code).path(use_lang());
    // The router must leave files alone.
    view! {
        <section class="part" id="theo-doi">
            <h2 class="part__heading">{texts.follow}</h2>
            <p>{texts.follow_lead}</p>
            <ul class="bullets">
                <li><a class="downloads__link" href=with_ending(&address, ".atom") rel="external">{texts.atom}</a></li>
                <li><a class="downloads__link" href=with_ending(&address, ".feed.json") rel="external">{texts.json_feed}</a></li>
            </ul>
        </section>
    }
    .into_any()
}
