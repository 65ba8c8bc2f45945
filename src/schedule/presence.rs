//! When a person is there to work: on their calendar, without their leave.

use super::calendar::Pattern;
use super::calendars::Calendars;
use crate::model::kind::member::Member;
use crate::time::Date;

/// The hours that a person keeps; people with the same hours are equal.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Presence {
    /// Name of their calendar; the project's own has the empty name.
    calendar: String,
    /// First and last days of leave, in order and apart from each other.
    away: Vec<(Date, Date)>,
}

impl Presence {
    /// The hours of a member.
    pub fn of(member: &Member) -> Self {
        let mut leave: Vec<_> = member.leave.iter().map(|one| (one.from, one.to)).collect();
        leave.sort_unstable();
        let mut away: Vec<(Date, Date)> = Vec::new();
        for (from, to) in leave {
            match away.last_mut() {
                Some(last) if from <= last.1 + 1 => last.1 = last.1.max(to),
                _ => away.push((from, to)),
            }
        }
        let calendar = member.calendar.as_deref().unwrap_or_default().to_owned();
        Self { calendar, away }
    }

    /// Whether their hours are those of their calendar.
    pub(super) fn takes_no_leave(&self) -> bool {
        self.away.is_empty()
    }

    /// The name of their calendar.
    pub(super) fn calendar(&self) -> &str {
        &self.calendar
    }

    /// The pattern of their calendar without their leave from `from` to `to`.
    pub(super) fn leave_out(&self, calendar: &Pattern, from: Date, to: Date) -> Pattern {
        let mut pattern = calendar.clone();
        for (first, last) in &self.away {
            for day in first.days().max(from.days())..=last.days().min(to.days()) {
                pattern.exceptions.insert(Date::from_days(day), Vec::new());
            }
        }
        pattern
    }

    /// Their working time, with holidays and leave from `from` to `to`.
    pub fn pattern(&self, calendars: &Calendars, from: Date, to: Date) -> Pattern {
        self.leave_out(&calendars.pattern(&self.calendar, from, to), from, to)
    }
}
