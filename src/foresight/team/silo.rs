//! Phases in which one discipline works alone.

use super::missing;
use crate::args;
use crate::facts::Facts;
use crate::facts::team::phases;
use crate::foresight::{Limits, Object, Outlook, Trigger, trigger};
use crate::lang::Arg;
use crate::lang::format::{self, Rounding};
use crate::model::kind::member::role_name;
use crate::model::kind::task::Phase;

pub(super) const TRIGGER: Trigger = trigger!(
    condition,
    "silo",
    "T04",
    1,
    Limits::above(Some(70.0), None),
    look
);

fn look(facts: &Facts, outlook: &mut Outlook) {
    let known = match phases(facts) {
        Ok(known) => known,
        Err(lack) => return missing(lack, outlook),
    };
    let is_open = |phase: Phase| {
        facts
            .project
            .tasks
            .iter()
            .find(|task| task.phase == Some(phase) && task.finished_by(facts.as_of).is_none())
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
        let task = is_open(one.phase)?;
        Some((share.ratio() * 100.0, role, one, task))
    });
    let Some((share, role, phase, task)) = alone.max_by(|a, b| a.0.total_cmp(&b.0)) else {
        return;
    };
    let args = args![
        phase: Arg::Word(word(phase.phase)), role: role_name(role),
        share: format::number(share, 0, Rounding::Down)
    ];
    let object = Object::project(facts, &[]).at(task.at(&["phase"]));
    if let Some(raised) = outlook.judge(object, share, args.clone()) {
        raised.figure(task.at(&["phase"]), "share", args);
    }
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
