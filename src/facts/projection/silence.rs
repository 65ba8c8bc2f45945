//! How long nobody has written anything.

use crate::facts::Facts;
use crate::model::field::When;
use crate::model::kind::task::Task;
use crate::model::record::Record;
use crate::time::Date;

/// Working days of silence after which work that is not reported on counts as standing still.
pub const LONGEST_SILENCE: i64 = 5;

impl Facts {
    /// Working days since the files last said that work was done, at most [`LONGEST_SILENCE`]: between two weekly
    /// entries nothing is known.
    pub fn silence(&self) -> i64 {
        self.since_newest(self.days_of_work())
    }

    /// The newest day on which the files say that work was done, whatever the status date; a day more than a year
    /// after the contract's end is a slip of the pen.
    pub(in crate::facts) fn newest_record(&self) -> Option<Date> {
        let last = self.project.charter.project.finish + 366;
        self.days_of_work().filter(|on| *on <= last).max()
    }

    /// The days on which tasks began and ended, and those of the logs.
    fn days_of_work(&self) -> impl Iterator<Item = Date> {
        let project = &self.project;
        let worked = project.efforts.iter().flat_map(|log| &log.lines);
        let counted = project.volumes.iter().flat_map(|log| &log.lines);
        let logged = worked
            .map(|line| line.on)
            .chain(counted.map(|line| line.on));
        self.days_of_tasks().chain(logged)
    }

    /// The same since tasks last said that they began or ended, or the logs said something of this one: who logs every
    /// day may write what is done once a week.
    pub(super) fn silence_of(&self, task: &Record<Task>) -> i64 {
        self.since_newest(self.days_of_tasks().chain(self.last_logged(task)))
    }

    /// The newest day on which the logs say something of a task: hours worked on it, or what it is measured by.
    pub fn last_logged(&self, task: &Record<Task>) -> Option<Date> {
        let project = &self.project;
        let worked = project.efforts.iter().flat_map(|log| log.until(self.as_of));
        let worked = worked.filter(|line| line.task.as_deref() == Some(&task.id));
        let measured = task.measured_by.as_ref();
        let counts = measured.and_then(|measure| project.volumes_of(&measure.dataset));
        let counted = counts.into_iter().flat_map(|log| log.until(self.as_of));
        worked
            .map(|line| line.on)
            .chain(counted.map(|line| line.on))
            .max()
    }

    /// The days on which tasks say that they began and ended.
    fn days_of_tasks(&self) -> impl Iterator<Item = Date> {
        let tasks = self.project.tasks.iter();
        let actual = tasks.flat_map(|task| [task.started, task.finished]);
        actual.flatten().map(When::date)
    }

    /// Working days since the newest of some days, at most [`LONGEST_SILENCE`].
    fn since_newest(&self, days: impl Iterator<Item = Date>) -> i64 {
        let newest = days.filter(|on| *on <= self.as_of).max();
        let silence = newest.map_or(LONGEST_SILENCE, |on| self.days_since(on));
        silence.clamp(0, LONGEST_SILENCE)
    }
}
