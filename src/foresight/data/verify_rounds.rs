//! Too little time for two rounds of outside verification before the end.

use super::{begins, running};
use crate::args;
use crate::evidence::DatasetFacts;
use crate::evidence::volume::Forecast;
use crate::facts::Facts;
use crate::foresight::{Exposure, Limits, Object, Outlook, Scale, Trigger, trigger, who};
use crate::lang::format::{self, Rounding};
use crate::model::kind::charter::{ContractKind, ProjectKind};
use crate::model::kind::dataset::Role;
use crate::model::kind::volume::Stage;
use crate::source::CHARTER;

pub(super) const TRIGGER: Trigger = trigger!(
    "verify-rounds",
    "D13",
    2,
    Limits::below(Some(2.0), Some(1.0)).on(Scale::Times),
    look
);

/// Working days that one round takes: delivery, inspection, corrections.
const ROUND: f64 = 15.0;

fn look(facts: &Facts, outlook: &mut Outlook) {
    let charter = &facts.project.charter;
    // Only data that is itself what was ordered is verified outside.
    let is_ordered = charter.contract.kind == Some(ContractKind::GrantData)
        || charter.project.kind == Some(ProjectKind::Dataset);
    if is_ordered {
        running(facts, outlook, dataset);
    } else if charter.project.kind.is_none()
        && !facts.project.datasets.is_empty()
        && !facts.is_over()
    {
        outlook.cannot_tell("project", CHARTER, "project.kind");
    }
}

fn dataset(facts: &Facts, one: &DatasetFacts, outlook: &mut Outlook) {
    let dataset = &facts.project.datasets[one.dataset];
    let is_delivered = dataset.target.is_some_and(|target| {
        let delivered = one.stage(Stage::Delivered);
        delivered.is_some_and(|stage| stage.count >= target)
    });
    if dataset.role.0 != Some(Role::Train) || is_delivered {
        return;
    }
    let end = facts.project.charter.project.finish;
    let done = match one.forecast {
        Forecast::Done { on } => Some(on),
        Forecast::Finish { .. } if !begins(facts, one, Stage::Accepted) => one.expected,
        Forecast::Finish { .. } | Forecast::NoProgress { .. } | Forecast::CannotTell(_) => None,
    };
    let frozen = dataset.frozen.filter(|on| *on <= facts.as_of);
    let planned = dataset.needed_by.map(|by| by.max(facts.as_of));
    let days = [
        (frozen, "frozen", "frozen"),
        (done, "complete", "target"),
        (planned, "complete", "needed-by"),
    ];
    let mut days = days.into_iter();
    let Some((from, word, key)) = days.find_map(|(on, word, key)| Some((on?, word, key))) else {
        return outlook.cannot_tell(&dataset.full_id(), &dataset.file, "needed-by");
    };
    let days = facts.calendars.working_days(from, end);
    let rounds = days as f64 / ROUND;
    let name = &dataset.name;
    let args = args![name, from, end, days, rounds: format::number(rounds, 1, Rounding::Down)];
    let object = Object::new(dataset, name, &[key]);
    if let Some(raised) = outlook.judge(object, rounds, args.clone()) {
        let short = (2.0 * ROUND - days as f64).max(0.0);
        raised
            .figure(dataset.at(&[key]), word, args)
            .exposed(Exposure::days(short))
            .who(who::of_dataset(facts, &dataset.id));
    }
}
