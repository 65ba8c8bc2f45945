//! Data that will not be complete when it is needed.

mod labels;
mod planned;

use labels::{Labels, Pace, labels};
use planned::planned;

use super::{begins, each, line, target};
use crate::args;
use crate::evidence::volume::{Forecast, Reason};
use crate::evidence::{DatasetFacts, Hands};
use crate::facts::Facts;
use crate::foresight::{
    Exposure, Limits, Object, Outlook, Raised, Severity, Trigger, trigger, who,
};
use crate::lang::format::{self, Rounding};
use crate::model::Project;
use crate::model::kind::dataset::Dataset;
use crate::model::kind::member::Member;
use crate::model::kind::volume::Stage;
use crate::model::record::Record;
use crate::time::Date;

pub(super) const TRIGGER: Trigger = trigger!(
    "label-rate",
    "D01",
    4,
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
    let is_worse = |labels: &Labels<'_>| match labels.pace {
        Pace::Late { days } => is_new || days > own,
        Pace::Halted { .. } => true,
    };
    let labels = labels(facts, one, (wanted, by)).filter(is_worse);
    let planned = planned(facts, one, by).filter(|_| labels.is_none());
    let comes_later = past == 0 && planned.as_ref().is_some_and(|planned| !planned.is_old);
    let planned = planned.filter(|planned| planned.is_late(past, outlook));
    let (raised, days) = match (&labels, &planned) {
        (Some(labels), _) => (raise_labels(dataset, by, labels, outlook), labels.late(own)),
        (_, Some(planned)) => (planned.raise(facts, dataset, by, outlook), planned.days),
        _ if is_new || comes_later => return,
        _ => (raise(one, dataset, (wanted, by, past), outlook), own),
    };
    let Some(mut raised) = raised else {
        return;
    };
    // What never comes is missing from the needed day to the end.
    let at_stake = match one.forecast {
        Forecast::NoProgress { .. } => {
            let end = facts.project.charter.project.finish;
            days.max(facts.calendars.working_days(by, end))
        }
        _ => days,
    };
    let name = &dataset.name;
    raised = raised
        .figure(
            dataset.at(&["target"]),
            "needs",
            args![target: format::count(wanted), by],
        )
        .exposed(Exposure::days(at_stake as f64))
        .who(who::of_dataset(facts, &dataset.id));
    raised = counted(facts, one, labels.as_ref(), raised);
    if planned.is_none() {
        let stage = labels.map_or(Stage::Accepted, |_| Stage::Labelled);
        raised = left_out(facts, one, stage, raised);
    }
    if days > 0 {
        raised.told(args![name, by, days]);
    }
}

/// What was counted last.
fn counted<'o>(
    facts: &Facts,
    one: &DatasetFacts,
    labels: Option<&Labels<'_>>,
    mut raised: Raised<'o>,
) -> Raised<'o> {
    let dataset = &facts.project.datasets[one.dataset];
    let lines = facts.project.volumes_of(&dataset.id);
    let last = lines.and_then(|log| log.until(facts.as_of).rfind(|line| line.accepted.is_some()));
    if let Some(line) = last {
        let args = args![on: line.on, count: format::count(line.accepted.unwrap_or(0))];
        raised = raised.figure(line.at(&["accepted"]), "reached", args);
    }
    if let Some(Labels { stage, .. }) = labels
        && let Some(line) = line(facts, dataset, stage.line)
    {
        let args = args![on: line.on, count: format::count(stage.count)];
        raised = raised.figure(line.at(&["labelled"]), "labelled", args);
    }
    raised
}

/// Says which days the expected end leaves out because all who work on a stage are on leave.
fn left_out<'o>(facts: &Facts, one: &DatasetFacts, stage: Stage, raised: Raised<'o>) -> Raised<'o> {
    match away(facts, one, stage) {
        Some((member, days)) => raised.figure(member.at(&["leave"]), "away", args![days]),
        None => raised,
    }
}

/// How many working days the expected end of a stage leaves out because all who work on it are on leave, and one of them.
fn away<'f>(
    facts: &'f Facts,
    one: &DatasetFacts,
    stage: Stage,
) -> Option<(&'f Record<Member>, usize)> {
    let dataset = &facts.project.datasets[one.dataset];
    let expected = match stage {
        Stage::Accepted => one.expected,
        _ => one.stage(stage)?.expected,
    };
    let last = line(facts, dataset, one.stage(stage)?.line)?.on;
    let hands = Hands::of(&facts.project, dataset, facts.as_of);
    let days = (1..=expected? - last).map(|ahead| last + ahead);
    let away = days.filter(|on| facts.calendars.is_working(*on) && hands.are_away(stage, *on));
    let away = away.count();
    (away > 0).then_some((hands.first(stage)?, away))
}

fn raise_labels<'o>(
    dataset: &Record<Dataset>,
    by: Date,
    labels: &Labels<'_>,
    outlook: &'o mut Outlook,
) -> Option<Raised<'o>> {
    let (stage, name) = (labels.stage, &dataset.name);
    let object = Object::new(dataset, name, &["needed-by"]);
    match labels.pace {
        Pace::Late { days } => {
            let (needed, rate) = (stage.needed?, stage.rate.ok()?);
            let args = args![
                name, by, late: days, expected: stage.expected?, state: "labels",
                rate: format::number(rate, usize::from(rate < 10.0), Rounding::Nearest),
                target: format::number(needed, 0, Rounding::Up)
            ];
            outlook.judge(object, days as f64, args)
        }
        Pace::Halted { needed } => {
            let args = args![
                name, by, late: 0, expected: by, state: "halted", rate: "0",
                target: format::count(needed), count: format::count(stage.count)
            ];
            Some(outlook.warn(Severity::Red, object, args))
        }
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
            let log = Project::volumes_file(&dataset.id);
            outlook.cannot_tell(&dataset.full_id(), &log, "accepted");
            None
        }
    }
}
