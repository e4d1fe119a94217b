//! What a text is made of.

use serde::{Deserialize, Serialize};

use super::link::Link;
use crate::code::{AgencyCode, ProcedureCode};

/// A part of a text that stands by itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Block {
    Heading {
        level: HeadingLevel,
        text: Vec<Span>,
    },
    Paragraph {
        text: Vec<Span>,
    },
    List {
        mark: ListMark,
        items: Vec<Vec<Span>>,
    },
    Quote {
        text: Vec<Span>,
        /// Who said it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        by: Option<String>,
    },
    Figure(Figure),
    Table {
        #[serde(default, skip_serializing_if = "Option::is_none")]
        caption: Option<String>,
        head: Vec<Vec<Span>>,
        rows: Vec<Vec<Vec<Span>>>,
    },
    /// A procedure of the catalogue that the text is about.
    Procedure {
        code: ProcedureCode,
    },
    /// How a ministry or a province settles.
    Unit {
        code: AgencyCode,
    },
    #[serde(other)]
    Unknown,
}

/// Below the title, which no block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum HeadingLevel {
    Section,
    Part,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum ListMark {
    Bullet,
    Number,
}

/// A picture. One that lies elsewhere is a link: no page asks others for anything by itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Figure {
    pub url: Link,
    /// What is to be seen, for who does not see it.
    pub alt: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub caption: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub credit: Option<String>,
}

/// Some words of a line, alike in all they are.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Span {
    pub text: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub marks: Vec<TextMark>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub href: Option<Link>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum TextMark {
    Strong,
    Emphasis,
    #[serde(other)]
    Unknown,
}

impl Span {
    pub fn plain(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            ..Self::default()
        }
    }

    /// The words of a line, without anything else.
    pub fn words(line: &[Self]) -> String {
        line.iter().map(|span| span.text.as_str()).collect()
    }
}

impl Block {
    /// All words of a block, as a search looks through them.
    pub fn words(&self) -> String {
        let joined = |lines: &mut dyn Iterator<Item = &Vec<Span>>| -> String {
            let lines: Vec<_> = lines.map(|line| Span::words(line)).collect();
            lines.join("\n")
        };
        match self {
            Self::Heading { text, .. } | Self::Paragraph { text } => Span::words(text),
            Self::Quote { text, by } => {
                [Span::words(text), by.clone().unwrap_or_default()].join("\n")
            }
            Self::List { items, .. } => joined(&mut items.iter()),
            Self::Figure(figure) => {
                let caption = figure.caption.as_deref().unwrap_or_default();
                [figure.alt.as_str(), caption].join("\n")
            }
            Self::Table {
                caption,
                head,
                rows,
            } => {
                let cells = joined(&mut head.iter().chain(rows.iter().flatten()));
                [caption.clone().unwrap_or_default(), cells].join("\n")
            }
            Self::Procedure { code } => code.to_string(),
            Self::Unit { .. } | Self::Unknown => String::new(),
        }
    }
}
