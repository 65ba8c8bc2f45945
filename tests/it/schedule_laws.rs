//! Laws that every schedule keeps, on small random plans.

use pmo::schedule::calendar::{Calendar, Pattern};
use pmo::schedule::compute;
use pmo::schedule::plan::{
    Activity, Constraints, Dates, Done, Lag, Link, LinkKind, Mode, OutOfSequence, Plan, Settings,
    Unfinished, Work,
};
use pmo::schedule::result::{Schedule, Times};
use pmo::time::{Date, Instant};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use crate::support::cases;

const HOUR: i64 = 60;

fn monday() -> Date {
    Date::new(2026, 3, 2).unwrap()
}

/// Office hours from Monday to Friday, without some days.
fn pattern(off: &[i32]) -> Pattern {
    let open = vec![(9 * HOUR, 12 * HOUR), (13 * HOUR, 18 * HOUR)];
    let week = std::array::from_fn(|day| if day < 5 { open.clone() } else { Vec::new() });
    let exceptions = off
        .iter()
        .map(|day| (monday() + *day, Vec::new()))
        .collect();
    Pattern { week, exceptions }
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
    ]
}

/// A link from an earlier to a later of `count` tasks, so that there is no circle.
fn link(count: usize) -> impl Strategy<Value = Link> {
    let ends = (1..count).prop_flat_map(|to| (0..to, Just(to)));
    (ends, kind(), lag()).prop_map(|((from, to), kind, lag)| Link {
        from,
        to,
        kind,
        lag,
    })
}

/// The plan without elapsed lags: there a point of working time is all that counts.
fn in_working_time(mut plan: Plan) -> Plan {
    let is_working = |link: &Link| matches!(link.lag, Lag::Working(_));
    plan.links.retain(is_working);
    plan
}

/// A plan of tasks and milestones, none of which has begun; one of its links may be left out.
fn flat() -> impl Strategy<Value = Plan> {
    (2..9_usize).prop_flat_map(|count| {
        let hours = vec(prop_oneof![1 => Just(0), 5 => 1..40_i64], count);
        let links = vec(link(count), 0..=2 * count);
        (hours, links, vec(0..30_i32, 0..4)).prop_map(|(hours, links, off)| {
            let task = |hours: i64| Activity {
                duration: Work {
                    minutes: hours * HOUR,
                    elapsed: false,
                },
                milestone: hours == 0,
                ..Activity::default()
            };
            Plan {
                start: monday().at(9 * HOUR),
                status: monday().at(0),
                patterns: vec![pattern(&off)],
                tasks: hours.into_iter().map(task).collect(),
                links,
                settings: Settings::default(),
            }
        })
    })
}

fn clock(plan: &Plan) -> Calendar {
    Calendar::compile(&plan.patterns[0], monday() - 400, monday() + 800)
}

/// The early dates of both ends as points of working time.
fn early(calendar: &Calendar, times: &Times) -> (i64, i64) {
    (
        calendar.position(times.start),
        calendar.position(times.finish),
    )
}

