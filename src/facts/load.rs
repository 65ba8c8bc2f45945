//! Load: what the plan asks of each person and week, against the time they are there.

mod assignment;
mod booking;
mod hours;

use std::collections::BTreeSet;

use self::booking::asked;
use self::hours::Hours;
use super::lights::limits;
use crate::facts::{Colour, Facts};
use crate::model::kind::member::{Member, Side};
use crate::model::kind::task::Task;
use crate::model::record::Record;
use crate::schedule::calendar::Calendar;
use crate::schedule::plan::WHOLE;
use crate::time::Date;

/// Who has how much to do in which week; rule S08 (`over-allocation`). Internal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Load {
    /// The Mondays on which the weeks begin.
    pub weeks: Vec<Date>,
    /// Our people and our partners', and whoever else owns work; in file order.
    pub people: Vec<PersonLoad>,
    /// What a person may have to do before the light is amber and red, in thousandths of a per cent
    /// of the time they are there.
    pub limits: (i64, i64),
}

/// The weeks of one person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonLoad {
    /// Index into the project's members.
    pub member: usize,
    pub weeks: Vec<WeekLoad>,
}

/// One week of one person, in whole minutes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WeekLoad {
    /// Σ share × working time of their tasks.
    pub demand: i64,
    /// Working time on their calendar, without leave, between their first and last day, times their
    /// allocation.
    pub capacity: i64,
    /// Grey where they are away and nothing is asked; red where something is asked of the absent.
    pub colour: Colour,
    /// Rows of the timetable with what each asks, in order of rows.
    pub tasks: Vec<(usize, i64)>,
    /// As in [`Load::limits`].
    limits: (i64, i64),
}

impl WeekLoad {
    /// Whether more is asked than the threshold allows.
    pub fn is_overload(&self) -> bool {
        matches!(self.colour, Colour::Amber | Colour::Red)
    }

    /// Demand ÷ capacity in tenths of a per cent; `None` without any capacity.
    pub fn per_mille(&self) -> Option<i64> {
        self.parts(1000)
    }

    /// Demand ÷ capacity in whole per cent; `None` without any capacity.
    pub fn per_cent(&self) -> Option<i64> {
        self.parts(100)
    }

    /// Demand ÷ capacity in parts of the whole, to the nearest, a half up; but what is over a limit is
    /// never shown as the limit itself.
    fn parts(&self, whole: i64) -> Option<i64> {
        let (demand, capacity) = (i128::from(self.demand), i128::from(self.capacity));
        if capacity <= 0 {
            return None;
        }
        let whole = i128::from(whole);
        let mut parts = (2 * demand * whole + capacity) / (2 * capacity);
        for limit in [self.limits.0, self.limits.1] {
            let kept = i128::from(limit) * whole / i128::from(WHOLE);
            if exceeds(self.demand, self.capacity, limit) && parts <= kept {
                parts = kept + 1;
            }
        }
        Some(i64::try_from(parts).unwrap_or(i64::MAX))
    }
}

/// Units of load in a minute: shares are thousandths of a per cent.
type Units = i64;

impl Load {
    /// The load of so many weeks from the week of a date on; `None` without a schedule.
    pub fn of(facts: &Facts, from: Date, weeks: usize) -> Option<Self> {
        let timetable = facts.timetable.as_ref().ok()?;
        let first = monday(from);
        let weeks: Vec<Date> = (0..weeks).map(|week| first + 7 * week as i32).collect();
        let mut hours = Hours::new(facts, timetable, &weeks);
        let asked = asked(facts, timetable, &weeks, &mut hours);
        let (amber, red) = limits(facts, "over-allocation", 1.0, 1.2);
        let limits = (units(amber), units(red));
        let person = |member: usize| {
            let (record, own) = (&facts.project.members[member], hours.of(None, Some(member)));
            let week_of = |(at, week): (usize, &Date)| {
                let tasks = asked.get(&(member, at)).map_or(&[][..], Vec::as_slice);
                week_load(tasks, capacity(record, *week, &own), limits)
            };
            PersonLoad {
                member,
                weeks: weeks.iter().enumerate().map(week_of).collect(),
            }
        };
        let people: Vec<_> = people(facts).into_iter().map(person).collect();
        Some(Self {
            weeks,
            people,
            limits,
        })
    }

    /// The last week in which anybody has something to do.
    pub fn last_week(facts: &Facts) -> Option<Date> {
        let timetable = facts.timetable.as_ref().ok()?;
        let ends = owned(facts).map(|(row, _)| timetable.times[row].finish);
        ends.max().map(|last| monday((last - 1).date()))
    }
}

/// The Monday of a date's week.
pub(super) fn monday(date: Date) -> Date {
    date - date.weekday().index() as i32
}

/// A ratio in thousandths of a per cent.
fn units(ratio: f64) -> i64 {
    (ratio * WHOLE as f64).round() as i64
}

/// Active tasks with owners, with their rows.
fn owned(facts: &Facts) -> impl Iterator<Item = (usize, &Record<Task>)> {
    let leaves = facts.active_leaves();
    leaves.filter(|(_, task)| task.milestone != Some(true) && !task.owner.is_empty())
}

/// Members whose load is shown.
fn people(facts: &Facts) -> BTreeSet<usize> {
    let members = &facts.project.members;
    let ours = (0..members.len()).filter(|at| members[*at].side != Some(Side::Client));
    let owners = owned(facts).flat_map(|(_, task)| &task.owner);
    let owners = owners.filter_map(|owner| members.position(&owner.member));
    ours.chain(owners).collect()
}

/// The minutes that a member has for the project in a week.
fn capacity(member: &Record<Member>, week: Date, hours: &Calendar) -> i64 {
    let from = member.from.map_or(week, |from| from.max(week));
    let to = member.to.map_or(week + 7, |to| (to + 1).min(week + 7));
    let share = member
        .allocation
        .map_or(WHOLE, |share| units(share.0 / 100.0));
    minutes(hours.between(from.at(0), to.max(from).at(0)) * share)
}

/// Whole minutes of units, a half up.
fn minutes(units: Units) -> i64 {
    units.saturating_add(WHOLE / 2).div_euclid(WHOLE)
}

fn week_load(tasks: &[(usize, Units)], capacity: i64, limits: (i64, i64)) -> WeekLoad {
    let sum = tasks
        .iter()
        .fold(0, |sum: i64, (_, work)| sum.saturating_add(*work));
    let demand = minutes(sum);
    WeekLoad {
        demand,
        capacity,
        colour: colour(demand, capacity, limits),
        limits,
        tasks: tasks
            .iter()
            .map(|(row, work)| (*row, minutes(*work)))
            .collect(),
    }
}

/// Whole numbers throughout: a minute over the threshold is over it, the threshold itself is not.
fn exceeds(demand: i64, capacity: i64, limit: i64) -> bool {
    i128::from(demand) * i128::from(WHOLE) > i128::from(capacity) * i128::from(limit)
}

fn colour(demand: i64, capacity: i64, (amber, red): (i64, i64)) -> Colour {
    match (demand, capacity) {
        (0, 0) => Colour::Grey,
        (0, _) => Colour::Green,
        (_, 0) => Colour::Red,
        _ if exceeds(demand, capacity, red) => Colour::Red,
        _ if exceeds(demand, capacity, amber) => Colour::Amber,
        _ => Colour::Green,
    }
}
