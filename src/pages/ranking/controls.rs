//! The form above a ranking: period, units, region, rule, my unit. Without a script a plain GET
//! form; nothing happens before the button is pressed.

use contract::{AgencyCode, AgencyKind, EditionHead, Period, Region, Slug};
use leptos::{ev, prelude::*};

use super::super::go::{Scroll, use_go};
use crate::{
    browser,
    components::choice_field::ChoiceField,
    i18n::{use_lang, use_ranking_texts},
    ranking::{Selection, usual_kind},
    route::{Months, RankingView, Route, key, kind_word, region_word},
};

/// A closed panel on a phone, where a chart would else begin on the second screen.
#[component]
pub fn Controls(
    measure: Slug,
    editions: Vec<EditionHead>,
    view: RankingView,
    selection: Selection,
    /// All units of the kind: code and name.
    units: Vec<(AgencyCode, String)>,
    minimum: u64,
    is_counted: bool,
    pressed: RwSignal<bool>,
) -> impl IntoView {
    let lang = use_lang();
    let texts = use_ranking_texts();
    let go = use_go_to_ranking(measure.clone());
    let usual = usual_kind(&selection.kinds);
    // A form sends every field; an address needs only what differs from the usual.
    let on_submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let mut read = RankingView::from_query(|key| browser::form_value(&event, key));
        read.kind = read.kind.filter(|kind| *kind != usual);
        read.choice.minimum = read.choice.minimum.filter(|least| *least != minimum);
        read.ignored = Vec::new();
        pressed.set(true);
        go.run(read);
    };
    let action = Route::Ranking(measure, RankingView::default()).path(lang);
    let kinds = selection.kinds.clone();
    let newest = editions.first().map(|head| head.period);
    let has_months = is_counted && matches!(newest, Some(Period::Month(..)));
    let has_regions = selection.kind == AgencyKind::Province;
    view! {
        <form class="controls" method="get" action=action aria-label=texts.controls on:submit=on_submit>
            <details class="filters">
                <summary class="filters__summary">{texts.controls}</summary>
                <div class="filters__body">
                    <Periods editions chosen=view.edition />
                    {(kinds.len() > 1).then(|| view! { <Kinds kinds chosen=selection.kind /> })}
                    {has_months.then(|| view! { <MonthsField chosen=view.months /> })}
                    {has_regions.then(|| view! { <Regions chosen=view.region /> })}
                    <Units units chosen=view.pinned.clone() />
                    {is_counted.then(|| view! { <RuleFields view=view.clone() minimum /> })}
                    <SortKept view />
                    <button class="button" type="submit" id=BUTTON>{texts.show}</button>
                </div>
            </details>
        </form>
    }
    .into_any()
}

/// Goes to a view of this ranking.
pub fn use_go_to_ranking(measure: Slug) -> Callback<RankingView> {
    let lang = use_lang();
    let go = use_go(Scroll::Stay);
    Callback::new(move |view| go.run(Route::Ranking(measure.clone(), view).path(lang)))
}

const BUTTON: &str = "xem";

/// Another edition draws the form anew, and the button that was pressed goes with the old one.
pub fn give_focus_back() {
    if browser::focus_is_lost() {
        browser::focus_id(BUTTON);
    }
}

#[component]
fn Periods(editions: Vec<EditionHead>, chosen: Option<contract::EditionId>) -> impl IntoView {
    let lang = use_lang();
    let texts = use_ranking_texts();
    let newest = editions.first().map(|head| {
        let period = texts.period(lang, head.period);
        format!("{period} ({})", texts.newest)
    });
    let choices = editions
        .iter()
        .skip(1)
        .map(|head| (head.id.to_string(), texts.period(lang, head.period)))
        .collect();
    let chosen = chosen.map(|id| id.to_string()).unwrap_or_default();
    view! { <ChoiceField name=key::EDITION label=texts.period nothing=newest choices chosen /> }
}

#[component]
fn MonthsField(chosen: Months) -> impl IntoView {
    let texts = use_ranking_texts();
    let choices = [Months::Three, Months::Twelve]
        .map(|months| {
            let count = months.count();
            (count.to_string(), (texts.months_together)(count))
        })
        .into();
    let nothing = Some(texts.each_month.to_owned());
    let chosen = chosen.count().to_string();
    view! { <ChoiceField name=key::MONTHS label=texts.months nothing choices chosen /> }
}

#[component]
fn Kinds(kinds: Vec<AgencyKind>, chosen: AgencyKind) -> impl IntoView {
    let agencies = &use_lang().texts();
    let label = use_ranking_texts().kind;
    let choices = kinds
        .into_iter()
        .filter_map(|kind| Some((kind_word(kind)?, agencies.agency_kind(kind).to_owned())))
        .collect();
    let chosen = kind_word(chosen).unwrap_or_default();
    view! { <ChoiceField name=key::KIND label nothing=None choices chosen /> }
}

#[component]
fn Regions(chosen: Option<Region>) -> impl IntoView {
    let texts = use_ranking_texts();
    let choices = [Region::North, Region::Central, Region::South]
        .into_iter()
        .filter_map(|region| Some((region_word(region)?, texts.region_name(region)?.to_owned())))
        .collect();
    let chosen = chosen.and_then(region_word).unwrap_or_default();
    let nothing = Some(texts.whole_country.to_owned());
    view! { <ChoiceField name=key::REGION label=texts.region nothing choices chosen /> }
}

#[component]
fn Units(units: Vec<(AgencyCode, String)>, chosen: Option<AgencyCode>) -> impl IntoView {
    let texts = use_ranking_texts();
    let choices = units
        .into_iter()
        .map(|(code, name)| (code.to_string(), name))
        .collect();
    let chosen = chosen.map(|code| code.to_string()).unwrap_or_default();
    let nothing = Some(texts.none_of_them.to_owned());
    view! { <ChoiceField name=key::PINNED label=texts.my_unit nothing choices chosen /> }
}

#[component]
fn RuleFields(view: RankingView, minimum: u64) -> impl IntoView {
    let texts = use_ranking_texts();
    let least = view.choice.minimum.unwrap_or(minimum).to_string();
    let returned = view.choice.counts_returned;
    let id = format!("xem-{}", key::MINIMUM);
    view! {
        <fieldset class="controls__rule">
            <legend class="field__label">{texts.rule}</legend>
            <label class="controls__tick">
                <input type="checkbox" name=key::RETURNED value="co" checked=returned prop:checked=returned />
                <span>{texts.counts_returned}</span>
            </label>
            <label class="controls__number" for=id.clone()>{texts.minimum}</label>
            <input class="controls__count" id=id type="number" name=key::MINIMUM min="0" step="1" inputmode="numeric" value=least.clone() prop:value=least />
        </fieldset>
    }
    .into_any()
}

/// The order of the table outlives another choice.
#[component]
fn SortKept(view: RankingView) -> impl IntoView {
    let order = RankingView {
        sort: view.sort,
        ..RankingView::default()
    };
    order
        .pairs()
        .into_iter()
        .map(|(key, value)| view! { <input type="hidden" name=key value=value /> })
        .collect_view()
}
