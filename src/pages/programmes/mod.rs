//! Programmes of the Government: all of them, one with its episodes, an episode, and what people ask
//! ministers.

mod all;
mod episode;
mod nothing;
mod one;
mod questions;

use super::go;

pub use all::{ProgrammesPage, ProgrammesShown};
pub use episode::{EpisodeShown, EpisodeShownPage};
pub use one::{EpisodesShown, ProgrammePage};
pub use questions::{QuestionShown, QuestionShownPage, QuestionsPage, QuestionsShown};
