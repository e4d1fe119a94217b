//! The documents of one page, the newest first.

use contract::{Date, Submission, SubmissionPage};
use leptos::prelude::*;

use crate::{
    format,
    i18n::{Lang, use_lang, use_submission_texts},
    route::Route,
    submissions::{kind, stands},
};

#[component]
pub fn Table(page: SubmissionPage) -> impl IntoView {
    let lang = use_lang();
    let texts = use_submission_texts();
    let today = page.as_of;
    let heads = [
        texts.number,
        texts.agency,
        texts.title,
        texts.received_on,
        texts.due,
    ];
    let heads = heads.map(|head| view! { <th scope="col">{head}</th> });
    let lines = page.items.into_iter().map(|one| line(lang, one, today));
    view! {
        <section class="part" id="bang-so">
            <h2 class="part__heading">{texts.table}</h2>
            <table class="table ranking-table">
                <thead><tr>{heads}</tr></thead>
                <tbody>{lines.collect_view()}</tbody>
            </table>
        </section>
    }
    .into_any()
}

fn line(lang: Lang, one: Submission, today: Date) -> impl IntoView + use<> {
    let texts = lang.submission_texts();
    let (due_on, standing) = stands(lang, &one, today);
    let due_on = due_on.map(|due_on| view! { {format::date(lang, due_on)}<br /> });
    let class = standing.is_late.then_some("due__word--late");
    let kind = kind(lang, &one.kind);
    let href = Route::Submission(one.slug).path(lang);
    view! {
        <tr>
            <th class="ranking-table__word" scope="row"><a href=href>{one.number.to_string()}</a></th>
            <td data-label=texts.agency lang=lang.of_name(&one.agency.name)>{lang.name(&one.agency.name)}</td>
            <td data-label=texts.title>
                <span><span lang=lang.of_name(&one.title)>{lang.name(&one.title)}</span><br /><small>{kind}</small></span>
            </td>
            <td class="ranking-table__word" data-label=texts.received_on>{format::date(lang, one.received_at.date())}</td>
            <td data-label=texts.due><span>{due_on}<small class=class>{standing.words}</small></span></td>
        </tr>
    }
}
