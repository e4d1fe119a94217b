//! No chart: what the portal's frame weighs before there is one, for `cargo xtask bench charts`.

mod offer;

use leptos::prelude::*;
use serde::Deserialize;

#[derive(Deserialize)]
struct Nothing {
    label: String,
}

fn main() {
    offer::offer(|Nothing { label }: Nothing| {
        view! { <p>{label}</p> }
    });
}
