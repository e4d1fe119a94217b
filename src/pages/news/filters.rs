//! One select for each facet, with counts, and two days; plain form fields where no script runs.

use contract::{Date, Facet, NewsFacets};
use leptos::prelude::*;

use crate::{
    components::{
        choice_field::{ChoiceField, with_chosen},
        in_turn::InTurn,
    },
    format,
    i18n::{Lang, use_lang, use_news_texts, use_texts},
    news::{Field, facet_name, fields},
    route::{NewsView, Route, key},
};

#[component]
pub fn FilterFields(view: NewsView, facets: NewsFacets) -> impl IntoView {
    let lang = use_lang();
    let years = facets.year.clone();
    let fields = fields(lang, &view, facets)
        .into_iter()
        .map(|field| view! { <InTurn>{shown(lang, field)}</InTurn> })
        .collect_view();
    view! {
        {fields}
        <Years view years />
    }
}

fn shown(lang: Lang, field: Field) -> AnyView {
    let chosen = field.chosen.unwrap_or_default();
    if [key::FROM, key::TO].contains(&field.key) {
        return view! { <DayField name=field.key label=field.label chosen /> }.into_any();
    }
    let choices = field.values.into_iter().map(|facet| {
        let count = format::integer(lang, facet.count.into());
        let label = format!("{} ({count})", facet_name(lang, &facet));
        (facet.value, label)
    });
    let choices = with_chosen(choices.collect(), &chosen);
    let nothing = Some(use_texts().list.any.to_owned());
    view! { <ChoiceField name=field.key label=field.label nothing choices chosen /> }.into_any()
}

#[component]
fn DayField(name: &'static str, label: &'static str, chosen: String) -> impl IntoView {
    let id = format!("xem-{name}");
    view! {
        <div class="field">
            <label class="field__label" for=id.clone()>{label}</label>
            <input class="field__select" type="date" id=id name=name value=chosen.clone() prop:value=chosen />
        </div>
    }
}

/// A whole year at once, by a link: the other choices stay.
#[component]
fn Years(view: NewsView, years: Vec<Facet>) -> impl IntoView {
    let lang = use_lang();
    let texts = use_news_texts();
    let links = years.into_iter().filter_map(|year| {
        let number: u16 = year.value.parse().ok()?;
        let mut filter = view.filter.clone();
        filter.from = Some(Date::new(number, 1, 1).ok()?);
        filter.to = Some(Date::last_of(number, 12));
        let href = Route::News(NewsView::of(filter)).path(lang);
        let count = format::integer(lang, year.count.into());
        Some(view! { <li><a class="years__link" href=href>{number}</a>" ("{count}")"</li> })
    });
    let links: Vec<_> = links.collect();
    (!links.is_empty()).then(|| {
        view! {
            <div class="years" role="group" aria-labelledby="ca-nam">
                <p class="field__label" id="ca-nam">{texts.by_year}</p>
                <ul class="years__list">{links}</ul>
            </div>
        }
    })
}
