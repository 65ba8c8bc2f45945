//! Why a task waits after what it was asked: who is away, and which calendar is closed.

use std::collections::BTreeSet;

use super::ClosedRow;
use super::rows::Rows;
use crate::diag::Place;
use crate::model::kind::member::Member;
use crate::model::kind::task::Task;
use crate::model::record::Record;
use crate::schedule::calendar::Pattern;
use crate::schedule::why::Step;
use crate::source::CHARTER;
use crate::time::{Date, Instant};

/// The time that a task waits.
#[derive(Clone, Copy)]
struct Gap {
    from: Instant,
    to: Instant,
}

impl Gap {
    /// Its days with working time of a pattern, without the day on which the wait ends.
    fn days_of(self, pattern: &Pattern) -> BTreeSet<Date> {
        let days = self.from.date().days()..self.to.date().days();
        let ends_later = |day: &Date| {
            let last = pattern.hours(*day).last();
            last.is_some_and(|(_, to)| day.at(*to) > self.from)
        };
        days.map(Date::from_days).filter(ends_later).collect()
    }
}

impl<'a> Rows<'a> {
    /// What closes the time for which a step waits.
    pub(super) fn closed(&mut self, step: &Step) -> Vec<ClosedRow> {
        let Some(ask) = step.ask.filter(|_| step.waits > 0) else {
            return Vec::new();
        };
        let (from, to) = (ask.asked, step.at);
        let gap = Gap { from, to };
        let task = self.task(step.task);
        let mut unexplained = gap.days_of(&self.pattern("", gap));
        let mut rows = Vec::new();
        for member in self.owners(task) {
            let own = member.calendar.as_deref().or(task.calendar.as_deref());
            let days = gap.days_of(&self.pattern(own.unwrap_or(""), gap));
            for (at, leave) in member.leave.iter().enumerate() {
                let is_away = |day: &Date| (leave.from..=leave.to).contains(day);
                if days.iter().any(is_away) {
                    unexplained.retain(|day| !is_away(day));
                    rows.push(self.leave(member, at));
                }
            }
        }
        if rows.is_empty() || !unexplained.is_empty() {
            for name in self.calendars(task) {
                let open = gap.days_of(&self.pattern(&name, gap));
                if unexplained.is_empty() || !unexplained.is_subset(&open) {
                    rows.push(self.calendar(&name));
                }
            }
        }
        rows
    }

    fn pattern(&self, calendar: &str, gap: Gap) -> Pattern {
        let (from, to) = (gap.from.date(), gap.to.date());
        self.facts.calendars.pattern(calendar, from, to)
    }

    /// Whose hours a task keeps.
    fn owners(&self, task: &Task) -> Vec<&'a Record<Member>> {
        let members = &self.facts.project.members;
        let keeps = task.owners_calendar != Some(false);
        let owners = task.owner.iter().filter(|_| keeps);
        owners
            .filter_map(|owner| members.find(&owner.member))
            .collect()
    }

    /// The calendars that a task keeps besides the project's own.
    fn calendars(&self, task: &Task) -> BTreeSet<String> {
        let owners = self.owners(task);
        let of_owners = owners.iter().filter_map(|owner| owner.calendar.as_deref());
        let names = task.calendar.as_deref().into_iter().chain(of_owners);
        names.map(str::to_owned).collect()
    }

    fn leave(&mut self, member: &Record<Member>, at: usize) -> ClosedRow {
        let leave = &member.leave[at];
        let (file, line) = self.at(&member.at(&["leave", &at.to_string()]));
        ClosedRow {
            calendar: None,
            member: Some(member.id.clone()),
            name: Some(member.name.clone()),
            from: Some(leave.from.to_string()),
            to: Some(leave.to.to_string()),
            file,
            line,
        }
    }

    fn calendar(&mut self, name: &str) -> ClosedRow {
        let path = ["calendars", name].map(str::to_owned).to_vec();
        let (file, line) = self.at(&Place::Key(CHARTER.to_owned(), path));
        ClosedRow {
            calendar: Some(name.to_owned()),
            member: None,
            name: None,
            from: None,
            to: None,
            file,
            line,
        }
    }
}
