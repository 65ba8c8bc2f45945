//! The load of people, for the terminal, for scripts and as a heat map; never for the client.

use serde::Serialize;

use super::iso;
use crate::facts::{Facts, Load, WeekLoad};
use crate::time::Date;

/// People by weeks, and what overloads them.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct LoadView {
    #[serde(skip)]
    pub as_of: Date,
    #[serde(skip)]
    pub mondays: Vec<Date>,
    /// Per cent above which a week is amber, and red.
    pub amber: f64,
    pub red: f64,
    pub people: Vec<PersonRow>,
    /// By person, then week.
    pub overloads: Vec<Overload>,
}

/// One person.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct PersonRow {
    pub id: String,
    pub name: String,
    pub weeks: Vec<WeekCell>,
}

/// One week of one person.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct WeekCell {
    /// The Monday.
    pub week: String,
    /// Asked for, in working minutes.
    pub demand_min: i64,
    /// There, in working minutes.
    pub capacity_min: i64,
    /// Demand ÷ capacity in per cent, one digit, to the nearest; what is over a limit is never the
    /// limit. `None` without capacity.
    pub load_percent: Option<f64>,
    /// The same in whole per cent, for people.
    #[serde(skip)]
    pub per_cent: Option<i64>,
    /// `green`, `amber`, `red`, or `grey` where the person is away and nothing is asked.
    pub level: &'static str,
}

/// A week in which more is asked than there is time.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Overload {
    pub id: String,
    pub name: String,
    #[serde(flatten)]
    pub cell: WeekCell,
    /// The tasks that ask for it, the largest first.
    pub tasks: Vec<OverloadTask>,
    #[serde(skip)]
    pub monday: Date,
    /// Index into the project's members.
    #[serde(skip)]
    pub member: usize,
}

/// One task's part.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct OverloadTask {
    pub id: String,
    pub wbs: String,
    pub name: String,
    pub demand_min: i64,
}

impl LoadView {
    /// The load of so many weeks from the week of a date on; empty without a schedule.
    pub fn of(facts: &Facts, from: Date, weeks: usize) -> Self {
        let Some(load) = Load::of(facts, from, weeks) else {
            return Self::default();
        };
        let members = &facts.project.members;
        let people = load.people.iter().map(|person| PersonRow {
            id: members[person.member].id.clone(),
            name: members[person.member].name.clone(),
            weeks: load.weeks.iter().zip(&person.weeks).map(cell).collect(),
        });
        let per_cent = |limit: i64| limit as f64 / 1000.0;
        Self {
            as_of: facts.as_of,
            amber: per_cent(load.limits.0),
            red: per_cent(load.limits.1),
            people: people.collect(),
            overloads: overloads(facts, &load),
            mondays: load.weeks,
        }
    }
}

fn cell((monday, week): (&Date, &WeekLoad)) -> WeekCell {
    WeekCell {
        week: iso(*monday),
        demand_min: week.demand,
        capacity_min: week.capacity,
        load_percent: week.per_mille().map(|tenths| tenths as f64 / 10.0),
        per_cent: week.per_cent(),
        level: week.colour.name(),
    }
}

fn overloads(facts: &Facts, load: &Load) -> Vec<Overload> {
    let people = load.people.iter();
    people
        .flat_map(|person| {
            let member = &facts.project.members[person.member];
            let weeks = load.weeks.iter().zip(&person.weeks);
            let over = weeks.filter(|(_, week)| week.is_overload());
            over.map(move |(monday, week)| Overload {
                id: member.id.clone(),
                name: member.name.clone(),
                cell: cell((monday, week)),
                tasks: tasks(facts, week),
                monday: *monday,
                member: person.member,
            })
        })
        .collect()
}

fn tasks(facts: &Facts, week: &WeekLoad) -> Vec<OverloadTask> {
    let Ok(timetable) = &facts.timetable else {
        return Vec::new();
    };
    let mut parts = week.tasks.clone();
    parts.sort_by_key(|(row, minutes)| (-minutes, *row));
    let parts = parts.into_iter().map(|(at, minutes)| {
        let row = &timetable.wbs.rows[at];
        let task = &facts.project.tasks[row.task];
        OverloadTask {
            id: task.id.clone(),
            wbs: row.number.clone(),
            name: task.name.clone(),
            demand_min: minutes,
        }
    });
    parts.collect()
}
