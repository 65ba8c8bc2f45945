//! Data that will not be complete when it is needed.

use super::{begins, each, line, target};
use crate::args;
use crate::evidence::volume::{Forecast, Reason};
use crate::evidence::{DatasetFacts, StageFacts};
use crate::facts::Facts;
use crate::foresight::{
    Exposure, Limits, Object, Outlook, Raised, Severity, Trigger, trigger, who,
};
use crate::lang::format::{self, Rounding};
use crate::model::kind::dataset::Dataset;
use crate::model::kind::volume::Stage;
use crate::model::record::Record;
use crate::time::Date;

pub(super) const TRIGGER: Trigger = trigger!(
    "label-rate",
    "D01",
    3,
    Limits::above(Some(0.0), Some(10.0)).signed(),
    look
);

fn look(facts: &Facts, outlook: &mut Outlook) {
    each(facts, outlook, dataset);
}

fn dataset(facts: &Facts, one: &DatasetFacts, outlook: &mut Outlook) {
    let dataset = &facts.project.datasets[one.dataset];
    let Some(wanted) = target(dataset, outlook) else {
        return;
    };
    let Some(by) = dataset.needed_by else {
        return outlook.cannot_tell(&dataset.full_id(), &dataset.file, "needed-by");
    };
    let past = facts.days_since(by).max(0);
    let own = one.late.map_or(past, |late| late.max(past));
    let is_new = past == 0 && begins(facts, one, Stage::Accepted);
    let labels = labels(facts, one, by).filter(|(_, late)| is_new || *late > own);
    let raised = match labels {
        Some(labels) => raise_labels(dataset, by, labels, outlook),
        None if is_new => return,
        None => raise(one, dataset, (wanted, by, past), outlook),
    };
    let Some(mut raised) = raised else {
        return;
    };
    let days = labels.map_or(own, |(_, late)| late);
    let name = &dataset.name;
    raised = raised
        .figure(
            dataset.at(&["target"]),
            "needs",
            args![target: format::count(wanted), by],
        )
        .exposed(Exposure {
            days: days as f64,
            ..Exposure::default()
        })
        .who(who::of_dataset(facts, &dataset.id));
    let lines = facts.project.volumes_of(&dataset.id);
    let last = lines.and_then(|log| log.until(facts.as_of).rfind(|line| line.accepted.is_some()));
    if let Some(line) = last {
        let args = args![on: line.on, count: format::count(line.accepted.unwrap_or(0))];
        raised = raised.figure(line.at(&["accepted"]), "reached", args);
    }
    if let Some((labelled, _)) = labels
        && let Some(line) = line(facts, dataset, labelled.line)
    {
        let args = args![on: line.on, count: format::count(labelled.count)];
        raised = raised.figure(line.at(&["labelled"]), "labelled", args);
    }
    if days > 0 {
        raised.told(args![name, by, days]);
    }
}

/// Labels that come too late for the needed day, and how many working days: nothing is accepted before it is
/// labelled, and a rate that drops is seen there first.
fn labels<'f>(facts: &Facts, one: &'f DatasetFacts, by: Date) -> Option<(&'f StageFacts, i64)> {
    let is_told = matches!(
        one.forecast,
        Forecast::Done { .. } | Forecast::NoProgress { .. }
    );
    if is_told || begins(facts, one, Stage::Labelled) {
        return None;
    }
    let labelled = one.stage(Stage::Labelled)?;
    let late = facts.calendars.working_days(by, labelled.expected?);
    (late > 0).then_some((labelled, late))
}

fn raise_labels<'o>(
    dataset: &Record<Dataset>,
    by: Date,
    (labelled, late): (&StageFacts, i64),
    outlook: &'o mut Outlook,
) -> Option<Raised<'o>> {
    let (needed, rate) = (labelled.needed?, labelled.rate.ok()?);
    let args = args![
        name: dataset.name, by, late, expected: labelled.expected?, state: "labels",
        rate: format::number(rate, usize::from(rate < 10.0), Rounding::Nearest),
        target: format::number(needed, 0, Rounding::Up)
    ];
    let object = Object::new(dataset, &dataset.name, &["needed-by"]);
    outlook.judge(object, late as f64, args)
}

/// Judges the forecast of a dataset that wants so many items by a day, `past` working days ago.
fn raise<'o>(
    one: &DatasetFacts,
    dataset: &Record<Dataset>,
    (wanted, by, past): (i64, Date, i64),
    outlook: &'o mut Outlook,
) -> Option<Raised<'o>> {
    let name = &dataset.name;
    let object = Object::new(dataset, name, &["needed-by"]);
    let args = |state: &str, late: i64, expected: Date, rate: &str| args![name, by, late, expected, rate, target: format::count(wanted), state];
    match one.forecast {
        Forecast::Done { .. } => None,
        Forecast::Finish { per_day, .. } => {
            let (late, expected) = one.late.zip(one.expected)?;
            let rate = format::number(per_day, usize::from(per_day < 10.0), Rounding::Nearest);
            outlook.judge(object, late as f64, args("late", late, expected, &rate))
        }
        Forecast::NoProgress { .. } => {
            Some(outlook.warn(Severity::Red, object, args("stuck", past, by, "0")))
        }
        // Without a forecast one thing is known all the same: the day has passed.
        Forecast::CannotTell(_) if past > 0 => {
            outlook.judge(object, past as f64, args("passed", past, by, ""))
        }
        // What comes later by the plan has no pace yet.
        Forecast::CannotTell(Reason::NotBegun) => None,
        Forecast::CannotTell(_) => {
            let log = format!("volumes/{}.toml", dataset.id);
            outlook.cannot_tell(&dataset.full_id(), &log, "accepted");
            None
        }
    }
}
