//! A whole history with what is true about it: when each shock could first be seen, and what became of the promises.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use pmo::source::{self, Snapshot};
use pmo::time::Date;

use super::book::Seen;
use super::files;
use super::scenario::Scenario;
use super::shock::{self, Shock};
use super::world::World;

/// A promise that came late or was missed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Outcome {
    /// Full id; `project` for the contract's end.
    pub about: String,
    /// The signed day.
    pub due: Date,
}

/// A shock and the first day on which the files differ by more than ordinary noise from what they
/// would be without it; `None` if they never do.
#[derive(Clone, Debug)]
pub struct Visible {
    pub shock: Shock,
    pub on: Option<usize>,
}

/// The files that changed on one working day.
pub struct Commit {
    pub day: usize,
    pub on: Date,
    pub files: Vec<(String, Rc<str>)>,
}

pub struct History {
    pub scenario: Scenario,
    pub commits: Vec<Commit>,
    pub shocks: Vec<Visible>,
    /// What went wrong, each with the shocks that did it (places in `shocks`; none: bad luck).
    pub outcomes: Vec<(Outcome, Vec<usize>)>,
    /// First and last day of each task as it was.
    pub spans: Vec<(Option<usize>, Option<usize>)>,
}

/// What one run of the simulation leaves.
struct Run {
    seen: Seen,
    outcomes: BTreeSet<Outcome>,
    spans: Vec<(Option<usize>, Option<usize>)>,
    last: usize,
}

impl History {
    /// The history of a seed.
    pub fn draw(seed: u64) -> Self {
        let scenario = Scenario::draw(seed);
        let shocks = shock::draw(&scenario);
        Self::of(scenario, &shocks)
    }

    /// The history of a scenario with these shocks.
    pub fn of(scenario: Scenario, shocks: &[Shock]) -> Self {
        let mut commits = Vec::new();
        let run = run(&scenario, shocks, Some(&mut commits));
        let without = |left_out: usize| {
            let kept: Vec<_> = shocks
                .iter()
                .enumerate()
                .filter(|(at, _)| *at != left_out)
                .collect();
            let kept: Vec<_> = kept.into_iter().map(|(_, shock)| *shock).collect();
            self::run(&scenario, &kept, None)
        };
        let twins: Vec<_> = (0..shocks.len()).map(without).collect();
        let plain = self::run(&scenario, &[], None);
        let visible = shocks.iter().zip(&twins).map(|(shock, twin)| Visible {
            shock: *shock,
            on: first_difference(&scenario, &run.seen, &twin.seen).filter(|day| *day <= run.last),
        });
        let shocks: Vec<_> = visible.collect();
        let causes = |outcome: &Outcome| -> Vec<usize> {
            let alone: Vec<_> = (0..twins.len())
                .filter(|at| !twins[*at].outcomes.contains(outcome))
                .collect();
            let is_luck = plain.outcomes.contains(outcome);
            match alone.is_empty() && !is_luck {
                true => (0..twins.len()).collect(),
                false => alone,
            }
        };
        let outcomes = run
            .outcomes
            .iter()
            .map(|one| (one.clone(), causes(one)))
            .collect();
        Self {
            outcomes,
            shocks,
            commits,
            spans: run.spans,
            scenario,
        }
    }

    /// The files as of the last commit up to a working day.
    pub fn files(&self, day: usize) -> BTreeMap<&str, &str> {
        let commits = self.commits.iter().take_while(|commit| commit.day <= day);
        commits
            .flat_map(|commit| {
                commit
                    .files
                    .iter()
                    .map(|(path, text)| (path.as_str(), &**text))
            })
            .collect()
    }

    pub fn snapshot(&self, day: usize) -> Snapshot {
        source::memory(self.files(day))
    }
}

fn run(scenario: &Scenario, shocks: &[Shock], mut commits: Option<&mut Vec<Commit>>) -> Run {
    let mut world = World::new(scenario, shocks);
    let end = scenario.day(scenario.finish);
    let mut last = 0;
    for day in 0..end + 120 {
        world.live(day);
        let mut changed = std::mem::take(&mut world.book.changed);
        // What comes after the contract's end is told by no file.
        let is_told = day <= end + 5;
        if let Some(commits) = commits.as_deref_mut().filter(|_| is_told) {
            if day == 0 {
                changed.extend(files::all(scenario, &world.book).into_keys());
            }
            if !changed.is_empty() {
                let file = |path: String| {
                    let text = files::text(scenario, &world.book, &path);
                    (path, Rc::from(text.as_str()))
                };
                let files = changed.into_iter().map(file).collect();
                commits.push(Commit {
                    day,
                    on: scenario.days[day],
                    files,
                });
            }
        }
        if is_told {
            last = day;
        }
        if world.is_done() {
            break;
        }
    }
    Run {
        outcomes: outcomes(&world),
        spans: spans(&world),
        seen: world.book.seen,
        last,
    }
}

fn spans(world: &World<'_>) -> Vec<(Option<usize>, Option<usize>)> {
    world
        .works
        .iter()
        .map(|work| (work.started, work.finished))
        .collect()
}

