//! The plan as the client sees it: phases, agreed dates, what is next.

use serde::Serialize;

use crate::facts::Facts;
use crate::report::iso;

/// A top-level part of the plan.
#[derive(Serialize)]
pub(in crate::report) struct Phase {
    name: String,
    agreed_start: Option<String>,
    agreed_finish: Option<String>,
    start: String,
    finish: String,
    progress: f64,
    /// Working days from the agreed finish to the present one.
    difference: Option<i64>,
}

/// A dated promise.
#[derive(Serialize)]
pub(in crate::report) struct Promise {
    name: String,
    agreed: Option<String>,
    deadline: Option<String>,
    now: String,
    difference: Option<i64>,
    /// If the work goes on as seen so far.
    expected: Option<String>,
    /// Whether that is another day than the plan's.
    is_paced: bool,
    is_done: bool,
    is_late: bool,
    /// Whether the deadline is missed at the pace seen so far, though not by the plan.
    is_late_at_pace: bool,
    /// Whether little room is left before the deadline.
    is_tight: bool,
}

/// Work that runs or begins soon.
#[derive(Serialize)]
pub(in crate::report) struct Upcoming {
    name: String,
    start: String,
    finish: String,
    progress: f64,
}

/// How far the work has come in the time of the plan.
#[derive(Serialize)]
pub(in crate::report) struct Pace {
    date: String,
    /// Working days, whichever way.
    days: i64,
    /// `late`, `early` or `even`: part of a message key.
    state: &'static str,
}

/// The one sentence that earned value has for a client.
pub(in crate::report) fn pace(facts: &Facts) -> Option<Pace> {
    let pace = facts.pace()?;
    Some(Pace {
        date: iso(pace.on),
        days: pace.ahead.abs(),
        state: match pace.ahead {
            0 => "even",
            1.. => "early",
            _ => "late",
        },
    })
}

/// The top level of the plan.
pub(in crate::report) fn phases(facts: &Facts) -> Vec<Phase> {
    let Ok(timetable) = &facts.timetable else {
        return Vec::new();
    };
    let tops = timetable.wbs.rows.iter().enumerate().filter(|(at, row)| {
        let task = &timetable.plan.tasks[*at];
        row.parent.is_none() && !task.milestone && !task.inactive
    });
    let phase = |(at, row): (usize, &crate::schedule::WbsRow)| {
        let task = &facts.project.tasks[row.task];
        let (start, finish) = facts.span(timetable, at);
        let (start, finish) = (start.date(), finish.date());
        let signed = facts.signed(&task.id).or_else(|| facts.signed_span(at));
        Phase {
            name: task.name.clone(),
            agreed_start: signed.map(|(start, _)| iso(start.date())),
            agreed_finish: signed.map(|(_, finish)| iso(finish.date())),
            start: iso(start),
            finish: iso(finish),
            progress: timetable.progress[at],
            difference: signed
                .map(|(_, agreed)| facts.calendars.working_days(agreed.date(), finish)),
        }
    };
    tops.map(phase).collect()
}

/// Milestones and deadlines, agreed and now.
pub(in crate::report) fn promises(facts: &Facts) -> Vec<Promise> {
    let promise = |one: crate::facts::Promise<'_>| Promise {
        name: one.task.name.clone(),
        agreed: one.agreed.map(iso),
        deadline: one.task.deadline.map(iso),
        now: iso(one.now),
        difference: one.difference,
        expected: (!one.is_done).then(|| iso(one.at_pace.unwrap_or(one.now))),
        is_paced: one.at_pace.is_some(),
        is_done: one.is_done,
        is_late: one.is_late,
        is_late_at_pace: one.is_late_at_pace(),
        is_tight: one.is_tight,
    };
    facts.promises().into_iter().map(promise).collect()
}

/// Whether any of them is expected on another day than the plan's, so that a report must tell the two apart.
pub(in crate::report) fn are_paced(promises: &[Promise]) -> bool {
    promises.iter().any(|one| one.is_paced)
}

/// At most so many promises still to be kept, by date: the nearest ones and the last; and how many more
/// there are.
pub(in crate::report) fn ahead(facts: &Facts, most: usize) -> (Vec<Promise>, usize) {
    let open = promises(facts).into_iter().filter(|one| !one.is_done);
    nearest(open.collect(), most)
}

/// At most so many of what comes by date: the nearest ones and the last; and how many more there are.
pub(super) fn nearest<T>(mut open: Vec<T>, most: usize) -> (Vec<T>, usize) {
    let more = open.len().saturating_sub(most);
    let last = open.len().saturating_sub(1);
    if let Some(from) = last.checked_sub(more)
        && more > 0
    {
        open.drain(from..last);
    }
    (open, more)
}

/// The next two weeks by what comes of the work.
#[derive(Serialize)]
pub(in crate::report) struct Soon {
    ending: Few,
    beginning: Few,
    going_on: Few,
}

/// Some of many.
#[derive(Serialize)]
struct Few {
    tasks: Vec<Upcoming>,
    more: usize,
}

impl Soon {
    /// What ends, begins and goes on within the next two weeks, by date, at most so much of each.
    pub(in crate::report) fn of(facts: &Facts, most: usize) -> Self {
        let until = facts.two_weeks_on();
        let mut tasks = facts.upcoming();
        tasks.sort_by_key(|one| (one.finish, one.start));
        let (ending, open): (Vec<_>, Vec<_>) =
            tasks.into_iter().partition(|one| one.finish <= until);
        let (mut beginning, going_on): (Vec<_>, Vec<_>) =
            open.into_iter().partition(|one| one.start > facts.as_of);
        beginning.sort_by_key(|one| one.start);
        Self {
            ending: Few::of(ending, most),
            beginning: Few::of(beginning, most),
            going_on: Few::of(going_on, most),
        }
    }
}

impl Few {
    fn of(mut tasks: Vec<crate::facts::Upcoming<'_>>, most: usize) -> Self {
        let more = tasks.len().saturating_sub(most);
        tasks.truncate(most);
        Self {
            tasks: tasks.into_iter().map(coming).collect(),
            more,
        }
    }
}

/// The next two weeks.
pub(in crate::report) fn upcoming(facts: &Facts) -> Vec<Upcoming> {
    facts.upcoming().into_iter().map(coming).collect()
}

fn coming(one: crate::facts::Upcoming<'_>) -> Upcoming {
    Upcoming {
        name: one.task.name.clone(),
        start: iso(one.start),
        finish: iso(one.finish),
        progress: one.progress,
    }
}
