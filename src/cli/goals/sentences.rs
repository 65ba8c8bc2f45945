//! Verdicts in words a client understands: what was measured, what it shows, what is missing.

use crate::args;
use crate::facts::Facts;
use crate::lang::format::{self, Rounding, Side};
use crate::lang::{Args, Catalogue};
use crate::report::goals::{MeasuredRow, Row, Standing};
use crate::time::Date;

/// A target within this many per cent of what the labels leave provable is told.
const NEAR_CEILING: f64 = 1.0;

/// What is needed to put goals into words.
pub(super) struct Page<'s> {
    pub words: &'s Catalogue,
    pub project: String,
    pub as_of: Date,
}

/// How much is told.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Brief,
    Full,
}

/// The target that comes due next: the research year's, else the final one.
#[derive(Clone, Copy)]
pub(super) struct Next<'r> {
    pub standing: &'r Standing,
    pub due: Option<&'r str>,
    pub required: Option<f64>,
}

impl Row {
    pub(super) fn next(&self) -> Next<'_> {
        match &self.against_year {
            Some(year) => Next {
                standing: &year.standing,
                due: Some(&year.due),
                required: year.required,
            },
            None => Next {
                standing: &self.against_final,
                due: self.due.as_deref(),
                required: self.course.required,
            },
        }
    }

    /// Whether the latest value itself lies on the good side of a target.
    fn reaches(&self, standing: &Standing) -> bool {
        self.latest.is_some() && standing.target.is_some() && standing.verdict != "not-met"
    }

    /// Cases that went wrong; where low is good, those that the rate counts.
    pub(super) fn failures(&self) -> Option<i64> {
        let latest = self.latest.as_ref()?;
        let (count, samples) = (latest.count?, latest.samples?);
        match self.direction? {
            "higher" => Some(samples - count),
            "lower" => Some(count),
            _ => None,
        }
    }
}

impl<'s> Page<'s> {
    pub(super) fn new(facts: &Facts, words: &'s Catalogue) -> Self {
        Self {
            words,
            project: facts.project.charter.project.name.clone(),
            as_of: facts.as_of,
        }
    }

    /// `2026. 11. 13.(금)`, without the year where it is that of the status date.
    pub(super) fn date(&self, iso: &str) -> String {
        let date = Date::parse(iso).unwrap_or(self.as_of);
        format::date_in(date, self.as_of.year(), self.words.lang)
    }

    pub(super) fn verdict(&self, verdict: &str) -> String {
        self.words.word(&format!("verdict-{verdict}"))
    }

    /// A figure with the goal's digits.
    pub(super) fn figure(&self, row: &Row, value: f64) -> String {
        format::number(value, row.digits, Rounding::Nearest)
    }

    /// The same with its unit; what misses the target never looks as if it met it.
    pub(super) fn value(&self, row: &Row, value: f64) -> String {
        let figure = match (row.direction, row.next().standing.target) {
            (Some("higher"), Some(target)) => {
                format::number_against(value, row.digits, target, Side::Above)
            }
            (Some("lower"), Some(target)) => {
                format::number_against(value, row.digits, target, Side::Below)
            }
            _ => self.figure(row, value),
        };
        self.with_unit(row, &figure)
    }

    pub(super) fn with_unit(&self, row: &Row, figure: &str) -> String {
        match row.unit.as_deref().map(str::trim) {
            None | Some("") => figure.to_owned(),
            Some("%" | "％") => format!("{figure}%"),
            Some(unit) => format!("{figure} {}", format::one_line(unit)),
        }
    }

    /// A difference, which of per cent is points.
    pub(super) fn difference(&self, row: &Row, value: f64) -> String {
        let digits = match value.abs() {
            small if small > 0.0 && small < 0.1_f64.powi(row.digits as i32) => row.digits + 2,
            _ => row.digits,
        };
        let figure = format::number(value, digits, Rounding::Nearest);
        match row.unit.as_deref().map(str::trim) {
            Some("%" | "％") => format!("{figure}%p"),
            _ => self.with_unit(row, &figure),
        }
    }

    /// What is still needed, in a cell.
    pub(super) fn still(&self, row: &Row, standing: &Standing) -> String {
        let word = |key: &str| self.words.word(key);
        let count = |count: u64| format::count(count.min(i64::MAX as u64) as i64);
        if row.metric == Some("volume") {
            let gap = standing.target.zip(row.latest.as_ref());
            let gap = gap.map(|(target, latest)| (target - latest.value).max(0.0));
            return gap.map_or_else(|| "–".to_owned(), |gap| self.figure(row, gap));
        }
        match (standing.still_needed, standing.verdict) {
            (_, "shown") => "0".to_owned(),
            (Some(still), _) => match (still.state, still.at_this_rate) {
                ("more", Some(more)) => count(more),
                ("more", None) => word("goals-still-many"),
                ("at-target", _) => word("goals-still-never"),
                _ => word("goals-still-better"),
            },
            (None, "not-met") => word("goals-still-better"),
            (None, "not-shown-yet") => word("goals-still-wider"),
            (None, _) if row.latest.is_some() => word("goals-still-bounds"),
            (None, _) => standing
                .sizes
                .map_or_else(|| "–".to_owned(), |sizes| count(sizes.with_failures[0])),
        }
    }

    /// Observed and required change a working day, in a cell.
    pub(super) fn slope(&self, row: &Row, next: Next<'_>) -> String {
        if row.latest.is_none() {
            return "–".to_owned();
        }
        let digits = row.digits + 2;
        let number = |value| format::number(value, digits, Rounding::Nearest);
        let points = row.course.points;
        let slope = match row.course.slope {
            Some(slope) => number(slope),
            None => self.words.text("goals-few-points", &args![points]),
        };
        let required = match next.required {
            _ if row.reaches(next.standing) => self.words.word("goals-reached"),
            Some(required) => number(required),
            None => "–".to_owned(),
        };
        format!("{slope} / {required}")
    }

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
            let key = match standing.missing {
                Some("target") => "goals-lacks-target",
                _ => "goals-lacks-measurement",
            };
            let id = &row.id;
            return self.words.text(key, &args![id]);
        };
        let gap = self.difference(row, (latest.value - target).abs());
        let target = self.with_unit(row, &self.figure(row, target));
        match standing.verdict {
            "shown" if latest.low.is_none() => self.words.text("goals-there", &args![target]),
            "shown" => self.words.text("goals-shown", &args![target]),
            "not-met" => self.words.text("goals-not-met", &args![target, gap]),
            "not-shown-yet" => self.words.text("goals-not-shown", &args![target]),
            _ if standing.missing == Some("target") => {
                let id = &row.id;
                self.words.text("goals-lacks-target", &args![id])
            }
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
