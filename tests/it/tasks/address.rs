//! The board's choices, in the address and back.

use contract::{TaskFilter, TaskState};
use portal::{
    i18n::Lang,
    route::{Destination, Route, Sort, TaskColumn, TaskView, key},
};
use proptest::{option, prelude::*, sample};

use crate::address::find;

fn view() -> impl Strategy<Value = TaskView> {
    let code = "[A-Z][0-9]{2}".prop_map(|code| code.parse().expect("a code"));
    let slug = "[0-9a-z]{1,5}(-[0-9a-z]{1,5}){0,2}".prop_map(|slug| slug.parse().expect("a slug"));
    let states = sample::select(TaskState::ALL.to_vec());
    let columns = sample::select(TaskColumn::ALL.to_vec());
    let filter = (option::of(slug), option::of(code), option::of(states));
    (filter, columns, any::<bool>()).prop_map(|(filter, column, is_descending)| TaskView {
        filter: TaskFilter {
            resolution: filter.0,
            unit: filter.1,
            state: filter.2,
        },
        sort: Sort {
            column,
            is_descending,
        },
        ignored: Vec::new(),
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_view_comes_back_from_the_address_it_was_written_to(view in view()) {
        for lang in Lang::ALL {
            let route = Route::Tasks(view.clone());
            let address = route.path(lang);
            prop_assert_eq!(find(&address), Destination::Page(lang, route), "{}", address);
        }
    }
}

#[test]
fn the_usual_view_has_the_shortest_address() {
    let route = Route::Tasks(TaskView::default());
    assert_eq!(route.path(Lang::En), "/en/xep-hang/nhiem-vu");
    let pressed = TaskView::default().sorted_by(TaskColumn::Due);
    let path = Route::Tasks(pressed).path(Lang::Vi);
    assert_eq!(path, "/xep-hang/nhiem-vu?chieu=giam");
}

#[test]
fn choices_that_are_none_are_left_out_and_named() {
    let read = TaskView::from_query(|_| Some("<script>".to_owned()));
    let keys = [
        key::RESOLUTION,
        key::AGENCY,
        key::STATE,
        key::SORT,
        key::ORDER,
    ];
    assert_eq!(read.ignored, keys);
    assert_eq!(read.filter, TaskFilter::default());
    assert_eq!(
        TaskView::from_query(|_| Some(" ".to_owned())),
        TaskView::default()
    );
}
