//! The five lights and the reasons for their colours (thresholds: the design, section 6).

use crate::args;
use crate::evidence::Judgement;
use crate::evidence::binomial::Verdict;
use crate::evidence::volume::Forecast;
use crate::facts::Facts;
use crate::lang::{Arg, Args, format};
use crate::model::field::When;
use crate::model::kind::charter::Threshold;
use crate::model::kind::decision::{Decision, Party};
use crate::model::kind::risk::Audience;
use crate::model::record::Record;
use crate::time::Date;

/// Goals due within so many working days decide the goals' light.
const GOALS_WINDOW: f64 = 20.0;

/// A colour; the order is that of badness, unknown first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Colour {
    Grey,
    Green,
    Amber,
    Red,
}

impl Colour {
    /// The word used in classes and message keys.
    pub fn name(self) -> &'static str {
        match self {
            Self::Grey => "grey",
            Self::Green => "green",
            Self::Amber => "amber",
            Self::Red => "red",
        }
    }
}

/// One light with its reason.
#[derive(Clone, Debug, PartialEq)]
pub struct Light {
    /// `schedule`, `goals`, `data`, `contract` or `client`.
    pub id: &'static str,
    pub colour: Colour,
    /// Message that gives the reason, with its figures.
    pub reason: &'static str,
    pub args: Args,
}

/// All lights of a project.
#[derive(Clone, Debug, PartialEq)]
pub struct Lights {
    pub lights: [Light; 5],
    /// The worst known colour.
    pub overall: Colour,
    pub greys: usize,
}

impl Lights {
    /// The lights on the status date; those for the client name only what the client may see.
    pub fn of(facts: &Facts, seen_by: Audience) -> Self {
        let lights = [
            schedule(facts),
            goals(facts),
            data(facts),
            contract(facts),
            client(facts, seen_by),
        ];
        let overall = lights
            .iter()
            .map(|light| light.colour)
            .max()
            .unwrap_or(Colour::Grey);
        let greys = lights
            .iter()
            .filter(|light| light.colour == Colour::Grey)
            .count();
        Self {
            lights,
            overall,
            greys,
        }
    }
}

fn light(id: &'static str, colour: Colour, reason: &'static str, args: Args) -> Light {
    Light {
        id,
        colour,
        reason,
        args,
    }
}

/// The amber and red thresholds of a light, as set in the project or by default.
fn limits(facts: &Facts, id: &str, amber: f64, red: f64) -> (f64, f64) {
    let set: Option<&Threshold> = facts.project.charter.thresholds.get(id);
    let amber_set = set.and_then(|set| set.amber).map(|number| number.value);
    let red_set = set.and_then(|set| set.red).map(|number| number.value);
    (amber_set.unwrap_or(amber), red_set.unwrap_or(red))
}

/// Green up to `amber`, amber up to `red`, else red.
fn grade(value: f64, (amber, red): (f64, f64)) -> Colour {
    match value {
        value if value > red => Colour::Red,
        value if value > amber => Colour::Amber,
        _ => Colour::Green,
    }
}

/// The tightest float to a deadline of unfinished work, the contract's end among them.
fn schedule(facts: &Facts) -> Light {
    let Ok(timetable) = &facts.timetable else {
        return light("schedule", Colour::Grey, "reason-no-schedule", Args::new());
    };
    if timetable.times.is_empty() {
        return light("schedule", Colour::Grey, "reason-no-task", Args::new());
    }
    let float = |finish, deadline: Date| {
        timetable.working_days_between(finish, facts.calendars.end(When::Day(deadline)))
    };
    let contract_end = facts.project.charter.project.finish;
    let end = (float(timetable.finish, contract_end), None, contract_end);
    let tasks = timetable
        .wbs
        .rows
        .iter()
        .enumerate()
        .filter_map(|(at, row)| {
            let task = &facts.project.tasks[row.task];
            let deadline = task
                .deadline
                .filter(|_| task.finished_by(facts.as_of).is_none())?;
            let is_active = task.active != Some(false);
            is_active.then(|| {
                (
                    float(timetable.times[at].finish, deadline),
                    Some(task),
                    deadline,
                )
            })
        });
    let tightest = tasks
        .chain([end])
        .min_by(|one, other| one.0.total_cmp(&other.0));
    let (days, task, deadline) = tightest.unwrap_or(end_of(contract_end));
    let (amber, red) = limits(facts, "schedule", 5.0, 0.0);
    let colour = match days {
        days if days < red => Colour::Red,
        days if days < amber => Colour::Amber,
        _ => Colour::Green,
    };
    let reason = match (task.is_some(), days < 0.0) {
        (true, true) => "reason-deadline-missed",
        (true, false) => "reason-deadline-float",
        (false, true) => "reason-end-missed",
        (false, false) => "reason-end-float",
    };
    let name = task.map_or("", |task| task.name.as_str());
    light(
        "schedule",
        colour,
        reason,
        args![name, deadline, days: figure(days.abs())],
    )
}

