//! On which days somebody is there to work on a dataset.

use crate::model::Project;
use crate::model::kind::dataset::Dataset;
use crate::model::kind::member::Member;
use crate::model::kind::volume::Stage;
use crate::model::record::Record;
use crate::time::Date;

/// Who makes what a stage counts, where all of them take leave: on days on which they all are away nothing is to come.
#[derive(Clone, Debug)]
pub struct Hands<'l>([Vec<&'l Record<Member>>; Stage::ALL.len()]);

impl<'l> Hands<'l> {
    /// Those of a dataset on a day.
    pub fn of(project: &'l Project, dataset: &'l Record<Dataset>, as_of: Date) -> Self {
        Self(Stage::ALL.map(|stage| {
            let people = people(project, dataset, stage, as_of);
            match people.iter().any(|one| one.leave.is_empty()) {
                true => Vec::new(),
                false => people,
            }
        }))
    }

    /// Whether all who make what a stage counts are on leave on a day.
    pub fn are_away(&self, stage: Stage, on: Date) -> bool {
        let people = &self.0[stage as usize];
        let is_away = |one: &&Record<Member>| {
            let mut leave = one.leave.iter();
            leave.any(|leave| (leave.from..=leave.to).contains(&on))
        };
        !people.is_empty() && people.iter().all(is_away)
    }

    /// One of them, where all take leave.
    pub fn first(&self, stage: Stage) -> Option<&'l Record<Member>> {
        self.0[stage as usize].first().copied()
    }
}

/// The annotators, on whose labels inspection lives; else who owns the open tasks that count the stage.
fn people<'l>(
    project: &'l Project,
    dataset: &'l Record<Dataset>,
    stage: Stage,
    as_of: Date,
) -> Vec<&'l Record<Member>> {
    let hangs_on_labels = (Stage::Labelled..=Stage::Accepted).contains(&stage);
    let annotators = dataset.annotators.iter().map(|id| &**id);
    let annotators: Vec<&str> = annotators.filter(|_| hangs_on_labels).collect();
    let ids = match annotators.is_empty() {
        true => owners(project, dataset, stage, as_of),
        false => annotators,
    };
    let members = ids.into_iter();
    members.filter_map(|id| project.members.find(id)).collect()
}

/// Who owns the open tasks that count a stage of a dataset.
fn owners<'l>(
    project: &'l Project,
    dataset: &Record<Dataset>,
    stage: Stage,
    as_of: Date,
) -> Vec<&'l str> {
    let tasks = project.tasks.iter().filter(|task| {
        let measure = task.measured_by.as_ref();
        measure.is_some_and(|one| *one.dataset == *dataset.id && one.stage == stage)
    });
    let open = tasks.filter(|task| task.finished_by(as_of).is_none());
    let owners = open.flat_map(|task| task.owner.iter());
    owners.map(|owner| owner.member.as_str()).collect()
}
