//! Earned value for the terminal and for scripts. Internal: it names what things cost.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::facts::{EarnedValue, Facts, Unit, sum};
use crate::report::iso;
use crate::schedule::earned::{Earned, EarnedSchedule};

/// The whole account.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct EarnedView {
    /// `person-days`, or the currency.
    pub unit: String,
    /// Name of the baseline that budgets and planned value come from.
    pub baseline: Option<String>,
    pub total: Figures,
    pub schedule: Option<InTime>,
    /// By top-level part of the plan.
    pub phases: Vec<PartRow>,
    pub tasks: Vec<PartRow>,
    pub unbudgeted: usize,
    pub unrecorded: usize,
}

/// The measures and what follows from them; `None` is undefined.
#[derive(Clone, Copy, Debug, Default, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Figures {
    pub bac: f64,
    pub pv: Option<f64>,
    pub ev: f64,
    pub ac: Option<f64>,
    pub sv: Option<f64>,
    pub cv: Option<f64>,
    pub spi: Option<f64>,
    pub cpi: Option<f64>,
    pub eac: Option<f64>,
    pub eac_at_plan: Option<f64>,
    pub vac: Option<f64>,
    pub tcpi: Option<f64>,
}

/// Earned schedule in working days.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct InTime {
    pub start: String,
    pub es: f64,
    /// The day on which the work that is done was to be done.
    pub es_date: String,
    pub at: f64,
    pub pd: f64,
    pub sv_t: f64,
    pub spi_t: Option<f64>,
    pub ieac_t: Option<f64>,
    pub ieac_date: Option<String>,
    pub tspi: Option<f64>,
}

/// A task or a top-level part.
#[derive(Clone, Debug, Serialize)]
pub struct PartRow {
    pub id: String,
    pub name: String,
    #[serde(flatten)]
    pub figures: Figures,
}

impl EarnedView {
    /// The account on the status date; `None` without a budget.
    pub fn of(facts: &Facts) -> Option<Self> {
        let value = facts.earned_value()?;
        let scale = match value.unit {
            Unit::PersonTime => facts.calendars.day().max(1) as f64,
            Unit::Money => 1.0,
        };
        let (phases, tasks) = rows(facts, &value, scale);
        Some(Self {
            unit: match value.unit {
                Unit::PersonTime => "person-days".to_owned(),
                Unit::Money => facts.project.charter.contract.currency().to_owned(),
            },
            baseline: value.start.and(facts.baseline()).map(|one| one.id.clone()),
            total: Figures::of(&value.total, scale),
            schedule: in_time(facts, &value),
            phases,
            tasks,
            unbudgeted: value.unbudgeted,
            unrecorded: value.unrecorded,
        })
    }
}

impl Figures {
    fn of(value: &Earned, scale: f64) -> Self {
        let scaled = |value: Option<f64>| value.map(|value| value / scale);
        Self {
            bac: value.budget / scale,
            pv: scaled(value.planned),
            ev: value.earned / scale,
            ac: scaled(value.spent),
            sv: scaled(value.schedule_variance()),
            cv: scaled(value.cost_variance()),
            spi: value.schedule_index(),
            cpi: value.cost_index(),
            eac: scaled(value.estimate_at_index()),
            eac_at_plan: scaled(value.estimate_at_plan()),
            vac: scaled(value.variance_at_completion()),
            tcpi: value.to_complete_index(),
        }
    }
}

fn in_time(facts: &Facts, value: &EarnedValue) -> Option<InTime> {
    let (start, time) = (value.start?, value.time?);
    let timetable = facts.timetable.as_ref().ok()?;
    let day = facts.calendars.day().max(1) as f64;
    let date = |minutes: f64| iso(timetable.after(start, minutes as i64).date());
    let EarnedSchedule {
        earned,
        actual,
        planned,
    } = time;
    Some(InTime {
        start: iso(start.date()),
        es: earned / day,
        es_date: date(earned),
        at: actual / day,
        pd: planned / day,
        sv_t: time.variance() / day,
        spi_t: time.index(),
        ieac_t: time.estimate().map(|minutes| minutes / day),
        // Beyond a century a pace near nothing says no date.
        ieac_date: time
            .estimate()
            .filter(|minutes| *minutes < day * 26_000.0)
            .map(|minutes| date(minutes.ceil())),
        tspi: time.to_complete_index(),
    })
}

/// The top-level parts in the order of the plan, and every part.
fn rows(facts: &Facts, value: &EarnedValue, scale: f64) -> (Vec<PartRow>, Vec<PartRow>) {
    let Ok(timetable) = &facts.timetable else {
        return (Vec::new(), Vec::new());
    };
    let rows = &timetable.wbs.rows;
    let name = |row: usize| &facts.project.tasks[rows[row].task];
    let mut tops: BTreeMap<usize, Vec<Earned>> = BTreeMap::new();
    let mut tasks = Vec::new();
    for part in &value.parts {
        if let Some(row) = part.row {
            let top = std::iter::successors(Some(row), |at| rows[*at].parent)
                .last()
                .unwrap_or(row);
            let values: &mut Vec<Earned> = tops.entry(top).or_default();
            values.push(part.value);
        }
        tasks.push(PartRow {
            id: part.id.clone(),
            name: part
                .row
                .map_or_else(|| part.id.clone(), |row| name(row).name.clone()),
            figures: Figures::of(&part.value, scale),
        });
    }
    let phases = tops
        .into_iter()
        .map(|(row, values)| (row, sum(values.iter())))
        .filter(|(_, sum)| sum.budget > 0.0)
        .map(|(row, sum)| PartRow {
            id: name(row).id.clone(),
            name: name(row).name.clone(),
            figures: Figures::of(&sum, scale),
        });
    (phases.collect(), tasks)
}
