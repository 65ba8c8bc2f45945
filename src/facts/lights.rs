//! The five lights and the reasons for their colours (thresholds: the design, section 6).

use crate::args;
use crate::evidence::binomial::Verdict;
use crate::evidence::leakage::Leak;
use crate::evidence::volume::{Forecast, Reason};
use crate::evidence::{DatasetFacts, Doubt, GoalFacts, Judgement, Why};
use crate::facts::Facts;
use crate::lang::{Arg, Args};
use crate::model::field::Number;
use crate::model::kind::charter::Threshold;
use crate::model::kind::dataset::Dataset;
use crate::model::kind::decision::{Decision, Party};
use crate::model::kind::deliverable::Deliverable;
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
        let lights = lights.map(|light| {
            if is_doubtful(facts, light.id) {
                doubtful(light.id)
            } else {
                light
            }
        });
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

/// The files whose faults of shape leave a light unknown, by the beginnings of their paths.
const SOURCES: [(&str, &[&str]); 5] = [
    ("schedule", &["plan", "project.toml"]),
    ("goals", &["goals", "measurements/"]),
    ("data", &["data", "volumes/"]),
    ("contract", &["deliverables"]),
    ("client", &["decisions/", "contacts/"]),
];

/// Whether what a light looks at could not be read whole.
fn is_doubtful(facts: &Facts, id: &str) -> bool {
    let files = SOURCES
        .iter()
        .find(|(light, _)| *light == id)
        .map_or(&[][..], |(_, files)| *files);
    let blocking = facts.faults.iter().filter(|fault| fault.problem.blocks());
    blocking.into_iter().any(|fault| {
        files
            .iter()
            .any(|start| fault.place.file().starts_with(start))
    })
}

fn doubtful(id: &'static str) -> Light {
    light(id, Colour::Grey, "reason-doubtful", Args::new())
}

fn light(id: &'static str, colour: Colour, reason: &'static str, args: Args) -> Light {
    Light {
        id,
        colour,
        reason,
        args,
    }
}

/// The amber and red thresholds of a light, as set in the project or by default. A default red that the
/// project's own amber has passed counts no more: who allows 30 does not mean red above 5.
pub(super) fn limits(facts: &Facts, id: &str, amber: f64, red: f64) -> (f64, f64) {
    let set: Option<&Threshold> = facts.project.charter.thresholds.get(id);
    let own = |number: Option<Number>| number.map(|number| number.value);
    let own_amber = own(set.and_then(|set| set.amber));
    let own_red = own(set.and_then(|set| set.red));
    let never = if red > amber {
        f64::INFINITY
    } else {
        f64::NEG_INFINITY
    };
    let is_passed = own_amber.is_some_and(|own| if red > amber { own > red } else { own < red });
    let default = if is_passed { never } else { red };
    (own_amber.unwrap_or(amber), own_red.unwrap_or(default))
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
    if timetable.plan.tasks.iter().all(|task| task.inactive) {
        return light("schedule", Colour::Grey, "reason-no-task", Args::new());
    }
    let contract_end = facts.project.charter.project.finish;
    let end = (
        facts.days_to(facts.expected_end(timetable), contract_end),
        None,
        contract_end,
        facts.end_at_pace(),
    );
    let rows = timetable.wbs.rows.iter().enumerate();
    let tasks = rows.filter_map(|(at, row)| {
        let task = &facts.project.tasks[row.task];
        let is_open = !timetable.is_finished[at] && !timetable.plan.tasks[at].inactive;
        let deadline = task.deadline.filter(|_| is_open)?;
        Some((
            facts.days_to(facts.expected_finish(timetable, at), deadline),
            Some(task),
            deadline,
            facts.at_pace(at),
        ))
    });
    let tightest = tasks.fold(end, |one, other| if other.0 < one.0 { other } else { one });
    let (days, task, deadline, at_pace) = tightest;
    let colour = facts.float_colour(days);
    let unsized_tasks = facts.unsized_tasks().count();
    if colour == Colour::Green && unsized_tasks > 0 {
        let args = args![count: unsized_tasks];
        return light("schedule", Colour::Grey, "reason-unsized", args);
    }
    let reason = match (task.is_some(), days < 0.0) {
        (true, true) => "reason-deadline-missed",
        (true, false) => "reason-deadline-float",
        (false, true) => "reason-end-missed",
        (false, false) => "reason-end-float",
    };
    let name = task.map_or("", |task| task.name.as_str());
    // A part of a day late is a day late; a part of a day left is none.
    let days = if days < 0.0 {
        -days.floor()
    } else {
        days.floor()
    } as i64;
    let pace = at_pace.map_or("planned", |_| "other");
    let expected = at_pace.unwrap_or(deadline);
    let args = args![name, deadline, days, pace, expected];
    light("schedule", colour, reason, args)
}

/// The worst that can be said of a goal.
const NOT_MET: Judgement = Judgement::Verdict(Verdict::NotMet);

