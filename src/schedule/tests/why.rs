//! What set a date, what else bounds it, how much room there is, and what the float counts to.

use super::super::why::{Moment, Why, explain};
use super::super::{Bound, Limiter};
use super::*;

fn why(plan: &Plan, task: usize) -> Why {
    let schedule = plan.run();
    explain(plan, &schedule.times, schedule.finish, task).unwrap()
}

/// The tasks of the chain, and what ends it.
fn chain(plan: &Plan, task: usize) -> (Vec<usize>, Driver) {
    let steps = why(plan, task).steps;
    let tasks = steps.iter().map(|step| step.task).collect();
    (tasks, steps.last().unwrap().driver)
}

/// What bounds a task, by driver and slack in days.
fn slacks(plan: &Plan, task: usize) -> Vec<(Driver, i64)> {
    let asks = why(plan, task).asks;
    asks.iter().map(|ask| (ask.by, ask.slack / D)).collect()
}

#[test]
fn the_chain_of_links_ends_at_the_projects_start() {
    let plan = plan(&[5, 2, 3]).then(0, 2).then(1, 2);
    assert_eq!(chain(&plan, 2), (vec![2, 0], Driver::ProjectStart));
    let expected = [
        (Driver::Link(0), 0),
        (Driver::Link(1), 3),
        (Driver::ProjectStart, 5),
    ];
    assert_eq!(slacks(&plan, 2), expected);
    let margin = why(&plan, 2).margin.unwrap();
    assert_eq!(
        (margin.minutes, margin.later, margin.next),
        (3 * D, false, 1)
    );
}

#[test]
fn two_links_that_ask_for_the_same_both_drive() {
    let plan = plan(&[5, 5, 3]).then(0, 2).then(1, 2);
    let why = why(&plan, 2);
    let drivers: Vec<_> = why
        .asks
        .iter()
        .filter(|ask| ask.drives)
        .map(|ask| ask.by)
        .collect();
    assert_eq!(drivers, [Driver::Link(0), Driver::Link(1)]);
    assert_eq!(why.margin.unwrap().minutes, 0);
}

#[test]
fn a_link_between_finishes_asks_for_the_finish() {
    let plan = plan(&[10, 4]).link(0, 1, LinkKind::FinishFinish, Lag::Working(D));
    let why = why(&plan, 1);
    let driver = why.asks[0];
    assert_eq!((driver.by, driver.of_finish), (Driver::Link(0), true));
    assert_eq!(
        (short(driver.asked), short(driver.place)),
        ("03-16 17:00".to_owned(), "03-11 08:00".to_owned())
    );
    assert_eq!(why.margin.unwrap().minutes, 7 * D);
}

#[test]
fn a_link_into_a_summary_names_the_summary() {
    let plan = plan(&[5, 0, 3]).then(0, 1).inside(1, &[2]);
    let why = why(&plan, 2);
    assert_eq!((why.asks[0].by, why.asks[0].owner), (Driver::Link(0), 1));
    assert_eq!(chain(&plan, 2).0, [2, 0]);
    // A summary is explained by the task inside that ends last, and drives by it too.
    let plan = plan_of_two_groups();
    assert_eq!(self::why(&plan, 0).task, 2);
    assert_eq!(chain(&plan, 3), (vec![3, 2], Driver::ProjectStart));
}

/// A summary with two tasks, the second longer, and a task after the summary.
fn plan_of_two_groups() -> Plan {
    plan(&[0, 2, 6, 1]).inside(0, &[1, 2]).then(0, 3)
}

#[test]
fn the_rest_of_work_in_progress() {
    let late = plan(&[5, 10])
        .then(0, 1)
        .status_on("03-11")
        .set(|settings| settings.unfinished = Unfinished::Move)
        .change(0, |task| task.started = Some(at("03-02 08:00")))
        .change(1, |task| {
            task.started = Some(at("03-04 08:00"));
            task.done = Done::Minutes(2 * D);
        });
    let steps = why(&late, 1).steps;
    // Task 0 has five days to go after the status date, and the rest of task 1 waits for it.
    assert_eq!(
        (steps[0].moment, steps[0].driver),
        (Moment::Resume, Driver::Link(0))
    );
    assert_eq!(
        (steps[1].moment, steps[1].driver),
        (Moment::Resume, Driver::Status)
    );
    let expected = [
        (Driver::Link(0), 0),
        (Driver::Status, 5),
        (Driver::Actual, 7 + 2),
    ];
    assert_eq!(slacks(&late, 1), expected);
}

#[test]
fn what_is_over_needs_no_driver() {
    let plan = plan(&[5, 5]).then(0, 1).change(0, |task| {
        task.started = Some(at("03-03 08:00"));
        task.finished = Some(at("03-10 17:00"));
    });
    let steps = why(&plan, 1).steps;
    assert_eq!(
        (steps[1].moment, steps[1].driver),
        (Moment::Finish, Driver::Actual)
    );
    let over = why(&plan, 0);
    assert!(over.asks.is_empty() && over.margin.is_none() && over.limit.is_none());
}

