//! What is written in the form, and what became of sending it.

use contract::{QuestionDraft, QuestionField, QuestionMistake, QuestionReceipt, Slug};
use leptos::{prelude::*, task::spawn_local};

use super::field::Mistake;
use crate::{
    browser,
    client::{self, ClientError},
    i18n::use_programme_texts,
};

/// Where the summary of mistakes and the receipt stand.
pub const SUMMARY: &str = "cho-can-sua";
pub const DONE: &str = "da-gui";

#[derive(Clone, Debug, PartialEq)]
pub enum Sending {
    Not,
    UnderWay,
    Failed(ClientError),
    Done(QuestionReceipt),
}

/// What is written, and what became of it.
#[derive(Clone, Copy)]
pub struct Desk {
    pub programme: StoredValue<Slug>,
    pub minister: RwSignal<String>,
    pub question: RwSignal<String>,
    pub background: RwSignal<String>,
    mistakes: RwSignal<Vec<(QuestionField, QuestionMistake)>>,
    pub sending: RwSignal<Sending>,
    /// The last question that was sent, and its key.
    sent: StoredValue<Option<(QuestionDraft, String)>>,
}

impl Desk {
    pub fn open(programme: Slug) -> Self {
        Self {
            programme: StoredValue::new(programme),
            minister: RwSignal::default(),
            question: RwSignal::default(),
            background: RwSignal::default(),
            mistakes: RwSignal::default(),
            sending: RwSignal::new(Sending::Not),
            sent: StoredValue::new(None),
        }
    }

    /// As the API checks it too, all of it at once.
    fn draft(self) -> Result<QuestionDraft, Vec<(QuestionField, QuestionMistake)>> {
        let missing = (QuestionField::Minister, QuestionMistake::Missing);
        let minister = self.minister.get_untracked().parse().or(Err(missing));
        let (question, background) = QuestionDraft::tidied(
            &self.question.get_untracked(),
            &self.background.get_untracked(),
        );
        let written = QuestionDraft::mistakes_in(&question, background.as_deref());
        match (minister, written.as_slice()) {
            (Ok(minister), []) => Ok(QuestionDraft {
                minister,
                question,
                background,
            }),
            (Ok(_), _) => Err(written),
            (Err(missing), _) => Err([missing].into_iter().chain(written).collect()),
        }
    }

    pub fn submit(self) {
        match self.draft() {
            Ok(draft) => {
                self.mistakes.set(Vec::new());
                self.send(draft);
            }
            Err(mistakes) => {
                self.mistakes.set(mistakes);
                request_animation_frame(|| browser::focus_id(SUMMARY));
            }
        }
    }

    /// The same question goes under the same key, however often it is tried.
    fn send(self, draft: QuestionDraft) {
        if self.sending.get_untracked() == Sending::UnderWay {
            return;
        }
        let known = self.sent.get_value().filter(|(sent, _)| *sent == draft);
        let key = known.map(|(_, key)| key).or_else(browser::new_key);
        let Some(key) = key else {
            let detail = "this browser has no randomness".into();
            self.sending
                .set(Sending::Failed(ClientError::Unreachable { detail }));
            return;
        };
        self.sent.set_value(Some((draft.clone(), key.clone())));
        self.sending.set(Sending::UnderWay);
        let programme = self.programme.get_value();
        spawn_local(async move {
            let answer = client::send_question(&programme, &key, &draft).await;
            let is_done = answer.is_ok();
            // The reader may have left.
            self.sending.try_set(match answer {
                Ok(receipt) => Sending::Done(receipt),
                Err(error) => Sending::Failed(error),
            });
            if is_done {
                request_animation_frame(|| browser::focus_id(DONE));
            }
        });
    }

    pub fn clear(self) {
        self.question.set(String::new());
        self.background.set(String::new());
        self.sent.set_value(None);
        self.sending.set(Sending::Not);
    }

    pub fn mistake(self, field: QuestionField) -> Mistake {
        let texts = &use_programme_texts().questions.ask;
        Signal::derive(move || {
            let of = self.mistakes.read();
            let (_, mistake) = of.iter().find(|(own, _)| *own == field)?;
            Some(match (field, mistake) {
                (_, QuestionMistake::TooLong { most }) => (texts.too_long)(*most),
                (QuestionField::Minister, QuestionMistake::Missing) => texts.no_minister.to_owned(),
                (_, QuestionMistake::Missing) => texts.no_question.to_owned(),
            })
        })
    }
}
