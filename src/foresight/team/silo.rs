//! Phases in which one discipline works alone.

use super::{FILE, missing};
use crate::args;
use crate::facts::Facts;
use crate::facts::team::{PhaseWork, Share, phases};
use crate::foresight::{Limits, Object, Outlook, Scale, Trigger, trigger};
use crate::lang::Arg;
use crate::lang::format::Rounding;
use crate::model::kind::member::role_name;
use crate::model::kind::task::Phase;

pub(super) const TRIGGER: Trigger = trigger!(
    condition,
    "silo",
    "T04",
    2,
    Limits::above(Some(70.0), None).on(Scale::PerCent),
    look
);

fn look(facts: &Facts, outlook: &mut Outlook) {
    // When all is done, the team is what it was.
    if facts.is_over() {
        return;
    }
    let known = match phases(facts) {
        Ok(known) => known,
        Err(lack) => return missing(lack, outlook),
    };
    // A phase is over when all its work is, whoever wrote the phase: the task or the summary it lies in.
    let open = |phase: Phase| {
        let mut leaves = facts.active_leaves();
        leaves.find_map(|(_, task)| {
            let named = facts.with_summaries(task).find(|one| one.phase.is_some())?;
            let is_open = named.phase == Some(phase) && task.finished_by(facts.as_of).is_none();
            is_open.then_some(named)
        })
    };
    // Starting and handing over are one person's work by nature.
    let shared = |phase: Phase| {
        matches!(
            phase,
            Phase::Eda | Phase::Data | Phase::Model | Phase::System
        )
    };
    let judged = known.phases.iter().filter(|one| shared(one.phase));
    let alone = judged.filter_map(|one| {
        let (role, share) = one.largest()?;
        let task = open(one.phase)?;
        Some((share, role, one, task))
    });
    let past = |share: f64| outlook.limits().severity(share).is_some();
    // Those of whom no role is written may be of another discipline.
    let (doubtful, known): (Vec<_>, Vec<_>) = alone.partition(|(share, _, phase, _)| {
        past(share.ratio() * 100.0) && !past(surely(*share, phase))
    });
    if !doubtful.is_empty() {
        outlook.cannot_tell("project", FILE, "role");
    }
    let of_all = |(share, _, phase, _): &(Share, &str, &PhaseWork, _)| surely(*share, phase);
    let worst = known
        .into_iter()
        .max_by(|a, b| of_all(a).total_cmp(&of_all(b)));
    let Some((share, role, phase, task)) = worst else {
        return;
    };
    let share = surely(share, phase);
    let args = args![
        phase: Arg::Word(word(phase.phase)), role: role_name(role),
        share: outlook.limits().shown(share, 0, Rounding::Down)
    ];
    let object = Object::project(facts, &[]).at(task.at(&["phase"]));
    if let Some(raised) = outlook.judge(object, share, args.clone()) {
        raised.figure(task.at(&["phase"]), "share", args);
    }
}

/// What the largest discipline makes of all the work of a phase, per cent.
fn surely(share: Share, phase: &PhaseWork) -> f64 {
    let whole = share.whole + phase.unknown;
    Share { whole, ..share }.ratio() * 100.0
}

/// The message that names a phase.
fn word(phase: Phase) -> &'static str {
    match phase {
        Phase::Start => "silo-start",
        Phase::Eda => "silo-eda",
        Phase::Data => "silo-data",
        Phase::Model => "silo-model",
        Phase::System => "silo-system",
        Phase::Test => "silo-test",
        Phase::Handover => "silo-handover",
    }
}
