//! The interim report: where we stand, what slipped, what needs a decision.

mod charts;
mod evidence;
mod plan;
mod registers;

use serde::Serialize;

use super::letter::Letter;
use super::{Frame, Prose, Report, View, client, iso};
use crate::facts::{Facts, Lights, Progress};
use crate::lang::Catalogue;
use crate::model::kind::charter::{ContractKind, ProjectKind};
use crate::model::kind::risk::Audience;
use crate::model::kind::section::INTERIM;

pub(super) const REPORT: Report = Report {
    id: "interim",
    template: "report/interim.md",
    view,
};

/// The whole report; the outline is that of the handbook, section 4.
#[derive(Serialize)]
struct Interim {
    frame: FrameView,
    /// Nothing but the charter is written yet: the report says so on one page.
    is_bare: bool,
    overview: Overview,
    overall: &'static str,
    greys: usize,
    lights: Vec<LightView>,
    progress: Option<ProgressView>,
    prose: Vec<Prose>,
    pace: Option<plan::Pace>,
    phases: Vec<plan::Phase>,
    promises: Vec<plan::Promise>,
    upcoming: Vec<plan::Upcoming>,
    goals: Vec<evidence::Goal>,
    /// Whether any goal names the world's best value.
    has_world_best: bool,
    weighted: Option<evidence::Weighted>,
    datasets: Vec<evidence::Dataset>,
    deliverables: Vec<registers::Deliverable>,
    risks: Vec<registers::Entry>,
    issues: Vec<registers::Entry>,
    changes: Vec<registers::Change>,
    requests: Vec<registers::Request>,
    requirements: Vec<registers::Requirement>,
    measurements: Vec<evidence::Measurement>,
    charts: Vec<&'static str>,
}

#[derive(Serialize)]
struct FrameView {
    as_of: String,
    commit: Option<String>,
    is_dirty: bool,
    is_draft: bool,
    faults: Vec<String>,
    baseline: Option<String>,
}

#[derive(Serialize)]
struct Overview {
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

#[derive(Serialize)]
struct LightView {
    id: &'static str,
    colour: &'static str,
    reason: String,
}

#[derive(Serialize)]
struct ProgressView {
    actual: f64,
    planned: Option<f64>,
    difference: Option<f64>,
}

fn view(facts: &Facts, frame: &Frame, words: &Catalogue) -> View {
    let charts = charts::draw(facts);
    let interim = Interim::new(
        facts,
        frame,
        words,
        charts.iter().map(|(name, _)| *name).collect(),
    );
    let unwritten = interim
        .prose
        .iter()
        .filter(|part| part.text.is_none() && !interim.is_bare);
    View {
        missing: unwritten.map(|part| part.id).collect(),
        is_short: interim.is_bare,
        title: facts.project.charter.project.name.clone(),
        letter: Letter::of(facts, REPORT.id, words),
        // Text, numbers and lists only: serialising them cannot fail.
        values: serde_json::to_value(interim).unwrap_or_default(),
        charts,
    }
}

impl Interim {
    fn new(facts: &Facts, frame: &Frame, words: &Catalogue, charts: Vec<&'static str>) -> Self {
        let lights = Lights::of(facts, Audience::Client);
        let prose = |id| Prose {
            id,
            text: client::section(facts, REPORT.id, id),
        };
        Self {
            frame: FrameView::new(facts, frame),
            is_bare: is_bare(facts),
            overview: Overview::new(facts),
            overall: lights.overall.name(),
            greys: lights.greys,
            lights: lights
                .lights
                .iter()
                .map(|light| LightView {
                    id: light.id,
                    colour: light.colour.name(),
                    reason: words.text(light.reason, &light.args),
                })
                .collect(),
            progress: Progress::of(facts).map(ProgressView::new),
            prose: INTERIM.iter().copied().map(prose).collect(),
            pace: plan::pace(facts),
            phases: plan::phases(facts),
            promises: plan::promises(facts),
            upcoming: plan::upcoming(facts),
            goals: evidence::goals(facts),
            has_world_best: facts
                .project
                .goals
                .iter()
                .any(|goal| goal.world_best.is_some()),
            weighted: evidence::weighted(facts),
            datasets: evidence::datasets(facts),
            deliverables: registers::deliverables(facts),
            risks: registers::risks(facts),
            issues: registers::issues(facts),
            changes: registers::changes(facts),
            requests: registers::requests(facts),
            requirements: registers::requirements(facts),
            measurements: evidence::measurements(facts),
            charts,
        }
    }
}

/// Whether nothing is written that the report could tell of.
fn is_bare(facts: &Facts) -> bool {
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
    fn new(facts: &Facts, frame: &Frame) -> Self {
        let baseline = facts.baseline();
        Self {
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
    fn new(facts: &Facts) -> Self {
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
    fn new(progress: Progress) -> Self {
        Self {
            actual: progress.actual,
            planned: progress.planned,
            difference: progress.planned.map(|planned| progress.actual - planned),
        }
    }
}
