//! `[calendar]` and `[calendars.NAME]`: weeks and exceptions as `project.toml` spells them.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::calendar::{Exception, Hours, standard};
use super::calendars::{Calendars, Names};
use super::write;
use crate::time::{Date, Weekday};

/// The tables of the project's calendar and of the named ones.
///
/// `day` is written in all of them as soon as one works other hours than Project's day has.
pub(super) fn write(calendars: &Calendars, names: &Names, minutes_per_day: i64) -> String {
    let weeks: BTreeMap<usize, [Hours; 7]> = names
        .keys()
        .copied()
        .chain([calendars.project()])
        .map(|place| (place, calendars.week(place)))
        .collect();
    let day = weeks
        .values()
        .any(|week| length(&usual(week)) != minutes_per_day);
    // A named calendar inherits `hours-on`: as soon as one week is uneven, all days are named.
    let uneven = weeks.values().any(is_uneven);
    let week_text = |place: usize, all: bool| {
        let mut text = weeks
            .get(&place)
            .map(|week| week_text(week, all))
            .unwrap_or_default();
        if day {
            let _ = writeln!(
                text,
                "day = {}",
                write::string(&write::hours(minutes_per_day))
            );
        }
        text
    };
    let mut text = "[calendar]\ncountry = \"none\"\n".to_owned();
    text.push_str(&week_text(calendars.project(), false));
    write::exceptions(&mut text, &exceptions(calendars));
    for (place, name) in names {
        let _ = writeln!(text, "\n[calendars.{name}]");
        let base = calendars
            .chain(*place)
            .skip(1)
            .find(|base| names.contains_key(base));
        if let Some(base) = base.and_then(|base| names.get(&base)) {
            let _ = writeln!(text, "base = {}", write::string(base));
        }
        text.push_str(&week_text(*place, uneven));
        let differing = calendars.differing(*place, base.unwrap_or(calendars.project()));
        write::exceptions(&mut text, &differing);
    }
    text
}

/// All exceptions of the project's calendar, those of its bases among them.
fn exceptions(calendars: &Calendars) -> BTreeMap<Date, Exception> {
    let project = calendars.project();
    let dates = calendars.dates(project).into_iter();
    dates
        .filter_map(|date| Some((date, calendars.exception(project, date)?.clone())))
        .collect()
}

/// The keys `week`, `hours` and `hours-on`, the latter for all working days where asked.
fn week_text(week: &[Hours; 7], all: bool) -> String {
    let usual = usual(week);
    let open = || {
        Weekday::ALL
            .into_iter()
            .filter(|day| !week[day.index()].is_empty())
    };
    let days: Vec<_> = open()
        .map(|day| write::string(write::weekday(day)))
        .collect();
    let other = open().filter(|day| all || week[day.index()] != usual);
    let other: Vec<_> = other
        .map(|day| {
            format!(
                "{} = {}",
                write::weekday(day),
                write::ranges(&week[day.index()])
            )
        })
        .collect();
    let mut text = format!(
        "week = [{}]\nhours = {}\n",
        days.join(", "),
        write::ranges(&usual)
    );
    if !other.is_empty() {
        let _ = writeln!(text, "hours-on = {{ {} }}", other.join(", "));
    }
    text
}

/// Whether working days of the week differ.
fn is_uneven(week: &[Hours; 7]) -> bool {
    let usual = usual(week);
    week.iter()
        .any(|hours| !hours.is_empty() && *hours != usual)
}

/// The hours that most working days of a week share; the earliest day's where that is a tie.
fn usual(week: &[Hours; 7]) -> Hours {
    let count = |hours: &Hours| week.iter().filter(|other| *other == hours).count();
    let mut best: Option<&Hours> = None;
    for hours in week.iter().filter(|hours| !hours.is_empty()) {
        if best.is_none_or(|best| count(hours) > count(best)) {
            best = Some(hours);
        }
    }
    best.cloned().unwrap_or_else(|| standard(Weekday::Mon))
}

/// Minutes of working time.
fn length(hours: &Hours) -> i64 {
    hours.iter().map(|(from, to)| to - from).sum()
}
