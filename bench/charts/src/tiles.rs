//! The map of equal tiles, for `cargo xtask bench charts`.

mod offer;

use leptos::prelude::*;
use portal::charts::tile_map::{Shade, Tile, TileMap, tile_layout};
use serde::Deserialize;
use wasm_bindgen::UnwrapThrowExt;

#[derive(Deserialize)]
struct Map {
    label: String,
    tiles: Vec<Row>,
}

#[derive(Deserialize)]
struct Row {
    code: String,
    name: String,
    href: String,
    label: String,
    spoken: String,
    /// 0 where the figure is missing.
    step: u8,
}

fn main() {
    offer::offer(|Map { label, tiles }: Map| {
        let tiles: Vec<_> = tiles.into_iter().map(tile).collect();
        let tiles = tile_layout(&tiles).expect_throw("a place for each tile");
        view! { <TileMap tiles label go=Callback::new(|_| ()) /> }
    });
}

fn tile(row: Row) -> Tile {
    Tile {
        code: row.code,
        name: row.name,
        href: row.href,
        label: row.label,
        spoken: row.spoken,
        shade: match row.step {
            0 => Shade::Missing,
            step => Shade::Step(step),
        },
    }
}
