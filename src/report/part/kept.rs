//! What we promised the client and whether it was kept.

use serde::Serialize;

use crate::facts::Facts;
use crate::model::Addressed as _;
use crate::model::kind::contact::Contact;
use crate::model::kind::risk::Audience;
use crate::model::record::Line;
use crate::report::iso;
use crate::time::Date;

/// The promises of the contact log that the client may see.
#[derive(Serialize)]
pub(in crate::report) struct Kept {
    /// All promises up to the status date.
    all: usize,
    kept: usize,
    /// Those that are open, and those kept since the last report; by the day they are due.
    rows: Vec<Row>,
}

/// One promise.
#[derive(Serialize)]
struct Row {
    promise: String,
    due: Option<String>,
    kept: Option<String>,
    /// Working days past the due day, of one that is open or was kept late.
    late: Option<i64>,
}

impl Kept {
    /// What was promised up to the status date, with what was kept after `since`.
    pub(in crate::report) fn of(facts: &Facts, since: Date) -> Self {
        let logs = facts.project.contacts.iter();
        let given = logs.flat_map(|log| log.until(facts.as_of)).filter(|line| {
            line.is_for(Audience::Client)
                && line.promise.as_ref().is_some_and(|text| !text.is_empty())
        });
        let mut given: Vec<_> = given.collect();
        given.sort_by_key(|line| (line.due.is_none(), line.due, line.on, &line.record.id));
        let kept_on = |line: &Contact| line.kept.filter(|on| *on <= facts.as_of);
        let is_told = |line: &&&Line<Contact>| kept_on(line).is_none_or(|on| on > since);
        Self {
            all: given.len(),
            kept: given.iter().filter(|line| kept_on(line).is_some()).count(),
            rows: given
                .iter()
                .filter(is_told)
                .map(|line| row(facts, line))
                .collect(),
        }
    }
}

fn row(facts: &Facts, line: &Line<Contact>) -> Row {
    let kept = line.kept.filter(|on| *on <= facts.as_of);
    let until = kept.unwrap_or(facts.as_of);
    let late = line.due.map(|due| facts.calendars.working_days(due, until));
    Row {
        promise: line.promise.clone().unwrap_or_default(),
        due: line.due.map(iso),
        kept: kept.map(iso),
        late: late.filter(|late| *late > 0),
    }
}
