//! What a measurement says of a target: the verdict, or what it lacks, and what makes it no proof whatever its bounds.

use super::achieved::Achieved;
use super::achievement;
use super::binomial::{Direction, Estimate, Verdict};
use super::leakage::Leak;
use crate::model::field::Number;
use crate::model::kind::goal::{self, Goal, Metric};
use crate::model::record::Record;

/// The verdict on a goal, or why there is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Judgement {
    Verdict(Verdict),
    CannotTell(Why),
}

impl Judgement {
    /// The word in classes, JSON and message keys.
    pub fn word(self) -> &'static str {
        match self {
            Self::Verdict(Verdict::Shown) => "shown",
            Self::Verdict(Verdict::NotMet) => "not-met",
            Self::Verdict(Verdict::NotShownYet) => "not-shown-yet",
            Self::CannotTell(_) => "cannot-tell",
        }
    }
}

/// What a verdict lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    NoMeasurement,
    NoTarget,
    /// A value without counts or resampled bounds.
    NoBounds,
    /// Bounds from too few resamples.
    FewResamples,
    /// A figure of all classes together, where every class must reach the target.
    NoClasses,
    /// Counts of cases, where the metric counts none.
    NoRate,
}

/// Why a value on the right side of its target shows nothing, whatever its bounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// The items were learned from: then what they give is too good rather than too low (Kapoor and Narayanan,
    /// Patterns 4, 2023).
    Leak(Leak),
    /// The items are of another version of the evaluation set than the one agreed.
    OtherVersion,
    /// The target lies beyond what the wrong labels of the evaluation set leave provable.
    Labels,
}

impl Doubt {
    /// The word in JSON and message keys.
    pub fn word(self) -> &'static str {
        match self {
            Self::Leak(_) => "leak",
            Self::OtherVersion => "version",
            Self::Labels => "labels",
        }
    }
}

/// What a goal is judged by.
pub(super) struct Setting<'s> {
    pub(super) goal: &'s Record<Goal>,
    pub(super) latest: Option<&'s Achieved>,
    pub(super) is_uncounted: bool,
    pub(super) leak: Option<Leak>,
    pub(super) is_other_version: bool,
    pub(super) ceiling: Option<f64>,
}

/// A goal against one of its targets.
pub(super) struct Standing {
    pub(super) judgement: Judgement,
    pub(super) doubt: Option<Doubt>,
    pub(super) ratio: Option<f64>,
    pub(super) credit: Option<f64>,
}

impl Setting<'_> {
    pub(super) fn against(&self, target: Option<Number>) -> Standing {
        let judged = self.judgement(target);
        let reaches = matches!(
            judged,
            Judgement::Verdict(Verdict::Shown | Verdict::NotShownYet)
        );
        let doubt = self.doubt(target).filter(|_| reaches);
        // A figure of items that were learned from can miss a target, but achieves none.
        let is_learned = self.leak.is_some() && judged != Judgement::Verdict(Verdict::NotMet);
        let values = target.zip(self.latest).filter(|_| !is_learned);
        let values = values.map(|(target, latest)| (target.value, latest.value));
        let goal = self.goal;
        Standing {
            judgement: match doubt {
                Some(_) => Judgement::Verdict(Verdict::NotShownYet),
                None => judged,
            },
            doubt,
            ratio: values.and_then(|(target, value)| achievement::ratio(goal, target, value)),
            credit: values.and_then(|(target, value)| achievement::credit(goal, target, value)),
        }
    }

    fn doubt(&self, target: Option<Number>) -> Option<Doubt> {
        let ceiling = self.ceiling.zip(target);
        let is_beyond = ceiling.is_some_and(|(ceiling, target)| {
            let slack = 1e-9 * ceiling.abs().max(1.0);
            match self.goal.direction {
                Some(goal::Direction::Lower) => target.value < ceiling - slack,
                _ => target.value > ceiling + slack,
            }
        });
        match self.leak {
            Some(leak) => Some(Doubt::Leak(leak)),
            None if self.is_other_version => Some(Doubt::OtherVersion),
            None => is_beyond.then_some(Doubt::Labels),
        }
    }

    fn judgement(&self, target: Option<Number>) -> Judgement {
        let goal = self.goal;
        let (Some(target), Some(direction)) = (target, goal.direction) else {
            return Judgement::CannotTell(Why::NoTarget);
        };
        let Some(latest) = self.latest else {
            return Judgement::CannotTell(match self.is_uncounted {
                true => Why::NoRate,
                false => Why::NoMeasurement,
            });
        };
        let direction = match direction {
            goal::Direction::Higher => Direction::Higher,
            goal::Direction::Lower => Direction::Lower,
            goal::Direction::Exact => Direction::Exact {
                tolerance: goal.tolerance.map_or(0.0, |tolerance| tolerance.value),
            },
        };
        let point = latest.value;
        let (low, high) = latest.bounds.unwrap_or((point, point));
        let verdict = Estimate { low, point, high }.verdict(direction, target.value);
        match self.lacks(latest) {
            // The point alone can miss a target, but never show that it is met, and of all classes together it
            // is no lower than that of the weakest.
            Some(why) if verdict != Verdict::NotMet => Judgement::CannotTell(why),
            _ => Judgement::Verdict(verdict),
        }
    }

    /// What keeps a value that reaches its target from being judged.
    fn lacks(&self, latest: &Achieved) -> Option<Why> {
        // A volume is no sample: the items are there.
        let is_sample = self.goal.metric != Some(Metric::Volume);
        match latest.bounds {
            _ if self.goal.is_of_every_class() && latest.weakest_of.is_none() => {
                Some(Why::NoClasses)
            }
            None if is_sample => Some(Why::NoBounds),
            Some(_) if latest.has_few_resamples() => Some(Why::FewResamples),
            None | Some(_) => None,
        }
    }
}
