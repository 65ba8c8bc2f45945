//! A goal that promises every class: each is measured, and the weakest is what counts.

use std::collections::BTreeSet;

use super::{note, written};
use crate::evidence::binomial::Estimate;
use crate::evidence::metric::{Figure, Measured, MetricError};
use crate::lang::format;
use crate::model::kind::goal::{Direction, Goal};

/// How many classes a remark names.
const NAMED: usize = 12;

/// One class and what its rows come to.
pub struct OfClass {
    pub class: String,
    pub measured: Measured,
}

/// Measures each class, the weakest first: the goal is shown only if that one is, since every class
/// has to lie beyond the target by its own bounds (an intersection-union test; Berger, Technometrics
/// 24, 1982, p. 295).
///
/// # Errors
/// That of the first class without a figure.
pub fn weakest_first(
    classes: BTreeSet<String>,
    goal: &Goal,
    measure: impl Fn(&str) -> Result<Measured, MetricError>,
) -> Result<Vec<OfClass>, MetricError> {
    let each = classes.into_iter().map(|class| {
        let measured = measure(&class)?;
        Ok(OfClass { class, measured })
    });
    let mut each: Vec<OfClass> = each.collect::<Result<_, _>>()?;
    let standing = |one: &OfClass| standing(goal, &one.measured);
    each.sort_by(|one, other| {
        let ((is_met, value), (other_is_met, other)) = (standing(one), standing(other));
        is_met.cmp(&other_is_met).then(value.total_cmp(&other))
    });
    Ok(each)
}

/// Whether the value itself reaches the target, and how well the class stands: the more the better.
fn standing(goal: &Goal, measured: &Measured) -> (bool, f64) {
    let scale = written::scale(goal, measured);
    let (low, point, high) = interval(measured);
    let (low, point, high) = (low * scale, point * scale, high * scale);
    let target = goal.target.map(|target| target.value);
    match goal.direction {
        Some(Direction::Lower) => {
            let is_met = target.is_none_or(|target| point <= target);
            (is_met, if is_met { -high } else { -point })
        }
        Some(Direction::Exact) => (true, -(point - target.unwrap_or(point)).abs()),
        Some(Direction::Higher) | None => {
            let is_met = target.is_none_or(|target| point >= target);
            (is_met, if is_met { low } else { point })
        }
    }
}

/// Bounds and value as the rows give them; where there are no bounds, the value alone.
fn interval(measured: &Measured) -> (f64, f64, f64) {
    let point = measured.figure.point();
    let exact = match measured.figure {
        Figure::Passed { count, samples } | Figure::Failed { count, samples } => {
            Estimate::of_count(count, samples).map(|one| (one.low, one.high))
        }
        Figure::Value { .. } => None,
    };
    let drawn = measured.bounds.map(|bounds| (bounds.low, bounds.high));
    let (low, high) = match (exact, drawn) {
        (Some(one), Some(other)) => (one.0.min(other.0), one.1.max(other.1)),
        (one, other) => one.or(other).unwrap_or((point, point)),
    };
    (low, point, high)
}

/// Classes with their figures, as a remark names them.
pub fn list(each: &[OfClass], goal: &Goal) -> String {
    let named = each.iter().take(NAMED).map(|one| {
        let figure = match one.measured.figure {
            Figure::Passed { count, samples } | Figure::Failed { count, samples } => {
                format!("{count}/{samples}")
            }
            Figure::Value { .. } => {
                let value = one.measured.figure.point() * written::scale(goal, &one.measured);
                format::number(value, 3, format::Rounding::Nearest)
            }
        };
        format!("{} {figure}", note::short(&one.class))
    });
    let mut text = named.collect::<Vec<_>>().join(", ");
    if each.len() > NAMED {
        text.push_str(", …");
    }
    text
}
