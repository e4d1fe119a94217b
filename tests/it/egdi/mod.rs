//! The UN survey: its address, its sentence, its page.

mod address;
mod points;

// Pages are rendered as text by the front door alone.
#[cfg(feature = "ssr")]
mod page;
#[cfg(feature = "ssr")]
mod surveys;
