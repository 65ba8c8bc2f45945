//! Metrics as a tree of JSON or YAML, from which values are taken by path.
//!
//! Two ways to write a path, the same for both formats: names with dots between them and numbers in
//! brackets, as people write them (`metrics.test.accuracy`, `runs[2].cer`; a leading `$.` of JSONPath
//! is left out), or a JSON Pointer (RFC 6901), which leaves nothing open (`/metrics/test~1accuracy`).
//! Keys that hold dots themselves are found by the first way too; where that leads to several values,
//! none is taken.

mod json;
mod path;
mod yaml;

use serde_json::Value;

use super::fault::{self, Fault};
use crate::args;

pub use path::find;

/// Reads JSON. `NaN`, `Infinity` and `-Infinity`, which Python writes, are taken for texts: they stand
/// in nobody's way until a path leads to them.
///
/// # Errors
/// [`Fault`] with the place where the text is no JSON or a key comes twice.
pub fn json(bytes: Vec<u8>) -> Result<Value, Fault> {
    json::read(&fault::text(bytes)?, 1)
}

/// Reads one line of JSON lines, counted from 1.
///
/// # Errors
/// As [`fn@json`].
pub fn json_line(text: &str, line: usize) -> Result<Value, Fault> {
    json::read(text, line)
}

/// Reads YAML: one document, without aliases.
///
/// # Errors
/// [`Fault`] with the place where the text is no such YAML.
pub fn yaml(bytes: Vec<u8>) -> Result<Value, Fault> {
    yaml::read(&fault::text(bytes)?)
}

/// Reads YAML that names files: their names stay as they are written.
///
/// # Errors
/// As [`fn@yaml`].
pub fn yaml_of_names(bytes: Vec<u8>) -> Result<Value, Fault> {
    yaml::read(&fault::text_as_written(bytes)?)
}

/// The number at a path.
///
/// # Errors
/// [`Fault`] if the path leads nowhere, to several values or to what is no number.
pub fn number(tree: &Value, path: &str) -> Result<f64, Fault> {
    let value = find(tree, path)?;
    let number = value.as_f64().filter(|number| number.is_finite());
    number.ok_or_else(|| {
        let found = match value {
            Value::Object(_) | Value::Array(_) => "…".to_owned(),
            Value::String(text) => text.clone(),
            other => other.to_string(),
        };
        Fault::request("failure-tree-number", args![path, found])
    })
}

/// The whole number at a path, not below 0.
///
/// # Errors
/// As [`number`], and for fractions.
pub fn count(tree: &Value, path: &str) -> Result<i64, Fault> {
    let number = number(tree, path)?;
    let is_count = number >= 0.0 && number.fract().abs() < f64::EPSILON && number < 1e15;
    match is_count {
        true => Ok(number as i64),
        false => {
            let found = match number.abs() < 1e15 {
                true => number.to_string(),
                false => format!("{number:e}"),
            };
            Err(Fault::request("failure-tree-count", args![path, found]))
        }
    }
}
