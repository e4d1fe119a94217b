//! Units side by side: a sentence, lines, the change between two periods, shares, a table.

use contract::{AgencyCode, Comparison, Edition, List, MeasureWithEditions, Slug};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use crate::{
    client,
    components::{
        async_view::{AsyncView, Room},
        breadcrumbs::Breadcrumbs,
        page_heading::PageHeading,
    },
    i18n::{Lang, use_compare_texts, use_lang, use_ranking_texts},
    route::{CompareView, MAIN_MEASURE, Route},
};

mod before;
mod changes;
mod form;
mod lines;
mod more;
mod shown;
mod table;

pub use shown::ComparisonShown;

#[component]
pub fn ComparePage() -> impl IntoView {
    let lang = use_lang();
    let texts = use_compare_texts();
    let above = vec![(Route::Rankings, use_ranking_texts().heading.to_owned())];
    let query = use_query_map();
    let view = Memo::new(move |_| {
        query.with(|query| CompareView::from_query(|key| query.get_all(key).unwrap_or_default()))
    });
    let list = client::request_measures();
    let measure = Memo::new(move |_| slug(list.value().as_ref(), &view.read()));
    let newest = Memo::new(move |_| {
        let list = list.value()?;
        let measure = find(&list, &measure.get()?)?;
        Some((measure.measure.slug.clone(), measure.editions.first()?.id))
    });
    let edition = client::request_edition_of(newest.into());
    let asked = Memo::new(move |_| {
        let measure = measure.get()?;
        // The edition of the measure before stays until the next one is here.
        let edition = edition.value();
        let edition = edition.filter(|edition| edition.head.measure == measure);
        Some((measure, known(&view.read().units, edition.as_ref())))
    });
    let compared = client::request_comparison(asked.into());
    let has_units = Memo::new(move |_| asked.get().is_some_and(|(_, units)| !units.is_empty()));
    let title = Signal::derive(move || match compared.value().filter(|_| has_units.get()) {
        Some(compared) => (texts.title)(&names(lang, &compared)),
        None => texts.heading.to_owned(),
    });
    let ready = move |list: List<MeasureWithEditions>| {
        let form_list = list.clone();
        let shown_list = list.clone();
        view! {
            {move || (!has_units.get()).then(|| view! { <p class="lead">{texts.lead}</p> })}
            <AsyncView
                request=edition
                room=Room::Page
                ready=move |edition| view! {
                    <before::Before list=form_list.clone() edition=edition.clone() measure view />
                    <form::CompareForm list=form_list.clone() edition measure view />
                }
            />
            {move || has_units.get().then(|| {
                let list = shown_list.clone();
                view! {
                    <AsyncView
                        request=compared
                        room=Room::Page
                        ready=move |comparison| {
                            let measure = measure.get_untracked();
                            let found = measure.and_then(|slug| find(&list, &slug).cloned());
                            found.map(|found| view! { <ComparisonShown found comparison view /> })
                        }
                    />
                }
            })}
        }
    };
    view! {
        <Breadcrumbs above />
        <PageHeading title />
        <AsyncView request=list room=Room::Page ready />
    }
    .into_any()
}

/// The measure asked for, where it has figures; the main one else.
fn slug(list: Option<&List<MeasureWithEditions>>, view: &CompareView) -> Option<Slug> {
    let has_figures = |slug: &Slug| {
        list.is_none_or(|list| find(list, slug).is_some_and(|found| !found.editions.is_empty()))
    };
    let asked = view.measure.clone().filter(has_figures);
    asked.or_else(|| MAIN_MEASURE.parse().ok())
}

fn find<'a>(list: &'a List<MeasureWithEditions>, slug: &Slug) -> Option<&'a MeasureWithEditions> {
    list.items.iter().find(|one| one.measure.slug == *slug)
}

/// Those that the measure asks, as soon as it is known which these are.
fn known(units: &[AgencyCode], edition: Option<&Edition>) -> Vec<AgencyCode> {
    let is_known = |code: &&AgencyCode| {
        edition.is_none_or(|edition| edition.raw.units.iter().any(|unit| unit.code == **code))
    };
    units.iter().filter(is_known).cloned().collect()
}

fn names(lang: Lang, comparison: &Comparison) -> String {
    let names = comparison.units.iter().map(|unit| lang.name(&unit.name));
    names.collect::<Vec<_>>().join(", ")
}
