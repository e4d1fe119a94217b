//! What a view of a ranking shows: an edition, or several months that are taken together as the
//! app does it.

use contract::{Edition, MeasureWithEditions, RawFigures};
use portal::{
    client::performance::address_of_raw_figures,
    ranking::{Selection, months_up_to, select, take_together},
    route::RankingView,
};

use super::load::Page;

/// None where some answer is missing.
pub fn shown(page: &Page, view: &RankingView) -> Option<(Edition, Selection)> {
    let edition = page.value::<Edition>()?;
    let found = page.value::<MeasureWithEditions>()?;
    let heads = months_up_to(&found, edition.head.id, view.months);
    if heads.is_empty() {
        let selection = select(&edition, view);
        return Some((edition, selection));
    }
    let others = heads.iter().filter(|head| head.id != edition.head.id);
    let others: Option<Vec<RawFigures>> = others
        .map(|head| page.value_at(&address_of_raw_figures(&head.hash)))
        .collect();
    let taken = take_together(&edition, &others?)?;
    let selection = select(&taken.edition, view).with_months(&taken.months, view.months);
    Some((taken.edition, selection))
}
