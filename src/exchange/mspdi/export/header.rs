//! What the file says of the project itself, and the definitions of our custom fields.

use super::super::own;
use super::element::{Element, clock, project};
use super::loss::{LossKind, Losses};
use super::schema::ATTRIBUTE;
use super::{Source, calendars};
use crate::model::field::When;
use crate::schedule::plan::{Constraints, OutOfSequence, Unfinished};
use crate::time::{DAY, Instant};

/// The plain fields of the project, and the definitions of the custom fields.
pub(super) fn header(source: &Source<'_>, losses: &mut Losses) -> Element {
    let overview = &source.facts.project.charter.project;
    let timetable = source.timetable;
    let mut element = project();
    element
        .put("SaveVersion", 14)
        .put("Name", format!("{}.xml", overview.id))
        .put("Title", &overview.name)
        .flag("ScheduleFromStart", true)
        .instant("StartDate", timetable.plan.start)
        .instant("FinishDate", timetable.finish)
        .put("FYStartDate", 1)
        .instant("StatusDate", status(source))
        .put("CalendarUID", calendars::PROJECT);
    money(source, &mut element);
    hours(source, &mut element);
    rules(source, losses, &mut element);
    constants(&mut element);
    let custom = own::MARKS
        .into_iter()
        .map(|mark| definition(mark.task, mark));
    let of_resources = own::MARKS
        .into_iter()
        .filter_map(|mark| Some(definition(mark.resource?, mark)));
    element.push(Element::list(
        "ExtendedAttributes",
        custom.chain(of_resources).collect(),
    ));
    calendars::note(source, losses);
    element
}

/// The end of work on the status date; never the next day, which would be another one to a reader.
fn status(source: &Source<'_>) -> Instant {
    let as_of = source.facts.as_of;
    source
        .facts
        .calendars
        .end(When::Day(as_of))
        .min(as_of.at(DAY - 1))
}

fn money(source: &Source<'_>, element: &mut Element) {
    let code = source.facts.project.charter.contract.currency();
    let (symbol, digits) = match code {
        "KRW" => ("₩", 0),
        "JPY" => ("¥", 0),
        "USD" => ("$", 2),
        "EUR" => ("€", 2),
        "GBP" => ("£", 2),
        other => (other, 2),
    };
    element
        .put("CurrencyDigits", digits)
        .put("CurrencySymbol", symbol)
        .put("CurrencyCode", code)
        .put("CurrencySymbolPosition", 0);
}

/// The usual working day.
fn hours(source: &Source<'_>, element: &mut Element) {
    let week = timetable_week(source);
    let open: Vec<_> = week.iter().filter(|hours| !hours.is_empty()).collect();
    let usual = open.first().map_or(&[][..], |hours| hours.as_slice());
    let opens = usual.first().map_or(8 * 60, |(from, _)| *from);
    let closes = usual.last().map_or(17 * 60, |(_, to)| *to);
    let day = source.facts.calendars.day();
    element
        .put("DefaultStartTime", clock(opens))
        .put("DefaultFinishTime", clock(closes))
        .put("MinutesPerDay", day)
        .put("MinutesPerWeek", 5 * day)
        .put("DaysPerMonth", 20)
        .put("WeekStartDay", 1);
}

fn timetable_week(source: &Source<'_>) -> [Vec<(i64, i64)>; 7] {
    source
        .timetable
        .plan
        .patterns
        .first()
        .map(|pattern| pattern.week.clone())
        .unwrap_or_default()
}

/// How the project schedules.
fn rules(source: &Source<'_>, losses: &mut Losses, element: &mut Element) {
    let settings = &source.timetable.plan.settings;
    let day = source.facts.calendars.day().max(1);
    if settings.critical_float % day != 0 {
        losses.note(LossKind::CriticalFloat, "schedule.critical-float");
    }
    let moves = settings.unfinished == Unfinished::Move;
    element
        .put(
            "CriticalSlackLimit",
            settings.critical_float.div_euclid(day),
        )
        .flag(
            "HonorConstraints",
            settings.constraints == Constraints::Honour,
        )
        .flag(
            "SplitsInProgressTasks",
            settings.out_of_sequence == OutOfSequence::RetainedLogic,
        )
        .flag("MoveRemainingStartsForward", moves)
        .flag("MoveCompletedEndsBack", false)
        .flag("MoveRemainingStartsBack", false)
        .flag("MoveCompletedEndsForward", false);
}

/// What is the same in every file.
fn constants(element: &mut Element) {
    element
        .put("DefaultTaskType", 0)
        .put("DefaultFixedCostAccrual", 3)
        .put("DurationFormat", 7)
        .put("WorkFormat", 2)
        .flag("EditableActualCosts", false)
        .put("EarnedValueMethod", 0)
        .flag("InsertedProjectsLikeSummary", true)
        .flag("MultipleCriticalPaths", false)
        .flag("NewTasksEffortDriven", false)
        .flag("NewTasksEstimated", false)
        .flag("SpreadActualCost", false)
        .flag("SpreadPercentComplete", false)
        .flag("TaskUpdatesResource", true)
        .flag("FiscalYearStart", false)
        .put("BaselineForEarnedValue", 0)
        .flag("AutoAddNewResourcesAndTasks", true)
        .flag("MicrosoftProjectServerURL", true)
        .flag("Autolink", false)
        .put("NewTaskStartDate", 0)
        .flag("NewTasksAreManual", false)
        .put("DefaultTaskEVMethod", 0)
        .flag("ProjectExternallyEdited", false)
        .flag("ActualsInSync", false)
        .flag("RemoveFileProperties", false)
        .flag("AdminProject", false);
}

fn definition(field: i64, mark: &own::Mark) -> Element {
    let mut element = Element::new("ExtendedAttribute", ATTRIBUTE);
    element
        .put("FieldID", field)
        .put("FieldName", mark.name)
        .put("Alias", mark.alias);
    element
}
