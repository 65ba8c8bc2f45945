//! Floats, late dates and the longest path.

use super::*;
use LinkKind::*;

#[test]
fn free_float_ends_at_the_next_successor() {
    let plan = plan(&[1, 2, 1, 8]).then(0, 2).then(1, 2);
    assert_eq!(plan.floats(0), (6, 1));
    assert_eq!(plan.floats(1), (5, 0));
    assert_eq!(plan.floats(2), (5, 5));
    assert_eq!(plan.floats(3), (0, 0));
}

#[test]
fn free_float_by_kind_of_link() {
    let free = |kind, lag| {
        plan(&[2, 3, 10, 5])
            .then(3, 1)
            .link(0, 1, kind, Lag::Working(lag))
            .floats(0)
            .1
    };
    // The successor runs from day 5 to day 8.
    assert_eq!(
        (
            free(FinishStart, 0),
            free(FinishStart, D),
            free(FinishStart, -D)
        ),
        (3, 2, 4)
    );
    assert_eq!((free(StartStart, 0), free(StartStart, D)), (5, 4));
    assert_eq!((free(FinishFinish, 0), free(FinishFinish, D)), (6, 5));
    assert_eq!((free(StartFinish, 0), free(StartFinish, 3 * D)), (8, 5));
}

#[test]
fn late_dates_by_kind_of_link() {
    let late = |kind, lag| {
        plan(&[2, 3, 10])
            .link(0, 1, kind, Lag::Working(lag))
            .late(0)
    };
    assert_eq!(late(FinishStart, 0), "03-09 08:00 - 03-10 17:00");
    assert_eq!(late(FinishStart, D), "03-06 08:00 - 03-09 17:00");
    assert_eq!(late(StartStart, D), "03-10 08:00 - 03-11 17:00");
    assert_eq!(late(FinishFinish, D), "03-11 08:00 - 03-12 17:00");
    assert_eq!(late(StartFinish, 4 * D), "03-10 08:00 - 03-11 17:00");
    assert_eq!(late(StartStart, -4 * D), "03-12 08:00 - 03-13 17:00");
}

#[test]
fn float_counts_on_the_task_s_calendar() {
    let mut plan = plan(&[1, 6]).change(0, |task| task.calendar = 1);
    plan.patterns.push(standard());
    plan.patterns[1].week[5] = vec![(480, 720), (780, 1020)];
    assert_eq!(plan.floats(0), (6, 6));
    assert_eq!(plan.change(0, |task| task.calendar = 0).floats(0), (5, 5));
}

#[test]
fn owners_calendars_bear_the_work_but_not_the_float() {
    let mut plan = plan(&[2, 2, 5])
        .then(0, 1)
        .change(0, |task| task.owners = vec![1, 2]);
    plan.patterns.extend([standard(), standard()]);
    plan.patterns[1].week[0] = vec![];
    plan.patterns[2].week[2] = vec![];
    // One owner works Tuesday and Wednesday, the other Monday and Tuesday: it ends with the last.
    assert_eq!(plan.span(0), "03-02 08:00 - 03-04 17:00");
    assert_eq!(plan.span(1), "03-05 08:00 - 03-06 17:00");
    plan.tasks[0].owners = vec![1];
    assert_eq!(plan.span(0), "03-03 08:00 - 03-04 17:00");
    plan.tasks[2].duration.minutes = 10 * D;
    assert_eq!(
        (plan.late(0).as_str(), plan.floats(0)),
        ("03-10 08:00 - 03-11 17:00", (5, 0))
    );
}

#[test]
fn late_work_ends_with_the_last_owner() {
    let mut plan = plan(&[1, 1, 5])
        .then(0, 1)
        .change(0, |task| task.owners = vec![1, 2]);
    plan.patterns.extend([standard(), standard()]);
    plan.patterns[1].week[3] = vec![];
    // By the start of Friday one owner can have been done on Wednesday only, the other on Thursday.
    assert_eq!(plan.late(0), "03-04 08:00 - 03-05 17:00");
}

#[test]
fn critical_float_widens_the_critical_tasks() {
    let plan = plan(&[1, 2, 4]);
    let critical = |plan: &Plan| {
        plan.run()
            .times
            .iter()
            .map(|times| times.critical)
            .collect::<Vec<_>>()
    };
    assert_eq!(critical(&plan), [false, false, true]);
    assert_eq!(
        critical(&plan.set(|settings| settings.critical_float = 2 * D)),
        [false, true, true]
    );
}

#[test]
fn the_longest_path_is_not_zero_float() {
    let plan = plan(&[1, 4, 1])
        .then(0, 2)
        .change(0, |task| task.deadline = Some(at("03-02 17:00")));
    let schedule = plan.run();
    assert!(schedule.times[0].critical && !schedule.times[0].on_longest_path);
    assert!(schedule.times[1].critical && schedule.times[1].on_longest_path);
}
