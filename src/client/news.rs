//! `/api/v1/news`: articles as a list, and one of them.

use contract::{Article, Moment, NewsPage, Slug};
use leptos::prelude::*;

use super::Request;
use crate::route::{NewsView, with_query};

pub const NEWS: &str = "/api/v1/news";

pub fn request_news(view: Signal<NewsView>) -> Request<NewsPage> {
    Request::new(move || Some(address_of_news(&view.read())))
}

/// The API's address of a list. The front door asks at the same.
pub fn address_of_news(view: &NewsView) -> String {
    let mut pairs = view.filter.pairs();
    pairs.extend(view.cursor.clone().map(|cursor| ("cursor", cursor)));
    with_query(NEWS, &pairs)
}

/// How many articles a choice would leave, for the button that applies it.
pub fn request_news_count(view: Signal<Option<NewsView>>) -> Request<NewsPage> {
    Request::new(move || Some(address_of_some(&view.get()?, 1)))
}

/// The first so many of a list.
pub fn address_of_some(view: &NewsView, limit: u32) -> String {
    let mut pairs = view.filter.pairs();
    pairs.push(("limit", limit.to_string()));
    with_query(NEWS, &pairs)
}

/// The few that the home page shows.
pub fn request_newest_news() -> Request<NewsPage> {
    const FEW: u32 = 3;
    Request::new(|| Some(address_of_some(&NewsView::default(), FEW)))
}

/// The articles of a list from the day of a moment on, as many as come at once.
pub fn request_newer_news(view: &NewsView, since: Moment) -> Request<NewsPage> {
    const AT_ONCE: u32 = 100;
    let mut view = view.clone();
    // One that begins later itself stays as it is.
    view.filter.from = view.filter.from.max(Some(since.date()));
    let address = address_of_some(&view, AT_ONCE);
    Request::new(move || Some(address.clone()))
}

pub fn request_article(slug: Slug) -> Request<Article> {
    Request::new(move || Some(address_of_article(&slug)))
}

pub fn address_of_article(slug: &Slug) -> String {
    format!("{NEWS}/{slug}")
}
