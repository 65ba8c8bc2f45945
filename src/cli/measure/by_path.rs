//! Figures of a metrics file, each by its path.

use std::path::Path;

use serde_json::Value as Tree;

use super::belongs::{self, Use};
use super::foreign::Asked;
use super::line::{Measurement, Number};
use super::options::Unit;
use crate::args;
use crate::cli::failure::Failure;
use crate::exchange::{Fault, tree};
use crate::model::kind::goal::Metric;

impl Asked<'_> {
    pub(super) fn metrics(
        &self,
        file: &Path,
        tree: Result<Tree, Fault>,
        line: &mut Measurement,
    ) -> Result<Vec<String>, Failure> {
        let paths = &self.measure.paths;
        let path = file.display().to_string();
        belongs::refuse(self.measure.rows.given(), Use::Metrics, &path)?;
        if !paths.has_value() {
            belongs::refuse([("--unit", paths.unit.is_some())], Use::Unit, &path)?;
        }
        let foreign = |fault| Failure::foreign(file, fault);
        let tree = tree.map_err(foreign)?;
        if !belongs::is_any(&paths.given()) {
            return Err(foreign(Fault::request("failure-tree-no-path", args![])));
        }
        let count = |path: &Option<String>| {
            let count = path.as_deref().map(|path| tree::count(&tree, path));
            count.transpose().map_err(foreign)
        };
        let number = |path: &Option<String>| {
            let number = path.as_deref().map(|path| tree::number(&tree, path));
            number.transpose().map_err(foreign)
        };
        line.passed = count(&paths.passed_path)?;
        line.failed = count(&paths.failed_path)?;
        line.samples = count(&paths.samples_path)?;
        line.resampled = count(&paths.resampled_path)?;
        let values = [&paths.value_path, &paths.low_path, &paths.high_path].map(number);
        let [value, low, high] = values;
        let (value, low, high) = (value?, low?, high?);
        let shift = self.shift(value.or(high).or(low)).map_err(foreign)?;
        let scaled = |value: Option<f64>| value.map(|value| Number::shifted(value, shift));
        (line.value, line.low, line.high) = (scaled(value), scaled(low), scaled(high));
        Ok(Vec::new())
    }

    /// By how many decimal places the file's values differ from the goal's unit.
    fn shift(&self, value: Option<f64>) -> Result<i32, Fault> {
        let unit = self.measure.paths.unit;
        let Some(value) = value else { return Ok(0) };
        let is_rate = self.goal.metric.is_some_and(Metric::is_rate);
        match (self.goal.is_percent(), unit) {
            (true, Some(Unit::Ratio)) => Ok(2),
            (false, Some(Unit::Percent)) => Ok(-2),
            (false, Some(Unit::Ratio)) if self.is_of_other_unit() => {
                let unit = self.goal.unit.clone().unwrap_or_default();
                Err(Fault::request("failure-measure-other-unit", args![unit]))
            }
            (true, Some(Unit::Percent)) | (false, Some(Unit::Ratio)) => Ok(0),
            // Below 1 it may be either, and a mistake is a hundredfold one.
            (true, None) if value.abs() <= 1.0 && value != 0.0 => {
                let value = value.to_string();
                Err(Fault::request("failure-measure-unit", args![value]))
            }
            (false, None) if is_rate && value > 1.0 => {
                let value = value.to_string();
                Err(Fault::request("failure-measure-unit", args![value]))
            }
            _ => Ok(0),
        }
    }

    /// Whether the goal's values are neither shares nor per cent, but millimetres or seconds.
    fn is_of_other_unit(&self) -> bool {
        let unit = self.goal.unit.as_deref().map(str::trim);
        unit.is_some_and(|unit| !unit.is_empty()) && !self.goal.is_percent()
    }
}
