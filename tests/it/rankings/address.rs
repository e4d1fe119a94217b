//! What a reader sets on a ranking stands in its address, and comes back from there.

use contract::{AgencyCode, AgencyKind, Date, EditionId, Period, Region, Slug};
use domain::performance::Choice;
use portal::{
    i18n::Lang,
    route::{Column, Destination, Months, RankingView, Route, Sort, key, kind_word, region_word},
};
use proptest::{option, prelude::*, sample::select};

use crate::address::find;

pub fn period() -> impl Strategy<Value = Period> {
    let day = (1_u16..=9_999, 1_u8..=12, 1_u8..=28)
        .prop_map(|(year, month, day)| Date::new(year, month, day).expect("a day"));
    prop_oneof![
        (1_u16..=9_999).prop_map(Period::Year),
        (1_u16..=9_999, 1_u8..=12).prop_map(|(year, month)| Period::Month(year, month)),
        day.prop_map(Period::YearTo),
    ]
}

pub fn edition() -> impl Strategy<Value = EditionId> {
    (period(), 1_u32..).prop_map(|(period, version)| EditionId { period, version })
}

/// Official codes, and the slugs of those that have none.
pub fn agency() -> impl Strategy<Value = AgencyCode> {
    prop_oneof![
        "[A-Z][0-9]{2}(\\.[A-Z0-9]{1,4}){0,3}",
        "[a-z]{2,9}(-[a-z0-9]{1,9}){1,3}"
    ]
    .prop_map(|code| code.parse().expect("a code"))
}

pub fn measure() -> impl Strategy<Value = Slug> {
    "[a-z]{1,9}(-[a-z0-9]{1,9}){0,3}".prop_map(|slug| slug.parse().expect("a slug"))
}

fn view() -> impl Strategy<Value = RankingView> {
    let kinds = vec![AgencyKind::Province, AgencyKind::Ministry];
    let regions = vec![Region::North, Region::Central, Region::South];
    let choice = (any::<bool>(), option::of(any::<u64>()));
    let months = vec![Months::One, Months::Three, Months::Twelve];
    let sort = (select(Column::ALL.to_vec()), any::<bool>());
    let place = (
        option::of(edition()),
        option::of(select(kinds)),
        option::of(select(regions)),
        option::of(agency()),
        select(months),
    );
    (place, choice, sort).prop_map(
        |(
            (edition, kind, region, pinned, months),
            (counts_returned, minimum),
            (column, is_descending),
        )| {
            RankingView {
                edition,
                kind,
                region,
                months,
                choice: Choice {
                    counts_returned,
                    minimum,
                },
                pinned,
                sort: Sort {
                    column,
                    is_descending,
                },
                ignored: Vec::new(),
            }
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_view_comes_back_from_the_address_it_was_written_to(measure in measure(), view in view()) {
        for lang in Lang::ALL {
            let route = Route::Ranking(measure.clone(), view.clone());
            let address = route.path(lang);
            prop_assert_eq!(find(&address), Destination::Page(lang, route), "{}", address);
        }
    }

    #[test]
    fn every_unit_has_an_address_of_its_own(code in agency()) {
        for lang in Lang::ALL {
            let route = Route::RankedUnit(code.clone());
            let address = route.path(lang);
            prop_assert_eq!(find(&address), Destination::Page(lang, route), "{}", address);
        }
    }
}

#[test]
fn an_address_says_only_what_differs_from_the_usual() {
    let slug: Slug = "dung-han".parse().expect("a slug");
    let usual = Route::Ranking(slug.clone(), RankingView::default());
    assert_eq!(usual.path(Lang::En), "/en/xep-hang/dung-han");
    let view = RankingView {
        edition: Some("2026-08-v2".parse().expect("an edition")),
        region: Some(Region::South),
        months: Months::Twelve,
        choice: Choice {
            counts_returned: true,
            minimum: Some(0),
        },
        pinned: "h26".parse().ok(),
        sort: Sort {
            column: Column::Value,
            is_descending: true,
        },
        ..RankingView::default()
    };
    assert_eq!(view.choices(), 8);
    assert_eq!(
        Route::Ranking(slug, view).path(Lang::Vi),
        "/xep-hang/dung-han?ky=2026-08-v2&vung=nam&gop=12&tra-lai=co&toi-thieu=0&ghim=H26&sap=gia-tri&chieu=giam"
    );
}

#[track_caller]
fn check_ignored(key: &'static str, value: &str) {
    let read = RankingView::from_query(|asked| (asked == key).then(|| value.to_owned()));
    let expected = RankingView {
        ignored: vec![key],
        ..RankingView::default()
    };
    assert_eq!(read, expected, "{key}={value}");
}

#[test]
fn a_choice_that_is_none_is_left_out_and_named() {
    for value in ["2026-13-v1", "2026-09", "2026-09-v0", "2026-09-v01", "x"] {
        check_ignored(key::EDITION, value);
    }
    for key in [key::KIND, key::REGION, key::RETURNED, key::SORT, key::ORDER] {
        check_ignored(key, "<script>");
        check_ignored(key, "0");
    }
    for value in ["0", "2", "03", "-3", "quy"] {
        check_ignored(key::MONTHS, value);
    }
    for value in ["-1", "1.5", "ba", "18446744073709551616"] {
        check_ignored(key::MINIMUM, value);
    }
    check_ignored(key::PINNED, "Hà Nội");
}

#[test]
fn all_that_is_none_is_named_in_one_fixed_order_and_the_rest_is_kept() {
    let read = RankingView::from_query(|asked| match asked {
        key::REGION => Some("nam".to_owned()),
        key::PINNED => Some("H26".to_owned()),
        _ => Some("?".to_owned()),
    });
    assert_eq!(
        read.ignored,
        [
            key::EDITION,
            key::KIND,
            key::MONTHS,
            key::RETURNED,
            key::MINIMUM,
            key::SORT,
            key::ORDER
        ]
    );
    assert_eq!(
        (read.region, read.choices()),
        (Some(Region::South), 2),
        "{read:?}"
    );
}

#[test]
fn a_field_left_empty_is_no_choice_and_no_mistake() {
    let read = RankingView::from_query(|_| Some("  ".to_owned()));
    assert_eq!(read, RankingView::default());
}

#[test]
fn the_usual_order_may_be_written_out() {
    let read = RankingView::from_query(|asked| match asked {
        key::SORT => Some("hang".to_owned()),
        key::ORDER => Some("tang".to_owned()),
        _ => None,
    });
    assert_eq!(read, RankingView::default());
}

#[test]
fn a_kind_or_region_from_the_future_has_no_word_in_an_address() {
    assert_eq!(kind_word(AgencyKind::Other), None);
    assert_eq!(region_word(Region::Other), None);
    assert_eq!(kind_word(AgencyKind::Ministry).as_deref(), Some("bo"));
    assert_eq!(region_word(Region::Central).as_deref(), Some("trung"));
}

#[test]
fn pressing_a_column_again_turns_it_round_and_keeps_all_else() {
    let view = RankingView {
        region: Some(Region::North),
        ..RankingView::default()
    };
    let once = view.sorted_by(Column::Value);
    let twice = once.sorted_by(Column::Value);
    let order = |view: &RankingView| (view.sort.column, view.sort.is_descending);
    assert_eq!(order(&once), (Column::Value, false));
    assert_eq!(order(&twice), (Column::Value, true));
    assert_eq!(
        order(&twice.sorted_by(Column::Value)),
        (Column::Value, false)
    );
    assert_eq!(order(&twice.sorted_by(Column::Name)), (Column::Name, false));
    assert_eq!(twice.region, Some(Region::North));
}
