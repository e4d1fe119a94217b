//! Charts: a pure layout (figures to placed marks) and a drawing that only prints them. Whoever
//! shows one puts the same rows into a table beside it.

pub mod ranked_bars;

pub mod tile_map;

pub mod lines;

pub mod survey_points;

mod attribute;
