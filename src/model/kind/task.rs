//! `plan.toml`: tasks and milestones.

use super::charter::NamedCalendar;
use super::deliverable::Deliverable;
use super::goal::Goal;
use super::requirement::Requirement;
use crate::model::field::{Percent, When, record, words};
use crate::model::notation::{Duration, Estimate, Link, Measure, Owner};
use crate::model::record::Kinded;
use crate::model::reference::Ref;
use crate::time::Date;

record! {
    /// A task, a summary of tasks, or a milestone.
    pub struct Task {
        /// Name.
        "name" client => name: String,
        /// The summary it belongs to.
        "in" client => parent: Option<Ref<Task>>,
        /// Working time it takes.
        "duration" => duration: Option<Duration>,
        /// Person-time it takes, divided by the owners' allocation.
        "effort" => effort: Option<Duration>,
        /// Low, likely and high duration.
        "estimate" => estimate: Option<Estimate>,
        /// A point in time without duration.
        "milestone" client => milestone: Option<bool>,
        /// What it waits for.
        "after" => after: Vec<Link>,
        /// Who does it.
        "owner" => owner: Vec<Owner>,
        /// The role that does it.
        "role" => role: Option<String>,
        /// Capabilities it needs.
        "skills" => skills: Vec<String>,
        /// Calendar instead of the project's.
        "calendar" => calendar: Option<Ref<NamedCalendar>>,
        /// Whether the owners' calendars bound it.
        "owners-calendar" => owners_calendar: Option<bool>,
        /// Earliest start.
        "start-no-earlier" => start_no_earlier: Option<When>,
        /// Latest start.
        "start-no-later" => start_no_later: Option<When>,
        /// Earliest finish.
        "finish-no-earlier" => finish_no_earlier: Option<When>,
        /// Latest finish.
        "finish-no-later" => finish_no_later: Option<When>,
        /// Start as decreed.
        "must-start" => must_start: Option<When>,
        /// Finish as decreed.
        "must-finish" => must_finish: Option<When>,
        /// As late as possible, or as written.
        "schedule" => schedule: Option<Mode>,
        /// Start of a manual task.
        "start" => start: Option<When>,
        /// Finish of a manual task.
        "finish" => finish: Option<When>,
        /// When it is due; takes float, never drives.
        "deadline" client => deadline: Option<Date>,
        /// Actual start.
        "started" client => started: Option<When>,
        /// Actual finish.
        "finished" client => finished: Option<When>,
        /// Share done in per cent.
        "progress" client => progress: Option<Percent>,
        /// Working time left.
        "remaining" => remaining: Option<Duration>,
        /// Volume that counts its progress.
        "measured-by" => measured_by: Option<Measure>,
        /// Earned-value method.
        "ev" => ev: Option<EarnedValue>,
        /// Budget in money.
        "cost" => cost: Option<i64>,
        /// Person-time spent.
        "spent" => spent: Option<Duration>,
        /// Money spent.
        "spent-cost" => spent_cost: Option<i64>,
        /// Phase of the project.
        "phase" client => phase: Option<Phase>,
        /// Deliverables it produces.
        "deliverable" => deliverable: Vec<Ref<Deliverable>>,
        /// Goals it serves.
        "goal" => goal: Vec<Ref<Goal>>,
        /// Requirements it fulfils.
        "requirement" => requirement: Vec<Ref<Requirement>>,
        /// Computing time it needs.
        "gpu-hours" => gpu_hours: Option<crate::model::field::Number>,
        /// Whether it takes part in the schedule.
        "active" => active: Option<bool>,
        /// For us.
        "note" => note: Option<String>,
        /// Identity in the program it was imported from.
        "source-id" => source_id: Option<String>,
    }
}

impl Kinded for Task {
    const KIND: &'static str = "task";
}

words! {
    /// How a task is placed other than as early as possible.
    pub enum Mode { Late = "late", Manual = "manual" }
}

words! {
    /// Earned-value method.
    pub enum EarnedValue {
        Measured = "measured",
        Percent = "percent",
        ZeroHundred = "0/100",
        FiftyFifty = "50/50",
    }
}

words! {
    /// Phase of an AI project.
    pub enum Phase {
        Start = "start",
        Eda = "eda",
        Data = "data",
        Model = "model",
        System = "system",
        Test = "test",
        Handover = "handover",
    }
}

impl Task {
    /// The duration that schedules: as written, or the likely one of an estimate.
    pub fn likely_duration(&self) -> Option<Duration> {
        self.duration
            .or_else(|| self.estimate.map(|estimate| estimate.likely))
    }

    /// Whether something says how long it takes: a size, or both dates of a manual task.
    pub fn is_sized(&self) -> bool {
        let is_placed =
            self.schedule == Some(Mode::Manual) && self.start.is_some() && self.finish.is_some();
        let size = self.likely_duration().or(self.effort);
        size.is_some() || self.milestone == Some(true) || is_placed
    }

    /// The actual start that counts on `as_of`; later ones have not happened yet.
    pub fn started_by(&self, as_of: Date) -> Option<When> {
        self.started.filter(|when| when.date() <= as_of)
    }

    /// The actual finish that counts on `as_of`.
    pub fn finished_by(&self, as_of: Date) -> Option<When> {
        self.finished.filter(|when| when.date() <= as_of)
    }
}
