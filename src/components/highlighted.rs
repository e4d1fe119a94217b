//! A name with the parts that answer the search marked.

use leptos::prelude::*;

/// `ranges` are code points: first and one past the last, in order. Nonsense is left unmarked.
#[component]
pub fn Highlighted(name: String, ranges: Vec<(u32, u32)>) -> impl IntoView {
    pieces(&name, &ranges)
        .into_iter()
        .map(|(text, marked)| match marked {
            true => view! { <mark class="mark">{text}</mark> }.into_any(),
            false => text.into_any(),
        })
        .collect_view()
}

/// The name cut where marks begin and end.
pub fn pieces(name: &str, ranges: &[(u32, u32)]) -> Vec<(String, bool)> {
    let letters: Vec<char> = name.chars().collect();
    let mut pieces = Vec::new();
    let mut done = 0;
    for &(start, end) in ranges {
        let (start, end) = (start as usize, (end as usize).min(letters.len()));
        if start < done || start >= end {
            continue;
        }
        pieces.push((letters[done..start].iter().collect(), false));
        pieces.push((letters[start..end].iter().collect(), true));
        done = end;
    }
    pieces.push((letters[done..].iter().collect(), false));
    pieces.retain(|(text, _): &(String, bool)| !text.is_empty());
    pieces
}