/// The worst goal: red where it is missed and due soon, amber where it is not (yet) shown.
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
    let all = goals.len();
    let judged: Vec<_> = facts
        .goals
        .iter()
        .map(|goal| (goal, nearest(facts, goal)))
        .collect();
    let is_shown = |one: &&(_, Nearest)| one.1.judgement == Judgement::Verdict(Verdict::Shown);
    let shown = judged.iter().filter(is_shown).count();
    let worst = judged
        .iter()
        .rev()
        .map(|(goal, nearest)| (goal_colour(goal, nearest), goal, nearest))
        .max_by_key(|(colour, _, nearest)| (*colour, nearest.judgement == NOT_MET));
    let Some((colour, goal, nearest)) = worst else {
        return light("goals", Colour::Grey, "reason-no-goal", Args::new());
    };
    let reason = match (colour, nearest.judgement) {
        (Colour::Green | Colour::Grey, _) => "reason-goals-fine",
        (_, Judgement::Verdict(Verdict::NotMet)) if nearest.is_of_year => "reason-year-not-met",
        (_, Judgement::Verdict(Verdict::NotMet)) => "reason-goal-not-met",
        (_, Judgement::CannotTell(Why::NoClasses)) => "reason-goal-no-classes",
        (_, Judgement::CannotTell(Why::NoRate)) => "reason-goal-no-rate",
        (_, Judgement::CannotTell(_)) => "reason-goal-unknown",
        (_, Judgement::Verdict(_)) => match nearest.doubt {
            Some(Doubt::Leak(_)) => "reason-goal-leaks",
            Some(Doubt::OtherVersion) => "reason-goal-version",
            Some(Doubt::Labels) => "reason-goal-labels",
            None if nearest.is_of_year => "reason-year-not-shown",
            None => "reason-goal-not-shown",
        },
    };
    let name = &goals[goal.goal].name;
    let mut args = args![name, shown, all];
    args.extend(goal.leak.map(Leak::args).unwrap_or_default());
    light("goals", colour, reason, args)
}

/// The promise of a goal that comes due next.
struct Nearest {
    judgement: Judgement,
    doubt: Option<Doubt>,
    /// Whether it is a target of the research year.
    is_of_year: bool,
    /// Whether it is due within the window, or was.
    is_soon: bool,
}

/// The final target once its day is near; until then that of the research year, if there is one.
fn nearest(facts: &Facts, goal: &GoalFacts) -> Nearest {
    let (window, _) = limits(facts, "goals", GOALS_WINDOW, 0.0);
    let due = facts.project.goals[goal.goal]
        .due
        .unwrap_or(facts.project.charter.project.finish);
    let is_soon = |due| facts.calendars.working_days(facts.as_of, due) as f64 <= window;
    match &goal.year {
        Some(year) if !is_soon(due) => Nearest {
            judgement: year.judgement,
            doubt: year.doubt,
            is_of_year: true,
            is_soon: is_soon(year.due),
        },
        _ => Nearest {
            judgement: goal.judgement,
            doubt: goal.doubt,
            is_of_year: false,
            is_soon: is_soon(due),
        },
    }
}

/// What one goal says; one that is not measured says nothing until its day is near.
fn goal_colour(goal: &GoalFacts, nearest: &Nearest) -> Colour {
    let is_soon = nearest.is_soon;
    match nearest.judgement {
        Judgement::Verdict(Verdict::Shown) => Colour::Green,
        Judgement::Verdict(Verdict::NotMet) if is_soon => Colour::Red,
        Judgement::CannotTell(_) if goal.latest.is_none() && !is_soon => Colour::Grey,
        Judgement::Verdict(_) | Judgement::CannotTell(_) => Colour::Amber,
    }
}

/// What one dataset says against its needed day.
struct DataLight<'f> {
    colour: Colour,
    late: i64,
    /// Why there is no forecast.
    lack: Option<Reason>,
    dataset: &'f Record<Dataset>,
    by: Date,
    expected: Option<Date>,
}

