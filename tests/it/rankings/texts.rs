//! Figures as they are written, and words for every kind of them.

use contract::{AgencyKind, Band, Counter, Figures, MissingReason, Period, Region, Scale};
use portal::{
    format::{count, decimals, percent, signed},
    i18n::Lang::{self, En, Vi},
    route::Column,
};

use super::{counted, value};

#[test]
fn decimals_are_rounded_once_the_half_away_from_zero() {
    let cases = [
        (68.61, 2, "68,61"),
        (0.7709, 4, "0,7709"),
        (0.0, 0, "0"),
        (0.5, 0, "1"),
        (-0.5, 0, "−1"),
        (0.125, 2, "0,13"),
        (-0.125, 2, "−0,13"),
        (1_234.5, 1, "1.234,5"),
        (99.96, 1, "100,0"),
    ];
    for (number, digits, expected) in cases {
        assert_eq!(decimals(Vi, number, digits), expected);
    }
    assert_eq!(decimals(En, -1_234.5, 2), "−1,234.50");
}

/// 0.05, 0.15 and so on are no binary numbers; written, they must still be rounded up.
#[test]
fn every_half_of_a_tenth_of_a_percent_is_rounded_up() {
    for tenths in 0..1_000 {
        let half: f64 = format!("{}.{}5", tenths / 10, tenths % 10)
            .parse()
            .expect("a number");
        let (whole, tenth) = ((tenths + 1) / 10, (tenths + 1) % 10);
        assert_eq!(percent(En, half), format!("{whole}.{tenth}%"), "{half}");
    }
}

#[test]
fn shares_have_one_decimal_always() {
    for (share, vi, en) in [
        (95.85, "95,9%", "95.9%"),
        (100.0, "100,0%", "100.0%"),
        (0.0, "0,0%", "0.0%"),
        (99.94, "99,9%", "99.9%"),
    ] {
        assert_eq!(
            (percent(Vi, share), percent(En, share)),
            (vi.into(), en.into())
        );
    }
}

#[test]
fn a_difference_has_its_sign_and_nothing_has_none() {
    let cases = [
        (1.2, 1, "+1,2"),
        (-0.3, 1, "−0,3"),
        (0.05, 1, "+0,1"),
        (-0.05, 1, "−0,1"),
        (0.04, 1, "0,0"),
        (-0.04, 1, "0,0"),
        (-0.0, 2, "0,00"),
        (0.0001, 4, "+0,0001"),
    ];
    for (difference, digits, expected) in cases {
        assert_eq!(signed(Vi, difference, digits), expected, "{difference}");
    }
    assert_eq!(signed(En, -12.25, 1), "−12.3");
}

#[test]
fn counts_are_grouped_and_never_overflow() {
    assert_eq!(count(Vi, 1_254_300), "1.254.300");
    assert_eq!(count(En, 1_254_300), "1,254,300");
    assert_eq!(count(Vi, 0), "0");
    assert_eq!(count(Vi, u64::MAX), "9.223.372.036.854.775.807");
}

#[test]
fn a_value_is_written_in_the_unit_of_its_measure() {
    let texts = Vi.ranking_texts();
    let points = |maximum| Scale::Points { maximum };
    assert_eq!(texts.value(Vi, Scale::Percent, 88.45), "88,5%");
    assert_eq!(texts.value(Vi, points(100.0), 68.605), "68,61");
    assert_eq!(texts.value(Vi, points(1.0), 0.77085), "0,7709");
    assert_eq!(texts.change(Vi, Scale::Percent, 1.25), "+1,3");
    assert_eq!(texts.change(Vi, points(1.0), -0.01), "−0,0100");
}

#[test]
fn periods_are_told_in_both_languages() {
    let told = |lang: Lang, period: &str| {
        let period: Period = period.parse().expect("a period");
        lang.ranking_texts().period(lang, period)
    };
    for (period, vi, en) in [
        ("2026-09", "Tháng 9/2026", "September 2026"),
        ("2024", "Năm 2024", "2024"),
        (
            "2026-10-10",
            "Từ đầu năm đến 10/10/2026",
            "1 January to 10 October 2026",
        ),
    ] {
        assert_eq!((told(Vi, period), told(En, period)), (vi.into(), en.into()));
    }
}

#[test]
fn no_two_values_of_a_choice_share_a_word() {
    for lang in Lang::ALL {
        let texts = lang.ranking_texts();
        let bands = [Band::Good, Band::Fair, Band::NeedsImprovement, Band::Weak];
        let regions = [Region::North, Region::Central, Region::South];
        let lists = [
            bands.iter().filter_map(|one| texts.band(*one)).collect(),
            regions
                .iter()
                .filter_map(|one| texts.region_name(*one))
                .collect(),
            Column::ALL.iter().map(|one| texts.column(*one)).collect(),
            Counter::ALL
                .iter()
                .map(|one| (texts.counters)(*one))
                .collect::<Vec<_>>(),
        ];
        for (mut words, count) in lists.into_iter().zip([4, 3, 6, 13]) {
            words.sort_unstable();
            words.dedup();
            assert_eq!(words.len(), count, "{words:?}");
        }
        assert_ne!(
            texts.units(AgencyKind::Ministry, 2),
            texts.units(AgencyKind::Province, 2)
        );
    }
}

#[test]
fn only_what_is_missing_has_a_reason() {
    let missing = |reason| Figures::Missing { reason };
    let texts = Vi.ranking_texts();
    assert_eq!(texts.missing(&counted(0, 0)), None);
    assert_eq!(texts.missing(&value(0.0)), None);
    assert_eq!(
        texts.missing(&missing(MissingReason::NotReported)),
        Some("chưa báo cáo")
    );
    assert_eq!(
        texts.missing(&missing(MissingReason::Other)),
        Some("nguồn không công bố")
    );
}

#[test]
fn values_from_the_future_have_no_word() {
    for lang in Lang::ALL {
        let texts = lang.ranking_texts();
        assert_eq!(texts.band(Band::Other), None);
        assert_eq!(texts.region_name(Region::Other), None);
    }
}
