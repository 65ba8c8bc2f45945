//! From a view and a template to Markdown, and from there to each format.

pub mod chart;
pub mod font;
mod html;
pub mod mail;
mod markdown;
mod picture;
mod prose;
mod template;

use std::collections::BTreeMap;

use crate::lang::Catalogue;
use crate::report::{Report, View};
use crate::source::Snapshot;
use chart::Place;

pub use mail::MailError;
pub use template::{BUILT_IN, TemplateError};

/// Why a report could not be rendered.
#[derive(Debug, thiserror::Error)]
pub enum RenderError {
    #[error(transparent)]
    Template(#[from] TemplateError),
    #[error(transparent)]
    Mail(#[from] MailError),
}

/// A format that reports are rendered to.
pub struct Format {
    /// Name on the command line and ending of the file.
    pub id: &'static str,
    render: fn(&Rendered<'_>) -> Result<Files, RenderError>,
}

/// Files by name.
pub type Files = BTreeMap<String, Vec<u8>>;

/// Every format, by id.
pub const FORMATS: &[Format] = &[mail::FORMAT, html::FORMAT, markdown::FORMAT];

/// The format of an id.
pub fn find(id: &str) -> Option<&'static Format> {
    FORMATS.iter().find(|format| format.id == id)
}

/// A report in its neutral form: Markdown with charts and marks.
pub struct Rendered<'r> {
    pub report: &'static str,
    pub markdown: String,
    pub view: &'r View,
    pub words: &'r Catalogue,
    /// The project's files: its own templates win over the built-in ones.
    pub snapshot: &'r Snapshot,
}

impl Rendered<'_> {
    /// Whether it is rendered in spite of faults, to be looked at and not to be sent.
    fn is_draft(&self) -> bool {
        self.view.values["frame"]["is_draft"] == true
    }

    /// The report's charts as SVG, by the name that the template gives them.
    fn charts(&self, place: Place) -> BTreeMap<&'static str, String> {
        let say = |key: &str| self.words.word(key);
        let charts = self.view.charts.iter();
        charts
            .map(|(name, chart)| (*name, chart::draw(chart, place, &say, self.words.lang)))
            .collect()
    }
}

/// A report in its neutral form, from which every format is made.
///
/// # Errors
/// [`TemplateError`] where its template cannot be read or filled.
pub fn prepare<'r>(
    report: &'static Report,
    view: &'r View,
    words: &'r Catalogue,
    snapshot: &'r Snapshot,
) -> Result<Rendered<'r>, TemplateError> {
    let markdown = template::fill(view.template, &view.values, words, snapshot)?;
    Ok(Rendered {
        report: report.id,
        markdown,
        view,
        words,
        snapshot,
    })
}

/// Renders a report to several formats.
///
/// # Errors
/// [`RenderError`] where a template cannot be read or rendered, or a mail lacks an address; then
/// there is no file at all.
pub fn render(
    report: &'static Report,
    view: &View,
    formats: &[&Format],
    words: &Catalogue,
    snapshot: &Snapshot,
) -> Result<Files, RenderError> {
    let rendered = prepare(report, view, words, snapshot)?;
    let mut files = Files::new();
    for format in formats {
        files.extend((format.render)(&rendered)?);
    }
    Ok(files)
}
