//! News: all articles in memory as far as lists count them and searches find them; their texts stay
//! in the database.

mod record;
pub use record::ArticleRecord;

mod topics;
pub use topics::{Topics, topics};

mod words;
pub use words::{Query, Words};

mod index;

mod rows;
pub use rows::{Hits, News};

mod facets;

mod cursor;
pub use cursor::{Cursor, CursorError};

mod named;
pub use named::Naming;

pub mod sample;
pub mod seeds;
