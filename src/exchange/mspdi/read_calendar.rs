//! Reads calendars: weekdays, exceptions with their recurrence, weeks of other hours.

use super::left_out::{Ledger, LeftOutKind};
use super::record::Record;
use super::source::{CalendarFields, DayFields, ExceptionFields};
use super::values;
use super::xml::Node;
use crate::time::Date;

/// Reads one calendar; without a number of its own it is none.
pub(super) fn calendar(record: &Record<'_>, ledger: &mut Ledger) -> Option<CalendarFields> {
    let uid = record.reference("UID")?;
    let name = record.text("Name");
    let mut bad = 0;
    let mut days = |node: &Node| -> Vec<DayFields> {
        node.members("WeekDays", "WeekDay")
            .filter_map(|day| week_day(day, &mut bad))
            .collect()
    };
    let own = days(record.node);
    let weeks = record.node.members("WorkWeeks", "WorkWeek");
    let weeks = weeks
        .filter_map(|week| Some((period(week)?, days(week))))
        .collect::<Vec<_>>();
    let exceptions = record.node.members("Exceptions", "Exception");
    let exceptions = exceptions
        .filter_map(|node| exception(node, &mut bad))
        .collect();
    ledger.note_many(LeftOutKind::CalendarTimes, bad, uid, &name);
    Some(CalendarFields {
        uid,
        name,
        base: record.reference("BaseCalendarUID"),
        baseline: record.flag("IsBaselineCalendar"),
        resource: record.value("IsBaseCalendar", values::flag) == Some(false),
        days: own,
        exceptions,
        weeks: weeks
            .into_iter()
            .map(|((from, to), days)| (from, to, days))
            .collect(),
    })
}

/// The first and last day of a period.
fn period(node: &Node) -> Option<(Date, Date)> {
    let period = Record::new(node.child("TimePeriod")?);
    let (from, to) = (period.instant("FromDate")?, period.instant("ToDate")?);
    Some((from.date(), to.date()))
}

fn week_day(node: &Node, bad: &mut usize) -> Option<DayFields> {
    let record = Record::new(node);
    let day_type = record.number("DayType").filter(|day| (0..=7).contains(day));
    let period = period(node);
    if day_type.is_none() || (day_type == Some(0) && period.is_none()) {
        *bad += 1;
        return None;
    }
    Some(DayFields {
        day_type: day_type?,
        working: record.flag("DayWorking"),
        times: times(node, bad),
        period,
    })
}

fn exception(node: &Node, bad: &mut usize) -> Option<ExceptionFields> {
    let record = Record::new(node);
    let limits = record.node.child("TimePeriod").map(Record::new);
    let Some(from) = limits
        .as_ref()
        .and_then(|limits| limits.instant("FromDate"))
    else {
        *bad += 1;
        return None;
    };
    let counted = record.flag("EnteredByOccurrences");
    let occurrences = record
        .number("Occurrences")
        .filter(|count| counted && *count > 0);
    let number = |name: &str| record.number(name).unwrap_or(0);
    Some(ExceptionFields {
        name: record.text("Name").trim().to_owned(),
        from: from.date(),
        to: limits
            .and_then(|limits| limits.instant("ToDate"))
            .map(|to| to.date()),
        occurrences,
        kind: record.number("Type").unwrap_or(1),
        period: number("Period").max(1),
        days_of_week: number("DaysOfWeek"),
        month: number("Month"),
        month_day: number("MonthDay"),
        month_item: number("MonthItem"),
        month_position: number("MonthPosition"),
        working: record.flag("DayWorking"),
        times: times(node, bad),
    })
}

/// Working times as written; those that cannot be read are counted.
fn times(node: &Node, bad: &mut usize) -> Vec<(i64, i64)> {
    let mut times = Vec::new();
    for time in node.members("WorkingTimes", "WorkingTime") {
        let record = Record::new(time);
        let (from, to) = (record.raw("FromTime"), record.raw("ToTime"));
        if from.is_none() && to.is_none() {
            continue;
        }
        match from.and_then(values::clock).zip(to.and_then(values::clock)) {
            Some(pair) => times.push(pair),
            None => *bad += 1,
        }
    }
    times
}
