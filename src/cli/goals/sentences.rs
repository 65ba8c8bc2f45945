//! Verdicts in words a client understands: what was measured, what it shows, what is missing.

use super::page::{Page, short};
use crate::args;
use crate::evidence::bootstrap::LEAST_RESAMPLES;
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
                Some("rate") => {
                    let metric = row.metric.unwrap_or("–");
                    self.words.text("goals-lacks-rate", &args![id, metric])
                }
                _ => self.words.text("goals-lacks-measurement", &args![id]),
            };
        };
        // Where a distance is allowed, only what goes beyond it is missing.
        let allowed = row.tolerance.filter(|_| row.direction == Some("exact"));
        let beyond = |value: f64, target: f64| (value - target).abs() - allowed.unwrap_or(0.0);
        // The gap is that of the two figures that are shown, unless they look alike.
        let shown = |value: f64| format::shown(value, row.digits);
        let gap = match beyond(shown(latest.value), shown(target)) {
            gap if gap > 1e-9 => gap,
            _ => beyond(latest.value, target),
        };
        let gap = self.difference(row, gap);
        let target = self.target(row, target);
        let id = &row.id;
        let key = match (standing.verdict, standing.doubt) {
            ("shown", _) if latest.low.is_none() => "goals-there",
            ("shown", _) if is_bare(row, latest) => "goals-shown-bare",
            ("shown", _) => "goals-shown",
            ("not-met", _) => "goals-not-met",
            ("not-shown-yet", Some("leak")) => "goals-leaks",
            ("not-shown-yet", Some("version")) => "goals-other-version",
            ("not-shown-yet", Some(_)) => "goals-beyond-labels",
            ("not-shown-yet", None) => "goals-not-shown",
            _ => match standing.missing {
                Some("target") => return self.lacks_target(row),
                Some("classes") => "goals-lacks-classes",
                Some("resamples") => "goals-lacks-resamples",
                _ if row.is_rate => "goals-lacks-counts",
                _ => "goals-lacks-bounds",
            },
        };
        let direction = row.direction.unwrap_or("higher");
        let resampled = latest.resampled.unwrap_or(0);
        let least = LEAST_RESAMPLES as i64;
        self.words
            .text(key, &args![id, target, gap, direction, resampled, least])
    }

    /// What a proof still takes.
    fn missing(&self, row: &Row, standing: &Standing) -> Vec<String> {
        match (standing.still_needed, standing.verdict) {
            (_, "shown") => Vec::new(),
            (Some(still), _) if still.state == "clean-set" => {
                self.clean_set(row).into_iter().collect()
            }
            (Some(still), _) if still.state == "agreed-set" => {
                self.agreed_set(row).into_iter().collect()
            }
            (Some(still), _) if still.state == "better-labels" => {
                vec![self.words.word("goals-better-labels")]
            }
            (Some(still), _) if still.state == "more" => self.further(row, standing),
            (Some(still), _) if still.state == "at-target" => {
                let key = match row.is_unprovable(standing) {
                    true => "goals-no-size",
                    false => "goals-at-target",
                };
                vec![self.words.word(key)]
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

    fn agreed_set(&self, row: &Row) -> Option<String> {
        let measured = short(row.latest.as_ref()?.dataset_hash.as_deref()?);
        let set = row.dataset.as_ref()?;
        let (id, agreed) = (&set.id, short(set.hash.as_deref()?));
        let values = args![id, measured, agreed];
        Some(self.words.text("goals-agreed-set", &values))
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
                let together = match row.clusters.state {
                    "discounted" => "yes",
                    _ => "no",
                };
                let values = args![samples, failures, allowed, together];
                Some(self.words.text("goals-allowed", &values))
            }
            // What is needed in all is told beside it.
            (None, Some(_)) if row.clusters.state == "discounted" => None,
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

    /// Where the labels end what can be proven of the final target; in brief only where the target is near or beyond.
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

/// Whether bounds of a value are all that is written: nothing says where they come from.
fn is_bare(row: &Row, latest: &MeasuredRow) -> bool {
    let is_drawn = latest.resampled.is_some() || latest.count.is_some();
    !is_drawn && row.metric != Some("volume")
}
