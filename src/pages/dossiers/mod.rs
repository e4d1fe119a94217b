//! One dossier: a box that takes its code, and what is found. Neither stands in an address; what
//! was found goes when the page goes.

use contract::{DossierLookup, FoundDossier};
use leptos::{ev, prelude::*, task::spawn_local};

use crate::{
    browser,
    client::{self, ClientError},
    components::page_heading::PageHeading,
    dossier::question::{Mistakes, Typed},
    i18n::{use_lang, use_tracking_texts},
    route::{Route, SubmissionView},
};

mod answer;
mod form;
mod receipts;
mod scan;

use answer::AnswerBlock;
use form::LookupForm;
use receipts::Receipts;

/// What came of the last question.
#[derive(Clone, Debug, PartialEq)]
pub enum Answered {
    Nothing,
    Waiting,
    Here(DossierLookup, Box<Result<FoundDossier, ClientError>>),
}

/// All that changes on the page.
#[derive(Clone, Copy)]
pub struct Desk {
    typed: RwSignal<Typed>,
    mistakes: RwSignal<Mistakes>,
    answered: RwSignal<Answered>,
    /// Counts the questions: the answer to an old one is not shown.
    asked: RwSignal<u32>,
}

impl Desk {
    /// Empty, or with what the front door has answered already.
    fn open() -> Self {
        let (typed, answer) = client::dossiers::asked_already().unwrap_or_default();
        let is_asked = typed != Typed::default();
        let question = typed.question();
        let mistakes = question.as_ref().err().copied().filter(|_| is_asked);
        let answered = match (question, answer) {
            (Ok(question), Some(answer)) => Answered::Here(question, Box::new(answer)),
            _ => Answered::Nothing,
        };
        Self {
            typed: RwSignal::new(typed),
            mistakes: RwSignal::new(mistakes.unwrap_or_default()),
            answered: RwSignal::new(answered),
            asked: RwSignal::new(0),
        }
    }

    /// Asks, or says what must be mended first.
    fn ask(self, typed: Typed) {
        let question = typed.question();
        self.typed.set(typed);
        match question {
            Ok(question) => {
                self.mistakes.set(Mistakes::default());
                self.look_up(question);
            }
            Err(mistakes) => {
                self.answered.set(Answered::Nothing);
                self.mistakes.set(mistakes);
                let field = match mistakes.code {
                    Some(_) => form::CODE,
                    None => form::SECRET,
                };
                request_animation_frame(move || browser::focus_id(field));
            }
        }
    }

    fn look_up(self, question: DossierLookup) {
        let number = self.asked.get_untracked() + 1;
        self.asked.set(number);
        self.answered.set(Answered::Waiting);
        spawn_local(async move {
            let answer = client::dossiers::look_up(&question).await;
            // The reader may have asked again, or left.
            if self.asked.try_get_untracked() != Some(number) {
                return;
            }
            let is_found = answer.is_ok();
            self.answered
                .set(Answered::Here(question, Box::new(answer)));
            if is_found {
                request_animation_frame(|| browser::focus_id(answer::FOUND));
            }
        });
    }

    /// Who comes back to the page finds it empty.
    fn clear(self) {
        self.asked.update(|asked| *asked += 1);
        self.typed.set(Typed::default());
        self.mistakes.set(Mistakes::default());
        self.answered.set(Answered::Nothing);
    }
}

#[component]
pub fn DossiersPage() -> impl IntoView {
    let texts = &use_tracking_texts().form;
    let desk = Desk::open();
    Effect::new(move || {
        let leaving = window_event_listener(ev::pagehide, move |_| desk.clear());
        on_cleanup(move || leaving.remove());
    });
    view! {
        <PageHeading title=texts.heading.to_owned() />
        <p class="lead">{texts.lead}</p>
        <LookupForm desk />
        <AnswerBlock desk />
        <Receipts desk />
        <OtherWays />
        <section class="section">
            <h2>{texts.privacy}</h2>
            <ul class="bullets">
                {texts.privacy_points.iter().map(|point| view! { <li>{*point}</li> }).collect_view()}
            </ul>
        </section>
    }
    .into_any()
}

#[component]
fn OtherWays() -> impl IntoView {
    let lang = use_lang();
    let texts = &use_tracking_texts().form;
    let submissions = Route::Submissions(SubmissionView::default()).path(lang);
    view! {
        <ul class="tasks">
            <li class="tasks__task">
                <h2 class="tasks__title"><a class="tasks__link" href=Route::MyDossiers.path(lang)>{texts.mine}</a></h2>
                <p class="tasks__lead">{texts.mine_lead}</p>
            </li>
            <li class="tasks__task">
                <h2 class="tasks__title"><a class="tasks__link" href=submissions>{texts.submissions}</a></h2>
                <p class="tasks__lead">{texts.submissions_lead}</p>
            </li>
        </ul>
    }
}
