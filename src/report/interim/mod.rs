//! The interim report: where we stand, what slipped, what needs a decision. One view for every outline;
//! the kind of contract chooses the outline.

use std::collections::BTreeMap;

use serde::Serialize;

use super::letter::Letter;
use super::part::cover::{FrameView, LightView, Overview, ProgressView, is_bare};
use super::part::foreseen::{Foreseen, foreseen};
use super::part::{charts, data, goals, plan, registers, years};
use super::{Frame, Layout, Report, View, client};
use crate::facts::{Facts, Lights, Progress};
use crate::lang::Catalogue;
use crate::model::kind::charter::ContractKind;
use crate::model::kind::risk::Audience;
use crate::model::kind::section::interim_parts;

pub(super) const REPORT: Report = Report {
    id: "interim",
    view,
};

/// The most sentences about what we foresee.
const FORESEEN: usize = 6;

/// The outline that a kind of contract asks for (handbook, section 4).
fn template(contract: Option<ContractKind>) -> &'static str {
    match contract {
        Some(ContractKind::Rnd) => "report/interim-rnd.md",
        _ => "report/interim.md",
    }
}

/// Everything that one of the outlines shows.
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
    /// Prose by part of the outline; nothing where it is yet to be written.
    prose: BTreeMap<&'static str, Option<String>>,
    pace: Option<plan::Pace>,
    phases: Vec<plan::Phase>,
    promises: Vec<plan::Promise>,
    are_paced: bool,
    upcoming: Vec<plan::Upcoming>,
    goals: Vec<goals::Goal>,
    /// Whether any goal names the world's best value.
    has_world_best: bool,
    weighted: Option<goals::Weighted>,
    /// The years of an R&D agreement.
    years: Vec<years::Year>,
    /// The one that the status date lies in.
    year: Option<years::Year>,
    /// Names of the years that goals have targets for, in the order of each goal's `targets`.
    target_years: Vec<String>,
    weighted_of_year: Option<goals::Weighted>,
    /// Whether a goal misses the target that counts now.
    is_short_of_target: bool,
    datasets: Vec<data::Dataset>,
    deliverables: Vec<registers::Deliverable>,
    foreseen: Vec<Foreseen>,
    risks: Vec<registers::Entry>,
    issues: Vec<registers::Entry>,
    changes: Vec<registers::Change>,
    requests: Vec<registers::Request>,
    requirements: Vec<registers::Requirement>,
    measurements: Vec<goals::Measurement>,
    charts: Vec<&'static str>,
}

fn view(facts: &Facts, frame: &Frame, words: &Catalogue) -> View {
    let charts = charts::draw(facts);
    let interim = Interim::new(
        facts,
        frame,
        words,
        charts.iter().map(|(name, _)| *name).collect(),
    );
    let contract = facts.project.charter.contract.kind;
    View {
        missing: interim.missing(contract),
        template: template(contract),
        layout: if interim.is_bare {
            Layout::Short
        } else {
            Layout::Full
        },
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
        let prose = |id| (id, client::section(facts, REPORT.id, id));
        let parts = interim_parts(facts.project.charter.contract.kind);
        let promises = plan::promises(facts);
        Self {
            frame: FrameView::new(facts, frame, REPORT.id),
            is_bare: is_bare(facts),
            overview: Overview::new(facts),
            overall: lights.overall.name(),
            greys: lights.greys,
            lights: LightView::all(&lights, words),
            progress: Progress::of(facts).map(ProgressView::new),
            prose: parts.iter().copied().map(prose).collect(),
            pace: plan::pace(facts),
            phases: plan::phases(facts),
            are_paced: plan::are_paced(&promises),
            promises,
            upcoming: plan::upcoming(facts),
            goals: goals::goals(facts),
            has_world_best: facts
                .project
                .goals
                .iter()
                .any(|goal| goal.world_best.is_some()),
            weighted: goals::weighted(facts, goals::of_final),
            years: years::all(facts),
            year: years::now(facts),
            target_years: years::with_targets(facts),
            weighted_of_year: goals::weighted(facts, goals::of_year),
            is_short_of_target: goals::is_short_of_target(facts),
            datasets: data::datasets(facts),
            deliverables: registers::deliverables(facts),
            foreseen: foreseen(facts, words, FORESEEN),
            risks: registers::risks(facts),
            issues: registers::issues(facts),
            changes: registers::changes(facts),
            requests: registers::requests(facts),
            requirements: registers::requirements(facts),
            measurements: goals::measurements(facts),
            charts,
        }
    }
}

impl Interim {
    /// Parts of the outline that are yet to be written, in its order. An R&D report owes an analysis of
    /// causes only where a target is missed.
    fn missing(&self, contract: Option<ContractKind>) -> Vec<&'static str> {
        let owes_causes = contract != Some(ContractKind::Rnd) || self.is_short_of_target;
        let is_missing = |part: &&str| {
            self.prose.get(part).is_some_and(Option::is_none) && (*part != "causes" || owes_causes)
        };
        let parts = interim_parts(contract).iter().copied();
        parts
            .filter(|part| !self.is_bare && is_missing(part))
            .collect()
    }
}
