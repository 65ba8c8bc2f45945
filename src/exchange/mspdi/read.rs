//! Reads the records of the file into plain values and notes what has no place in a project.

use std::collections::BTreeSet;

use super::error::ImportError;
use super::left_out::{Ledger, LeftOutKind};
use super::own::Own;
use super::read_calendar::calendar;
use super::record::Record;
use super::source::{
    AssignmentFields, BaselineFields, LinkFields, ResourceFields, Source, TaskFields,
};
use super::values;
use super::xml::{self, Node};
use crate::time::Instant;

/// Reads the file.
pub(super) fn read(bytes: &[u8], ledger: &mut Ledger) -> Result<Source, ImportError> {
    let text = xml::decode(bytes)?;
    let mut reading = Reading {
        source: Source::default(),
        seen: BTreeSet::new(),
        ledger,
    };
    xml::walk(&text, &mut |list, node| reading.take(list, &node))?;
    let project = &reading.source.project;
    if project.moves_remaining && !project.own.is_ours() {
        reading.ledger.count(LeftOutKind::ProgressMoves, 1);
    }
    Ok(reading.source)
}

struct Reading<'a> {
    source: Source,
    seen: BTreeSet<i64>,
    ledger: &'a mut Ledger,
}

impl Reading<'_> {
    fn take(&mut self, list: &str, node: &Node) {
        let record = Record::new(node);
        match (list, node.name.as_str()) {
            ("", _) => self.project(node),
            ("Calendars", "Calendar") => {
                if let Some(calendar) = calendar(&record, self.ledger) {
                    self.source.calendars.push(calendar);
                }
            }
            ("Tasks", "Task") => self.task(&record),
            ("Resources", "Resource") => self.resource(&record),
            ("Assignments", "Assignment") => self.assignment(&record),
            _ => {}
        }
        self.ledger
            .count(LeftOutKind::UnreadableValues, record.unreadable.get());
    }

    /// Takes one plain field of the project.
    fn project(&mut self, node: &Node) {
        let text = node.text.trim();
        if text.is_empty() {
            return;
        }
        let number = values::whole(text);
        let on = number == Some(1);
        let fields = &mut self.source.project;
        match node.name.as_str() {
            "Title" => fields.title = text.to_owned(),
            "Name" => fields.name = text.to_owned(),
            "StartDate" => fields.start = values::instant(text),
            "FinishDate" => fields.finish = values::instant(text),
            "StatusDate" => {
                fields.status = values::instant(text);
                self.ledger.count(LeftOutKind::StatusDate, 1);
            }
            "CalendarUID" => fields.calendar = number,
            "MinutesPerDay" => {
                let sound = number.filter(|minutes| (1..=1440).contains(minutes));
                fields.minutes_per_day = sound.unwrap_or(480);
            }
            "CriticalSlackLimit" => fields.critical_days = number.unwrap_or(0).max(0),
            "HonorConstraints" => fields.honours_constraints = values::flag(text) != Some(false),
            "SplitsInProgressTasks" => {
                fields.splits_in_progress = values::flag(text) != Some(false)
            }
            "ScheduleFromStart" if values::flag(text) == Some(false) => {
                self.ledger.count(LeftOutKind::ScheduledFromFinish, 1);
            }
            "MoveCompletedEndsBack" | "MoveRemainingStartsBack" | "MoveCompletedEndsForward"
                if on =>
            {
                self.ledger.count(LeftOutKind::ProgressMoves, 1);
            }
            "MoveRemainingStartsForward" => fields.moves_remaining = on,
            "MultipleCriticalPaths" if on => {
                self.ledger.count(LeftOutKind::MultipleCriticalPaths, 1);
            }
            "Author" | "Manager" | "LastAuthor" => self.ledger.count(LeftOutKind::People, 1),
            _ => {}
        }
    }

    fn task(&mut self, record: &Record<'_>) {
        if record.flag("IsNull") {
            return;
        }
        let name = record.text("Name");
        let Some(uid) = record.reference("UID") else {
            return self.ledger.count(LeftOutKind::UnreadableTasks, 1);
        };
        let level = record.number("OutlineLevel").unwrap_or_else(|| {
            // Without a level the dots of the outline number tell it; row 0 is the project.
            let dots = |outline: &str| outline.matches('.').count() as i64;
            match record.raw("OutlineNumber") {
                Some("0") => 0,
                outline => 1 + outline.map_or(0, dots),
            }
        });
        if level == 0 && (uid == 0 || record.number("ID") == Some(0)) {
            self.row_zero(record);
            if record.raw("Notes").is_some() {
                self.ledger.count(LeftOutKind::ProjectNotes, 1);
            }
            return;
        }
        if !self.seen.insert(uid) {
            return self.ledger.note(LeftOutKind::UnreadableTasks, uid, &name);
        }
        let task = task(record, uid, name, level);
        note_marks(record, &task, self.ledger);
        self.source.tasks.push(task);
    }

    /// The project's own row says whether the file is one of ours, and when the contract ends.
    fn row_zero(&mut self, record: &Record<'_>) {
        let project = &mut self.source.project;
        project.own = Own::read(record, "project");
        if project.own.is_ours() {
            project.finish = record.instant("Deadline").or(project.finish);
        }
    }

    fn resource(&mut self, record: &Record<'_>) {
        let Some(uid) = record.reference("UID").filter(|_| !record.flag("IsNull")) else {
            return;
        };
        let name = record.text("Name");
        let rates = ["StandardRate", "OvertimeRate", "CostPerUse"];
        if rates.iter().any(|rate| record.positive(rate)) || record.node.child("Rates").is_some() {
            self.ledger.note(LeftOutKind::ResourceRates, uid, &name);
        }
        if record.raw("EmailAddress").is_some() {
            self.ledger.count(LeftOutKind::People, 1);
        }
        if record
            .node
            .members("AvailabilityPeriods", "AvailabilityPeriod")
            .count()
            > 1
        {
            self.ledger
                .note(LeftOutKind::ResourceAvailability, uid, &name);
        }
        let own = Own::read(record, "member");
        let custom = record
            .node
            .children
            .iter()
            .filter(|child| child.name == "ExtendedAttribute");
        self.ledger.note_many(
            LeftOutKind::ExtendedAttributes,
            custom.count() - own.count(),
            uid,
            &name,
        );
        self.source.resources.push(ResourceFields {
            uid,
            name,
            work: record.number("Type").unwrap_or(1) == 1 && !record.flag("IsCostResource"),
            max_units: record
                .value("MaxUnits", values::thousandths)
                .unwrap_or(1000),
            calendar: record.reference("CalendarUID"),
            own,
        });
    }

    fn assignment(&mut self, record: &Record<'_>) {
        let (Some(task), Some(resource)) = (record.number("TaskUID"), record.number("ResourceUID"))
        else {
            return;
        };
        let custom = record
            .node
            .children
            .iter()
            .filter(|child| child.name == "ExtendedAttribute");
        self.ledger
            .count(LeftOutKind::ExtendedAttributes, custom.count());
        self.source.assignments.push(AssignmentFields {
            task,
            resource,
            units: record.value("Units", values::thousandths).unwrap_or(1000),
            delay: ["Delay", "LevelingDelay"]
                .iter()
                .filter_map(|name| record.value(name, values::thousandths))
                .fold(0, i64::saturating_add),
            contour: record.number("WorkContour").unwrap_or(0),
            worked: worked(record.node),
        });
    }
}

