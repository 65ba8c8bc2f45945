//! A completion notice that leaves too little time for the inspection.

use super::notice::{Expected, Notice, notice};
use crate::args;
use crate::facts::Facts;
use crate::foresight::{Exposure, Limits, Object, Outlook, Trigger, trigger, who};
use crate::model::kind::charter::ContractKind;
use crate::source::CHARTER;

pub(super) const TRIGGER: Trigger = trigger!(
    "inspect-buffer",
    "S04",
    4,
    Limits::below(Some(10.0), Some(5.0)).signed(),
    look
);

/// Working days that the inspection takes: fourteen days by article 55 of the enforcement decree of the Act on
/// Contracts to Which the State Is a Party (국가계약법 시행령 §55, text of 2026-05-12).
const INSPECTION: i64 = 10;

fn look(facts: &Facts, outlook: &mut Outlook) {
    let kind = facts.project.charter.contract.kind;
    match (kind, notice(facts)) {
        // R&D ends with a report that is judged after the agreement.
        (Some(ContractKind::Rnd), _) | (_, Notice::Sent) => {}
        (None, _) => outlook.cannot_tell("project", CHARTER, "contract.kind"),
        (Some(ContractKind::Procurement), Notice::Missing) => {
            outlook.cannot_tell("project", "deliverables.toml", "document");
        }
        // Only public contracts must have one.
        (_, Notice::Missing) => {}
        (_, Notice::Undated(one)) => outlook.cannot_tell(&one.full_id(), &one.file, "due"),
        (_, Notice::Expected(expected)) => judge(facts, &expected, outlook),
    }
}

fn judge(facts: &Facts, expected: &Expected<'_>, outlook: &mut Outlook) {
    let Expected {
        deliverable, on, ..
    } = *expected;
    let finish = facts.project.charter.project.finish;
    let days = facts.calendars.working_days(on, finish);
    let name = &deliverable.name;
    let state = match days {
        0.. => "before",
        _ => "after",
    };
    let away = days.abs();
    let object = Object::new(deliverable, name, &["due"]);
    let args = args![name, on, finish, days, away, state];
    let Some(mut raised) = outlook.judge(object, days as f64, args) else {
        return;
    };
    let place = Object::project(facts, &["project", "finish"]).place;
    raised = raised.figure(place, "ends", args![finish]);
    if let Some(task) = expected.task {
        raised = raised.figure(task.at(&["name"]), "made", args![task: task.name, on]);
    }
    raised
        .exposed(Exposure::days((INSPECTION - days).max(0) as f64))
        .who(who::of_deliverable(facts, &deliverable.id))
        .told(args![name, on, finish, days, away, state]);
}
