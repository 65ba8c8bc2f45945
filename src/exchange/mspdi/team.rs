//! `team.toml` and the owners of tasks: resources that work, and their assignments.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use super::calendars::{Calendars, Names};
use super::left_out::{Ledger, LeftOutKind};
use super::plan::{Row, Table};
use super::source::{AssignmentFields, ResourceFields, Source};
use super::{ids, progress, write};

/// The people of the plan.
#[derive(Debug, Default)]
pub(super) struct Team {
    members: Vec<Member>,
    /// Owners by the place of their task, in the order of the assignments.
    owners: BTreeMap<usize, Vec<String>>,
    /// The calendars of those owners, absent where they are the project's.
    calendars: BTreeMap<usize, Vec<Option<usize>>>,
    /// Tasks that leave their owners' calendars out.
    calendars_ignored: BTreeSet<usize>,
}

#[derive(Debug)]
struct Member {
    id: String,
    name: String,
    /// Per cent, where less than the whole person.
    allocation: Option<i64>,
    calendar: Option<usize>,
}

/// Reads people and owners out of resources and assignments.
pub(super) fn gather(
    source: &Source,
    calendars: &Calendars,
    rows: &[Row<'_>],
    ledger: &mut Ledger,
) -> Team {
    let mut resources: BTreeMap<i64, &ResourceFields> = BTreeMap::new();
    for resource in source
        .resources
        .iter()
        .filter(|resource| is_somebody(resource))
    {
        resources.entry(resource.uid).or_insert(resource);
    }
    let units = units(source, rows, &resources, ledger);
    let people = people(source, &resources, &units, ledger);
    let names: Vec<_> = people
        .iter()
        .map(|person| (person.uid, person.name.as_str()))
        .collect();
    let own: Vec<_> = people
        .iter()
        .map(|person| person.own.id.as_deref())
        .collect();
    let ids = ids::keep(&own, ids::assign(&names, 'r'));
    let by_uid: BTreeMap<_, _> = people.iter().map(|person| person.uid).zip(&ids).collect();
    let mut team = Team::default();
    for (place, shares) in &units {
        note_work(&rows[*place], shares, ledger);
        let owners = shares.iter().filter_map(|(resource, units)| {
            Some(owner(by_uid.get(resource)?, *units, &rows[*place], ledger))
        });
        team.owners.insert(*place, owners.collect());
        let calendar = |(uid, _): &(i64, i64)| {
            let resource = resources.get(uid)?;
            calendars.other(resource.calendar)
        };
        team.calendars
            .insert(*place, shares.iter().map(calendar).collect());
        let task = rows[*place].task;
        if task.ignores_resource_calendar && task.calendar.is_some() {
            team.calendars_ignored.insert(*place);
        }
    }
    for (place, row) in rows.iter().enumerate() {
        if !row.summary && !units.contains_key(&place) {
            note_work(row, &[], ledger);
        }
    }
    team.members = people
        .iter()
        .zip(&ids)
        .map(|(person, id)| member(person, id, calendars))
        .collect();
    team
}

/// Resources that work on some task; the others are noted.
fn people<'a>(
    source: &'a Source,
    resources: &BTreeMap<i64, &ResourceFields>,
    units: &BTreeMap<usize, Vec<(i64, i64)>>,
    ledger: &mut Ledger,
) -> Vec<&'a ResourceFields> {
    let busy: BTreeSet<_> = units
        .values()
        .flatten()
        .map(|(resource, _)| *resource)
        .collect();
    source
        .resources
        .iter()
        .filter(|resource| {
            let known = resources.get(&resource.uid);
            known.is_some_and(|known| std::ptr::eq(*known, *resource))
        })
        .filter(|resource| {
            let kind = match (resource.work, busy.contains(&resource.uid)) {
                (false, _) => LeftOutKind::MaterialResources,
                (true, false) => LeftOutKind::UnassignedResources,
                (true, true) => return true,
            };
            ledger.note(kind, resource.uid, &resource.name);
            false
        })
        .collect()
}

/// Resource 0 without a name stands for work that nobody does yet.
fn is_somebody(resource: &ResourceFields) -> bool {
    resource.uid != 0 || !resource.name.trim().is_empty()
}

