//! Money or effort that goes faster, or slower, than time.

use super::is_running;
use crate::args;
use crate::diag::Place;
use crate::facts::{Facts, Unit};
use crate::foresight::{Limits, Object, Outlook, Scale, Trigger, trigger};
use crate::lang::format;
use crate::lang::format::Rounding;
use crate::model::kind::charter::ContractKind;
use crate::model::kind::effort::Effort;
use crate::model::kind::task::Task;
use crate::model::record::{Line, Record};

pub(super) const TRIGGER: Trigger = trigger!(
    "budget-pace",
    "C15",
    1,
    Limits::above(Some(15.0), Some(30.0)).on(Scale::PerCent),
    look
);

/// Working days since its last entry up to which a log of effort counts as kept: a month.
const KEPT: i64 = 23;

fn look(facts: &Facts, outlook: &mut Outlook) {
    if !is_running(facts) {
        return;
    }
    let (Some(value), Some(elapsed)) = (facts.earned_value(), facts.elapsed()) else {
        return outlook.cannot_tell("project", "plan.toml", "duration");
    };
    // What began after the last entry of a log that is kept is not unrecorded yet.
    let spent = value.total.spent;
    let spent = spent.filter(|_| value.unrecorded == 0 || is_kept(facts));
    let Some(spent) = spent else {
        let log = newest_log(facts).map(|line| line.file.to_string());
        let log = log.unwrap_or_else(|| format!("effort/{}.toml", facts.as_of.year()));
        return outlook.cannot_tell("project", &log, "days");
    };
    let share = |part: f64| part * 100.0 / value.total.budget;
    let (spent, time) = (share(spent), elapsed * 100.0);
    let planned = value.total.planned.map(share);
    // A signed plan that spends unevenly explains as much as it says.
    let from_time = spent - time;
    let from_plan = planned.map_or(from_time, |planned| spent - planned);
    let gap = if from_time.signum() == from_plan.signum() {
        from_time.abs().min(from_plan.abs())
    } else {
        0.0
    };
    // What a division costs in the last digits is no difference.
    let gap = (gap * 1e9).round() / 1e9;
    // Only of public funds what is left over goes back.
    let kind = facts.project.charter.contract.kind;
    let is_funded = matches!(kind, Some(ContractKind::Rnd | ContractKind::GrantData));
    let is_over = from_time > 0.0;
    if !is_over && !is_funded {
        return;
    }
    let per_cent = |share: f64| format::percent(share, 0, Rounding::Nearest);
    let state = if is_over { "over" } else { "under" };
    let unit = match value.unit {
        Unit::Money => "money",
        Unit::PersonTime => "effort",
    };
    let args = args![
        spent: per_cent(spent), time: per_cent(time), gap: outlook.limits().shown(gap, 0, Rounding::Nearest), state, unit,
    ];
    let object = Object::project(facts, &["project", "finish"]);
    let Some(raised) = outlook.judge(object.clone(), gap, args) else {
        return;
    };
    let raised = raised
        .figure(
            spending(facts, value.unit),
            "spent",
            args![spent: per_cent(spent), unit],
        )
        .figure(object.place, "time", args![time: per_cent(time)]);
    if let (Some(planned), Some(baseline)) = (planned, facts.baseline()) {
        raised.figure(
            baseline.at(&["baseline"]),
            "planned",
            args![planned: per_cent(planned)],
        );
    }
}

/// Whether somebody logs effort.
fn is_kept(facts: &Facts) -> bool {
    newest_log(facts).is_some_and(|line| facts.days_since(line.on) <= KEPT)
}

/// The newest line of the logs of effort.
fn newest_log(facts: &Facts) -> Option<&Line<Effort>> {
    let logs = facts.project.efforts.iter();
    let last = logs.filter_map(|log| log.until(facts.as_of).last());
    last.max_by_key(|line| line.on)
}

/// Where it is written what was spent: of money with the tasks first, of effort in the log; the plan where nothing
/// was spent yet.
fn spending(facts: &Facts, unit: Unit) -> Place {
    let logged = newest_log(facts).map(|line| line.at(&[]));
    let of_task = |(_, task): (_, &Record<Task>)| match unit {
        Unit::Money => task.spent_cost.map(|_| task.at(&["spent-cost"])),
        Unit::PersonTime => task.spent.map(|_| task.at(&["spent"])),
    };
    let written = facts.active_leaves().find_map(of_task);
    let place = match unit {
        Unit::Money => written.or(logged),
        Unit::PersonTime => logged.or(written),
    };
    place.unwrap_or_else(|| Place::File("plan.toml".to_owned()))
}
