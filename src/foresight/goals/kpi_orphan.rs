//! KPIs that no goal serves, no factor drives or no data shows.

use crate::args;
use crate::facts::Facts;
use crate::foresight::{Limits, Object, Outlook, Severity, Trigger, trigger};

pub(super) const TRIGGER: Trigger = trigger!(condition, "kpi-orphan", "G16", 1, Limits::NONE, look);

fn look(facts: &Facts, outlook: &mut Outlook) {
    if facts.project.kpis.is_empty() {
        return outlook.cannot_tell("project", "kpis.toml", "kpi");
    }
    for kpi in facts.project.kpis.iter() {
        let serving = facts.project.goals.iter();
        let serving: Vec<_> = serving
            .filter(|goal| goal.kpi.as_ref().is_some_and(|served| **served == kpi.id))
            .collect();
        let has_factor = serving.iter().any(|goal| !goal.drivers.is_empty());
        let state = match (serving.is_empty(), has_factor, kpi.source.is_some()) {
            (true, ..) => "no-goal",
            (false, false, _) => "no-factor",
            (false, true, false) => "no-source",
            (false, true, true) => continue,
        };
        let args = args![name: kpi.name, state];
        outlook
            .warn(
                Severity::Amber,
                Object::new(kpi, &kpi.name, &["source"]),
                args.clone(),
            )
            .figure(kpi.at(&["target"]), "kpi", args);
    }
}
