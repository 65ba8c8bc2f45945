//! Classes so rare in the evaluation set that nothing can be said of them.

use super::{each, is_shown};
use crate::args;
use crate::evidence::GoalFacts;
use crate::facts::Facts;
use crate::foresight::{Exposure, Limits, Object, Outlook, Severity, Trigger, trigger, who};
use crate::model::kind::goal::Metric;

pub(super) const TRIGGER: Trigger = trigger!(
    condition,
    "class-n",
    "G02",
    1,
    Limits::below(Some(30.0), None),
    look
);

fn look(facts: &Facts, outlook: &mut Outlook) {
    each(facts, outlook, goal);
}

fn goal(facts: &Facts, one: &GoalFacts, outlook: &mut Outlook) {
    let goal = &facts.project.goals[one.goal];
    let id = goal.full_id();
    let Some(metric) = goal.metric else {
        return outlook.cannot_tell(&id, &goal.file, "metric");
    };
    let is_of_classes = metric.is_rate()
        && !matches!(metric, Metric::Coverage | Metric::Availability)
        || matches!(
            metric,
            Metric::F1 | Metric::Map | Metric::Iou | Metric::Kappa
        );
    if !is_of_classes || is_shown(one) {
        return;
    }
    let Some(set) = goal
        .dataset
        .as_ref()
        .and_then(|set| facts.project.datasets.position(set))
    else {
        return outlook.cannot_tell(&id, &goal.file, "dataset");
    };
    let (set, known) = (&facts.project.datasets[set], &facts.datasets[set]);
    let is_complete = known.seal.frozen.is_some() || known.built.is_some_and(|built| built >= 1.0);
    let classes = known.diversity.classes.iter().filter_map(|class| {
        // A set that still grows is judged by what is planned of it.
        let count = class.count.filter(|_| is_complete).or(class.planned)?;
        let is_meant = goal.class.as_ref().is_none_or(|meant| *meant == class.name);
        is_meant.then_some((count, &class.name))
    });
    let Some((count, class)) = classes.min() else {
        let key = if goal.class.is_some() && !set.classes.is_empty() {
            "class"
        } else {
            "classes"
        };
        let file = if key == "class" {
            &goal.file
        } else {
            &set.file
        };
        return outlook.cannot_tell(&id, file, key);
    };
    let is_claimed = goal.per_class == Some(true) || goal.class.is_some();
    let args = args![name: goal.name, class, count, set: set.name];
    let object = Object::new(goal, &goal.name, &["dataset"]);
    let Some(severity) = outlook.limits().severity(count as f64) else {
        return;
    };
    let raised = if is_claimed && severity == Severity::Amber && outlook.limits().red.is_none() {
        let mut raised = outlook.warn(Severity::Red, object, args.clone());
        raised.decided_by(Limits {
            amber: None,
            red: raised.warning.limits.amber,
            ..raised.warning.limits
        });
        Some(raised)
    } else {
        outlook.judge(object, count as f64, args.clone())
    };
    if let Some(raised) = raised {
        raised
            .figure(set.at(&["classes", class]), "count", args)
            .exposed(Exposure::of_goal(goal))
            .who(who::of_goal(facts, &goal.id));
    }
}
