//! The team: its mix, its size, its backing.

mod b2c_roles;
mod ds_ratio;
mod leaver;
mod no_sponsor;
mod overtime;
mod project_choice;
mod silo;
mod wip;

use super::{Outlook, Trigger};
use crate::facts::team::Missing;
use crate::source::CHARTER;

pub(super) const TRIGGERS: &[Trigger] = &[
    b2c_roles::TRIGGER,
    ds_ratio::TRIGGER,
    leaver::TRIGGER,
    no_sponsor::TRIGGER,
    overtime::TRIGGER,
    project_choice::TRIGGER,
    silo::TRIGGER,
    wip::TRIGGER,
];

/// Where the team is written.
const FILE: &str = "team.toml";

/// Says which input of the team is missing.
fn missing(lack: Missing, outlook: &mut Outlook) {
    let (file, key) = match lack {
        Missing::Team => (FILE, "member"),
        Missing::Roles => (FILE, "role"),
        Missing::Allocation => (FILE, "allocation"),
        Missing::Market => (CHARTER, "project.audience"),
        Missing::Phases => ("plan.toml", "phase"),
        Missing::Owners => ("plan.toml", "owner"),
        Missing::Schedule => ("plan.toml", "task"),
        // Nothing is left to do.
        Missing::Work => return,
    };
    outlook.cannot_tell("project", file, key);
}
