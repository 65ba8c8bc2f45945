//! What is foreseen, for the terminal and for scripts: each warning with its figures and their places. Internal.

use std::cmp::Reverse;

use serde::Serialize;

use super::rounded;
use crate::diag::Locator;
use crate::facts::Facts;
use crate::foresight::{self, Exposure, Gap, Scale, Severity, Side, Warning};
use crate::lang::{Catalogue, format};
use crate::source::Snapshot;

/// One warning.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct WarningRow {
    pub rule: &'static str,
    /// The catalogue's number.
    pub number: &'static str,
    pub version: u32,
    /// `forecast`: trouble that is coming; `condition`: a weakness that stands until it is mended.
    pub sort: &'static str,
    /// `amber` or `red`.
    pub level: &'static str,
    /// Full id of the object; `project` for the project as a whole.
    pub about: String,
    pub name: String,
    pub message: String,
    pub consequence: String,
    pub action: String,
    /// Members who should act.
    pub who: Vec<Person>,
    /// The figure that was compared with the threshold.
    pub value: Option<f64>,
    pub threshold: ThresholdRow,
    pub exposure: ExposureRow,
    /// Full id of what lies behind it; warnings of one rule with the same cause belong together.
    pub cause: Option<String>,
    /// The day since which it has fired without a break; `None` without a history.
    pub first_fired: Option<String>,
    /// Whether it fired on the first day of the history already.
    pub older: Option<bool>,
    pub file: String,
    pub line: usize,
    pub figures: Vec<FigureRow>,
    /// Why the project lives with it; of waived warnings.
    pub waived: Option<String>,
}

/// A member by id and name.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Person {
    pub id: String,
    pub name: String,
}

/// Where amber and red begin; `None` where no number decides.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct ThresholdRow {
    /// On which side of it danger lies: `above` or `below`.
    pub side: &'static str,
    pub amber: Option<f64>,
    pub red: Option<f64>,
    /// What made it red other than a number past `red`.
    pub reason: Option<String>,
    /// Whether they are money.
    #[serde(skip)]
    pub is_money: bool,
}

/// What is at stake.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct ExposureRow {
    /// Working days.
    pub days: f64,
    /// Whole units of the contract's currency.
    pub money: i64,
    /// Per cent of the goals' weight.
    pub weight: f64,
}

/// A figure that was used, and where it stands.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct FigureRow {
    pub text: String,
    pub file: String,
    pub line: usize,
}

/// What would have to be recorded, and which triggers could then tell.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct GapRow {
    pub file: String,
    pub key: &'static str,
    pub about: String,
    pub rules: Vec<&'static str>,
}

/// What rows are put together from.
pub struct Rows<'s> {
    facts: &'s Facts,
    words: &'s Catalogue,
    locator: Locator<'s>,
}

impl<'s> Rows<'s> {
    pub fn new(facts: &'s Facts, words: &'s Catalogue, snapshot: &'s Snapshot) -> Self {
        let locator = Locator::new(snapshot);
        Self {
            facts,
            words,
            locator,
        }
    }

    /// A warning in words.
    pub fn warning(&mut self, warning: &Warning) -> WarningRow {
        let trigger = foresight::find(warning.rule);
        let text = |part: &str| {
            let key = format!("{}{part}", warning.rule);
            self.words.text(&key, &warning.args)
        };
        let (message, consequence) = (text(""), text(".consequence"));
        let action = text(".action");
        let limits = warning.limits;
        let Exposure {
            days,
            money,
            weight,
        } = warning.exposure;
        let object = &warning.object;
        WarningRow {
            rule: warning.rule,
            number: trigger.map_or("", |trigger| trigger.number),
            version: trigger.map_or(0, |trigger| trigger.version),
            sort: warning.sort.name(),
            level: warning.severity.name(),
            about: object.id.clone(),
            name: format::one_line(&object.name),
            message,
            consequence,
            action,
            who: warning.who.iter().map(|id| self.person(id)).collect(),
            value: warning.value.map(rounded),
            threshold: ThresholdRow {
                side: match limits.side {
                    Side::Above => "above",
                    Side::Below => "below",
                },
                amber: limits.amber,
                red: limits.red,
                reason: self.reason(warning),
                is_money: limits.scale == Scale::Money,
            },
            exposure: ExposureRow {
                days: rounded(days),
                money,
                weight: rounded(weight),
            },
            cause: warning.cause.clone(),
            first_fired: None,
            older: None,
            line: self.locator.line(&object.place),
            file: object.place.file().to_owned(),
            figures: self.figures(warning),
            waived: None,
        }
    }

    /// Why a warning is red although no number decided.
    fn reason(&self, warning: &Warning) -> Option<String> {
        let is_other = warning.value.is_none() && warning.severity == Severity::Red;
        let key = format!("{}.red", warning.rule);
        let reason = || self.words.find(&key, &warning.args);
        is_other.then(reason).flatten()
    }

    fn figures(&mut self, warning: &Warning) -> Vec<FigureRow> {
        let words = self.words;
        let figure = |note: &crate::diag::Note| FigureRow {
            text: words.text(&format!("{}.{}", warning.rule, note.word), &note.args),
            line: self.locator.line(&note.place),
            file: note.place.file().to_owned(),
        };
        warning.figures.iter().map(figure).collect()
    }

    fn person(&self, id: &str) -> Person {
        let member = self.facts.project.members.find(id);
        let name = member.map_or("", |member| member.name.as_str());
        Person {
            id: id.to_owned(),
            name: format::one_line(if name.is_empty() { id } else { name }),
        }
    }
}

/// Triggers that tell whether a promised day is kept: what they lack may hide what is late already.
const OF_DATES: [&str; 3] = ["slip", "penalty-exposure", "spi"];

/// Inputs that are missing, each with the triggers that wait for it: first what promised days hang on, then what would
/// help most triggers.
pub fn gaps(gaps: &[Gap]) -> Vec<GapRow> {
    let mut rows: Vec<GapRow> = Vec::new();
    for gap in gaps {
        let same =
            |row: &GapRow| (&*row.file, row.key, &*row.about) == (&*gap.file, gap.key, &*gap.about);
        match rows.last_mut().filter(|row| same(row)) {
            Some(row) => row.rules.push(gap.rule),
            None => rows.push(GapRow {
                file: gap.file.clone(),
                key: gap.key,
                about: gap.about.clone(),
                rules: vec![gap.rule],
            }),
        }
    }
    let is_of_dates = |row: &GapRow| row.rules.iter().any(|rule| OF_DATES.contains(rule));
    rows.sort_by_key(|row| Reverse((is_of_dates(row), row.rules.len())));
    rows
}

/// How many warnings have each colour: red, amber.
pub fn counts(warnings: &[Warning]) -> (usize, usize) {
    let red = warnings.iter().filter(|one| one.severity == Severity::Red);
    let red = red.count();
    (red, warnings.len() - red)
}
