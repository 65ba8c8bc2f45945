//! Labels that wait for inspection.

use super::{begins, line, running};
use crate::args;
use crate::evidence::DatasetFacts;
use crate::facts::Facts;
use crate::foresight::{Exposure, Limits, Object, Outlook, Trigger, trigger, who};
use crate::lang::format::{self, Rounding};
use crate::model::Project;
use crate::model::field::When;
use crate::model::kind::dataset::Dataset;
use crate::model::kind::volume::Stage;
use crate::model::record::Record;
use crate::time::Date;

pub(super) const TRIGGER: Trigger = trigger!(
    "inspect-backlog",
    "D04",
    4,
    Limits::above(Some(5.0), Some(10.0)),
    look
);

fn look(facts: &Facts, outlook: &mut Outlook) {
    running(facts, outlook, dataset);
}

fn dataset(facts: &Facts, one: &DatasetFacts, outlook: &mut Outlook) {
    let dataset = &facts.project.datasets[one.dataset];
    let log = Project::volumes_file(&dataset.id);
    let Some(labelled) = one.stage(Stage::Labelled) else {
        return outlook.cannot_tell(&dataset.full_id(), &log, "labelled");
    };
    let (Some(inspected), Some(backlog)) =
        (one.stage(Stage::Inspected), one.backlog(Stage::Inspected))
    else {
        return outlook.cannot_tell(&dataset.full_id(), &log, "inspected");
    };
    if begins(facts, one, Stage::Inspected) {
        return;
    }
    let begun = begun(facts, dataset);
    let (days, rate) = match (backlog.days, backlog.rate) {
        (Ok(days), Ok(rate)) if days.is_finite() => (days, rate),
        // Nothing is inspected: what waits has waited since it was there, and since somebody inspects.
        (Ok(_), _) if begun == Some(None) => return,
        (Ok(days), _) if !days.is_finite() => {
            let since = inspected.since.max(labelled.since).max(begun.flatten());
            (since.map_or(0, |on| facts.days_since(on)) as f64, 0.0)
        }
        (Ok(_), _) => return,
        (Err(_), _) => return outlook.cannot_tell(&dataset.full_id(), &log, "inspected"),
    };
    let (Some(newest), Some(name)) = (line(facts, dataset, inspected.line), Some(&dataset.name))
    else {
        return;
    };
    let state = if rate > 0.0 { "slow" } else { "stopped" };
    let args = args![
        name, state,
        items: format::count(backlog.items),
        rate: format::number(rate, usize::from(rate < 10.0), Rounding::Nearest),
        days: format::number(days, 1, Rounding::Nearest),
        labelled: format::count(labelled.count), inspected: format::count(inspected.count)
    ];
    let object = Object::new(dataset, name, &[]).at(newest.at(&["inspected"]));
    if let Some(raised) = outlook.judge(object, days, args.clone()) {
        raised
            .figure(newest.at(&["inspected"]), "counted", args)
            .exposed(Exposure::days(days))
            .who(who::of_dataset(facts, &dataset.id));
    }
}

/// Since when the planned inspection runs, which what is inspected or accepted measures; `Some(None)` before
/// it does, `None` where the plan has none.
fn begun(facts: &Facts, dataset: &Record<Dataset>) -> Option<Option<Date>> {
    let stages = [Stage::Inspected, Stage::Accepted];
    let tasks = facts.project.counted_by(&dataset.id, &stages);
    let started = tasks.map(|task| task.started_by(facts.as_of).map(When::date));
    started.reduce(|one, other| match (one, other) {
        (Some(one), Some(other)) => Some(one.min(other)),
        (one, other) => one.or(other),
    })
}
