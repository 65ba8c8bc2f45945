//! Data whose rights nobody has on paper.

use super::{each, first_day};
use crate::args;
use crate::evidence::DatasetFacts;
use crate::evidence::dataset::RightsState;
use crate::facts::Facts;
use crate::foresight::{Limits, Object, Outlook, Severity, Trigger, trigger, who};
use crate::lang::format::{self, Rounding};

pub(super) const TRIGGER: Trigger = trigger!(
    condition,
    "licence",
    "D09",
    2,
    Limits::above(Some(10.0), Some(20.0)),
    look
);

/// From this share of all promised items on, amber is red.
const LARGE: f64 = 0.1;

fn look(facts: &Facts, outlook: &mut Outlook) {
    each(facts, outlook, dataset);
}

fn dataset(facts: &Facts, one: &DatasetFacts, outlook: &mut Outlook) {
    let dataset = &facts.project.datasets[one.dataset];
    let state = match one.rights {
        RightsState::Unknown => {
            return outlook.cannot_tell(&dataset.full_id(), &dataset.file, "rights");
        }
        RightsState::Proven(_) => return,
        RightsState::Unproven(_) => "unproven",
        RightsState::Unclear => "unclear",
    };
    // What has not come needs no licence yet.
    let Some(since) = first_day(facts, dataset) else {
        return;
    };
    let targets = facts.project.datasets.iter().filter_map(|one| one.target);
    let all: f64 = targets.map(|target| target as f64).sum();
    let own = dataset.target.filter(|_| all > 0.0);
    let share = own.map_or(0.0, |own| own as f64 / all);
    let (name, days) = (&dataset.name, facts.days_since(since));
    let args =
        args![name, state, since, days, share: format::number(share * 100.0, 0, Rounding::Nearest)];
    let object = Object::new(dataset, name, &["rights"]);
    let is_large = share >= LARGE && !outlook.has_own_limits();
    let is_amber = outlook.limits().severity(days as f64) == Some(Severity::Amber);
    let raised = outlook.judge_or_red(is_large && is_amber, object, days as f64, args.clone());
    let log = facts.project.volumes_of(&dataset.id);
    let first = log.and_then(|log| log.until(facts.as_of).find(|line| line.on == since));
    let place = first.map_or_else(|| dataset.at(&["received"]), |line| line.at(&[]));
    if let Some(raised) = raised {
        raised
            .figure(place, "rights", args.clone())
            .figure(dataset.at(&["target"]), "share", args)
            .who(who::of_dataset(facts, &dataset.id));
    }
}
