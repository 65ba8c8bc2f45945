//! Which class of rows counts, where one does.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::belongs::{self, Use};
use super::fault::{told, unknown_class};
use super::foreign::Asked;
use super::per_class::{self, OfClass};
use crate::args;
use crate::cli::failure::Failure;
use crate::evidence::metric::{self, Row, Wanted, measure};
use crate::exchange::{Fault, predictions};
use crate::model::kind::goal::Metric;

impl Asked<'_> {
    /// Every class, the weakest first, where the goal promises each and none is asked for; else nothing.
    pub(super) fn each_class(
        &self,
        table: &predictions::Table,
        metric: Metric,
    ) -> Result<Vec<OfClass>, Fault> {
        let asked = &self.measure.rows;
        let is_one = asked.class.is_some() || asked.positive.is_some() || asked.average.is_some();
        if self.goal.per_class != Some(true) || self.goal.class.is_some() || is_one {
            return Ok(Vec::new());
        }
        let trimmed = |text: &String| text.trim().to_owned();
        let classes: BTreeSet<String> = match (self.tells_a_class(), &table.classes) {
            (true, _) => {
                let labels = table.rows.iter().map(|row| trimmed(&row.label));
                labels.filter(|label| !label.is_empty()).collect()
            }
            (false, Some(classes)) => classes.iter().cloned().collect(),
            (false, None) => {
                let id = &self.goal.id;
                return Err(Fault::request("failure-measure-per-class", args![id]));
            }
        };
        let of_class = |class: &str| {
            let positive = Some(class).filter(|_| self.tells_a_class());
            let average = None;
            let wanted = Wanted {
                metric,
                positive,
                average,
            };
            let rows = match positive {
                Some(_) => Cow::Borrowed(&table.rows),
                None => Cow::Owned(of_class(table, class)),
            };
            measure(&rows, &wanted, self.sampling())
        };
        let each = per_class::weakest_first(classes, self.goal, of_class);
        each.map_err(|error| told(error, metric))
    }

    /// A metric that tells no class takes none, and not all that tell one have a mean.
    pub(super) fn refuse_classes(&self) -> Result<(), Failure> {
        let rows = &self.measure.rows;
        let metric = self.goal.metric.map_or("–", Metric::word);
        let has_mean = self.goal.metric.is_some_and(metric::has_mean);
        let positive = (
            "--positive",
            rows.positive.is_some() && !self.tells_a_class(),
        );
        let average = ("--average", rows.average.is_some() && !has_mean);
        belongs::refuse([positive, average], Use::Metric, metric)
    }

    /// The class that counts, for metrics that tell one.
    pub(super) fn positive(&self) -> Option<&str> {
        if !self.tells_a_class() {
            return None;
        }
        let rows = &self.measure.rows;
        let of_goal = || match rows.average {
            Some(_) => None,
            None => self.goal.class.as_deref(),
        };
        rows.positive.as_deref().or_else(of_goal)
    }

    /// Whether the metric tells one class from all others.
    pub(super) fn tells_a_class(&self) -> bool {
        self.goal.metric.is_some_and(metric::tells_a_class)
    }

    /// The class whose rows alone count: as asked, or the goal's where the metric tells no class itself.
    pub(super) fn class(&self, table: &predictions::Table) -> Result<Option<String>, Fault> {
        let asked = self.measure.rows.class.as_deref();
        let of_goal = self.goal.class.as_deref();
        let of_goal = of_goal.filter(|_| !self.tells_a_class());
        let Some(classes) = &table.classes else {
            return match asked {
                Some(_) => Err(Fault::request("failure-table-no-class", args![])),
                None => Ok(None),
            };
        };
        let Some(class) = asked.or(of_goal).map(metric::composed) else {
            return Ok(None);
        };
        if classes.iter().any(|known| *known == class) {
            return Ok(Some(class.into_owned()));
        }
        Err(unknown_class(&class, classes.clone()))
    }
}

/// Copies of the rows of one class.
fn of_class(table: &predictions::Table, class: &str) -> Vec<Row> {
    let classes = table.classes.iter().flatten();
    let rows = table.rows.iter().zip(classes);
    rows.filter(|(_, known)| *known == class)
        .map(|(row, _)| row.clone())
        .collect()
}

/// The rows of one class.
pub fn only(table: &mut predictions::Table, class: &str) -> Vec<Row> {
    let classes = table.classes.take().unwrap_or_default();
    let rows = std::mem::take(&mut table.rows).into_iter().zip(classes);
    rows.filter(|(_, known)| known == class)
        .map(|(row, _)| row)
        .collect()
}