/// Periods of an assignment that hold work: time-phased data of type 1 (remaining) and 2 (done).
fn worked(node: &Node) -> Vec<(Instant, Instant)> {
    let phases = node
        .children
        .iter()
        .filter(|child| child.name == "TimephasedData");
    let mut periods: Vec<_> = phases
        .filter_map(|phase| {
            let record = Record::new(phase);
            let worked = matches!(record.number("Type"), Some(1 | 2))
                && record
                    .minutes("Value")
                    .is_some_and(|value| value.minutes > 0);
            worked
                .then(|| record.instant("Start").zip(record.instant("Finish")))
                .flatten()
        })
        .collect();
    periods.sort_unstable();
    periods
}

/// Counts the marks of a task that have no place in a project's files.
fn note_marks(record: &Record<'_>, task: &TaskFields, ledger: &mut Ledger) {
    let (uid, name) = (task.uid, task.name.as_str());
    let inside = |tag: &str| {
        record
            .node
            .children
            .iter()
            .filter(|child| child.name == tag)
            .count()
    };
    let custom = inside("ExtendedAttribute") - task.own.count() + inside("OutlineCode");
    ledger.note_many(LeftOutKind::ExtendedAttributes, custom, uid, name);
    let marks = [
        (
            LeftOutKind::Hyperlinks,
            record.raw("HyperlinkAddress").is_some(),
        ),
        (LeftOutKind::RecurringTasks, record.flag("Recurring")),
        (
            LeftOutKind::PhysicalProgress,
            record.positive("PhysicalPercentComplete"),
        ),
        (LeftOutKind::WbsCodes, {
            let (code, outline) = (record.raw("WBS"), record.raw("OutlineNumber"));
            code.is_some() && outline.is_some() && code != outline
        }),
        (LeftOutKind::People, record.raw("Contact").is_some()),
    ];
    for (kind, present) in marks {
        if present && kind == LeftOutKind::People {
            ledger.count(kind, 1);
        } else if present {
            ledger.note(kind, uid, name);
        }
    }
}

