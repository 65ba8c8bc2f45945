//! The hinge: everything that is known about a project on one day.

mod agenda;
mod contact;
mod earned;
mod elapsed;
mod lights;
mod load;
mod penalty;
mod progress;
mod projection;
mod promised;
pub mod quality;
pub mod team;
pub mod variance;
mod waiting;
mod worked;
pub mod year_end;

pub use agenda::{Promise, Upcoming};
pub use contact::Sign;
pub use earned::{EarnedValue, Pace, Part, Unit, sum};
pub use lights::{Colour, Light, Lights, lacks};
pub use load::{Load, PersonLoad, WeekLoad};
pub use penalty::{NoPenalty, Penalty};
pub use progress::{Budget, Progress};
pub use projection::{LONGEST_SILENCE, Prospect, Seen};
pub use promised::{Pledge, Source};
pub use worked::{LAWFUL_HOURS, Worked, WorkedWeek};

use std::collections::BTreeSet;
use std::sync::{Arc, OnceLock};

use self::projection::Projection;
use crate::evidence::leakage::{Inventory, Leakage, NoManifest};
use crate::evidence::{self, DatasetFacts, GoalFacts};
use crate::model::kind::baseline::Baseline;
use crate::model::kind::charter::Charter;
use crate::model::kind::task::{Phase, Task};
use crate::model::notation::Link;
use crate::model::record::Record;
use crate::model::{self, Fault, Project, Reading};
use crate::schedule::{Calendars, Timetable, result};
use crate::source::Snapshot;
use crate::time::Date;

/// What was written and what follows from it, as of one day.
#[derive(Clone, Debug)]
pub struct Facts {
    pub as_of: Date,
    pub project: Project,
    /// Faults of shape met while reading.
    pub faults: Vec<Fault>,
    /// Shared between facts where they are the same.
    pub calendars: Arc<Calendars>,
    /// The computed schedule, or what keeps it from being computed.
    pub timetable: Result<Timetable, result::Fault>,
    /// The baseline asked for by name; else the newest by `as_of` counts.
    named: Option<String>,
    /// Computed when first asked for: only `check` needs it.
    written: OnceLock<Result<Timetable, result::Fault>>,
    /// Likewise.
    recorded: OnceLock<Result<Timetable, result::Fault>>,
    /// Computed when first asked for: only foresight needs it.
    projection: OnceLock<Projection>,
    /// By goal, in file order.
    pub goals: Vec<GoalFacts>,
    /// By dataset, in file order.
    pub datasets: Vec<DatasetFacts>,
    /// Shared between facts with the same manifests, so that they are read once.
    inventory: Arc<Inventory>,
}

/// Everything that follows from a snapshot on `as_of`; reads nothing and never fails.
pub fn gather(snapshot: &Snapshot, as_of: Date) -> Facts {
    gather_against(snapshot, as_of, None)
}

/// As [`gather`], compared with the baseline of that name instead of the newest one; with none at
/// all where there is no such baseline.
pub fn gather_against(snapshot: &Snapshot, as_of: Date, baseline: Option<&str>) -> Facts {
    let (project, faults) = model::load(snapshot);
    let inventory = Arc::new(Inventory::of(&project, snapshot));
    let calendars = Arc::new(Calendars::of(&project.charter, as_of));
    let named = baseline.map(str::to_owned);
    Facts::of((project, faults), as_of, named, inventory, calendars)
}

/// As [`gather`], of a project that has been read. What follows from the same manifests and calendars in the facts
/// of another version or day is shared and not looked for again.
pub fn gather_after(read: &Reading<'_>, as_of: Date, other: Option<&Facts>) -> Facts {
    let (project, faults) = (read.project.clone(), read.faults.clone());
    let inventory = Inventory::of(&project, read.snapshot);
    let known = other.map(|other| &other.inventory);
    let inventory = match known.filter(|known| inventory.is_same(known)) {
        Some(known) => Arc::clone(known),
        None => Arc::new(inventory),
    };
    let calendars = match other {
        Some(other) => other.calendars_of(&project.charter, as_of),
        None => Arc::new(Calendars::of(&project.charter, as_of)),
    };
    Facts::of((project, faults), as_of, None, inventory, calendars)
}

