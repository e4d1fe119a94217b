//! What stands in the file of a page, made of the answers that the page asked for.

use contract::{
    Comparison, Edition, EditionHead, Enterprise, EnterpriseFigures, List, MeasureWithEditions,
    Slug, TaskBoard, UnitSeries,
};
use portal::{
    client::performance::{address_of_comparison, address_of_series},
    i18n::Lang,
    ranking::{Selection, sort},
    route::{CompareView, EnterpriseView, MAIN_MEASURE, Months, RankingView, Route},
};

use super::{egdi, enterprises, exchange, series, tasks};
use crate::{
    Front,
    downloads::{self, csv},
    pages::{edition, load::Page},
};

pub struct File {
    pub name: String,
    pub table: String,
}

/// None where there is not exactly what was asked for.
pub fn of(page: &Page, route: &Route) -> Option<File> {
    match route {
        Route::Ranking(_, view) => of_ranking(page, view),
        Route::RankedUnit(code) => {
            let found = page.value::<MeasureWithEditions>()?;
            let address = address_of_series(code, &found.measure.slug);
            let comparison = Comparison {
                units: vec![page.value_at::<UnitSeries>(&address)?],
                kinds: Vec::new(),
            };
            Some(File {
                name: series::name("don-vi", &found.measure, &comparison.units),
                table: series::table(page.lang, &found, &comparison),
            })
        }
        Route::Compare(view) => of_comparison(page, view),
        Route::Tasks(view) => {
            let board = page.value::<TaskBoard>()?;
            Some(File {
                name: tasks::name(&board),
                table: tasks::table(page.lang, &board, view),
            })
        }
        Route::Egdi(view) => Some(File {
            name: egdi::name(view),
            table: egdi::table(page.lang, &egdi::surveys(page, view)?),
        }),
        Route::Exchange(view) => exchange::of(page, view),
        Route::ExchangeUnit(_) => exchange::of_unit(page),
        Route::EnterpriseFigures(_) => Some(File {
            name: enterprises::FIGURES.to_owned(),
            table: enterprises::figures(page.lang, &page.value::<EnterpriseFigures>()?),
        }),
        Route::Enterprise(_) => {
            let enterprise = page.value::<Enterprise>()?;
            Some(File {
                name: enterprises::name_of(&enterprise),
                table: enterprises::one(page.lang, &enterprise),
            })
        }
        _ => None,
    }
}

/// Not what one page of the list shows, but all that it leads to.
pub async fn all_enterprises(front: &Front, lang: Lang, view: &EnterpriseView) -> Option<File> {
    let whole = enterprises::whole_list(&front.upstream, view).await?;
    Some(File {
        name: enterprises::LIST.to_owned(),
        table: enterprises::list(lang, &whole),
    })
}

/// Months together have no version: `xep-hang_dung-han_tinh_3-thang_2026-09.csv`.
fn name_together(edition: &Edition, selection: &Selection, months: Months) -> String {
    let units = downloads::units(selection.kind);
    let EditionHead {
        measure, period, ..
    } = &edition.head;
    let count = months.count();
    format!("xep-hang_{measure}_{units}_{count}-thang_{period}.csv")
}

fn of_ranking(page: &Page, view: &RankingView) -> Option<File> {
    let (edition, mut selection) = edition::shown(page, view)?;
    // A page shows the newest edition, or the usual units, where it has not what was asked for, and
    // says so; a file cannot.
    if view.edition.is_some_and(|id| id != edition.head.id) || !selection.has(view) {
        return None;
    }
    sort(&mut selection.rows, view.sort);
    Some(File {
        name: match view.months_of(&edition) {
            Months::One => format!("{}.csv", downloads::name_of(&edition.head, view)),
            months => name_together(&edition, &selection, months),
        },
        table: csv::table(page.lang, &edition, &selection),
    })
}

fn of_comparison(page: &Page, view: &CompareView) -> Option<File> {
    let list = page.value::<List<MeasureWithEditions>>()?;
    let measure: Slug = match &view.measure {
        Some(measure) => measure.clone(),
        None => MAIN_MEASURE.parse().ok()?,
    };
    let mut measures = list.items.into_iter();
    let found = measures.find(|one| one.measure.slug == measure)?;
    // The page leaves out whom nobody knows, and asks for the others.
    let address = address_of_comparison(&measure, &view.units)?;
    let comparison = page.value_at::<Comparison>(&address)?;
    Some(File {
        name: series::name("so-sanh", &found.measure, &comparison.units),
        table: series::table(page.lang, &found, &comparison),
    })
}
