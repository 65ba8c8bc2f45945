//! What Microsoft Project cannot hold: kinds, counts and a few examples.

use std::collections::BTreeMap;

use super::super::left_out::kebab_case;
use crate::model::kind::member::Member;
use crate::model::kind::task::Task;
use crate::model::record::Record;

/// How many examples are kept of one kind.
const EXAMPLES: usize = 5;

/// A kind of content that the file does not hold, or holds differently.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LossKind {
    /// Work that waits for the status date, held there by a constraint.
    StatusDate,
    /// Several constraint dates on one task; Project schedules by one of them.
    ManyConstraints,
    /// Constraint dates that Project does not take, on summaries and on manual tasks.
    IdleConstraints,
    /// Two links between the same two tasks.
    DoubleLinks,
    /// Links that bind the finish of a summary.
    SummaryFinishLinks,
    /// Lags in fractions of a per cent, written as time.
    PercentLags,
    /// Work that is all done and has no finish date, written as finished.
    Unfinished,
    /// The float up to which a task is critical, rounded down to whole days.
    CriticalFloat,
    /// Owners of summaries.
    SummaryOwners,
    /// Calendars of summaries.
    SummaryCalendars,
    /// More than five working times a day.
    WorkingTimes,
    /// Low and high durations of estimates.
    Estimates,
    /// Person-time of tasks that nobody owns.
    Efforts,
    /// Person-time that was spent.
    Spent,
    /// Costs and rates.
    Money,
    /// Progress counted by a dataset, written as a share.
    Measures,
    /// Earned-value methods.
    EarnedValue,
    /// Roles and skills that tasks ask for.
    Roles,
    /// Phases, deliverables, goals, requirements and computing time.
    References,
    /// Baselines beyond the eleven that Project has.
    Baselines,
    /// Signed tasks that are no longer in the plan.
    BaselineTasks,
}

impl LossKind {
    /// All kinds, in the order in which they are listed.
    pub const ALL: [Self; 21] = [
        Self::StatusDate,
        Self::ManyConstraints,
        Self::IdleConstraints,
        Self::DoubleLinks,
        Self::SummaryFinishLinks,
        Self::PercentLags,
        Self::Unfinished,
        Self::CriticalFloat,
        Self::SummaryOwners,
        Self::SummaryCalendars,
        Self::WorkingTimes,
        Self::Estimates,
        Self::Efforts,
        Self::Spent,
        Self::Money,
        Self::Measures,
        Self::EarnedValue,
        Self::Roles,
        Self::References,
        Self::Baselines,
        Self::BaselineTasks,
    ];

    /// The kind in kebab case, for the message catalogue: `double-links`.
    pub fn key(self) -> String {
        kebab_case(&format!("{self:?}"))
    }
}

/// One kind of what the file does not hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loss {
    pub kind: LossKind,
    /// How often it occurs.
    pub count: usize,
    /// Ids of the first few records, in file order; empty where it concerns the whole project.
    pub examples: Vec<String>,
}

/// Collects what is left out while the file is written.
#[derive(Debug, Default)]
pub(super) struct Losses {
    entries: BTreeMap<LossKind, (usize, Vec<String>)>,
}

impl Losses {
    /// Counts one occurrence at a record.
    pub(super) fn note(&mut self, kind: LossKind, id: &str) {
        let (count, examples) = self.entries.entry(kind).or_default();
        *count += 1;
        if examples.len() < EXAMPLES && !examples.iter().any(|known| known == id) {
            examples.push(id.to_owned());
        }
    }

    /// Notes keys of a task that Project has no like of.
    pub(super) fn note_keys(&mut self, task: &Record<Task>) {
        let money = task.cost.is_some() || task.spent_cost.is_some();
        let refers = task.phase.is_some()
            || task.gpu_hours.is_some()
            || !(task.deliverable.is_empty()
                && task.goal.is_empty()
                && task.requirement.is_empty());
        let marks = [
            (LossKind::Estimates, task.estimate.is_some()),
            (
                LossKind::Efforts,
                task.effort.is_some() && task.owner.is_empty(),
            ),
            (LossKind::Spent, task.spent.is_some()),
            (LossKind::Money, money),
            (LossKind::Measures, task.measured_by.is_some()),
            (LossKind::EarnedValue, task.ev.is_some()),
            (
                LossKind::Roles,
                task.role.is_some() || !task.skills.is_empty(),
            ),
            (LossKind::References, refers),
        ];
        for (kind, present) in marks {
            if present {
                self.note(kind, &task.id);
            }
        }
    }

    /// Notes what Project is not told of a member.
    pub(super) fn note_member(&mut self, member: &Record<Member>) {
        if member.rate.is_some() {
            self.note(LossKind::Money, &member.id);
        }
    }

    pub(super) fn into_list(self) -> Vec<Loss> {
        let loss = |(kind, (count, examples))| Loss {
            kind,
            count,
            examples,
        };
        self.entries.into_iter().map(loss).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_is_listed_once() {
        assert!(LossKind::ALL.is_sorted_by(|left, right| left < right));
        assert_eq!(LossKind::ALL[20] as usize, 20);
        assert_eq!(LossKind::DoubleLinks.key(), "double-links");
    }
}
