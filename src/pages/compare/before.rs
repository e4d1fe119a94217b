//! What a reader must know before the figures: what of the address was left out, and why.

use contract::{AgencyCode, Edition, List, MeasureWithEditions, Period, Slug};
use leptos::prelude::*;

use crate::{
    components::notice::{Notice, NoticeKind},
    i18n::{Lang, use_compare_texts, use_lang, use_texts},
    route::CompareView,
};

#[component]
pub fn Before(
    list: List<MeasureWithEditions>,
    edition: Edition,
    /// The one that is shown, or will be once its edition is here.
    measure: Memo<Option<Slug>>,
    view: Memo<CompareView>,
) -> impl IntoView {
    let lang = use_lang();
    let ignored_words = use_texts().list.ignored;
    let texts = use_compare_texts();
    move || {
        let view = view.get();
        let measure = measure.get()?;
        let is_here = edition.head.measure == measure;
        let left_out = named(lang, &edition, &view.left_out);
        let unknown = match is_here {
            true => unknown(&edition, &view.units),
            false => String::new(),
        };
        let is_other_measure = view.measure.is_some_and(|asked| asked != measure);
        let sentences: Vec<String> = [
            (!view.ignored.is_empty()).then(|| ignored_words(&view.ignored.join(", "))),
            (!left_out.is_empty()).then(|| (texts.left_out)(&left_out)),
            (!unknown.is_empty()).then(|| (texts.unknown_units)(&unknown)),
            is_other_measure.then(|| texts.unknown_measure.to_owned()),
            (!has_periods(&list, &measure, &[view.from, view.to]))
                .then(|| texts.unknown_period.to_owned()),
        ]
        .into_iter()
        .flatten()
        .collect();
        let sentences: Vec<_> = sentences
            .into_iter()
            .map(|sentence| view! { <p>{sentence}</p> })
            .collect();
        (!sentences.is_empty())
            .then(|| view! { <Notice kind=NoticeKind::Note>{sentences}</Notice> })
    }
}

/// By name where the measure asks them, else by code.
fn named(lang: Lang, edition: &Edition, codes: &[AgencyCode]) -> String {
    let name = |code: &AgencyCode| {
        let unit = edition.raw.units.iter().find(|unit| unit.code == *code);
        unit.map_or_else(|| code.to_string(), |unit| lang.name(&unit.name))
    };
    codes.iter().map(name).collect::<Vec<_>>().join(", ")
}

fn unknown(edition: &Edition, codes: &[AgencyCode]) -> String {
    let units = &edition.raw.units;
    let unknown = codes
        .iter()
        .filter(|code| !units.iter().any(|unit| unit.code == **code));
    unknown
        .map(AgencyCode::as_str)
        .collect::<Vec<_>>()
        .join(", ")
}

/// Whether there is an edition for each period asked for, and no period is asked for twice.
fn has_periods(
    list: &List<MeasureWithEditions>,
    measure: &Slug,
    asked: &[Option<Period>; 2],
) -> bool {
    let mut measures = list.items.iter();
    let found = measures.find(|one| one.measure.slug == *measure);
    let is_there = |period: &Period| {
        found.is_some_and(|one| one.editions.iter().any(|head| head.period == *period))
    };
    let is_twice = asked[0].is_some() && asked[0] == asked[1];
    asked.iter().flatten().all(is_there) && !is_twice
}
