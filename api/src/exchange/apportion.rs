//! A whole number shared out by weights, so that the shares add up to it again.

/// Each gets its share rounded down; what is left goes to the largest remainders, the first of equal
/// ones first. Without any weight nobody gets anything.
pub fn apportion(total: u64, weights: &[u64]) -> Vec<u64> {
    let all: u128 = weights.iter().map(|weight| u128::from(*weight)).sum();
    if all == 0 {
        return vec![0; weights.len()];
    }
    let share = |weight: &u64| u128::from(total) * u128::from(*weight);
    let mut shares: Vec<u64> = weights
        .iter()
        .map(|weight| u64::try_from(share(weight) / all).unwrap_or(total))
        .collect();
    let mut places: Vec<usize> = (0..weights.len()).collect();
    places.sort_by_key(|at| std::cmp::Reverse(share(&weights[*at]) % all));
    let left = total - shares.iter().sum::<u64>();
    for at in places
        .into_iter()
        .take(usize::try_from(left).unwrap_or_default())
    {
        shares[at] += 1;
    }
    shares
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_add_up_and_follow_the_weights() {
        let cases: [(u64, &[u64], &[u64]); 6] = [
            (10, &[1, 1, 1], &[4, 3, 3]),
            (10, &[6, 3, 1], &[6, 3, 1]),
            (1, &[2, 3], &[0, 1]),
            (7, &[0, 5, 0], &[0, 7, 0]),
            (7, &[0, 0], &[0, 0]),
            (7, &[], &[]),
        ];
        for (total, weights, expected) in cases {
            assert_eq!(
                apportion(total, weights),
                expected,
                "{total} by {weights:?}"
            );
        }
    }
}
