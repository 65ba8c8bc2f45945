//! What `why` names is true: the driver moves the task, what has room does not, and what takes over takes over.

use pmo::schedule::calendar::{Calendar, Pattern};
use pmo::schedule::plan::{
    Activity, Dates, Done, Lag, Link, LinkKind, Mode, Plan, Settings, Unfinished, Work,
};
use pmo::schedule::result::{Driver, Schedule};
use pmo::schedule::why::{Why, explain};
use pmo::schedule::{Ask, Bound, Margin, compute};
use pmo::time::{Date, Instant};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use crate::support::cases;

const HOUR: i64 = 60;

fn monday() -> Date {
    Date::new(2026, 3, 2).unwrap()
}

fn pattern(off: &[i32]) -> Pattern {
    let open = vec![(9 * HOUR, 12 * HOUR), (13 * HOUR, 18 * HOUR)];
    let week = std::array::from_fn(|day| if day < 5 { open.clone() } else { Vec::new() });
    let exceptions = off.iter().map(|day| (monday() + *day, Vec::new()));
    Pattern {
        week,
        exceptions: exceptions.collect(),
    }
}

/// A point of working time to which a task is held.
fn point(plan: &Plan, task: usize, schedule: &Schedule) -> i64 {
    let times = &schedule.times[task];
    clock(plan, task).position(times.resume.unwrap_or(times.start))
}

fn clock(plan: &Plan, task: usize) -> Calendar {
    let pattern = &plan.patterns[plan.tasks[task].calendar];
    let from = plan.start.date().min(Date::new(2000, 1, 1).unwrap());
    Calendar::compile(pattern, from, plan.start.date() + 4000)
}

/// The plan in which one ask comes later (or earlier) by some working minutes of the task; `None` where that cannot be done by
/// a link's lag or a date.
fn moved(plan: &Plan, task: usize, ask: &Ask, minutes: i64) -> Option<Plan> {
    let mut plan = plan.clone();
    let calendar = clock(&plan, task);
    match ask.by {
        // Lags of a summary's links count on its calendar, room on the task's.
        Driver::Link(_) if plan.tasks[ask.owner].calendar != plan.tasks[task].calendar => {
            return None;
        }
        Driver::Link(index) => match &mut plan.links[index].lag {
            Lag::Working(lag) => *lag += minutes,
            Lag::Elapsed(_) | Lag::Percent(_) => return None,
        },
        Driver::Constraint(kind) => {
            let dates = &mut plan.tasks[ask.owner].dates;
            let date = date_of(dates, kind)?;
            let at = calendar.position(*date) + minutes;
            *date = if ask.of_finish {
                calendar.finish_at(at)
            } else {
                calendar.start_at(at)
            };
        }
        _ => return None,
    }
    Some(plan)
}

fn date_of(dates: &mut Dates, kind: pmo::schedule::result::Constraint) -> Option<&mut Instant> {
    use pmo::schedule::result::Constraint::{
        FinishNoEarlier, FinishNoLater, MustFinish, MustStart, StartNoEarlier, StartNoLater,
    };
    match kind {
        StartNoEarlier => dates.start_no_earlier.as_mut(),
        StartNoLater => dates.start_no_later.as_mut(),
        FinishNoEarlier => dates.finish_no_earlier.as_mut(),
        FinishNoLater => dates.finish_no_later.as_mut(),
        MustStart => dates.must_start.as_mut(),
        MustFinish => dates.must_finish.as_mut(),
    }
}

/// What is claimed of one task of a plan, tried out by scheduling changed plans. How many claims were tried.
pub fn try_out(plan: &Plan, task: usize, schedule: &Schedule) -> Result<usize, String> {
    let Some(why) = explain(plan, &schedule.times, schedule.finish, task) else {
        return Err("no answer".to_owned());
    };
    if why.task != task {
        return Ok(0);
    }
    let held = point(plan, task, schedule);
    let now = |plan: &Plan| {
        compute(plan)
            .ok()
            .map(|schedule| point(plan, task, &schedule))
    };
    let mut tried = 0;
    let mut claim = |holds: Option<bool>, what: String| match holds {
        None => Ok(()),
        Some(true) => {
            tried += 1;
            Ok(())
        }
        Some(false) => Err(format!("task {task}: {what}\n{why:#?}")),
    };
    for ask in why.asks.iter().filter(|ask| ask.bound == Bound::AtLeast) {
        if ask.slack > 0 {
            for minutes in [1, ask.slack / 2, ask.slack - 1, ask.slack] {
                let after = moved(plan, task, ask, minutes).and_then(|plan| now(&plan));
                let what = format!("{:?} moves it within its room, {minutes}", ask.by);
                claim(after.map(|after| after == held), what)?;
            }
        }
        if ask.slack >= 0 && is_free(&why) && plan.tasks[task].owners.is_empty() {
            let minutes = ask.slack + HOUR;
            let after = moved(plan, task, ask, minutes).and_then(|plan| now(&plan));
            let what = format!("{:?} beyond its room does not move it, {minutes}", ask.by);
            claim(after.map(|after| after > held), what)?;
        }
    }
    let Some(driver) = why.asks.first().filter(|ask| ask.drives) else {
        return Ok(tried);
    };
    if let Some(Margin {
        minutes: margin,
        idle,
        reach,
        later: false,
        ..
    }) = why.margin
        && driver.bound == Bound::AtLeast
        && !plan.tasks[task].owners.is_empty()
    {
        let by = |minutes: i64| {
            let after = moved(plan, task, driver, -minutes).and_then(|plan| now(&plan));
            after.map(|after| held - after)
        };
        // On calendars of owners that are never open where the task's own is not.
        for (minutes, most) in [
            (idle / 2, 0),
            (idle, 0),
            (reach, margin),
            (reach + HOUR, margin),
        ] {
            let what = format!("{minutes} earlier does not move it {most}");
            claim(by(minutes).map(|moved| moved == most), what)?;
        }
        if reach > idle {
            let what = format!("{idle} earlier and a minute does not move it");
            claim(by(idle + 1).map(|moved| moved > 0), what)?;
        }
    }
    if let Some(Margin {
        minutes: margin,
        later: false,
        ..
    }) = why.margin
        && driver.bound == Bound::AtLeast
        && plan.tasks[task].owners.is_empty()
    {
        for minutes in [margin / 2, margin, margin + HOUR] {
            let after = moved(plan, task, driver, -minutes).and_then(|plan| now(&plan));
            let what = format!("the driver comes {minutes} earlier, with a margin of {margin}");
            claim(after.map(|after| held - after == minutes.min(margin)), what)?;
        }
    }
    Ok(tried)
}

