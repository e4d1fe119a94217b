//! Figures of the whole country beside the derived share.

use contract::{
    AgencyName, Bilingual, Citation, Date, Edition, MonthlyShare, NationalFigures, Period,
    Settlements,
};
use leptos::prelude::*;
use portal::{i18n::Lang, pages::ranking::NationalShown};

use super::{edition, provinces, value};
use crate::render;

fn figures() -> NationalFigures {
    let day = Date::new(2026, 9, 17).expect("a day");
    NationalFigures {
        measure: "dung-han-766".parse().expect("a slug"),
        source: Citation {
            title: Bilingual::vietnamese("Nguồn thử"),
            url: None,
        },
        note: Bilingual::new("Mùa xuân thấp ở nguồn.", "Spring is low in the source."),
        counted_to: day,
        months: [(8, 78.12), (9, 75.31)]
            .map(|(month, on_time_percent)| MonthlyShare {
                month: Period::Month(2026, month),
                on_time_percent,
            })
            .to_vec(),
        settlements_note: Bilingual::vietnamese("Lệch nhau nhiều nhất 0,06."),
        settlements: vec![Settlements {
            unit: AgencyName {
                code: "H26".parse().expect("a code"),
                name: Bilingual::vietnamese("Hà Nội"),
            },
            counted_to: Date::new(2026, 10, 10).expect("a day"),
            on_time: 358_660,
            late: 46_764,
            average_days: 2.75,
        }],
    }
}

fn shown(edition: Edition) -> String {
    render(Lang::Vi, || {
        view! { <NationalShown figures=figures() edition /> }
    })
}

#[test]
fn the_newest_month_says_to_which_day_it_is_counted_and_points_are_not_joined() {
    let html = shown(edition(provinces()));
    for part in [
        "Tháng 9/2026 (tính đến 17/9/2026), cả nước giải quyết đúng hạn 75,3% hồ sơ.",
        "Mùa xuân thấp ở nguồn.",
        "aria-label=\"Tháng 8/2026: 78,1%\"",
        "Nguồn thử",
        "405.424",
        "88,47%",
        "2,75",
    ] {
        assert!(html.contains(part), "{part}: {html}");
    }
    let lines = html.matches("<polyline").count();
    assert_eq!((html.matches("lines__mark").count(), lines), (2, 2));
}

#[test]
fn the_share_by_points_stands_beside_only_where_it_is_of_the_same_day() {
    let derived = |period| {
        let mut edition = edition(provinces());
        edition.raw.period = period;
        let mut units = edition.raw.units.iter_mut();
        let unit = units.find(|unit| unit.code.as_str() == "H26");
        unit.expect("a unit").figures = value(88.45);
        edition
    };
    let same = Period::YearTo(Date::new(2026, 10, 10).expect("a day"));
    assert!(shown(derived(same)).contains("88,45%"));
    let other = Period::YearTo(Date::new(2026, 9, 17).expect("a day"));
    assert!(!shown(derived(other)).contains("88,45%"));
}
