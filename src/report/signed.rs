//! What was signed and how today differs from it, for the terminal and for scripts. Internal.

use serde::Serialize;

use crate::facts::Facts;
use crate::facts::variance::{Difference, Scope, Slip, TaskSlip, Value, Variance};
use crate::lang::{Catalogue, format};
use crate::model::kind::baseline::Baseline;
use crate::model::kind::change::Change;
use crate::model::record::Record;
use crate::model::spelling;
use crate::report::iso;

/// One baseline.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct BaselineRow {
    pub name: String,
    pub on: String,
    pub commit: Option<String>,
    pub basis: Option<String>,
    /// How many tasks it signs.
    pub tasks: usize,
    /// The last finish of those tasks.
    pub finish: Option<String>,
    /// The contract's end.
    pub contract_finish: Option<String>,
    pub amount: Option<i64>,
    /// Whether it is the one that counts.
    pub counts: bool,
}

/// How today differs from a baseline.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct VarianceView {
    pub baseline: BaselineRow,
    pub finish: Option<SlipRow>,
    /// Differences in what was promised that no approved change explains.
    pub unapproved: usize,
    pub promises: Vec<DifferenceRow>,
    pub added: Vec<ScopeRow>,
    pub removed: Vec<ScopeRow>,
    pub estimates: Vec<DifferenceRow>,
    pub dates: Vec<DateRow>,
}

/// A value as it was signed and as it is now.
#[derive(Clone, Debug, Serialize)]
pub struct DifferenceRow {
    pub id: String,
    pub name: String,
    pub key: &'static str,
    pub agreed: serde_json::Value,
    pub now: serde_json::Value,
    /// Both as text for people.
    #[serde(skip)]
    pub shown: [String; 2],
    /// Id of the approved change that says why.
    pub change: Option<String>,
}

/// A record that is only on one side.
#[derive(Clone, Debug, Serialize)]
pub struct ScopeRow {
    pub id: String,
    pub name: String,
    pub change: Option<String>,
    /// Whether it needs an approved change.
    pub promise: bool,
}

/// A task on other days than the signed ones.
#[derive(Clone, Debug, Serialize)]
pub struct DateRow {
    pub id: String,
    pub name: String,
    pub start: Option<SlipRow>,
    pub finish: Option<SlipRow>,
    pub done: bool,
    pub change: Option<String>,
}

/// A signed date, the date now, and the working days between them.
#[derive(Clone, Debug, Serialize)]
pub struct SlipRow {
    pub agreed: String,
    pub now: String,
    pub difference: i64,
}

/// Every baseline by the day it was signed.
pub fn baselines(facts: &Facts) -> Vec<BaselineRow> {
    let mut all: Vec<_> = facts.project.baselines.iter().collect();
    all.sort_by_key(|baseline| (baseline.head.on, &baseline.id));
    all.into_iter().map(|one| baseline(facts, one)).collect()
}

fn baseline(facts: &Facts, baseline: &Record<Baseline>) -> BaselineRow {
    let counts = facts.baseline().is_some_and(|one| one.id == baseline.id);
    BaselineRow {
        name: baseline.id.clone(),
        on: iso(baseline.head.on),
        commit: baseline.head.commit.clone(),
        basis: baseline.head.basis.clone(),
        tasks: baseline.task.len(),
        finish: baseline.signed_finish().map(iso),
        contract_finish: baseline.contract.finish.map(iso),
        amount: baseline.contract.amount,
        counts,
    }
}

impl VarianceView {
    pub fn of(facts: &Facts, against: &Record<Baseline>, words: &Catalogue) -> Self {
        Self::told(facts, &Variance::of(facts, against), words)
    }

    /// A variance, or what is left of one.
    pub fn told(facts: &Facts, variance: &Variance<'_>, words: &Catalogue) -> Self {
        let differences = |all: &[Difference<'_>]| -> Vec<_> {
            all.iter()
                .map(|one| difference(one, facts, words))
                .collect()
        };
        Self {
            baseline: baseline(facts, variance.baseline),
            finish: variance.finish.map(slip),
            unapproved: variance.unapproved(),
            promises: differences(&variance.promises),
            added: variance.added.iter().map(scope).collect(),
            removed: variance.removed.iter().map(scope).collect(),
            estimates: differences(&variance.estimates),
            dates: variance.dates.iter().map(dates).collect(),
        }
    }

    /// Whether nothing at all differs.
    pub fn is_empty(&self) -> bool {
        self.promises.is_empty()
            && self.added.is_empty()
            && self.removed.is_empty()
            && self.estimates.is_empty()
            && self.dates.is_empty()
    }
}

fn difference(one: &Difference<'_>, facts: &Facts, words: &Catalogue) -> DifferenceRow {
    let day = facts.calendars.day();
    let value = |value: &Option<Value>| match value {
        Some(value) => json(value, day),
        None => serde_json::Value::Null,
    };
    let shown = |value: &Option<Value>| match value {
        Some(value) => shown(value, facts, words),
        None => "–".to_owned(),
    };
    DifferenceRow {
        id: one.subject.full_id(),
        name: one.subject.name.clone(),
        key: one.key,
        agreed: value(&one.agreed),
        now: value(&one.now),
        shown: [shown(&one.agreed), shown(&one.now)],
        change: one.change.map(id),
    }
}

fn shown(value: &Value, facts: &Facts, words: &Catalogue) -> String {
    match value {
        Value::Date(date) => iso(*date),
        Value::Number(one) => spelling::number(*one),
        Value::Percent(share) => format!("{}%", spelling::share(*share)),
        Value::Count(count) => format::count(*count),
        Value::Money(amount) => {
            let currency = facts.project.charter.contract.currency();
            format::money(*amount, currency, words.lang)
        }
        Value::Time(work) => spelling::duration(work.minutes, work.elapsed, facts.calendars.day()),
        Value::Text(text) => text.clone(),
    }
}

/// Dates and durations as files write them, numbers as numbers.
fn json(value: &Value, day: i64) -> serde_json::Value {
    match value {
        Value::Date(date) => iso(*date).into(),
        Value::Number(number) if number.digits == 0 && number.value.abs() < 1e15 => {
            (number.value as i64).into()
        }
        Value::Number(number) => number.value.into(),
        Value::Percent(share) => (*share).into(),
        Value::Count(count) | Value::Money(count) => (*count).into(),
        Value::Time(work) => spelling::duration(work.minutes, work.elapsed, day).into(),
        Value::Text(text) => text.as_str().into(),
    }
}

fn scope(one: &Scope<'_>) -> ScopeRow {
    ScopeRow {
        id: one.subject.full_id(),
        name: one.subject.name.clone(),
        change: one.change.map(id),
        promise: one.is_promise(),
    }
}

fn dates(one: &TaskSlip<'_>) -> DateRow {
    DateRow {
        id: one.subject.full_id(),
        name: one.subject.name.clone(),
        start: one.start.map(slip),
        finish: one.finish.map(slip),
        done: one.is_done,
        change: one.change.map(id),
    }
}

fn slip(slip: Slip) -> SlipRow {
    SlipRow {
        agreed: iso(slip.agreed),
        now: iso(slip.now),
        difference: slip.days,
    }
}

fn id(change: &Record<Change>) -> String {
    change.id.clone()
}
