//! Results that nobody can produce again: without the model's commit or the evaluation set's hash.

use crate::args;
use crate::facts::Facts;
use crate::foresight::{Exposure, Limits, Object, Outlook, Severity, Trigger, trigger, who};
use crate::model::Project;
use crate::time::Date;

pub(super) const TRIGGER: Trigger = trigger!(condition, "repro", "P01", 1, Limits::NONE, look);

fn look(facts: &Facts, outlook: &mut Outlook) {
    let project = &facts.project;
    if project.goals.is_empty() {
        return outlook.cannot_tell("project", "goals.toml", "goal");
    }
    let reported = newest_report(facts);
    for goal in project.goals.iter() {
        let log = project.measurements_of(&goal.id);
        let Some(line) = log.and_then(|log| log.until(facts.as_of).next_back()) else {
            let file = Project::measurements_file(&goal.id);
            outlook.cannot_tell(&goal.full_id(), &file, "measurement");
            continue;
        };
        let set = line.dataset.as_ref().or(goal.dataset.as_ref());
        let set = set.and_then(|set| project.datasets.find(set));
        // The hash of a frozen set says which set it was; one that still grows has none to name.
        let is_open = set.is_some_and(|set| set.frozen.is_none_or(|on| on > facts.as_of));
        let has_set = line.dataset_hash.is_some()
            || set.is_some_and(|set| set.hash.is_some())
            || (is_open && line.dataset.is_some());
        let has_model = line.commit.is_some() || line.model.is_some();
        // What an accredited laboratory measured, its report tells.
        if line.report.is_some() || (has_set && has_model) {
            continue;
        }
        let state = match (has_model, has_set) {
            (false, false) => "both",
            (false, true) => "model",
            (true, _) => "set",
        };
        let is_reported = reported.is_some_and(|on| line.on <= on);
        let severity = if is_reported {
            Severity::Red
        } else {
            Severity::Amber
        };
        let args = args![name: goal.name, on: line.on, state];
        let object = Object::new(goal, &goal.name, &[]).at(line.at(&[]));
        outlook
            .warn(severity, object, args.clone())
            .figure(line.at(&[]), "line", args)
            .exposed(Exposure::of_goal(goal))
            .who(who::of_goal(facts, &goal.id));
    }
}

/// The day on which the client last received a report.
fn newest_report(facts: &Facts) -> Option<Date> {
    let logs = facts.project.contacts.iter();
    let lines = logs.flat_map(|log| log.until(facts.as_of));
    lines
        .filter(|line| line.report.is_some())
        .map(|line| line.on)
        .max()
}
