//! Every figure of the datasets for the terminal and for scripts. Internal: it names people and keys.

mod amounts;
mod goodness;
mod leak;
mod standing;
mod unknown;

use serde::Serialize;

pub use leak::{LeakRow, OverlapRow};
pub use unknown::{Unknown, unknown};

use super::rounded;
use crate::evidence::DatasetFacts;
use crate::evidence::leakage::Pair;
use crate::evidence::volume::{Forecast, Reason};
use crate::facts::Facts;
use crate::lang::Catalogue;
use crate::report::iso;
use amounts::{BacklogRow, RawRow, RejectionRow, StageRow};
use goodness::{AgreementRow, ClassesRow, IndexRow};
use standing::{AnnotatorsRow, ArrivalRow, PrivacyRow, RightsRow, SealRow};

/// The datasets and what their manifests say.
pub struct Data<'f> {
    pub facts: &'f Facts,
    /// Indices of the datasets that were asked for.
    pub shown: Vec<usize>,
    /// Evaluation sets beside what is learned from, those that concern a dataset asked for.
    pub pairs: Vec<&'f Pair>,
}

/// The answer for scripts.
#[derive(Serialize)]
struct Answer {
    datasets: Vec<Row>,
    leakage: Vec<LeakRow>,
}

/// One dataset.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct Row {
    id: String,
    name: String,
    role: Option<&'static str>,
    unit: Option<String>,
    target: Option<i64>,
    accepted: Option<i64>,
    /// Accepted ÷ target, 0 to 1 and above.
    built: Option<f64>,
    needed_by: Option<String>,
    /// `done`, `finish`, `no-progress` or why there is no forecast.
    forecast: &'static str,
    per_day: Option<f64>,
    expected: Option<String>,
    late: Option<i64>,
    light: &'static str,
    last_line: Option<String>,
    stages: Vec<StageRow>,
    backlogs: Vec<BacklogRow>,
    raw: RawRow,
    rejection: RejectionRow,
    agreement: AgreementRow,
    quality: Vec<IndexRow>,
    classes: ClassesRow,
    rights: RightsRow,
    privacy: PrivacyRow,
    arrival: Option<ArrivalRow>,
    seal: SealRow,
    annotators: AnnotatorsRow,
    /// Per cent.
    label_error: Option<f64>,
    /// Items in the manifest.
    manifest_items: Option<usize>,
    unknown: Vec<Unknown>,
}

impl<'f> Data<'f> {
    /// One dataset, or all of them.
    pub fn of(facts: &'f Facts, dataset: Option<usize>) -> Self {
        let is_asked = |at| dataset.is_none_or(|asked| asked == at);
        let concerns = |pair: &&Pair| is_asked(pair.evaluation) || is_asked(pair.learned);
        let pairs = facts.leakage().pairs.iter();
        Self {
            facts,
            shown: (0..facts.datasets.len())
                .filter(|at| is_asked(*at))
                .collect(),
            pairs: pairs.filter(concerns).collect(),
        }
    }

    /// The answer for scripts.
    pub fn rows(&self, words: &Catalogue) -> impl Serialize {
        let datasets = self.shown.iter().map(|at| self.row(*at, words));
        let leakage = self.pairs.iter().map(|pair| LeakRow::of(self.facts, pair));
        Answer {
            datasets: datasets.collect(),
            leakage: leakage.collect(),
        }
    }

    fn row(&self, at: usize, words: &Catalogue) -> Row {
        let (facts, one) = (self.facts, &self.facts.datasets[at]);
        let written = &facts.project.datasets[at];
        Row {
            id: written.id.clone(),
            name: written.name.clone(),
            role: written.role.map(|role| role.word()),
            unit: written.unit.clone(),
            target: written.target,
            accepted: one.history.last().map(|(_, count)| *count),
            built: one.built.map(rounded),
            needed_by: written.needed_by.map(iso),
            forecast: forecast(one),
            per_day: per_day(one).map(rounded),
            expected: one.expected.map(iso),
            late: one.late,
            light: facts.data_colour(one).name(),
            last_line: one.last.map(iso),
            stages: one.stages.iter().map(StageRow::of).collect(),
            backlogs: one.backlogs.iter().map(BacklogRow::of).collect(),
            raw: RawRow::of(&one.raw),
            rejection: RejectionRow::of(&one.rejection),
            agreement: AgreementRow::of(&one.agreement),
            quality: one.indices.iter().map(IndexRow::of).collect(),
            classes: ClassesRow::of(&one.diversity),
            rights: RightsRow::of(one.rights, written),
            privacy: PrivacyRow::of(one.privacy),
            arrival: one.arrival.map(ArrivalRow::of),
            seal: SealRow::of(&one.seal),
            annotators: AnnotatorsRow::of(written, one.annotators.as_ref()),
            label_error: written.label_error.map(|share| rounded(share.0)),
            manifest_items: facts.manifest_items(at).ok(),
            unknown: unknown(self, at, words),
        }
    }
}

/// Accepted items a working day, where the forecast rests on them.
pub fn per_day(one: &DatasetFacts) -> Option<f64> {
    match one.forecast {
        Forecast::Finish { per_day, .. } | Forecast::CannotTell(Reason::TooFar { per_day }) => {
            Some(per_day)
        }
        Forecast::NoProgress { .. } => Some(0.0),
        Forecast::Done { .. } | Forecast::CannotTell(_) => None,
    }
}

/// The kind of a forecast, as in keys of messages.
pub fn forecast(one: &DatasetFacts) -> &'static str {
    match one.forecast {
        Forecast::Done { .. } => "done",
        Forecast::Finish { .. } => "finish",
        Forecast::NoProgress { .. } => "no-progress",
        Forecast::CannotTell(reason) => lack(reason),
    }
}

/// Why a rate or a forecast is not known, as in keys of messages.
pub fn lack(reason: Reason) -> &'static str {
    match reason {
        Reason::NoTarget => "no-target",
        Reason::NoLine => "no-line",
        Reason::OneLine => "one-line",
        Reason::FewDays { .. } => "few-days",
        Reason::NotBegun => "not-begun",
        Reason::Stale { .. } => "stale",
        Reason::TooFar { .. } => "too-far",
    }
}
