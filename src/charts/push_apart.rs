//! Labels that want to stand beside their marks, moved as little as keeps them apart.

/// Where each label stands, in the order given: at least `gap` apart and between `low` and `high`,
/// those that want to stand higher above the others. Where the room is too small for all, they
/// share it evenly.
pub fn push_apart(wanted: &[f64], gap: f64, low: f64, high: f64) -> Vec<f64> {
    let mut order: Vec<usize> = (0..wanted.len()).collect();
    order.sort_by(|one, other| wanted[*one].total_cmp(&wanted[*other]));
    let steps = wanted.len().saturating_sub(1) as f64;
    let room = (high - low).max(0.0);
    let gap = match gap * steps > room {
        true => room / steps,
        false => gap,
    };
    let last_start = (high - gap * steps).max(low);
    // Less what the labels above take, all that touch each other want the same place: their mean.
    let starts = pooled(
        order
            .iter()
            .enumerate()
            .map(|(above, at)| wanted[*at] - gap * above as f64),
    );
    let mut placed = vec![0.0; wanted.len()];
    for (above, (at, start)) in order.into_iter().zip(starts).enumerate() {
        placed[at] = start.clamp(low, last_start) + gap * above as f64;
    }
    placed
}

/// The rising sequence that is nearest to the values.
fn pooled(values: impl Iterator<Item = f64>) -> Vec<f64> {
    let mut pools: Vec<(f64, usize)> = Vec::new();
    for value in values {
        let mut pool = (value, 1);
        while let Some((mean, count)) = pools.pop_if(|(mean, _)| *mean > pool.0) {
            let both = count + pool.1;
            let sum = mean * count as f64 + pool.0 * pool.1 as f64;
            pool = (sum / both as f64, both);
        }
        pools.push(pool);
    }
    pools
        .into_iter()
        .flat_map(|(mean, count)| std::iter::repeat_n(mean, count))
        .collect()
}
