//! News: what an article is before its codes have names.

mod record;
pub use record::ArticleRecord;
