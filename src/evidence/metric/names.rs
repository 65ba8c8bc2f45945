//! Labels and predictions as they are compared.

use std::borrow::Cow;

use super::predictions::{MetricError, Row};
use super::text::composed;

/// Label and prediction.
pub(super) type Names<'r> = (Cow<'r, str>, Cow<'r, str>);

/// Labels and predictions as they are compared. Where all are numbers, a whole one is the same with and
/// without `.0`, which tables of numbers add where a cell of the column is empty; texts stay as they are.
pub(super) fn names(rows: &[Row], is_text: bool) -> Result<Vec<Names<'_>>, MetricError> {
    let names = rows.iter().map(|row| {
        let (label, guess) = (composed(&row.label), composed(&row.prediction));
        match label.is_empty() && !is_text {
            true => Err(MetricError::NoLabel { line: row.line }),
            false => Ok((label, guess)),
        }
    });
    let names: Vec<_> = names.collect::<Result<_, _>>()?;
    let is_number = |text: &str| text.is_empty() || text.parse::<f64>().is_ok();
    let is_numeric = || {
        names
            .iter()
            .all(|(one, other)| is_number(one) && is_number(other))
    };
    if is_text || !is_numeric() {
        return Ok(names);
    }
    let names = names.into_iter();
    Ok(names
        .map(|(one, other)| (whole(one), whole(other)))
        .collect())
}

fn whole(name: Cow<'_, str>) -> Cow<'_, str> {
    match name {
        Cow::Borrowed(text) => Cow::Borrowed(without_zeros(text)),
        Cow::Owned(text) => Cow::Owned(without_zeros(&text).to_owned()),
    }
}

/// A number without a fraction that is nothing but zeros.
pub(super) fn without_zeros(text: &str) -> &str {
    let is_zero = |digit: u8| digit == b'0';
    match text.split_once('.') {
        Some((whole, zeros)) if !whole.is_empty() && zeros.bytes().all(is_zero) => whole,
        _ => text,
    }
}
