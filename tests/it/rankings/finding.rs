//! The sentence above a ranking.

use contract::{AgencyKind, Bilingual, Edition, Region};
use portal::{
    i18n::Lang,
    ranking::{finding, select},
    route::RankingView,
};

use super::{MISSING, counted, edition, index, ministry, provinces, published, unit, value};

fn sentence(lang: Lang, edition: &Edition, view: &RankingView) -> String {
    finding(lang, edition, &select(edition, view), view)
}

fn pinned(code: &str) -> RankingView {
    RankingView {
        pinned: code.parse().ok(),
        ..RankingView::default()
    }
}

#[test]
fn it_names_the_total_the_highest_the_lowest_and_the_median() {
    let edition = edition(provinces());
    assert_eq!(
        sentence(Lang::Vi, &edition, &RankingView::default()),
        "Tháng 9/2026, 5 tỉnh, thành phố cùng nhau đạt 69,8% trên 4.003 hồ sơ; cao nhất Bắc Ninh \
         99,0%, thấp nhất Hà Nội 60,0%; một nửa số đơn vị đạt từ 60,0% trở lên."
    );
    assert_eq!(
        sentence(Lang::En, &edition, &RankingView::default()),
        "September 2026, 5 provinces and cities reach 69.8% of 4,003 dossiers together; highest \
         Bắc Ninh 99.0%, lowest Hà Nội 60.0%; half of the units have 60.0% or more."
    );
}

#[test]
fn it_says_where_my_unit_stands_in_its_own_language() {
    let mut units = provinces();
    units[4].name = Bilingual::new("Hà Nội", "Hanoi");
    let edition = edition(units);
    let says = sentence(Lang::Vi, &edition, &pinned("H26"));
    assert!(says.ends_with(" Hà Nội đứng thứ 2 với 60,0%."), "{says}");
    let says = sentence(Lang::En, &edition, &pinned("H26"));
    assert!(says.ends_with(" Hanoi has rank 2 with 60.0%."), "{says}");
}

#[test]
fn of_a_unit_without_a_rank_or_from_elsewhere_it_says_nothing_more() {
    let edition = edition(provinces());
    let usual = sentence(Lang::Vi, &edition, &RankingView::default());
    for code in ["H14", "H12", "G15", "H99"] {
        assert_eq!(sentence(Lang::Vi, &edition, &pinned(code)), usual, "{code}");
    }
}

#[test]
fn of_a_region_it_names_no_total() {
    let view = RankingView {
        region: Some(Region::North),
        ..RankingView::default()
    };
    assert_eq!(
        sentence(Lang::Vi, &edition(provinces()), &view),
        "Tháng 9/2026, 3 tỉnh, thành phố: cao nhất Bắc Ninh 99,0%, thấp nhất Hà Nội 60,0%; một nửa \
         số đơn vị đạt từ 99,0% trở lên."
    );
}

#[test]
fn of_ministries_it_says_that_they_are_ministries() {
    let edition = edition(vec![ministry("G15", "Bộ Tư pháp", counted(90, 10))]);
    assert_eq!(edition.head.coverage[0].kind, AgencyKind::Ministry);
    let says = sentence(Lang::Vi, &edition, &RankingView::default());
    assert!(
        says.starts_with("Tháng 9/2026, 1 bộ, ngành cùng nhau"),
        "{says}"
    );
}

#[test]
fn of_finished_values_it_names_no_total_and_writes_them_on_their_scale() {
    let units = vec![
        unit("H01", "An Giang", Region::South, value(0.77085)),
        unit("H05", "Bắc Ninh", Region::North, value(0.5)),
        unit("H12", "Cà Mau", Region::South, value(0.25)),
    ];
    let (_, edition) = published(index(), units);
    assert_eq!(
        sentence(Lang::Vi, &edition, &RankingView::default()),
        "Tháng 9/2026, 3 tỉnh, thành phố: cao nhất An Giang 0,7709, thấp nhất Cà Mau 0,2500; một \
         nửa số đơn vị đạt từ 0,5000 trở lên."
    );
}

#[test]
fn where_nobody_is_ranked_it_says_so() {
    let units = vec![
        unit("H01", "An Giang", Region::South, MISSING),
        unit("H12", "Cà Mau", Region::South, counted(9, 0)),
    ];
    let edition = edition(units);
    assert_eq!(
        sentence(Lang::Vi, &edition, &pinned("H12")),
        "Tháng 9/2026: chưa có đơn vị nào đủ số liệu để xếp hạng."
    );
    assert_eq!(
        sentence(Lang::En, &edition, &RankingView::default()),
        "September 2026: no unit has enough figures for a rank yet."
    );
}
