//! Data that will not be complete when it is needed.

use super::{begins, each, target};
use crate::args;
use crate::evidence::DatasetFacts;
use crate::evidence::volume::{Forecast, Reason};
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
    1,
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
    if past == 0 && begins(facts, one, Stage::Accepted) {
        return;
    }
    let Some(raised) = raise(one, dataset, (wanted, by, past), outlook) else {
        return;
    };
    let days = one.late.map_or(past, |late| late.max(past));
    let name = &dataset.name;
    let mut raised = raised
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
    if days > 0 {
        raised.told(args![name, by, days]);
    }
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
        Forecast::NoProgress => {
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
