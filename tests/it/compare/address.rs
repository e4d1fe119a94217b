//! What a reader sets on a comparison stands in its address, and comes back from there.

use contract::{AgencyCode, ComparedUnits};
use portal::{
    i18n::Lang,
    route::{CompareView, Destination, Drawing, Route, key},
};
use proptest::{collection::vec, option, prelude::*, sample::select};

use crate::{
    address::find,
    rankings::address::{agency, measure, period},
};

fn each_once(units: Vec<AgencyCode>) -> Vec<AgencyCode> {
    let mut kept: Vec<AgencyCode> = Vec::new();
    for unit in units {
        if !kept.contains(&unit) {
            kept.push(unit);
        }
    }
    kept
}

fn view() -> impl Strategy<Value = CompareView> {
    let units = vec(agency(), 0..=ComparedUnits::MOST).prop_map(each_once);
    let drawing = select(vec![Drawing::Together, Drawing::Apart]);
    let periods = (option::of(period()), option::of(period()));
    (units, option::of(measure()), drawing, periods).prop_map(
        |(units, measure, drawing, (from, to))| CompareView {
            units,
            measure,
            drawing,
            from,
            to,
            ..CompareView::default()
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_comparison_comes_back_from_the_address_it_was_written_to(view in view()) {
        for lang in Lang::ALL {
            let route = Route::Compare(view.clone());
            let address = route.path(lang);
            prop_assert_eq!(find(&address), Destination::Page(lang, route), "{}", address);
        }
    }

    #[test]
    fn a_form_that_sends_each_unit_for_itself_asks_for_the_same(view in view()) {
        let pairs = view.pairs();
        let read = CompareView::from_query(|asked| {
            let values = pairs.iter().filter(|(key, _)| *key == asked);
            let one_by_one = |value: &String| -> Vec<String> {
                let parts = match asked {
                    key::COMPARED => value.split('~').collect(),
                    _ => vec![value.as_str()],
                };
                parts.into_iter().map(str::to_owned).collect()
            };
            values.flat_map(|(_, value)| one_by_one(value)).collect()
        });
        prop_assert_eq!(read, view);
    }
}

fn codes(units: &[AgencyCode]) -> Vec<&str> {
    units.iter().map(AgencyCode::as_str).collect()
}

fn read(pairs: &[(&str, &str)]) -> CompareView {
    CompareView::from_query(|asked| {
        let values = pairs.iter().filter(|(key, _)| *key == asked);
        values.map(|(_, value)| (*value).to_owned()).collect()
    })
}

#[test]
fn an_address_says_only_what_differs_from_the_usual() {
    let usual = Route::Compare(CompareView::default());
    assert_eq!(usual.path(Lang::En), "/en/xep-hang/so-sanh");
    let view = CompareView {
        measure: "diem-766".parse().ok(),
        drawing: Drawing::Apart,
        from: "2025-09".parse().ok(),
        to: "2026-09".parse().ok(),
        units: ["H26", "H29"]
            .map(|code| code.parse().expect("a code"))
            .into(),
        ..CompareView::default()
    };
    assert_eq!(
        Route::Compare(view).path(Lang::Vi),
        "/xep-hang/so-sanh?so-sanh=H26~H29&chi-so=diem-766&kieu=rieng&tu=2025-09&den=2026-09"
    );
}

#[test]
fn a_unit_given_twice_counts_once_and_the_seventh_is_left_out() {
    let view = read(&[
        (key::COMPARED, "H26~h26~H01~~H02"),
        (key::COMPARED, " H03 ~H04"),
        (key::COMPARED, "H05~H08~H26~H10"),
    ]);
    assert_eq!(
        codes(&view.units),
        ["H26", "H01", "H02", "H03", "H04", "H05"]
    );
    assert_eq!(codes(&view.left_out), ["H08", "H10"]);
    assert!(view.ignored.is_empty());
}

#[test]
fn a_choice_that_is_none_is_left_out_and_named_once() {
    let view = read(&[
        (key::COMPARED, "H26~Hà Nội~x"),
        (key::MEASURE, "a_b"),
        (key::DRAWING, "tron"),
        (key::FROM, "2026-13"),
        (key::TO, "9/2026"),
    ]);
    assert_eq!(codes(&view.units), ["H26"]);
    assert_eq!(
        view.ignored,
        [
            key::COMPARED,
            key::MEASURE,
            key::DRAWING,
            key::FROM,
            key::TO
        ]
    );
}

#[test]
fn a_field_left_empty_is_no_choice_and_no_mistake() {
    let view = read(&[
        (key::COMPARED, ""),
        (key::MEASURE, " "),
        (key::DRAWING, "chung"),
        (key::FROM, ""),
        (key::TO, "  "),
    ]);
    assert_eq!(view, CompareView::default());
}
