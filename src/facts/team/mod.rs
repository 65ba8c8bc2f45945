//! What can be told of the team from inside: who brings what, who works where, and what hangs on one person.
//!
//! Internal throughout: none of it is part of a view that a client reads. Thresholds belong to the
//! triggers; here stand figures, and what would have to be written down to have them.

mod backing;
mod path;
mod phases;

pub use backing::{Backing, Question, backing, questions};
pub use path::{CriticalPath, Holder, critical_path};
pub use phases::{Discipline, PhaseWork, Phases, phases};

use crate::facts::Facts;
use crate::model::kind::charter::Market;
use crate::model::kind::member::{Member, Side};
use crate::model::kind::task::Task;
use crate::model::record::Record;
use crate::schedule::plan::WHOLE;
use crate::time::Date;

/// The input without which a figure cannot be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// Nobody of ours stands in `team.toml`, or nobody is there on the status date.
    Team,
    /// A `role` of AI work: nobody of ours has one by what is written.
    Roles,
    /// `project.audience`.
    Market,
    /// `allocation` of a project manager.
    Allocation,
    /// `phase` of the tasks.
    Phases,
    /// `owner` or `role` of the tasks.
    Owners,
    /// A schedule.
    Schedule,
    /// Unfinished work on the critical path.
    Work,
}

impl Missing {
    /// Its name in messages.
    pub fn name(self) -> &'static str {
        match self {
            Self::Team => "team",
            Self::Roles => "roles",
            Self::Market => "market",
            Self::Allocation => "allocation",
            Self::Phases => "phases",
            Self::Owners => "owners",
            Self::Schedule => "schedule",
            Self::Work => "work",
        }
    }
}

/// A part of a whole, both in one unit and in whole numbers, so that limits compare without rounding.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share {
    pub part: i64,
    pub whole: i64,
}

impl Share {
    /// The quotient, 0 to 1; nothing of nothing is 0.
    pub fn ratio(self) -> f64 {
        self.part as f64 / self.whole.max(1) as f64
    }

    /// Whether it is more than so many thousandths of a per cent of the whole.
    pub fn exceeds(self, limit: i64) -> bool {
        i128::from(self.part) * i128::from(WHOLE) > i128::from(self.whole) * i128::from(limit)
    }
}

/// How much of the AI work in the team data scientists can do; rule T01 (`ds-ratio`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DataScience {
    /// FTE of the capable ÷ FTE of all AI people, in thousandths of a per cent of one person.
    pub share: Share,
    /// Indices of our members who do AI work, in file order.
    pub people: Vec<usize>,
    /// Those of them who can do data science.
    pub capable: Vec<usize>,
    /// Those of them without an `allocation`, counted as whole.
    pub unallocated: Vec<usize>,
}

/// Roles whose time is AI work.
const AI_ROLES: [&str; 3] = ["ai-engineer", "data-engineer", "data-scientist"];

/// Who of our AI people can do data science, by role or by capability, on the status date. Those whose
/// role is none of AI work (a manager who was a data scientist) count on neither side.
///
/// # Errors
/// [`Missing::Team`]; [`Missing::Roles`] where nobody of ours does AI work.
pub fn data_science(facts: &Facts) -> Result<DataScience, Missing> {
    let members = &facts.project.members;
    let ours = ours(facts);
    let does_ai = |at: &usize| AI_ROLES.contains(&members[*at].role.as_deref().unwrap_or(""));
    let people: Vec<usize> = ours.iter().copied().filter(does_ai).collect();
    if people.is_empty() {
        return Err(if ours.is_empty() {
            Missing::Team
        } else {
            Missing::Roles
        });
    }
    let is_capable = |at: &usize| members[*at].can("data-science");
    let capable: Vec<usize> = people.iter().copied().filter(is_capable).collect();
    let units = |who: &[usize]| who.iter().map(|at| allocation(&members[*at])).sum();
    let unallocated = people.iter().copied();
    let unallocated = unallocated.filter(|at| members[*at].allocation.is_none());
    Ok(DataScience {
        share: Share {
            part: units(&capable),
            whole: units(&people),
        },
        unallocated: unallocated.collect(),
        people,
        capable,
    })
}

/// Who plans and who manages a product for consumers; rule T02 (`b2c-roles`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConsumerRoles {
    /// Indices of our planners.
    pub planners: Vec<usize>,
    /// Indices of our project managers.
    pub managers: Vec<usize>,
    /// Σ allocation of the managers in thousandths of a per cent of one person; `None` where one of
    /// them has none.
    pub management: Option<i64>,
}

