//! What many measured times come to, and whether two lots of them are alike.

use std::time::Duration;

/// The time that so many of a hundred do not exceed; the times are in order, and there are some.
pub fn percentile(times: &[Duration], part: usize) -> Duration {
    let at = (times.len() * part).div_ceil(100).saturating_sub(1);
    times.get(at).copied().unwrap_or_default()
}

/// How likely the largest distance of two distributions is when they are one: the test of
/// Kolmogorov and Smirnov, as `api/tests/it/dossiers/timing.rs` takes it.
pub fn likely_one(one: &mut [Duration], other: &mut [Duration]) -> f64 {
    one.sort_unstable();
    other.sort_unstable();
    let share = |all: &[Duration], below: &Duration| {
        all.partition_point(|time| time <= below) as f64 / all.len() as f64
    };
    let places = one.iter().chain(other.iter());
    let distance = places
        .map(|place| (share(one, place) - share(other, place)).abs())
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_percentile_is_a_time_that_was_measured() {
        let times: Vec<Duration> = (1..=200).map(Duration::from_millis).collect();
        for (part, millis) in [(50, 100), (95, 190), (99, 198), (100, 200)] {
            assert_eq!(percentile(&times, part), Duration::from_millis(millis));
        }
        assert_eq!(percentile(&times[..1], 99), Duration::from_millis(1));
    }

    #[test]
    fn different_times_are_told_apart() {
        let times = |later: u64| -> Vec<Duration> {
            (0..300)
                .map(|at| Duration::from_micros(3_000 + at % 17 * 10 + later))
                .collect()
        };
        assert!(likely_one(&mut times(0), &mut times(0)) > 0.9);
        assert!(likely_one(&mut times(0), &mut times(50)) < 0.0001);
    }
}
