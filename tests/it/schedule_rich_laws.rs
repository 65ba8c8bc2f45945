//! Laws of schedules with everything in them: many calendars, summaries, per-cent lags, what has begun.

use std::collections::BTreeMap;

use pmo::schedule::calendar::Pattern;
use pmo::schedule::compute;
use pmo::schedule::plan::{
    Activity, Constraints, Dates, Done, Lag, Link, LinkKind, Mode, OutOfSequence, Plan, Settings,
    Unfinished, Work,
};
use pmo::schedule::result::Times;
use pmo::time::{DAY, Date, Instant};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use crate::support::{cases, files, snapshot};

const HOUR: i64 = 60;

fn monday() -> Date {
    Date::new(2026, 3, 2).unwrap()
}

/// Office hours with days off, a late shift from Tuesday to Saturday, nights, and all hours.
fn patterns(off: &[i32]) -> Vec<Pattern> {
    let shift = |days: std::ops::Range<usize>, hours: &[(i64, i64)]| {
        let hours: Vec<_> = hours
            .iter()
            .map(|(from, to)| (from * HOUR, to * HOUR))
            .collect();
        Pattern {
            week: std::array::from_fn(|day| match days.contains(&day) {
                true => hours.clone(),
                false => Vec::new(),
            }),
            exceptions: BTreeMap::new(),
        }
    };
    let mut office = shift(0..5, &[(9, 12), (13, 18)]);
    office.exceptions = off
        .iter()
        .map(|day| (monday() + *day, Vec::new()))
        .collect();
    vec![
        office,
        shift(1..6, &[(12, 16), (17, 21)]),
        shift(0..5, &[(0, 4), (20, 24)]),
        shift(0..7, &[(0, 24)]),
    ]
}

fn kind() -> impl Strategy<Value = LinkKind> {
    prop_oneof![
        3 => Just(LinkKind::FinishStart),
        1 => Just(LinkKind::StartStart),
        1 => Just(LinkKind::FinishFinish),
        1 => Just(LinkKind::StartFinish),
    ]
}

fn lag() -> impl Strategy<Value = Lag> {
    prop_oneof![
        3 => Just(Lag::Working(0)),
        2 => (-12..30_i64).prop_map(|hours| Lag::Working(hours * HOUR)),
        1 => (-50..100_i64).prop_map(|hours| Lag::Elapsed(hours * HOUR)),
        1 => (-100_000..150_000_i64).prop_map(Lag::Percent),
    ]
}

/// A day and an hour not before the plan's start.
fn instant() -> impl Strategy<Value = Instant> {
    (1..60_i32, 0..24_i64).prop_map(|(day, hour)| (monday() + day).at(hour * HOUR))
}

/// What has happened: a start, so many hours until the finish, and how much is done.
fn actual() -> impl Strategy<Value = (Option<Instant>, Option<i64>, Done)> {
    let done = prop_oneof![
        Just(Done::Nothing),
        (0..100_000_i64).prop_map(Done::Share),
        (0..6_000_i64).prop_map(Done::Remaining),
    ];
    (
        option::weighted(0.3, instant()),
        option::weighted(0.3, 0..200_i64),
        done,
    )
}

/// A task in one of the earlier ones, or in none, on some calendar and with some owners.
fn activity(index: usize) -> impl Strategy<Value = Activity> {
    let parent =
        option::weighted(0.4, 0..index.max(1)).prop_map(move |at| at.filter(|_| index > 0));
    let length = (
        prop_oneof![1 => Just(0), 6 => 1..50_i64],
        prop::bool::weighted(0.1),
    );
    let calendars = (
        prop_oneof![2 => Just(0), 1 => 0..4_usize],
        prop_oneof![2 => Just(vec![]), 1 => vec(0..4_usize, 1..3)],
        prop::bool::weighted(0.05),
    );
    (parent, length, calendars).prop_map(
        |(parent, (hours, elapsed), (calendar, owners, inactive))| Activity {
            parent,
            calendar,
            owners,
            duration: Work {
                minutes: hours * HOUR,
                elapsed,
            },
            milestone: hours == 0,
            inactive,
            ..Activity::default()
        },
    )
}

