//! How much there is of a dataset, as rows.

use serde::Serialize;

use super::{lack, rounded};
use crate::evidence::dataset::{Backlog, NoShare, RawFacts, Rejected, Rejection, StageFacts};
use crate::report::iso;

/// A stage.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct StageRow {
    stage: &'static str,
    count: i64,
    needed: Option<f64>,
    week: Option<i64>,
    per_day: Option<f64>,
    /// Why there is no `per-day`.
    lacks: Option<&'static str>,
    since: Option<String>,
    planned_yield: Option<f64>,
    observed_yield: Option<f64>,
    /// Whether what is missing is lost, not on its way.
    observed_final: Option<bool>,
}

impl StageRow {
    pub(super) fn of(one: &StageFacts) -> Self {
        Self {
            stage: one.stage.word(),
            count: one.count,
            needed: one.needed.map(rounded),
            week: one.week,
            per_day: one.rate.ok().map(rounded),
            lacks: one.rate.err().map(lack),
            since: one.since.map(iso),
            planned_yield: one.planned_yield,
            observed_yield: one.observed_yield.map(|one| rounded(one.share)),
            observed_final: one.observed_yield.map(|one| one.is_final),
        }
    }
}

/// What waits before a stage.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct BacklogRow {
    before: &'static str,
    after: &'static str,
    items: i64,
    /// Working days of the stage after; none where it stands still or its rate is not known.
    days: Option<f64>,
    stands_still: bool,
    lacks: Option<&'static str>,
}

impl BacklogRow {
    pub(super) fn of(one: &Backlog) -> Self {
        let days = one.days.ok();
        Self {
            before: one.before.word(),
            after: one.after.word(),
            items: one.items,
            days: days.filter(|days| days.is_finite()).map(rounded),
            stands_still: days.is_some_and(f64::is_infinite),
            lacks: one.days.err().map(lack),
        }
    }
}

/// What must be collected.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct RawRow {
    planned: Option<i64>,
    needed: Option<i64>,
    needed_as_observed: Option<i64>,
    reachable: Option<i64>,
    short: Option<i64>,
}

impl RawRow {
    pub(super) fn of(raw: &RawFacts) -> Self {
        Self {
            planned: raw.planned,
            needed: raw.needed,
            needed_as_observed: raw.needed_as_observed,
            reachable: raw.reachable,
            short: raw.short(),
        }
    }
}

/// What was sent back.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct RejectionRow {
    recent: Option<RejectedRow>,
    lacks: Option<&'static str>,
    weeks: Vec<RejectedRow>,
    rising_weeks: usize,
}

#[derive(Serialize)]
struct RejectedRow {
    from: Option<String>,
    to: String,
    rejected: i64,
    inspected: i64,
    share: f64,
}

impl RejectionRow {
    pub(super) fn of(rejection: &Rejection) -> Self {
        let row = |one: &Rejected| RejectedRow {
            from: one.from.map(iso),
            to: iso(one.to),
            rejected: one.rejected,
            inspected: one.inspected,
            share: rounded(one.share()),
        };
        Self {
            recent: rejection.recent.as_ref().ok().map(row),
            lacks: rejection.recent.err().map(no_share),
            weeks: rejection.weeks.iter().map(row).collect(),
            rising_weeks: rejection.rising_weeks(),
        }
    }
}

/// Why there is no share of rejected items, as in keys of messages.
fn no_share(why: NoShare) -> &'static str {
    match why {
        NoShare::NotCounted => "not-counted",
        NoShare::Stale => "stale",
        NoShare::NothingInspected => "nothing-inspected",
    }
}
