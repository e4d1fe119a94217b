//! Which rows a view shows, with which ranks, in which order.

use contract::{AgencyKind, Figures, Region, UnitFigures};
use domain::performance::Choice;
use portal::{
    ranking::{Row, select, sort},
    route::{Column, RankingView, Sort},
};

use super::{MISSING, counted, counts, edition, ministry, provinces, unit};

fn names(rows: &[Row]) -> Vec<&str> {
    rows.iter().map(|row| row.unit.name.vi.as_str()).collect()
}

fn ranks(rows: &[Row]) -> Vec<Option<u32>> {
    let rank = |row: &Row| Some(row.result.standing?.rank);
    rows.iter().map(rank).collect()
}

#[test]
fn equals_share_a_rank_and_what_has_none_comes_last() {
    let shown = select(&edition(provinces()), &RankingView::default());
    assert_eq!(
        names(&shown.rows),
        ["Bắc Ninh", "An Giang", "Hà Nội", "Cà Mau", "Cao Bằng"]
    );
    // 600 of 1,000 and 1,200 of 2,000 are one share.
    assert_eq!(ranks(&shown.rows), [Some(1), Some(2), Some(2), None, None]);
    let total = shown.total.expect("a total");
    assert_eq!(total.result.n, Some(4_003));
}

#[test]
fn too_few_dossiers_give_a_value_without_rank_or_band_and_missing_gives_no_zero() {
    let shown = select(&edition(provinces()), &RankingView::default());
    let result = |name: &str| {
        let row = shown.rows.iter().find(|row| row.unit.name.vi == name);
        row.expect(name).result.clone()
    };
    let too_few = result("Cà Mau");
    assert_eq!((too_few.value, too_few.n), (Some(100.0), Some(3)));
    assert_eq!((too_few.standing, too_few.band), (None, None));
    let missing = result("Cao Bằng");
    assert_eq!(
        (missing.value, missing.n, missing.standing),
        (None, None, None)
    );
}

#[track_caller]
fn check_order(column: Column, is_descending: bool, expected: &[&str]) {
    let with_returned = |name: &str, figures: &mut Figures, returned| {
        if let Figures::Counted { counts } = figures {
            counts.returned = returned;
        } else {
            assert_eq!(name, "Cao Bằng");
        }
    };
    let mut units = provinces();
    for (unit, returned) in units.iter_mut().zip([7, 5, 6, 0, 5]) {
        with_returned(&unit.name.vi, &mut unit.figures, returned);
    }
    // Only these two can be compared with the month before.
    units[0].earlier = Some(counted(500, 500));
    units[4].earlier = Some(counted(700, 300));
    let mut rows = select(&edition(units), &RankingView::default()).rows;
    sort(
        &mut rows,
        Sort {
            column,
            is_descending,
        },
    );
    assert_eq!(names(&rows), expected, "{column:?} {is_descending}");
}

#[test]
fn every_column_sorts_both_ways_and_what_is_missing_stays_last() {
    let (ag, bn, cm, cb, hn) = ("An Giang", "Bắc Ninh", "Cà Mau", "Cao Bằng", "Hà Nội");
    check_order(Column::Rank, false, &[bn, ag, hn, cm, cb]);
    check_order(Column::Rank, true, &[ag, hn, bn, cm, cb]);
    check_order(Column::Name, false, &[ag, bn, cm, cb, hn]);
    check_order(Column::Name, true, &[hn, cb, cm, bn, ag]);
    check_order(Column::Value, false, &[ag, hn, bn, cm, cb]);
    check_order(Column::Value, true, &[cm, bn, ag, hn, cb]);
    check_order(Column::Count, false, &[cm, ag, bn, hn, cb]);
    check_order(Column::Count, true, &[hn, ag, bn, cm, cb]);
    check_order(Column::Change, false, &[hn, ag, bn, cm, cb]);
    check_order(Column::Change, true, &[ag, hn, bn, cm, cb]);
    check_order(Column::Returned, false, &[bn, hn, cm, ag, cb]);
    check_order(Column::Returned, true, &[ag, cm, bn, hn, cb]);
}

