//! How much must be collected so that enough is left in the end.

use super::Look;
use super::stages::StageFacts;
use crate::model::kind::volume::Stage;
use crate::schedule::needed;

/// Items to be collected. Needed is target ÷ Π of the yields on the way to acceptance, rounded up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RawFacts {
    /// As planned, `raw`.
    pub planned: Option<i64>,
    /// By the planned yields, where a stage without one loses nothing. `None` without a target or
    /// without a single yield.
    pub needed: Option<i64>,
    /// The same with what was observed wherever that is final; `None` where nothing is final yet.
    pub needed_as_observed: Option<i64>,
    /// Accepted items that what is planned or collected, whichever is more, can become by the yields
    /// behind `needed_as_observed`, else by the planned ones.
    pub reachable: Option<i64>,
}

impl RawFacts {
    /// How many more must be collected than was planned; 0 if the plan is enough.
    pub fn short(&self) -> Option<i64> {
        Some((self.needed? - self.planned?).max(0))
    }
}

pub(super) fn raw(look: &Look<'_>, stages: &[StageFacts]) -> RawFacts {
    let dataset = look.dataset;
    let target = dataset.target.filter(|target| *target > 0);
    let has_yield = Stage::ALL
        .iter()
        .any(|stage| *stage <= Stage::Accepted && dataset.yields.of(*stage).is_some());
    let by_plan = needed(dataset, Stage::Collected).filter(|_| has_yield);
    let observed = observed_product(look, stages);
    let by_observation = target
        .zip(observed)
        .map(|(target, share)| target as f64 / share);
    let collected = stages.iter().find(|one| one.stage == Stage::Collected);
    let pool = dataset.raw.max(collected.map(|one| one.count));
    let planned = target.zip(by_plan).map(|(target, raw)| target as f64 / raw);
    let share = observed.or(planned);
    RawFacts {
        planned: dataset.raw,
        needed: by_plan.map(whole_up),
        needed_as_observed: by_observation.map(whole_up),
        reachable: pool
            .zip(share)
            .map(|(pool, share)| (pool as f64 * share + SLACK).floor() as i64),
    }
}

/// The share of collected items that is accepted in the end: observed where that is final, else as
/// planned, else all.
fn observed_product(look: &Look<'_>, stages: &[StageFacts]) -> Option<f64> {
    let last = stages.iter().rfind(|one| one.stage <= Stage::Accepted)?;
    let (mut product, mut is_any) = (1.0, false);
    for stage in stages.iter().filter(|one| one.stage <= Stage::Accepted) {
        let from = stage
            .observed_yield
            .map_or(Stage::Collected, |one| one.from);
        let passed = Stage::ALL
            .into_iter()
            .filter(|one| *one > from && *one <= stage.stage);
        let planned: f64 = passed
            .filter_map(|one| look.dataset.yields.of(one))
            .product();
        match stage.observed_yield {
            Some(one) if one.is_final && one.share > 0.0 => {
                product *= one.share;
                is_any = true;
            }
            _ => product *= planned,
        }
    }
    let ahead = Stage::ALL
        .into_iter()
        .filter(|one| *one > last.stage && *one <= Stage::Accepted);
    let ahead: f64 = ahead
        .filter_map(|one| look.dataset.yields.of(one))
        .product();
    is_any.then_some(product * ahead)
}

/// What dividing may have cost, so that it never makes a further item.
const SLACK: f64 = 1e-6;

fn whole_up(items: f64) -> i64 {
    (items - SLACK).ceil() as i64
}
