//! What goes to the client again and again: how it stands, what changed since the last time, what is
//! next and what we ask. The weekly and the monthly report differ in extent and template.

use serde::Serialize;

use super::chart::Chart;
use super::letter::Letter;
use super::part::cover::{FrameView, LightView, Overview, ProgressView, is_bare};
use super::part::foreseen::{Foreseen, foreseen};
use super::part::kept::Kept;
use super::part::news::News;
use super::part::{data, goals, plan, registers, years};
use super::{Frame, Layout, View, client, iso};
use crate::facts::{Facts, Lights, Progress};
use crate::lang::Catalogue;
use crate::model::kind::risk::Audience;
use crate::time::Date;

/// How much a report holds.
pub(super) struct Extent {
    pub report: &'static str,
    pub template: &'static str,
    /// The most lines of each part.
    pub news: usize,
    pub dates: usize,
    /// Tasks on one line.
    pub tasks: usize,
    pub risks: usize,
    /// Sentences about what we foresee.
    pub foreseen: usize,
    /// The charts there is room for, given the number of dates.
    pub charts: fn(&Facts, usize) -> Vec<(&'static str, Chart)>,
}

/// Everything that the templates show.
#[derive(Serialize)]
struct Periodic {
    frame: FrameView,
    /// The first day of the time that is reported on.
    from: String,
    /// Nothing but the charter is written yet.
    is_bare: bool,
    overview: Overview,
    overall: &'static str,
    greys: usize,
    lights: Vec<LightView>,
    progress: Option<ProgressView>,
    pace: Option<plan::Pace>,
    /// What the manager adds, if it was written since the last report.
    note: Option<String>,
    news: News,
    promises: Vec<plan::Promise>,
    more_promises: usize,
    are_paced: bool,
    phases: Vec<plan::Phase>,
    goals: Vec<goals::Goal>,
    year: Option<years::Year>,
    weighted: Option<goals::Weighted>,
    weighted_of_year: Option<goals::Weighted>,
    /// Those that are not complete.
    datasets: Vec<data::Dataset>,
    /// Names of those that are.
    complete: Vec<String>,
    soon: plan::Soon,
    foreseen: Vec<Foreseen>,
    risks: Vec<registers::Entry>,
    more_risks: usize,
    changes: Vec<registers::Change>,
    requests: Vec<registers::Request>,
    kept: Kept,
    charts: Vec<&'static str>,
}

/// The report of that extent. The time it tells of begins after the last report that the client
/// received; of the first one after `since`.
pub(super) fn view(
    facts: &Facts,
    frame: &Frame,
    words: &Catalogue,
    extent: &Extent,
    since: Date,
) -> View {
    let charts = (extent.charts)(facts, extent.dates);
    let names = charts.iter().map(|(name, _)| *name).collect();
    let since = frame.last.as_ref().map_or(since, |last| last.on);
    let periodic = Periodic::new(facts, frame, words, extent, since, names);
    View {
        title: facts.project.charter.project.name.clone(),
        letter: Letter::of(facts, extent.report, words),
        template: extent.template,
        // Text, numbers and lists only: serialising them cannot fail.
        values: serde_json::to_value(periodic).unwrap_or_default(),
        layout: Layout::Brief,
        missing: Vec::new(),
        charts,
    }
}

impl Periodic {
    fn new(
        facts: &Facts,
        frame: &Frame,
        words: &Catalogue,
        extent: &Extent,
        since: Date,
        charts: Vec<&'static str>,
    ) -> Self {
        let lights = Lights::of(facts, Audience::Client);
        let (promises, more_promises) = plan::ahead(facts, extent.dates);
        let (datasets, complete) = data::open_and_complete(facts);
        let (risks, more_risks) = registers::gravest_risks(facts, extent.risks);
        Self {
            frame: FrameView::new(facts, frame, extent.report),
            from: iso((since + 1).min(facts.as_of)),
            is_bare: is_bare(facts),
            overview: Overview::new(facts),
            overall: lights.overall.name(),
            greys: lights.greys,
            lights: LightView::all(&lights, words),
            progress: Progress::of(facts).map(ProgressView::new),
            pace: plan::pace(facts),
            note: client::section_since(facts, extent.report, "note", since),
            news: News::of(facts, frame, since, extent.news),
            are_paced: plan::are_paced(&promises),
            promises,
            more_promises,
            phases: plan::phases(facts),
            goals: goals::goals(facts),
            year: years::now(facts),
            weighted: goals::weighted(facts, goals::of_final),
            weighted_of_year: goals::weighted(facts, goals::of_year),
            datasets,
            complete,
            soon: plan::Soon::of(facts, extent.tasks),
            foreseen: foreseen(facts, words, extent.foreseen),
            risks,
            more_risks,
            changes: registers::changes(facts),
            requests: registers::requests(facts),
            kept: Kept::of(facts, since),
            charts,
        }
    }
}
