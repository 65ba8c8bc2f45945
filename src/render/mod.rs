//! From a view and a template to Markdown, and from there to each format.

pub mod chart;
mod html;
mod markdown;
mod prose;
mod template;

use std::collections::BTreeMap;

use crate::lang::Catalogue;
use crate::report::{Report, View};
use crate::source::Snapshot;

pub use template::{BUILT_IN, TemplateError};

/// A format that reports are rendered to.
pub struct Format {
    /// Name on the command line and ending of the file.
    pub id: &'static str,
    render: fn(&Rendered<'_>) -> Result<Files, TemplateError>,
}

/// Files by name.
pub type Files = BTreeMap<String, Vec<u8>>;

/// Every format, by id.
pub const FORMATS: &[Format] = &[html::FORMAT, markdown::FORMAT];

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
    /// The report's charts as SVG, by the name that the template gives them.
    fn charts(&self) -> BTreeMap<&'static str, String> {
        let say = |key: &str| self.words.word(key);
        let charts = self.view.charts.iter();
        charts
            .map(|(name, chart)| (*name, chart::draw(chart, &say, self.words.lang)))
            .collect()
    }
}

/// Renders a report to several formats.
///
/// # Errors
/// [`TemplateError`] where a template cannot be read or rendered; then there is no file at all.
pub fn render(
    report: &'static Report,
    view: &View,
    formats: &[&Format],
    words: &Catalogue,
    snapshot: &Snapshot,
) -> Result<Files, TemplateError> {
    let markdown = template::fill(view.template, &view.values, words, snapshot)?;
    let rendered = Rendered {
        report: report.id,
        markdown,
        view,
        words,
        snapshot,
    };
    let mut files = Files::new();
    for format in formats {
        files.extend((format.render)(&rendered)?);
    }
    Ok(files)
}
