//! What we promised the client and whether it was kept.

use serde::Serialize;

use crate::facts::{Facts, Pledge};
use crate::model::kind::risk::Audience;
use crate::report::iso;
use crate::time::Date;

/// Our promises that the client may see.
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
        let mut given = facts.pledges(Audience::Client);
        given.sort_by_key(|one| (one.due.is_none(), one.due, one.on));
        let is_told = |one: &&Pledge<'_>| one.kept.is_none_or(|on| on > since);
        let rows = given.iter().filter(is_told);
        Self {
            all: given.len(),
            kept: given.iter().filter(|one| one.kept.is_some()).count(),
            rows: rows.map(|one| row(facts, one)).collect(),
        }
    }
}

fn row(facts: &Facts, one: &Pledge<'_>) -> Row {
    let until = one.kept.unwrap_or(facts.as_of);
    let late = one.due.map(|due| facts.calendars.working_days(due, until));
    Row {
        promise: one.text.to_owned(),
        due: one.due.map(iso),
        kept: one.kept.map(iso),
        late: late.filter(|late| *late > 0),
    }
}
