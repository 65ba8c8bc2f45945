//! Verdicts in words a client understands: what was measured, what it shows, what is missing.

use super::page::Page;
use crate::args;
use crate::lang::Args;
use crate::lang::format::{self, Rounding};
use crate::report::goals::{MeasuredRow, Row, Standing};

/// A target within this many per cent of what the labels leave provable is told.
const NEAR_CEILING: f64 = 1.0;

/// How much is told.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Brief,
    Full,
}

impl Page<'_> {
    /// What was measured, what it shows of each target, and what is missing.
    pub(super) fn sentences(&self, row: &Row, part: Part) -> Vec<String> {
        let mut told = vec![self.measured(row)];
        let mut of = |standing: &Standing, prefix: Option<String>| {
            let prefix = prefix.map(|prefix| prefix + " ").unwrap_or_default();
            told.push(prefix + &self.judged(row, standing));
            told.extend(self.missing(row, standing));
        };
        match &row.against_year {
            Some(year) => {
                let label = args![year: year.year.to_string()];
                of(
                    &year.standing,
                    Some(self.words.text("goals-of-year", &label)),
                );
                // A target missed today is missed all the more at the end; what is missing was just told.
                if part == Part::Full || year.standing.verdict != row.against_final.verdict {
                    of(&row.against_final, Some(self.words.word("goals-of-end")));
                }
            }
            None => of(&row.against_final, None),
        }
        told.extend(self.ceiling(row, part));
        told
    }

    fn measured(&self, row: &Row) -> String {
        let Some(latest) = &row.latest else {
            return self.words.word("goals-said-never");
        };
        let date = self.date(&latest.on);
        let value = self.value(row, latest.value);
        let (key, mut values) = self.bounded(row, latest);
        values.extend(args![date, value]);
        self.words.text(key, &values)
    }

    fn bounded(&self, row: &Row, latest: &MeasuredRow) -> (&'static str, Args) {
        let bound =
            |value, rounding| self.with_unit(row, &format::number(value, row.digits, rounding));
        let Some((low, high)) = latest.low.zip(latest.high) else {
            let is_sample = row.metric != Some("volume");
            let key = if is_sample {
                "goals-said-value"
            } else {
                "goals-said-there"
            };
            return (key, Args::new());
        };
        let (low, high) = (bound(low, Rounding::Down), bound(high, Rounding::Up));
        let Some((count, samples)) = latest.count.zip(latest.samples) else {
            return ("goals-said-between", args![low, high]);
        };
        let counts_errors = matches!(
            row.metric,
            Some("defect-rate" | "error-rate" | "false-alarm-rate")
        );
        let key = match (counts_errors, row.direction) {
            (false, Some("higher")) => "goals-said-passed",
            (true, Some("lower")) => "goals-said-failed",
            _ => "goals-said-counted",
        };
        let (count, samples) = (format::count(count), format::count(samples));
        (key, args![count, samples, low, high])
    }

    fn judged(&self, row: &Row, standing: &Standing) -> String {
        let (Some(target), Some(latest)) = (standing.target, &row.latest) else {
            let id = &row.id;
            return match standing.missing {
                Some("target") => self.lacks_target(row),
                _ => self.words.text("goals-lacks-measurement", &args![id]),
            };
        };
        let gap = self.difference(row, (latest.value - target).abs());
        let target = self.with_unit(row, &self.figure(row, target));
        match standing.verdict {
            "shown" if latest.low.is_none() => self.words.text("goals-there", &args![target]),
            "shown" => self.words.text("goals-shown", &args![target]),
            "not-met" => self.words.text("goals-not-met", &args![target, gap]),
            "not-shown-yet" if row.leak.is_some() => self.words.text("goals-leaks", &args![target]),
            "not-shown-yet" => self.words.text("goals-not-shown", &args![target]),
            _ if standing.missing == Some("target") => self.lacks_target(row),
            _ => {
                let id = &row.id;
                let key = if row.is_rate {
                    "goals-lacks-counts"
                } else {
                    "goals-lacks-bounds"
                };
                self.words.text(key, &args![id, target])
            }
        }
    }

    /// What a proof still takes.
    fn missing(&self, row: &Row, standing: &Standing) -> Vec<String> {
        match (standing.still_needed, standing.verdict) {
            (_, "shown") => Vec::new(),
            (Some(still), _) if still.state == "clean-set" => {
                self.clean_set(row).into_iter().collect()
            }
            (Some(still), _) if still.state == "more" => self.further(row, standing),
            (Some(still), _) if still.state == "at-target" => {
                vec![self.words.word("goals-at-target")]
            }
            (Some(_), _) => self.better(row, standing),
            (None, "not-shown-yet") => self.narrower(row, standing).into_iter().collect(),
            (None, _) if row.latest.is_none() => self.first(standing).into_iter().collect(),
            (None, _) => Vec::new(),
        }
    }

    fn clean_set(&self, row: &Row) -> Option<String> {
        let (leak, set) = (row.leak?, row.latest.as_ref()?.dataset.as_ref());
        let id = set.or(row.dataset.as_ref().map(|set| &set.id))?;
        let values = args![id, state: leak.state, count: leak.items, total: leak.all];
        Some(self.words.text("goals-clean-set", &values))
    }

    fn further(&self, row: &Row, standing: &Standing) -> Vec<String> {
        let count = |count: u64| format::count(count.min(i64::MAX as u64) as i64);
        let samples = row.latest.as_ref().and_then(|latest| latest.samples);
        let (Some(failures), Some(samples), Some(still)) =
            (row.failures(), samples, standing.still_needed)
        else {
            return Vec::new();
        };
        let more = still.if_none_fails.unwrap_or(0);
        let all = count(more + samples.unsigned_abs());
        let mut told = self.allowed(row, standing);
        let (figure, more) = (format::count(failures), count(more));
        let values = args![failures: figure, number: failures, all, more];
        told.push(self.words.text("goals-more", &values));
        told.push(match still.at_this_rate {
            Some(more) => self
                .words
                .text("goals-more-rate", &args![more: count(more)]),
            None => self.words.word("goals-more-close"),
        });
        told
    }

    /// How many of the cases counted may fail, and how many did.
    fn allowed(&self, row: &Row, standing: &Standing) -> Vec<String> {
        let samples = row.latest.as_ref().and_then(|latest| latest.samples);
        let (Some(samples), Some(failures)) = (samples, row.failures()) else {
            return Vec::new();
        };
        let (samples, failures) = (format::count(samples), format::count(failures));
        let told = match (standing.failures_allowed, standing.sizes) {
            (Some(allowed), _) => {
                let allowed = format::count(allowed.min(i64::MAX as u64) as i64);
                let values = args![samples, failures, allowed];
                Some(self.words.text("goals-allowed", &values))
            }
            (None, Some(sizes)) => {
                let least = format::count(sizes.with_failures[0] as i64);
                Some(self.words.text("goals-too-few", &args![samples, least]))
            }
            (None, None) => None,
        };
        told.into_iter().collect()
    }

    fn better(&self, row: &Row, standing: &Standing) -> Vec<String> {
        let mut told = self.allowed(row, standing);
        told.push(self.words.word("goals-missed"));
        told
    }

    /// A bound shrinks with the root of the number of independent items.
    fn narrower(&self, row: &Row, standing: &Standing) -> Option<String> {
        let (latest, target) = (row.latest.as_ref()?, standing.target?);
        let bound = match row.direction? {
            "higher" => latest.low?,
            "lower" => latest.high?,
            _ => return None,
        };
        let times = ((latest.value - bound) / (latest.value - target)).powi(2);
        let is_sensible = times.is_finite() && times < 1_000.0;
        let times = format::number(times, 1, Rounding::Up);
        is_sensible.then(|| self.words.text("goals-narrower", &args![times]))
    }

    fn first(&self, standing: &Standing) -> Option<String> {
        let [none, one, two, three] = standing
            .sizes?
            .with_failures
            .map(|size| format::count(size as i64));
        let values = args![none, one, two, three];
        Some(self.words.text("goals-first", &values))
    }

    /// Where the labels end what can be proven; in brief only where the target is near or beyond.
    fn ceiling(&self, row: &Row, part: Part) -> Option<String> {
        let (ceiling, target) = (row.ceiling?, row.against_final.target?);
        let room = match row.direction? {
            "higher" => ceiling - target,
            _ => target - ceiling,
        };
        let near = if row.unit.is_some() {
            NEAR_CEILING
        } else {
            NEAR_CEILING / 100.0
        };
        let key = match room {
            room if room < 0.0 => "goals-ceiling-over",
            room if room < near => "goals-ceiling-near",
            _ if part == Part::Full => "goals-ceiling",
            _ => return None,
        };
        let error = row.dataset.as_ref()?.label_error?;
        let error = format::percent(error, 1, Rounding::Nearest);
        let ceiling = self.with_unit(row, &self.figure(row, ceiling));
        Some(self.words.text(key, &args![error, ceiling]))
    }
}
