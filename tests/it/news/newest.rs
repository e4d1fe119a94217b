//! The end of the home page: a few articles, each marked for what it is.

use contract::Basis;
use leptos::prelude::*;
use portal::{i18n::Lang, pages::newest_news::NewestNews};

use super::{check, one, page};
use crate::render;

#[test]
fn the_newest_are_links_with_their_days_and_labels() {
    let mut real = one("hai", "Hai tin");
    real.basis = Basis::Published;
    let page = page(vec![one("mot", "Một tin"), real]);
    let html = render(Lang::Vi, move || view! { <NewestNews page /> });
    check(&html, &[r#"href="/tin-tuc/mot""#, r#"href="/tin-tuc/hai""#]);
    assert_eq!(html.matches("· bài minh họa").count(), 1, "{html}");
    assert_eq!(html.matches("<time").count(), 2, "{html}");
}

#[test]
fn without_news_the_block_says_so() {
    let page = page(Vec::new());
    let html = render(Lang::En, move || view! { <NewestNews page /> });
    assert!(!html.contains("<li"), "{html}");
    check(&html, &[Lang::En.news_texts().nothing_yet]);
}
