//! The plan as the client sees it: phases, agreed dates, what is next.

use serde::Serialize;

use crate::facts::Facts;
use crate::report::iso;

/// A top-level part of the plan.
#[derive(Serialize)]
pub(super) struct Phase {
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
pub(super) struct Promise {
    name: String,
    agreed: Option<String>,
    deadline: Option<String>,
    now: String,
    difference: Option<i64>,
    is_done: bool,
    is_late: bool,
}

/// Work that runs or begins soon.
#[derive(Serialize)]
pub(super) struct Upcoming {
    name: String,
    start: String,
    finish: String,
    progress: f64,
}

/// How far the work has come in the time of the plan.
#[derive(Serialize)]
pub(super) struct Pace {
    date: String,
    /// Working days, whichever way.
    days: i64,
    /// `late`, `early` or `even`: part of a message key.
    state: &'static str,
}

/// The one sentence that earned value has for a client.
pub(super) fn pace(facts: &Facts) -> Option<Pace> {
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
pub(super) fn phases(facts: &Facts) -> Vec<Phase> {
    let Ok(timetable) = &facts.timetable else {
        return Vec::new();
    };
    let tops = timetable.wbs.rows.iter().enumerate().filter(|(at, row)| {
        let task = &timetable.plan.tasks[*at];
        row.parent.is_none() && !task.milestone && !task.inactive
    });
    let phase = |(at, row): (usize, &crate::schedule::WbsRow)| {
        let task = &facts.project.tasks[row.task];
        let (start, finish) = (
            timetable.times[at].start.date(),
            timetable.times[at].finish.date(),
        );
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
pub(super) fn promises(facts: &Facts) -> Vec<Promise> {
    let promise = |one: crate::facts::Promise<'_>| Promise {
        name: one.task.name.clone(),
        agreed: one.agreed.map(iso),
        deadline: one.task.deadline.map(iso),
        now: iso(one.now),
        difference: one.difference,
        is_done: one.is_done,
        is_late: one.is_late,
    };
    facts.promises().into_iter().map(promise).collect()
}

/// The next two weeks.
pub(super) fn upcoming(facts: &Facts) -> Vec<Upcoming> {
    let upcoming = |one: crate::facts::Upcoming<'_>| Upcoming {
        name: one.task.name.clone(),
        start: iso(one.start),
        finish: iso(one.finish),
        progress: one.progress,
    };
    facts.upcoming().into_iter().map(upcoming).collect()
}
