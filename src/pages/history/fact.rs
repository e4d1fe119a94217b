//! One fact of the timeline: when, what, what is not certain, who says so.

use contract::{Citation, HistoryFact};
use leptos::prelude::*;

use crate::{
    history::{anchor, machine_day, written_day},
    i18n::{Lang, use_history_texts, use_lang},
};

#[component]
pub fn Fact(fact: HistoryFact) -> impl IntoView {
    let lang = use_lang();
    let texts = use_history_texts();
    let doubt = fact.doubt.as_ref().map(|doubt| {
        view! { <p class="timeline-year__doubt"><strong>{texts.doubt}": "</strong>{lang.name(doubt)}</p> }
    });
    let text_lang = lang.of_name(&fact.text);
    view! {
        <li class="timeline-year__fact" id=anchor(&fact) tabindex="-1">
            <p class="timeline-year__when">
                <time datetime=machine_day(&fact)>{written_day(lang, &fact)}</time>
                " · "
                <span class="timeline-year__topic">{(texts.topic)(fact.topic)}</span>
            </p>
            <p lang=text_lang>{lang.name(&fact.text)}</p>
            {doubt}
            <p class="note">{texts.source}": "{cited(lang, &fact.source)}" ("{(texts.basis)(fact.basis)}")"</p>
        </li>
    }
}

fn cited(lang: Lang, source: &Citation) -> AnyView {
    let title = lang.name(&source.title);
    let title_lang = lang.of_name(&source.title);
    match source.url.clone() {
        Some(url) => view! { <a href=url rel="noopener" lang=title_lang>{title}</a> }.into_any(),
        None => view! { <span lang=title_lang>{title}</span> }.into_any(),
    }
}
