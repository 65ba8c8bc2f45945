//! Who should act: the people whose tasks an object hangs on. Internal; clients never read it.

use crate::facts::Facts;
use crate::model::kind::member::Side;
use crate::model::kind::task::Task;
use crate::model::record::Record;

/// Owners of the unfinished tasks for which `concerns` holds, in file order.
fn owners(facts: &Facts, concerns: impl Fn(&Record<Task>) -> bool) -> Vec<&str> {
    let tasks = facts.project.tasks.iter();
    let open = tasks.filter(|task| task.finished_by(facts.as_of).is_none() && concerns(task));
    open.flat_map(of_task).collect()
}

/// Our project managers who are there on the status date: they answer for what nobody else is known to.
pub(super) fn managers(facts: &Facts) -> impl Iterator<Item = &str> {
    let members = facts.project.members.iter();
    let managers = members.filter(|one| {
        let is_ours = one.side.is_none_or(|side| side == Side::Us);
        let has_come = one.from.is_none_or(|from| from <= facts.as_of);
        let is_there = has_come && one.to.is_none_or(|to| to >= facts.as_of);
        is_ours && is_there && one.role.as_deref() == Some("pm")
    });
    managers.map(|one| one.id.as_str())
}

/// A task's owners.
pub(super) fn of_task(task: &Record<Task>) -> impl Iterator<Item = &str> {
    task.owner.iter().map(|owner| owner.member.as_str())
}

/// Who works on tasks that are measured by a dataset.
pub(super) fn of_dataset<'f>(facts: &'f Facts, id: &str) -> Vec<&'f str> {
    owners(facts, |task| {
        let measure = task.measured_by.as_ref();
        measure.is_some_and(|measure| measure.dataset == id)
    })
}

/// Who works on tasks that serve a goal.
pub(super) fn of_goal<'f>(facts: &'f Facts, id: &str) -> Vec<&'f str> {
    owners(facts, |task| task.goal.iter().any(|goal| &**goal == id))
}

/// Who works on tasks that make a deliverable.
pub(super) fn of_deliverable<'f>(facts: &'f Facts, id: &str) -> Vec<&'f str> {
    owners(facts, |task| {
        task.deliverable.iter().any(|one| &**one == id)
    })
}
