//! The team from inside, for the terminal and for scripts; never for the client.

use serde::Serialize;

use super::iso;
use crate::facts::Facts;
use crate::facts::team::{self, Missing, Share};
use crate::schedule::plan::WHOLE;

/// What can be told of the team, and what is missing to tell the rest.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct TeamView {
    pub data_science: Option<DataScienceRow>,
    /// `None` unless the product is for consumers.
    pub consumer_roles: Option<ConsumerRow>,
    pub projects: Vec<ProjectsRow>,
    pub phases: Vec<PhaseRow>,
    /// Tasks with work and without a phase.
    pub unphased_tasks: usize,
    pub critical_path: Option<PathRow>,
    pub leavers: Vec<LeaverRow>,
    pub sponsor: Option<String>,
    pub declared: Option<String>,
    pub choice: Vec<ChoiceRow>,
    /// In the order of the figures above.
    pub missing: Vec<MissingRow>,
}

/// Data scientists among those who do AI work.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct DataScienceRow {
    pub share_percent: f64,
    /// In full-time equivalents.
    pub capable_fte: f64,
    pub ai_fte: f64,
    /// Ids of members.
    pub capable: Vec<String>,
    pub people: Vec<String>,
    /// Those counted as whole for want of an `allocation`.
    pub unallocated: Vec<String>,
}

/// Planner and manager of a product for consumers.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct ConsumerRow {
    pub planners: Vec<String>,
    pub managers: Vec<String>,
    /// Σ allocation of the managers, in full-time equivalents.
    pub management_fte: Option<f64>,
}

/// How many projects somebody works in.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ProjectsRow {
    pub id: String,
    pub name: String,
    pub projects: f64,
}

/// Who works in a phase.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct PhaseRow {
    pub phase: &'static str,
    /// Person-minutes.
    pub work_min: i64,
    /// Of them without a discipline.
    pub unknown_min: i64,
    pub disciplines: Vec<DisciplineRow>,
}

/// One discipline of a phase.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct DisciplineRow {
    pub role: String,
    pub work_min: i64,
    /// Of the work whose discipline is known.
    pub share_percent: f64,
}

/// Whose the critical path is.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct PathRow {
    /// Working minutes left.
    pub left_min: i64,
    /// Of them without an owner.
    pub unowned_min: i64,
    pub holders: Vec<HolderRow>,
}

/// One person's part of the critical path.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct HolderRow {
    pub id: String,
    pub name: String,
    pub left_min: i64,
    pub share_percent: f64,
    pub backup: Option<String>,
    /// Ids, in order of the work breakdown structure.
    pub tasks: Vec<String>,
}

/// Somebody who leaves before the contract ends.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct LeaverRow {
    pub id: String,
    pub name: String,
    pub to: String,
    #[serde(skip)]
    pub last: crate::time::Date,
    pub successor: Option<String>,
    pub open_tasks: Vec<String>,
}

/// One question of the scorecard.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct ChoiceRow {
    pub question: &'static str,
    pub met: Option<bool>,
    pub why: Option<String>,
}

/// A figure that cannot be told, and for want of what.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MissingRow {
    pub figure: &'static str,
    pub input: &'static str,
}

impl TeamView {
    /// Everything that the files tell of the team on the status date.
    pub fn of(facts: &Facts) -> Self {
        let mut missing = Missed::default();
        let data_science = missing.or("data-science", team::data_science(facts));
        let consumer = missing.or("consumer-roles", team::consumer_roles(facts));
        let projects: Vec<_> = team::concurrent_projects(facts);
        missing.unless(
            projects.iter().any(|(_, count)| count.is_some()),
            "projects",
            "projects",
        );
        let phases = missing
            .or("phases", team::phases(facts))
            .unwrap_or_default();
        let path = missing.or("critical-path", team::critical_path(facts));
        let backing = team::backing(facts);
        missing.unless(backing.sponsor.is_some(), "sponsor", "sponsor");
        missing.unless(backing.declared.is_some(), "sponsor", "declared");
        let questions = team::questions(facts);
        let is_answered = questions.iter().all(|one| one.is_met.is_some());
        missing.unless(is_answered, "choice", "choice");
        Self {
            data_science: data_science.map(|found| science_row(facts, &found)),
            consumer_roles: consumer.flatten().map(|found| consumer_row(facts, &found)),
            projects: projects
                .into_iter()
                .filter_map(|(at, projects)| {
                    Some(ProjectsRow {
                        id: id(facts, at),
                        name: name(facts, at),
                        projects: projects?,
                    })
                })
                .collect(),
            unphased_tasks: phases.unphased,
            phases: phases.phases.iter().map(phase_row).collect(),
            critical_path: path.map(|path| path_row(facts, &path)),
            leavers: team::leavers(facts)
                .iter()
                .map(|leaver| leaver_row(facts, leaver))
                .collect(),
            sponsor: backing.sponsor,
            declared: backing.declared.map(iso),
            choice: questions
                .iter()
                .map(|question| ChoiceRow {
                    question: question.key,
                    met: question.is_met,
                    why: question.why.map(str::to_owned),
                })
                .collect(),
            missing: missing.0,
        }
    }
}

