//! The calendars that load is counted on, each compiled once: people with the same hours share one.

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::facts::Facts;
use crate::schedule::calendar::Calendar;
use crate::schedule::{Presence, Timetable};
use crate::time::Date;

/// Working time of people and of tasks with calendars of their own.
pub(super) struct Hours<'f> {
    facts: &'f Facts,
    span: (Date, Date),
    known: BTreeMap<(Option<&'f str>, Option<Presence>), Rc<Calendar>>,
}

impl<'f> Hours<'f> {
    /// Calendars that are exact for the whole schedule and for the weeks asked for.
    pub fn new(facts: &'f Facts, timetable: &Timetable, weeks: &[Date]) -> Self {
        let times = timetable.times.iter();
        let days = times.flat_map(|times| [times.start.date(), times.finish.date()]);
        let days = days.chain(weeks.iter().copied()).chain([facts.as_of]);
        let (first, last) = days.fold((facts.as_of, facts.as_of), |(first, last), day| {
            (first.min(day), last.max(day))
        });
        Self {
            facts,
            span: (first - 7, last + 14),
            known: BTreeMap::new(),
        }
    }

    /// When a task's calendar and a member (by index) are both open: those of them that are given,
    /// else the project's own calendar.
    pub fn of(&mut self, calendar: Option<&'f str>, member: Option<usize>) -> Rc<Calendar> {
        let (from, to) = self.span;
        let (project, calendars) = (&self.facts.project, &self.facts.calendars);
        let presence = member.map(|at| Presence::of(&project.members[at]));
        let compile = |(_, presence): &(_, Option<Presence>)| {
            let there = presence.as_ref();
            let there = there.map(|presence| presence.pattern(calendars, from, to));
            let open = calendar.map(|name| calendars.pattern(name, from, to));
            let pattern = match (open, there) {
                (Some(open), Some(there)) => open.intersect(&there),
                (Some(one), None) | (None, Some(one)) => one,
                (None, None) => calendars.pattern("", from, to),
            };
            Rc::new(Calendar::compile(&pattern, from, to))
        };
        let known = self.known.entry((calendar, presence));
        Rc::clone(known.or_insert_with_key(compile))
    }
}
