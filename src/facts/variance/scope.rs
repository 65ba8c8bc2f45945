//! What was added to the signed scope, and what was taken out of it.

use std::collections::{BTreeMap, BTreeSet};

use super::{Approvals, Subject};
use crate::facts::Facts;
use crate::model::kind::baseline::Baseline;
use crate::model::kind::change::Change;
use crate::model::kind::task::Task;
use crate::model::record::{Kinded, List, Record};

/// A record that is only on one side: signed or there now.
#[derive(Clone, Debug)]
pub struct Scope<'f> {
    pub subject: Subject,
    /// The approved change that says why.
    pub change: Option<&'f Record<Change>>,
}

impl Scope<'_> {
    /// Whether it is owed to the client, not only a part of our own plan.
    pub fn is_promise(&self) -> bool {
        self.subject.kind != Task::KIND
    }
}

/// The records of one kind on both sides.
struct Sides {
    signed: BTreeMap<String, Subject>,
    /// In file order.
    now: Vec<Subject>,
}

impl Sides {
    fn of<K: Kinded, T>(
        signed: &BTreeMap<String, T>,
        signed_name: impl Fn(&T) -> &Option<String>,
        list: &List<K>,
        name: impl Fn(&K) -> &String,
        is_there: impl Fn(&Record<K>) -> bool,
    ) -> Self {
        let subject = |id: &String, one: &T| Subject {
            kind: K::KIND,
            id: id.clone(),
            name: signed_name(one).clone().unwrap_or_else(|| id.clone()),
        };
        let signed = signed
            .iter()
            .map(|(id, one)| (id.clone(), subject(id, one)));
        let there = list.iter().filter(|record| is_there(record));
        Self {
            signed: signed.collect(),
            now: there
                .map(|record| Subject::new(record, name(&record.values)))
                .collect(),
        }
    }
}

impl Facts {
    /// Every kind of which a baseline can sign records.
    fn sides(&self, baseline: &Baseline) -> [Sides; 5] {
        let project = &self.project;
        // What takes no part in the schedule is not there.
        let takes_part = |task: &Record<Task>| self.takes_part(task);
        [
            Sides::of(
                &baseline.task,
                |one| &one.name,
                &project.tasks,
                |one| &one.name,
                takes_part,
            ),
            Sides::of(
                &baseline.goal,
                |one| &one.name,
                &project.goals,
                |one| &one.name,
                |_| true,
            ),
            Sides::of(
                &baseline.dataset,
                |one| &one.name,
                &project.datasets,
                |one| &one.name,
                |_| true,
            ),
            Sides::of(
                &baseline.deliverable,
                |one| &one.name,
                &project.deliverables,
                |one| &one.name,
                |_| true,
            ),
            Sides::of(
                &baseline.requirement,
                |one| &one.name,
                &project.requirements,
                |one| &one.name,
                |_| true,
            ),
        ]
    }

    /// Records that a baseline does not sign, in file order. Of kinds that it says nothing about
    /// there are none, and summaries are only another order of the same tasks.
    pub fn added<'f>(&'f self, baseline: &Baseline, approvals: &Approvals<'f>) -> Vec<Scope<'f>> {
        let tasks = self.project.tasks.iter();
        let parents: BTreeSet<&str> = tasks.filter_map(|task| task.parent.as_deref()).collect();
        let is_summary = |one: &Subject| one.kind == Task::KIND && parents.contains(&*one.id);
        let mut found = Vec::new();
        for sides in self.sides(baseline) {
            if sides.signed.is_empty() && !baseline.is_complete() {
                continue;
            }
            let is_new = |one: &&Subject| !sides.signed.contains_key(&one.id) && !is_summary(one);
            let new = sides.now.iter().filter(is_new);
            found.extend(new.map(|one| self.scope(one, approvals)));
        }
        found
    }

    /// Records that a baseline signs and that are there no longer, by id.
    pub fn removed<'f>(&'f self, baseline: &Baseline, approvals: &Approvals<'f>) -> Vec<Scope<'f>> {
        let mut found = Vec::new();
        for sides in self.sides(baseline) {
            let there: BTreeSet<&str> = sides.now.iter().map(|one| one.id.as_str()).collect();
            let gone = sides
                .signed
                .values()
                .filter(|one| !there.contains(&*one.id));
            found.extend(gone.map(|one| self.scope(one, approvals)));
        }
        found
    }

    fn scope<'f>(&'f self, subject: &Subject, approvals: &Approvals<'f>) -> Scope<'f> {
        let own = || approvals.of(subject.kind, &subject.id);
        let task = self.task(subject);
        Scope {
            change: task.map_or_else(own, |task| self.approval(task, approvals)),
            subject: subject.clone(),
        }
    }

    fn task(&self, subject: &Subject) -> Option<&Record<Task>> {
        let is_task = subject.kind == Task::KIND;
        self.project.tasks.find(&subject.id).filter(|_| is_task)
    }
}
