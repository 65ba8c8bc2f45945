//! What was promised and says something else now.

use super::{Approvals, Difference, Subject, Value};
use crate::facts::Facts;
use crate::model::dates::{Anchor, Due};
use crate::model::kind::baseline::Baseline;
use crate::model::kind::change::Change;
use crate::model::kind::charter::Charter;
use crate::model::kind::dataset::Dataset;
use crate::model::kind::deliverable::Deliverable;
use crate::model::kind::goal::Goal;
use crate::model::record::{Kinded as _, Record};
use crate::time::Date;

/// A value by its key, as signed and as it is now.
pub(super) type Pair = (&'static str, Option<Value>, Option<Value>);

/// What differs from a baseline, as far as it was looked at.
pub(super) struct Found<'b, 'f> {
    pub(super) baseline: &'b Baseline,
    pub(super) approvals: &'b Approvals<'f>,
    pub(super) list: Vec<Difference<'f>>,
}

impl<'b, 'f> Found<'b, 'f> {
    pub(super) fn new(baseline: &'b Baseline, approvals: &'b Approvals<'f>) -> Self {
        Self {
            baseline,
            approvals,
            list: Vec::new(),
        }
    }

    /// Adds the pairs that differ.
    pub(super) fn add(
        &mut self,
        subject: &Subject,
        change: Option<&'f Record<Change>>,
        pairs: impl IntoIterator<Item = Pair>,
    ) {
        for (key, agreed, now) in pairs {
            if self.baseline.differs(agreed.as_ref(), now.as_ref()) {
                self.list.push(Difference {
                    subject: subject.clone(),
                    key,
                    agreed,
                    now,
                    change,
                    follows: false,
                });
            }
        }
    }

    fn contract(&mut self, charter: &Charter) {
        let (signed, approvals) = (&self.baseline.contract, self.approvals);
        let subject = Subject {
            kind: "contract",
            id: String::new(),
            name: charter.project.name.clone(),
        };
        // Every charter has an end; a baseline without one says nothing of the contract.
        if signed.finish.is_some() {
            let finish = pair("finish", signed.finish, Some(charter.project.finish));
            self.add(&subject, approvals.of_finish(), [finish]);
        }
        let money = |amount: Option<i64>| amount.map(Value::Money);
        let amount = (
            "amount",
            money(signed.amount),
            money(charter.contract.amount),
        );
        self.add(&subject, approvals.of_amount(), [amount]);
    }

    fn goal(&mut self, goal: &Record<Goal>) {
        let Some(signed) = self.baseline.goal.get(&goal.id) else {
            return;
        };
        let text = |text: &Option<String>| text.clone().map(Value::Text);
        let pairs = [
            pair("target", signed.target, goal.target),
            ("unit", text(&signed.unit), text(&goal.unit)),
            pair("direction", signed.direction, goal.direction),
            pair("due", signed.due, goal.due),
            pair("weight", signed.weight, goal.weight),
            counts("samples", signed.samples, goal.samples),
        ];
        let change = self.approvals.of(Goal::KIND, &goal.id);
        self.add(&Subject::new(goal, &goal.name), change, pairs);
    }

    fn dataset(&mut self, dataset: &Record<Dataset>) {
        let Some(signed) = self.baseline.dataset.get(&dataset.id) else {
            return;
        };
        let pairs = [
            counts("target", signed.target, dataset.target),
            pair("needed-by", signed.needed_by, dataset.needed_by),
        ];
        let change = self.approvals.of(Dataset::KIND, &dataset.id);
        self.add(&Subject::new(dataset, &dataset.name), change, pairs);
    }

    fn deliverable(&mut self, deliverable: &Record<Deliverable>, facts: &Facts) {
        let Some(signed) = self.baseline.deliverable.get(&deliverable.id) else {
            return;
        };
        let end = self.baseline.contract.finish;
        let follows = signed.due.is_some() && facts.due_from_end(deliverable, end) == signed.due;
        let own = self.approvals.of(Deliverable::KIND, &deliverable.id);
        let of_end = || self.approvals.of_finish().filter(|_| follows);
        let before = self.list.len();
        let pairs = [pair("due", signed.due, facts.due(deliverable))];
        let subject = Subject::new(deliverable, &deliverable.name);
        self.add(&subject, own.or_else(of_end), pairs);
        for difference in &mut self.list[before..] {
            difference.follows = follows;
        }
    }
}

impl Facts {
    /// Promises other than those of tasks that differ from a baseline: contract, goals, datasets,
    /// deliverables, in file order. The same on every day.
    pub fn changed_promises<'f>(
        &'f self,
        baseline: &Baseline,
        approvals: &Approvals<'f>,
    ) -> Vec<Difference<'f>> {
        let (project, mut found) = (&self.project, Found::new(baseline, approvals));
        found.contract(&project.charter);
        for goal in project.goals.iter() {
            found.goal(goal);
        }
        for dataset in project.datasets.iter() {
            found.dataset(dataset);
        }
        for deliverable in project.deliverables.iter() {
            found.deliverable(deliverable, self);
        }
        found.list
    }

    /// The due date of a deliverable that is counted from the contract's end, were that `end`.
    fn due_from_end(&self, deliverable: &Deliverable, end: Option<Date>) -> Option<Date> {
        match deliverable.due? {
            Due::From {
                anchor: Anchor::Finish,
                days,
                elapsed,
            } => Some(self.counted(end?, days, elapsed)),
            _ => None,
        }
    }

    /// Deadlines of tasks that differ from a baseline.
    pub(super) fn changed_deadlines<'f>(
        &'f self,
        baseline: &Baseline,
        approvals: &Approvals<'f>,
    ) -> Vec<Difference<'f>> {
        let mut found = Found::new(baseline, approvals);
        for task in self.project.tasks.iter() {
            if let Some(signed) = baseline.task.get(&task.id) {
                let deadline = pair("deadline", signed.deadline, task.deadline);
                let change = self.approval(task, approvals);
                found.add(&Subject::new(task, &task.name), change, [deadline]);
            }
        }
        found.list
    }
}

fn pair<T: Into<Value>>(key: &'static str, agreed: Option<T>, now: Option<T>) -> Pair {
    (key, agreed.map(Into::into), now.map(Into::into))
}

fn counts(key: &'static str, agreed: Option<i64>, now: Option<i64>) -> Pair {
    (key, agreed.map(Value::Count), now.map(Value::Count))
}
