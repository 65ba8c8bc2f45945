//! What every report begins with: frame, project, lights, progress.

use serde::Serialize;

use crate::facts::{Facts, Light, Lights, Progress};
use crate::lang::Catalogue;
use crate::model::kind::charter::{ContractKind, ProjectKind};
use crate::report::{Frame, iso};

/// What the report was made from.
#[derive(Serialize)]
pub(in crate::report) struct FrameView {
    /// Id of the report.
    report: &'static str,
    as_of: String,
    commit: Option<String>,
    is_dirty: bool,
    is_draft: bool,
    faults: Vec<String>,
    baseline: Option<String>,
}

/// The project as its charter has it.
#[derive(Serialize)]
pub(in crate::report) struct Overview {
    name: String,
    client: Option<String>,
    purpose: Option<String>,
    kind: Option<&'static str>,
    contract: Option<&'static str>,
    number: Option<String>,
    signed: Option<String>,
    start: String,
    finish: String,
    amount: Option<i64>,
    currency: String,
}

/// A light with its reason.
#[derive(Serialize)]
pub(in crate::report) struct LightView {
    id: &'static str,
    colour: &'static str,
    reason: String,
}

/// 공정률, in per cent.
#[derive(Serialize)]
pub(in crate::report) struct ProgressView {
    actual: f64,
    planned: Option<f64>,
    difference: Option<f64>,
}

/// Whether nothing is written that the report could tell of.
pub(in crate::report) fn is_bare(facts: &Facts) -> bool {
    let project = &facts.project;
    project.tasks.is_empty()
        && project.goals.is_empty()
        && project.datasets.is_empty()
        && project.deliverables.is_empty()
        && project.requirements.is_empty()
        && project.risks.is_empty()
        && project.issues.is_empty()
        && project.decisions.is_empty()
        && project.changes.is_empty()
        && project.sections.is_empty()
}

impl FrameView {
    pub(in crate::report) fn new(facts: &Facts, frame: &Frame, report: &'static str) -> Self {
        let baseline = facts.baseline();
        Self {
            report,
            as_of: iso(facts.as_of),
            commit: frame.commit.clone(),
            is_dirty: frame.is_dirty,
            is_draft: frame.is_draft,
            faults: frame.faults.clone(),
            baseline: baseline.map(|baseline| iso(baseline.head.on)),
        }
    }
}

impl Overview {
    pub(in crate::report) fn new(facts: &Facts) -> Self {
        let (project, contract) = (
            &facts.project.charter.project,
            &facts.project.charter.contract,
        );
        Self {
            name: project.name.clone(),
            client: project.client.clone(),
            purpose: project.purpose.clone(),
            kind: project.kind.map(ProjectKind::word),
            contract: contract.kind.map(ContractKind::word),
            number: contract.number.clone(),
            signed: contract.signed.map(iso),
            start: iso(project.start.date()),
            finish: iso(project.finish),
            amount: contract.amount,
            currency: contract.currency().to_owned(),
        }
    }
}

impl ProgressView {
    pub(in crate::report) fn new(progress: Progress) -> Self {
        Self {
            actual: progress.actual,
            planned: progress.planned,
            difference: progress.planned.map(|planned| progress.actual - planned),
        }
    }
}

impl LightView {
    /// The five lights in their order.
    pub(in crate::report) fn all(lights: &Lights, words: &Catalogue) -> Vec<Self> {
        let shown = |light: &Light| Self {
            id: light.id,
            colour: light.colour.name(),
            reason: words.text(light.reason, &light.args),
        };
        lights.lights.iter().map(shown).collect()
    }
}
