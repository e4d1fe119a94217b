//! News: articles made of typed blocks, never of HTML.

use serde::{Deserialize, Serialize};

use crate::{
    code::{ProcedureCode, Slug},
    date::Date,
    edition::Basis,
    measure::Citation,
    moment::Moment,
    named::{AgencyName, Bilingual, Named},
    page::Facet,
};

mod block;
mod filter;
mod link;

pub use block::{Block, Figure, HeadingLevel, ListMark, Span, TextMark};
pub use filter::{ArticleKind, NewsFilter};
pub use link::{Link, LinkError};

/// What a list shows of an article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ArticleHead {
    /// As its address has it.
    pub slug: Slug,
    /// Where the body is in Vietnamese alone, the title may be too.
    pub title: Bilingual,
    /// One or two sentences.
    pub summary: Bilingual,
    pub kind: ArticleKind,
    /// Who speaks, where it is an agency that we know.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agency: Option<AgencyName>,
    pub topics: Vec<Named>,
    pub published_at: Moment,
    /// When its words last changed, if they ever did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<Moment>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub withdrawn_on: Option<Date>,
    pub basis: Basis,
}

/// An article with all that belongs to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Article {
    pub head: ArticleHead,
    /// Empty once it is withdrawn.
    pub body: ArticleBody,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Citation>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attachments: Vec<Attachment>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub procedures: Vec<NamedProcedure>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub units: Vec<AgencyName>,
    /// The newest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub changes: Vec<ArticleChange>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub withdrawal: Option<Withdrawal>,
    /// Others on the same topics.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub related: Vec<ArticleHead>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ArticleBody {
    pub vi: Vec<Block>,
    /// Absent where nobody translated it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub en: Option<Vec<Block>>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Attachment {
    pub name: String,
    pub url: Link,
    /// Such as `application/pdf`.
    pub media_type: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub size_bytes: Option<u64>,
}

/// A procedure where only its name matters.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NamedProcedure {
    pub code: ProcedureCode,
    pub name: String,
}

/// What was changed in an article, and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ArticleChange {
    pub at: Moment,
    /// Absent where whoever changed it did not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Bilingual>,
}

/// Nothing disappears without a word.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Withdrawal {
    pub on: Date,
    pub reason: Bilingual,
}

/// One page of the list, newest first, or best first where words are looked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewsPage {
    pub items: Vec<ArticleHead>,
    /// How many answer the question on all pages together.
    pub total: u32,
    /// Give it back as `cursor` for the next page; absent on the last one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
    pub facets: NewsFacets,
}

/// How many articles each choice would leave, all other choices kept.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewsFacets {
    pub topic: Vec<Facet>,
    pub agency: Vec<Facet>,
    pub kind: Vec<Facet>,
    /// The newest first.
    pub year: Vec<Facet>,
}
