//! Calendars: the project's and the named ones as base calendars, and one for each member.

use std::collections::BTreeMap;

use super::Source;
use super::element::{Element, clock};
use super::loss::{LossKind, Losses};
use super::schema::{CALENDAR, EXCEPTION, PERIOD, WEEK_DAY, WORKING_TIME};
use crate::facts::Facts;
use crate::lang::Lang;
use crate::model::Project;
use crate::model::dates::Stretch;
use crate::model::kind::charter::{CalendarTable, Country};
use crate::model::kind::member::Member;
use crate::model::record::Record;
use crate::schedule::Presence;
use crate::schedule::calendar::Pattern;
use crate::schedule::holidays;
use crate::time::{Date, Weekday};

/// The project's own calendar.
pub(super) const PROJECT: i64 = 1;

/// Most working times that Project takes for a day.
const MOST_TIMES: usize = 5;

/// The numbers of calendars in the file.
pub(super) struct Numbers {
    named: BTreeMap<String, i64>,
    /// Before the number of the first member's calendar.
    before_members: i64,
}

impl Numbers {
    pub(super) fn of(facts: &Facts) -> Self {
        let names = facts.calendars.names().filter(|name| !name.is_empty());
        let named: BTreeMap<_, _> = names.map(str::to_owned).zip(PROJECT + 1..).collect();
        let before_members = PROJECT + named.len() as i64;
        Self {
            named,
            before_members,
        }
    }

    /// The number of a named calendar; of none or an unknown one that of the project's.
    pub(super) fn named(&self, name: Option<&str>) -> i64 {
        name.and_then(|name| self.named.get(name))
            .copied()
            .unwrap_or(PROJECT)
    }

    /// The number of the calendar of the resource with this number.
    pub(super) fn of_member(&self, resource: i64) -> i64 {
        self.before_members + resource
    }
}

/// Hours of dated days and why they differ, a stretch of equal days each.
type Exceptions = Vec<(Date, Date, Vec<(i64, i64)>, String)>;

/// Every calendar of the file.
pub(super) fn list(source: &Source<'_>) -> Vec<Element> {
    let numbers = &source.calendars;
    let mut list = vec![base(source, "", PROJECT, &project_name(numbers))];
    for (name, number) in &numbers.named {
        list.push(base(source, name, *number, name));
    }
    for (member, resource) in source.resources.members(&source.facts.project) {
        list.push(personal(source, member, numbers.of_member(resource)));
    }
    list
}

/// The name of Project's own standard calendar, unless one of ours has it.
fn project_name(numbers: &Numbers) -> String {
    match numbers.named.contains_key("standard") {
        true => "Project".to_owned(),
        false => "Standard".to_owned(),
    }
}

/// First and last day that calendars are written for.
fn span(source: &Source<'_>) -> (Date, Date) {
    let (first, last) = source.clock.years;
    let day = |year, month, day| Date::new(year, month, day).unwrap_or_default();
    (day(first, 1, 1), day(last, 12, 31))
}

/// A calendar that stands for itself: weeks, and every day that differs.
fn base(source: &Source<'_>, key: &str, number: i64, name: &str) -> Element {
    let (from, to) = span(source);
    let pattern = source.facts.calendars.pattern(key, from, to);
    let whys = whys(&source.facts.project, key, (from.year(), to.year()));
    let usual = |date: Date| pattern.week[date.weekday().index()].as_slice();
    let mut calendar = Element::new("Calendar", CALENDAR);
    calendar
        .put("UID", number)
        .put("Name", name)
        .flag("IsBaseCalendar", true);
    calendar
        .flag("IsBaselineCalendar", false)
        .put("BaseCalendarUID", -1);
    calendar.push(Element::list("WeekDays", week(&pattern)));
    push_exceptions(&mut calendar, differing(&pattern, usual, &whys));
    calendar
}

/// A member's calendar: where it differs from the one it stands on.
fn personal(source: &Source<'_>, member: &Record<Member>, number: i64) -> Element {
    let (from, to) = span(source);
    let calendars = &source.facts.calendars;
    let name = member.calendar.as_deref();
    let base = calendars.pattern(name.unwrap_or(""), from, to);
    let own = Presence::of(member).pattern(calendars, from, to);
    // Why somebody is away is nobody's business in another program.
    let whys = BTreeMap::new();
    let mut calendar = Element::new("Calendar", CALENDAR);
    calendar
        .put("UID", number)
        .put("Name", &member.name)
        .flag("IsBaseCalendar", false);
    calendar
        .flag("IsBaselineCalendar", false)
        .put("BaseCalendarUID", source.calendars.named(name));
    push_exceptions(
        &mut calendar,
        differing(&own, |date| base.hours(date), &whys),
    );
    calendar
}

