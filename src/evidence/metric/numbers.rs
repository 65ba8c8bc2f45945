//! Metrics of predicted numbers: mean absolute error and root mean squared error, in the unit of the numbers.

/// Σ|label − prediction| / n; `None` without a row.
pub fn mean_absolute_error(rows: impl IntoIterator<Item = (f64, f64)>) -> Option<f64> {
    mean(rows.into_iter().map(|(label, guess)| (label - guess).abs()))
}

/// √(Σ(label − prediction)² / n); `None` without a row.
pub fn root_mean_squared_error(rows: impl IntoIterator<Item = (f64, f64)>) -> Option<f64> {
    mean(
        rows.into_iter()
            .map(|(label, guess)| (label - guess).powi(2)),
    )
    .map(f64::sqrt)
}

fn mean(values: impl Iterator<Item = f64>) -> Option<f64> {
    let (mut sum, mut count) = (0.0, 0_u64);
    for value in values {
        sum += value;
        count += 1;
    }
    (count > 0).then(|| sum / count as f64)
}
