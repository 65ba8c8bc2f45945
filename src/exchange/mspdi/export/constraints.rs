//! The one constraint that Project keeps for a task, out of the dates that ours may have.

use super::super::own::Constraint;
use super::extent::Extent;
use super::loss::{LossKind, Losses};
use crate::schedule::plan::{Activity, Mode};
use crate::schedule::result::{self, Driver, Times};
use crate::time::Instant;

/// The types of the schema.
const NONE: i64 = 0;
const LATE: i64 = 1;
const START_NO_EARLIER: i64 = 4;
const FINISH_NO_EARLIER: i64 = 6;
const FINISH_NO_LATER: i64 = 7;

/// Which one stays where several do and none drives: what fixes a task, then what bounds it from behind.
const WEIGHT: [i64; 6] = [2, 3, 7, 5, 6, 4];

/// The constraint of the file, and those that it stands for if they are not the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Chosen {
    pub(super) file: Constraint,
    pub(super) instead_of: Option<Vec<Constraint>>,
}

/// Chooses the constraint of one task. Work that waits for the status date is held there, as Project itself does when it
/// reschedules uncompleted work.
pub(super) fn choose(
    task: &Activity,
    times: &Times,
    extent: &Extent,
    (id, is_summary): (&str, bool),
    losses: &mut Losses,
) -> Chosen {
    let written = written(task, is_summary, id, losses);
    let is_manual = matches!(task.mode, Mode::Manual { .. }) && !is_summary;
    let waits = times.driver == Some(Driver::Status) && extent.finished.is_none() && !is_manual;
    let file = match extent.started {
        _ if is_manual => (NONE, None),
        None if waits => (START_NO_EARLIER, Some(times.start)),
        Some(_) if waits => (FINISH_NO_EARLIER, Some(times.finish)),
        _ => foremost(&written, times.driver),
    };
    if is_manual && !written.is_empty() {
        losses.note(LossKind::IdleConstraints, id);
    }
    if waits {
        losses.note(LossKind::StatusDate, id);
    }
    if written.len() > 1 {
        losses.note(LossKind::ManyConstraints, id);
    }
    let same = written[..] == [file] || (written.is_empty() && file == (NONE, None));
    Chosen {
        file,
        instead_of: (!same).then_some(written),
    }
}

/// Mode and dates of a task in the schema's types.
fn written(task: &Activity, is_summary: bool, id: &str, losses: &mut Losses) -> Vec<Constraint> {
    let dates = &task.dates;
    let keys: [(i64, Option<Instant>); 6] = [
        (2, dates.must_start),
        (3, dates.must_finish),
        (START_NO_EARLIER, dates.start_no_earlier),
        (5, dates.start_no_later),
        (FINISH_NO_EARLIER, dates.finish_no_earlier),
        (FINISH_NO_LATER, dates.finish_no_later),
    ];
    let mut written: Vec<Constraint> = keys
        .into_iter()
        .filter(|(_, date)| date.is_some())
        .collect();
    let count = written.len();
    if is_summary {
        // What fixes a summary only bounds what is inside, and Project says so.
        for constraint in &mut written {
            constraint.0 = match constraint.0 {
                2 => START_NO_EARLIER,
                3 => FINISH_NO_LATER,
                kind => kind,
            };
        }
        written.retain(|(kind, _)| [START_NO_EARLIER, FINISH_NO_LATER].contains(kind));
    } else if task.mode == Mode::Late {
        written.insert(0, (LATE, None));
    }
    if written.len() < count {
        losses.note(LossKind::IdleConstraints, id);
    }
    written
}

/// The constraint that drives, else the one that weighs most.
fn foremost(written: &[Constraint], driver: Option<Driver>) -> Constraint {
    let drives = driver.and_then(number);
    let find = |kind: i64| written.iter().find(|(known, _)| *known == kind).copied();
    let by_weight = || WEIGHT.into_iter().chain([LATE]).find_map(find);
    let late = || find(LATE);
    drives
        .and_then(find)
        .or_else(late)
        .or_else(by_weight)
        .unwrap_or((NONE, None))
}

fn number(driver: Driver) -> Option<i64> {
    let Driver::Constraint(constraint) = driver else {
        return None;
    };
    Some(match constraint {
        result::Constraint::MustStart => 2,
        result::Constraint::MustFinish => 3,
        result::Constraint::StartNoEarlier => START_NO_EARLIER,
        result::Constraint::StartNoLater => 5,
        result::Constraint::FinishNoEarlier => FINISH_NO_EARLIER,
        result::Constraint::FinishNoLater => FINISH_NO_LATER,
    })
}
