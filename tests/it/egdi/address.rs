//! What a reader sets on the page stands in its address, and comes back from there.

use contract::EgdiIndex;
use portal::{
    i18n::Lang,
    route::{Destination, EgdiView, Route, key},
};
use proptest::{option, prelude::*, sample::select};

use crate::address::find;

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_view_comes_back_from_the_address_it_was_written_to(
        year in option::of(any::<u16>()),
        index in select(EgdiIndex::ALL.to_vec()),
    ) {
        for lang in Lang::ALL {
            let route = Route::Egdi(EgdiView { year, index, ignored: Vec::new() });
            let address = route.path(lang);
            prop_assert_eq!(find(&address), Destination::Page(lang, route), "{}", address);
        }
    }
}

#[test]
fn the_survey_wins_over_a_measure_of_that_name() {
    for address in ["/xep-hang/egdi", "/en/xep-hang/egdi?nam=2016&chi-so=osi"] {
        let found = find(address);
        assert!(
            matches!(&found, Destination::Page(_, Route::Egdi(_))),
            "{found:?}"
        );
    }
    let usual = Route::Egdi(EgdiView::default());
    assert_eq!(usual.path(Lang::En), "/en/xep-hang/egdi");
    let moved = Destination::Moved("/xep-hang/egdi".to_owned());
    assert_eq!(find("/Xep-hang/EGDI/"), moved);
}

#[test]
fn a_choice_that_is_none_is_left_out_and_named() {
    for (asked, value) in [
        (key::YEAR, "x"),
        (key::YEAR, "-1"),
        (key::YEAR, "70000"),
        (key::INDEX, "epi"),
        (key::INDEX, "EGDI"),
    ] {
        let read = EgdiView::from_query(|key| (key == asked).then(|| value.to_owned()));
        let expected = EgdiView {
            ignored: vec![asked],
            ..EgdiView::default()
        };
        assert_eq!(read, expected, "{asked}={value}");
    }
    let empty = EgdiView::from_query(|_| Some(" ".to_owned()));
    assert_eq!(empty, EgdiView::default());
}