/// A date that breaks a link.
pub struct Conflict<'f> {
    pub task: &'f Record<Task>,
    /// The key of the date.
    pub key: &'static str,
    /// The task that it does not wait for.
    pub predecessor: &'f Record<Task>,
}

impl Facts {
    /// Active tasks without parts that nothing gives a size: no end can be told from them.
    pub fn unsized_tasks(&self) -> impl Iterator<Item = &Record<Task>> {
        let tasks = &self.project.tasks;
        let summaries: BTreeSet<&str> = tasks
            .iter()
            .filter_map(|task| task.parent.as_deref())
            .collect();
        let is_leaf = move |task: &&Record<Task>| !summaries.contains(task.id.as_str());
        tasks
            .iter()
            .filter(is_leaf)
            .filter(|task| self.takes_part(task) && !task.is_sized())
    }

    fn of(
        (project, faults): (Project, Vec<Fault>),
        as_of: Date,
        named: Option<String>,
        inventory: Arc<Inventory>,
        calendars: Arc<Calendars>,
    ) -> Self {
        Self {
            as_of,
            timetable: Timetable::of(&project, &calendars, as_of),
            named,
            written: OnceLock::new(),
            recorded: OnceLock::new(),
            projection: OnceLock::new(),
            goals: evidence::goals(&project, &inventory, &calendars, as_of),
            datasets: evidence::datasets(&project, &calendars, as_of),
            project,
            faults,
            calendars,
            inventory,
        }
    }

    /// What evaluation sets share with what models learn from.
    pub fn leakage(&self) -> &Leakage {
        self.inventory.leakage()
    }

    /// How many items a dataset, by its place, has by its manifest.
    ///
    /// # Errors
    /// Why nothing is known of them.
    pub fn manifest_items(&self, dataset: usize) -> Result<usize, NoManifest> {
        self.inventory.items(dataset)
    }

    /// Whether the manifest of a dataset, by its place, could be read at all; what it holds is not looked at.
    ///
    /// # Errors
    /// Why nothing is known of its items.
    pub fn manifest(&self, dataset: usize) -> Result<(), NoManifest> {
        self.inventory.is_readable(dataset)
    }

    /// What the same files say of another day.
    pub fn on(&self, as_of: Date) -> Self {
        let read = (self.project.clone(), self.faults.clone());
        let (named, inventory) = (self.named.clone(), self.inventory.clone());
        let calendars = self.calendars_of(&self.project.charter, as_of);
        Self::of(read, as_of, named, inventory, calendars)
    }

    /// The calendars of a day by a charter that may be another version's.
    fn calendars_of(&self, charter: &Arc<Charter>, as_of: Date) -> Arc<Calendars> {
        let is_read_anew = !Arc::ptr_eq(charter, &self.project.charter);
        match is_read_anew || !self.calendars.hold_on(charter, as_of) {
            true => Arc::new(Calendars::of(charter, as_of)),
            false => Arc::clone(&self.calendars),
        }
    }

    /// The baseline that counts: the one asked for by name, else the newest signed by the status
    /// date.
    pub fn baseline(&self) -> Option<&Record<Baseline>> {
        match &self.named {
            Some(name) => self.project.baselines.find(name),
            None => self.project.baseline(self.as_of),
        }
    }