#[test]
fn dates_that_hold_a_task_early_leave_links_broken() {
    let plan = plan(&[5, 5]).then(0, 1);
    let plan = plan.change(1, |task| task.dates.must_start = Some(at("03-05 08:00")));
    let honoured = why(&plan, 1);
    let driver = honoured.asks[0];
    assert_eq!(
        (driver.by, driver.bound),
        (Driver::Constraint(Constraint::MustStart), Bound::Exactly)
    );
    assert_eq!(slacks(&plan, 1)[1], (Driver::Link(0), -2));
    let margin = honoured.margin.unwrap();
    assert_eq!((margin.minutes, margin.later), (2 * D, true));

    let plan = plan.set(|settings| settings.constraints = Constraints::LinksFirst);
    assert_eq!(
        slacks(&plan, 1)[..2],
        [
            (Driver::Link(0), 0),
            (Driver::Constraint(Constraint::MustStart), 2)
        ]
    );
}

#[test]
fn a_task_waits_for_the_end_of_its_owners_leave() {
    let mut away = standard();
    for day in 9..=13 {
        away.exceptions
            .insert(date(&format!("03-{day:02}")), vec![]);
    }
    let mut plan = plan(&[5, 2])
        .then(0, 1)
        .change(1, |task| task.owners = vec![1]);
    plan.patterns.push(away);
    let why = why(&plan, 1);
    assert_eq!(short(why.steps[0].at), "03-16 08:00");
    assert_eq!(why.steps[0].waits, 5 * D);
    // The first task may take the week of leave without moving the second, and still it is what leads there.
    assert_eq!(
        (why.asks[0].by, why.asks[0].slack),
        (Driver::Link(0), 5 * D)
    );
    assert!(plan.run().times[0].on_longest_path);
}

#[test]
fn a_driver_that_comes_earlier_leaves_leave_as_it_is() {
    let mut away = standard();
    for day in 6..=13 {
        away.exceptions
            .insert(date(&format!("03-{day:02}")), vec![]);
    }
    let mut plan = plan(&[5, 2])
        .then(0, 1)
        .change(1, |task| task.owners = vec![1]);
    plan.patterns.push(away);
    let margin = why(&plan, 1).margin.unwrap();
    assert_eq!((margin.idle, margin.reach), (D, 5 * D));
    let start = |days: i64| {
        let plan = plan
            .clone()
            .change(0, |task| task.duration.minutes = days * D);
        short(plan.run().times[1].start)
    };
    assert_eq!(
        (start(5), start(4)),
        ("03-16 08:00".into(), "03-16 08:00".into())
    );
    assert_eq!(start(3), "03-05 08:00");
    // Without leave in front of it, the task goes with its driver from the first minute.
    let mut there = plan;
    there.patterns[1] = standard();
    let margin = why(&there, 1).margin.unwrap();
    assert_eq!(
        (margin.idle, margin.reach, margin.minutes),
        (0, 5 * D, 5 * D)
    );
}

#[test]
fn late_and_manual_tasks() {
    let late = plan(&[10, 2, 1])
        .then(0, 2)
        .then(1, 2)
        .change(1, |task| task.mode = Mode::Late);
    assert_eq!(chain(&late, 1), (vec![1], Driver::Late));
    assert_eq!(why(&late, 1).limit.unwrap().by, Limiter::AsLate(1));
    assert_eq!(why(&late, 1).margin.unwrap().minutes, 8 * D);

    let at_will = Mode::Manual {
        start: Some(at("03-04 08:00")),
        finish: None,
    };
    let manual = plan(&[5, 2])
        .then(0, 1)
        .change(1, |task| task.mode = at_will);
    assert_eq!(chain(&manual, 1), (vec![1], Driver::Manual));
    assert_eq!(slacks(&manual, 1)[1], (Driver::Link(0), -3));
    assert_eq!(why(&manual, 0).limit.unwrap().by, Limiter::Manual(1));

    let unwritten = Mode::Manual {
        start: None,
        finish: None,
    };
    let by_links = plan(&[5, 2])
        .then(0, 1)
        .change(1, |task| task.mode = unwritten);
    assert_eq!(chain(&by_links, 1), (vec![1, 0], Driver::ProjectStart));
}

#[test]
fn float_counts_to_what_leaves_none() {
    let open = plan(&[2, 3, 9]).then(0, 1);
    let limit = why(&open, 0).limit.unwrap();
    assert_eq!((limit.by, limit.through), (Limiter::ProjectEnd, vec![1]));

    let due = open
        .clone()
        .change(1, |task| task.deadline = Some(at("03-06 17:00")));
    let limit = why(&due, 0).limit.unwrap();
    assert_eq!((limit.by, limit.through), (Limiter::Deadline(1), vec![1]));
    // No float, yet the end of the project does not hang on it.
    assert_eq!(due.floats(0).0, 0);
    assert!(!due.run().times[0].on_longest_path);

    let fixed = open.change(1, |task| task.dates.must_finish = Some(at("03-06 17:00")));
    let limit = why(&fixed, 1).limit.unwrap();
    assert_eq!(limit.by, Limiter::Constraint(1, Constraint::MustFinish));

    let group = plan(&[0, 2, 9]).inside(0, &[1]);
    let group = group.change(0, |task| task.deadline = Some(at("03-04 17:00")));
    assert_eq!(why(&group, 1).limit.unwrap().by, Limiter::Deadline(0));
}

#[test]
fn a_task_that_is_not_there() {
    let plan = plan(&[1]);
    let schedule = plan.run();
    assert_eq!(explain(&plan, &schedule.times, schedule.finish, 1), None);
}
