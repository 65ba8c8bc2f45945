//! Classes that come in another mix than planned.

use super::{line, running};
use crate::args;
use crate::evidence::DatasetFacts;
use crate::facts::Facts;
use crate::foresight::{Exposure, Limits, Object, Outlook, Scale, Severity, Trigger, trigger, who};
use crate::lang::format::{self, Rounding};
use crate::model::Project;

pub(super) const TRIGGER: Trigger = trigger!(
    "class-mix",
    "D07",
    3,
    Limits::below(Some(0.7), Some(0.5)).on(Scale::Share),
    look
);

/// Below this share of the target the mix still says nothing.
const BUILT: f64 = 0.3;

/// Population stability index: worth watching, and asking for action (Siddiqi, Credit Risk Scorecards, 2006).
const STABILITY: Limits = Limits::above(Some(0.1), Some(0.25));

fn look(facts: &Facts, outlook: &mut Outlook) {
    running(facts, outlook, dataset);
}

fn dataset(facts: &Facts, one: &DatasetFacts, outlook: &mut Outlook) {
    let dataset = &facts.project.datasets[one.dataset];
    let id = dataset.full_id();
    if dataset.classes.is_empty() {
        return outlook.cannot_tell(&id, &dataset.file, "classes");
    }
    let log = Project::volumes_file(&dataset.id);
    let Some(built) = one.built else {
        return outlook.cannot_tell(&id, &log, "accepted");
    };
    // What is complete and was needed by now is past mending.
    let is_past = built >= 1.0 && dataset.needed_by.is_some_and(|by| by < facts.as_of);
    if built < BUILT || is_past {
        return;
    }
    let mix = &one.diversity;
    let (Some(least), Some(psi), Some(at)) = (
        mix.least(),
        mix.psi,
        mix.line.and_then(|at| line(facts, dataset, at)),
    ) else {
        return outlook.cannot_tell(&id, &log, "classes");
    };
    let Some(ratio) = least.ratio() else { return };
    let name = &dataset.name;
    let percent =
        |share: Option<f64>| format::number(share.unwrap_or(0.0) * 100.0, 1, Rounding::Nearest);
    let args = args![
        name, class: least.name, share: percent(least.share), planned: percent(least.planned_share),
        ratio: format::number(ratio, 2, Rounding::Down), psi: STABILITY.shown(psi, 2, Rounding::Nearest)
    ];
    let object = Object::new(dataset, name, &[]).at(at.at(&["classes"]));
    let by_ratio = outlook.limits().severity(ratio);
    let by_mix = STABILITY
        .severity(psi)
        .filter(|_| !outlook.has_own_limits());
    let raised = if by_mix > by_ratio {
        by_mix.map(|severity: Severity| {
            let mut raised = outlook.warn(severity, object, args.clone());
            raised.decided_by(STABILITY);
            raised
        })
    } else {
        outlook.judge(object, ratio, args.clone())
    };
    if let Some(raised) = raised {
        raised
            .figure(at.at(&["classes"]), "counted", args.clone())
            .figure(dataset.at(&["classes"]), "planned", args)
            .exposed(Exposure::of_set(facts, &dataset.id))
            .who(who::of_dataset(facts, &dataset.id));
    }
}
