//! What changed since the last report that the client received, as lines in the order a client reads.

use serde::Serialize;

use crate::compare::{self, Course, Event, Gained, Measured, Moved, Paper};
use crate::evidence::Judgement;
use crate::facts::Facts;
use crate::model::kind::risk::Audience;
use crate::report::{Frame, Last, digits, iso};
use crate::time::Date;

/// What changed, and since when.
#[derive(Serialize)]
pub(in crate::report) struct News {
    /// `compared` with the last report; `first` of its kind; `unreadable` if the last cannot be read.
    state: &'static str,
    /// The day the last report was sent.
    last: Option<String>,
    /// The day after which things are told where there is nothing to compare with.
    since: String,
    lines: Vec<Line>,
    /// Lines left out.
    more: usize,
}

/// One line; figures in the units of what they belong to.
#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
enum Line {
    Light {
        id: &'static str,
        was: &'static str,
        now: &'static str,
    },
    Moved {
        name: String,
        agreed: Option<String>,
        was: Option<String>,
        now: Option<String>,
        days: i64,
        /// The deadline before and after, where it is another.
        deadline: Option<[Option<String>; 2]>,
    },
    Goal {
        name: String,
        unit: String,
        digits: usize,
        was: Option<f64>,
        now: Option<f64>,
        verdict: &'static str,
        old_verdict: &'static str,
    },
    Data {
        sets: Vec<Set>,
    },
    Deliverable {
        name: String,
        /// `submitted`, `accepted` or `returned`.
        course: &'static str,
        on: Option<String>,
    },
    Decided {
        name: String,
        on: String,
    },
    Asked {
        name: String,
        by: Option<String>,
    },
    Change {
        name: String,
        status: &'static str,
        on: Option<String>,
    },
    Issue {
        name: String,
        /// `raised` or `closed`.
        course: &'static str,
        on: Option<String>,
    },
    Risk {
        name: String,
        status: &'static str,
    },
    Finished {
        names: Vec<String>,
    },
    Started {
        names: Vec<String>,
    },
}

/// Accepted items of one dataset.
#[derive(Serialize)]
struct Set {
    name: String,
    unit: String,
    gained: i64,
    total: i64,
}

impl News {
    /// What changed since the last report, at most so many lines. Without one that can be read, what
    /// the files themselves tell of the time after `since`.
    pub(in crate::report) fn of(facts: &Facts, frame: &Frame, since: Date, most: usize) -> Self {
        let (state, mut lines) = match &frame.last {
            Some(Last {
                facts: Some(before),
                ..
            }) => {
                let events = compare::events(before, facts, Audience::Client);
                ("compared", lines(facts, &events))
            }
            last => {
                let before = facts.on(since);
                let events = compare::dated_events(&before, facts, Audience::Client);
                let state = if last.is_some() {
                    "unreadable"
                } else {
                    "first"
                };
                (state, lines(facts, &events))
            }
        };
        let more = lines.len().saturating_sub(most);
        lines.truncate(most);
        Self {
            state,
            last: frame.last.as_ref().map(|last| iso(last.on)),
            since: iso(since),
            lines,
            more,
        }
    }
}

/// A line for each event; one for all datasets, and one each for work finished and begun.
fn lines(facts: &Facts, events: &[Event<'_>]) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    for event in events {
        match (event, lines.last_mut()) {
            (Event::Accepted(one), Some(Line::Data { sets })) => sets.push(set(one)),
            (Event::Finished(task, _), Some(Line::Finished { names })) => {
                names.push(task.name.clone());
            }
            (Event::Started(task, _), Some(Line::Started { names })) => {
                names.push(task.name.clone());
            }
            _ => lines.push(line(facts, event)),
        }
    }
    lines
}

fn line(facts: &Facts, event: &Event<'_>) -> Line {
    match event {
        Event::Light(one) => Line::Light {
            id: one.after.id,
            was: one.before.colour.name(),
            now: one.after.colour.name(),
        },
        Event::Moved(one) => moved(one),
        Event::Measured(one) => goal(facts, one),
        Event::Accepted(one) => Line::Data {
            sets: vec![set(one)],
        },
        Event::Deliverable(one, paper) => {
            let (course, on) = match *paper {
                Paper::Submitted(on) => ("submitted", Some(on)),
                Paper::Accepted(on) => ("accepted", Some(on)),
                Paper::Returned => ("returned", None),
            };
            Line::Deliverable {
                name: one.name.clone(),
                course,
                on: on.map(iso),
            }
        }
        Event::Decided(one, on) => Line::Decided {
            name: one.title.clone(),
            on: iso(*on),
        },
        Event::Asked(one) => Line::Asked {
            name: one.title.clone(),
            by: one.needed_by.map(iso),
        },
        Event::Change(one, status) => Line::Change {
            name: one.title.clone(),
            status: status.word(),
            on: one.approved.filter(|on| *on <= facts.as_of).map(iso),
        },
        Event::Issue(one, course) => {
            let (course, on) = match course {
                Course::Raised => ("raised", one.raised),
                Course::Closed(on) => ("closed", *on),
            };
            Line::Issue {
                name: one.title.clone(),
                course,
                on: Some(iso(on)),
            }
        }
        Event::Risk(one, status) => Line::Risk {
            name: one.title.clone(),
            status: status.word(),
        },
        Event::Finished(task, _) => Line::Finished {
            names: vec![task.name.clone()],
        },
        Event::Started(task, _) => Line::Started {
            names: vec![task.name.clone()],
        },
    }
}

fn moved(one: &Moved<'_>) -> Line {
    Line::Moved {
        name: one.task.name.clone(),
        agreed: one.agreed.map(iso),
        was: one.was.map(iso),
        now: one.now.map(iso),
        days: one.days,
        deadline: match one.deadline {
            (was, now) if was != now => Some([was.map(iso), now.map(iso)]),
            _ => None,
        },
    }
}

fn goal(facts: &Facts, one: &Measured<'_>) -> Line {
    let (was, now) = one.judged;
    Line::Goal {
        name: one.goal.name.clone(),
        unit: one.goal.unit.clone().unwrap_or_default(),
        digits: digits(facts, &facts.goals[one.at]),
        was: one.before.map(|before| before.value),
        now: one.after.map(|after| after.value),
        verdict: Judgement::word(now),
        old_verdict: Judgement::word(was),
    }
}

fn set(one: &Gained<'_>) -> Set {
    Set {
        name: one.dataset.name.clone(),
        unit: one.dataset.unit.clone().unwrap_or_default(),
        gained: one.gained,
        total: one.total,
    }
}
