//! What the enterprise must make known: by when, and when it did.

use contract::{Date, Disclosure, DisclosureState, Obligation};
use leptos::prelude::*;

use crate::{
    enterprises::moment,
    format,
    i18n::{Lang, use_enterprise_texts, use_lang},
};

#[component]
pub fn Disclosures(disclosures: Vec<Disclosure>, as_of: Date) -> impl IntoView {
    let lang = use_lang();
    let texts = &use_enterprise_texts().one;
    let content = match disclosures.is_empty() {
        true => view! { <p>{texts.no_disclosures}</p> }.into_any(),
        false => {
            let heads = [texts.what, texts.kind, texts.due, texts.made, texts.state];
            let heads = heads
                .map(|head| view! { <th scope="col">{head}</th> })
                .collect_view();
            let lines = disclosures.into_iter().map(|one| line(lang, one));
            view! {
                <table class="table ranking-table">
                    <thead><tr>{heads}</tr></thead>
                    <tbody>{lines.collect_view()}</tbody>
                </table>
            }
            .into_any()
        }
    };
    view! {
        <section class="part" id="cong-bo-thong-tin">
            <h2 class="part__heading">{texts.disclosures}</h2>
            <p>{texts.rule}</p>
            {content}
            <p class="note">{(texts.holds)(&format::date(lang, as_of))}</p>
        </section>
    }
    .into_any()
}

fn line(lang: Lang, one: Disclosure) -> impl IntoView + use<> {
    let all = lang.enterprise_texts();
    let texts = &all.one;
    let nothing = || all.no_value.to_owned();
    let kind = match one.obligation {
        Obligation::Periodic { .. } => texts.periodic.to_owned(),
        Obligation::Unusual { .. } => texts.unusual.to_owned(),
        Obligation::Other => nothing(),
    };
    let due = match (one.obligation, one.due) {
        // All of the day is in time: its last second would only puzzle.
        (Obligation::Periodic { due_on }, _) => format::date(lang, due_on),
        (_, Some(due)) => moment(lang, due),
        (_, None) => nothing(),
    };
    let made = one.made_at.map_or_else(nothing, |at| moment(lang, at));
    let is_bad = matches!(one.state, DisclosureState::Late | DisclosureState::Missing);
    let class = is_bad.then_some("due__word--late");
    view! {
        <tr>
            <th class="ranking-table__text" scope="row" lang=lang.of_name(&one.title)>{lang.name(&one.title)}</th>
            <td data-label=texts.kind>{kind}</td>
            <td class="ranking-table__word" data-label=texts.due>{due}</td>
            <td class="ranking-table__word" data-label=texts.made>{made}</td>
            <td data-label=texts.state><span class=class>{(all.state_name)(one.state)}</span></td>
        </tr>
    }
}
