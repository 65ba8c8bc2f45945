//! How long nobody has written anything.

use crate::facts::Facts;
use crate::model::field::When;
use crate::time::Date;

/// Working days of silence after which work that is not reported on counts as standing still.
pub const LONGEST_SILENCE: i64 = 5;

impl Facts {
    /// Working days since the files last said that work was done, at most [`LONGEST_SILENCE`]: between two weekly
    /// entries nothing is known.
    pub fn silence(&self) -> i64 {
        let newest = self.newest_record();
        let silence = newest.map_or(LONGEST_SILENCE, |on| self.days_since(on));
        silence.clamp(0, LONGEST_SILENCE)
    }

    /// The newest day on which the files say that work was done.
    fn newest_record(&self) -> Option<Date> {
        let project = &self.project;
        let tasks = project.tasks.iter();
        let actual = tasks.flat_map(|task| [task.started, task.finished]);
        let actual = actual.flatten().map(When::date);
        let worked = project.efforts.iter().flat_map(|log| &log.lines);
        let counted = project.volumes.iter().flat_map(|log| &log.lines);
        let days = actual
            .chain(worked.map(|line| line.on))
            .chain(counted.map(|line| line.on));
        days.filter(|on| *on <= self.as_of).max()
    }
}
