//! What every view of goals writes the same way: figures with their units, dates, and the cells of what is missing.

use crate::args;
use crate::facts::Facts;
use crate::lang::Catalogue;
use crate::lang::format::{self, Rounding, Side};
use crate::report::goals::{Row, Standing};
use crate::time::Date;

/// What is needed to put goals into words.
pub(super) struct Page<'s> {
    pub words: &'s Catalogue,
    pub project: String,
    pub as_of: Date,
}

/// The target that comes due next: the research year's, else the final one.
#[derive(Clone, Copy)]
pub(super) struct Next<'r> {
    pub standing: &'r Standing,
    pub due: Option<&'r str>,
    pub required: Option<f64>,
    /// The day that the required slope leads to.
    pub until: Option<&'r str>,
}

impl Row {
    pub(super) fn next(&self) -> Next<'_> {
        match &self.against_year {
            Some(year) => Next {
                standing: &year.standing,
                due: Some(&year.due),
                required: year.required,
                until: Some(&year.due),
            },
            None => Next {
                standing: &self.against_final,
                due: self.due.as_deref(),
                required: self.course.required,
                until: self.course.until.as_deref(),
            },
        }
    }

    /// Whether the latest value itself lies on the good side of a target.
    fn reaches(&self, standing: &Standing) -> bool {
        self.latest.is_some() && standing.target.is_some() && standing.verdict != "not-met"
    }

    /// Whether no number of cases shows a target: all of them, or none where low is good.
    pub(super) fn is_unprovable(&self, standing: &Standing) -> bool {
        self.is_rate && standing.sizes.is_none() && self.direction != Some("exact")
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

    /// That a goal cannot be judged, with the keys that it lacks.
    pub(super) fn lacks_target(&self, row: &Row) -> String {
        let target = row.against_final.target.is_none().then_some("`target`");
        let direction = row.direction.is_none().then_some("`direction`");
        let keys: Vec<_> = target.into_iter().chain(direction).collect();
        let (id, keys) = (&row.id, keys.join(", "));
        self.words.text("goals-lacks-target", &args![id, keys])
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

    /// A target with its unit and, where it is to be hit, how far beside it still counts.
    pub(super) fn target(&self, row: &Row, target: f64) -> String {
        let figure = self.figure(row, target);
        let allowed = row.tolerance.filter(|_| row.direction == Some("exact"));
        match allowed {
            Some(allowed) => {
                let digits = row.digits.max(decimals(allowed));
                let allowed = format::number(allowed, digits, Rounding::Nearest);
                self.with_unit(row, &format!("{figure} ± {allowed}"))
            }
            None => self.with_unit(row, &figure),
        }
    }

    /// A difference, which of per cent is points.
    pub(super) fn difference(&self, row: &Row, value: f64) -> String {
        // A tenth less the last bits of a difference is a tenth.
        let least = 0.1_f64.powi(row.digits as i32) - 1e-9;
        let digits = match value.abs() {
            small if small > 0.0 && small < least => row.digits + 2,
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
                ("clean-set", _) => word("goals-still-clean"),
                ("agreed-set", _) => word("goals-still-agreed"),
                ("better-labels", _) => word("goals-still-labels"),
                ("at-target", _) => word("goals-still-never"),
                _ => word("goals-still-better"),
            },
            (None, _) if standing.target.is_none() => "–".to_owned(),
            (None, _) if standing.missing == Some("classes") => word("goals-still-classes"),
            (None, _) if standing.missing == Some("rate") => word("goals-still-value"),
            (None, _) if row.is_unprovable(standing) => word("goals-still-never"),
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
}

/// Decimals that a number takes to be written in full, six at most.
pub(super) fn decimals(value: f64) -> usize {
    let text = value.to_string();
    text.split_once('.')
        .map_or(0, |(_, digits)| digits.len().min(6))
}

/// How many signs of a hash tell versions apart.
const HASH: usize = 8;

/// A hash as a person compares it: without its algorithm, cut short.
pub(super) fn short(hash: &str) -> String {
    let hash = hash.split_once(':').map_or(hash, |(_, hash)| hash);
    hash.chars().take(HASH).collect()
}
