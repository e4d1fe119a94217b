//! What the addresses of programmes say: choices of episodes, a place in one, choices of questions.

use contract::{EpisodeFilter, QuestionCode, QuestionFilter, SearchText, Slug};

use super::{Route, key, reader::Reader, slug, with_query};

/// What the address of a programme asks for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ProgrammeView {
    pub filter: EpisodeFilter,
    pub cursor: Option<String>,
    /// Parameters whose value is none; the page says that it ignored them.
    pub ignored: Vec<&'static str>,
}

/// What the address of an episode asks for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EpisodeView {
    /// From which second on it is to be played.
    pub at_s: Option<u32>,
    /// Words to find in what is said.
    pub find: Option<SearchText>,
    pub ignored: Vec<&'static str>,
}

/// What the address of the questions asks for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct QuestionView {
    pub filter: QuestionFilter,
    pub cursor: Option<String>,
    pub ignored: Vec<&'static str>,
}

type Pairs = Vec<(&'static str, String)>;

/// The pages about programmes. The questions stand before the episodes: none is called so.
#[derive(Clone, Debug, PartialEq)]
pub enum ProgrammeRoute {
    All,
    One(Slug, ProgrammeView),
    Questions(Slug, QuestionView),
    Question(Slug, QuestionCode),
    Episode(Slug, Slug, EpisodeView),
}

impl ProgrammeRoute {
    /// `all` is the path of the page of all programmes.
    pub(super) fn path(&self, all: &str) -> String {
        let questions = slug::QUESTIONS;
        match self {
            Self::All => all.to_owned(),
            Self::One(programme, view) => with_query(&format!("{all}/{programme}"), &view.pairs()),
            Self::Questions(programme, view) => {
                with_query(&format!("{all}/{programme}/{questions}"), &view.pairs())
            }
            Self::Question(programme, code) => format!("{all}/{programme}/{questions}/{code}"),
            Self::Episode(programme, episode, view) => {
                with_query(&format!("{all}/{programme}/{episode}"), &view.pairs())
            }
        }
    }

    /// The page that these parts of a path lead to.
    pub(super) fn find(rest: &[&str], get: impl Fn(&str) -> Option<String>) -> Option<Self> {
        let (programme, rest) = match rest {
            [] => return Some(Self::All),
            [programme, rest @ ..] => (programme.parse().ok()?, rest),
        };
        match rest {
            [] => Some(Self::One(programme, ProgrammeView::from_query(get))),
            [slug::QUESTIONS] => Some(Self::Questions(programme, QuestionView::from_query(get))),
            [slug::QUESTIONS, code] => Some(Self::Question(programme, code.parse().ok()?)),
            [episode] => {
                let view = EpisodeView::from_query(get);
                Some(Self::Episode(programme, episode.parse().ok()?, view))
            }
            _ => None,
        }
    }

    /// What it asked for and could not be understood.
    pub fn ignored(&self) -> &[&'static str] {
        match self {
            Self::One(_, view) => &view.ignored,
            Self::Questions(_, view) => &view.ignored,
            Self::Episode(_, _, view) => &view.ignored,
            Self::All | Self::Question(..) => &[],
        }
    }

    /// The same page without a place in it: what only moves the reader makes no other page.
    pub fn without_place(self) -> Self {
        match self {
            Self::Episode(programme, episode, _) => {
                Self::Episode(programme, episode, EpisodeView::default())
            }
            other => other,
        }
    }
}

impl From<ProgrammeRoute> for Route {
    fn from(route: ProgrammeRoute) -> Self {
        Self::Programmes(route)
    }
}

impl ProgrammeView {
    /// Reads the parameters of an address. What cannot be read is left out and named.
    pub fn from_query(get: impl Fn(&str) -> Option<String>) -> Self {
        let mut ignored = Vec::new();
        let read = |key: &'static str| Reader::new(key, get(key));
        Self {
            filter: EpisodeFilter {
                q: read(key::Q).parsed(&mut ignored),
                season: read(key::SEASON).parsed(&mut ignored),
                topic: read(key::TOPIC).parsed(&mut ignored),
            },
            cursor: get(key::CURSOR).filter(|cursor| !cursor.is_empty()),
            ignored,
        }
    }

    /// The same choices on another page of the list.
    pub fn at(&self, cursor: Option<String>) -> Self {
        Self {
            filter: self.filter.clone(),
            cursor,
            ignored: Vec::new(),
        }
    }

    /// Whether anything narrows the list down.
    pub fn is_narrowed(&self) -> bool {
        !self.filter.pairs().is_empty()
    }

    /// The parameters of the address, in one fixed order.
    pub fn pairs(&self) -> Pairs {
        let choices = self.filter.pairs().into_iter();
        let choices = choices.map(|(wire, value)| match wire {
            "season" => (key::SEASON, value),
            "topic" => (key::TOPIC, value),
            other => (other, value),
        });
        let cursor = self.cursor.clone();
        choices
            .chain(cursor.map(|cursor| (key::CURSOR, cursor)))
            .collect()
    }
}

impl EpisodeView {
    pub fn from_query(get: impl Fn(&str) -> Option<String>) -> Self {
        let mut ignored = Vec::new();
        let read = |key: &'static str| Reader::new(key, get(key));
        Self {
            at_s: read(key::AT).parsed(&mut ignored),
            find: read(key::FIND).parsed(&mut ignored),
            ignored,
        }
    }

    /// A second of an episode.
    pub fn at(at_s: u32) -> Self {
        Self {
            at_s: Some(at_s),
            ..Self::default()
        }
    }

    pub fn pairs(&self) -> Pairs {
        let at = self.at_s.map(|at| (key::AT, at.to_string()));
        let find = self.find.as_ref().map(|find| (key::FIND, find.to_string()));
        at.into_iter().chain(find).collect()
    }
}

impl QuestionView {
    pub fn from_query(get: impl Fn(&str) -> Option<String>) -> Self {
        let mut ignored = Vec::new();
        let read = |key: &'static str| Reader::new(key, get(key));
        Self {
            filter: QuestionFilter {
                status: read(key::STATE).parsed(&mut ignored),
                minister: read(key::AGENCY).parsed(&mut ignored),
            },
            cursor: get(key::CURSOR).filter(|cursor| !cursor.is_empty()),
            ignored,
        }
    }

    pub fn at(&self, cursor: Option<String>) -> Self {
        Self {
            filter: self.filter.clone(),
            cursor,
            ignored: Vec::new(),
        }
    }

    pub fn is_narrowed(&self) -> bool {
        !self.filter.pairs().is_empty()
    }

    pub fn pairs(&self) -> Pairs {
        let choices = self.filter.pairs().into_iter();
        let choices = choices.map(|(wire, value)| match wire {
            "minister" => (key::AGENCY, value),
            _ => (key::STATE, value),
        });
        let cursor = self.cursor.clone();
        choices
            .chain(cursor.map(|cursor| (key::CURSOR, cursor)))
            .collect()
    }
}