type Tightest<'t> = (
    f64,
    Option<&'t Record<crate::model::kind::task::Task>>,
    Date,
);

fn end_of<'t>(date: Date) -> Tightest<'t> {
    (0.0, None, date)
}

/// At most one decimal, none where it is zero.
fn figure(value: f64) -> Arg {
    let text = format::number(value, 1, format::Rounding::Nearest);
    Arg::Text(text.strip_suffix(".0").map_or(text.clone(), str::to_owned))
}

/// Goals due soon by their verdict; a goal that is missed but not due soon is amber.
fn goals(facts: &Facts) -> Light {
    let goals = &facts.project.goals;
    if facts.goals.iter().all(|goal| goal.latest.is_none()) {
        let reason = if goals.is_empty() {
            "reason-no-goal"
        } else {
            "reason-no-measurement"
        };
        return light("goals", Colour::Grey, reason, Args::new());
    }
    let (window, _) = limits(facts, "goals", GOALS_WINDOW, 0.0);
    let judged = facts.goals.iter().map(|goal| {
        let written = &goals[goal.goal];
        let due = written.due.unwrap_or(facts.project.charter.project.finish);
        let is_soon = facts.calendars.working_days(facts.as_of, due) as f64 <= window;
        let colour = match (goal.judgement, is_soon) {
            (Judgement::Verdict(Verdict::Shown), _) => Colour::Green,
            (Judgement::Verdict(Verdict::NotMet), true) => Colour::Red,
            (Judgement::Verdict(Verdict::NotMet), false) => Colour::Amber,
            (Judgement::Verdict(Verdict::NotShownYet) | Judgement::CannotTell(_), true) => {
                Colour::Amber
            }
            (Judgement::Verdict(Verdict::NotShownYet), false) => Colour::Green,
            (Judgement::CannotTell(_), false) => Colour::Grey,
        };
        (colour, written, goal.judgement)
    });
    let judged: Vec<_> = judged.collect();
    let shown = judged
        .iter()
        .filter(|(.., one)| *one == Judgement::Verdict(Verdict::Shown))
        .count();
    let all = goals.len();
    let worst = judged.iter().rev().max_by_key(|(colour, ..)| *colour);
    let Some((colour, goal, judgement)) = worst else {
        return light("goals", Colour::Grey, "reason-no-goal", Args::new());
    };
    let name = &goal.name;
    let reason = match (colour, judgement) {
        (Colour::Amber | Colour::Red, Judgement::Verdict(Verdict::NotMet)) => "reason-goal-not-met",
        (Colour::Amber | Colour::Red, _) => "reason-goal-not-shown",
        _ => "reason-goals-fine",
    };
    light("goals", *colour, reason, args![name, shown, all])
}

