//! A map of equal tiles: every province counts the same, and none is too small to press.

use leptos::{ev, prelude::*};

use super::attribute::number;

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
    let tiles = tiles
        .into_iter()
        .map(|tile| view! { <MapTile tile go /> })
        .collect_view();
    view! {
        <svg class="tiles" viewBox=frame role="group" aria-label=label>
            <defs>
                <pattern id="tiles-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                    <rect class="tiles__ground" width="6" height="6" />
                    <line class="tiles__hatch" x1="0" x2="0" y1="0" y2="6" />
                </pattern>
            </defs>
            {tiles}
        </svg>
    }
}

#[component]
fn MapTile(tile: PlacedTile, go: Callback<String>) -> impl IntoView {
    let PlacedTile { tile, column, row } = tile;
    let (x, y) = (f64::from(column) * SIDE, f64::from(row) * SIDE);
    let class = match tile.shade {
        Shade::Step(1) => "tiles__tile tiles__tile--1",
        Shade::Step(2) => "tiles__tile tiles__tile--2",
        Shade::Step(3) => "tiles__tile tiles__tile--3",
        Shade::Step(_) => "tiles__tile tiles__tile--4",
        Shade::Missing => "tiles__tile tiles__tile--missing",
    };
    let lines = in_lines(&tile.name);
    let to = tile.href.clone();
    let on_click = move |event: ev::MouseEvent| {
        // Whoever wants another tab or window gets it.
        let is_plain = event.button() == 0
            && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key());
        if is_plain {
            event.prevent_default();
            go.run(to.clone());
        }
    };
    let top = y + SIDE / 2.0 - LINE * (lines.len() as f64) / 2.0 + 4.0;
    let middle = number(x + SIDE / 2.0);
    let line = |at: usize| number(top + LINE * at as f64);
    let last = line(lines.len());
    let name = lines
        .into_iter()
        .enumerate()
        .map(|(at, text)| view! { <text class="tiles__name" x=middle.clone() y=line(at)>{text}</text> })
        .collect_view();
    let side = number(SIDE - GAP);
    view! {
        // Within `g` the link is one of SVG; alone it would be one of HTML, and not be drawn.
        <g>
            <a class=class href=tile.href aria-label=tile.spoken on:click=on_click>
                <rect class="tiles__square" x=number(x + GAP / 2.0) y=number(y + GAP / 2.0) width=side.clone() height=side rx="3" />
                {name}
                <text class="tiles__value" x=middle.clone() y=last>{tile.label}</text>
            </a>
        </g>
    }
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
