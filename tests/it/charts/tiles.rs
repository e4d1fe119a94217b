//! The map of equal tiles.

use leptos::prelude::*;
use portal::{
    charts::tile_map::{Shade, Tile, TileMap, tile_layout},
    i18n::Lang,
};

use crate::render;

/// The 34 provinces since 2025-07-01.
const PROVINCES: [&str; 34] = [
    "H01", "H05", "H12", "H13", "H14", "H15", "H17", "H18", "H19", "H20", "H21", "H24", "H26",
    "H27", "H29", "H31", "H32", "H35", "H36", "H37", "H38", "H41", "H42", "H44", "H48", "H49",
    "H50", "H52", "H53", "H55", "H56", "H57", "H60", "H61",
];

fn tiles<'a>(codes: impl IntoIterator<Item = &'a str>) -> Vec<Tile> {
    let tile = |code: &str| Tile {
        code: code.to_owned(),
        name: format!("Tỉnh {code}"),
        href: format!("/xep-hang/don-vi/{code}"),
        label: "88,5%".to_owned(),
        spoken: format!("Tỉnh {code}: 88,5%, Khá"),
        shade: Shade::Step(2),
    };
    codes.into_iter().map(tile).collect()
}

#[test]
fn each_province_of_today_has_a_place_of_its_own() {
    let placed = tile_layout(&tiles(PROVINCES)).expect("a map");
    assert_eq!(placed.len(), 34);
    let unique = |mut list: Vec<String>| {
        list.sort_unstable();
        list.dedup();
        list.len()
    };
    let places = placed
        .iter()
        .map(|one| format!("{} {}", one.column, one.row));
    assert_eq!(unique(places.collect()), 34);
    assert_eq!(
        unique(placed.iter().map(|one| one.tile.code.clone()).collect()),
        34
    );
    let order: Vec<_> = placed.iter().map(|one| (one.row, one.column)).collect();
    assert!(order.is_sorted(), "in reading order: {order:?}");
}

#[test]
fn a_map_that_would_have_holes_is_not_drawn() {
    let old: Vec<_> = (1..=63).map(|at| format!("H{at:02}")).collect();
    assert_eq!(tile_layout(&tiles(old.iter().map(String::as_str))), None);
    assert_eq!(
        tile_layout(&tiles(PROVINCES.into_iter().chain(["H99"]))),
        None
    );
    assert_eq!(tile_layout(&tiles(["H99"])), None);
    assert_eq!(tile_layout(&tiles(["H26", "H26"])), None);
    assert_eq!(tile_layout(&[]), None);
}

#[test]
fn a_tile_is_a_link_that_says_its_figure() {
    let placed = tile_layout(&tiles(["H26"])).expect("a map");
    let html = render(
        Lang::Vi,
        || view! { <TileMap tiles=placed label="Đúng hạn".to_owned() go=Callback::new(|_| ()) /> },
    );
    for part in [
        "href=\"/xep-hang/don-vi/H26\"",
        "aria-label=\"Tỉnh H26: 88,5%, Khá\"",
        "tiles__tile--2",
        "aria-label=\"Đúng hạn\"",
    ] {
        assert!(html.contains(part), "{part} is not in {html}");
    }
}

#[test]
fn names_are_never_read_as_tags() {
    let mut tile = tiles(["H26"]);
    tile[0].name = "<b>\"Hà\" & 'Nội'".to_owned();
    tile[0].spoken = "\"><script>".to_owned();
    let placed = tile_layout(&tile).expect("a map");
    let html = render(
        Lang::Vi,
        || view! { <TileMap tiles=placed label="Đúng hạn".to_owned() go=Callback::new(|_| ()) /> },
    );
    assert!(
        !html.contains("<b>") && !html.contains("<script>"),
        "{html}"
    );
    assert!(
        html.contains("aria-label=\"&quot;&gt;&lt;script&gt;\""),
        "{html}"
    );
    assert!(html.contains("&lt;b&gt;&quot;Hà&quot;"), "{html}");
    let (opened, closed) = (
        html.matches("<text").count(),
        html.matches("</text>").count(),
    );
    assert_eq!(opened, closed);
}