/// The dataset whose forecast is latest against its needed day.
fn data(facts: &Facts) -> Light {
    if facts.project.datasets.is_empty() {
        return light("data", Colour::Grey, "reason-no-dataset", Args::new());
    }
    let limits = limits(facts, "data", 0.0, 10.0);
    let judged = facts.datasets.iter().filter_map(|dataset| {
        let written = &facts.project.datasets[dataset.dataset];
        let by = written.needed_by?;
        let (colour, late) = match dataset.forecast {
            Forecast::Done { .. } => (Colour::Green, 0),
            Forecast::Finish { .. } => (grade(dataset.late? as f64, limits), dataset.late?),
            Forecast::NoProgress => (Colour::Red, 0),
            Forecast::CannotTell(_) => return None,
        };
        Some((colour, late, written, by, dataset.expected()))
    });
    let judged: Vec<_> = judged.collect();
    let worst = judged
        .iter()
        .rev()
        .max_by_key(|(colour, late, ..)| (*colour, *late));
    let Some((colour, late, dataset, by, expected)) = worst else {
        return light("data", Colour::Grey, "reason-data-silent", Args::new());
    };
    let name = &dataset.name;
    match (colour, expected) {
        (Colour::Green | Colour::Grey, _) => {
            light("data", *colour, "reason-data-fine", args![name, by])
        }
        (_, None) => light("data", *colour, "reason-data-stuck", args![name, by]),
        (_, Some(expected)) => light(
            "data",
            *colour,
            "reason-data-late",
            args![name, by, expected, late],
        ),
    }
}

/// The deliverable that is longest overdue.
fn contract(facts: &Facts) -> Light {
    let deliverables = &facts.project.deliverables;
    if deliverables.is_empty() {
        return light(
            "contract",
            Colour::Grey,
            "reason-no-deliverable",
            Args::new(),
        );
    }
    let overdue = deliverables.iter().filter_map(|deliverable| {
        let due = facts.due(deliverable)?;
        let is_open = deliverable
            .submitted
            .or(deliverable.accepted)
            .is_none_or(|on| on > facts.as_of);
        let late = facts.calendars.working_days(due, facts.as_of);
        (is_open && late > 0).then_some((late, deliverable, due))
    });
    let overdue: Vec<_> = overdue.collect();
    let count = overdue.len();
    match overdue.into_iter().max_by_key(|(late, ..)| *late) {
        None => light(
            "contract",
            Colour::Green,
            "reason-nothing-overdue",
            Args::new(),
        ),
        Some((late, deliverable, due)) => {
            let colour = grade(late as f64, limits(facts, "contract", 0.0, 5.0));
            let name = &deliverable.name;
            light(
                "contract",
                colour,
                "reason-overdue",
                args![name, due, late, count],
            )
        }
    }
}

/// The open request to the client that is longest past its day.
fn client(facts: &Facts, seen_by: Audience) -> Light {
    let asked = facts
        .project
        .decisions
        .iter()
        .filter(|one| one.asked_of == Some(Party::Client));
    let has_contact = facts
        .project
        .contacts
        .iter()
        .any(|log| log.until(facts.as_of).next().is_some());
    if asked.clone().next().is_none() && !has_contact {
        return light("client", Colour::Grey, "reason-no-contact", Args::new());
    }
    let asked =
        asked.filter(|one| seen_by == Audience::Internal || one.audience == Some(Audience::Client));
    let open: Vec<_> = asked.filter(|one| facts.is_open(one)).collect();
    let late = open.iter().filter_map(|decision| {
        let by = decision.needed_by?;
        let late = facts.calendars.working_days(by, facts.as_of);
        (late > 0).then_some((late, decision, by))
    });
    match late.max_by_key(|(late, ..)| *late) {
        None => light(
            "client",
            Colour::Green,
            "reason-requests-fine",
            args![count: open.len()],
        ),
        Some((late, decision, by)) => {
            let colour = grade(late as f64, limits(facts, "client", 0.0, 5.0));
            light(
                "client",
                colour,
                "reason-request-late",
                args![name: decision.title, by, late],
            )
        }
    }
}

impl Facts {
    /// Whether a decision was raised and is not yet made on the status date.
    pub fn is_open(&self, decision: &Decision) -> bool {
        decision.raised.is_none_or(|on| on <= self.as_of)
            && decision.decided.is_none_or(|on| on > self.as_of)
    }
}