/// The promises that were not kept on their signed day.
fn outcomes(world: &World<'_>) -> BTreeSet<Outcome> {
    let scenario = world.scenario;
    let is_late = |done: Option<usize>, due: Date| done.is_none_or(|day| scenario.days[day] > due);
    let mut found = BTreeSet::new();
    let mut add = |about: String, due: Date| found.insert(Outcome { about, due });
    for (at, task) in scenario.tasks.iter().enumerate() {
        let due = scenario.deadlines[at];
        if let Some(due) = due.filter(|due| is_late(world.works[at].finished, *due)) {
            add(format!("task.{}", task.id), due);
        }
    }
    for (id, due) in &scenario.due {
        let first = world.papers.get(id).and_then(|paper| paper.first);
        if is_late(first, *due) {
            add(format!("deliverable.{id}"), *due);
        }
    }
    for (at, set) in scenario.datasets.iter().enumerate() {
        let full = world.stocks[at]
            .history
            .iter()
            .position(|count| count.floor() >= set.target);
        if is_late(full, set.needed_by) {
            add(format!("dataset.{}", set.id), set.needed_by);
        }
    }
    for goal in &scenario.goals {
        if !world.is_shown(goal) {
            add(format!("goal.{}", goal.id), goal.due);
        }
    }
    if is_late(world.work("completion").finished, scenario.finish) {
        add("project".to_owned(), scenario.finish);
    }
    found
}

/// The first working day on which what is written differs by more than ordinary noise:
/// a weekly gain by more than a fifth, the share sent back by more than five points, a measurement by
/// more than 1.645 standard errors, days left by more than a quarter of the plan and two days; news that
/// only one of them has; or what the other has had for three days (a weekly entry: one).
fn first_difference(scenario: &Scenario, seen: &Seen, twin: &Seen) -> Option<usize> {
    let found = [
        volumes(seen, twin),
        measurements(seen, twin),
        remaining(seen, twin),
        news(seen, twin),
        missing(scenario, seen, twin),
        twin.weeks
            .iter()
            .find(|week| !seen.weeks.contains(week))
            .map(|week| week + 1),
    ];
    found.into_iter().flatten().min()
}

fn volumes(seen: &Seen, twin: &Seen) -> Option<usize> {
    let gains = |seen: &Seen| {
        let mut gains = BTreeMap::new();
        let mut last = BTreeMap::new();
        for line in &seen.volumes {
            let before = last.insert(line.set, line.counts).unwrap_or_default();
            gains.insert(
                (line.day, line.set),
                std::array::from_fn::<f64, 6, _>(|at| line.counts[at] - before[at]),
            );
        }
        gains
    };
    let (own, other) = (gains(seen), gains(twin));
    let differs = |own: &[f64; 6], other: &[f64; 6]| {
        let stages =
            (0..5).any(|at| other[at] > 20.0 && (own[at] - other[at]).abs() > 0.2 * other[at]);
        let share = |gain: &[f64; 6]| {
            if gain[3] > 20.0 {
                gain[5] / gain[3]
            } else {
                0.0
            }
        };
        stages || (own[3] > 20.0 && other[3] > 20.0 && (share(own) - share(other)).abs() > 0.05)
    };
    let both = own
        .iter()
        .filter_map(|(key, gain)| Some((key.0, gain, other.get(key)?)));
    both.filter(|(_, own, other)| differs(own, other))
        .map(|(day, ..)| day)
        .min()
}

fn measurements(seen: &Seen, twin: &Seen) -> Option<usize> {
    let same = |(day, goal, value, error): &(usize, &str, f64, f64)| {
        let other = twin
            .measured
            .iter()
            .find(|one| (one.0, one.1) == (*day, goal))?;
        ((value - other.2).abs() > 1.645 * error.max(other.3)).then_some(*day)
    };
    seen.measured.iter().filter_map(same).min()
}

fn remaining(seen: &Seen, twin: &Seen) -> Option<usize> {
    let other: BTreeMap<_, _> = twin
        .remaining
        .iter()
        .map(|(day, task, left, _)| ((*day, *task), *left))
        .collect();
    let differs = |(day, task, left, planned): &(usize, usize, f64, f64)| {
        // What the other has finished has nothing left.
        let is_known = twin
            .remaining
            .iter()
            .any(|one| one.1 == *task && one.0 <= *day);
        let others = other
            .get(&(*day, *task))
            .copied()
            .or(is_known.then_some(0.0))?;
        let gap = (left - others).abs();
        (gap > 2.0 && gap > 0.25 * planned).then_some(*day)
    };
    seen.remaining.iter().filter_map(differs).min()
}

/// Kinds of events that nobody plans.
const NEWS: [&str; 5] = ["contact ", "member.", "requirement.", "change.", "returned"];

fn news(seen: &Seen, twin: &Seen) -> Option<usize> {
    let is_news = |key: &str| NEWS.iter().any(|word| key.contains(word));
    let only = seen
        .events
        .iter()
        .filter(|(key, _)| is_news(key) && !twin.events.contains_key(*key));
    only.map(|(_, day)| *day).min()
}

/// What the twin has written down and this one has not, after the day on which it was promised or planned.
fn missing(scenario: &Scenario, seen: &Seen, twin: &Seen) -> Option<usize> {
    let late = |(key, day): (&String, &usize)| {
        let expected = expected(scenario, key).unwrap_or(day + 3).max(*day) + 1;
        let is_there = seen.events.get(key).is_some_and(|own| *own < expected);
        (!is_there && !NEWS.iter().any(|word| key.contains(word))).then_some(expected)
    };
    twin.events.iter().filter_map(late).min()
}

fn expected(scenario: &Scenario, key: &str) -> Option<usize> {
    if key == "data received"
        || key == "task.client-data finished"
        || key == "task.client-data started"
    {
        return Some(scenario.arrival);
    }
    if let Some(id) = key
        .strip_prefix("decision.")
        .and_then(|rest| rest.strip_suffix(" decided"))
    {
        return scenario
            .decisions
            .iter()
            .find(|one| one.id == id)
            .map(|one| one.needed);
    }
    None
}