/// The days whose hours are not the usual ones, neighbours joined.
fn differing<'p>(
    pattern: &'p Pattern,
    usual: impl Fn(Date) -> &'p [(i64, i64)],
    whys: &BTreeMap<Date, String>,
) -> Exceptions {
    let mut found: Exceptions = Vec::new();
    let days = pattern
        .exceptions
        .iter()
        .filter(|(date, hours)| usual(**date) != hours.as_slice());
    for (date, hours) in days {
        let why = whys.get(date).cloned().unwrap_or_default();
        match found.last_mut() {
            Some((_, to, known, reason))
                if *to + 1 == *date && known == hours && *reason == why =>
            {
                *to = *date
            }
            _ => found.push((*date, *date, hours.clone(), why)),
        }
    }
    found
}

/// Reasons of days off and days of work: public holidays, then what the calendar and its bases say.
fn whys(project: &Project, key: &str, years: (i32, i32)) -> BTreeMap<Date, String> {
    let charter = &project.charter;
    let mut chain: Vec<&CalendarTable> = Vec::new();
    let mut next = charter.calendars.get(key);
    while let Some(table) = next.filter(|_| chain.len() < charter.calendars.len()) {
        chain.push(table);
        next = table
            .base
            .as_deref()
            .and_then(|base| charter.calendars.get(base));
    }
    chain.push(&charter.calendar);
    let country = chain
        .iter()
        .find_map(|table| table.country)
        .unwrap_or(Country::Kr);
    let mut whys = BTreeMap::new();
    if country == Country::Kr {
        let lang = project.language().unwrap_or(Lang::En);
        for year in years.0..=years.1 {
            let holidays = holidays::public_holidays(holidays::Country::Kr, year).into_iter();
            whys.extend(holidays.map(|(date, name)| (date, name.text(lang))));
        }
    }
    for table in chain.into_iter().rev() {
        for Stretch { from, to, why } in &table.off {
            name_days(&mut whys, *from, *to, why.as_deref());
        }
        for work in &table.work {
            if let Some(from) = work.on.or(work.from) {
                let to = work.on.or(work.to).unwrap_or(from);
                name_days(&mut whys, from, to, work.why.as_deref());
            }
        }
    }
    whys
}

fn name_days(whys: &mut BTreeMap<Date, String>, from: Date, to: Date, why: Option<&str>) {
    if let Some(why) = why {
        // As far as the calendars themselves read a stretch.
        for day in 0..=(to - from).min(36_600) {
            whys.insert(from + day, why.to_owned());
        }
    }
}

/// The seven days, Sunday first.
fn week(pattern: &Pattern) -> Vec<Element> {
    let sunday_first = [6, 0, 1, 2, 3, 4, 5].map(|day| Weekday::ALL[day]);
    let day = |(kind, day): (i64, Weekday)| {
        let mut element = Element::new("WeekDay", WEEK_DAY);
        element.put("DayType", kind);
        push_hours(&mut element, &pattern.week[day.index()]);
        element
    };
    (1..).zip(sunday_first).map(day).collect()
}

fn push_exceptions(calendar: &mut Element, exceptions: Exceptions) {
    let members = exceptions.into_iter().map(|(from, to, hours, why)| {
        let mut period = Element::new("TimePeriod", PERIOD);
        period
            .put("FromDate", format!("{from}T00:00:00"))
            .put("ToDate", format!("{to}T23:59:00"));
        let mut element = Element::new("Exception", EXCEPTION);
        element
            .flag("EnteredByOccurrences", false)
            .put("Occurrences", to - from + 1);
        element.put("Name", why).put("Type", 1).push(period);
        push_hours(&mut element, &hours);
        element
    });
    let members: Vec<_> = members.collect();
    if !members.is_empty() {
        calendar.push(Element::list("Exceptions", members));
    }
}

fn push_hours(element: &mut Element, hours: &[(i64, i64)]) {
    let hours = hours.iter().filter(|(from, to)| from < to);
    let times: Vec<_> = hours
        .map(|(from, to)| {
            let mut time = Element::new("WorkingTime", WORKING_TIME);
            time.put("FromTime", clock(*from)).put("ToTime", clock(*to));
            time
        })
        .collect();
    element.flag("DayWorking", !times.is_empty());
    if !times.is_empty() {
        element.push(Element::list("WorkingTimes", times));
    }
}

/// Notes calendars with more working times a day than Project takes.
pub(super) fn note(source: &Source<'_>, losses: &mut Losses) {
    let (from, to) = span(source);
    for name in source.facts.calendars.names() {
        let pattern = source.facts.calendars.pattern(name, from, to);
        let mut days = pattern.week.iter().chain(pattern.exceptions.values());
        if days.any(|hours| hours.len() > MOST_TIMES) {
            losses.note(
                LossKind::WorkingTimes,
                if name.is_empty() { "calendar" } else { name },
            );
        }
    }
}
