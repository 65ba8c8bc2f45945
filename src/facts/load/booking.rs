//! Books what tasks ask of their owners in the weeks it falls into.

use std::collections::BTreeMap;

use super::assignment::{Assignment, Spread};
use super::hours::Hours;
use super::{Units, owned, units};
use crate::facts::Facts;
use crate::model::notation::Owner;
use crate::schedule::Timetable;
use crate::time::{Date, Instant};

/// What each task asks, by member and week.
pub(super) type Asked = BTreeMap<(usize, usize), Vec<(usize, Units)>>;

/// What the owners of every task are asked for in the weeks given.
pub(super) fn asked<'f>(
    facts: &'f Facts,
    timetable: &'f Timetable,
    weeks: &[Date],
    hours: &mut Hours<'f>,
) -> Asked {
    let mut asked = Asked::new();
    let day = facts.calendars.day();
    for (row, task) in owned(facts) {
        let share = |owner: &Owner| units(facts.project.share_of(owner) / 100.0);
        let shares = task.owner.iter().map(share).sum::<i64>().max(1);
        let is_sized = task.likely_duration().is_some();
        let effort = task
            .effort
            .filter(|_| !is_sized)
            .map(|effort| effort.minutes(day));
        for owner in &task.owner {
            let Some(member) = facts.project.members.position(&owner.member) else {
                continue;
            };
            let assignment = Assignment {
                task,
                row,
                member,
                share: share(owner),
                shares,
            };
            for spread in assignment.spreads(timetable, effort, hours) {
                book(&mut asked, &assignment, &spread, weeks);
            }
        }
    }
    asked
}

/// Books a stretch of work in the weeks that it touches.
fn book(asked: &mut Asked, assignment: &Assignment<'_>, spread: &Spread, weeks: &[Date]) {
    let Some(first) = weeks.first() else { return };
    let week = |at: Instant| usize::try_from((at.date() - *first).div_euclid(7)).unwrap_or(0);
    let touched = week(spread.from)..(week(spread.to) + 1).min(weeks.len());
    for at in touched {
        let (from, to) = (weeks[at].at(0), (weeks[at] + 7).at(0));
        let work = spread.until(to) - spread.until(from);
        if work <= 0 {
            continue;
        }
        let tasks = asked.entry((assignment.member, at)).or_default();
        match tasks.last_mut() {
            Some((row, sum)) if *row == assignment.row => *sum = sum.saturating_add(work),
            _ => tasks.push((assignment.row, work)),
        }
    }
}
