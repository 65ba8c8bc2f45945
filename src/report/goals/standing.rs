//! How a goal stands against one of its targets: verdict, ratio, and what a proof still takes.

use serde::Serialize;

use crate::evidence::size::{Sizes, StillNeeded};
use crate::evidence::{Doubt, GoalFacts, Judgement, Why};
use crate::model::field::Number;
use crate::model::kind::goal::Goal;

/// A goal against one of its targets.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Standing {
    pub target: Option<f64>,
    /// `shown`, `not-met`, `not-shown-yet` or `cannot-tell`.
    pub verdict: &'static str,
    /// What a verdict lacks: `measurement`, `target`, `bounds`, `resamples`, `classes`, or `rate` where the
    /// metric counts no cases.
    pub missing: Option<&'static str>,
    /// Why a value that reaches the target shows nothing, whatever its bounds: `leak`, `version` of the
    /// evaluation set, or its `labels`.
    pub doubt: Option<&'static str>,
    /// Achievement ratio in per cent, uncapped.
    pub ratio: Option<f64>,
    /// What the goal adds to the weighted sum.
    pub points: Option<f64>,
    pub still_needed: Option<StillRow>,
    /// How many cases of the latest sample's size, or of the promised one, may fail.
    pub failures_allowed: Option<u64>,
    pub sizes: Option<SizesRow>,
}

/// What counting on would take.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct StillRow {
    /// `nothing`, `more`, `at-target`, `missed`; `clean-set` where the items were learned from, `agreed-set`
    /// where they are of another version, `better-labels` where the target lies beyond what these leave.
    pub state: &'static str,
    /// Further cases if none of them fails.
    pub if_none_fails: Option<u64>,
    /// Further cases at the rate observed so far.
    pub at_this_rate: Option<u64>,
}

/// The sample sizes of a target.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct SizesRow {
    /// With no, one, two and three failures.
    pub with_failures: [u64; 4],
    /// If truly better by the margin: an even chance.
    pub if_better: Option<u64>,
    /// The same with a chance of 80 %.
    pub with_power: Option<u64>,
}

impl Standing {
    pub(super) fn of(
        goal: &GoalFacts,
        written: &Goal,
        target: Option<Number>,
        (judgement, doubt): (Judgement, Option<Doubt>),
        [ratio, credit]: [Option<f64>; 2],
    ) -> Self {
        let latest = goal.latest.as_ref();
        let counted = latest.and_then(|latest| Some(latest.counts?.1));
        let samples = counted.or(written.samples).map(i64::unsigned_abs);
        Self {
            target: target.map(|target| target.value),
            verdict: judgement.word(),
            missing: missing(judgement),
            doubt: doubt.map(Doubt::word),
            ratio: ratio.map(round),
            points: credit
                .zip(written.weight)
                .map(|(credit, weight)| round(credit * weight.0 / 100.0)),
            still_needed: match (judgement, doubt) {
                (_, Some(doubt)) => Some(other_items(doubt)),
                (Judgement::CannotTell(_), None) => None,
                (Judgement::Verdict(_), None) => {
                    target.and_then(|target| Some(still(goal.still_needed(written, target)?)))
                }
            },
            failures_allowed: target
                .zip(samples)
                .and_then(|(target, samples)| goal.failures_allowed(written, target, samples)),
            sizes: target.and_then(|target| Some(sizes(goal.sizes(written, target)?))),
        }
    }
}

/// No further case of such a set shows anything.
fn other_items(doubt: Doubt) -> StillRow {
    StillRow {
        state: match doubt {
            Doubt::Leak(_) => "clean-set",
            Doubt::OtherVersion => "agreed-set",
            Doubt::Labels => "better-labels",
        },
        if_none_fails: None,
        at_this_rate: None,
    }
}

fn missing(judgement: Judgement) -> Option<&'static str> {
    match judgement {
        Judgement::Verdict(_) => None,
        Judgement::CannotTell(Why::NoMeasurement) => Some("measurement"),
        Judgement::CannotTell(Why::NoTarget) => Some("target"),
        Judgement::CannotTell(Why::NoBounds) => Some("bounds"),
        Judgement::CannotTell(Why::FewResamples) => Some("resamples"),
        Judgement::CannotTell(Why::NoClasses) => Some("classes"),
        Judgement::CannotTell(Why::NoRate) => Some("rate"),
    }
}

fn still(needed: StillNeeded) -> StillRow {
    let (state, if_none_fails, at_this_rate) = match needed {
        StillNeeded::Nothing => ("nothing", None, None),
        StillNeeded::More {
            if_none_fails,
            at_this_rate,
        } => ("more", Some(if_none_fails), at_this_rate),
        StillNeeded::AtTarget => ("at-target", None, None),
        StillNeeded::Missed => ("missed", None, None),
    };
    StillRow {
        state,
        if_none_fails,
        at_this_rate,
    }
}

fn sizes(sizes: Sizes) -> SizesRow {
    SizesRow {
        with_failures: sizes.with_failures,
        if_better: sizes.if_better,
        with_power: sizes.with_power,
    }
}

/// Six decimals: enough for scripts, and the same on every machine.
pub(super) fn round(value: f64) -> f64 {
    (value * 1e6).round() / 1e6
}
