//! Promises about the machine (latency, throughput, availability) that nobody has measured.

use crate::args;
use crate::facts::Facts;
use crate::foresight::{Exposure, Limits, Object, Outlook, Scale, Trigger, trigger, who};
use crate::lang::format::Rounding;
use crate::model::Project;
use crate::model::kind::goal::Metric;
use crate::source::CHARTER;

pub(super) const TRIGGER: Trigger = trigger!(
    "nonfunctional",
    "P03",
    2,
    Limits::above(Some(60.0), None).on(Scale::PerCent),
    look
);

fn look(facts: &Facts, outlook: &mut Outlook) {
    let project = &facts.project;
    if project.goals.is_empty() {
        return outlook.cannot_tell("project", "goals.toml", "goal");
    }
    let Some(elapsed) = facts.elapsed() else {
        return outlook.cannot_tell("project", CHARTER, "project.finish");
    };
    if facts.is_over() {
        return;
    }
    let share = elapsed * 100.0;
    for one in &facts.goals {
        let goal = &project.goals[one.goal];
        if goal.metric.is_none() {
            outlook.cannot_tell(&goal.full_id(), &goal.file, "metric");
        }
        let is_of_machine = matches!(
            goal.metric,
            Some(Metric::Latency | Metric::Throughput | Metric::Availability)
        );
        if !is_of_machine || one.latest.is_some() {
            continue;
        }
        let args = args![name: goal.name, share: outlook.limits().shown(share, 0, Rounding::Down)];
        if outlook.limits().severity(share).is_none() {
            let file = Project::measurements_file(&goal.id);
            outlook.cannot_tell(&goal.full_id(), &file, "measurement");
            continue;
        }
        let object = Object::new(goal, &goal.name, &["metric"]);
        if let Some(raised) = outlook.judge(object, share, args.clone()) {
            raised
                .figure(goal.at(&["target"]), "passed", args)
                .exposed(Exposure::of_goal(goal))
                .who(who::of_goal(facts, &goal.id));
        }
    }
}
