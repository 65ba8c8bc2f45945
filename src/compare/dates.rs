//! Tasks whose dates differ between two facts.

use std::collections::BTreeMap;

use crate::facts::Facts;
use crate::schedule::Timetable;
use crate::time::Instant;

/// When something lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    pub start: Instant,
    pub finish: Instant,
}

/// The schedule of one facts against that of another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dates {
    /// The last finish, before and after.
    pub finish: Option<(Instant, Instant)>,
    /// Working minutes from the one to the other.
    pub finish_minutes: i64,
    /// Working minutes from the expected end to the end of the contract, before and after; negative is late.
    pub slack: Option<(i64, i64)>,
    /// Tasks that moved, came or went; in the order of the later plan, those that went last.
    pub tasks: Vec<DateChange>,
}

/// One task that moved, came or went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateChange {
    pub id: String,
    pub name: String,
    pub before: Option<Span>,
    pub after: Option<Span>,
    /// Working minutes, on the later project's calendar, by which start and finish moved; positive is later.
    pub start_minutes: i64,
    pub finish_minutes: i64,
    pub is_summary: bool,
    /// Milestones and tasks with a deadline, before or after.
    pub is_promise: bool,
    /// The deadline is missed after, and was not before.
    pub newly_late: bool,
    /// The deadline is kept after, and was missed before.
    pub no_longer_late: bool,
}

/// One row of a timetable.
struct Row<'f> {
    name: &'f str,
    span: Span,
    is_summary: bool,
    is_promise: bool,
    is_late: bool,
}

/// What moved from one facts to another. Empty where one of them has no schedule.
pub fn dates(before: &Facts, after: &Facts) -> Dates {
    let (Ok(was), Ok(is)) = (&before.timetable, &after.timetable) else {
        return Dates {
            finish: None,
            finish_minutes: 0,
            slack: None,
            tasks: Vec::new(),
        };
    };
    let between = |from: Instant, to: Instant| is.working_minutes_between(from, to);
    let (old, new) = (rows(before, was), rows(after, is));
    let known: BTreeMap<_, _> = old.iter().map(|(id, row)| (*id, row)).collect();
    let left: BTreeMap<_, _> = new.iter().map(|(id, row)| (*id, row)).collect();
    let both = new
        .iter()
        .map(|(id, row)| (*id, known.get(id).copied(), Some(row)));
    let gone = old.iter().filter(|(id, _)| !left.contains_key(id));
    let pairs = both.chain(gone.map(|(id, row)| (*id, Some(row), None)));
    let tasks = pairs.filter_map(|(id, was, is)| change(id, was, is, &between));
    Dates {
        finish: Some((was.finish, is.finish)),
        finish_minutes: between(was.finish, is.finish),
        slack: Some((slack(before, was), slack(after, is))),
        tasks: tasks.collect(),
    }
}

/// Working minutes from the expected end of the schedule to the end of the contract.
fn slack(facts: &Facts, timetable: &Timetable) -> i64 {
    let by = facts.end_of(facts.project.charter.project.finish);
    timetable.working_minutes_between(facts.expected_end(timetable), by)
}

fn rows<'f>(facts: &'f Facts, timetable: &'f Timetable) -> Vec<(&'f str, Row<'f>)> {
    let row = |(at, row): (usize, &crate::schedule::WbsRow)| {
        let task = &facts.project.tasks[row.task];
        let times = &timetable.times[at];
        let end = facts.expected_finish(timetable, at).date();
        let is_open = !timetable.is_finished[at];
        let row = Row {
            name: &task.name,
            span: Span {
                start: times.start,
                finish: times.finish,
            },
            is_summary: row.is_summary,
            is_promise: task.milestone == Some(true) || task.deadline.is_some(),
            is_late: is_open && task.deadline.is_some_and(|by| end > by),
        };
        (task.id.as_str(), row)
    };
    timetable.wbs.rows.iter().enumerate().map(row).collect()
}

fn change(
    id: &str,
    was: Option<&Row<'_>>,
    is: Option<&Row<'_>>,
    between: &impl Fn(Instant, Instant) -> i64,
) -> Option<DateChange> {
    let span = |row: Option<&Row<'_>>| row.map(|row| row.span);
    let (before, after) = (span(was), span(is));
    let is_late = |row: Option<&Row<'_>>| row.is_some_and(|row| row.is_late);
    let (was_late, now_late) = (is_late(was), is_late(is));
    if before == after && was_late == now_late {
        return None;
    }
    let moved = |end: fn(Span) -> Instant| match (before, after) {
        (Some(before), Some(after)) => between(end(before), end(after)),
        _ => 0,
    };
    let row = is.or(was)?;
    Some(DateChange {
        id: id.to_owned(),
        name: row.name.to_owned(),
        before,
        after,
        start_minutes: moved(|span| span.start),
        finish_minutes: moved(|span| span.finish),
        is_summary: row.is_summary,
        is_promise: row.is_promise || was.is_some_and(|row| row.is_promise),
        newly_late: now_late && !was_late,
        no_longer_late: was_late && !now_late && after.is_some(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::lights;
    use crate::facts::{Colour, gather};
    use crate::model::kind::risk::Audience;
    use crate::source::memory;
    use crate::time::Date;

    const CHARTER: &str =
        "[project]\nid = \"x\"\nname = \"X\"\nstart = 2026-03-02\nfinish = 2026-12-11\n";

    fn facts(plan: &str) -> Facts {
        let snapshot = memory([("project.toml", CHARTER), ("plan.toml", plan)]);
        gather(&snapshot, Date::new(2026, 3, 1).unwrap())
    }

    fn plan(days: i64, last: &str) -> Facts {
        facts(&format!(
            "[task.one]\nname = \"One\"\nduration = \"{days}d\"\n\n[task.{last}]\nname = \"Last\"\nduration = \"1d\"\nafter = [\"one\"]\ndeadline = 2026-03-10\n"
        ))
    }

    #[test]
    fn what_moves_comes_and_goes() {
        let (before, after) = (plan(2, "old"), plan(4, "new"));
        let changes = dates(&before, &after);
        assert_eq!(changes.finish_minutes, 2 * 480);
        let ids: Vec<_> = changes.tasks.iter().map(|task| task.id.as_str()).collect();
        assert_eq!(ids, ["one", "new", "old"]);
        let [one, new, old] = &changes.tasks[..] else {
            panic!("three tasks")
        };
        assert_eq!((one.start_minutes, one.finish_minutes), (0, 2 * 480));
        assert!(new.before.is_none() && old.after.is_none() && new.is_promise);
        assert_eq!(dates(&before, &before).tasks, []);
    }

    #[test]
    fn deadlines_and_lights_that_turn() {
        let (before, after) = (plan(1, "last"), plan(9, "last"));
        let last = dates(&before, &after).tasks.pop().unwrap();
        assert!(last.newly_late && !last.no_longer_late);
        let back = dates(&after, &before).tasks.pop().unwrap();
        assert!(back.no_longer_late && !back.newly_late);

        let internal = Audience::Internal;
        assert_eq!(lights(&before, &before, internal).changed, []);
        let lights = lights(&before, &after, internal);
        assert_eq!(lights.overall, (Colour::Amber, Colour::Red));
        assert_eq!(lights.changed.len(), 1);
        assert!(lights.changed[0].is_colour());
    }
}
