//! Who holds how much of the critical path.

use super::{Missing, Share, parts};
use crate::facts::Facts;

/// What is left to do on the critical path, and whose it is; rule S07 (`single-person`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CriticalPath {
    /// Working minutes left of critical tasks.
    pub left: i64,
    /// The largest share first, then in file order.
    pub holders: Vec<Holder>,
    /// Working minutes left that nobody owns.
    pub unowned: i64,
}

/// One person's part of the critical path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holder {
    /// Index of the member.
    pub member: usize,
    /// Of all that is left, in working minutes. Of a task with several owners each holds a part by
    /// their share.
    pub share: Share,
    /// Index of the one who stands in.
    pub backup: Option<usize>,
    /// Rows of the tasks, in order of the work breakdown structure.
    pub tasks: Vec<usize>,
}

/// Whose the unfinished critical work is on the status date; critical as the schedule has it, by float.
///
/// # Errors
/// [`Missing::Schedule`]; [`Missing::Work`] where nothing critical is left; [`Missing::Owners`] where
/// nobody owns any of it.
pub fn critical_path(facts: &Facts) -> Result<CriticalPath, Missing> {
    let timetable = facts.timetable.as_ref().map_err(|_| Missing::Schedule)?;
    let members = &facts.project.members;
    let mut held: Vec<(i64, Vec<usize>)> = vec![(0, Vec::new()); members.len()];
    let (mut left, mut unowned) = (0, 0);
    let is_open = |row: usize| timetable.times[row].critical && !timetable.is_finished[row];
    for (row, task) in facts.active_leaves().filter(|(row, _)| is_open(*row)) {
        let (_, minutes) = timetable.plan.tasks[row].done.split(timetable.work[row]);
        left += minutes;
        let all = parts(facts.project.shares_of(task)).max(1);
        let mut rest = minutes;
        for owner in &task.owner {
            let Some(at) = members.position(&owner.member) else {
                continue;
            };
            let share = i128::from(parts(facts.project.share_of(owner)));
            let part = i128::from(minutes) * share / i128::from(all);
            let part = i64::try_from(part).unwrap_or(rest);
            held[at].0 += part;
            held[at].1.push(row);
            rest -= part;
        }
        // What rounding leaves over is nobody's only where nobody owns the task.
        unowned += if task.owner.is_empty() { rest } else { 0 };
    }
    let holder = |(member, (part, tasks)): (usize, (i64, Vec<usize>))| Holder {
        member,
        share: Share { part, whole: left },
        backup: backup(facts, member),
        tasks,
    };
    let held = held
        .into_iter()
        .enumerate()
        .filter(|(_, (part, _))| *part > 0);
    let mut holders: Vec<Holder> = held.map(holder).collect();
    holders.sort_by_key(|holder| std::cmp::Reverse(holder.share.part));
    match (left, holders.is_empty()) {
        (0, _) => Err(Missing::Work),
        (_, true) => Err(Missing::Owners),
        _ => Ok(CriticalPath {
            left,
            holders,
            unowned,
        }),
    }
}

/// The one who stands in for a member and is somebody else.
fn backup(facts: &Facts, member: usize) -> Option<usize> {
    let members = &facts.project.members;
    let id = members[member].backup.as_deref()?;
    members.position(id).filter(|at| *at != member)
}
