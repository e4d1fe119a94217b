//! Words of a line, and where they lead.

use contract::{Link, Span, TextMark};
use leptos::prelude::*;

use crate::{
    i18n::Lang,
    route::{Inward, inward},
};

pub fn line(lang: Lang, spans: &[Span]) -> AnyView {
    let parts = spans.iter().map(|span| {
        let words = marked(&span.text, &span.marks);
        match &span.href {
            Some(link) => anchor(lang, link, words),
            None => words,
        }
    });
    parts.collect_view().into_any()
}

fn marked(text: &str, marks: &[TextMark]) -> AnyView {
    let words = text.to_owned().into_any();
    marks.iter().fold(words, |words, mark| match mark {
        TextMark::Strong => view! { <strong>{words}</strong> }.into_any(),
        TextMark::Emphasis => view! { <em>{words}</em> }.into_any(),
        TextMark::Unknown => words,
    })
}

/// Own pages in the reader's language and within the app; others with a sign, and without our word
/// for them.
pub fn anchor(lang: Lang, link: &Link, words: AnyView) -> AnyView {
    if link.is_own() {
        let Inward { href, is_page } = inward(link.as_str(), lang);
        let rel = (!is_page).then_some("external");
        return view! { <a href=href rel=rel>{words}</a> }.into_any();
    }
    let is_web = link.as_str().starts_with("http");
    let sign = is_web.then_some(" ↗");
    let href = link.to_string();
    view! { <a href=href rel="noopener nofollow">{words}{sign}</a> }.into_any()
}