#[test]
fn a_region_shows_fewer_rows_with_the_ranks_of_the_whole_country() {
    let view = RankingView {
        region: Some(Region::South),
        ..RankingView::default()
    };
    let whole = select(&edition(provinces()), &RankingView::default());
    let south = select(&edition(provinces()), &view);
    assert_eq!(names(&south.rows), ["An Giang", "Cà Mau"]);
    assert_eq!(ranks(&south.rows), [Some(2), None]);
    assert_eq!(south.total, whole.total);
}

fn two_kinds() -> Vec<UnitFigures> {
    let ministries = [
        ministry("G12", "Bộ Tài chính", counted(50, 50)),
        ministry("G15", "Bộ Tư pháp", counted(90, 10)),
    ];
    ministries.into_iter().chain(provinces()).collect()
}

#[test]
fn provinces_are_shown_first_and_each_kind_is_ranked_for_itself() {
    let both = edition(two_kinds());
    let usual = select(&both, &RankingView::default());
    assert_eq!(usual.kind, AgencyKind::Province);
    assert_eq!(usual.kinds, [AgencyKind::Ministry, AgencyKind::Province]);
    assert_eq!(ranks(&usual.rows)[..3], [Some(1), Some(2), Some(2)]);
    let asked = RankingView {
        kind: Some(AgencyKind::Ministry),
        ..RankingView::default()
    };
    let shown = select(&both, &asked);
    assert_eq!(names(&shown.rows), ["Bộ Tư pháp", "Bộ Tài chính"]);
    assert_eq!(ranks(&shown.rows), [Some(1), Some(2)]);
    assert_eq!(shown.total.expect("a total").result.value, Some(70.0));
}

#[test]
fn a_kind_that_the_edition_does_not_have_gives_way_to_one_that_it_has() {
    let asked = RankingView {
        kind: Some(AgencyKind::Ministry),
        ..RankingView::default()
    };
    let shown = select(&edition(provinces()), &asked);
    assert_eq!((shown.kind, shown.rows.len()), (AgencyKind::Province, 5));
    let only = vec![ministry("G15", "Bộ Tư pháp", counted(90, 10))];
    let shown = select(&edition(only), &RankingView::default());
    assert_eq!((shown.kind, shown.rows.len()), (AgencyKind::Ministry, 1));
}

#[test]
fn another_rule_ranks_anew_and_the_published_results_stay() {
    let mut units = provinces();
    let returned = contract::Counts {
        returned: 1_000,
        ..counts(990, 10)
    };
    units[1].figures = Figures::Counted { counts: returned };
    let edition = edition(units);
    let choice = |counts_returned, minimum| RankingView {
        choice: Choice {
            counts_returned,
            minimum,
        },
        ..RankingView::default()
    };
    let strict = select(&edition, &choice(true, None));
    assert_eq!(names(&strict.rows)[..3], ["An Giang", "Hà Nội", "Bắc Ninh"]);
    assert_eq!(strict.rows[2].result.value, Some(49.5));
    let lenient = select(&edition, &choice(false, Some(3)));
    assert_eq!(names(&lenient.rows)[0], "Cà Mau");
    let none = select(&edition, &choice(false, Some(u64::MAX)));
    assert_eq!(ranks(&none.rows), [None; 5]);
    assert_eq!(edition.results[1].value, Some(99.0));
}

#[test]
fn all_of_63_or_34_units_are_shown_once() {
    for count in [63, 34] {
        let units = (0..count).map(|at| {
            let figures = if at % 7 == 0 {
                MISSING
            } else {
                counted(100 + at, 40)
            };
            unit(
                &format!("H{at:02}"),
                &format!("Tỉnh {at}"),
                Region::North,
                figures,
            )
        });
        let rows = select(&edition(units.collect()), &RankingView::default()).rows;
        let mut places: Vec<_> = rows.iter().map(|row| row.at).collect();
        places.sort_unstable();
        assert!(
            places
                .into_iter()
                .eq(0..usize::try_from(count).expect("few"))
        );
    }
}
