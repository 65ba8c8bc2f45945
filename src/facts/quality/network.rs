//! Points 1 to 5: how tasks are tied together, and what ties them to dates instead.

use super::limit::Limit;
use super::scope::{OpenLink, Scope};
use super::{Check, Concern, Missing};
use crate::args;
use crate::lang::Args;
use crate::schedule::plan::{Lag, Link, LinkKind, Mode};
use crate::time::Date;

/// Per cent of the links that are finish-to-start at least (4.4).
pub(super) const FINISH_START: f64 = 90.0;

/// Unfinished tasks without a predecessor or a successor ÷ unfinished tasks, at most 5 % (4.1).
///
/// A link of a summary is one of every task inside. What begins the plan as written needs no
/// predecessor and what ends it no successor; the pamphlet knows one such task each.
pub(super) fn missing_logic(scope: &Scope<'_>) -> Check {
    let id = "missing-logic";
    let rows = &scope.timetable.wbs.rows;
    let written = scope.facts.written_timetable().as_ref();
    let written = written.unwrap_or(scope.timetable);
    let first = scope.leaves().map(|row| written.times[row].start.date());
    let first = first.min();
    let (mut before, mut after) = (vec![false; rows.len()], vec![false; rows.len()]);
    for link in &scope.timetable.plan.links {
        before[link.to] = true;
        after[link.from] = true;
    }
    for (at, row) in rows.iter().enumerate() {
        if let Some(above) = row.parent {
            before[at] |= before[above];
            after[at] |= after[above];
        }
    }
    let concerns = scope.open_tasks().filter_map(|row| {
        let times = &written.times[row];
        let lacks_before = !before[row] && Some(times.start.date()) != first;
        let lacks_after = !after[row] && times.finish != written.finish;
        let reason = match (lacks_before, lacks_after) {
            (true, true) => "quality-no-link",
            (true, false) => "quality-no-predecessor",
            (false, true) => "quality-no-successor",
            (false, false) => return None,
        };
        Some(Concern::about(scope.timetable, row, reason, Args::new()))
    });
    let concerns = concerns.collect();
    let all = scope.open_tasks().count();
    let limit = Limit::at_most(scope.facts, id, 5.0, all);
    let check = Check::share(id, all, limit, concerns);
    check.given(all > 0, Missing::Task)
}

/// Links with a negative lag ÷ links into what is not finished, none (4.2).
pub(super) fn lead(scope: &Scope<'_>) -> Check {
    links(scope, "lead", 0.0, |link| lag_of(link) < 0)
}

/// Links with a positive lag ÷ links into what is not finished, at most 5 % (4.3).
pub(super) fn lag(scope: &Scope<'_>) -> Check {
    links(scope, "lag", 5.0, |link| lag_of(link) > 0)
}

/// Finish-to-start links ÷ links into what is not finished, at least 90 % (4.4).
pub(super) fn link_type(scope: &Scope<'_>) -> Check {
    let id = "link-type";
    let links = scope.open_links();
    let limit = Limit::at_least(scope.facts, id, (FINISH_START, 100.0), links.len());
    let other = links
        .iter()
        .filter(|one| one.link.kind != LinkKind::FinishStart);
    let concerns = other.map(|one| concern(scope, one)).collect();
    let check = Check::share(id, links.len(), limit, concerns);
    check.given(!links.is_empty(), Missing::Link)
}

/// Unfinished tasks and milestones whose date cannot follow their links ÷ all of them, at most 5 % (4.5).
///
/// Hard are must-start, must-finish, start-no-later and finish-no-later; a manual task with a written
/// date is as hard. Milestones count, unlike in the pamphlet: most hard dates stand there.
pub(super) fn hard_constraint(scope: &Scope<'_>) -> Check {
    let id = "hard-constraint";
    let concerns = scope.open_leaves().filter_map(|row| {
        let (key, date) = hard_date(scope, row)?;
        let reason = "quality-hard-date";
        let concern = Concern::about(
            scope.timetable,
            row,
            reason,
            args![key, date: date.to_string()],
        );
        Some(concern.at(&[key]))
    });
    let concerns = concerns.collect();
    let all = scope.open_leaves().count();
    let limit = Limit::at_most(scope.facts, id, 5.0, all);
    let check = Check::share(id, all, limit, concerns);
    check.given(all > 0, Missing::Task)
}

/// The first hard date of a task, with its key.
fn hard_date(scope: &Scope<'_>, row: usize) -> Option<(&'static str, Date)> {
    let activity = scope.activity(row);
    let (start, finish) = match activity.mode {
        Mode::Manual { start, finish } => (start, finish),
        Mode::Early | Mode::Late => (None, None),
    };
    let dates = &activity.dates;
    let hard = [
        ("must-start", dates.must_start),
        ("must-finish", dates.must_finish),
        ("start-no-later", dates.start_no_later),
        ("finish-no-later", dates.finish_no_later),
        ("start", start),
        ("finish", finish),
    ];
    hard.into_iter()
        .find_map(|(key, at)| Some((key, at?.date())))
}

/// A check of the share of links that have something they should not have.
fn links(scope: &Scope<'_>, id: &'static str, default: f64, has: fn(&Link) -> bool) -> Check {
    let links = scope.open_links();
    let limit = Limit::at_most(scope.facts, id, default, links.len());
    let having = links.iter().filter(|one| has(one.link));
    let concerns = having.map(|one| concern(scope, one)).collect();
    let check = Check::share(id, links.len(), limit, concerns);
    check.given(!links.is_empty(), Missing::Link)
}

/// The successor of a link, with the link as it is written.
fn concern(scope: &Scope<'_>, one: &OpenLink<'_>) -> Concern {
    let (from, notation) = (&one.written.task, one.written.notation());
    let args = args![from, notation];
    let concern = Concern::about(scope.timetable, one.link.to, "quality-link", args);
    concern.at(&["after", &one.index.to_string()])
}

fn lag_of(link: &Link) -> i64 {
    match link.lag {
        Lag::Working(amount) | Lag::Elapsed(amount) | Lag::Percent(amount) => amount,
    }
}
