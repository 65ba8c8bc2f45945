//! `pmo report`: renders a report for the client.

use std::collections::BTreeMap;
use std::path::PathBuf;

use super::Common;
use super::failure::Failure;
use super::last::last;
use super::session::Session;
use crate::args;
use crate::check;
use crate::deliver;
use crate::lang::Lang;
use crate::model::kind::charter::Language;
use crate::render::{self, Format, RenderError};
use crate::report::{self, Frame};

/// The format that needs addresses.
const MAIL: &str = "eml";

/// How much of a commit id is shown.
const SHORT: usize = 10;

/// Render a report for the client
#[derive(Debug, clap::Args)]
pub struct Report {
    /// Which report
    id: String,
    /// Formats, separated by commas
    #[arg(
        long,
        value_name = "FORMATS",
        value_delimiter = ',',
        default_value = "md,html"
    )]
    to: Vec<String>,
    /// Folder for the files
    #[arg(short, long, value_name = "DIR", default_value = ".")]
    output: PathBuf,
    /// Render what can be had in spite of faults, marked as a draft
    #[arg(long)]
    draft: bool,
    /// Language of the report; default: the project's
    #[arg(long, value_name = "LANG", value_parser = super::language())]
    report_lang: Option<Lang>,
}

impl Report {
    /// A report in the project's language, to be sent.
    pub fn to_send(id: &str) -> Self {
        Self {
            id: id.to_owned(),
            to: Vec::new(),
            output: PathBuf::new(),
            draft: false,
            report_lang: None,
        }
    }

    /// The report that is meant.
    ///
    /// # Errors
    /// [`Failure::UnknownReport`].
    pub fn kind(&self) -> Result<&'static report::Report, Failure> {
        report::find(&self.id).ok_or_else(|| self.unknown_report())
    }

    pub fn run(&self, common: &Common) -> Result<u8, Failure> {
        let report = self.kind()?;
        let formats = self
            .to
            .iter()
            .map(|id| render::find(id).ok_or_else(|| unknown_format(id)));
        let formats: Vec<&Format> = formats.collect::<Result<_, _>>()?;
        let session = Session::open(common)?;
        let facts = if self.draft {
            session.facts()
        } else {
            session.scheduled_facts()?
        };
        let frame = self.frame(&session, &facts)?;
        let words = session.words_in(self.language(&session));
        let view = (report.view)(&facts, &frame, &words);
        let render =
            |formats: &[&Format]| render::render(report, &view, formats, &words, &session.snapshot);
        let rendered = render(&formats);
        if let Err(RenderError::Mail(_)) = rendered {
            // Only the mail needs what is missing: the other formats are as good as ever.
            let others: Vec<_> = formats
                .iter()
                .copied()
                .filter(|one| one.id != MAIL)
                .collect();
            self.write(&session, &render(&others)?)?;
        }
        self.write(&session, &rendered?)?;
        for part in &view.missing {
            let report = report.id;
            session.tell(&session.words.text("report-missing", &args![report, part]));
        }
        if frame.is_dirty {
            session.tell(&session.words.word("dirty-note"));
        }
        session.tell_origin(&facts);
        Ok(0)
    }

    fn write(&self, session: &Session, files: &BTreeMap<String, Vec<u8>>) -> Result<(), Failure> {
        deliver::write(&self.output, files)?;
        for file in files.keys() {
            let file = self.output.join(file).display().to_string();
            session.tell(&session.words.text("report-written", &args![file]));
        }
        Ok(())
    }

    /// `--report-lang`, else `reporting.language`, else the project's, else that of messages.
    pub fn language(&self, session: &Session) -> Lang {
        let charter = crate::model::charter(&session.snapshot);
        let written = charter.reporting.language.or(charter.project.language);
        self.report_lang
            .or(written.map(Language::lang))
            .unwrap_or(session.words.lang)
    }

    /// What the report is made from, besides the facts.
    ///
    /// # Errors
    /// What git reports of the repository.
    pub fn frame(&self, session: &Session, facts: &crate::facts::Facts) -> Result<Frame, Failure> {
        let commit = session.commit()?;
        let faults = if self.draft {
            check::shape_findings(facts)
        } else {
            Vec::new()
        };
        let faults = session.locate(&faults);
        // A message may quote what is internal: the report names place and rule only.
        let line = |one: crate::diag::Located| format!("{}:{} {}", one.file, one.line, one.rule);
        Ok(Frame {
            is_dirty: commit.as_ref().is_some_and(|commit| commit.dirty),
            commit: commit.map(|commit| commit.id.chars().take(SHORT).collect()),
            faults: faults.into_iter().map(line).collect(),
            is_draft: self.draft,
            last: last(session, facts, &self.id),
        })
    }

    fn unknown_report(&self) -> Failure {
        let known: Vec<_> = report::REPORTS.iter().map(|report| report.id).collect();
        Failure::UnknownReport {
            id: self.id.clone(),
            known: known.join(", "),
        }
    }
}

fn unknown_format(id: &str) -> Failure {
    let known: Vec<_> = render::FORMATS.iter().map(|format| format.id).collect();
    Failure::UnknownFormat {
        id: id.to_owned(),
        known: known.join(", "),
    }
}

impl From<render::TemplateError> for Failure {
    fn from(error: render::TemplateError) -> Self {
        Self::Template(error)
    }
}

impl From<render::RenderError> for Failure {
    fn from(error: render::RenderError) -> Self {
        match error {
            render::RenderError::Template(error) => error.into(),
            render::RenderError::Mail(error) => error.into(),
        }
    }
}

impl From<render::MailError> for Failure {
    fn from(error: render::MailError) -> Self {
        let key = error.key();
        match error {
            render::MailError::Missing { .. } => {
                Self::Surroundings("failure-no-address", args![key])
            }
            render::MailError::Address { text, .. } => {
                Self::Surroundings("failure-bad-address", args![key, text])
            }
            render::MailError::Header { .. } => {
                Self::Surroundings("failure-bad-header", args![key])
            }
            render::MailError::Picture { name, cause } => {
                Self::Surroundings("failure-picture", args![name, cause])
            }
        }
    }
}
