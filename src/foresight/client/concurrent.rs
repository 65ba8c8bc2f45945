//! People in more R&D projects than the rules allow.

use super::is_running;
use crate::args;
use crate::facts::Facts;
use crate::foresight::{Limits, Object, Outlook, Trigger, trigger};
use crate::model::kind::charter::ContractKind;
use crate::model::kind::member::Side;
use crate::source::CHARTER;

pub(super) const TRIGGER: Trigger = trigger!(
    condition,
    "concurrent",
    "C16",
    2,
    Limits::above(None, Some(0.0)),
    look
);

/// How many R&D projects one person may work in at once, and how many they may lead (3책5공, as is commonly held).
const MOST: f64 = 5.0;
const MOST_LED: f64 = 3.0;

/// Roles that lead a project.
const LEADS: [&str; 3] = ["pm", "pi", "principal-investigator"];

fn look(facts: &Facts, outlook: &mut Outlook) {
    match facts.project.charter.contract.kind {
        _ if !is_running(facts) => return,
        Some(ContractKind::Rnd) => {}
        Some(_) => return,
        None => return outlook.cannot_tell("project", CHARTER, "contract.kind"),
    }
    let members = facts.project.members.iter();
    let ours = members.filter(|one| one.side.is_none_or(|side| side == Side::Us));
    for member in ours.filter(|one| one.to.is_none_or(|to| to >= facts.as_of)) {
        let Some(projects) = member.projects else {
            outlook.cannot_tell(&member.full_id(), &member.file, "projects");
            continue;
        };
        let past = |most: f64| outlook.limits().severity(projects.value - most);
        // Without a role it may be somebody who leads.
        if member.role.is_none() && past(MOST).is_none() && past(MOST_LED).is_some() {
            outlook.cannot_tell(&member.full_id(), &member.file, "role");
            continue;
        }
        let leads = member
            .role
            .as_deref()
            .is_some_and(|role| LEADS.contains(&role));
        let most = if leads { MOST_LED } else { MOST };
        let object = Object::new(member, &member.name, &["projects"]);
        let role = if leads { "lead" } else { "member" };
        let args = args![name: member.name, count: projects.value, most, role];
        if let Some(raised) = outlook.judge(object, projects.value - most, args) {
            let args = args![count: projects.value];
            raised.figure(member.at(&["projects"]), "projects", args);
        }
    }
}
