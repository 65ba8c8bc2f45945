//! How far the project has come in time, and how many working days lie between days.

use super::Facts;
use crate::time::Date;

impl Facts {
    /// Share of the project's working days that have passed, 0 to 1; `None` where it has none.
    pub fn elapsed(&self) -> Option<f64> {
        let overview = &self.project.charter.project;
        let before = overview.start.date() - 1;
        let all = self.calendars.working_days(before, overview.finish);
        let passed = self.calendars.working_days(before, self.as_of);
        (all > 0).then(|| (passed as f64 / all as f64).clamp(0.0, 1.0))
    }

    /// Working days after a day up to and including the status date; negative for a day ahead.
    pub fn days_since(&self, day: Date) -> i64 {
        self.calendars.working_days(day, self.as_of)
    }

    /// Working days in which what began on a day has been in progress: that day and the status date count.
    pub fn days_in_progress(&self, since: Date) -> i64 {
        self.calendars.working_days(since - 1, self.as_of)
    }

    /// Working days after the status date up to and including a day; negative for a day past.
    pub fn days_until(&self, day: Date) -> i64 {
        self.calendars.working_days(self.as_of, day)
    }
}