/// Collects what is missing.
#[derive(Default)]
struct Missed(Vec<MissingRow>);

impl Missed {
    fn or<T>(&mut self, figure: &'static str, found: Result<T, Missing>) -> Option<T> {
        let input = found.as_ref().err().map(|missing| missing.name());
        let row = input.map(|input| MissingRow { figure, input });
        self.0.extend(row);
        found.ok()
    }

    fn unless(&mut self, is_known: bool, figure: &'static str, input: &'static str) {
        if !is_known {
            self.0.push(MissingRow { figure, input });
        }
    }
}

fn science_row(facts: &Facts, found: &team::DataScience) -> DataScienceRow {
    DataScienceRow {
        share_percent: per_cent(found.share),
        capable_fte: fte(found.share.part),
        ai_fte: fte(found.share.whole),
        capable: member_ids(facts, &found.capable),
        people: member_ids(facts, &found.people),
        unallocated: member_ids(facts, &found.unallocated),
    }
}

fn consumer_row(facts: &Facts, found: &team::ConsumerRoles) -> ConsumerRow {
    ConsumerRow {
        planners: member_ids(facts, &found.planners),
        managers: member_ids(facts, &found.managers),
        management_fte: found.management.map(fte),
    }
}

fn phase_row(phase: &team::PhaseWork) -> PhaseRow {
    let whole = phase.disciplines.iter().map(|one| one.work).sum();
    let disciplines = phase.disciplines.iter().map(|one| DisciplineRow {
        role: one.role.clone(),
        work_min: one.work,
        share_percent: per_cent(Share {
            part: one.work,
            whole,
        }),
    });
    PhaseRow {
        phase: phase.phase.word(),
        work_min: whole + phase.unknown,
        unknown_min: phase.unknown,
        disciplines: disciplines.collect(),
    }
}

fn path_row(facts: &Facts, path: &team::CriticalPath) -> PathRow {
    let holders = path.holders.iter().map(|holder| HolderRow {
        id: id(facts, holder.member),
        name: name(facts, holder.member),
        left_min: holder.share.part,
        share_percent: per_cent(holder.share),
        backup: holder.backup.map(|at| id(facts, at)),
        tasks: task_ids(facts, &holder.tasks),
    });
    PathRow {
        left_min: path.left,
        unowned_min: path.unowned,
        holders: holders.collect(),
    }
}

fn leaver_row(facts: &Facts, leaver: &team::Leaver) -> LeaverRow {
    LeaverRow {
        id: id(facts, leaver.member),
        name: name(facts, leaver.member),
        to: iso(leaver.to),
        last: leaver.to,
        successor: leaver.successor.map(|at| id(facts, at)),
        open_tasks: task_ids(facts, &leaver.open),
    }
}

fn id(facts: &Facts, member: usize) -> String {
    facts.project.members[member].id.clone()
}

fn name(facts: &Facts, member: usize) -> String {
    facts.project.members[member].name.clone()
}

fn member_ids(facts: &Facts, members: &[usize]) -> Vec<String> {
    members.iter().map(|at| id(facts, *at)).collect()
}

fn task_ids(facts: &Facts, rows: &[usize]) -> Vec<String> {
    let timetable = facts.timetable.as_ref().ok();
    let task = |row: &usize| Some(facts.task_at(timetable?, *row).id.clone());
    rows.iter().filter_map(task).collect()
}

/// Per cent, one digit, to the nearest.
fn per_cent(share: Share) -> f64 {
    (share.ratio() * 1000.0).round() / 10.0
}

/// Full-time equivalents, two digits.
fn fte(units: i64) -> f64 {
    (units as f64 / WHOLE as f64 * 100.0).round() / 100.0
}
