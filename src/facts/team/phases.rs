//! Which disciplines work in each phase, and how much.

use std::collections::BTreeMap;

use super::{Missing, Share, parts};
use crate::facts::Facts;
use crate::model::kind::member::Side;
use crate::model::kind::task::{Phase, Task};
use crate::model::notation::Owner;
use crate::model::record::Record;
use crate::schedule::Timetable;
use crate::schedule::plan::WHOLE;

/// The phases of the plan; rule T04 (`silo`).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Phases {
    /// In the order of a project's life; only those with work.
    pub phases: Vec<PhaseWork>,
    /// Tasks with work and without a phase.
    pub unphased: usize,
}

/// Who works in one phase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PhaseWork {
    pub phase: Phase,
    /// The largest first, then by name.
    pub disciplines: Vec<Discipline>,
    /// Person-minutes of work whose discipline is not written.
    pub unknown: i64,
}

/// One discipline: a role of the team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Discipline {
    pub role: String,
    /// Person-minutes.
    pub work: i64,
}

impl PhaseWork {
    /// The largest discipline with its share of the work whose discipline is known.
    pub fn largest(&self) -> Option<(&str, Share)> {
        let first = self.disciplines.first()?;
        let whole = self.disciplines.iter().map(|one| one.work).sum();
        let part = first.work;
        Some((&first.role, Share { part, whole }))
    }
}

/// Person-time of ours and of our partners' by phase and role, done or not. A task counts in its own
/// phase, else in that of the summary it lies in; without owners its `role` counts as one person.
///
/// # Errors
/// [`Missing::Schedule`]; [`Missing::Phases`] where no task has one; [`Missing::Owners`] where no
/// discipline is known anywhere.
pub fn phases(facts: &Facts) -> Result<Phases, Missing> {
    let timetable = facts.timetable.as_ref().map_err(|_| Missing::Schedule)?;
    let mut work: BTreeMap<Phase, BTreeMap<&str, i64>> = BTreeMap::new();
    let mut unphased = 0;
    let sized = facts.active_leaves();
    for (row, task) in sized.filter(|(row, _)| timetable.work[*row] > 0) {
        let Some(phase) = facts.phase_of(task) else {
            unphased += 1;
            continue;
        };
        let roles = work.entry(phase).or_default();
        for (role, minutes) in by_role(facts, timetable, row, task) {
            *roles.entry(role).or_default() += minutes;
        }
    }
    match work.values().flatten().map(|(role, _)| *role).max() {
        None => Err(Missing::Phases),
        Some(UNKNOWN) => Err(Missing::Owners),
        Some(_) => Ok(Phases {
            phases: work.into_iter().map(phase_work).collect(),
            unphased,
        }),
    }
}

/// Work whose discipline nothing tells; sorts before every role.
const UNKNOWN: &str = "";

fn phase_work((phase, mut roles): (Phase, BTreeMap<&str, i64>)) -> PhaseWork {
    let unknown = roles.remove(UNKNOWN).unwrap_or(0);
    let known = roles.into_iter().map(|(role, work)| Discipline {
        role: role.to_owned(),
        work,
    });
    let mut disciplines: Vec<_> = known.collect();
    disciplines.sort_by_key(|one| std::cmp::Reverse(one.work));
    PhaseWork {
        phase,
        disciplines,
        unknown,
    }
}

/// Person-minutes of a task by role of those who do it; the client's part is not ours to staff.
fn by_role<'f>(
    facts: &'f Facts,
    timetable: &Timetable,
    row: usize,
    task: &'f Record<Task>,
) -> Vec<(&'f str, i64)> {
    let minutes = timetable.work[row];
    if task.owner.is_empty() {
        return vec![(task.role.as_deref().unwrap_or(UNKNOWN), minutes)];
    }
    let all: i64 = parts(facts.project.shares_of(task)).max(1);
    let day = facts.calendars.day();
    let effort = task.effort.map(|effort| effort.minutes(day));
    let effort = effort.filter(|_| task.likely_duration().is_none());
    let part = |owner: &Owner| {
        let member = facts.project.members.find(&owner.member)?;
        if member.side == Some(Side::Client) {
            return None;
        }
        let share = parts(facts.project.share_of(owner));
        let (of, by) = effort.map_or((minutes, WHOLE), |effort| (effort, all));
        let work = i128::from(of) * i128::from(share) / i128::from(by);
        let role = member.role.as_deref().unwrap_or(UNKNOWN);
        Some((role, i64::try_from(work).unwrap_or(i64::MAX)))
    };
    task.owner.iter().filter_map(part).collect()
}
