//! What an import did not carry over: kinds, counts and a few examples.

use std::collections::BTreeMap;

/// How many examples are kept of one kind.
const EXAMPLES: usize = 5;

/// A kind of content that a project's files do not hold, or hold differently.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LeftOutKind {
    /// Tasks without a number of their own, or with that of an earlier task.
    UnreadableTasks,
    /// Values that are no number, date or duration.
    UnreadableValues,
    /// Durations with a fraction of a minute, rounded.
    RoundedDurations,
    /// Unfinished tasks that the file interrupts.
    Splits,
    /// Tasks that take longer or shorter than their duration (interrupted, contoured, delayed, or
    /// shared unevenly); here they take the working time from start to finish.
    SpreadWork,
    /// Started tasks whose rest waits, held by `finish-no-earlier`.
    PausedWork,
    /// Tasks whose dates pass over their owners' calendars, or whose owners are never there.
    OwnersCalendars,
    /// Delays from levelling on tasks that have not started, held by `start-no-earlier`.
    LevelingDelays,
    /// Assignments that begin later than their unfinished task.
    AssignmentDelays,
    /// The pattern of a recurring task; its occurrences are imported.
    RecurringTasks,
    /// Inserted projects; the row itself is imported, at the dates in the file.
    Subprojects,
    /// Stand-ins for tasks of other projects, at the dates in the file.
    ExternalTasks,
    /// Links from or to other projects.
    ExternalLinks,
    /// Links to a task that does not exist, to the task itself or to its own summary.
    ImpossibleLinks,
    /// Lags in elapsed per cent, written as elapsed time.
    ElapsedPercentLags,
    /// Milestone marks on tasks that take time.
    MilestonesWithDuration,
    /// The mark that a duration is a guess.
    EstimatedDurations,
    /// Tasks without a duration, taken as one day.
    MissingDurations,
    /// Summary tasks with dates of their own.
    ManualSummaries,
    /// Manually scheduled tasks without dates, scheduled from their links.
    ManualWithoutDates,
    /// Constraints without a date.
    ConstraintsWithoutDate,
    /// Deadlines in the middle of a day, written as the day.
    DeadlineTimes,
    /// Per cent of physical completion.
    PhysicalProgress,
    /// Progress that names neither a start nor a finish.
    ProgressWithoutDates,
    /// Assignments of material and money, on summaries, without units or without a resource.
    Assignments,
    /// Assignments of more than 100 %, written as the whole person.
    AssignmentUnits,
    /// Uneven distributions of work over an assignment.
    WorkContours,
    /// Work that differs from duration times allocation.
    Work,
    /// Costs of tasks.
    Costs,
    /// Resources that are material or money.
    MaterialResources,
    /// People without an assignment.
    UnassignedResources,
    /// Rates of people.
    ResourceRates,
    /// Periods in which a resource is available in part.
    ResourceAvailability,
    /// Calendars that no task and no owner uses.
    CalendarsUnused,
    /// Working times that cannot be read or run past midnight.
    CalendarTimes,
    /// Values of custom fields and outline codes.
    ExtendedAttributes,
    /// Work-breakdown codes that differ from the outline.
    WbsCodes,
    /// Links to documents.
    Hyperlinks,
    /// The notes of the whole project.
    ProjectNotes,
    /// Names and addresses of authors, managers and contacts.
    People,
    /// The status date; commands take `--as-of`.
    StatusDate,
    /// The project is scheduled backwards from its finish.
    ScheduledFromFinish,
    /// Options that move work when progress is entered.
    ProgressMoves,
    /// A critical path for each network of tasks.
    MultipleCriticalPaths,
    /// Tasks whose computed dates differ from the file's.
    OtherDates,
}

