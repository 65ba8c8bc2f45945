//! The files of a new project, by kind of project, kind of contract and language.

use std::collections::BTreeMap;

use super::risks;
use super::words::Words;
use crate::facts;
use crate::lang::Lang;
use crate::model::kind::charter::{ContractKind, ProjectKind};
use crate::source::{self, CHARTER};
use crate::time::Date;

/// A template in the folder of templates.
macro_rules! template {
    ($path:literal) => {
        include_str!(concat!("../../../templates/init/", $path))
    };
}

/// What a new project is made of.
#[derive(Clone, Debug)]
pub(super) struct Starter {
    pub id: String,
    pub kind: ProjectKind,
    pub contract: ContractKind,
    pub lang: Lang,
    pub start: Date,
    pub finish: Date,
}

/// What differs between the kinds of project.
struct Pieces {
    plan: &'static str,
    plan_end: &'static str,
    goals: &'static str,
    /// Datasets beside those for training and evaluation.
    data: &'static str,
    requirements: &'static str,
    /// Papers before and after the interim report.
    early: &'static str,
    late: &'static str,
}

impl Starter {
    /// All files by path. Of a kind of project that we know they hold goals, data, a plan, papers,
    /// people by role and risks; else the charter only.
    pub fn files(&self) -> BTreeMap<String, String> {
        let mut words = self.words();
        let mut files = BTreeMap::from([(
            ".gitattributes".to_owned(),
            template!("gitattributes").to_owned(),
        )]);
        let mut put = |path: &str, text: String| files.insert(path.to_owned(), text);
        let Some(pieces) = pieces(self.kind) else {
            put(CHARTER, words.fill(template!("project.toml")));
            return files;
        };
        let charter = words.fill(template!("project-full.toml"));
        let plan = [template!("plan/start.toml"), pieces.plan, pieces.plan_end];
        let plan = words.fill(&plan.concat());
        self.take_dates(&mut words, &charter, &plan);
        put(CHARTER, charter);
        put("plan.toml", plan);
        put("goals.toml", words.fill(pieces.goals));
        let data = template!("data.toml").to_owned() + pieces.data;
        put("data.toml", words.fill(&data));
        put("requirements.toml", words.fill(pieces.requirements));
        put("team.toml", words.fill(&self.team()));
        put("deliverables.toml", words.fill(&self.documents(&pieces)));
        put(
            ".github/workflows/pmo.yml",
            words.fill(template!("ci/github.yml")),
        );
        put(".gitlab-ci.yml", words.fill(template!("ci/gitlab.yml")));
        files.extend(risks::files(self.kind, self.contract, &words));
        files
    }

    fn words(&self) -> Words {
        let words = Words::of(self.lang);
        let client = match self.contract {
            ContractKind::Rnd => "client.rnd",
            _ => "client.other",
        };
        let client = words.get(client).unwrap_or_default().to_owned();
        let mut words = words.naming("client", &client);
        let (language, country) = match self.lang {
            Lang::En => ("en", "none"),
            Lang::Ko => ("ko", "kr"),
        };
        let (kind, contract) = (self.kind.word(), self.contract.word());
        let (reader, judge) = readers(self.contract);
        words.set("id", &self.id);
        words.set("language", language);
        words.set("country", country);
        words.set("kind", kind);
        words.set("contract", contract);
        words.set("reader", reader);
        words.set("judge", judge);
        words.set("start", self.start);
        words.set("finish", self.finish);
        words.set("year", self.start.year());
        let unit = words.get(&format!("unit-data.{kind}")).unwrap_or_default();
        words.set("unit.data", unit.to_owned());
        let years = match self.contract {
            ContractKind::Rnd => words.fill(template!("years.toml")),
            _ => String::new(),
        };
        words.set("years", years);
        words
    }

    /// `finish.TASK`: the days on which the tasks of the plan end, for what is due with them.
    fn take_dates(&self, words: &mut Words, charter: &str, plan: &str) {
        let snapshot = source::memory([(CHARTER, charter), ("plan.toml", plan)]);
        let facts = facts::gather(&snapshot, self.start);
        let times = facts.timetable.as_ref().ok();
        for (row, task) in facts.active_leaves() {
            let finish = times.map(|times| times.times[row].finish.date());
            let finish = finish.unwrap_or(self.finish).min(self.finish);
            words.set(&format!("finish.{}", task.id), finish);
        }
    }

    fn team(&self) -> String {
        let offices = match self.contract {
            ContractKind::Procurement => template!("team-procurement.toml"),
            _ => "",
        };
        template!("team.toml").to_owned() + offices
    }

    /// The papers of the contract, with those of the kind of project between them.
    fn documents(&self, pieces: &Pieces) -> String {
        documents(self.contract)
            .replace("{kind-documents}\n", &format!("{}\n", pieces.early))
            .replace("{kind-documents-late}\n", &format!("{}\n", pieces.late))
    }
}

fn pieces(kind: ProjectKind) -> Option<Pieces> {
    let of_model = |plan, goals, requirements| {
        Some(Pieces {
            plan,
            plan_end: template!("plan/end.toml"),
            goals,
            data: "",
            requirements,
            early: concat!(
                template!("documents/early-common.toml"),
                template!("documents/early-model.toml")
            ),
            late: template!("documents/late-model.toml"),
        })
    };
    match kind {
        ProjectKind::Dataset => Some(Pieces {
            plan: template!("plan/dataset.toml"),
            plan_end: "",
            goals: template!("goals/dataset.toml"),
            data: template!("data-sample.toml"),
            requirements: template!("requirements/dataset.toml"),
            early: concat!(
                template!("documents/early-dataset.toml"),
                template!("documents/early-common.toml")
            ),
            late: template!("documents/late-dataset.toml"),
        }),
        ProjectKind::DocumentAi => of_model(
            template!("plan/document-ai.toml"),
            template!("goals/document-ai.toml"),
            template!("requirements/document-ai.toml"),
        ),
        ProjectKind::VisionInspection => of_model(
            template!("plan/vision-inspection.toml"),
            template!("goals/vision-inspection.toml"),
            template!("requirements/vision-inspection.toml"),
        )
        .map(|pieces| Pieces {
            late: concat!(
                template!("documents/late-vision.toml"),
                template!("documents/late-model.toml")
            ),
            ..pieces
        }),
        ProjectKind::Digitization => of_model(
            template!("plan/digitization.toml"),
            template!("goals/digitization.toml"),
            template!("requirements/digitization.toml"),
        ),
        ProjectKind::Other => None,
    }
}

fn documents(contract: ContractKind) -> &'static str {
    match contract {
        ContractKind::Procurement => template!("documents/procurement.toml"),
        ContractKind::Rnd => template!("documents/rnd.toml"),
        ContractKind::GrantData => template!("documents/grant-data.toml"),
        ContractKind::Private => template!("documents/private.toml"),
    }
}

/// Who receives working papers, and who proof.
fn readers(contract: ContractKind) -> (&'static str, &'static str) {
    match contract {
        ContractKind::Procurement => ("supervisor", "inspector"),
        ContractKind::Rnd | ContractKind::GrantData => ("agency", "evaluator"),
        ContractKind::Private => ("other", "other"),
    }
}

#[cfg(test)]
#[path = "starter_tests.rs"]
mod tests;
