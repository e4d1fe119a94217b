//! A map of equal tiles: every province counts the same, and none is too small to press.

use leptos::{ev, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::Element;

use super::{attribute::number, markup::Markup};

/// One unit as the map shows it, its texts written out.
#[derive(Clone, Debug, PartialEq)]
pub struct Tile {
    pub code: String,
    pub name: String,
    pub href: String,
    /// The value, or a dash.
    pub label: String,
    /// All there is to say of it, for who cannot see the colour.
    pub spoken: String,
    pub shade: Shade,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shade {
    /// From 1, the best, to 4.
    Step(u8),
    Missing,
}

/// A tile and its upper left corner, in tiles.
#[derive(Clone, Debug, PartialEq)]
pub struct PlacedTile {
    pub tile: Tile,
    pub column: u8,
    pub row: u8,
}

/// Where the 34 provinces of 2025-07-01 stand: code, column, row. Neighbours stay neighbours where
/// a grid allows it.
const PLACES: [(&str, u8, u8); 34] = [
    ("H35", 0, 0),
    ("H38", 1, 0),
    ("H60", 2, 0),
    ("H14", 3, 0),
    ("H18", 0, 1),
    ("H52", 1, 1),
    ("H44", 2, 1),
    ("H55", 3, 1),
    ("H37", 4, 1),
    ("H26", 2, 2),
    ("H05", 3, 2),
    ("H49", 4, 2),
    ("H42", 2, 3),
    ("H31", 3, 3),
    ("H24", 4, 3),
    ("H56", 2, 4),
    ("H41", 2, 5),
    ("H27", 3, 5),
    ("H50", 3, 6),
    ("H57", 4, 6),
    ("H17", 4, 7),
    ("H21", 3, 8),
    ("H48", 4, 8),
    ("H15", 3, 9),
    ("H32", 4, 9),
    ("H53", 1, 10),
    ("H19", 2, 10),
    ("H36", 3, 10),
    ("H01", 0, 11),
    ("H20", 1, 11),
    ("H29", 2, 11),
    ("H13", 0, 12),
    ("H61", 1, 12),
    ("H12", 0, 13),
];

/// In reading order. None when a unit has no place here: a map with holes would be read as a map
/// of zeros.
pub fn tile_layout(tiles: &[Tile]) -> Option<Vec<PlacedTile>> {
    let placed: Vec<PlacedTile> = PLACES
        .iter()
        .filter_map(|(code, column, row)| {
            let tile = tiles.iter().find(|tile| tile.code == *code)?;
            Some(PlacedTile {
                column: *column,
                row: *row,
                tile: tile.clone(),
            })
        })
        .collect();
    if placed.len() != tiles.len() {
        return None;
    }
    // A region alone begins in the corner too.
    let column = placed.iter().map(|tile| tile.column).min()?;
    let row = placed.iter().map(|tile| tile.row).min()?;
    let moved = placed.into_iter().map(|tile| PlacedTile {
        column: tile.column - column,
        row: tile.row - row,
        ..tile
    });
    Some(moved.collect())
}

const SIDE: f64 = 64.0;
const GAP: f64 = 2.0;
const LINE: f64 = 13.0;

#[component]
pub fn TileMap(
    tiles: Vec<PlacedTile>,
    label: String,
    /// Leads to an address: the router takes links of HTML only.
    go: Callback<String>,
) -> impl IntoView {
    let columns = tiles.iter().map(|tile| tile.column + 1).max().unwrap_or(1);
    let rows = tiles.iter().map(|tile| tile.row + 1).max().unwrap_or(1);
    let extent = |count: u8| number(f64::from(count) * SIDE);
    let frame = format!("0 0 {} {}", extent(columns), extent(rows));
    let mut drawing = Markup::with_capacity(tiles.len() * 480 + 400);
    drawing.tags(HATCH);
    for tile in &tiles {
        draw(&mut drawing, tile);
    }
    let on_click = move |event: ev::MouseEvent| {
        // Whoever wants another tab or window gets it.
        let is_plain = event.button() == 0
            && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key());
        if let (true, Some(address)) = (is_plain, address_of(&event)) {
            event.prevent_default();
            go.run(address);
        }
    };
    view! {
        <svg class="tiles" viewBox=frame role="group" aria-label=label on:click=on_click inner_html=drawing.finish()></svg>
    }
}

const HATCH: &str = "<defs>\
    <pattern id=\"tiles-hatch\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">\
    <rect class=\"tiles__ground\" width=\"6\" height=\"6\"/>\
    <line class=\"tiles__hatch\" x1=\"0\" x2=\"0\" y1=\"0\" y2=\"6\"/>\
    </pattern></defs>";

/// Of the tile that was pressed.
fn address_of(event: &ev::MouseEvent) -> Option<String> {
    let pressed = event.target()?.dyn_into::<Element>().ok()?;
    let link = pressed.closest("a").ok().flatten()?;
    link.get_attribute("href")
}

fn draw(drawing: &mut Markup, placed: &PlacedTile) {
    let PlacedTile { tile, column, row } = placed;
    let (x, y) = (f64::from(*column) * SIDE, f64::from(*row) * SIDE);
    let class = match tile.shade {
        Shade::Step(1) => "tiles__tile tiles__tile--1",
        Shade::Step(2) => "tiles__tile tiles__tile--2",
        Shade::Step(3) => "tiles__tile tiles__tile--3",
        Shade::Step(_) => "tiles__tile tiles__tile--4",
        Shade::Missing => "tiles__tile tiles__tile--missing",
    };
    drawing.tags("<a class=\"").tags(class);
    drawing.tags("\" href=\"").text(&tile.href);
    drawing.tags("\" aria-label=\"").text(&tile.spoken);
    let side = number(SIDE - GAP);
    drawing
        .tags("\"><rect class=\"tiles__square\" x=\"")
        .text(&number(x + GAP / 2.0));
    drawing.tags("\" y=\"").text(&number(y + GAP / 2.0));
    drawing.tags("\" width=\"").text(&side);
    drawing.tags("\" height=\"").text(&side);
    drawing.tags("\" rx=\"3\"/>");
    let lines = in_lines(&tile.name);
    let middle = x + SIDE / 2.0;
    let top = y + SIDE / 2.0 - LINE * (lines.len() as f64) / 2.0 + 4.0;
    let last = top + LINE * lines.len() as f64;
    for (at, line) in lines.iter().enumerate() {
        write(drawing, "tiles__name", middle, top + LINE * at as f64, line);
    }
    write(drawing, "tiles__value", middle, last, &tile.label);
    drawing.tags("</a>");
}

fn write(drawing: &mut Markup, class: &'static str, x: f64, y: f64, text: &str) {
    drawing.tags("<text class=\"").tags(class);
    drawing.tags("\" x=\"").text(&number(x));
    drawing.tags("\" y=\"").text(&number(y));
    drawing.tags("\">").text(text).tags("</text>");
}

/// A name in lines of one tile's width: at most two words of ten letters together.
fn in_lines(name: &str) -> Vec<String> {
    const LONGEST: usize = 8;
    let mut lines: Vec<String> = Vec::new();
    for word in name.split(' ') {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= LONGEST => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}