/// Tasks in summaries, with links between any two of them, of which some may close a circle.
fn rich() -> impl Strategy<Value = Plan> {
    (2..10_usize).prop_flat_map(|count| {
        let tasks = (0..count).map(activity).collect::<Vec<_>>();
        let ends = (1..count).prop_flat_map(|to| (0..to, Just(to)));
        let link = (ends, kind(), lag()).prop_map(|((from, to), kind, lag)| Link {
            from,
            to,
            kind,
            lag,
        });
        let settings = any::<(bool, bool)>();
        (
            tasks,
            vec(link, 0..=2 * count),
            vec(0..40_i32, 0..4),
            settings,
        )
            .prop_map(|(tasks, links, off, (keep, links_first))| Plan {
                start: monday().at(9 * HOUR),
                status: monday().at(0),
                patterns: patterns(&off),
                tasks,
                links,
                settings: Settings {
                    unfinished: if keep {
                        Unfinished::Keep
                    } else {
                        Unfinished::Move
                    },
                    constraints: if links_first {
                        Constraints::LinksFirst
                    } else {
                        Constraints::Honour
                    },
                    ..Settings::default()
                },
            })
    })
}

/// Constraint dates, few and far between.
fn dates() -> impl Strategy<Value = Dates> {
    let date = || option::weighted(0.08, instant());
    (date(), date(), date(), date(), date(), date()).prop_map(|(a, b, c, d, e, f)| Dates {
        start_no_earlier: a,
        start_no_later: b,
        finish_no_earlier: c,
        finish_no_later: d,
        must_start: e,
        must_finish: f,
    })
}

/// A rich plan with dates of every kind, in the midst of its work; nothing is as late as possible.
fn dated() -> impl Strategy<Value = Plan> {
    let mode = || {
        let written = (option::of(instant()), option::of(instant()));
        prop_oneof![
            9 => Just(Mode::Early),
            1 => written.prop_map(|(start, finish)| Mode::Manual { start, finish }),
        ]
    };
    let more = vec(
        (dates(), actual(), mode(), option::weighted(0.1, instant())),
        10,
    );
    (rich(), more, instant(), any::<bool>()).prop_map(|(mut plan, more, status, goes_on)| {
        plan.status = status;
        if goes_on {
            plan.settings.out_of_sequence = OutOfSequence::ProgressOverride;
        }
        let tasks = plan.tasks.iter_mut().zip(more);
        for (task, (dates, (started, length, done), mode, deadline)) in tasks {
            (task.dates, task.mode, task.deadline) = (dates, mode, deadline);
            (task.started, task.done) = (started, done);
            let length = started.zip(length);
            task.finished = length.map(|(started, length)| started + length * HOUR);
        }
        plan
    })
}

fn is_summary(plan: &Plan, task: usize) -> bool {
    plan.tasks.iter().any(|other| other.parent == Some(task))
}

/// The dates and floats of a task, without what only explains them.
fn facts(times: &Times) -> ([Instant; 4], [Option<i64>; 2], bool) {
    let dates = [
        times.start,
        times.finish,
        times.late_start,
        times.late_finish,
    ];
    (dates, [times.total_float, times.free_float], times.critical)
}

/// The plan with its tasks in another order, parents still before their children, and the new
/// place of each task: `keys` say which of the tasks that may come next does.
fn reordered(plan: &Plan, keys: &[u32]) -> (Plan, Vec<usize>) {
    let count = plan.tasks.len();
    let (mut place, mut order) = (vec![usize::MAX; count], Vec::new());
    while order.len() < count {
        let may_come = |task: &usize| {
            let parent = plan.tasks[*task].parent;
            place[*task] == usize::MAX && parent.is_none_or(|parent| place[parent] != usize::MAX)
        };
        let next = (0..count)
            .filter(may_come)
            .min_by_key(|task| keys[*task])
            .unwrap();
        place[next] = order.len();
        order.push(next);
    }
    let mut new = plan.clone();
    new.tasks = order.iter().map(|task| plan.tasks[*task].clone()).collect();
    for task in &mut new.tasks {
        task.parent = task.parent.map(|parent| place[parent]);
    }
    for link in &mut new.links {
        (link.from, link.to) = (place[link.from], place[link.to]);
    }
    new.links.reverse();
    (new, place)
}

