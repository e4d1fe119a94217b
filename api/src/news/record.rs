//! An article as a line of a file has it and as it is kept: all names are codes.

use contract::{
    AgencyCode, ArticleBody, ArticleChange, ArticleKind, Attachment, Basis, Bilingual, Block,
    Citation, FieldError, Moment, ProcedureCode, Slug, Withdrawal,
};
use serde::{Deserialize, Serialize};

use crate::import::convert::refused;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ArticleRecord {
    pub slug: Slug,
    pub title: Bilingual,
    pub summary: Bilingual,
    #[serde(default = "news")]
    pub kind: ArticleKind,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agency: Option<AgencyCode>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub topics: Vec<Slug>,
    pub published_at: Moment,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<Moment>,
    #[serde(default = "published")]
    pub basis: Basis,
    pub body: ArticleBody,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Citation>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attachments: Vec<Attachment>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub procedures: Vec<ProcedureCode>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub units: Vec<AgencyCode>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub changes: Vec<ArticleChange>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub withdrawal: Option<Withdrawal>,
}

fn news() -> ArticleKind {
    ArticleKind::News
}

fn published() -> Basis {
    Basis::Published
}

/// Longer is a book, or a mistake.
const MOST_BLOCKS: usize = 5_000;
const LONGEST_TITLE: usize = 500;
const LONGEST_SUMMARY: usize = 2_000;

impl ArticleRecord {
    /// What a text alone can get wrong; whether its codes are known is asked elsewhere.
    pub fn check(&self, now: Moment) -> Result<(), FieldError> {
        let title = self.title.vi.trim();
        if title.is_empty() {
            return Err(refused("title.vi", "is empty"));
        }
        check_length("title.vi", title, LONGEST_TITLE)?;
        check_length("summary.vi", &self.summary.vi, LONGEST_SUMMARY)?;
        for (field, at) in [
            ("publishedAt", Some(self.published_at)),
            ("updatedAt", self.updated_at),
        ] {
            if at.is_some_and(|at| at > now) {
                return Err(refused(field, "lies in the future"));
            }
        }
        if self.updated_at.is_some_and(|at| at < self.published_at) {
            return Err(refused("updatedAt", "lies before publishedAt"));
        }
        if self.basis == Basis::Other {
            let reason = "is none of published, derived, illustrative";
            return Err(refused("basis", reason));
        }
        check_blocks("body.vi", &self.body.vi)?;
        match &self.body.en {
            Some(_) if self.title.en.is_none() => Err(refused(
                "title.en",
                "is missing, and there is an English body",
            )),
            Some(blocks) => check_blocks("body.en", blocks),
            None => Ok(()),
        }
    }
}

fn check_length(field: &str, text: &str, longest: usize) -> Result<(), FieldError> {
    match text.chars().count() <= longest {
        true => Ok(()),
        false => Err(refused(field, format!("has over {longest} characters"))),
    }
}

fn check_blocks(field: &str, blocks: &[Block]) -> Result<(), FieldError> {
    if blocks.len() > MOST_BLOCKS {
        return Err(refused(field, format!("has over {MOST_BLOCKS} blocks")));
    }
    for (at, block) in blocks.iter().enumerate() {
        check_block(block).map_err(|reason| refused(&format!("{field}[{at}]"), reason))?;
    }
    Ok(())
}

fn check_block(block: &Block) -> Result<(), &'static str> {
    match block {
        Block::Unknown => Err("is of a kind that is not known here"),
        Block::Table { head, rows, .. } => {
            let width = match head.is_empty() {
                true => rows.first().map_or(0, Vec::len),
                false => head.len(),
            };
            match width > 0 && rows.iter().all(|row| row.len() == width) {
                true => Ok(()),
                false => Err("its rows have more or fewer cells than its head"),
            }
        }
        Block::List { items, .. } if items.is_empty() => Err("is a list of nothing"),
        _ => Ok(()),
    }
}