/// The work shares by task: resource and thousandths of a person, in file order.
fn units(
    source: &Source,
    rows: &[Row<'_>],
    resources: &BTreeMap<i64, &ResourceFields>,
    ledger: &mut Ledger,
) -> BTreeMap<usize, Vec<(i64, i64)>> {
    let places: BTreeMap<_, _> = rows
        .iter()
        .enumerate()
        .map(|(place, row)| (row.task.uid, place))
        .collect();
    let mut units: BTreeMap<usize, Vec<(i64, i64)>> = BTreeMap::new();
    let mut seen: BTreeMap<(usize, i64), usize> = BTreeMap::new();
    for assignment in source
        .assignments
        .iter()
        .filter(|assignment| assignment.resource >= 0)
    {
        let Some(&place) = places.get(&assignment.task) else {
            continue;
        };
        let Some(row) = rows.get(place) else { continue };
        let resource = resources.get(&assignment.resource);
        if resource.is_none() && assignment.resource == 0 {
            continue;
        }
        let works = resource.is_some_and(|resource| resource.work);
        if !works || row.summary || assignment.units <= 0 {
            ledger.note(LeftOutKind::Assignments, row.task.uid, &row.task.name);
            continue;
        }
        note_shape(assignment, row, ledger);
        let shares = units.entry(place).or_default();
        // Twice on one task: the sum of both shares.
        let key = (place, assignment.resource);
        let position = *seen.entry(key).or_insert(shares.len());
        match shares.get_mut(position) {
            Some((_, sum)) => *sum = sum.saturating_add(assignment.units),
            None => shares.push((assignment.resource, assignment.units)),
        }
    }
    units
}

/// Delays and contours of an assignment matter while its task is unfinished.
fn note_shape(assignment: &AssignmentFields, row: &Row<'_>, ledger: &mut Ledger) {
    if progress::is_finished(row.task) {
        return;
    }
    if assignment.delay != 0 {
        ledger.note(LeftOutKind::AssignmentDelays, row.task.uid, &row.task.name);
    }
    if assignment.contour != 0 {
        ledger.note(LeftOutKind::WorkContours, row.task.uid, &row.task.name);
    }
}

/// Work that is not the duration times the owners' shares cannot be had from the files again.
fn note_work(row: &Row<'_>, shares: &[(i64, i64)], ledger: &mut Ledger) {
    let total = shares
        .iter()
        .fold(0_i64, |sum, (_, units)| sum.saturating_add(*units));
    let duration = row
        .task
        .duration
        .map_or(row.duration, |duration| Some(duration.minutes));
    let expected = duration.unwrap_or(0).saturating_mul(total) / 1000;
    if row.task.work > 0 && row.task.work.abs_diff(expected) > 1 {
        ledger.note(LeftOutKind::Work, row.task.uid, &row.task.name);
    }
}

/// `id`, or `id@50%` for less than the whole person.
fn owner(id: &str, units: i64, row: &Row<'_>, ledger: &mut Ledger) -> String {
    if units > 1000 {
        ledger.note(LeftOutKind::AssignmentUnits, row.task.uid, &row.task.name);
    }
    match percent(units) {
        100.. => id.to_owned(),
        share => format!("{id}@{share}%"),
    }
}

/// Whole per cent, at least one.
fn percent(units: i64) -> i64 {
    (units.min(1000) + 5).max(10) / 10
}

fn member(resource: &ResourceFields, id: &str, calendars: &Calendars) -> Member {
    let blank = resource.name.trim().is_empty();
    Member {
        id: id.to_owned(),
        name: if blank {
            id.to_owned()
        } else {
            resource.name.clone()
        },
        allocation: (1..1000)
            .contains(&resource.max_units)
            .then(|| percent(resource.max_units)),
        calendar: calendars.other(resource.calendar),
    }
}

impl Team {
    pub(super) fn calendars_used(&self) -> impl Iterator<Item = usize> {
        self.members.iter().filter_map(|member| member.calendar)
    }

    pub(super) fn has_owners(&self, place: usize) -> bool {
        self.owners.contains_key(&place)
    }

    /// The calendars of a task's owners, as far as they count.
    pub(super) fn calendars_of(&self, place: usize, project: usize) -> Vec<usize> {
        if self.calendars_ignored.contains(&place) {
            return Vec::new();
        }
        let calendars = self.calendars.get(&place).into_iter().flatten();
        calendars
            .map(|calendar| calendar.unwrap_or(project))
            .collect()
    }

    /// Writes the owners; `alone` where their calendars do not count.
    pub(super) fn write_owners(&self, table: &mut Table<'_>, place: usize, alone: bool) {
        if let Some(owners) = self.owners.get(&place) {
            table.raw("owner", &write::strings(owners));
            if alone || self.calendars_ignored.contains(&place) {
                table.raw("owners-calendar", "false");
            }
        }
    }

    /// The text of `team.toml`, if anybody works.
    pub(super) fn write(&self, names: &Names) -> Option<String> {
        let mut text = String::new();
        for member in &self.members {
            if !text.is_empty() {
                text.push('\n');
            }
            let _ = writeln!(text, "[member.{}]", member.id);
            let mut table = Table { text: &mut text };
            table.text("name", &member.name);
            table.text("side", "us");
            if let Some(allocation) = member.allocation {
                table.raw("allocation", &allocation.to_string());
            }
            if let Some(name) = member.calendar.and_then(|place| names.get(&place)) {
                table.text("calendar", name);
            }
        }
        (!text.is_empty()).then_some(text)
    }
}