/// Whether a duration or lag format counts elapsed time; 32 more marks an estimate.
pub(super) fn is_elapsed(format: i64) -> bool {
    let format = if format >= 35 { format - 32 } else { format };
    matches!(format, 4 | 6 | 8 | 10 | 12)
}

fn task(record: &Record<'_>, uid: i64, name: String, level: i64) -> TaskFields {
    let format = record.number("DurationFormat").unwrap_or(7);
    let own = Own::read(record, "task");
    // Where the rest of our own task resumes follows from links and status date again.
    let pause = |name: &str| record.instant(name).filter(|_| !own.is_ours());
    TaskFields {
        uid,
        name,
        level,
        active: record.value("Active", values::flag) != Some(false),
        manual: record.flag("Manual"),
        milestone: record.flag("Milestone"),
        external: record.flag("ExternalTask"),
        subproject: record.flag("IsSubproject"),
        estimated: record.flag("Estimated"),
        ignores_resource_calendar: record.flag("IgnoreResourceCalendar"),
        start: record
            .instant("Start")
            .or_else(|| record.instant("ManualStart")),
        finish: record
            .instant("Finish")
            .or_else(|| record.instant("ManualFinish")),
        computed: record.raw("EarlyFinish").is_some() || record.raw("LateFinish").is_some(),
        duration: record
            .minutes("Duration")
            .or_else(|| record.minutes("ManualDuration")),
        elapsed: is_elapsed(format),
        work: record.minutes("Work").unwrap_or_default().minutes,
        percent: record.number("PercentComplete").unwrap_or(0).clamp(0, 100),
        actual_start: record.instant("ActualStart"),
        actual_finish: record.instant("ActualFinish"),
        remaining: record.minutes("RemainingDuration"),
        stop: pause("Stop"),
        resume: pause("Resume"),
        constraint: record.number("ConstraintType").unwrap_or(0),
        constraint_date: record.instant("ConstraintDate"),
        calendar: record.reference("CalendarUID"),
        deadline: record.instant("Deadline"),
        leveling_delay: record
            .value("LevelingDelay", values::thousandths)
            .unwrap_or(0),
        costs: record.positive("Cost") || record.positive("FixedCost"),
        notes: record.text("Notes"),
        links: inner(record, "PredecessorLink", link),
        baselines: inner(record, "Baseline", baseline),
        own,
    }
}

/// The inner records of one name.
fn inner<T>(record: &Record<'_>, name: &str, read: fn(&Record<'_>) -> T) -> Vec<T> {
    let nodes = record
        .node
        .children
        .iter()
        .filter(|child| child.name == name);
    nodes
        .map(|node| {
            let inner = Record::new(node);
            let value = read(&inner);
            record
                .unreadable
                .set(record.unreadable.get() + inner.unreadable.get());
            value
        })
        .collect()
}

fn link(record: &Record<'_>) -> LinkFields {
    LinkFields {
        predecessor: record.reference("PredecessorUID"),
        kind: record.number("Type").unwrap_or(1),
        cross_project: record.flag("CrossProject") || record.raw("CrossProjectName").is_some(),
        lag: record.number("LinkLag").unwrap_or(0),
        format: record.number("LagFormat").unwrap_or(7),
    }
}

fn baseline(record: &Record<'_>) -> BaselineFields {
    BaselineFields {
        number: record.number("Number").unwrap_or(0),
        start: record.instant("Start"),
        finish: record.instant("Finish"),
        duration: record.minutes("Duration"),
        elapsed: is_elapsed(record.number("DurationFormat").unwrap_or(7)),
        work: record.minutes("Work").unwrap_or_default().minutes,
    }
}
