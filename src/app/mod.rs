//! The app: providers, the frame, the route table. Navigation is handled once, in `navigation`.

use leptos::prelude::*;
use leptos_router::{
    ParamSegment, StaticSegment,
    components::{Route, Router, Routes},
};

use crate::{
    components::{
        footer::SiteFooter,
        header::{SiteHeader, SkipLink},
        in_turn::InTurn,
    },
    i18n::Lang,
    pages::{
        accessibility::AccessibilityPage, home::HomePage, not_found::NotFoundPage,
        procedure::ProcedurePage, procedures::ProceduresPage,
    },
    route::slug,
};

mod late;
mod memory;
mod navigation;

use late::{
    DossierPage, EnterprisesGroup, ExchangeGroup, FiguresGroup, GuidePage, Late, LatePage,
    NewsGroup, ProgrammesGroup, RankingsGroup, SubmissionsGroup,
};
use navigation::Departures;

#[component]
pub fn App(lang: Lang) -> impl IntoView {
    provide_context(lang);
    provide_context(Departures::watch());
    view! {
        <InTurn>
            <Router base=lang.prefix()>
                <InTurn><Frame /></InTurn>
            </Router>
        </InTurn>
    }
}

#[component]
fn Frame() -> impl IntoView {
    let announcement = navigation::watch_arrivals_and_announce();
    view! {
        <SkipLink />
        <InTurn><SiteHeader /></InTurn>
        <main id="main" class="frame" tabindex="-1">
            <InTurn><RouteTable /></InTurn>
        </main>
        <InTurn><SiteFooter /></InTurn>
        <p class="visually-hidden" role="status" aria-live="polite">{announcement}</p>
    }
}

