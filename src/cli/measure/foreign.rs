//! Figures from a file: metrics by path, or rows of labels and predictions.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::Measure;
use super::line::Measurement;
use super::note;
use super::origin::{Known, sha256};
use crate::args;
use crate::cli::failure::Failure;
use crate::cli::session::Session;
use crate::exchange::dvc::Tracked;
use crate::exchange::{Fault, tree};
use crate::facts::Facts;
use crate::lang::Catalogue;
use crate::model::kind::dataset::POINTER;
use crate::model::kind::goal::Goal;
use crate::model::record::Record;
use crate::source::{self, SourceError};

/// What is asked of a file.
pub struct Asked<'a> {
    pub measure: &'a Measure,
    pub goal: &'a Record<Goal>,
    pub session: &'a Session,
    pub facts: &'a Facts,
    pub origin: &'a Known,
}

impl Asked<'_> {
    /// Reads the figures into the line; what the line has no key for comes back as remarks.
    ///
    /// # Errors
    /// Files that cannot be read or do not hold what is asked for.
    pub fn read(&self, line: &mut Measurement) -> Result<Vec<String>, Failure> {
        let named = self.measure.from.clone().unwrap_or_default();
        let (file, tracked) = match &self.origin.figures {
            Some((file, tracked)) => (file.clone(), Some(tracked)),
            None => (named, None),
        };
        let bytes = source::measured_file(&file).map_err(|error| not_pulled(error, tracked))?;
        let path = file.display().to_string();
        if tracked.is_some_and(|tracked| !tracked.holds(&bytes)) {
            return Err(Failure::Surroundings(
                "failure-dvc-changed",
                args![file: path],
            ));
        }
        let hash = sha256(&bytes);
        let end = file.extension().unwrap_or_default().to_string_lossy();
        let words = self.words();
        let source = note::source(&file, &hash, &words);
        let notes = match &*end.to_lowercase() {
            "json" => self.metrics(&file, tree::json(bytes), line),
            "yaml" | "yml" => self.metrics(&file, tree::yaml(bytes), line),
            "csv" => self.predictions(&file, bytes, b',', line),
            "tsv" => self.predictions(&file, bytes, b'\t', line),
            _ => Err(Failure::Arguments(
                "failure-measure-kind",
                args![file: path],
            )),
        }?;
        Ok(std::iter::once(source).chain(notes).collect())
    }

    /// Words of the project's language: remarks stay in its files.
    pub(super) fn words(&self) -> Catalogue {
        Catalogue::new(self.facts.project.language().unwrap_or_default())
    }
}

/// A file that DVC keeps elsewhere has to be fetched.
fn not_pulled(error: SourceError, tracked: Option<&Tracked>) -> Failure {
    match &error {
        SourceError::Read { path, cause } if cause.kind() == ErrorKind::NotFound => {
            let mut pointer = path.clone().into_os_string();
            pointer.push(POINTER);
            let has_pointer = || matches!(source::optional_file(pointer.as_ref()), Ok(Some(_)));
            if tracked.is_some() || has_pointer() {
                let file = path.display().to_string();
                return Failure::Surroundings("failure-dvc-not-here", args![file]);
            }
            error.into()
        }
        _ => error.into(),
    }
}

impl Failure {
    /// A fault of a foreign file, told with its name.
    pub fn foreign(file: &Path, fault: Fault) -> Self {
        let mut args = fault.args;
        args.extend(args![file: file.display().to_string()]);
        match fault.is_request {
            true => Self::Arguments(fault.key, args),
            false => Self::Surroundings(fault.key, args),
        }
    }
}

/// Where a file of counts or figures lies.
pub fn name(file: &Path) -> String {
    PathBuf::from(file.file_name().unwrap_or_default())
        .display()
        .to_string()
}
