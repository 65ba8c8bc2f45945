//! The outside of a report that goes by mail: subject, first line, who gets it, what it answers.

use crate::args;
use crate::facts::{Facts, Lights};
use crate::lang::Catalogue;
use crate::model::address::has_control;
use crate::model::kind::charter::Thread;
use crate::model::kind::risk::Audience;
use crate::report::client;
use crate::time::Instant;

/// When mails are dated, in minutes of the status date: nine in the morning.
const NINE: i64 = 9 * 60;

/// What a mail shows before it is opened. Nothing in it is internal.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Letter {
    /// The same for every mail of a report, so that they stay in one thread, unless the project asks for one thread a mail.
    pub subject: String,
    /// One line: period, how it stands, how much is asked.
    pub preheader: String,
    /// What tells the mails of one report apart: the status date.
    pub period: String,
    /// Sender and recipients as written in `[reporting]`.
    pub from: Option<String>,
    pub to: Vec<String>,
    pub cc: Vec<String>,
    /// The status date at nine in the project's zone, and that zone's minutes east of UTC then.
    pub date: Instant,
    pub offset: i64,
    /// `PROJECT.KIND.PERIOD.rREV`: where message ids begin.
    pub key: String,
    /// Message ids of the mails of this report that were sent before, oldest first.
    pub earlier: Vec<String>,
}

impl Letter {
    /// The letter around a report of an id.
    pub fn of(facts: &Facts, report: &str, words: &Catalogue) -> Self {
        let charter = &facts.project.charter;
        let (project, reporting) = (&charter.project.name, &charter.reporting);
        let title = words.word(&format!("report-{report}"));
        let date = facts.as_of;
        let state = Lights::of(facts, Audience::Client).overall.name();
        let state = words.word(&format!("light-{state}"));
        let count = client::open_requests(facts).count();
        let subject = match reporting.thread {
            Some(Thread::PerReport) => {
                words.text("letter-subject-dated", &args![project, title, date])
            }
            _ => words.text("letter-subject", &args![project, title]),
        };
        let earlier = earlier(facts, report);
        let series = format!("{}.{report}.{date}.r", atom(&charter.project.id));
        let sent = earlier.iter().filter(|id| id.starts_with(&series)).count();
        let nine = date.at(NINE);
        Self {
            subject,
            preheader: words.text("letter-line", &args![date, state, count]),
            period: date.to_string(),
            from: reporting.from.clone(),
            to: reporting.to.clone(),
            cc: reporting.cc.clone(),
            date: nine,
            offset: charter.calendar.zone().offset(nine),
            key: format!("{series}{}", sent + 1),
            earlier: match reporting.thread {
                Some(Thread::PerReport) => Vec::new(),
                _ => earlier,
            },
        }
    }
}

/// Message ids of what was sent of a report by the status date, oldest first, without the angle brackets.
fn earlier(facts: &Facts, report: &str) -> Vec<String> {
    let lines = facts
        .project
        .contacts
        .iter()
        .flat_map(|log| log.until(facts.as_of));
    let sent = lines.filter(|line| line.report.as_deref() == Some(report));
    let ids = sent.filter_map(|line| Some((line.on, &line.id, line.message_id.as_deref()?)));
    let mut ids: Vec<_> = ids.collect();
    ids.sort();
    let bare = |id: &str| id.trim().trim_matches(['<', '>']).to_owned();
    let ids = ids.into_iter().map(|(.., id)| bare(id));
    ids.filter(|id| is_message_id(id)).collect()
}

/// Whether a text may stand between the angle brackets of a message id.
pub fn is_message_id(text: &str) -> bool {
    let is_fine = |sign: char| sign.is_ascii_graphic() && !"<>()[]\\,;:\"".contains(sign);
    !has_control(text) && text.len() <= 250 && text.contains('@') && text.chars().all(is_fine)
}

/// A text with everything that may not stand in a message id replaced.
fn atom(text: &str) -> String {
    let keep = |sign: char| sign.is_ascii_alphanumeric() || matches!(sign, '-' | '_');
    let replaced = text.chars().map(|sign| if keep(sign) { sign } else { '-' });
    replaced.take(60).collect()
}