/// Planner and manager of a product for consumers on the status date; `None` for other markets.
///
/// # Errors
/// [`Missing::Market`], [`Missing::Team`].
pub fn consumer_roles(facts: &Facts) -> Result<Option<ConsumerRoles>, Missing> {
    match facts.project.charter.project.audience {
        None => return Err(Missing::Market),
        Some(Market::Consumer) => {}
        Some(Market::Business | Market::Internal) => return Ok(None),
    }
    let members = &facts.project.members;
    let ours = ours(facts);
    if ours.is_empty() {
        return Err(Missing::Team);
    }
    let with = |role: &str| -> Vec<usize> {
        let with = |at: &usize| members[*at].role.as_deref() == Some(role);
        ours.iter().copied().filter(with).collect()
    };
    let managers = with("pm");
    let is_known = managers.iter().all(|at| members[*at].allocation.is_some());
    let sum = managers.iter().map(|at| allocation(&members[*at])).sum();
    Ok(Some(ConsumerRoles {
        planners: with("planner"),
        management: is_known.then_some(sum),
        managers,
    }))
}

/// How many projects each of ours works in, `None` where it is not written; rule T03 (`wip`). Index and count.
pub fn concurrent_projects(facts: &Facts) -> Vec<(usize, Option<f64>)> {
    let members = &facts.project.members;
    let counted = |at: usize| (at, members[at].projects.map(|projects| projects.value));
    ours(facts).into_iter().map(counted).collect()
}

/// Somebody who leaves before the contract ends, or has left unfinished work to nobody; rule T07 (`leaver`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leaver {
    /// Index of the member.
    pub member: usize,
    /// Last day.
    pub to: Date,
    /// Index of the one who stands in, is there and stays longer.
    pub successor: Option<usize>,
    /// Rows of unfinished tasks of theirs that end after that day; none without a schedule.
    pub open: Vec<usize>,
}

/// Those of ours and of our partners' who leave between the status date and the contract's end, and those who have left
/// unfinished work to nobody.
pub fn leavers(facts: &Facts) -> Vec<Leaver> {
    let members = &facts.project.members;
    let end = facts.project.charter.project.finish;
    let leaver = |at: usize| {
        let member = &members[at];
        let to = member.to.filter(|to| *to < end)?;
        let open = open_after(facts, member, to);
        let successor = member.backup.as_deref().and_then(|id| members.position(id));
        let stays = |other: &usize| {
            members[*other]
                .to
                .is_none_or(|last| last > to && last >= facts.as_of)
        };
        let successor = successor.filter(stays);
        let is_settled = open.is_empty() || successor.is_some();
        if to < facts.as_of && is_settled {
            return None;
        }
        Some(Leaver {
            member: at,
            to,
            successor,
            open,
        })
    };
    let there = (0..members.len()).filter(|at| members[*at].side != Some(Side::Client));
    there.filter_map(leaver).collect()
}

/// Rows of a member's unfinished tasks that end after a day.
fn open_after(facts: &Facts, member: &Record<Member>, day: Date) -> Vec<usize> {
    let Ok(timetable) = &facts.timetable else {
        return Vec::new();
    };
    let is_theirs = |(row, task): &(usize, &Record<Task>)| {
        let owns = task.owner.iter().any(|owner| *owner.member == *member.id);
        // A finish at midnight belongs to the day before.
        owns && !timetable.is_finished[*row] && (timetable.times[*row].finish - 1).date() > day
    };
    let rows = facts.active_leaves().filter(is_theirs);
    rows.map(|(row, _)| row).collect()
}

/// Our members who are there on the status date, in file order. Whose side is not written is ours.
fn ours(facts: &Facts) -> Vec<usize> {
    let members = &facts.project.members;
    let is_there = |at: &usize| {
        let member = &members[*at];
        let is_ours = member.side.is_none_or(|side| side == Side::Us);
        let has_come = member.from.is_none_or(|from| from <= facts.as_of);
        is_ours && has_come && member.to.is_none_or(|to| to >= facts.as_of)
    };
    (0..members.len()).filter(is_there).collect()
}

/// What a member gives the project, all where nothing is written; thousandths of a per cent.
fn allocation(member: &Member) -> i64 {
    member.allocation.map_or(WHOLE, |share| parts(share.0))
}

/// Per cent in thousandths of a per cent.
fn parts(per_cent: f64) -> i64 {
    (per_cent * 1000.0).round() as i64
}
