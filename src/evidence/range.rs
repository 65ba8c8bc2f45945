//! Which values a goal's metric and unit can have.

use crate::model::kind::goal::{Goal, Metric};

/// From the least to the most that can be measured, in the goal's unit; infinite where there is no end.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Range {
    pub least: f64,
    pub most: f64,
    pub sort: Sort,
}

/// What sets the ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// A share, written in per cent.
    Percent,
    /// A share or another score, written as a part of 1 or of 100.
    Share,
    /// A size or a distance, which has no upper end.
    Size,
    /// Anything.
    Open,
}

impl Range {
    /// What the goal's values can be. Error rates of texts have no upper end, since insertions count
    /// too; in per cent of what a project names itself, its own figures beyond 0 to 100 say that it is
    /// no share.
    pub fn of(goal: &Goal) -> Self {
        let whole = if goal.is_percent() { 100.0 } else { 1.0 };
        match goal.metric {
            Some(metric) if metric.is_rate() => Self::share(goal, 0.0, whole),
            Some(Metric::F1 | Metric::Map | Metric::Iou) if goal.unit.is_none() => {
                Self::share(goal, 0.0, whole)
            }
            Some(Metric::F1 | Metric::Map | Metric::Iou | Metric::Bleu) => {
                Self::share(goal, 0.0, 100.0)
            }
            Some(Metric::Kappa) => Self::share(goal, -whole, whole),
            Some(
                Metric::Cer
                | Metric::Wer
                | Metric::Mae
                | Metric::Rmse
                | Metric::Latency
                | Metric::Throughput
                | Metric::Volume,
            ) => Self::new(0.0, f64::INFINITY, Sort::Size),
            _ => {
                let share = Self::share(goal, 0.0, 100.0);
                let is_share = goal.is_percent() && promises(goal).all(|value| share.holds(value));
                let open = Self::new(f64::NEG_INFINITY, f64::INFINITY, Sort::Open);
                if is_share { share } else { open }
            }
        }
    }

    fn share(goal: &Goal, least: f64, most: f64) -> Self {
        let sort = match goal.is_percent() {
            true => Sort::Percent,
            false => Sort::Share,
        };
        Self::new(least, most, sort)
    }

    fn new(least: f64, most: f64, sort: Sort) -> Self {
        Self { least, most, sort }
    }

    /// Whether a value can be measured.
    pub fn holds(self, value: f64) -> bool {
        (self.least..=self.most).contains(&value)
    }

    /// The nearest value that can be measured.
    pub fn cut(self, value: f64) -> f64 {
        value.clamp(self.least, self.most)
    }
}

/// The values that the goal itself names.
fn promises(goal: &Goal) -> impl Iterator<Item = f64> {
    let best = goal.world_best.as_ref().and_then(|best| best.value);
    let named = [goal.target, goal.baseline, best].into_iter().flatten();
    let years = goal.targets.values().copied();
    named.chain(years).map(|number| number.value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::field::Number;

    fn range(metric: Option<Metric>, unit: Option<&str>, target: f64) -> (f64, f64) {
        let range = Range::of(&Goal {
            metric,
            unit: unit.map(str::to_owned),
            target: Some(Number {
                value: target,
                digits: 0,
            }),
            ..Goal::default()
        });
        (range.least, range.most)
    }

    #[test]
    fn shares_end_at_their_whole() {
        let infinite = f64::INFINITY;
        for (metric, unit, target, ends) in [
            (Some(Metric::Recall), Some("%"), 90.0, (0.0, 100.0)),
            (Some(Metric::Recall), Some("％ "), 90.0, (0.0, 100.0)),
            (Some(Metric::Recall), None, 0.9, (0.0, 1.0)),
            (Some(Metric::F1), None, 0.9, (0.0, 1.0)),
            (Some(Metric::F1), Some("점"), 90.0, (0.0, 100.0)),
            (Some(Metric::Bleu), None, 30.0, (0.0, 100.0)),
            (Some(Metric::Kappa), None, 0.8, (-1.0, 1.0)),
            (Some(Metric::Cer), Some("%"), 10.0, (0.0, infinite)),
            (Some(Metric::Latency), Some("s"), 2.0, (0.0, infinite)),
            (Some(Metric::Other), Some("%"), 80.0, (0.0, 100.0)),
            (Some(Metric::Other), Some("%"), 150.0, (-infinite, infinite)),
            (Some(Metric::Other), Some("h"), 10.0, (-infinite, infinite)),
            (None, Some("%"), 80.0, (0.0, 100.0)),
        ] {
            assert_eq!(range(metric, unit, target), ends, "{metric:?} {unit:?}");
        }
    }

    #[test]
    fn the_ends_themselves_can_be_measured() {
        let range = Range::new(0.0, 100.0, Sort::Percent);
        assert!(range.holds(0.0) && range.holds(100.0));
        assert!(!range.holds(-0.1) && !range.holds(100.1));
        assert_eq!(
            [range.cut(-3.0), range.cut(50.0), range.cut(104.0)],
            [0.0, 50.0, 100.0]
        );
    }
}