proptest! {
    #![proptest_config(cases(500))]

    /// Per cent of a summary shrink with the summary, so they take no part.
    #[test]
    fn one_more_link_makes_no_date_earlier(plan in dated(), at in any::<prop::sample::Index>()) {
        let mut plan = plan;
        let links = std::mem::take(&mut plan.links);
        let steady = |link: &Link| !matches!(link.lag, Lag::Percent(_)) || !is_summary(&plan, link.from);
        let links: Vec<_> = links.into_iter().filter(steady).collect();
        if links.is_empty() {
            return Ok(());
        }
        let mut fewer = plan.clone();
        fewer.links = links.clone();
        fewer.links.remove(at.index(links.len()));
        plan.links = links;
        let (Ok(more), Ok(fewer)) = (compute(&plan), compute(&fewer)) else {
            return Ok(());
        };
        for (task, (more, fewer)) in more.times.iter().zip(&fewer.times).enumerate() {
            prop_assert!(more.start >= fewer.start && more.finish >= fewer.finish, "task {task}: {more:?} {fewer:?}");
        }
        prop_assert!(more.finish >= fewer.finish);
    }

    /// What has begun has something left to do: a date in the past on which nothing was left bounds
    /// its predecessors as a constraint would.
    #[test]
    fn floats_of_a_plan_without_dates_are_not_negative(plan in rich(), begun in vec(actual(), 10)) {
        let mut plan = plan;
        plan.status = (monday() + 90).at(DAY);
        plan.settings.unfinished = Unfinished::Keep;
        for (task, (started, length, done)) in plan.tasks.iter_mut().zip(begun) {
            let left = done.split(task.duration.minutes).1;
            let length = started.zip(length);
            (task.started, task.done) = (started.filter(|_| left > 0), done);
            task.finished = length.map(|(started, length)| started + length * HOUR);
        }
        let Ok(schedule) = compute(&plan) else {
            return Ok(());
        };
        for (task, times) in schedule.times.iter().enumerate() {
            if let (Some(total), Some(free)) = (times.total_float, times.free_float) {
                prop_assert!(0 <= free && free <= total, "task {task}: {times:?}");
            }
        }
    }

    #[test]
    fn the_order_of_the_file_changes_nothing(plan in dated(), keys in vec(any::<u32>(), 10), late in 0..30_usize) {
        let mut plan = plan;
        if let Some(task) = plan.tasks.get_mut(late) {
            task.mode = Mode::Late;
        }
        let (turned, place) = reordered(&plan, &keys);
        match (compute(&plan), compute(&turned)) {
            (Ok(one), Ok(other)) => {
                for (task, times) in one.times.iter().enumerate() {
                    let there = &other.times[place[task]];
                    prop_assert_eq!(facts(times), facts(there), "task {} at {}", task, place[task]);
                }
                prop_assert_eq!(one.finish, other.finish);
                prop_assert_eq!(one.conflicts.len(), other.conflicts.len());
            }
            (one, other) => prop_assert_eq!(one.is_ok(), other.is_ok()),
        }
    }
}

/// The example with the tables of its plan turned round: every task has the same dates.
#[test]
fn an_example_turned_round_has_the_same_dates() {
    let mut files = files("examples/heritage-ocr");
    let by_id = |files: &BTreeMap<String, String>| {
        let facts = pmo::facts::gather(&snapshot(files), Date::new(2026, 7, 24).unwrap());
        let timetable = facts.timetable.unwrap();
        let rows = timetable.wbs.rows.iter().zip(&timetable.times);
        rows.map(|(row, times)| (facts.project.tasks[row.task].id.clone(), self::facts(times)))
            .collect::<BTreeMap<_, _>>()
    };
    let before = by_id(&files);
    let plan = files.get_mut("plan.toml").unwrap();
    let tables: Vec<_> = plan.split("\n[task.").collect();
    let turned = tables[1..]
        .iter()
        .rev()
        .map(|table| format!("\n[task.{table}\n"));
    *plan = format!("{}{}", tables[0], turned.collect::<String>());
    assert_eq!(by_id(&files), before);
    assert!(before.len() > 20);
}
