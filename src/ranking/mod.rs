//! What a view of an edition comes to, before anything is drawn: which units, in which order, and
//! what one sentence says of them. Pages, previews and files of a ranking all begin here.

mod rows;
mod summary;
mod together;

pub use rows::{Row, Selection, counts, select, sort, usual_kind};
pub use summary::finding;
pub use together::{TakenTogether, months_up_to, take_together};
