//! What the pages of programmes and of questions to ministers say.

use contract::{QuestionState, RefusalReason};

use super::Lang;

mod en;
mod vi;

pub struct ProgrammeTexts {
    pub heading: &'static str,
    pub lead: &'static str,
    pub description: &'static str,
    pub sample: &'static str,
    pub sample_list: &'static str,
    pub sample_one: &'static str,
    pub count: fn(&str) -> String,
    pub maker: &'static str,
    pub facts: &'static str,
    pub source: &'static str,
    pub to_episodes: &'static str,
    pub to_questions: &'static str,

    pub words: &'static str,
    pub words_hint: &'static str,
    pub find: &'static str,
    pub season: &'static str,
    pub season_name: fn(number: u16) -> String,
    pub place: fn(season: u16, number: u16) -> String,
    pub topic: &'static str,
    pub show: &'static str,
    pub clear: &'static str,
    pub list: &'static str,
    pub finding: fn(count: &str) -> String,
    pub finding_for: fn(count: &str, words: &str) -> String,
    pub nothing_found: &'static str,
    pub nothing_yet: &'static str,
    pub see_all: &'static str,
    pub said_at: fn(clock: &str) -> String,
    pub has_recording: &'static str,
    pub no_recording: &'static str,
    pub follow: &'static str,
    pub podcast: &'static str,
    pub atom: &'static str,
    pub as_json: &'static str,

    pub unknown: &'static str,
    pub published: &'static str,
    pub length: &'static str,
    pub topics: &'static str,
    pub guests: &'static str,
    pub units: &'static str,
    pub procedures: &'static str,
    pub resolutions: &'static str,

    pub player: PlayerTexts,
    pub transcript: TranscriptTexts,
    pub questions: QuestionTexts,
}

pub struct PlayerTexts {
    pub heading: &'static str,
    pub play: &'static str,
    pub listen: &'static str,
    pub nothing_before: &'static str,
    pub starts_at: fn(clock: &str) -> String,
    pub to_sound: &'static str,
    pub to_pictures: &'static str,
    pub speed: &'static str,
    pub speed_name: fn(number: &str) -> String,
    pub captions: &'static str,
    pub files: &'static str,
    pub video: fn(size: &str) -> String,
    pub audio: fn(size: &str) -> String,
    pub captions_file: &'static str,
    pub transcript_file: &'static str,
    pub elsewhere: &'static str,
}

pub struct TranscriptTexts {
    pub heading: &'static str,
    pub none: &'static str,
    pub in_vietnamese: Option<&'static str>,
    pub words: &'static str,
    pub find: &'static str,
    pub found: fn(at: usize, count: usize) -> String,
    pub none_found: &'static str,
    pub next: &'static str,
    pub before: &'static str,
    pub lines: &'static str,
    pub from: fn(clock: &str) -> String,
    pub follow: &'static str,
}

pub struct QuestionTexts {
    pub heading: &'static str,
    pub lead: &'static str,
    pub sample_list: &'static str,
    pub rate: fn(answered: &str, asked: &str, percent: &str, until: &str) -> String,
    pub no_rate: fn(until: &str) -> String,
    pub form_answers: fn(count: &str) -> String,
    pub not_counted: fn(later: &str, unpublished: &str) -> String,
    pub rule: &'static str,
    pub status: &'static str,
    pub minister: &'static str,
    pub all: &'static str,
    pub list: &'static str,
    pub finding: fn(count: &str) -> String,
    pub nothing: &'static str,
    pub state: fn(QuestionState) -> &'static str,
    pub state_unknown: &'static str,
    pub code: &'static str,
    pub received: &'static str,
    pub since: &'static str,
    pub background: &'static str,
    pub unseen: &'static str,
    pub refused_for: fn(RefusalReason) -> &'static str,
    pub reason: &'static str,
    pub said: &'static str,
    pub answered_in: &'static str,
    pub unknown: &'static str,
    pub to_list: &'static str,
    pub ask: AskTexts,
}

pub struct AskTexts {
    pub heading: &'static str,
    pub lead: &'static str,
    pub without_script: &'static str,
    pub elsewhere: &'static str,
    pub minister: &'static str,
    pub choose: &'static str,
    pub question: &'static str,
    pub question_hint: &'static str,
    pub background: &'static str,
    pub background_hint: &'static str,
    pub left: fn(count: usize) -> String,
    pub over: fn(count: usize) -> String,
    pub send: &'static str,
    pub sending: &'static str,
    pub mistakes: &'static str,
    pub no_minister: &'static str,
    pub no_question: &'static str,
    pub too_long: fn(most: usize) -> String,
    pub not_sent: &'static str,
    pub done: &'static str,
    pub your_code: &'static str,
    pub keep_code: &'static str,
    pub to_question: &'static str,
    pub another: &'static str,
}

impl Lang {
    pub fn programme_texts(self) -> &'static ProgrammeTexts {
        match self {
            Self::Vi => &vi::TEXTS,
            Self::En => &en::TEXTS,
        }
    }
}

pub fn use_programme_texts() -> &'static ProgrammeTexts {
    super::use_lang().programme_texts()
}
