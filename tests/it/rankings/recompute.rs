//! The reader computes an edition again: what was published follows, or what does not is named.

use contract::{Figures, RawFigures, Region, UnitFigures};
use domain::performance::{Difference, Field};
use portal::pages::ranking::verify;

use super::{counted, measure, provinces, published, unit};

/// Three units so far apart that no interval touches another.
fn apart() -> Vec<UnitFigures> {
    vec![
        unit("H01", "An Giang", Region::South, counted(9_900, 100)),
        unit("H05", "Bắc Ninh", Region::North, counted(8_000, 2_000)),
        unit("H12", "Cà Mau", Region::South, counted(5_000, 5_000)),
    ]
}

/// The same file with one unit's figures changed.
fn altered(text: &str, unit: usize, change: impl Fn(&mut Figures)) -> String {
    let mut raw: RawFigures = serde_json::from_str(text).expect("raw figures");
    change(&mut raw.units[unit].figures);
    serde_json::to_string(&raw).expect("JSON")
}

fn fields(differences: &[Difference]) -> Vec<(usize, Field)> {
    let pair = |difference: &Difference| (difference.unit, difference.field);
    differences.iter().map(pair).collect()
}

#[test]
fn untouched_figures_agree_to_the_last_digit() {
    for units in [provinces(), apart(), Vec::new()] {
        let count = units.len();
        let (text, edition) = published(measure(), units);
        let verdict = verify(&edition, &text).expect("a verdict");
        assert!(verdict.is_genuine);
        assert_eq!((verdict.units, verdict.differences), (count, Vec::new()));
    }
}

#[test]
fn one_changed_count_names_the_figures_of_that_unit_and_no_other() {
    let (text, edition) = published(measure(), apart());
    let text = altered(&text, 1, |figures| *figures = counted(8_001, 2_000));
    let verdict = verify(&edition, &text).expect("a verdict");
    assert!(!verdict.is_genuine);
    assert_eq!(
        fields(&verdict.differences),
        [(1, Field::Value), (1, Field::Count), (1, Field::Interval)]
    );
}

#[test]
fn a_count_that_lifts_a_unit_over_another_names_the_ranks_of_both() {
    let (text, edition) = published(measure(), apart());
    let text = altered(&text, 1, |figures| *figures = counted(9_999, 1));
    let verdict = verify(&edition, &text).expect("a verdict");
    let found = fields(&verdict.differences);
    assert!(found.contains(&(0, Field::Rank)), "{found:?}");
    assert!(found.contains(&(1, Field::Rank)), "{found:?}");
    assert!(found.contains(&(1, Field::Band)), "{found:?}");
    assert!(found.iter().all(|(unit, _)| *unit < 2), "{found:?}");
}

#[test]
fn a_count_that_changes_no_figure_still_breaks_the_seal() {
    let (text, edition) = published(measure(), apart());
    let text = altered(&text, 2, |figures| {
        if let Figures::Counted { counts } = figures {
            counts.withdrawn += 1;
        }
    });
    let verdict = verify(&edition, &text).expect("a verdict");
    assert!(!verdict.is_genuine);
    assert_eq!(verdict.differences, []);
}

#[test]
fn a_result_that_was_published_wrongly_is_found_though_the_file_is_genuine() {
    let (text, mut edition) = published(measure(), apart());
    edition.results[2].value = edition.results[2].value.map(|value| value + 0.000_001);
    let verdict = verify(&edition, &text).expect("a verdict");
    assert!(verdict.is_genuine);
    assert_eq!(fields(&verdict.differences), [(2, Field::Value)]);
}

#[test]
fn a_unit_that_was_left_out_of_the_results_is_found() {
    let (text, mut edition) = published(measure(), apart());
    edition.results.pop();
    let verdict = verify(&edition, &text).expect("a verdict");
    let found = fields(&verdict.differences);
    assert!(found.contains(&(2, Field::Rank)), "{found:?}");
    assert!(found.iter().all(|(unit, _)| *unit == 2), "{found:?}");
}

#[test]
fn what_is_no_file_of_raw_figures_of_this_measure_gets_no_verdict() {
    let (text, edition) = published(measure(), apart());
    let other = text.replace("dung-han", "papi");
    for text in ["", "{}", "[1]", "xin chào", &text[..text.len() - 1], &other] {
        assert_eq!(verify(&edition, text), None, "{text}");
    }
}
