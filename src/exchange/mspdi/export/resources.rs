//! People as resources.

use std::collections::{BTreeMap, BTreeSet};

use super::super::own;
use super::Source;
use super::element::Element;
use super::schema::{RESOURCE, VALUE};
use crate::model::Project;
use crate::model::kind::member::{Member, Side};
use crate::model::record::Record;

/// The numbers of resources in the file: our people, and whoever else owns a task, in file order.
pub(super) struct Numbers {
    by_id: BTreeMap<String, i64>,
}

impl Numbers {
    pub(super) fn of(project: &Project) -> Self {
        let owners = project.tasks.iter().flat_map(|task| &task.owner);
        let owners: BTreeSet<&str> = owners.map(|owner| owner.member.as_str()).collect();
        let is_ours = |member: &Member| !matches!(member.side, Some(Side::Client));
        let members = project.members.iter();
        let written =
            members.filter(|member| is_ours(member) || owners.contains(member.id.as_str()));
        Self {
            by_id: written.map(|member| member.id.clone()).zip(1..).collect(),
        }
    }

    /// The number of a member.
    pub(super) fn of_member(&self, id: &str) -> Option<i64> {
        self.by_id.get(id).copied()
    }

    /// The members with their numbers.
    pub(super) fn members<'p>(
        &self,
        project: &'p Project,
    ) -> impl Iterator<Item = (&'p Record<Member>, i64)> {
        let members = project.members.iter();
        members.filter_map(|member| Some((member, self.of_member(&member.id)?)))
    }
}

/// Every resource of the file.
pub(super) fn list(source: &Source<'_>) -> Vec<Element> {
    let members = source.resources.members(&source.facts.project);
    members
        .map(|(member, number)| resource(source, member, number))
        .collect()
}

fn resource(source: &Source<'_>, member: &Record<Member>, number: i64) -> Element {
    let units = member
        .allocation
        .map_or(100_000, |share| (share.0 * 1000.0).round() as i64);
    let mut element = Element::new("Resource", RESOURCE);
    element
        .put("UID", number)
        .put("ID", number)
        .put("Name", &member.name)
        .put("Type", 1)
        .flag("IsNull", false)
        .put("MaxUnits", decimal(units))
        .flag("CanLevel", true)
        .put("AccrueAt", 3)
        .put("CalendarUID", source.calendars.of_member(number))
        .flag("IsGeneric", false)
        .flag("IsInactive", false)
        .put("BookingType", 0);
    if let Some(role) = &member.role {
        element.put("Group", role);
    }
    if let Some(field) = own::ID.resource {
        let mut value = Element::new("ExtendedAttribute", VALUE);
        value.put("FieldID", field).put("Value", member.full_id());
        element.push(value);
    }
    element
}

/// Thousandths of a per cent as a share of one: `0.5`.
pub(super) fn decimal(share: i64) -> String {
    let text = format!("{}.{:05}", share / 100_000, share % 100_000);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}
