//! People who work in too many projects at once.

use crate::args;
use crate::facts::Facts;
use crate::facts::team::concurrent_projects;
use crate::foresight::{Limits, Object, Outlook, Trigger, trigger};
use crate::lang::format::{self, Rounding};

pub(super) const TRIGGER: Trigger = trigger!(
    condition,
    "wip",
    "T03",
    2,
    Limits::above(Some(2.0), None),
    look
);

fn look(facts: &Facts, outlook: &mut Outlook) {
    // When all is done, the team is what it was.
    if facts.is_over() {
        return;
    }
    let known = concurrent_projects(facts);
    if known.iter().all(|(_, projects)| projects.is_none()) {
        return outlook.cannot_tell("project", super::FILE, "projects");
    }
    for (at, projects) in known {
        let member = &facts.project.members[at];
        let Some(projects) = projects else {
            outlook.cannot_tell(&member.full_id(), &member.file, "projects");
            continue;
        };
        let args =
            args![name: member.name, projects: format::number(projects, 0, Rounding::Nearest)];
        let object = Object::new(member, &member.name, &["projects"]);
        if let Some(raised) = outlook.judge(object, projects, args.clone()) {
            raised
                .figure(member.at(&["projects"]), "projects", args)
                .who([member.id.as_str()]);
        }
    }
}
