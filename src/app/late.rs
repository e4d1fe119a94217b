//! Pages whose code is not part of the first download: it comes when a reader opens one.
//!
//! `cargo xtask` cuts it off the app after the build, one part for each group of pages
//! (docs/adr/0009). Built without the feature `split`, as for the host and for `trunk serve`, the
//! code is simply there.

use leptos::prelude::*;

use crate::pages::{
    agencies::AgenciesPage, agency_levels::AgencyLevelsPage, compare::ComparePage, egdi::EgdiPage,
    levels::LevelsPage, life_event::LifeEventPage, life_events::LifeEventsPage,
    ranked_unit::RankedUnitPage, ranking::RankingPage, rankings::RankingsPage, tasks::TasksPage,
};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LatePage {
    Guide(GuidePage),
    Rankings(RankingsGroup),
    Figures(FiguresGroup),
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

#[cfg(not(all(feature = "split", target_arch = "wasm32")))]
#[component]
pub fn Late(page: LatePage) -> impl IntoView {
    match page {
        LatePage::Guide(page) => guide(page),
        LatePage::Rankings(page) => rankings(page),
        LatePage::Figures(page) => figures(page),
    }
}

#[cfg(all(feature = "split", target_arch = "wasm32"))]
pub use split::Late;

#[cfg(all(feature = "split", target_arch = "wasm32"))]
mod split {
    use std::cell::Cell;

    use futures::FutureExt as _;
    use leptos::{
        prelude::*,
        task::spawn_local,
        wasm_split::{SplitLoaderError, wasm_split},
    };

    use super::{FiguresGroup, GuidePage, LatePage, RankingsGroup};
    use crate::{
        browser,
        client::ClientError,
        components::{failure::Failure, page_heading::PageHeading},
        i18n::use_texts,
    };

    #[wasm_split(
        guide,
        wasm_split_path = ::leptos::wasm_split,
        preload(fetch_guide),
        fallible
    )]
    fn draw_guide(page: GuidePage) -> Result<AnyView, SplitLoaderError> {
        Ok(super::guide(page))
    }

    #[wasm_split(
        rankings,
        wasm_split_path = ::leptos::wasm_split,
        preload(fetch_rankings),
        fallible
    )]
    fn draw_rankings(page: RankingsGroup) -> Result<AnyView, SplitLoaderError> {
        Ok(super::rankings(page))
    }

    #[wasm_split(
        figures,
        wasm_split_path = ::leptos::wasm_split,
        preload(fetch_figures),
        fallible
    )]
    fn draw_figures(page: FiguresGroup) -> Result<AnyView, SplitLoaderError> {
        Ok(super::figures(page))
    }

    async fn fetch(page: LatePage) -> Result<(), SplitLoaderError> {
        match page {
            LatePage::Guide(_) => fetch_guide().await,
            LatePage::Rankings(_) => fetch_rankings().await,
            LatePage::Figures(_) => fetch_figures().await,
        }
    }

    const GROUPS: usize = 3;

    thread_local! {
        static HERE: Cell<[bool; GROUPS]> = const { Cell::new([false; GROUPS]) };
    }

    fn group(page: LatePage) -> usize {
        match page {
            LatePage::Guide(_) => 0,
            LatePage::Rankings(_) => 1,
            LatePage::Figures(_) => 2,
        }
    }

    fn is_here(page: LatePage) -> bool {
        HERE.get()[group(page)]
    }

    fn note_here(page: LatePage) {
        let mut here = HERE.get();
        here[group(page)] = true;
        HERE.set(here);
    }

    /// Only for a page whose code is here, so this does not wait.
    fn draw(page: LatePage) -> AnyView {
        let drawn = match page {
            LatePage::Guide(page) => draw_guide(page).now_or_never(),
            LatePage::Rankings(page) => draw_rankings(page).now_or_never(),
            LatePage::Figures(page) => draw_figures(page).now_or_never(),
        };
        match drawn {
            Some(Ok(view)) => view,
            Some(Err(_)) | None => ().into_any(),
        }
    }

    #[derive(Clone, Copy, PartialEq)]
    enum Code {
        OnItsWay,
        Here,
        Lost,
    }

    /// Waits for the page's code, then draws the page. Until then the old text stays in view when
    /// the app is just opening.
    #[component]
    pub fn Late(page: LatePage) -> impl IntoView {
        let code = RwSignal::new(Code::OnItsWay);
        let ask = Callback::new(move |()| {
            // Nothing is asked of a network that is not there.
            if browser::is_offline() && !is_here(page) {
                code.set(Code::Lost);
                return;
            }
            let hold = browser::hold_opening();
            code.set(Code::OnItsWay);
            spawn_local(async move {
                let here = fetch(page).await.is_ok();
                if here {
                    note_here(page);
                }
                // The reader may be elsewhere by then, and the signal gone.
                code.try_set(if here { Code::Here } else { Code::Lost });
                hold.release(here);
            });
        });
        ask.run(());
        move || match code.get() {
            Code::OnItsWay => ().into_any(),
            Code::Here => draw(page),
            Code::Lost => {
                let detail = "the code of the page did not come".into();
                let error = match browser::is_offline() {
                    true => ClientError::Offline,
                    false => ClientError::Unreachable { detail },
                };
                // What the page is called is part of what did not come.
                let title = use_texts().site.name.to_owned();
                view! { <PageHeading title /><Failure error retry=ask /> }.into_any()
            }
        }
    }
}
