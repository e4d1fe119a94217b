//! Many needs, each typed in many ways: the wanted procedure comes first, or nearly always.

use crate::fixture::{CATALOGUE, rows};
use crate::variants::{VARIANTS, Variant};

const NEEDS: &str = include_str!("needs.txt");
const EVERYDAY: &str = include_str!("everyday.txt");
const ENGLISH: &str = include_str!("english.txt");

/// Shares in percent of the needs whose answer has to come first, and among the first five.
#[track_caller]
fn check(needs: &'static str, &(name, vary): &Variant, first_goal: usize, fifth_goal: usize) {
    let (mut count, mut first, mut fifth) = (0, 0, 0);
    let mut missed = Vec::new();
    for [query, wanted] in rows(needs) {
        let typed = vary(query);
        let found = CATALOGUE.codes_of(&CATALOGUE.index.search(&typed, 5));
        count += 1;
        first += usize::from(found.first() == Some(&wanted));
        fifth += usize::from(found.contains(&wanted));
        if found.first() != Some(&wanted) {
            missed.push(format!("{typed} wants {wanted}, found {found:?}"));
        }
    }
    let is_reached = first * 100 >= first_goal * count && fifth * 100 >= fifth_goal * count;
    assert!(
        is_reached,
        "{name}: {first} and {fifth} of {count}\n{}",
        missed.join("\n")
    );
}

#[test]
fn names_are_found_however_they_are_typed() {
    VARIANTS
        .iter()
        .for_each(|variant| check(NEEDS, variant, 95, 98));
}

#[test]
fn everyday_words_lead_to_the_official_name() {
    VARIANTS[..3]
        .iter()
        .for_each(|variant| check(EVERYDAY, variant, 90, 96));
}

#[test]
fn everyday_words_typed_without_an_input_method_lead_there_too() {
    VARIANTS[4..9]
        .iter()
        .for_each(|variant| check(EVERYDAY, variant, 90, 96));
}

#[test]
fn english_words_lead_to_the_official_name() {
    check(ENGLISH, &VARIANTS[0], 90, 100);
    check(ENGLISH, &VARIANTS[2], 90, 100);
}