impl LeftOutKind {
    /// All kinds, in the order in which they are listed.
    pub const ALL: [Self; 45] = [
        Self::UnreadableTasks,
        Self::UnreadableValues,
        Self::RoundedDurations,
        Self::Splits,
        Self::SpreadWork,
        Self::PausedWork,
        Self::OwnersCalendars,
        Self::LevelingDelays,
        Self::AssignmentDelays,
        Self::RecurringTasks,
        Self::Subprojects,
        Self::ExternalTasks,
        Self::ExternalLinks,
        Self::ImpossibleLinks,
        Self::ElapsedPercentLags,
        Self::MilestonesWithDuration,
        Self::EstimatedDurations,
        Self::MissingDurations,
        Self::ManualSummaries,
        Self::ManualWithoutDates,
        Self::ConstraintsWithoutDate,
        Self::DeadlineTimes,
        Self::PhysicalProgress,
        Self::ProgressWithoutDates,
        Self::Assignments,
        Self::AssignmentUnits,
        Self::WorkContours,
        Self::Work,
        Self::Costs,
        Self::MaterialResources,
        Self::UnassignedResources,
        Self::ResourceRates,
        Self::ResourceAvailability,
        Self::CalendarsUnused,
        Self::CalendarTimes,
        Self::ExtendedAttributes,
        Self::WbsCodes,
        Self::Hyperlinks,
        Self::ProjectNotes,
        Self::People,
        Self::StatusDate,
        Self::ScheduledFromFinish,
        Self::ProgressMoves,
        Self::MultipleCriticalPaths,
        Self::OtherDates,
    ];

    /// The kind in kebab case, for the message catalogue: `leveling-delays`.
    pub fn key(self) -> String {
        kebab_case(&format!("{self:?}"))
    }
}

/// `LevelingDelays` as `leveling-delays`.
pub(super) fn kebab_case(name: &str) -> String {
    let mut key = String::new();
    for letter in name.chars() {
        if letter.is_ascii_uppercase() && !key.is_empty() {
            key.push('-');
        }
        key.push(letter.to_ascii_lowercase());
    }
    key
}

/// A task, resource or calendar of the file: its number there and its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Example {
    pub uid: i64,
    pub name: String,
}

/// One kind of what was not carried over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    pub kind: LeftOutKind,
    /// How often it occurs.
    pub count: usize,
    /// The first few places, in file order; empty where it concerns the whole project.
    pub examples: Vec<Example>,
}

/// Collects what is left out while the file is read.
#[derive(Clone, Debug, Default)]
pub(super) struct Ledger {
    entries: BTreeMap<LeftOutKind, LeftOut>,
}

impl Ledger {
    /// Counts `count` occurrences that belong to no single row.
    pub(super) fn count(&mut self, kind: LeftOutKind, count: usize) {
        if count > 0 {
            self.entry(kind).count += count;
        }
    }

    /// Counts one occurrence at the row `uid`.
    pub(super) fn note(&mut self, kind: LeftOutKind, uid: i64, name: &str) {
        self.note_many(kind, 1, uid, name);
    }

    /// Counts `count` occurrences at the row `uid`.
    pub(super) fn note_many(&mut self, kind: LeftOutKind, count: usize, uid: i64, name: &str) {
        if count == 0 {
            return;
        }
        let entry = self.entry(kind);
        entry.count += count;
        let known = entry.examples.iter().any(|example| example.uid == uid);
        if !known && entry.examples.len() < EXAMPLES {
            entry.examples.push(Example {
                uid,
                name: name.to_owned(),
            });
        }
    }

    fn entry(&mut self, kind: LeftOutKind) -> &mut LeftOut {
        let empty = LeftOut {
            kind,
            count: 0,
            examples: Vec::new(),
        };
        self.entries.entry(kind).or_insert(empty)
    }

    pub(super) fn into_list(self) -> Vec<LeftOut> {
        self.entries.into_values().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_is_listed_once() {
        assert!(LeftOutKind::ALL.is_sorted_by(|left, right| left < right));
        assert_eq!(LeftOutKind::ALL[44] as usize, 44);
        assert_eq!(LeftOutKind::WbsCodes.key(), "wbs-codes");
    }
}
