//! One article: what it is, its text, where that comes from, and what belongs to it.

use contract::Slug;
use leptos::{either::Either, prelude::*};
use leptos_router::{hooks::use_params, params::Params};

use crate::{
    client::{self, ClientError},
    components::{
        async_view::{AsyncView, Room},
        breadcrumbs::Breadcrumbs,
        page_facts::{Standing, note_standing},
        page_heading::PageHeading,
    },
    i18n::{Lang, use_lang, use_news_texts},
    route::{NewsView, Route},
};

mod blocks;
mod line;
mod more;
mod tools;
mod view;

pub use view::ArticleShown;

#[derive(Params, Clone, Debug, PartialEq)]
struct ArticleParams {
    slug: Slug,
}

#[component]
pub fn ArticlePage() -> impl IntoView {
    let params = use_params::<ArticleParams>();
    let texts = use_news_texts();
    let above = vec![(Route::News(NewsView::default()), texts.heading.to_owned())];
    view! {
        <Breadcrumbs above />
        {move || match params.get() {
            Ok(ArticleParams { slug }) => Either::Left(view! { <ArticleLoader slug /> }),
            Err(_) => Either::Right(view! { <Nothing sentence=texts.unknown standing=Standing::Unknown /> }),
        }}
    }
    .into_any()
}

#[component]
fn ArticleLoader(slug: Slug) -> impl IntoView {
    let lang = use_lang();
    let texts = use_news_texts();
    let article = client::request_article(slug);
    let name = Memo::new(move |_| article.value().map(|article| article.head.title));
    let title = Signal::derive(move || {
        let name = name.get().map(|name| lang.name(&name));
        name.unwrap_or_else(|| texts.heading.to_owned())
    });
    let named_in = Signal::derive(move || lang.of_name(&name.get()?).map(|_| Lang::Vi));
    // Another API may say so of one that was withdrawn; ours gives what is left of it.
    let nothing = Memo::new(move |_| match article.answer() {
        Some(Err(ClientError::NotFound)) => Some((texts.unknown, Gone::Never)),
        Some(Err(ClientError::Withdrawn)) => Some((texts.withdrawn_bare, Gone::Now)),
        _ => None,
    });
    move || match nothing.get() {
        Some((sentence, gone)) => {
            let standing = match gone {
                Gone::Never => Standing::Unknown,
                Gone::Now => Standing::Withdrawn,
            };
            Either::Left(view! { <Nothing sentence standing /> })
        }
        None => Either::Right(view! {
            <PageHeading title content_lang=named_in />
            <AsyncView
                request=article
                room=Room::Page
                ready=|article| view! { <ArticleShown article /> }
            />
        }),
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Gone {
    Never,
    Now,
}

#[component]
fn Nothing(sentence: &'static str, standing: Standing) -> impl IntoView {
    note_standing(standing);
    let texts = use_news_texts();
    let all = Route::News(NewsView::default()).path(use_lang());
    view! {
        <PageHeading title=texts.heading.to_owned() />
        <p class="lead">{sentence}</p>
        <p class="lead"><a href=all>{texts.see_all}</a></p>
    }
}
