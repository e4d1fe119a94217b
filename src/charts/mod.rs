//! Charts: a pure layout (figures to placed marks) and a drawing that only prints them. Whoever
//! shows one puts the same rows into a table beside it.

pub mod ranked_bars;

pub mod tile_map;

pub mod lines;

pub mod survey_points;

pub mod many_lines;

pub mod small_multiples;

pub mod slope;

pub mod stacked_share;

pub mod push_apart;

mod attribute;

mod line_labels;

mod markup;

mod trace;