/// The dataset whose forecast is latest against its needed day; a silent one is not on time.
fn data(facts: &Facts) -> Light {
    if facts.project.datasets.is_empty() {
        return light("data", Colour::Grey, "reason-no-dataset", Args::new());
    }
    let judged: Vec<_> = facts
        .datasets
        .iter()
        .filter_map(|one| data_light(facts, one))
        .collect();
    let badness = |one: &&DataLight<'_>| match one.colour {
        // Nothing known weighs more than being on time, less than being late.
        Colour::Green => (0, one.late),
        Colour::Grey => (1, one.late),
        Colour::Amber => (2, one.late),
        Colour::Red => (3, one.late),
    };
    let Some(worst) = judged.iter().rev().max_by_key(badness) else {
        return light("data", Colour::Grey, "reason-data-silent", Args::new());
    };
    let DataLight {
        colour,
        late,
        lack,
        dataset,
        by,
        expected,
    } = worst;
    let (name, by) = (&dataset.name, *by);
    let is_done = judged
        .iter()
        .all(|one| one.expected.is_some_and(|on| on <= facts.as_of));
    match (colour, expected) {
        (Colour::Grey, _) => match lack {
            None | Some(Reason::Stale { .. }) => {
                light("data", *colour, "reason-data-old", args![name, by])
            }
            Some(reason) => {
                let lacks = Arg::Word(lacks(reason));
                light(
                    "data",
                    *colour,
                    "reason-data-unknown",
                    args![name, by, lacks],
                )
            }
        },
        (Colour::Green, _) if is_done => light("data", *colour, "reason-data-done", Args::new()),
        (Colour::Green, _) => light("data", *colour, "reason-data-fine", args![name, by]),
        (_, Some(expected)) => light(
            "data",
            *colour,
            "reason-data-late",
            args![name, by, expected, late],
        ),
        (_, None) if *late > 0 => {
            light("data", *colour, "reason-data-missed", args![name, by, late])
        }
        (_, None) => light("data", *colour, "reason-data-stuck", args![name, by]),
    }
}

/// The message that says what a forecast lacks.
pub fn lacks(reason: &Reason) -> &'static str {
    match reason {
        Reason::NoTarget => "lacks-data-target",
        Reason::NoLine => "lacks-line",
        Reason::OneLine => "lacks-second-line",
        Reason::FewDays { .. } => "lacks-days",
        Reason::NotBegun => "lacks-begin",
        Reason::Stale { .. } => "lacks-recent-line",
        Reason::TooFar { .. } => "lacks-speed",
    }
}

fn data_light<'f>(facts: &'f Facts, one: &DatasetFacts) -> Option<DataLight<'f>> {
    let dataset = &facts.project.datasets[one.dataset];
    let by = dataset.needed_by?;
    let past = facts.calendars.working_days(by, facts.as_of).max(0);
    let (colour, late) = match one.forecast {
        Forecast::Done { .. } => (Colour::Green, 0),
        Forecast::Finish { .. } => {
            let late = one.late?;
            (grade(late as f64, limits(facts, "data", 0.0, 10.0)), late)
        }
        Forecast::NoProgress { .. } => (Colour::Red, past),
        // Without a forecast one thing is known all the same: the day has passed.
        Forecast::CannotTell(_) if past > 0 => (Colour::Red, past),
        Forecast::CannotTell(_) => (Colour::Grey, 0),
    };
    let lack = match &one.forecast {
        Forecast::CannotTell(reason) => Some(*reason),
        _ => None,
    };
    Some(DataLight {
        colour,
        late,
        lack,
        dataset,
        by,
        expected: one.expected,
    })
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
    let is_open = |one: &&Record<Deliverable>| {
        let accepted = one.accepted.filter(|on| *on <= facts.as_of);
        accepted
            .or_else(|| facts.standing_submission(one))
            .is_none()
    };
    let open: Vec<_> = deliverables.iter().filter(is_open).collect();
    let unknown = open.iter().find(|one| facts.due(one).is_none());
    let overdue = open.iter().filter_map(|deliverable| {
        let due = facts.due(deliverable)?;
        let late = facts.calendars.working_days(due, facts.as_of);
        (late > 0).then_some((late, deliverable, due))
    });
    let overdue: Vec<_> = overdue.collect();
    let count = overdue.len();
    match overdue.into_iter().max_by_key(|(late, ..)| *late) {
        None => match unknown {
            Some(one) => light(
                "contract",
                Colour::Grey,
                "reason-due-unknown",
                args![name: one.name],
            ),
            None => light(
                "contract",
                Colour::Green,
                "reason-nothing-overdue",
                Args::new(),
            ),
        },
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
        .filter(|one| one.asked_of == Some(Party::Client))
        .filter(|one| one.raised.is_none_or(|on| on <= facts.as_of));
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
            let colour = facts.request_colour(late);
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
    /// How so many working days before a day that is owed look.
    pub fn float_colour(&self, days: f64) -> Colour {
        let (amber, red) = limits(self, "schedule", 5.0, 0.0);
        match days {
            days if days < red => Colour::Red,
            days if days < amber => Colour::Amber,
            _ => Colour::Green,
        }
    }

    /// How a dataset stands against its needed day; grey without one.
    pub fn data_colour(&self, dataset: &DatasetFacts) -> Colour {
        data_light(self, dataset).map_or(Colour::Grey, |light| light.colour)
    }

    /// How an open request stands against its needed day, by working days past it.
    pub fn request_colour(&self, late: i64) -> Colour {
        grade(late as f64, limits(self, "client", 0.0, 5.0))
    }

    /// Whether a decision was raised and is not yet made on the status date.
    pub fn is_open(&self, decision: &Decision) -> bool {
        decision.raised.is_none_or(|on| on <= self.as_of)
            && decision.decided.is_none_or(|on| on > self.as_of)
    }
}
