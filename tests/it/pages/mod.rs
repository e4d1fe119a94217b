//! Views of pages: from data to HTML, no browser and no network.

mod lists;
mod places;
mod procedure;

use portal::route::ProcedureSearch;

#[track_caller]
fn has(html: &str, parts: &[&str]) {
    for part in parts {
        assert!(html.contains(part), "{part} is not in {html}");
    }
}

/// Where in the page each part first stands, in the order given.
#[track_caller]
fn in_order(html: &str, parts: &[&str]) {
    let places: Vec<_> = parts
        .iter()
        .map(|part| html.find(part).expect(part))
        .collect();
    assert!(places.is_sorted(), "{parts:?} stand at {places:?}");
}

fn search(q: &str) -> ProcedureSearch {
    ProcedureSearch::from_query(|key| (key == "q").then(|| q.to_owned()))
}
