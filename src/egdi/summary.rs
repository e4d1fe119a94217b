//! The sentence above the page: where Viet Nam stands, and what changed. Computed, never typed.

use contract::{CountryName, EgdiIndex, EgdiReport, EgdiSurvey};
use domain::egdi::{asean_place, group, viet_nam};

use super::{Chosen, choose, members};
use crate::{
    i18n::{
        Lang,
        egdi::{Change, Finding},
    },
    route::EgdiView,
};

pub fn country_name(lang: Lang, name: &CountryName) -> String {
    match (lang, &name.vi) {
        (Lang::Vi, Some(vi)) => vi.clone(),
        (Lang::Vi | Lang::En, _) => name.en.clone(),
    }
}

pub fn finding(lang: Lang, report: &EgdiReport, view: &EgdiView) -> String {
    let texts = lang.egdi_texts();
    let found = choose(report, view).and_then(|chosen| of(lang, chosen, view.index));
    found.map_or_else(
        || texts.no_surveys.to_owned(),
        |found| (texts.finding)(&found),
    )
}

fn of(lang: Lang, chosen: Chosen<'_>, index: EgdiIndex) -> Option<Finding> {
    let texts = lang.egdi_texts();
    let Chosen { survey, earlier } = chosen;
    let own = viet_nam(survey)?;
    let value = own.figures.of(index);
    Some(Finding {
        year: survey.year,
        index,
        value: texts.value(lang, value),
        group: texts.group(group(value)),
        world: (own.world_rank, survey.countries_ranked),
        asean: asean_place(survey, index).map(|place| (place, members(survey))),
        change: earlier.and_then(|earlier| change(lang, earlier, survey, index)),
    })
}

fn change(lang: Lang, earlier: &EgdiSurvey, now: &EgdiSurvey, index: EgdiIndex) -> Option<Change> {
    let (before, after) = (viet_nam(earlier)?, viet_nam(now)?);
    let whole = |value: contract::IndexValue| i64::from(value.hundred_thousandths());
    let difference = whole(after.figures.of(index)) - whole(before.figures.of(index));
    let size = u32::try_from(difference.unsigned_abs()).ok()?;
    let size = contract::IndexValue::of_hundred_thousandths(size).ok()?;
    Some(Change {
        since: earlier.year,
        value: difference.cmp(&0),
        by: lang.egdi_texts().value(lang, size),
        places: i64::from(before.world_rank) - i64::from(after.world_rank),
    })
}