    /// A task and the summaries it belongs to.
    pub fn with_summaries<'f>(
        &'f self,
        task: &'f Record<Task>,
    ) -> impl Iterator<Item = &'f Record<Task>> {
        let tasks = &self.project.tasks;
        let parent =
            move |task: &&'f Record<Task>| task.parent.as_deref().and_then(|id| tasks.find(id));
        // A ring of parents is a fault of its own; no hierarchy is this deep.
        std::iter::successors(Some(task), parent).take(100)
    }

    /// The phase of a task, else of what it lies in.
    pub fn phase_of(&self, task: &Record<Task>) -> Option<Phase> {
        self.with_summaries(task).find_map(|one| one.phase)
    }

    /// The task in a row of a timetable.
    pub fn task_at(&self, timetable: &Timetable, row: usize) -> &Record<Task> {
        &self.project.tasks[timetable.wbs.rows[row].task]
    }

    /// The tasks of the schedule that are no summary and take part, with their rows.
    pub fn active_leaves(&self) -> impl Iterator<Item = (usize, &Record<Task>)> {
        let timetable = self.timetable.as_ref().ok();
        let rows = timetable.into_iter().flat_map(|timetable| {
            let rows = timetable.wbs.rows.iter().enumerate();
            rows.filter(|(at, row)| !row.is_summary && !timetable.plan.tasks[*at].inactive)
        });
        rows.map(|(at, row)| (at, &self.project.tasks[row.task]))
    }

    /// Whether a task takes part in the plan: neither it nor a summary above it is inactive.
    pub fn takes_part(&self, task: &Record<Task>) -> bool {
        self.with_summaries(task)
            .all(|one| one.active != Some(false))
    }

    /// The schedule as written, without anything that has happened: the same on every day.
    pub fn written_timetable(&self) -> &Result<Timetable, result::Fault> {
        self.written.get_or_init(|| {
            let before = self.project.charter.project.start.date() - 1;
            Timetable::of(&self.project, &self.calendars, before)
        })
    }

    /// The schedule as of the newest day on which the files say that work was done, as written where they say nothing:
    /// the same on every day, but what is finished stands where it ended.
    pub fn recorded_timetable(&self) -> &Result<Timetable, result::Fault> {
        let Some(newest) = self.newest_record() else {
            return self.written_timetable();
        };
        self.recorded
            .get_or_init(|| Timetable::of(&self.project, &self.calendars, newest))
    }

    /// A link of a timetable as it was written: its place in `after` of the task that waits, and the link.
    pub fn written_link(&self, timetable: &Timetable, index: usize) -> Option<(usize, &Link)> {
        let to = timetable.plan.links.get(index)?.to;
        let task = self.task_at(timetable, to);
        // What names no task stands in `after` without being a link.
        let is_link = |(_, link): &(usize, &Link)| self.project.tasks.find(&link.task).is_some();
        let mut links = task.after.iter().enumerate().filter(is_link);
        // The links into one task stand together, in the order of `after`.
        let before = timetable.plan.links[..index].iter().rev();
        links.nth(before.take_while(|link| link.to == to).count())
    }

    /// Dates of tasks in a timetable that break one of their links.
    pub fn broken_links(&self, timetable: &Timetable) -> Vec<Conflict<'_>> {
        let task = |row: usize| self.task_at(timetable, row);
        let conflict = |conflict: &result::Conflict| {
            let result::Broken::Link { link, by } = conflict.broken else {
                return None;
            };
            let predecessor = task(timetable.plan.links[link].from);
            Some(Conflict {
                task: task(conflict.task),
                key: key(by)?,
                predecessor,
            })
        };
        timetable.conflicts.iter().filter_map(conflict).collect()
    }
}

/// The key whose date drove a task, where it is a date that was decreed.
fn key(driver: result::Driver) -> Option<&'static str> {
    match driver {
        result::Driver::Constraint(constraint) => Some(constraint_key(constraint)),
        result::Driver::Manual => Some("schedule"),
        _ => None,
    }
}

/// The key of a constraint date.
pub fn constraint_key(constraint: result::Constraint) -> &'static str {
    use result::Constraint::{
        FinishNoEarlier, FinishNoLater, MustFinish, MustStart, StartNoEarlier, StartNoLater,
    };
    match constraint {
        StartNoEarlier => "start-no-earlier",
        StartNoLater => "start-no-later",
        FinishNoEarlier => "finish-no-earlier",
        FinishNoLater => "finish-no-later",
        MustStart => "must-start",
        MustFinish => "must-finish",
    }
}
