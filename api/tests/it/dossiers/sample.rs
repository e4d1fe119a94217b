//! The generated dossiers, which every demonstration shows.

use std::collections::HashSet;

use api::dossiers::sample;
use contract::Basis;
use serde_json::Value;

use super::import;
use crate::support::{Fixture, today};

fn lines(count: u32) -> Vec<Value> {
    let dossiers = (0..count).flat_map(|number| sample::dossier(number, today()));
    dossiers
        .map(|line| serde_json::to_value(&line).expect("is written"))
        .collect()
}

#[test]
fn codes_are_unique_over_a_year_and_always_the_same() {
    let codes: Vec<_> = (0..3_000)
        .filter_map(|number| sample::receipt(number, today()))
        .collect();
    assert_eq!(codes.len(), 3_000);
    let days: HashSet<_> = codes.iter().map(|(code, _)| code.received_on()).collect();
    assert_eq!(days.len(), 365);
    let unique: HashSet<_> = codes.iter().map(|(code, _)| code).collect();
    assert_eq!(unique.len(), codes.len());
    assert_eq!(sample::receipt(2_999, today()).as_ref(), codes.last());
}

#[tokio::test]
async fn times_of_generated_dossiers_have_a_spread_and_say_what_they_are() {
    let fixture = Fixture::seeded().await;
    let lines = lines(3_000);
    import(&fixture, &lines).await.expect("imported");
    let times = super::times::times(&fixture, "?agency=H26.14").await;
    assert_eq!(times.basis, Basis::Illustrative);
    let country = times.levels.last().expect("the country");
    assert!(country.is_enough(), "{country:?}");
    assert!(
        country.quantiles.longest() > country.quantiles.median() + 2,
        "{country:?}"
    );
    assert_eq!(country.months.len(), 12);
    assert!(times.offices.len() > 3);
    let (on_time, limited) = times
        .offices
        .iter()
        .fold((0, 0), |(on_time, limited), office| {
            (
                on_time + office.on_time_count,
                limited + office.limited_count,
            )
        });
    assert!(
        on_time < limited && on_time * 10 > limited * 7,
        "{on_time} of {limited}"
    );
}
