//! Drivers, margins, room and limits in words.

use super::{NAME, NAMES, Screen};
use crate::args;
use crate::cli::table::cut;
use crate::lang::format;
use crate::report::why::{BoundRow, ClosedRow, DriverRow, LimitRow, MarginRow, Name, StepRow};
use crate::time::{Date, Instant};

impl Screen<'_> {
    /// What set the moment of a step.
    pub(super) fn set_by(&self, step: &StepRow) -> String {
        let at = self.short(&step.at);
        let driver = match (step.driver.driver, step.moment) {
            ("actual", "start") => self.words.word("why-actual-start"),
            ("actual", "finish") => self.words.word("why-actual-finish"),
            ("actual", "done") => self.words.word("why-actual-done"),
            ("actual", _) => self.words.text("why-actual-rest", &args![at]),
            (_, "resume") => {
                let driver = self.driver(&step.driver);
                self.words.text("why-rest", &args![at, driver])
            }
            _ => self.driver(&step.driver),
        };
        if step.waits_min <= 0 {
            return driver;
        }
        let span = self.span(step.waits_min);
        if step.closed.is_empty() {
            return self.words.text("why-waits", &args![driver, span]);
        }
        let closed = step.closed.iter().map(|one| self.closed(one));
        let closed = closed.collect::<Vec<_>>().join(", ");
        self.words
            .text("why-waits-closed", &args![driver, span, closed])
    }

    /// Who is away, or which calendar is closed.
    fn closed(&self, row: &ClosedRow) -> String {
        if let Some(calendar) = &row.calendar {
            return self.words.text("why-closed", &args![calendar]);
        }
        let name = cut(row.name.as_deref().unwrap_or(""), NAME);
        let date = |date: &Option<String>| {
            let date = date.as_deref().and_then(Date::parse).unwrap_or_default();
            format::date_in(date, self.year, self.words.lang)
        };
        let (from, to) = (date(&row.from), date(&row.to));
        let days = if from == to { "one" } else { "many" };
        self.words.text("why-away", &args![name, from, to, days])
    }

    /// A driver in words.
    pub(super) fn driver(&self, row: &DriverRow) -> String {
        let date = row
            .date
            .as_deref()
            .map_or(String::new(), |date| self.short(date));
        let text = match (row.driver, &row.from) {
            ("link", Some(Name { name, .. })) => {
                let name = cut(name, NAME);
                let kind = row.kind.unwrap_or("FS");
                let notation = format!("{kind}{}", row.lag.as_deref().unwrap_or(""));
                let key = format!("why-link-{}", kind.to_ascii_lowercase());
                self.words.text(&key, &args![name, notation])
            }
            ("constraint", _) => {
                let key = format!("why-{}", row.key.unwrap_or(""));
                self.words.text(&key, &args![date])
            }
            (driver, _) => self.words.text(&format!("why-{driver}"), &args![date]),
        };
        match &row.summary {
            Some(Name { name, .. }) => {
                let name = cut(name, NAME);
                self.words.text("why-above", &args![driver: text, name])
            }
            None => text,
        }
    }

    pub(super) fn margin(&self, margin: &MarginRow, driver: Option<&BoundRow>) -> String {
        let next = self.driver(&margin.next);
        // Only what waits for other work can come earlier by itself.
        let can_come = |driver: &BoundRow| {
            driver.bound == "at-least" && matches!(driver.driver.driver, "link" | "constraint")
        };
        let is_least = driver.is_none_or(can_come);
        let key = match (margin.minutes, margin.later, is_least) {
            (0, _, true) => "why-tied",
            (_, false, true) if margin.idle_min > 0 => "why-margin-idle",
            (minutes, false, true) if margin.reach_min != minutes => "why-margin-until",
            (_, false, true) => "why-margin",
            (0, ..) => "why-without-same",
            (_, true, _) => "why-without-later",
            (_, false, false) => "why-without-earlier",
        };
        let (span, idle) = (self.span(margin.minutes), self.span(margin.idle_min));
        let reach = self.span(margin.reach_min);
        self.words.text(key, &args![next, span, idle, reach])
    }

    pub(super) fn room(&self, bound: &BoundRow) -> String {
        if bound.drives {
            return self.words.word("why-drives-too");
        }
        let span = self.span(bound.slack_min.abs());
        let key = if bound.slack_min < 0 {
            "why-broken"
        } else if bound.bound == "at-most" {
            "why-room-earlier"
        } else {
            "why-room-later"
        };
        self.words.text(key, &args![span])
    }

    pub(super) fn limit(&self, limit: &LimitRow) -> String {
        let name = limit.task.as_ref().map_or("", |task| task.name.as_str());
        let date = self.short(&limit.at);
        let key = match limit.key.filter(|_| limit.by == "constraint") {
            Some(key) => format!("why-limit-{key}"),
            None => format!("why-limit-{}", limit.by),
        };
        let mut text = self.words.text(&key, &args![name, date]);
        if let (Some(file), Some(line)) = (&limit.file, limit.line) {
            text.push_str(&format!(" [{file}:{line}]"));
        }
        let names: Vec<_> = limit
            .through
            .iter()
            .map(|task| task.name.as_str())
            .collect();
        let more = names.len().saturating_sub(NAMES);
        // The last of the tasks between is the one that has the limit.
        let chain = names
            .iter()
            .take(NAMES)
            .copied()
            .collect::<Vec<_>>()
            .join(" → ");
        match (names.len(), more) {
            (0, _) => text,
            (_, 0) => self.words.text("why-through", &args![limit: text, chain]),
            _ => {
                let args = args![limit: text, chain, more];
                self.words.text("why-through-more", &args)
            }
        }
    }

    pub(super) fn span(&self, minutes: i64) -> String {
        format::working_time(minutes, self.day, self.words.lang)
    }

    pub(super) fn short(&self, at: &str) -> String {
        let at = Instant::parse(at).unwrap_or_default();
        format::date_in(at.date(), self.year, self.words.lang)
    }

    pub(super) fn full(&self, at: &str) -> String {
        format::instant(Instant::parse(at).unwrap_or_default(), self.words.lang)
    }
}