/// Whether a link holds between the dates of its two ends.
fn holds(
    calendar: &Calendar,
    link: &Link,
    from: (Instant, Instant),
    to: (Instant, Instant),
) -> bool {
    let from = if link.kind.from_finish() {
        from.1
    } else {
        from.0
    };
    let to = calendar.position(if link.kind.to_finish() { to.1 } else { to.0 });
    let asked = match link.lag {
        Lag::Working(minutes) => calendar.position(from) + minutes,
        Lag::Elapsed(minutes) => calendar.position(from + minutes),
        Lag::Percent(_) => return true,
    };
    asked <= to
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn one_more_link_makes_nothing_earlier(plan in flat(), at in any::<prop::sample::Index>()) {
        if plan.links.is_empty() {
            return Ok(());
        }
        let mut fewer = plan.clone();
        fewer.links.remove(at.index(plan.links.len()));
        let calendar = clock(&plan);
        let (more, fewer) = (compute(&plan).unwrap(), compute(&fewer).unwrap());
        for (task, (more, fewer)) in more.times.iter().zip(&fewer.times).enumerate() {
            let (more, fewer) = (early(&calendar, more), early(&calendar, fewer));
            prop_assert!(more.0 >= fewer.0 && more.1 >= fewer.1, "task {task}: {more:?} {fewer:?}");
        }
        prop_assert!(calendar.position(more.finish) >= calendar.position(fewer.finish));
    }

    #[test]
    fn links_hold_in_early_and_late_dates(plan in flat()) {
        let (calendar, schedule) = (clock(&plan), compute(&plan).unwrap());
        for link in &plan.links {
            let (from, to) = (&schedule.times[link.from], &schedule.times[link.to]);
            let is_early = holds(&calendar, link, (from.start, from.finish), (to.start, to.finish));
            prop_assert!(is_early, "early: {link:?} {from:?} {to:?}");
            // A finish before an elapsed lag may be written in two ways, which are not one in civil time.
            if matches!(link.lag, Lag::Working(_)) {
                let late = |times: &Times| (times.late_start, times.late_finish);
                prop_assert!(holds(&calendar, link, late(from), late(to)), "late: {link:?} {from:?} {to:?}");
            }
        }
        prop_assert!(schedule.conflicts.is_empty());
    }

    #[test]
    fn a_task_lasts_as_long_as_it_is_planned(plan in flat()) {
        let (calendar, schedule) = (clock(&plan), compute(&plan).unwrap());
        for (task, times) in plan.tasks.iter().zip(&schedule.times) {
            let (start, finish) = early(&calendar, times);
            prop_assert_eq!(finish - start, task.duration.minutes);
            let late = calendar.between(times.late_start, times.late_finish);
            prop_assert_eq!(late, task.duration.minutes);
            prop_assert!(times.start <= times.finish && times.late_start <= times.late_finish);
            prop_assert!(times.start >= plan.start && times.finish <= schedule.finish);
        }
    }

    #[test]
    fn floats_lie_between_nothing_and_the_end(plan in flat()) {
        let plan = in_working_time(plan);
        let (calendar, schedule) = (clock(&plan), compute(&plan).unwrap());
        for times in &schedule.times {
            let (total, free) = (times.total_float.unwrap(), times.free_float.unwrap());
            prop_assert!(0 <= free && free <= total, "{times:?}");
            prop_assert_eq!(total, calendar.between(times.start, times.late_start));
            prop_assert_eq!(times.critical, total == 0);
        }
        let is_last = |times: &&Times| times.finish == schedule.finish;
        prop_assert!(schedule.times.iter().filter(is_last).all(|times| times.critical));
        prop_assert!(schedule.times.iter().any(|times| times.on_longest_path));
    }

    #[test]
    fn no_elapsed_lag_makes_float_negative(plan in flat()) {
        for times in &compute(&plan).unwrap().times {
            prop_assert!(times.total_float.unwrap() >= 0, "{times:?}");
        }
    }

    #[test]
    fn a_slip_within_the_free_float_moves_nothing_else(plan in flat(), at in any::<prop::sample::Index>()) {
        let schedule = compute(&plan).unwrap();
        let task = at.index(plan.tasks.len());
        let mut slipped = plan.clone();
        let calendar = clock(&plan);
        let position = calendar.position(schedule.times[task].start) + schedule.times[task].free_float.unwrap();
        slipped.tasks[task].dates.start_no_earlier = Some(calendar.start_at(position));
        let after = compute(&slipped).unwrap();
        for other in (0..plan.tasks.len()).filter(|other| *other != task) {
            let (was, is) = (&schedule.times[other], &after.times[other]);
            // Elapsed lags count from the instant, of which a point of working time has two.
            let elapsed = plan.links.iter().any(|link| matches!(link.lag, Lag::Elapsed(_)));
            prop_assert!(elapsed || early(&calendar, was) == early(&calendar, is), "{was:?} {is:?}");
        }
    }

    #[test]
    fn a_schedule_is_the_same_again_and_in_any_order_of_links(plan in flat()) {
        let schedule = compute(&plan).unwrap();
        prop_assert_eq!(&schedule, &compute(&plan).unwrap());
        let mut turned = plan.clone();
        turned.links.reverse();
        let turned = compute(&turned).unwrap();
        for (one, other) in schedule.times.iter().zip(&turned.times) {
            prop_assert_eq!(dates(one), dates(other));
        }
    }

    #[test]
    fn a_task_as_late_as_possible_has_no_float(plan in flat(), at in any::<prop::sample::Index>()) {
        let mut plan = in_working_time(plan);
        let task = at.index(plan.tasks.len());
        plan.tasks[task].mode = Mode::Late;
        let schedule = compute(&plan).unwrap();
        let times = &schedule.times[task];
        prop_assert_eq!((times.total_float, times.free_float), (Some(0), Some(0)), "{:?}", times);
        prop_assert_eq!(clock(&plan).between(times.start, times.late_start), 0);
    }
}

fn dates(times: &Times) -> ([Instant; 4], Option<i64>, Option<i64>) {
    let Times {
        start,
        finish,
        late_start,
        late_finish,
        total_float,
        free_float,
        ..
    } = *times;
    (
        [start, finish, late_start, late_finish],
        total_float,
        free_float,
    )
}

