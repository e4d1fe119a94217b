//! Months taken together: which files it takes, what is shown of them.

use contract::{Edition, EditionHead, Figures, MeasureWithEditions, Period, RawFigures};
use portal::{
    i18n::Lang::{En, Vi},
    ranking::{finding, months_up_to, select, take_together},
    route::{Months, RankingView},
};

use super::{MISSING, counted, edition, index, measure, provinces, published};

fn month(year: u16, month: u8) -> Period {
    Period::Month(year, month)
}

fn head(period: Period, version: u32) -> EditionHead {
    let mut head = edition(provinces()).head;
    head.period = period;
    head.id.period = period;
    head.id.version = version;
    head
}

/// The newest first, of each period its last version first.
fn found() -> MeasureWithEditions {
    let editions = [
        (month(2026, 2), 1),
        (month(2026, 1), 2),
        (month(2026, 1), 1),
        (month(2025, 11), 1),
        (month(2025, 2), 1),
    ];
    MeasureWithEditions {
        measure: measure(),
        editions: editions
            .into_iter()
            .map(|(period, version)| head(period, version))
            .collect(),
    }
}

#[track_caller]
fn check(found: &MeasureWithEditions, last: &str, months: Months, expected: &[&str]) {
    let last = last.parse().expect("an edition");
    let heads = months_up_to(found, last, months);
    let names: Vec<_> = heads.iter().map(|head| head.id.to_string()).collect();
    assert_eq!(names, expected, "{last} {months:?}");
}

#[test]
fn a_quarter_reaches_back_over_new_year_and_takes_last_versions() {
    let found = found();
    let three = ["2026-02-v1", "2026-01-v2"];
    check(&found, "2026-02-v1", Months::Three, &three);
    // The edition asked for is taken even where there is a later version of it.
    let older = ["2026-01-v1", "2025-11-v1"];
    check(&found, "2026-01-v1", Months::Three, &older);
    let year = ["2026-02-v1", "2026-01-v2", "2025-11-v1"];
    check(&found, "2026-02-v1", Months::Twelve, &year);
    check(&found, "2026-02-v1", Months::One, &[]);
}

#[test]
fn what_is_not_counted_by_months_is_not_taken_together() {
    let mut scores = found();
    scores.measure = index();
    check(&scores, "2026-02-v1", Months::Three, &[]);
    let mut years = found();
    years.editions = vec![head(Period::Year(2025), 1)];
    check(&years, "2025-v1", Months::Twelve, &[]);
}

/// August, which the edition may be compared with: Hà Nội settled all in time, Cà Mau did not report.
fn august(edition: &mut Edition) -> RawFigures {
    for unit in &mut edition.raw.units {
        unit.earlier = Some(MISSING);
    }
    let mut units = provinces();
    for unit in &mut units {
        match unit.code.as_str() {
            "H26" => unit.figures = counted(8_000, 0),
            _ => unit.figures = MISSING,
        }
    }
    let (_, august) = published(measure(), units);
    RawFigures {
        period: month(2026, 8),
        ..august.raw
    }
}

#[test]
fn ranks_and_shares_are_those_of_the_sums_and_what_lacks_a_month_says_so() {
    let mut september = edition(provinces());
    let august = august(&mut september);
    let view = RankingView {
        months: Months::Three,
        ..RankingView::default()
    };
    let taken = take_together(&september, &[august]).expect("counted");
    let selection = select(&taken.edition, &view).with_months(&taken.months, view.months);
    let row = |code: &str| {
        let mut rows = selection.rows.iter();
        rows.find(|row| row.unit.code.as_str() == code).expect(code)
    };
    // 9,200 of 10,000, where September alone had 60 %.
    assert_eq!(row("H26").result.value, Some(92.0));
    assert_eq!(row("H26").result.n, Some(10_000));
    assert_eq!(row("H26").months, Some((2, 3)));
    assert_eq!(row("H14").months, Some((0, 3)));
    assert_eq!(row("H14").unit.figures, MISSING);
    let said = Vi.ranking_texts().missing_months(row("H26"));
    assert_eq!(said.as_deref(), Some("2/3 tháng có số liệu"));
    let reported = taken.edition.head.coverage.iter().map(|one| one.reported);
    assert_eq!(reported.collect::<Vec<_>>(), [4]);
    for (lang, begins) in [
        (Vi, "3 tháng đến tháng 9/2026, "),
        (En, "3 months to September 2026, "),
    ] {
        let sentence = finding(lang, &taken.edition, &selection, &view);
        assert!(sentence.starts_with(begins), "{sentence}");
    }
}

#[test]
fn a_view_of_several_months_says_nothing_of_them_where_there_are_none() {
    let (_, scores) = published(index(), provinces());
    let view = RankingView {
        months: Months::Twelve,
        ..RankingView::default()
    };
    assert_eq!(view.months_of(&scores), Months::One);
    assert_eq!(view.months_of(&edition(provinces())), Months::Twelve);
    assert!(take_together(&scores, &[]).is_none());
    let alone = take_together(&edition(provinces()), &[]).expect("counted");
    let figures = |edition: &Edition| -> Vec<Figures> {
        let units = edition.raw.units.iter();
        units.map(|unit| unit.figures.clone()).collect()
    };
    assert_eq!(figures(&alone.edition), figures(&edition(provinces())));
}
