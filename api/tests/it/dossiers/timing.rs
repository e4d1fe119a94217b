//! How long a refusal takes says nothing of why.

use axum::Router;
use serde_json::{Value, json};
use tokio::time::Instant;

use super::{CODE, SECRET, milliseconds, open_house, request};
use crate::support::send;

const ROUNDS: usize = 2_000;
const ENOUGH: f64 = 0.01;

async fn taken(app: &Router, body: &Value) -> f64 {
    let request = request("/api/v1/dossier-lookups", "203.0.113.7", body.to_string());
    let began = Instant::now();
    let answer = send(app.clone(), request).await;
    assert_eq!(answer.status, 404);
    milliseconds(began.elapsed())
}

/// The largest distance of two distributions, and how likely it is when they are one.
fn kolmogorov_smirnov(one: &mut [f64], other: &mut [f64]) -> f64 {
    one.sort_by(f64::total_cmp);
    other.sort_by(f64::total_cmp);
    let share = |all: &[f64], below: f64| {
        all.partition_point(|value| *value <= below) as f64 / all.len() as f64
    };
    let places = one.iter().chain(other.iter());
    let distance = places
        .map(|place| (share(one, *place) - share(other, *place)).abs())
        .fold(0.0, f64::max);
    let (n, m) = (one.len() as f64, other.len() as f64);
    let size = (n * m / (n + m)).sqrt();
    let at = (size + 0.12 + 0.11 / size) * distance;
    // The sum does not settle there, and the distance is one of any two samples.
    if at < 0.3 {
        return 1.0;
    }
    let term = |k: i32| {
        let k = f64::from(k);
        let sign = if k % 2.0 == 1.0 { 1.0 } else { -1.0 };
        sign * (-2.0 * k * k * at * at).exp()
    };
    (2.0 * (1..=100).map(term).sum::<f64>()).clamp(0.0, 1.0)
}

/// In turn, so that a busy moment meets all of them. How likely the cases are one: a wrong secret
/// and an unknown dossier; unknown dossiers of two agencies.
async fn likely(app: &Router) -> [f64; 2] {
    let cases = [
        json!({"code": CODE, "secret": "0000-0000"}),
        json!({"code": "H56.14-261102-9999", "secret": SECRET}),
        json!({"code": "H26.01-200101-0001", "secret": SECRET}),
    ];
    let mut times = [const { Vec::new() }; 3];
    for _ in 0..ROUNDS {
        for (times, body) in times.iter_mut().zip(&cases) {
            times.push(taken(app, body).await);
        }
    }
    let [wrong, unknown, elsewhere] = &mut times;
    [
        kolmogorov_smirnov(wrong, unknown),
        kolmogorov_smirnov(unknown, elsewhere),
    ]
}

#[tokio::test]
async fn refusals_take_the_same_time() {
    // Its folder goes with it.
    let fixture = open_house().await;
    let app = fixture.app();
    let first = likely(&app).await;
    if first.iter().all(|likely| *likely > ENOUGH) {
        return;
    }
    // Of a hundred pairs that are alike one seems different: then another two thousand decide.
    let second = likely(&app).await;
    assert!(
        second.iter().all(|likely| *likely > ENOUGH),
        "p = {first:?}, then {second:?}"
    );
}

#[test]
fn different_times_are_told_apart() {
    let mut one: Vec<f64> = (0..300)
        .map(|at| 3.0 + f64::from(at % 17) / 100.0)
        .collect();
    let mut other: Vec<f64> = one.iter().map(|time| time + 0.05).collect();
    assert!(kolmogorov_smirnov(&mut one.clone(), &mut one) > 0.9);
    assert!(kolmogorov_smirnov(&mut one, &mut other) < 0.0001);
}