#[component]
fn RouteTable() -> impl IntoView {
    view! {
        <Routes fallback=NotFoundPage>
            <Route path=StaticSegment("") view=shown(Shown::Home) />
            <Route path=StaticSegment(slug::PROCEDURES) view=shown(Shown::Procedures) />
            <Route path=(StaticSegment(slug::PROCEDURES), ParamSegment("code")) view=shown(Shown::Procedure) />
            <Route path=StaticSegment(slug::LIFE_EVENTS) view=late(LatePage::Guide(GuidePage::LifeEvents)) />
            <Route path=(StaticSegment(slug::LIFE_EVENTS), ParamSegment("event")) view=late(LatePage::Guide(GuidePage::LifeEvent)) />
            <Route path=StaticSegment(slug::AGENCIES) view=late(LatePage::Guide(GuidePage::Agencies)) />
            <Route path=StaticSegment(slug::RANKINGS) view=late(LatePage::Rankings(RankingsGroup::All)) />
            <Route path=(StaticSegment(slug::RANKINGS), StaticSegment(slug::COMPARE)) view=late(LatePage::Figures(FiguresGroup::Compare)) />
            <Route path=(StaticSegment(slug::RANKINGS), StaticSegment(slug::TASKS)) view=late(LatePage::Figures(FiguresGroup::Tasks)) />
            <Route path=(StaticSegment(slug::RANKINGS), StaticSegment(slug::LEVELS)) view=late(LatePage::Figures(FiguresGroup::Levels)) />
            <Route path=(StaticSegment(slug::RANKINGS), StaticSegment(slug::LEVELS), ParamSegment("code")) view=late(LatePage::Figures(FiguresGroup::AgencyLevels)) />
            <Route path=(StaticSegment(slug::RANKINGS), StaticSegment(slug::EGDI)) view=late(LatePage::Figures(FiguresGroup::Egdi)) />
            <Route path=(StaticSegment(slug::RANKINGS), ParamSegment("measure")) view=late(LatePage::Rankings(RankingsGroup::One)) />
            <Route path=(StaticSegment(slug::RANKINGS), StaticSegment(slug::UNIT), ParamSegment("code")) view=late(LatePage::Rankings(RankingsGroup::Unit)) />
            <Route path=StaticSegment(slug::DOSSIERS) view=late(LatePage::Dossiers(DossierPage::One)) />
            <Route path=(StaticSegment(slug::DOSSIERS), StaticSegment(slug::MINE)) view=late(LatePage::MyDossiers) />
            <Route path=(StaticSegment(slug::DOSSIERS), StaticSegment(slug::SUBMISSIONS)) view=late(LatePage::Submissions(SubmissionsGroup::All)) />
            <Route path=(StaticSegment(slug::DOSSIERS), StaticSegment(slug::SUBMISSIONS), ParamSegment("number")) view=late(LatePage::Submissions(SubmissionsGroup::One)) />
            <Route path=StaticSegment(slug::NEWS) view=late(LatePage::News(NewsGroup::All)) />
            <Route path=(StaticSegment(slug::NEWS), ParamSegment("slug")) view=late(LatePage::News(NewsGroup::One)) />
            <Route path=StaticSegment(slug::EXCHANGE) view=late(LatePage::Exchange(ExchangeGroup::All)) />
            <Route path=(StaticSegment(slug::EXCHANGE), ParamSegment("code")) view=late(LatePage::Exchange(ExchangeGroup::Unit)) />
            <Route path=StaticSegment(slug::HISTORY) view=late(LatePage::Exchange(ExchangeGroup::History)) />
            <Route path=StaticSegment(slug::ENTERPRISES) view=late(LatePage::Enterprises(EnterprisesGroup::All)) />
            <Route path=(StaticSegment(slug::ENTERPRISES), StaticSegment(slug::FIGURES)) view=late(LatePage::Enterprises(EnterprisesGroup::Figures)) />
            <Route path=(StaticSegment(slug::ENTERPRISES), ParamSegment("code")) view=late(LatePage::Enterprises(EnterprisesGroup::One)) />
            <Route path=StaticSegment(slug::PROGRAMMES) view=late(LatePage::Programmes(ProgrammesGroup::All)) />
            <Route path=(StaticSegment(slug::PROGRAMMES), ParamSegment("programme")) view=late(LatePage::Programmes(ProgrammesGroup::One)) />
            <Route path=(StaticSegment(slug::PROGRAMMES), ParamSegment("programme"), StaticSegment(slug::QUESTIONS)) view=late(LatePage::Programmes(ProgrammesGroup::Questions)) />
            <Route path=(StaticSegment(slug::PROGRAMMES), ParamSegment("programme"), StaticSegment(slug::QUESTIONS), ParamSegment("code")) view=late(LatePage::Programmes(ProgrammesGroup::Question)) />
            <Route path=(StaticSegment(slug::PROGRAMMES), ParamSegment("programme"), ParamSegment("episode")) view=late(LatePage::Programmes(ProgrammesGroup::Episode)) />
            <Route path=StaticSegment(slug::ACCESSIBILITY) view=shown(Shown::Accessibility) />
        </Routes>
    }
}

/// What an address shows. One type for all of them: the router is compiled anew for each type of
/// view that it is given.
#[derive(Clone, Copy)]
enum Shown {
    Home,
    Procedures,
    Procedure,
    Accessibility,
    Late(LatePage),
}

/// A page, drawn in a task of its own while the app opens.
fn shown(page: Shown) -> impl Fn() -> AnyView + Clone + Send {
    move || match page {
        Shown::Home => view! {
            <InTurn><HomePage /></InTurn>
            // What is new: the code of that comes later.
            <InTurn><Late page=LatePage::NewestNews /></InTurn>
        }
        .into_any(),
        Shown::Procedures => view! { <InTurn><ProceduresPage /></InTurn> }.into_any(),
        Shown::Procedure => view! {
            <InTurn><ProcedurePage /></InTurn>
            // How long it really takes comes later too.
            <InTurn><Late page=LatePage::Dossiers(DossierPage::Times) /></InTurn>
        }
        .into_any(),
        Shown::Accessibility => view! { <InTurn><AccessibilityPage /></InTurn> }.into_any(),
        Shown::Late(page) => view! { <InTurn><Late page /></InTurn> }.into_any(),
    }
}

/// A page whose code comes when it is opened.
fn late(page: LatePage) -> impl Fn() -> AnyView + Clone + Send {
    shown(Shown::Late(page))
}
