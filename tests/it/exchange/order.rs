//! Which bodies stand in the table, in which order.

use contract::ExchangeClass;
use portal::{
    exchange::{connected, select},
    i18n::Lang,
    route::{ExchangeView, Sort, UnitColumn, UnitSort},
};

use super::{connections, units};

fn sorted(column: UnitColumn, is_descending: bool) -> Vec<String> {
    let view = ExchangeView {
        sort: UnitSort(Sort {
            column,
            is_descending,
        }),
        ..ExchangeView::default()
    };
    let units = select(Lang::Vi, &units().items, &view);
    units.iter().map(|one| one.unit.code.to_string()).collect()
}

#[test]
fn every_column_sorts_both_ways_and_equals_stand_in_the_order_of_names() {
    // As the Vietnamese alphabet has it: An Giang, Bộ Tư pháp, Đà Nẵng, Hà Nội.
    assert_eq!(
        sorted(UnitColumn::Name, false),
        ["H01", "G15", "H17", "H26"]
    );
    assert_eq!(sorted(UnitColumn::Name, true), ["H26", "H17", "G15", "H01"]);
    assert_eq!(
        sorted(UnitColumn::Class, false),
        ["G15", "H01", "H17", "H26"]
    );
    assert_eq!(
        sorted(UnitColumn::Class, true),
        ["H01", "H17", "H26", "G15"]
    );
    assert_eq!(sorted(UnitColumn::Sent, true), ["G15", "H17", "H26", "H01"]);
    assert_eq!(
        sorted(UnitColumn::Sent, false),
        ["H01", "H17", "H26", "G15"]
    );
    assert_eq!(
        sorted(UnitColumn::Received, true),
        ["H26", "H17", "G15", "H01"]
    );
}

#[test]
fn a_class_narrows_bodies_and_connections_down() {
    let view = ExchangeView {
        class: Some(ExchangeClass::Ministry),
        ..ExchangeView::default()
    };
    assert_eq!(select(Lang::Vi, &units().items, &view).len(), 1);
    let all = connections().items;
    assert_eq!(connected(&all, None), all);
    assert_eq!(connected(&all, Some(ExchangeClass::Other)), all[1..]);
    assert!(connected(&all, Some(ExchangeClass::Party)).is_empty());
}
