//! The parts of a text as HTML. What a text is made of are data: nothing in it is ever markup.

use contract::{AgencyCode, Article, Block, Figure, HeadingLevel, ListMark, ProcedureCode, Span};
use leptos::prelude::*;

use super::line::{anchor, line};
use crate::{
    i18n::{Lang, use_news_texts},
    route::Route,
};

/// A block of an article, for a reader of a language; of kinds that this version does not know
/// nothing is shown.
pub fn block(lang: Lang, article: &Article, block: &Block) -> AnyView {
    match block {
        Block::Heading { level, text } => heading(lang, *level, text),
        Block::Paragraph { text } => view! { <p>{line(lang, text)}</p> }.into_any(),
        Block::List { mark, items } => list(lang, *mark, items),
        Block::Quote { text, by } => quote(lang, text, by.clone()),
        Block::Figure(figure) => picture(lang, figure),
        Block::Table {
            caption,
            head,
            rows,
        } => table(lang, caption.clone(), head, rows),
        Block::Procedure { code } => procedure_card(lang, article, code),
        Block::Unit { code } => unit_card(lang, article, code),
        Block::Unknown => ().into_any(),
    }
}

fn heading(lang: Lang, level: HeadingLevel, text: &[Span]) -> AnyView {
    let words = line(lang, text);
    match level {
        HeadingLevel::Section => view! { <h2>{words}</h2> }.into_any(),
        HeadingLevel::Part => view! { <h3>{words}</h3> }.into_any(),
    }
}

fn list(lang: Lang, mark: ListMark, items: &[Vec<Span>]) -> AnyView {
    let items = items.iter();
    let items = items.map(|item| view! { <li>{line(lang, item)}</li> });
    let items = items.collect_view();
    match mark {
        ListMark::Bullet => view! { <ul class="bullets">{items}</ul> }.into_any(),
        ListMark::Number => view! { <ol class="steps">{items}</ol> }.into_any(),
    }
}

fn quote(lang: Lang, text: &[Span], by: Option<String>) -> AnyView {
    let by = by.map(|by| view! { <figcaption class="article-quote__by">"— "{by}</figcaption> });
    view! {
        <figure class="article-quote">
            <blockquote class="article-quote__words"><p>{line(lang, text)}</p></blockquote>
            {by}
        </figure>
    }
    .into_any()
}

/// One that lies elsewhere is a link: a page asks nobody else for anything by itself.
fn picture(lang: Lang, figure: &Figure) -> AnyView {
    let texts = use_news_texts();
    let seen = match figure.url.is_own() {
        true => {
            let (src, alt) = (figure.url.to_string(), figure.alt.clone());
            view! { <img class="article-figure__picture" src=src alt=alt loading="lazy" decoding="async" /> }
                .into_any()
        }
        false => {
            let words = match figure.alt.trim() {
                "" => texts.picture.to_owned(),
                alt => format!("{}: {alt}", texts.picture),
            };
            let link = anchor(lang, &figure.url, words.into_any());
            view! { <p>{link}</p> }.into_any()
        }
    };
    let caption = figure.caption.clone();
    let credit = figure.credit.as_deref().map(texts.credit);
    let has_words = caption.is_some() || credit.is_some();
    let words = has_words.then(|| {
        let credit = credit.map(|credit| view! { " "<small>{credit}</small> });
        view! { <figcaption class="article-figure__words">{caption}{credit}</figcaption> }
    });
    view! { <figure class="article-figure">{seen}{words}</figure> }.into_any()
}

/// A wide one scrolls in a box of its own, which the keyboard reaches.
fn table(
    lang: Lang,
    caption: Option<String>,
    head: &[Vec<Span>],
    rows: &[Vec<Vec<Span>>],
) -> AnyView {
    let name = caption.clone();
    let name = name.unwrap_or_else(|| use_news_texts().table.to_owned());
    let caption = caption.map(|caption| view! { <caption>{caption}</caption> });
    let heads = head.iter();
    let heads = heads.map(|cell| view! { <th scope="col">{line(lang, cell)}</th> });
    let head = (!head.is_empty()).then(|| view! { <thead><tr>{heads.collect_view()}</tr></thead> });
    let rows = rows
        .iter()
        .map(|cells| {
            let cells = cells.iter().enumerate().map(|(at, cell)| match at {
                0 => view! { <th scope="row">{line(lang, cell)}</th> }.into_any(),
                _ => view! { <td>{line(lang, cell)}</td> }.into_any(),
            });
            view! { <tr>{cells.collect_view()}</tr> }
        })
        .collect_view();
    view! {
        <div class="article-table" role="region" aria-label=name tabindex="0">
            <table class="article-table__table">{caption}{head}<tbody>{rows}</tbody></table>
        </div>
    }
    .into_any()
}

fn procedure_card(lang: Lang, article: &Article, code: &ProcedureCode) -> AnyView {
    let known = article.procedures.iter().find(|one| one.code == *code);
    let name = known.map(|one| one.name.clone());
    let name_lang = lang.of_content().filter(|_| name.is_some());
    let name = name.unwrap_or_else(|| code.to_string());
    let href = Route::Procedure(code.clone()).path(lang);
    let label = use_news_texts().procedure;
    view! {
        <p class="article-card" lang=own_lang(lang)>
            <span class="article-card__label">{label}" "{code.to_string()}</span>
            <a class="article-card__link" href=href lang=name_lang>{name}</a>
        </p>
    }
    .into_any()
}

fn unit_card(lang: Lang, article: &Article, code: &AgencyCode) -> AnyView {
    let known = article.units.iter().find(|one| one.code == *code);
    let name_lang = known.and_then(|one| lang.of_name(&one.name));
    let name = known.map_or_else(|| code.to_string(), |one| lang.name(&one.name));
    let href = Route::RankedUnit(code.clone()).path(lang);
    let label = use_news_texts().unit;
    view! {
        <p class="article-card" lang=own_lang(lang)>
            <span class="article-card__label">{label}</span>
            <a class="article-card__link" href=href lang=name_lang>{name}</a>
        </p>
    }
    .into_any()
}

/// Our own words may stand in a text of another language.
fn own_lang(lang: Lang) -> Option<&'static str> {
    (lang == Lang::En).then_some(lang.code())
}
