//! `team.toml`: people, ours and the client's.

use super::charter::NamedCalendar;
use crate::lang::Arg;
use crate::model::dates::Stretch;
use crate::model::field::{Number, Percent, record, words};
use crate::model::record::Kinded;
use crate::model::reference::Ref;
use crate::time::Date;

record! {
    /// A person of the team or of the client.
    pub struct Member {
        /// Name.
        "name" => name: String,
        /// Ours, the client's or a partner's.
        "side" => side: Option<Side>,
        /// Role; what clients see instead of the name.
        "role" client => role: Option<String>,
        /// What they can do.
        "capabilities" => capabilities: Vec<Capability>,
        /// Active projects of this person.
        "projects" => projects: Option<Number>,
        /// Share of their time in per cent.
        "allocation" => allocation: Option<Percent>,
        /// First day.
        "from" => from: Option<Date>,
        /// Last day.
        "to" => to: Option<Date>,
        /// Calendar by name.
        "calendar" => calendar: Option<Ref<NamedCalendar>>,
        /// Days away.
        "leave" => leave: Vec<Stretch>,
        /// Cost of a day.
        "rate" => rate: Option<i64>,
        /// Who stands in.
        "backup" => backup: Option<Ref<Member>>,
        /// Day of the security pledge.
        "pledge" => pledge: Option<Date>,
        /// Whether named in the contract.
        "named" => named: Option<bool>,
        /// Mail address.
        "email" => email: Option<String>,
        /// Office of a client's member.
        "office" => office: Option<Office>,
    }
}

impl Kinded for Member {
    const KIND: &'static str = "member";
}

words! {
    /// Whose member somebody is.
    pub enum Side { Us = "us", Client = "client", Partner = "partner" }
}

words! {
    /// What a member can do.
    pub enum Capability {
        DataScience = "data-science",
        Modelling = "modelling",
        DataEngineering = "data-engineering",
        Mlops = "mlops",
        Labelling = "labelling",
        Domain = "domain",
        Planning = "planning",
    }
}

words! {
    /// Office of a client's member.
    pub enum Office {
        Supervisor = "supervisor",
        Inspector = "inspector",
        ContractOfficer = "contract-officer",
        Working = "working",
        Responsible = "responsible",
    }
}

/// What a role brings without being written down.
const BRINGS: [(&str, Capability); 6] = [
    ("ai-engineer", Capability::Modelling),
    ("annotator-lead", Capability::Labelling),
    ("data-engineer", Capability::DataEngineering),
    ("data-scientist", Capability::DataScience),
    ("domain-expert", Capability::Domain),
    ("planner", Capability::Planning),
];

/// Roles that have a name in every language, with its message; others are printed as written.
const NAMED: [(&str, &str); 7] = [
    ("ai-engineer", "role-ai-engineer"),
    ("annotator-lead", "role-annotator-lead"),
    ("data-engineer", "role-data-engineer"),
    ("data-scientist", "role-data-scientist"),
    ("domain-expert", "role-domain-expert"),
    ("planner", "role-planner"),
    ("pm", "role-pm"),
];

/// What a message calls a role.
pub fn role_name(role: &str) -> Arg {
    let named = NAMED.iter().find(|(name, _)| *name == role);
    named.map_or_else(|| Arg::from(&role), |(_, key)| Arg::Word(key))
}

impl Member {
    /// Whether they bring a skill, by their capabilities or by their role.
    pub fn can(&self, skill: &str) -> bool {
        let role = self.role.as_deref();
        let brought = BRINGS.iter().filter(|(name, _)| role == Some(*name));
        let brought = brought.map(|(_, capability)| *capability);
        self.capabilities
            .iter()
            .copied()
            .chain(brought)
            .any(|capability| capability.word() == skill)
    }
}
