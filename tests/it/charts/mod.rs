//! Charts: where marks lie, in numbers, and what the drawing says of them.

mod bars;
mod lines;
mod tiles;
