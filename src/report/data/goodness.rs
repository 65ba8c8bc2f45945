//! How good a dataset is, as rows.

use serde::Serialize;

use super::rounded;
use crate::evidence::Judgement;
use crate::evidence::binomial::{Estimate, Verdict};
use crate::evidence::dataset::{Agreed, AgreementFacts, Diversity, IndexFacts};
use crate::report::iso;

/// How far annotators agree.
#[derive(Serialize)]
pub(super) struct AgreementRow {
    measure: Option<String>,
    target: Option<f64>,
    /// Oldest first.
    values: Vec<AgreedRow>,
    labelled: Option<f64>,
}

#[derive(Serialize)]
struct AgreedRow {
    on: String,
    value: f64,
    /// Share of what must be labelled that was labelled by then.
    labelled: Option<f64>,
}

impl AgreementRow {
    pub(super) fn of(one: &AgreementFacts) -> Self {
        let row = |one: &Agreed| AgreedRow {
            on: iso(one.on),
            value: one.value.value,
            labelled: one.labelled.map(rounded),
        };
        Self {
            measure: one.measure.clone(),
            target: one.target.map(|target| target.value),
            values: one.history.iter().map(row).collect(),
            labelled: one.labelled.map(rounded),
        }
    }
}

/// A quality index, rates in per cent.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct IndexRow {
    index: String,
    criterion: Option<f64>,
    basis: Option<String>,
    on: Option<String>,
    passed: Option<u64>,
    samples: Option<u64>,
    value: Option<f64>,
    low: Option<f64>,
    high: Option<f64>,
    verdict: &'static str,
    least_samples: Option<u64>,
    samples_needed: Option<u64>,
}

impl IndexRow {
    pub(super) fn of(one: &IndexFacts) -> Self {
        let newest = one.newest;
        let estimate = newest.and_then(|newest| newest.estimate());
        let percent = |rate: fn(Estimate) -> f64| estimate.map(|one| rounded(rate(one) * 100.0));
        Self {
            index: one.index.clone(),
            criterion: one.criterion.map(|criterion| criterion.value),
            basis: one.basis.clone(),
            on: newest.map(|newest| iso(newest.on)),
            passed: newest.map(|newest| newest.passed),
            samples: newest.map(|newest| newest.samples),
            value: percent(|one| one.point),
            low: percent(|one| one.low),
            high: percent(|one| one.high),
            verdict: verdict(one.verdict),
            least_samples: one.least_samples,
            samples_needed: one.samples_needed,
        }
    }
}

/// A verdict as in keys of messages; `cannot-tell` where there is none.
fn verdict(verdict: Option<Verdict>) -> &'static str {
    verdict.map_or("cannot-tell", |one| Judgement::Verdict(one).word())
}

/// The mix of classes.
#[derive(Serialize)]
pub(super) struct ClassesRow {
    on: Option<String>,
    psi: Option<f64>,
    classes: Vec<ClassRow>,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct ClassRow {
    class: String,
    planned: Option<i64>,
    accepted: Option<i64>,
    missing: Option<i64>,
    gained: Option<i64>,
    planned_share: Option<f64>,
    share: Option<f64>,
    ratio: Option<f64>,
}

impl ClassesRow {
    pub(super) fn of(one: &Diversity) -> Self {
        let classes = one.classes.iter().map(|class| ClassRow {
            class: class.name.clone(),
            planned: class.planned,
            accepted: class.count,
            missing: class.missing(),
            gained: class.gained,
            planned_share: class.planned_share.map(rounded),
            share: class.share.map(rounded),
            ratio: class.ratio().map(rounded),
        });
        Self {
            on: one.on.map(iso),
            psi: one.psi.map(rounded),
            classes: classes.collect(),
        }
    }
}
