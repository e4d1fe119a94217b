//! The edition as it was published, or several months that the reader's own device takes together.

use contract::{Edition, EditionHead, MeasureWithEditions, RawFigures};
use leptos::{either::Either, prelude::*};

use super::RankingShown;
use crate::{
    client::{self, Request},
    components::{
        failure::Failure,
        notice::{Notice, NoticeKind},
    },
    i18n::{use_lang, use_ranking_texts},
    ranking::{months_up_to, take_together},
    route::{Months, RankingView, Route},
};

#[component]
pub fn EditionOrMonths(
    measure: Option<MeasureWithEditions>,
    edition: Edition,
    view: Memo<RankingView>,
    pressed: RwSignal<bool>,
) -> impl IntoView {
    let months = Memo::new(move |_| view.read().months);
    move || {
        let (measure, edition) = (measure.clone(), edition.clone());
        let heads = measure
            .as_ref()
            .map(|found| months_up_to(found, edition.head.id, months.get()))
            .unwrap_or_default();
        match heads.is_empty() {
            true => Either::Left(view! { <RankingShown measure edition view pressed /> }),
            false => Either::Right(view! { <Gathering measure edition heads view pressed /> }),
        }
    }
}

/// Waits for the raw figures of all months, then computes.
#[component]
fn Gathering(
    measure: Option<MeasureWithEditions>,
    edition: Edition,
    heads: Vec<EditionHead>,
    view: Memo<RankingView>,
    pressed: RwSignal<bool>,
) -> impl IntoView {
    let texts = use_ranking_texts();
    let own = edition.head.id;
    let others = heads.iter().filter(|head| head.id != own);
    let requests: Vec<Request<RawFigures>> = others
        .map(|head| client::request_raw_figures(head.hash.clone()))
        .collect();
    let again = requests.clone();
    let retry = Callback::new(move |()| again.iter().for_each(|one| one.retry().run(())));
    move || {
        let mut months = Vec::new();
        for request in &requests {
            match request.answer() {
                Some(Ok(loaded)) => months.push(loaded.value),
                Some(Err(error)) => return view! { <Failure error retry /> }.into_any(),
                None => return view! { <p role="status">{texts.recomputing}</p> }.into_any(),
            }
        }
        let (measure, heads) = (measure.clone(), heads.clone());
        match take_together(&edition, &months) {
            Some(taken) => view! {
                <MadeOfMonths heads=heads.clone() view />
                <RankingShown measure edition=taken.edition view pressed made_of=(heads, taken.months) />
            }
            .into_any(),
            None => ().into_any(),
        }
    }
}

/// Says of which months, which are missing, and how to get back to one.
#[component]
fn MadeOfMonths(heads: Vec<EditionHead>, view: Memo<RankingView>) -> impl IntoView {
    let lang = use_lang();
    let texts = use_ranking_texts();
    let slug = heads.first().map(|head| head.measure.clone());
    let mut periods: Vec<_> = heads
        .iter()
        .map(|head| texts.period(lang, head.period))
        .collect();
    periods.reverse();
    let count = heads.len();
    move || {
        let view = view.get();
        let asked = usize::try_from(view.months.count()).unwrap_or(usize::MAX);
        let missing = (count < asked).then(|| (texts.months_known)(count, asked));
        let missing = missing.map(|missing| format!(" {missing}."));
        let one = RankingView {
            months: Months::One,
            ..view
        };
        let back = slug.clone().map(|slug| {
            let href = Route::Ranking(slug, one).path(lang);
            view! { " "<a href=href>{texts.back_to_month}</a> }
        });
        let made_of = (texts.made_of)(&periods.join(", "));
        view! { <Notice kind=NoticeKind::Note><p>{made_of}{missing}{back}</p></Notice> }
    }
}
