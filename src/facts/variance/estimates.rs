//! What was estimated anew: duration, effort and cost of tasks.

use super::promises::{Found, Pair};
use super::{Approvals, Difference, Subject, Value};
use crate::facts::Facts;
use crate::model::kind::baseline::{Baseline, BaselineTask};
use crate::model::kind::change::Change;
use crate::model::kind::task::Task;
use crate::model::notation::Duration;
use crate::model::record::Record;
use crate::schedule::plan::Work;

impl Facts {
    /// The whole duration of a row of the timetable as planned: of a summary, and of what is
    /// written without one, the working time from its start to its finish.
    pub fn planned_duration(&self, row: usize) -> Work {
        let Ok(timetable) = &self.timetable else {
            return Work::default();
        };
        let (activity, times) = (&timetable.plan.tasks[row], &timetable.times[row]);
        let is_summary = timetable.wbs.rows[row].is_summary;
        if !is_summary && (activity.milestone || activity.duration.minutes > 0) {
            let minutes = match activity.milestone {
                true => 0,
                false => activity.duration.minutes,
            };
            let elapsed = activity.duration.elapsed && minutes > 0;
            return Work { minutes, elapsed };
        }
        let minutes = timetable.working_minutes_between(times.start, times.finish);
        Work {
            minutes: minutes.max(0),
            elapsed: false,
        }
    }

    /// The person-time of a task: as written, else its duration by the shares of its owners.
    fn planned_effort(&self, row: usize, task: &Task) -> Option<Work> {
        if let Some(effort) = task.effort {
            return Some(work(effort, self.calendars.day()));
        }
        let whole = self.planned_duration(row);
        let shares = self.project.shares_of(task);
        (!task.owner.is_empty() && !whole.elapsed).then(|| Work {
            minutes: (whole.minutes as f64 * shares / 100.0).round() as i64,
            elapsed: false,
        })
    }

    pub(super) fn estimated_anew<'f>(
        &'f self,
        baseline: &Baseline,
        approvals: &Approvals<'f>,
    ) -> Vec<Difference<'f>> {
        let mut found = Found::new(baseline, approvals);
        for (row, task) in self.active_leaves() {
            if let Some(signed) = baseline.task.get(&task.id) {
                let change = self.approval(task, approvals);
                let pairs = self.estimates(row, task, signed);
                found.add(&Subject::new(task, &task.name), change, pairs);
            }
        }
        found.list
    }

    /// Duration, effort and cost of a task, as signed and now.
    fn estimates(&self, row: usize, task: &Task, signed: &BaselineTask) -> Vec<Pair> {
        let day = self.calendars.day();
        let time =
            |duration: Option<Duration>| duration.map(|duration| Value::Time(work(duration, day)));
        let mut pairs: Vec<Pair> = Vec::new();
        // Every schedule has durations; a baseline without one says nothing of it.
        if signed.duration.is_some() {
            let now = Value::Time(self.planned_duration(row));
            pairs.push(("duration", time(signed.duration), Some(now)));
        }
        match (signed.effort, self.planned_effort(row, task)) {
            (None, _) => pairs.push(("effort", None, time(task.effort))),
            // Effort that nothing tells any longer cannot be compared.
            (Some(_), None) => {}
            (agreed, now) => pairs.push(("effort", time(agreed), now.map(Value::Time))),
        }
        let money = |money: Option<i64>| money.map(Value::Money);
        pairs.push(("cost", money(signed.cost), money(task.cost)));
        pairs
    }

    /// The approved change of a task or of a summary that it belongs to.
    pub(super) fn approval<'f>(
        &'f self,
        task: &'f Record<Task>,
        approvals: &Approvals<'f>,
    ) -> Option<&'f Record<Change>> {
        self.with_summaries(task)
            .find_map(|task| approvals.of("task", &task.id))
    }
}

/// A written duration in minutes; what lasts no time is neither working nor elapsed time.
fn work(duration: Duration, day: i64) -> Work {
    let minutes = duration.minutes(day);
    Work {
        minutes,
        elapsed: duration.is_elapsed() && minutes > 0,
    }
}
