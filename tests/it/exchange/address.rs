//! The choices of the exchange and of the timeline, in the address and back.

use contract::{ExchangeClass, HistoryTopic, Period};
use portal::{
    client::exchange::{address_of_exchange, address_of_history},
    i18n::Lang,
    route::{
        Destination, ExchangeTable, ExchangeView, HistoryView, Route, Sort, UnitColumn, UnitSort,
        key,
    },
};
use proptest::{option, prelude::*, sample};

use crate::address::find;

fn view() -> impl Strategy<Value = ExchangeView> {
    let months = (2000_u16..2100, 1_u8..=12).prop_map(|(year, month)| Period::Month(year, month));
    let classes = sample::select(ExchangeClass::ALL.to_vec());
    let columns = sample::select(UnitColumn::ALL.to_vec());
    let tables = sample::select(ExchangeTable::ALL.to_vec());
    let parts = (
        option::of(months),
        option::of(classes),
        columns,
        any::<bool>(),
        tables,
    );
    parts.prop_map(
        |(month, class, column, is_descending, table)| ExchangeView {
            month,
            class,
            sort: UnitSort(Sort {
                column,
                is_descending,
            }),
            table,
            ignored: Vec::new(),
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_view_comes_back_from_the_address_it_was_written_to(view in view()) {
        for lang in Lang::ALL {
            let route = Route::Exchange(view.clone());
            let address = route.path(lang);
            prop_assert_eq!(find(&address), Destination::Page(lang, route), "{}", address);
        }
    }
}

#[test]
fn topics_and_bodies_come_back_too() {
    for lang in Lang::ALL {
        for topic in [None]
            .into_iter()
            .chain(HistoryTopic::ALL.iter().copied().map(Some))
        {
            let route = Route::History(HistoryView::of(topic));
            let address = route.path(lang);
            assert_eq!(find(&address), Destination::Page(lang, route), "{address}");
        }
        for code in ["G22", "van-phong-quoc-hoi"] {
            let route = Route::ExchangeUnit(code.parse().expect("a code"));
            let address = route.path(lang);
            assert_eq!(find(&address), Destination::Page(lang, route), "{address}");
        }
    }
    let moved = Destination::Moved("/lien-thong-van-ban/G22".to_owned());
    assert_eq!(find("/Lien-Thong-Van-Ban/g22/"), moved);
    assert_eq!(
        find("/lien-thong-van-ban/x"),
        Destination::Nowhere(Lang::Vi)
    );
}

#[test]
fn the_usual_view_has_the_shortest_address() {
    let usual = ExchangeView::default();
    let path = |view: ExchangeView| Route::Exchange(view).path(Lang::En);
    assert_eq!(path(usual.clone()), "/en/lien-thong-van-ban");
    // The most first is usual; pressed again, the fewest.
    let pressed = usual.sorted_by(UnitColumn::Sent);
    assert_eq!(path(pressed.clone()), "/en/lien-thong-van-ban?sap=gui");
    assert_eq!(pressed.sorted_by(UnitColumn::Sent), usual);
    assert_eq!(
        path(usual.of_table(ExchangeTable::Months)),
        "/en/lien-thong-van-ban?bang=thang"
    );
}

#[test]
fn choices_that_are_none_are_left_out_and_named() {
    let read = ExchangeView::from_query(|_| Some("<script>".to_owned()));
    let keys = [key::EDITION, key::KIND, key::SORT, key::ORDER, key::TABLE];
    assert_eq!(read.ignored, keys);
    assert_eq!(read.pairs(), ExchangeView::default().pairs());
    // A year and a day are no months.
    for period in ["2020", "2020-02-25"] {
        let read = ExchangeView::from_query(|key| (key == key::EDITION).then(|| period.to_owned()));
        assert_eq!((read.month, read.ignored), (None, vec![key::EDITION]));
    }
    let read = HistoryView::from_query(|_| Some("war".to_owned()));
    assert_eq!((read.topic, read.ignored), (None, vec![key::TOPIC]));
}

#[test]
fn the_data_of_a_view_are_at_one_address_of_the_api() {
    let view = |query: &str| match find(&format!("/lien-thong-van-ban{query}")) {
        Destination::Page(_, Route::Exchange(view)) => view,
        other => panic!("{other:?}"),
    };
    for (query, expected) in [
        ("", ""),
        ("?sap=ten", ""),
        ("?bang=thang&ky=2020-02", ""),
        ("?ky=2020-02", "/units?period=2020-02&limit=500"),
        ("?nhom=dang", "/units?class=party&limit=500"),
        ("?bang=nhom", "/classes"),
        ("?bang=nhom&ky=2020-02&nhom=bo", "/classes?period=2020-02"),
        ("?bang=ket-noi", "/connections"),
    ] {
        let found = address_of_exchange(&view(query));
        assert_eq!(found, format!("/api/v1/exchange{expected}"), "{query}");
    }
    let topic = Some(HistoryTopic::Feedback);
    assert_eq!(address_of_history(topic), "/api/v1/history?topic=feedback");
}
