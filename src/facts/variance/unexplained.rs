//! What signing anew would take along although no named change says so.

use super::{Approvals, Difference, Subject, Variance};
use crate::facts::Facts;
use crate::model::kind::change::Change;
use crate::model::kind::deliverable::Deliverable;
use crate::model::kind::goal::Goal;
use crate::model::kind::requirement::Requirement;
use crate::model::kind::task::Task;
use crate::model::record::{Kinded as _, Record};

impl<'f> Variance<'f> {
    /// The variance without what the changes explain: dates, scope and estimates. Promises are left
    /// out; they have rules of their own.
    ///
    /// A change explains what it affects, and the tasks that serve it. One with days explains every
    /// date and every estimate of time, one with an amount every cost.
    pub fn beyond(self, facts: &'f Facts, changes: &[&'f Record<Change>]) -> Self {
        let grounds = Grounds {
            facts,
            named: Approvals::only(changes),
        };
        let (mut left, moves) = (self, grounds.named.of_finish().is_some());
        left.promises.clear();
        left.dates
            .retain(|one| !moves && !grounds.touch(&one.subject));
        left.estimates.retain(|one| !grounds.explain(one));
        for scope in [&mut left.added, &mut left.removed] {
            scope.retain(|one| !grounds.touch(&one.subject));
        }
        left.finish = left.finish.filter(|_| !left.dates.is_empty());
        left
    }

    /// Whether nothing differs.
    pub fn is_empty(&self) -> bool {
        self.promises.is_empty()
            && self.added.is_empty()
            && self.removed.is_empty()
            && self.estimates.is_empty()
            && self.dates.is_empty()
    }
}

struct Grounds<'f> {
    facts: &'f Facts,
    named: Approvals<'f>,
}

impl Grounds<'_> {
    fn explain(&self, one: &Difference<'_>) -> bool {
        let whole = match one.key {
            "cost" => self.named.of_amount(),
            _ => self.named.of_finish(),
        };
        whole.is_some() || self.touch(&one.subject)
    }

    /// Whether a change affects a record, or what a task serves.
    fn touch(&self, subject: &Subject) -> bool {
        let is_named = |kind: &str, id: &str| self.named.of(kind, id).is_some();
        let serves = |task: &Record<Task>| {
            is_named(Task::KIND, &task.id)
                || task
                    .deliverable
                    .iter()
                    .any(|id| is_named(Deliverable::KIND, id))
                || task.goal.iter().any(|id| is_named(Goal::KIND, id))
                || task
                    .requirement
                    .iter()
                    .any(|id| is_named(Requirement::KIND, id))
        };
        let task = self.facts.project.tasks.find(&subject.id);
        let task = task.filter(|_| subject.kind == Task::KIND);
        is_named(subject.kind, &subject.id)
            || task.is_some_and(|task| self.facts.with_summaries(task).any(serves))
    }
}
