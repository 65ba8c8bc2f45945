//! How far work can be left for later before something that is owed comes too late.

use std::collections::BTreeSet;

use super::owed;
use crate::facts::Facts;
use crate::schedule::Timetable;

/// Whether a row can wait so many working days: by its total float, or because all that follows from it is owed so
/// much later than it is expected. The total float alone ends with the last task, however early that is.
pub(super) fn can_wait(facts: &Facts, timetable: &Timetable, row: usize, days: i64) -> bool {
    if has_float(facts, timetable, row, days) {
        return true;
    }
    let left = |row: usize, by| {
        let end = facts.expected_finish(timetable, row).date();
        facts.calendars.working_days(end, by)
    };
    let finish = facts.project.charter.project.finish;
    followers(timetable, row).into_iter().all(|row| {
        let owed = owed::of_task(facts, facts.task_at(timetable, row));
        let by = owed.map_or(finish, |owed| owed.on.min(finish));
        timetable.is_finished[row] || left(row, by) >= days
    })
}

/// Whether a row has so many working days of total float.
pub(super) fn has_float(facts: &Facts, timetable: &Timetable, row: usize, days: i64) -> bool {
    let float = timetable.times[row].total_float;
    float.is_some_and(|float| float >= days * facts.calendars.day())
}

/// A row and all that waits for it, through links of summaries too.
fn followers(timetable: &Timetable, row: usize) -> BTreeSet<usize> {
    let (rows, links) = (&timetable.wbs.rows, &timetable.plan.links);
    let mut reached = BTreeSet::from([row]);
    let mut open = vec![row];
    while let Some(at) = open.pop() {
        let above: BTreeSet<_> = std::iter::successors(Some(at), |at| rows[*at].parent).collect();
        for link in links.iter().filter(|link| above.contains(&link.from)) {
            let depth = rows[link.to].depth;
            let inside = (link.to + 1..rows.len()).take_while(|at| rows[*at].depth > depth);
            open.extend(
                std::iter::once(link.to)
                    .chain(inside)
                    .filter(|at| reached.insert(*at)),
            );
        }
    }
    reached
}
