//! What was promised and says something else now.

use super::{Approvals, Difference, Subject, Value};
use crate::facts::Facts;
use crate::model::dates::{Anchor, Due};
use crate::model::kind::baseline::Baseline;
use crate::model::kind::change::Change;
use crate::model::kind::deliverable::Deliverable;
use crate::model::record::Record;
use crate::time::Date;

/// A value by its key, as signed and as it is now.
type Pair = (&'static str, Option<Value>, Option<Value>);

impl Facts {
    /// Promises other than those of tasks that differ from a baseline: contract, goals, datasets,
    /// deliverables, in file order. The same on every day.
    pub fn changed_promises<'f>(
        &'f self,
        baseline: &Baseline,
        approvals: &Approvals<'f>,
    ) -> Vec<Difference<'f>> {
        let mut found = self.contract(baseline, approvals);
        for goal in &*self.project.goals {
            let Some(signed) = baseline.goal.get(&goal.id) else {
                continue;
            };
            let text = |text: &Option<String>| text.clone().map(Value::Text);
            let count = |count: Option<i64>| count.map(Value::Count);
            let pairs = [
                pair("target", signed.target, goal.target),
                ("unit", text(&signed.unit), text(&goal.unit)),
                pair("direction", signed.direction, goal.direction),
                pair("due", signed.due, goal.due),
                pair("weight", signed.weight, goal.weight),
                ("samples", count(signed.samples), count(goal.samples)),
            ];
            let change = approvals.of("goal", &goal.id);
            differences(
                &mut found,
                &Subject::new(goal, &goal.name),
                pairs,
                baseline,
                change,
            );
        }
        for dataset in &*self.project.datasets {
            let Some(signed) = baseline.dataset.get(&dataset.id) else {
                continue;
            };
            let count = |count: Option<i64>| count.map(Value::Count);
            let pairs = [
                ("target", count(signed.target), count(dataset.target)),
                pair("needed-by", signed.needed_by, dataset.needed_by),
            ];
            let change = approvals.of("dataset", &dataset.id);
            differences(
                &mut found,
                &Subject::new(dataset, &dataset.name),
                pairs,
                baseline,
                change,
            );
        }
        for deliverable in &*self.project.deliverables {
            let Some(signed) = baseline.deliverable.get(&deliverable.id) else {
                continue;
            };
            let pairs = [pair("due", signed.due, self.due(deliverable))];
            let follows = self.follows(deliverable, signed.due, baseline);
            let own = approvals.of("deliverable", &deliverable.id);
            let change = own.or_else(|| approvals.of_finish().filter(|_| follows));
            let subject = Subject::new(deliverable, &deliverable.name);
            let before = found.len();
            differences(&mut found, &subject, pairs, baseline, change);
            for difference in &mut found[before..] {
                difference.follows = follows;
            }
        }
        found
    }

    /// Whether the signed due date is counted from the signed end of the contract as the one now is
    /// from the end now.
    fn follows(
        &self,
        deliverable: &Deliverable,
        signed: Option<Date>,
        baseline: &Baseline,
    ) -> bool {
        match (deliverable.due, baseline.contract.finish) {
            (
                Some(Due::From {
                    anchor: Anchor::Finish,
                    days,
                    elapsed,
                }),
                Some(finish),
            ) => signed == Some(self.counted(finish, days, elapsed)),
            _ => false,
        }
    }

    fn contract<'f>(
        &'f self,
        baseline: &Baseline,
        approvals: &Approvals<'f>,
    ) -> Vec<Difference<'f>> {
        let charter = &self.project.charter;
        let (signed, amount) = (&baseline.contract, charter.contract.amount);
        let subject = Subject {
            kind: "contract",
            id: String::new(),
            name: charter.project.name.clone(),
        };
        let mut found = Vec::new();
        // Every charter has an end; a baseline without one says nothing of the contract.
        if signed.finish.is_some() {
            let finish = [pair("finish", signed.finish, Some(charter.project.finish))];
            differences(
                &mut found,
                &subject,
                finish,
                baseline,
                approvals.of_finish(),
            );
        }
        let amount = [(
            "amount",
            signed.amount.map(Value::Money),
            amount.map(Value::Money),
        )];
        differences(
            &mut found,
            &subject,
            amount,
            baseline,
            approvals.of_amount(),
        );
        found
    }

    /// Deadlines of tasks that differ from a baseline.
    pub(super) fn changed_deadlines<'f>(
        &'f self,
        baseline: &Baseline,
        approvals: &Approvals<'f>,
    ) -> Vec<Difference<'f>> {
        let mut found = Vec::new();
        for task in self.project.tasks.iter() {
            let Some(signed) = baseline.task.get(&task.id) else {
                continue;
            };
            let pairs = [pair("deadline", signed.deadline, task.deadline)];
            let change = self.approval(task, approvals);
            differences(
                &mut found,
                &Subject::new(task, &task.name),
                pairs,
                baseline,
                change,
            );
        }
        found
    }
}

fn pair<T: Into<Value>>(key: &'static str, agreed: Option<T>, now: Option<T>) -> Pair {
    (key, agreed.map(Into::into), now.map(Into::into))
}

/// Adds the pairs that differ.
pub(super) fn differences<'f>(
    found: &mut Vec<Difference<'f>>,
    subject: &Subject,
    pairs: impl IntoIterator<Item = Pair>,
    baseline: &Baseline,
    change: Option<&'f Record<Change>>,
) {
    let differs = |(_, agreed, now): &Pair| baseline.differs(agreed.as_ref(), now.as_ref());
    let pairs = pairs.into_iter().filter(differs);
    found.extend(pairs.map(|(key, agreed, now)| Difference {
        subject: subject.clone(),
        key,
        agreed,
        now,
        change,
        follows: false,
    }));
}
