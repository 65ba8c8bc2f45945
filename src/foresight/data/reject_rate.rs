//! Labels that come back: too many rejected, or more of them every week.

use super::{line, running};
use crate::args;
use crate::evidence::DatasetFacts;
use crate::evidence::dataset::{NoShare, Rejected};
use crate::facts::Facts;
use crate::foresight::{Limits, Object, Outlook, Scale, Severity, Trigger, trigger, who};
use crate::lang::format::{self, Rounding};
use crate::model::Project;
use crate::model::kind::dataset::Dataset;
use crate::model::kind::volume::Stage;

pub(super) const TRIGGER: Trigger = trigger!(
    "reject-rate",
    "D03",
    3,
    Limits::above(Some(5.0), Some(10.0)).on(Scale::PerCent),
    look
);

/// Of fewer inspected items a share says little.
const LEAST: i64 = 30;

/// So many weeks of rising shares are red.
const RISING: usize = 3;

/// Working days from the first inspection in which a guide is learnt.
const LEARNING: i64 = 15;

/// Whether the share of the last week is half as much again as three weeks before.
fn grown(weeks: &[Rejected]) -> bool {
    let before = weeks
        .len()
        .checked_sub(RISING + 1)
        .and_then(|at| weeks.get(at));
    let last = weeks.last();
    before
        .zip(last)
        .is_some_and(|(before, last)| last.share() >= MORE * before.share())
}

/// How many times an earlier share, or a planned one, is more than chance.
const MORE: f64 = 1.5;

/// What the plan allows for is no news, nor is a share that has always been there while the data comes in
/// time: the pace has it in already.
fn is_allowed_for(dataset: &Dataset, one: &DatasetFacts, share: f64, limits: Limits) -> bool {
    let planned = dataset.yields.of(Stage::Accepted);
    let planned = planned.map_or(0.0, |kept| (1.0 - kept) * 100.0);
    let before = one.rejection.weeks.iter().rev().skip(2);
    let (rejected, inspected) = before.fold((0_i64, 0_i64), |(rejected, inspected), week| {
        (
            rejected.saturating_add(week.rejected),
            inspected.saturating_add(week.inspected),
        )
    });
    let has_grown = inspected >= LEAST && share * inspected as f64 > MORE * 100.0 * rejected as f64;
    let is_in_time = one.late.is_some_and(|late| late <= 0);
    // What binary fractions cost is no danger.
    let within = |planned: f64| share <= planned + 1e-6;
    let is_little = limits.severity(share) == Some(Severity::Amber) || within(MORE * planned);
    within(planned) || (is_in_time && is_little && !has_grown)
}

fn look(facts: &Facts, outlook: &mut Outlook) {
    running(facts, outlook, dataset);
}

fn dataset(facts: &Facts, one: &DatasetFacts, outlook: &mut Outlook) {
    let dataset = &facts.project.datasets[one.dataset];
    if one.is_done() {
        return;
    }
    let recent = match &one.rejection.recent {
        Ok(recent) if recent.inspected >= LEAST => recent,
        Ok(_) | Err(NoShare::NothingInspected) => return,
        Err(NoShare::NotCounted | NoShare::Stale) => {
            let log = Project::volumes_file(&dataset.id);
            return outlook.cannot_tell(&dataset.full_id(), &log, "rejected");
        }
    };
    let Some(newest) = line(facts, dataset, recent.line) else {
        return;
    };
    let share = recent.share() * 100.0;
    if !outlook.has_own_limits() && is_allowed_for(dataset, one, share, outlook.limits()) {
        return;
    }
    let weeks = one.rejection.rising_weeks();
    let is_rising = weeks >= RISING && grown(&one.rejection.weeks);
    let name = &dataset.name;
    let args = args![
        name, weeks, rising: if is_rising { "yes" } else { "no" },
        share: outlook.limits().shown(share, 1, Rounding::Nearest),
        rejected: format::count(recent.rejected), inspected: format::count(recent.inspected)
    ];
    let object = Object::new(dataset, name, &[]).at(newest.at(&["rejected"]));
    let is_amber = outlook.limits().severity(share) == Some(Severity::Amber);
    // While the guide is learnt some labels come back; many are still too many.
    let since = one.stage(Stage::Inspected).and_then(|stage| stage.since);
    let is_learning = since.is_none_or(|on| facts.days_since(on) <= LEARNING);
    if is_learning && is_amber && !outlook.has_own_limits() {
        return;
    }
    let raised = outlook.judge_or_red(is_rising && is_amber, object, share, args.clone());
    if let Some(raised) = raised {
        raised
            .figure(newest.at(&["rejected"]), "counted", args)
            .who(who::of_dataset(facts, &dataset.id));
    }
}
