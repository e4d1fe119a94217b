//! The form to ask. It needs a script: without one the page says where else to write. Nothing that
//! was written is lost when sending fails, and sent again it is received once.

use contract::{AgencyName, QuestionDraft, QuestionField, Slug};
use leptos::{ev, prelude::*};

use super::{
    desk::{DONE, Desk, SUMMARY, Sending},
    field::{SaidMistake, TextField, mistake_id},
};
use crate::{
    components::{failure::Failure, page_facts::is_snapshot},
    i18n::{use_lang, use_programme_texts},
    route::{PETITIONS, PETITIONS_HOST, ProgrammeRoute, Route},
};

const MINISTER: &str = "hoi-ai";
const QUESTION: &str = "cau-hoi";
const BACKGROUND: &str = "noi-ro-them";

#[component]
pub fn Ask(slug: Slug, ministers: Vec<AgencyName>) -> impl IntoView {
    let texts = &use_programme_texts().questions.ask;
    let petitions = || view! { <a href=PETITIONS rel="noopener">{PETITIONS_HOST}</a> };
    let form = match is_snapshot() {
        true => view! { <p>{texts.without_script}" "{petitions()}"."</p> }.into_any(),
        false => view! { <Form desk=Desk::open(slug) ministers /> }.into_any(),
    };
    view! {
        <section class="ask" aria-labelledby="gui-cau-hoi">
            <h2 id="gui-cau-hoi">{texts.heading}</h2>
            <p>{texts.lead}</p>
            <p class="note">{texts.elsewhere}" "{petitions()}"."</p>
            {form}
        </section>
    }
    .into_any()
}

#[component]
fn Form(desk: Desk, ministers: Vec<AgencyName>) -> impl IntoView {
    let lang = use_lang();
    let texts = &use_programme_texts().questions.ask;
    let on_submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        desk.submit();
    };
    let options = ministers
        .into_iter()
        .map(|one| (one.code.to_string(), lang.name(&one.name)));
    let options: Vec<_> = options.collect();
    let word = move || match desk.sending.get() {
        Sending::UnderWay => texts.sending,
        _ => texts.send,
    };
    // Drawn once for each question: sending it again must not take the focus away.
    let is_done = Memo::new(move |_| matches!(desk.sending.get(), Sending::Done(_)));
    let form = move || {
        let options = options.clone();
        (!is_done.get()).then(|| {
            view! {
                <form class="ask__form" novalidate on:submit=on_submit>
                    <Summary desk />
                    <MinisterField desk options />
                    <TextField id=QUESTION label=texts.question hint=texts.question_hint rows=3
                        most=QuestionDraft::LONGEST_QUESTION value=desk.question mistake=desk.mistake(QuestionField::Question) />
                    <TextField id=BACKGROUND label=texts.background hint=texts.background_hint rows=6
                        most=QuestionDraft::LONGEST_BACKGROUND value=desk.background mistake=desk.mistake(QuestionField::Background) />
                    <button class="button" type="submit">{word}</button>
                </form>
            }
            .into_any()
        })
    };
    view! { {form}<Outcome desk /> }.into_any()
}

#[component]
fn MinisterField(desk: Desk, options: Vec<(String, String)>) -> impl IntoView {
    let texts = &use_programme_texts().questions.ask;
    let mistake = desk.mistake(QuestionField::Minister);
    let options = options.into_iter().map(|(code, name)| {
        let selected = desk.minister.get_untracked() == code;
        view! { <option value=code selected=selected>{name}</option> }
    });
    view! {
        <div class="ask__field">
            <label class="field__label" for=MINISTER>{texts.minister}</label>
            <SaidMistake id=MINISTER mistake />
            <select
                class="field__select"
                id=MINISTER
                on:change=move |event| desk.minister.set(event_target_value(&event))
                aria-describedby=move || mistake.get().map(|_| mistake_id(MINISTER))
                aria-invalid=move || mistake.get().map(|_| "true")
            >
                <option value="">{texts.choose}</option>
                {options.collect_view()}
            </select>
        </div>
    }
    .into_any()
}

/// All that has to be mended, each a link to its field.
#[component]
fn Summary(desk: Desk) -> impl IntoView {
    let texts = &use_programme_texts().questions.ask;
    let fields = [
        (QuestionField::Minister, MINISTER),
        (QuestionField::Question, QUESTION),
        (QuestionField::Background, BACKGROUND),
    ]
    .map(|(field, id)| (desk.mistake(field), id));
    move || {
        let said = fields.iter().filter_map(|(mistake, id)| {
            let words = mistake.get()?;
            Some(view! { <li><a href=format!("#{id}") rel="external">{words}</a></li> })
        });
        let said: Vec<_> = said.collect();
        (!said.is_empty()).then(|| {
            view! {
                <div class="notice notice--failure" id=SUMMARY tabindex="-1" role="alert">
                    <p><strong>{texts.mistakes}</strong></p>
                    <ul class="bullets">{said}</ul>
                </div>
            }
        })
    }
}

#[component]
fn Outcome(desk: Desk) -> impl IntoView {
    let lang = use_lang();
    let texts = &use_programme_texts().questions.ask;
    let retry = Callback::new(move |()| desk.submit());
    move || match desk.sending.get() {
        Sending::Not | Sending::UnderWay => ().into_any(),
        Sending::Failed(error) => {
            view! { <Failure error retry /><p>{texts.not_sent}</p> }.into_any()
        }
        Sending::Done(receipt) => {
            let route = ProgrammeRoute::Question(desk.programme.get_value(), receipt.code.clone());
            let href = Route::from(route).path(lang);
            let code = receipt.code.to_string();
            view! {
                <div class="notice" id=DONE tabindex="-1" role="status">
                    <p><strong>{texts.done}</strong></p>
                    <p>{texts.your_code}" "<code class="ask__code">{code}</code></p>
                    <p>{texts.keep_code}" "<a href=href>{texts.to_question}</a></p>
                    <p><button class="button button--quiet" type="button" on:click=move |_| desk.clear()>{texts.another}</button></p>
                </div>
            }
            .into_any()
        }
    }
}
