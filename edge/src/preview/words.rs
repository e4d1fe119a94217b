//! What a picture says of a page, taken from the same answers as the page itself.

use contract::{Basis, Procedure, ProcedurePage, TimeLimit};
use portal::{
    charts::ranked_bars::BarRow,
    components::procedure_list::time_limits,
    i18n::Lang,
    pages::{procedure::fee_in_short, ranking::bar},
    ranking::{finding, sort},
    route::{RankingView, Route},
};

use crate::pages::{description::description, edition, load::Page};

pub struct Words {
    /// Where the link leads: the host's name.
    pub host: String,
    pub site: &'static str,
    pub title: String,
    pub more: More,
}

/// What stands below the title.
pub enum More {
    Facts([Fact; 4]),
    List { count: String, first: Vec<String> },
    Ranking(Ranking),
    Description(String),
}

pub struct Ranking {
    /// Said where the figures are made up.
    pub sample: Option<&'static str>,
    pub finding: String,
    /// As the reader sorted them; their own unit, where it is pinned, comes first.
    pub rows: Vec<BarRow>,
    pub maximum: f64,
}

pub struct Fact {
    pub name: &'static str,
    pub value: String,
}

/// The words for a page that is there.
pub fn words(page: &Page, host: &str) -> Words {
    Words {
        host: host.to_owned(),
        site: page.lang.head_texts().preview_site,
        title: page.snapshot.facts.title.clone(),
        more: more(page).unwrap_or_else(|| More::Description(description(page))),
    }
}

fn more(page: &Page) -> Option<More> {
    match page.route.as_ref()? {
        Route::Procedure(_) => Some(More::Facts(facts(page.lang, &page.value()?))),
        Route::Procedures(_) | Route::LifeEvent(..) => Some(list(page.lang, page.value()?)),
        Route::Ranking(_, view) => ranking(page, view),
        Route::Home
        | Route::LifeEvents
        | Route::Agencies
        | Route::Rankings
        | Route::RankedUnit(_)
        | Route::Compare(_)
        | Route::Tasks(_)
        | Route::Levels
        | Route::AgencyLevels(..)
        | Route::Egdi(_)
        | Route::Dossiers
        | Route::MyDossiers
        | Route::Submissions(_)
        | Route::Submission(_)
        | Route::News(_)
        | Route::Article(_)
        | Route::Accessibility
        | Route::Exchange(_)
        | Route::ExchangeUnit(_)
        | Route::History(_)
        | Route::Enterprises(_)
        | Route::EnterpriseFigures(_)
        | Route::Enterprise(_)
        | Route::Programmes(_) => None,
    }
}

fn facts(lang: Lang, procedure: &Procedure) -> [Fact; 4] {
    let texts = lang.texts();
    let names = &texts.procedure;
    let limits = TimeLimit::different(&procedure.channels);
    [
        (names.code, procedure.code.to_string()),
        (names.agency, lang.name(&procedure.agency.name)),
        (names.time, time_limits(texts, &limits)),
        (names.fee, fee_in_short(lang, procedure)),
    ]
    .map(|(name, value)| Fact { name, value })
}

fn list(lang: Lang, page: ProcedurePage) -> More {
    More::List {
        count: (lang.texts().list.count)(page.total),
        first: page.items.into_iter().map(|item| item.name).collect(),
    }
}

fn ranking(page: &Page, view: &RankingView) -> Option<More> {
    let lang = page.lang;
    let (edition, mut selection) = edition::shown(page, view)?;
    let finding = finding(lang, &edition, &selection, view);
    sort(&mut selection.rows, view.sort);
    let rows = selection.rows.iter();
    let mut rows: Vec<_> = rows.map(|row| bar(lang, &edition, row, view)).collect();
    rows.sort_by_key(|row| !row.is_pinned);
    let is_sample = edition.head.basis == Basis::Illustrative;
    Some(More::Ranking(Ranking {
        sample: is_sample.then_some(lang.ranking_texts().sample),
        finding,
        rows,
        maximum: edition.raw.measure.scale.maximum(),
    }))
}
