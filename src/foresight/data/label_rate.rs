//! Data that will not be complete when it is needed.

use crate::args;
use crate::evidence::DatasetFacts;
use crate::evidence::volume::{Forecast, Reason};
use crate::facts::Facts;
use crate::foresight::{Exposure, Limits, Object, Outlook, Severity, Trigger, trigger, who};
use crate::lang::format;
use crate::lang::format::Rounding;

pub(super) const TRIGGER: Trigger = trigger!(
    "label-rate",
    "D01",
    1,
    Limits::above(Some(0.0), Some(10.0)),
    look
);

fn look(facts: &Facts, outlook: &mut Outlook) {
    if facts.project.datasets.is_empty() {
        outlook.cannot_tell("project", "data.toml", "dataset");
    }
    for one in &facts.datasets {
        dataset(facts, one, outlook);
    }
}

fn dataset(facts: &Facts, one: &DatasetFacts, outlook: &mut Outlook) {
    let dataset = &facts.project.datasets[one.dataset];
    let id = dataset.full_id();
    let log = format!("volumes/{}.toml", dataset.id);
    let (Some(by), Some(target)) = (dataset.needed_by, dataset.target) else {
        let key = if dataset.target.is_none() {
            "target"
        } else {
            "needed-by"
        };
        return outlook.cannot_tell(&id, &dataset.file, key);
    };
    let object = Object::new(dataset, &dataset.name, &["needed-by"]);
    let name = &dataset.name;
    let past = facts.days_since(by).max(0);
    let raised = match one.forecast {
        Forecast::Done { .. } => return,
        Forecast::Finish { per_day, .. } => {
            let (Some(late), Some(expected)) = (one.late, one.expected) else {
                return;
            };
            let rate = format::number(per_day, usize::from(per_day < 10.0), Rounding::Nearest);
            let args =
                args![name, by, late, expected, rate, target: format::count(target), state: "late"];
            outlook.judge(object, late as f64, args)
        }
        Forecast::NoProgress => {
            let args = args![name, by, late: past, expected: by, rate: "0", target: format::count(target), state: "stuck"];
            Some(outlook.warn(Severity::Red, object, args))
        }
        Forecast::CannotTell(reason) => {
            let key = match reason {
                Reason::NoTarget => return outlook.cannot_tell(&id, &dataset.file, "target"),
                Reason::NoLine | Reason::OneLine | Reason::Stale { .. } | Reason::TooFar { .. } => {
                    "accepted"
                }
            };
            if past == 0 {
                return outlook.cannot_tell(&id, &log, key);
            }
            // Without a forecast one thing is known all the same: the day has passed.
            let args = args![name, by, late: past, expected: by, rate: "", target: format::count(target), state: "passed"];
            outlook.judge(object, past as f64, args)
        }
    };
    let Some(raised) = raised else { return };
    let days = match one.late {
        Some(late) => late.max(past),
        None => past,
    };
    let mut raised = raised
        .figure(
            dataset.at(&["target"]),
            "needs",
            args![target: format::count(target), by],
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
