//! What the client wants to improve, which goals serve it, what drives those, and the evidence for each link. Internal.

use serde::Serialize;

use super::{Row, row};
use crate::facts::Facts;
use crate::model::field::Number;
use crate::model::kind::factor::Factor;
use crate::model::kind::kpi::Kpi;
use crate::model::record::Record;

/// KPIs with their goals and factors, and what is linked to nothing.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Tree {
    pub kpis: Vec<KpiRow>,
    /// Goals that serve no KPI.
    pub goals: Vec<LeafRow>,
    /// Factors that drive no goal.
    pub factors: Vec<FactorRow>,
}

/// A key performance indicator.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct KpiRow {
    #[serde(flatten)]
    pub own: FactorRow,
    pub goals: Vec<LeafRow>,
}

/// A goal with what drives it.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct LeafRow {
    pub id: String,
    pub name: String,
    pub unit: Option<String>,
    pub digits: usize,
    pub baseline: Option<f64>,
    pub target: Option<f64>,
    pub value: Option<f64>,
    pub on: Option<String>,
    pub verdict: &'static str,
    pub basis: Option<String>,
    pub factors: Vec<FactorRow>,
}

/// A KPI or a factor: where it stands, where it is to go, and why we believe it.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct FactorRow {
    pub id: String,
    pub name: String,
    pub unit: Option<String>,
    pub digits: usize,
    pub now: Option<f64>,
    pub target: Option<f64>,
    /// Dataset that shows it.
    pub source: Option<String>,
    pub evidence: Option<String>,
    /// Keys without which the link is only believed.
    pub missing: Vec<&'static str>,
}

impl Tree {
    pub fn of(facts: &Facts) -> Self {
        let project = &facts.project;
        let rows: Vec<Row> = facts.goals.iter().map(|goal| row(facts, goal)).collect();
        let serves = |kpi: &str| {
            let rows = rows.iter();
            let mine = rows.filter(move |row| row.kpi.as_deref() == Some(kpi));
            mine.map(|row| leaf(facts, row)).collect()
        };
        let kpis = project.kpis.iter().map(|kpi| KpiRow {
            own: of_kpi(facts, kpi),
            goals: serves(&kpi.id),
        });
        let has_kpi = |row: &&Row| {
            let kpi = row.kpi.as_deref();
            kpi.is_some_and(|kpi| project.kpis.find(kpi).is_some())
        };
        let drives =
            |factor: &&Record<Factor>| rows.iter().any(|row| row.drivers.contains(&factor.id));
        let loose = project.factors.iter().filter(|factor| !drives(factor));
        Self {
            kpis: kpis.collect(),
            goals: rows
                .iter()
                .filter(|row| !has_kpi(row))
                .map(|row| leaf(facts, row))
                .collect(),
            factors: loose.map(|factor| of_factor(facts, factor)).collect(),
        }
    }
}

fn leaf(facts: &Facts, row: &Row) -> LeafRow {
    let factors = row.drivers.iter();
    let factors = factors.filter_map(|id| facts.project.factors.find(id));
    LeafRow {
        id: row.id.clone(),
        name: row.name.clone(),
        unit: row.unit.clone(),
        digits: row.digits,
        baseline: row.baseline,
        target: row.against_final.target,
        value: row.latest.as_ref().map(|latest| latest.value),
        on: row.latest.as_ref().map(|latest| latest.on.clone()),
        verdict: row.against_final.verdict,
        basis: row.basis.clone(),
        factors: factors.map(|factor| of_factor(facts, factor)).collect(),
    }
}

fn of_kpi(facts: &Facts, kpi: &Record<Kpi>) -> FactorRow {
    let row = FactorRow {
        id: kpi.id.clone(),
        name: kpi.name.clone(),
        unit: kpi.unit.clone(),
        digits: digits(kpi.now, kpi.target),
        now: kpi.now.map(|now| now.value),
        target: kpi.target.map(|target| target.value),
        source: kpi.source.as_deref().map(|id| dataset(facts, id)),
        evidence: kpi.evidence.clone(),
        missing: Vec::new(),
    };
    row.with_gaps()
}

fn of_factor(facts: &Facts, factor: &Record<Factor>) -> FactorRow {
    let row = FactorRow {
        id: factor.id.clone(),
        name: factor.name.clone(),
        unit: factor.unit.clone(),
        digits: digits(factor.now, factor.target),
        now: factor.now.map(|now| now.value),
        target: factor.target.map(|target| target.value),
        source: factor.source.as_deref().map(|id| dataset(facts, id)),
        evidence: factor.evidence.clone(),
        missing: Vec::new(),
    };
    row.with_gaps()
}

impl FactorRow {
    fn with_gaps(mut self) -> Self {
        let gaps = [
            ("now", self.now.is_none()),
            ("target", self.target.is_none()),
            ("source", self.source.is_none()),
            ("evidence", self.evidence.is_none()),
        ];
        let gaps = gaps.into_iter().filter(|(_, is_missing)| *is_missing);
        self.missing = gaps.map(|(key, _)| key).collect();
        self
    }
}

fn digits(now: Option<Number>, target: Option<Number>) -> usize {
    let written = [now, target].into_iter().flatten();
    written.map(|number| number.digits).max().unwrap_or(0)
}

/// The name of a dataset.
fn dataset(facts: &Facts, id: &str) -> String {
    let found = facts.project.datasets.find(id);
    found.map_or(id, |dataset| &dataset.name).to_owned()
}
