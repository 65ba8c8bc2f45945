//! Who works on what, with how much of their time.

use super::Source;
use super::element::{Element, seconds};
use super::extent::Extent;
use super::resources::decimal;
use super::schema::ASSIGNMENT;
use crate::model::kind::task::Task;

/// A share of a person on a task: the resource's number, and thousandths of a per cent.
pub(super) type Share = (i64, i64);

/// The shares of a task, a member's once.
pub(super) fn shares(source: &Source<'_>, task: &Task) -> Vec<Share> {
    let mut shares: Vec<Share> = Vec::new();
    for owner in &task.owner {
        let Some(resource) = source.resources.of_member(&owner.member) else {
            continue;
        };
        let share = (source.facts.project.share_of(owner) * 1000.0).round() as i64;
        match shares.iter_mut().find(|(known, _)| *known == resource) {
            Some((_, sum)) => *sum += share,
            None => shares.push((resource, share)),
        }
    }
    shares
}

/// Seconds of work in so many minutes of a task.
pub(super) fn work(minutes: i64, (_, share): Share) -> i64 {
    let seconds = i128::from(minutes) * 60 * i128::from(share) / 100_000;
    i64::try_from(seconds).unwrap_or(i64::MAX)
}

/// Every assignment of the file.
pub(super) fn list(source: &Source<'_>, extents: &[Extent]) -> Vec<Element> {
    let mut list = Vec::new();
    for (at, row) in source
        .timetable
        .wbs
        .rows
        .iter()
        .enumerate()
        .filter(|(_, row)| !row.is_summary)
    {
        let task = &source.facts.project.tasks[row.task];
        for share in shares(source, task) {
            let number = list.len() + 1;
            list.push(assignment(source, at, &extents[at], share, number));
        }
    }
    list
}

fn assignment(
    source: &Source<'_>,
    row: usize,
    extent: &Extent,
    share: Share,
    number: usize,
) -> Element {
    let times = &source.timetable.times[row];
    let (done, whole) = (work(extent.done, share), work(extent.duration, share));
    let mut element = Element::new("Assignment", ASSIGNMENT);
    element
        .put("UID", number)
        .put("TaskUID", source.uids[row])
        .put("ResourceUID", share.0)
        .put("PercentWorkComplete", extent.percent)
        .put("ActualWork", seconds(done))
        .put("Delay", 0)
        .maybe("ActualStart", extent.started)
        .maybe("ActualFinish", extent.finished)
        .instant("Start", times.start)
        .instant("Finish", times.finish)
        .put("LevelingDelay", 0)
        .put("LevelingDelayFormat", 7)
        .flag("Milestone", extent.duration == 0)
        .put("RegularWork", seconds(whole))
        .put("RemainingWork", seconds(whole - done))
        .flag("Summary", false)
        .put("Units", decimal(share.1))
        .put("Work", seconds(whole))
        .put("WorkContour", 0)
        .put("BookingType", 0);
    if let Some((stop, resume)) = extent.pause {
        element.instant("Stop", stop).instant("Resume", resume);
    }
    element
}
