//! Waiting for the code of a late page, where it was cut off the app.

use futures::FutureExt as _;
use leptos::{
    prelude::*,
    task::spawn_local,
    wasm_split::{SplitLoaderError, wasm_split},
};

use super::here::{is_here, note_here};
use super::{
    DossierPage, EnterprisesGroup, ExchangeGroup, FiguresGroup, GuidePage, LatePage, NewsGroup,
    ProgrammesGroup, RankingsGroup, SubmissionsGroup,
};
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

#[wasm_split(
    dossiers,
    wasm_split_path = ::leptos::wasm_split,
    preload(fetch_dossiers),
    fallible
)]
fn draw_dossiers(page: DossierPage) -> Result<AnyView, SplitLoaderError> {
    Ok(super::dossiers(page))
}

#[wasm_split(
    my_dossiers,
    wasm_split_path = ::leptos::wasm_split,
    preload(fetch_my_dossiers),
    fallible
)]
fn draw_my_dossiers() -> Result<AnyView, SplitLoaderError> {
    Ok(super::my_dossiers())
}

#[wasm_split(
    submissions,
    wasm_split_path = ::leptos::wasm_split,
    preload(fetch_submissions),
    fallible
)]
fn draw_submissions(page: SubmissionsGroup) -> Result<AnyView, SplitLoaderError> {
    Ok(super::submissions(page))
}

#[wasm_split(
    news,
    wasm_split_path = ::leptos::wasm_split,
    preload(fetch_news),
    fallible
)]
fn draw_news(page: NewsGroup) -> Result<AnyView, SplitLoaderError> {
    Ok(super::news(page))
}

#[wasm_split(
    newest_news,
    wasm_split_path = ::leptos::wasm_split,
    preload(fetch_newest_news),
    fallible
)]
fn draw_newest_news() -> Result<AnyView, SplitLoaderError> {
    Ok(super::newest_news())
}

#[wasm_split(
    exchange,
    wasm_split_path = ::leptos::wasm_split,
    preload(fetch_exchange),
    fallible
)]
fn draw_exchange(page: ExchangeGroup) -> Result<AnyView, SplitLoaderError> {
    Ok(super::exchange(page))
}

#[wasm_split(
    enterprises,
    wasm_split_path = ::leptos::wasm_split,
    preload(fetch_enterprises),
    fallible
)]
fn draw_enterprises(page: EnterprisesGroup) -> Result<AnyView, SplitLoaderError> {
    Ok(super::enterprises(page))
}

#[wasm_split(
    programmes,
    wasm_split_path = ::leptos::wasm_split,
    preload(fetch_programmes),
    fallible
)]
fn draw_programmes(page: ProgrammesGroup) -> Result<AnyView, SplitLoaderError> {
    Ok(super::programmes(page))
}

async fn fetch(page: LatePage) -> Result<(), SplitLoaderError> {
    match page {
        LatePage::Guide(_) => fetch_guide().await,
        LatePage::Rankings(_) => fetch_rankings().await,
        LatePage::Figures(_) => fetch_figures().await,
        LatePage::Dossiers(_) => fetch_dossiers().await,
        LatePage::MyDossiers => fetch_my_dossiers().await,
        LatePage::Submissions(_) => fetch_submissions().await,
        LatePage::News(_) => fetch_news().await,
        LatePage::NewestNews => fetch_newest_news().await,
        LatePage::Exchange(_) => fetch_exchange().await,
        LatePage::Enterprises(_) => fetch_enterprises().await,
        LatePage::Programmes(_) => fetch_programmes().await,
    }
}

/// Whether the page stands without it.
fn is_part_of_page(page: LatePage) -> bool {
    matches!(
        page,
        LatePage::Dossiers(DossierPage::Times) | LatePage::NewestNews
    )
}

/// Only for a page whose code is here, so this does not wait.
fn draw(page: LatePage) -> AnyView {
    let drawn = match page {
        LatePage::Guide(page) => draw_guide(page).now_or_never(),
        LatePage::Rankings(page) => draw_rankings(page).now_or_never(),
        LatePage::Figures(page) => draw_figures(page).now_or_never(),
        LatePage::Dossiers(page) => draw_dossiers(page).now_or_never(),
        LatePage::MyDossiers => draw_my_dossiers().now_or_never(),
        LatePage::Submissions(page) => draw_submissions(page).now_or_never(),
        LatePage::News(page) => draw_news(page).now_or_never(),
        LatePage::NewestNews => draw_newest_news().now_or_never(),
        LatePage::Exchange(page) => draw_exchange(page).now_or_never(),
        LatePage::Enterprises(page) => draw_enterprises(page).now_or_never(),
        LatePage::Programmes(page) => draw_programmes(page).now_or_never(),
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
            hold.release(here || is_part_of_page(page));
        });
    });
    ask.run(());
    move || match code.get() {
        Code::OnItsWay => ().into_any(),
        Code::Here => draw(page),
        Code::Lost if is_part_of_page(page) => ().into_any(),
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
