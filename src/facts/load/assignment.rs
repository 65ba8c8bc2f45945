//! One owner's part in one task: when it happens and how much it is.

use std::rc::Rc;

use super::Units;
use super::hours::Hours;
use crate::model::kind::task::Task;
use crate::schedule::Timetable;
use crate::schedule::calendar::Calendar;
use crate::schedule::plan::{Activity, Mode, WHOLE};
use crate::time::Instant;

/// A share of a task.
pub(super) struct Assignment<'f> {
    pub task: &'f Task,
    /// Row in the timetable.
    pub row: usize,
    /// Index of the member.
    pub member: usize,
    /// Of their working time, in thousandths of a per cent.
    pub share: i64,
    /// Σ share over all owners.
    pub shares: i64,
}

/// Work between two instants.
struct Stretch {
    from: Instant,
    to: Instant,
    /// Person-time, where it is known otherwise than by share and time.
    work: Option<Units>,
}

/// Working time of one person from which the work of any part of a stretch follows.
pub(super) struct Spread {
    hours: Rc<Calendar>,
    pub from: Instant,
    pub to: Instant,
    work: Option<Units>,
    share: i64,
}

impl<'f> Assignment<'f> {
    /// The stretches of work with the hours they happen in; what lies wholly outside the owner's
    /// hours is asked of them all the same, on the task's calendar.
    pub fn spreads(
        &self,
        timetable: &Timetable,
        effort: Option<i64>,
        hours: &mut Hours<'f>,
    ) -> Vec<Spread> {
        let calendar = self.task.calendar.as_deref();
        let cut = calendar.filter(|_| self.keeps_hours());
        let own = hours.of(cut, Some(self.member));
        let stretches = self.stretches(timetable, effort, &own).into_iter();
        stretches
            .filter_map(|Stretch { from, to, work }| {
                let open = [Rc::clone(&own), hours.of(calendar, None)];
                let hours = open.into_iter().find(|one| one.between(from, to) > 0)?;
                Some(Spread {
                    hours,
                    from,
                    to,
                    work,
                    share: self.share,
                })
            })
            .collect()
    }

    /// Whether the work waits for the owner's hours.
    fn keeps_hours(&self) -> bool {
        self.task.owners_calendar != Some(false)
    }

    /// What is done by its actual dates up to now, what is left from where it resumes. `own` is when
    /// the owner works on it, `effort` the person-time of the whole task in minutes.
    fn stretches(
        &self,
        timetable: &Timetable,
        effort: Option<i64>,
        own: &Calendar,
    ) -> Vec<Stretch> {
        let (activity, times) = (&timetable.plan.tasks[self.row], &timetable.times[self.row]);
        let whole = activity.duration.minutes;
        let (done, left) = activity.done.split(whole);
        let work = |minutes: i64| self.work(effort?, minutes, whole);
        let until = |from, minutes| self.end(activity, own, from, minutes).min(times.finish);
        let stretch = |from, to, minutes| Stretch {
            from,
            to,
            work: work(minutes),
        };
        let has_begun = activity.started.is_some() && activity.finished.is_none();
        match times.resume.filter(|_| has_begun) {
            Some(resume) => {
                let now = resume.min(timetable.plan.status);
                vec![
                    stretch(times.start, now, done),
                    stretch(resume, until(resume, left), left),
                ]
            }
            None if has_begun || activity.finished.is_some() => {
                vec![stretch(times.start, times.finish, whole)]
            }
            None => vec![stretch(times.start, until(times.start, whole), whole)],
        }
    }

    /// The end of `minutes` of the task's duration for this owner: others may end later.
    fn end(&self, activity: &Activity, own: &Calendar, from: Instant, minutes: i64) -> Instant {
        let is_written = matches!(activity.mode, Mode::Manual { .. }) && activity.started.is_none();
        if !self.keeps_hours() || activity.duration.elapsed || is_written {
            // Whatever the owner's hours: the schedule's own end is the earlier one.
            return Instant::from_minutes(i64::MAX);
        }
        own.advance(from, minutes)
    }

    /// This owner's part of the effort that `minutes` of the duration take.
    fn work(&self, effort: i64, minutes: i64, whole: i64) -> Option<Units> {
        let all = i128::from(effort) * i128::from(WHOLE) * i128::from(self.share);
        let part = all * i128::from(minutes) / i128::from(self.shares) / i128::from(whole.max(1));
        i64::try_from(part).ok()
    }
}

impl Spread {
    /// The work up to an instant.
    pub fn until(&self, at: Instant) -> Units {
        let passed = self.hours.between(self.from, at.clamp(self.from, self.to));
        let Some(work) = self.work else {
            return passed.saturating_mul(self.share);
        };
        let whole = self.hours.between(self.from, self.to).max(1);
        let part = i128::from(work) * i128::from(passed) / i128::from(whole);
        i64::try_from(part).unwrap_or(i64::MAX)
    }
}
