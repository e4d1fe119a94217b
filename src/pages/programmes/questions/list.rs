//! The questions that everybody may read, and how many were answered.

use contract::{Question, QuestionPage, QuestionState, Slug};
use leptos::{ev, prelude::*};

use super::{
    super::go::{Scroll, use_go},
    one::answer,
};
use crate::{
    browser,
    components::{
        choice_field::{ChoiceField, with_chosen},
        pagination::Pagination,
    },
    format,
    i18n::{use_lang, use_programme_texts},
    programmes::{is_sample, rate_sentence, state_name},
    route::{ProgrammeRoute, QuestionView, Route, key, with_ending},
};

#[component]
pub fn QuestionsShown(slug: Slug, page: QuestionPage, view: QuestionView) -> impl IntoView {
    let lang = use_lang();
    let texts = use_programme_texts();
    let own = &texts.questions;
    let at =
        |cursor| Route::from(ProgrammeRoute::Questions(slug.clone(), view.at(cursor))).path(lang);
    let next = page.next.clone().map(|cursor| at(Some(cursor)));
    let first = view.cursor.is_some().then(|| at(None));
    let data = with_ending(&at(view.cursor.clone()), ".json");
    let has_sample = page.items.iter().any(|one| is_sample(one.basis));
    let sample = has_sample.then(|| {
        view! { <p class="sample"><strong class="sample__word">{texts.sample}</strong>" "{own.sample_list}</p> }
    });
    let total = (own.finding)(&format::integer(lang, page.total.into()));
    let items = page
        .items
        .iter()
        .cloned()
        .map(|question| item(&slug, question));
    let items = items.collect_view();
    let list = match page.items.is_empty() {
        true => view! { <p class="results__nothing" role="status">{own.nothing}</p> }.into_any(),
        false => view! {
            <p role="status">{total}</p>
            {sample}
            <ol class="article-list">{items}</ol>
        }
        .into_any(),
    };
    view! {
        <Rate page=page.clone() />
        <section class="results" aria-labelledby="results-heading">
            <h2 class="results__heading" id="results-heading">{own.list}</h2>
            <Controls slug page view />
            {list}
            <Pagination next first />
            <p class="note"><a class="downloads__link" href=data rel="external" download>{texts.as_json}</a></p>
        </section>
    }
    .into_any()
}

/// With its number of questions, its day, and what is not in it.
#[component]
fn Rate(page: QuestionPage) -> impl IntoView {
    let lang = use_lang();
    let texts = &use_programme_texts().questions;
    let number = |number: u32| format::integer(lang, number.into());
    let rate = page.rate;
    let sample = is_sample(rate.basis)
        .then(|| view! { <strong class="sample__word">{use_programme_texts().sample}</strong>" " });
    view! {
        <div class="answer-rate">
            <p class="finding">{sample}{rate_sentence(lang, &page)}</p>
            <p>{(texts.form_answers)(&number(rate.form_answers))}</p>
            <p class="note">{texts.rule}" "{(texts.not_counted)(&number(rate.later), &number(rate.unpublished))}</p>
        </div>
    }
}

#[component]
fn Controls(slug: Slug, page: QuestionPage, view: QuestionView) -> impl IntoView {
    let lang = use_lang();
    let texts = use_programme_texts();
    let own = &texts.questions;
    let go = use_go(Scroll::Stay);
    let whole = ProgrammeRoute::Questions(slug.clone(), QuestionView::default());
    let action = Route::from(whole).path(lang);
    let on_submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let view = QuestionView::from_query(|key| browser::form_value(&event, key));
        go.run(Route::from(ProgrammeRoute::Questions(slug.clone(), view)).path(lang));
    };
    let states = QuestionState::PUBLIC.map(|state| {
        let label = (own.state)(state).to_owned();
        (state.as_str().to_owned(), label)
    });
    let ministers = page.ministers.iter();
    let ministers = ministers.map(|one| (one.code.to_string(), lang.name(&one.name)));
    let status = view.filter.status.map(|status| status.as_str().to_owned());
    let minister = view.filter.minister.as_ref().map(ToString::to_string);
    let (status, minister) = (status.unwrap_or_default(), minister.unwrap_or_default());
    let states = with_chosen(states.to_vec(), &status);
    let ministers = with_chosen(ministers.collect(), &minister);
    let all = Some(own.all.to_owned());
    let clear = view
        .is_narrowed()
        .then(|| view! { <a href=action.clone()>{texts.clear}</a> });
    view! {
        <form class="episode-controls" method="get" action=action.clone() on:submit=on_submit>
            <ChoiceField name=key::STATE label=own.status nothing=all.clone() choices=states chosen=status />
            <ChoiceField name=key::AGENCY label=own.minister nothing=all choices=ministers chosen=minister />
            <p class="episode-controls__end"><button class="button" type="submit">{texts.show}</button>" "{clear}</p>
        </form>
    }
    .into_any()
}

fn item(programme: &Slug, question: Question) -> AnyView {
    let lang = use_lang();
    let texts = use_programme_texts();
    let href = ProgrammeRoute::Question(programme.clone(), question.code.clone());
    let href = Route::from(href).path(lang);
    let day = question.received_at.date();
    let sample = is_sample(question.basis)
        .then(|| view! { <span class="sample__word">{texts.sample}</span> });
    // What has no words is listed by its code.
    let words = question
        .question
        .clone()
        .unwrap_or_else(|| question.code.to_string());
    view! {
        <li class="article-list__item">
            <h3 class="article-list__title" lang=lang.of_content()>
                <a class="article-list__link" href=href>{words}</a>
            </h3>
            <p class="article-list__facts">
                <strong>{state_name(lang, &question.standing)}</strong>
                <span lang=lang.of_name(&question.minister.name)>{lang.name(&question.minister.name)}</span>
                <time datetime=day.to_string()>{format::date(lang, day)}</time>
                {sample}
            </p>
            {answer(programme, &question.standing)}
        </li>
    }
    .into_any()
}
