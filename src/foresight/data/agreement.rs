//! Annotators who do not agree, or whose agreement nobody has measured.

use super::{line, running};
use crate::args;
use crate::evidence::DatasetFacts;
use crate::facts::Facts;
use crate::foresight::{Exposure, Limits, Object, Outlook, Scale, Severity, Trigger, trigger, who};
use crate::lang::format::{self, Rounding};
use crate::model::Project;
use crate::model::field::Number;
use crate::model::kind::volume::Stage;

pub(super) const TRIGGER: Trigger = trigger!(
    "agreement",
    "D05",
    3,
    Limits::below(Some(0.8), Some(0.6)).on(Scale::Share),
    look
);

/// So much may be labelled before agreement must have been measured.
const UNMEASURED: f64 = 0.1;

/// Working days from the first label to the first agreement.
const PATIENCE: i64 = 15;

fn look(facts: &Facts, outlook: &mut Outlook) {
    running(facts, outlook, dataset);
}

fn dataset(facts: &Facts, one: &DatasetFacts, outlook: &mut Outlook) {
    let dataset = &facts.project.datasets[one.dataset];
    let (id, name) = (dataset.full_id(), &dataset.name);
    // Labels that are all made and accepted are judged by their quality.
    if one.is_done() {
        return;
    }
    let log = Project::volumes_file(&dataset.id);
    let exposure = Exposure::of_set(facts, &dataset.id);
    let owners = who::of_dataset(facts, &dataset.id);
    let Some(newest) = one.agreement.newest() else {
        let Some(labelled) = one.agreement.labelled else {
            return outlook.cannot_tell(&id, &log, "labelled");
        };
        // A sample labelled twice takes its time.
        let since = one.stage(Stage::Labelled).and_then(|stage| stage.since);
        if labelled <= UNMEASURED || since.is_none_or(|on| facts.days_since(on) <= PATIENCE) {
            return outlook.cannot_tell(&id, &log, "agreement");
        }
        let share = format::number(labelled.min(1.0) * 100.0, 0, Rounding::Down);
        let args = args![name, share, state: "unmeasured", value: "", target: "", on: facts.as_of];
        outlook
            .warn(
                Severity::Red,
                Object::new(dataset, name, &["agreement"]),
                args.clone(),
            )
            .figure(dataset.at(&["target"]), "labelled", args)
            .exposed(exposure)
            .who(owners);
        return;
    };
    let Some(at) = line(facts, dataset, newest.line) else {
        return;
    };
    let value = newest.value;
    // What the project asks of a dataset decides where amber begins, and what meets that is fine; thresholds that the
    // project sets decide over both.
    let own = outlook.limits();
    let promised = one.agreement.target;
    let promised = promised.filter(|_| !outlook.has_own_limits());
    let limits = promised.map_or(own, |target| Limits {
        amber: Some(target.value),
        red: own.red.map(|red| red.min(target.value)),
        ..own
    });
    let Some(severity) = limits.severity(value.value) else {
        return;
    };
    let shown =
        |number: Number| format::number(number.value, number.digits.max(2), Rounding::Nearest);
    let plain = |limit: f64| format::number(limit, 2, Rounding::Nearest);
    let wanted = limits.amber.or(limits.red).map(plain);
    let target = promised.map(shown).or(wanted).unwrap_or_default();
    let args = args![
        name, share: "", state: "low", value: shown(value), target, on: newest.on
    ];
    let place = at.at(&["agreement"]);
    let object = Object::new(dataset, name, &[]).at(place.clone());
    let mut raised = outlook.warn(severity, object, args.clone());
    raised.warning.value = Some(value.value);
    raised.decided_by(limits);
    raised
        .figure(place, "measured", args)
        .exposed(exposure)
        .who(owners);
}
