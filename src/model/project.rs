//! The project as written: typed records in file order.

use std::sync::Arc;

use super::kind::approval::Approval;
use super::kind::baseline::Baseline;
use super::kind::change::Change;
use super::kind::charter::Charter;
use super::kind::contact::Contact;
use super::kind::dataset::Dataset;
use super::kind::decision::Decision;
use super::kind::deliverable::Deliverable;
use super::kind::effort::Effort;
use super::kind::factor::Factor;
use super::kind::goal::Goal;
use super::kind::issue::Issue;
use super::kind::kpi::Kpi;
use super::kind::lesson::Lesson;
use super::kind::measurement::Measurement;
use super::kind::meeting::Meeting;
use super::kind::member::Member;
use super::kind::requirement::Requirement;
use super::kind::risk::Risk;
use super::kind::section::Section;
use super::kind::task::Task;
use super::kind::volume::{Stage, Volume};
use super::notation::Owner;
use super::record::{List, Log, Record};
use crate::lang::Lang;
use crate::model::kind::charter::Language;
use crate::time::Date;

/// Everything that was written. Copies of a project, and its versions that were read one after the other,
/// share what is the same.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Project {
    pub charter: Arc<Charter>,
    pub tasks: Arc<List<Task>>,
    pub goals: Arc<List<Goal>>,
    pub kpis: Arc<List<Kpi>>,
    pub factors: Arc<List<Factor>>,
    pub datasets: Arc<List<Dataset>>,
    pub requirements: Arc<List<Requirement>>,
    pub deliverables: Arc<List<Deliverable>>,
    pub members: Arc<List<Member>>,
    pub risks: Arc<List<Risk>>,
    pub issues: Arc<List<Issue>>,
    pub decisions: Arc<List<Decision>>,
    pub changes: Arc<List<Change>>,
    pub meetings: Arc<List<Meeting>>,
    pub lessons: Arc<List<Lesson>>,
    pub sections: Arc<List<Section>>,
    pub baselines: Arc<List<Baseline>>,
    pub measurements: Vec<Arc<Log<Measurement>>>,
    pub volumes: Vec<Arc<Log<Volume>>>,
    pub contacts: Vec<Arc<Log<Contact>>>,
    pub approvals: Vec<Arc<Log<Approval>>>,
    pub efforts: Vec<Arc<Log<Effort>>>,
}

impl Project {
    /// The language of the project's messages, if it names one.
    pub fn language(&self) -> Option<Lang> {
        self.charter.project.language.map(Language::lang)
    }

    /// The measurements of a goal.
    pub fn measurements_of(&self, goal: &str) -> Option<&Log<Measurement>> {
        let mut logs = self.measurements.iter().map(Arc::as_ref);
        logs.find(|log| log.id == goal)
    }

    /// The volumes of a dataset.
    pub fn volumes_of(&self, dataset: &str) -> Option<&Log<Volume>> {
        let mut logs = self.volumes.iter().map(Arc::as_ref);
        logs.find(|log| log.id == dataset)
    }

    /// Where the first measurement of a goal is written, if it is a single file.
    pub fn measurements_file(goal: &str) -> String {
        format!("measurements/{goal}.toml")
    }

    /// Where the first counts of a dataset are written, if it is a single file.
    pub fn volumes_file(dataset: &str) -> String {
        format!("volumes/{dataset}.toml")
    }

    /// The tasks whose progress is counted in a dataset, at one of these stages.
    pub fn counted_by<'p>(
        &'p self,
        dataset: &'p str,
        stages: &'p [Stage],
    ) -> impl Iterator<Item = &'p Record<Task>> {
        self.tasks.iter().filter(move |task| {
            let measure = task.measured_by.as_ref();
            measure.is_some_and(|one| *one.dataset == *dataset && stages.contains(&one.stage))
        })
    }

    /// How much of their time an owner gives a task, in per cent: as written there, else as the team has it, else all.
    pub fn share_of(&self, owner: &Owner) -> f64 {
        let member = || self.members.find(&owner.member);
        let allocation = || member().and_then(|member| member.allocation);
        let written = owner.share.or_else(|| Some(allocation()?.0));
        written.filter(|share| *share > 0.0).unwrap_or(100.0)
    }

    /// How much of people's time the owners give a task together, in per cent; where nobody is named, it is one person's.
    pub fn shares_of(&self, task: &Task) -> f64 {
        match task.owner.is_empty() {
            true => 100.0,
            false => task.owner.iter().map(|owner| self.share_of(owner)).sum(),
        }
    }

    /// The newest baseline, whatever the day.
    pub fn newest_baseline(&self) -> Option<&super::record::Record<Baseline>> {
        self.baselines
            .iter()
            .max_by_key(|baseline| (baseline.head.on, &baseline.id))
    }

    /// The newest baseline signed by `as_of`; of one day the later name.
    pub fn baseline(&self, as_of: Date) -> Option<&super::record::Record<Baseline>> {
        let signed = self
            .baselines
            .iter()
            .filter(|baseline| baseline.head.on <= as_of);
        signed.max_by_key(|baseline| (baseline.head.on, &baseline.id))
    }
}

impl Language {
    /// The language that messages use.
    pub fn lang(self) -> Lang {
        match self {
            Self::Ko => Lang::Ko,
            Self::En => Lang::En,
        }
    }
}
