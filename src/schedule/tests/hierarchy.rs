//! Summaries, links to and from them, inactive tasks.

use super::*;
use LinkKind::*;

/// A summary (0) around tasks of two days and three (1, 2), and a task of one day (3).
fn phase() -> Plan {
    plan(&[0, 2, 3, 1]).inside(0, &[1, 2])
}

#[test]
fn summaries_span_what_is_inside() {
    let plan = phase().then(3, 1);
    assert_eq!(plan.span(0), "03-02 08:00 - 03-04 17:00");
    assert_eq!(plan.late(0), "03-02 08:00 - 03-04 17:00");
    let times = plan.run().times[0];
    assert_eq!(
        (
            times.total_float,
            times.free_float,
            times.driver,
            times.critical
        ),
        (None, None, None, true)
    );
}

#[test]
fn links_from_a_summary_use_its_span() {
    let after = phase().then(0, 3);
    assert_eq!(after.span(3), "03-05 08:00 - 03-05 17:00");
    assert_eq!((after.floats(1), after.floats(2)), ((1, 1), (0, 0)));
    assert_eq!(after.late(1), "03-03 08:00 - 03-04 17:00");
    let path: Vec<bool> = after
        .run()
        .times
        .iter()
        .map(|times| times.on_longest_path)
        .collect();
    assert_eq!(path, [true, false, true, true]);
    let beside = phase().change(1, |task| {
        task.dates.start_no_earlier = Some(at("03-04 08:00"))
    });
    let beside = beside.link(0, 3, StartStart, Lag::Working(3 * D));
    assert_eq!(beside.span(3), "03-05 08:00 - 03-05 17:00");
    // Only the first task of the summary holds its start.
    assert_eq!((beside.floats(1), beside.floats(2)), ((0, 0), (0, 0)));
    assert_eq!(
        beside
            .change(3, |task| task.duration.minutes = 4 * D)
            .floats(1),
        (3, 3)
    );
}

#[test]
fn all_that_start_a_summary_together_hold_its_start() {
    let plan = phase()
        .link(0, 3, StartStart, Lag::Working(0))
        .change(3, |task| task.duration.minutes = 5 * D);
    assert_eq!((plan.floats(1), plan.floats(2)), ((0, 0), (0, 0)));
}

#[test]
fn links_to_a_summary_bound_every_task_inside() {
    let after = phase().then(3, 0);
    assert_eq!(
        (after.span(1).as_str(), after.span(2).as_str()),
        ("03-03 08:00 - 03-04 17:00", "03-03 08:00 - 03-05 17:00")
    );
    assert_eq!((after.floats(3), after.floats(1)), ((0, 0), (1, 1)));
    assert_eq!(after.run().times[1].driver, Some(Driver::Link(0)));
    let path: Vec<bool> = after
        .run()
        .times
        .iter()
        .map(|times| times.on_longest_path)
        .collect();
    assert_eq!(path, [true, false, true, true]);
    let ends = phase().link(3, 0, FinishFinish, Lag::Working(4 * D));
    assert_eq!(
        (ends.span(1).as_str(), ends.span(2).as_str()),
        ("03-05 08:00 - 03-06 17:00", "03-04 08:00 - 03-06 17:00")
    );
}

#[test]
fn bounds_reach_through_nested_summaries() {
    let plan = plan(&[1, 0, 0, 2, 1, 1])
        .inside(1, &[2, 4])
        .inside(2, &[3])
        .then(0, 1)
        .then(1, 5);
    assert_eq!(plan.span(3), "03-03 08:00 - 03-04 17:00");
    assert_eq!(plan.span(1), "03-03 08:00 - 03-04 17:00");
    assert_eq!(plan.span(5), "03-05 08:00 - 03-05 17:00");
    assert_eq!(plan.floats(0), (0, 0));
}

#[test]
fn percentages_of_a_summary_count_its_span() {
    let plan = phase().link(0, 3, FinishStart, Lag::Percent(-100_000));
    assert_eq!(plan.span(3), "03-02 08:00 - 03-02 17:00");
}

#[test]
fn cycles_run_through_the_hierarchy() {
    assert_eq!(compute(&phase().then(1, 0)), Err(Fault::Cycle(vec![0, 1])));
    assert_eq!(compute(&phase().then(0, 1)), Err(Fault::Cycle(vec![0, 1])));
    assert_eq!(
        compute(&phase().then(0, 3).then(3, 2)),
        Err(Fault::Cycle(vec![0, 3, 2]))
    );
    let backwards = phase().change(1, |task| task.parent = Some(2));
    assert_eq!(compute(&backwards), Err(Fault::Unordered(1)));
}

#[test]
fn dates_of_a_summary_reach_inside() {
    let plan = phase().change(0, |task| {
        task.dates.start_no_earlier = Some(at("03-04 08:00"))
    });
    assert_eq!(plan.span(1), "03-04 08:00 - 03-05 17:00");
    let due = phase().change(0, |task| task.deadline = Some(at("03-03 17:00")));
    assert_eq!((due.floats(1), due.floats(2)), ((0, 0), (-1, 0)));
    assert_eq!(
        due.run().conflicts,
        [Conflict {
            task: 0,
            broken: Broken::Deadline
        }]
    );
}

#[test]
fn inactive_tasks_take_no_part() {
    let plan = plan(&[0, 2, 9, 1, 4])
        .inside(0, &[1, 2])
        .then(2, 3)
        .then(1, 2)
        .change(2, |task| task.inactive = true);
    assert_eq!(plan.span(0), "03-02 08:00 - 03-03 17:00");
    assert_eq!(plan.span(2), "03-04 08:00 - 03-16 17:00");
    assert_eq!(plan.span(3), "03-02 08:00 - 03-02 17:00");
    assert_eq!(plan.run().finish, at("03-05 17:00"));
    assert_eq!((plan.floats(1), plan.floats(2)), ((2, 2), (0, 0)));
    assert!(!plan.run().times[2].critical);
    let whole = plan
        .change(0, |task| task.inactive = true)
        .change(1, |task| task.duration.minutes = 20 * D);
    assert_eq!(whole.run().finish, at("03-05 17:00"));
    assert_eq!(whole.then(0, 4).span(4), "03-02 08:00 - 03-05 17:00");
}
