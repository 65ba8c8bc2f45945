//! Findings for scripts.

use serde::Serialize;

use super::Located;

/// The shape of `check --format json`; keys are only ever added within a version.
#[derive(Serialize)]
pub struct FindingsReport<'f> {
    pub version: u32,
    pub findings: &'f [Located],
}

/// The findings as one JSON object with a final line break.
pub fn print_json(findings: &[Located]) -> String {
    let report = FindingsReport {
        version: 1,
        findings,
    };
    // Strings and numbers only: there is nothing that could fail to serialise.
    let mut text = serde_json::to_string_pretty(&report).unwrap_or_default();
    text.push('\n');
    text
}
