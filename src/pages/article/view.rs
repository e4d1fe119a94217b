//! What is known of an article, in a fixed order. Pure views.

use contract::{Article, ArticleHead, Basis, Moment, NewsFilter, Withdrawal};
use leptos::prelude::*;

use super::{
    blocks::block,
    more::{Attachments, Changes, Procedures, Related, Sources, Units},
    tools::Tools,
};
use crate::{
    components::{
        in_turn::InTurn,
        notice::{Notice, NoticeKind},
        page_facts::{Standing, note_standing},
    },
    format,
    i18n::{Lang, use_lang, use_news_texts},
    news::{body, kind_name},
    route::{NewsView, Route, with_ending},
};

#[component]
pub fn ArticleShown(article: Article) -> impl IntoView {
    let lang = use_lang();
    let texts = use_news_texts();
    let head = article.head.clone();
    let sample = (head.basis == Basis::Illustrative).then(|| {
        view! { <p class="sample"><strong class="sample__word">{texts.sample}</strong>" "{texts.sample_one}</p> }
    });
    let withdrawal = article.withdrawal.clone();
    let withdrawal = withdrawal.map(|withdrawal| view! { <Withdrawn withdrawal /> });
    let text = article.clone();
    let data = with_ending(&Route::Article(head.slug.clone()).path(lang), ".json");
    let title = lang.name(&head.title);
    let slug = head.slug.clone();
    view! {
        <article class="article">
            {withdrawal}
            {sample}
            <InTurn><About head /></InTurn>
            <InTurn><Text article=text /></InTurn>
            <InTurn>
                <Changes changes=article.changes />
                <Sources sources=article.sources />
                <Attachments attachments=article.attachments />
            </InTurn>
            <InTurn>
                <Procedures procedures=article.procedures />
                <Units units=article.units />
                <Tools slug title />
            </InTurn>
        </article>
        <InTurn><Related items=article.related /></InTurn>
        <p class="note"><a class="downloads__link" href=data rel="external" download>{texts.as_json}</a></p>
    }
    .into_any()
}

/// Nothing disappears without a word: since when, and why.
#[component]
fn Withdrawn(withdrawal: Withdrawal) -> impl IntoView {
    note_standing(Standing::Withdrawn);
    let lang = use_lang();
    let texts = use_news_texts();
    let Withdrawal { on, reason } = withdrawal;
    view! {
        <Notice kind=NoticeKind::Note>
            <p><strong>{(texts.withdrawn_on)(&format::date(lang, on))}</strong></p>
            <p>{texts.withdrawn_why}": "<span lang=lang.of_name(&reason)>{lang.name(&reason)}</span></p>
        </Notice>
    }
}

#[component]
fn About(head: ArticleHead) -> impl IntoView {
    let lang = use_lang();
    let texts = use_news_texts();
    let agency = head.agency.map(|agency| {
        let href = list_of(
            lang,
            NewsFilter {
                agency: Some(agency.code),
                ..NewsFilter::default()
            },
        );
        let name =
            view! { <a href=href lang=lang.of_name(&agency.name)>{lang.name(&agency.name)}</a> };
        fact(texts.agency, name.into_any())
    });
    let topics: Vec<_> = head
        .topics
        .into_iter()
        .enumerate()
        .map(|(at, topic)| {
            let href = list_of(lang, NewsFilter { topic: Some(topic.code), ..NewsFilter::default() });
            let comma = (at > 0).then_some(", ");
            view! { {comma}<a href=href lang=lang.of_name(&topic.name)>{lang.name(&topic.name)}</a> }
        })
        .collect();
    let topics = (!topics.is_empty()).then(|| fact(texts.topics, topics.into_any()));
    let summary = head.summary;
    let published = head.published_at.date();
    let published = view! { <time datetime=head.published_at.to_string()>{format::date(lang, published)}</time> };
    let updated = head.updated_at;
    let updated = updated.map(|at| fact(texts.updated, moment(lang, at)));
    view! {
        <p class="lead" lang=lang.of_name(&summary)>{lang.name(&summary)}</p>
        <dl class="dossier-facts">
            {fact(texts.kind, kind_name(lang, head.kind).into_any())}
            {agency}
            {fact(texts.published, published.into_any())}
            {updated}
            {topics}
        </dl>
    }
    .into_any()
}

fn list_of(lang: Lang, filter: NewsFilter) -> String {
    Route::News(NewsView::of(filter)).path(lang)
}

fn fact(name: &'static str, value: AnyView) -> AnyView {
    view! { <div class="dossier-facts__row"><dt>{name}</dt><dd>{value}</dd></div> }.into_any()
}

/// The hour and the day.
pub fn moment(lang: Lang, at: Moment) -> AnyView {
    let words = (lang.news_texts().at)(&format::clock(at), &format::date(lang, at.date()));
    view! { <time datetime=at.to_string()>{words}</time> }.into_any()
}

/// The text in the reader's language; in Vietnamese where there is no other, which is said.
#[component]
fn Text(article: Article) -> impl IntoView {
    let lang = use_lang();
    let texts = use_news_texts();
    let body = body(lang, &article);
    if body.blocks.is_empty() {
        let is_withdrawn = article.withdrawal.is_some();
        return (!is_withdrawn)
            .then(|| view! { <p class="missing">{texts.no_body}</p> })
            .into_any();
    }
    let other = (body.lang != lang).then(|| {
        let href = Route::Article(article.head.slug.clone()).path(body.lang);
        let code = body.lang.code();
        view! {
            <Notice kind=NoticeKind::Note>
                <p>{texts.only_vietnamese}" "<a href=href rel="external" hreflang=code>{texts.in_vietnamese}</a></p>
            </Notice>
        }
    });
    let blocks = body.blocks.iter().map(|one| block(lang, &article, one));
    let text_lang = (body.lang != lang).then(|| body.lang.code());
    view! {
        {other}
        <div class="article__text" lang=text_lang>{blocks.collect_view()}</div>
    }
    .into_any()
}
