//! Figures of rows of labels and predictions.

use std::path::Path;

use super::belongs::{self, Use};
use super::foreign::Asked;
use super::line::Measurement;
use super::options::HowAverage;
use super::{classes, fault, note, per_class, written};
use crate::args;
use crate::cli::failure::Failure;
use crate::evidence::clustered;
use crate::evidence::metric::{Average, Row, Sampling, Wanted, measure};
use crate::exchange::predictions::{self, Columns};
use crate::model::kind::goal::Metric;

impl Asked<'_> {
    pub(super) fn predictions(
        &self,
        file: &Path,
        bytes: Vec<u8>,
        separator: u8,
        line: &mut Measurement,
    ) -> Result<Vec<String>, Failure> {
        let path = file.display().to_string();
        let asked = &self.measure.rows;
        belongs::refuse(self.measure.paths.given(), Use::Rows, &path)?;
        belongs::refuse(self.measure.figures.given(), Use::Rows, &path)?;
        self.refuse_classes()?;
        let foreign = |fault| Failure::foreign(file, fault);
        let mut table = predictions::read(bytes, separator, &self.columns()).map_err(foreign)?;
        let Some(metric) = self.goal.metric else {
            let id = &self.goal.id;
            return Err(Failure::Arguments("failure-measure-metric", args![id]));
        };
        let each = self.each_class(&table, metric).map_err(foreign)?;
        let weakest = each.first().map(|one| one.class.clone());
        let class = match &weakest {
            Some(weakest) => Some(weakest.clone()).filter(|_| !self.tells_a_class()),
            None => self.class(&table).map_err(foreign)?,
        };
        let counts = note::by_class(table.classes.as_deref());
        let rows = match &class {
            Some(class) => classes::only(&mut table, class),
            None => table.rows,
        };
        let of_class = weakest.as_deref().filter(|_| self.tells_a_class());
        let wanted = self.wanted(metric, of_class);
        let measured = measure(&rows, &wanted, self.sampling());
        let measured = measured.map_err(|error| foreign(fault::told(error, metric)))?;
        if measured.is_never_right {
            self.tell_never_right(&rows);
        }
        line.put(&measured, self.goal, metric);
        line.weakest_of = written::whole(each.len() as u64).filter(|classes| *classes > 0);
        let of_rows = note::OfRows {
            rows: rows.len(),
            group: table.group.as_deref(),
            measured: &measured,
            counts,
            class: class.as_deref(),
            wanted: &wanted,
            seed: asked.seed(),
        };
        let words = self.words();
        self.tell_few(&of_rows);
        let mut remarks = of_rows.remarks(&words);
        if !each.is_empty() {
            let (count, list) = (each.len(), per_class::list(&each, self.goal));
            remarks.push(words.text("measure-note-each-class", &args![count, list]));
        }
        Ok(remarks)
    }

    /// The columns that are asked for.
    fn columns(&self) -> Columns<'_> {
        let asked = &self.measure.rows;
        let set = self.goal.dataset.as_deref();
        let set = set.and_then(|id| self.facts.project.datasets.find(id));
        Columns {
            label: asked.label_column.as_deref(),
            prediction: asked.prediction_column.as_deref(),
            group: asked.group_column.as_deref(),
            class: asked.class_column.as_deref(),
            usual_group: set.and_then(|set| set.group.as_deref()),
        }
    }

    /// What is asked of the rows; of one class, where that is said.
    fn wanted<'w>(&'w self, metric: Metric, class: Option<&'w str>) -> Wanted<'w> {
        Wanted {
            metric,
            positive: class.or_else(|| self.positive()),
            average: self.measure.rows.average.map(|how| match how {
                HowAverage::Micro => Average::Micro,
                HowAverage::Macro => Average::Macro,
            }),
        }
    }

    /// Says that no prediction is its label: columns may be mixed up.
    fn tell_never_right(&self, rows: &[Row]) {
        let pair = rows.first().map(|row| [&row.label, &row.prediction]);
        let pair = pair.map(|pair| pair.map(|text| note::short(text.trim())));
        let [label, prediction] = pair.unwrap_or_default();
        let args = args![label, prediction];
        let words = &self.session.words;
        self.session.tell(&words.text("measure-never-right", &args));
    }

    /// Says that bounds by so few groups are rough.
    fn tell_few(&self, of_rows: &note::OfRows<'_>) {
        if let Some((groups, group)) = of_rows.few_groups() {
            let (groups, enough) = (groups as i64, clustered::FEW_GROUPS as i64);
            let words = &self.session.words;
            self.session
                .tell(&words.text("measure-few-groups", &args![groups, group, enough]));
        }
    }

    pub(super) fn sampling(&self) -> Sampling {
        let asked = &self.measure.rows;
        Sampling {
            seed: asked.seed(),
            resamples: asked.resamples(),
        }
    }
}