/// Whether nothing holds the task before what its links ask for.
fn is_free(why: &Why) -> bool {
    why.asks.iter().all(|ask| ask.bound == Bound::AtLeast)
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
        1 => (0..100_i64).prop_map(|hours| Lag::Elapsed(hours * HOUR)),
        1 => (0..100_i64).prop_map(|share| Lag::Percent(share * 1000)),
    ]
}

fn instant() -> impl Strategy<Value = Instant> {
    (0..20_i32, 0..24_i64).prop_map(|(day, hour)| (monday() + day).at(hour * HOUR))
}

/// A task somewhere in a small plan; the first ones are summaries now and then.
fn task(index: usize) -> impl Strategy<Value = Activity> {
    let date = || option::weighted(0.12, instant());
    let dates = (date(), date(), date(), date(), date(), date());
    let parent = option::weighted(0.3, 0..index.max(1));
    let mode = prop_oneof![8 => Just(Mode::Early), 1 => Just(Mode::Late)];
    let started = option::weighted(0.2, (0..5_i32, 0..100_i64));
    let flags = (
        prop::bool::weighted(0.1),
        0..2_usize,
        prop::bool::weighted(0.1),
    );
    (parent, 1..40_i64, dates, mode, started, flags).prop_map(
        move |(parent, hours, dates, mode, started, (milestone, calendar, owned))| Activity {
            parent: parent.filter(|_| index > 0),
            duration: Work {
                minutes: hours * HOUR,
                elapsed: false,
            },
            milestone,
            calendar,
            owners: if owned { vec![2] } else { Vec::new() },
            mode,
            dates: Dates {
                start_no_earlier: dates.0,
                start_no_later: dates.1,
                finish_no_earlier: dates.2,
                finish_no_later: dates.3,
                must_start: dates.4,
                must_finish: dates.5,
            },
            started: started.map(|(day, _)| (monday() + day).at(9 * HOUR)),
            done: started.map_or(Done::Nothing, |(_, share)| Done::Share(share * 1000)),
            ..Activity::default()
        },
    )
}

fn plan() -> impl Strategy<Value = Plan> {
    (2..9_usize).prop_flat_map(|count| {
        let tasks: Vec<_> = (0..count).map(task).collect();
        let ends = (1..count).prop_flat_map(|to| (0..to, Just(to)));
        let link = (ends, kind(), lag()).prop_map(|((from, to), kind, lag)| Link {
            from,
            to,
            kind,
            lag,
        });
        let links = vec(link, 0..=2 * count);
        (tasks, links, vec(0..30_i32, 0..4), 0..15_i32).prop_map(|(tasks, links, off, status)| {
            // Who is away keeps the days off of both calendars.
            let leave: Vec<_> = (3..13).chain(off.iter().copied()).chain([2]).collect();
            Plan {
                start: monday().at(9 * HOUR),
                status: (monday() + status).at(24 * HOUR),
                patterns: vec![pattern(&off), pattern(&[2, 9]), pattern(&leave)],
                tasks,
                links,
                settings: Settings {
                    unfinished: if status % 2 == 0 {
                        Unfinished::Move
                    } else {
                        Unfinished::Keep
                    },
                    ..Settings::default()
                },
            }
        })
    })
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn what_is_said_of_drivers_and_room_is_true(mut plan in plan()) {
        // What lies as late as possible gives way to its successor's lag.
        for task in &mut plan.tasks {
            task.mode = Mode::Early;
        }
        let Ok(schedule) = compute(&plan) else { return Ok(()) };
        for task in 0..plan.tasks.len() {
            let tried = try_out(&plan, task, &schedule);
            prop_assert!(tried.is_ok(), "{}", tried.unwrap_err());
        }
    }

    #[test]
    fn the_named_driver_is_the_one_that_asks_for_the_date(plan in plan()) {
        let Ok(schedule) = compute(&plan) else { return Ok(()) };
        for task in 0..plan.tasks.len() {
            let why = explain(&plan, &schedule.times, schedule.finish, task).unwrap();
            let times = &schedule.times[why.task];
            let held = times.resume.unwrap_or(times.start);
            prop_assert!(!why.steps.is_empty());
            if let Some(driver) = why.asks.first() {
                prop_assert!(driver.drives && Some(driver.by) == times.driver, "{why:#?} {times:?}");
                prop_assert_eq!(driver.place, held, "{:#?} {:?}", why, times);
            }
            for pair in why.steps.windows(2) {
                let Driver::Link(link) = pair[0].driver else { panic!("{why:#?}") };
                let from = plan.links[link].from;
                let mut above = std::iter::successors(Some(pair[1].task), |task| plan.tasks[*task].parent);
                prop_assert!(above.any(|task| task == from), "{why:#?}");
            }
            prop_assert!(!matches!(why.steps.last().unwrap().driver, Driver::Link(_)));
        }
    }
}
