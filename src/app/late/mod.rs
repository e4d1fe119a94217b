//! Pages whose code is not part of the first download: it comes when a reader opens one.
//!
//! `cargo xtask` cuts it off the app after the build, one part for each group of pages
//! (docs/adr/0009). Built without the feature `split`, as for the host and for `trunk serve`, the
//! code is simply there.

use leptos::prelude::*;

use crate::pages::programmes::{
    EpisodeShownPage, ProgrammePage, ProgrammesPage, QuestionShownPage, QuestionsPage,
};
use crate::pages::{
    agencies::AgenciesPage, agency_levels::AgencyLevelsPage, article::ArticlePage,
    compare::ComparePage, dossiers::DossiersPage, egdi::EgdiPage, enterprise::EnterprisePage,
    enterprise_figures::EnterpriseFiguresPage, enterprises::EnterprisesPage,
    exchange::ExchangePage, exchange_unit::ExchangeUnitPage, history::HistoryPage,
    levels::LevelsPage, life_event::LifeEventPage, life_events::LifeEventsPage,
    my_dossiers::MyDossiersPage, newest_news::NewestNewsBlock, news::NewsListPage,
    procedure_times::ProcedureTimesBlock, ranked_unit::RankedUnitPage, ranking::RankingPage,
    rankings::RankingsPage, submission::SubmissionPage, submissions::SubmissionsPage,
    tasks::TasksPage,
};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LatePage {
    Guide(GuidePage),
    Rankings(RankingsGroup),
    Figures(FiguresGroup),
    Dossiers(DossierPage),
    /// Alone: what it keeps on the device, and how, is no other page's.
    MyDossiers,
    Submissions(SubmissionsGroup),
    News(NewsGroup),
    /// No page: the end of the home page.
    NewestNews,
    /// The document exchange, and the timeline.
    Exchange(ExchangeGroup),
    Enterprises(EnterprisesGroup),
    Programmes(ProgrammesGroup),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GuidePage {
    LifeEvents,
    LifeEvent,
    Agencies,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RankingsGroup {
    All,
    One,
    Unit,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FiguresGroup {
    Compare,
    Tasks,
    Levels,
    AgencyLevels,
    Egdi,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DossierPage {
    One,
    /// No page: the end of that of a procedure.
    Times,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SubmissionsGroup {
    All,
    One,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NewsGroup {
    All,
    One,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExchangeGroup {
    All,
    Unit,
    History,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EnterprisesGroup {
    All,
    One,
    Figures,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProgrammesGroup {
    All,
    One,
    Episode,
    Questions,
    Question,
}

fn guide(page: GuidePage) -> AnyView {
    match page {
        GuidePage::LifeEvents => view! { <LifeEventsPage /> }.into_any(),
        GuidePage::LifeEvent => view! { <LifeEventPage /> }.into_any(),
        GuidePage::Agencies => view! { <AgenciesPage /> }.into_any(),
    }
}

fn rankings(page: RankingsGroup) -> AnyView {
    match page {
        RankingsGroup::All => view! { <RankingsPage /> }.into_any(),
        RankingsGroup::One => view! { <RankingPage /> }.into_any(),
        RankingsGroup::Unit => view! { <RankedUnitPage /> }.into_any(),
    }
}

fn figures(page: FiguresGroup) -> AnyView {
    match page {
        FiguresGroup::Compare => view! { <ComparePage /> }.into_any(),
        FiguresGroup::Tasks => view! { <TasksPage /> }.into_any(),
        FiguresGroup::Levels => view! { <LevelsPage /> }.into_any(),
        FiguresGroup::AgencyLevels => view! { <AgencyLevelsPage /> }.into_any(),
        FiguresGroup::Egdi => view! { <EgdiPage /> }.into_any(),
    }
}

fn dossiers(page: DossierPage) -> AnyView {
    match page {
        DossierPage::One => view! { <DossiersPage /> }.into_any(),
        DossierPage::Times => view! { <ProcedureTimesBlock /> }.into_any(),
    }
}

fn my_dossiers() -> AnyView {
    view! { <MyDossiersPage /> }.into_any()
}

fn submissions(page: SubmissionsGroup) -> AnyView {
    match page {
        SubmissionsGroup::All => view! { <SubmissionsPage /> }.into_any(),
        SubmissionsGroup::One => view! { <SubmissionPage /> }.into_any(),
    }
}

fn news(page: NewsGroup) -> AnyView {
    match page {
        NewsGroup::All => view! { <NewsListPage /> }.into_any(),
        NewsGroup::One => view! { <ArticlePage /> }.into_any(),
    }
}

fn newest_news() -> AnyView {
    view! { <NewestNewsBlock /> }.into_any()
}

fn exchange(page: ExchangeGroup) -> AnyView {
    match page {
        ExchangeGroup::All => view! { <ExchangePage /> }.into_any(),
        ExchangeGroup::Unit => view! { <ExchangeUnitPage /> }.into_any(),
        ExchangeGroup::History => view! { <HistoryPage /> }.into_any(),
    }
}

fn enterprises(page: EnterprisesGroup) -> AnyView {
    match page {
        EnterprisesGroup::All => view! { <EnterprisesPage /> }.into_any(),
        EnterprisesGroup::One => view! { <EnterprisePage /> }.into_any(),
        EnterprisesGroup::Figures => view! { <EnterpriseFiguresPage /> }.into_any(),
    }
}

fn programmes(page: ProgrammesGroup) -> AnyView {
    match page {
        ProgrammesGroup::All => view! { <ProgrammesPage /> }.into_any(),
        ProgrammesGroup::One => view! { <ProgrammePage /> }.into_any(),
        ProgrammesGroup::Episode => view! { <EpisodeShownPage /> }.into_any(),
        ProgrammesGroup::Questions => view! { <QuestionsPage /> }.into_any(),
        ProgrammesGroup::Question => view! { <QuestionShownPage /> }.into_any(),
    }
}

#[cfg(not(all(feature = "split", target_arch = "wasm32")))]
#[component]
pub fn Late(page: LatePage) -> impl IntoView {
    match page {
        LatePage::Guide(page) => guide(page),
        LatePage::Rankings(page) => rankings(page),
        LatePage::Figures(page) => figures(page),
        LatePage::Dossiers(page) => dossiers(page),
        LatePage::MyDossiers => my_dossiers(),
        LatePage::Submissions(page) => submissions(page),
        LatePage::News(page) => news(page),
        LatePage::NewestNews => newest_news(),
        LatePage::Exchange(page) => exchange(page),
        LatePage::Enterprises(page) => enterprises(page),
        LatePage::Programmes(page) => programmes(page),
    }
}

#[cfg(all(feature = "split", target_arch = "wasm32"))]
pub use split::Late;

#[cfg(all(feature = "split", target_arch = "wasm32"))]
mod split;

#[cfg(all(feature = "split", target_arch = "wasm32"))]
mod here;
