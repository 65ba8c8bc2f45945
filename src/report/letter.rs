//! The outside of a report that goes by mail: subject, first line, period.

use crate::args;
use crate::facts::{Facts, Lights};
use crate::lang::Catalogue;
use crate::model::kind::charter::Thread;
use crate::model::kind::risk::Audience;
use crate::report::client;

/// What a mail shows before it is opened. Nothing in it is internal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// The same for every mail of a report, so that they stay in one thread, unless the project asks for one thread a mail.
    pub subject: String,
    /// One line: period, how it stands, how much is asked.
    pub preheader: String,
    /// What tells the mails of one report apart: the status date.
    pub period: String,
}

impl Letter {
    /// The letter around a report of an id.
    pub fn of(facts: &Facts, report: &str, words: &Catalogue) -> Self {
        let project = &facts.project.charter.project.name;
        let title = words.word(&format!("report-{report}"));
        let date = facts.as_of;
        let state = Lights::of(facts, Audience::Client).overall.name();
        let state = words.word(&format!("light-{state}"));
        let count = client::open_requests(facts).count();
        let subject = match facts.project.charter.reporting.thread {
            Some(Thread::PerReport) => {
                words.text("letter-subject-dated", &args![project, title, date])
            }
            _ => words.text("letter-subject", &args![project, title]),
        };
        Self {
            subject,
            preheader: words.text("letter-line", &args![date, state, count]),
            period: date.to_string(),
        }
    }
}