fn instant() -> impl Strategy<Value = Instant> {
    (-40..120_i32, 0..24_i64).prop_map(|(day, hour)| (monday() + day).at(hour * HOUR))
}

fn constrained() -> impl Strategy<Value = Dates> {
    let date = || option::weighted(0.1, instant());
    (date(), date(), date(), date(), date(), date()).prop_map(|(a, b, c, d, e, f)| Dates {
        start_no_earlier: a,
        start_no_later: b,
        finish_no_earlier: c,
        finish_no_later: d,
        must_start: e,
        must_finish: f,
    })
}

fn anything(index: usize) -> impl Strategy<Value = Activity> {
    let parent =
        option::weighted(0.4, 0..index.max(1)).prop_map(move |parent| parent.filter(|_| index > 0));
    let duration = (0..60_i64, prop::bool::weighted(0.1));
    let mode = prop_oneof![
        6 => Just(Mode::Early),
        1 => Just(Mode::Late),
        1 => (option::of(instant()), option::of(instant())).prop_map(|(start, finish)| Mode::Manual { start, finish }),
    ];
    let done = prop_oneof![
        Just(Done::Nothing),
        (0..100_000_i64).prop_map(Done::Share),
        (0..9_000_i64).prop_map(Done::Remaining),
    ];
    let actual = (
        option::weighted(0.3, instant()),
        option::weighted(0.2, 0..900_i64),
        done,
    );
    let flags = (
        prop::bool::weighted(0.1),
        prop::bool::weighted(0.1),
        0..2_usize,
    );
    (parent, duration, mode, constrained(), actual, flags).prop_map(
        |(
            parent,
            (hours, elapsed),
            mode,
            dates,
            (started, length, done),
            (milestone, inactive, calendar),
        )| Activity {
            parent,
            calendar,
            duration: Work {
                minutes: hours * HOUR,
                elapsed,
            },
            milestone,
            mode,
            dates,
            started,
            finished: started
                .zip(length)
                .map(|(started, length)| started + length * HOUR),
            done,
            inactive,
            ..Activity::default()
        },
    )
}

/// A plan of anything that can be written, circles and contradictions included.
fn wild() -> impl Strategy<Value = Plan> {
    (1..9_usize).prop_flat_map(|count| {
        let tasks = (0..count).map(anything).collect::<Vec<_>>();
        let lag = prop_oneof![lag(), (-200_000..200_000_i64).prop_map(Lag::Percent)];
        let link = (0..count, 0..count, kind(), lag).prop_map(|(from, to, kind, lag)| Link {
            from,
            to,
            kind,
            lag,
        });
        let settings = (any::<bool>(), any::<bool>(), any::<bool>());
        (tasks, vec(link, 0..count), settings, instant()).prop_map(
            |(tasks, links, flags, status)| Plan {
                start: monday().at(9 * HOUR),
                status,
                patterns: vec![pattern(&[3, 8]), pattern(&[0, 1])],
                tasks,
                links,
                settings: Settings {
                    unfinished: if flags.0 {
                        Unfinished::Keep
                    } else {
                        Unfinished::Move
                    },
                    constraints: if flags.1 {
                        Constraints::LinksFirst
                    } else {
                        Constraints::Honour
                    },
                    out_of_sequence: if flags.2 {
                        OutOfSequence::ProgressOverride
                    } else {
                        OutOfSequence::RetainedLogic
                    },
                    critical_float: 0,
                },
            },
        )
    })
}

proptest! {
    #![proptest_config(cases(1500))]

    #[test]
    fn whatever_is_planned_finishes_after_it_starts(plan in wild()) {
        let Ok(Schedule { times, finish, .. }) = compute(&plan) else {
            return Ok(());
        };
        prop_assert_eq!(&times, &compute(&plan).unwrap().times);
        for (task, times) in plan.tasks.iter().zip(&times) {
            let manual = matches!(task.mode, Mode::Manual { .. });
            prop_assert!(manual || times.total_float.is_none() || times.start <= times.finish, "{times:?}");
            prop_assert!(is_inactive(&plan, task) || times.total_float.is_none() || times.finish <= finish || manual);
            if let (Some(total), Some(free)) = (times.total_float, times.free_float) {
                prop_assert!(0 <= free && free <= total.max(0), "{times:?}");
            }
        }
    }
}

/// Whether a task or a summary above it is left out.
fn is_inactive(plan: &Plan, task: &Activity) -> bool {
    let above = |task: &&Activity| task.parent.map(|parent| &plan.tasks[parent]);
    std::iter::successors(Some(task), above).any(|task| task.inactive)
}
