//! Links, lags and where starts and finishes snap to.

use super::*;
use LinkKind::*;

/// The second task's dates after a first one of two days and one of three, linked so.
fn linked(kind: LinkKind, lag: Lag) -> String {
    plan(&[2, 3]).link(0, 1, kind, lag).span(1)
}

#[test]
fn every_kind_with_every_lag() {
    for (kind, lag, want) in [
        (FinishStart, Lag::Working(0), "03-04 08:00 - 03-06 17:00"),
        (FinishStart, Lag::Working(D), "03-05 08:00 - 03-09 17:00"),
        (FinishStart, Lag::Working(-D), "03-03 08:00 - 03-05 17:00"),
        (FinishStart, Lag::Working(120), "03-04 10:00 - 03-09 10:00"),
        (
            FinishStart,
            Lag::Elapsed(2 * 1440),
            "03-06 08:00 - 03-10 17:00",
        ),
        (
            FinishStart,
            Lag::Elapsed(-1440),
            "03-03 08:00 - 03-05 17:00",
        ),
        (
            FinishStart,
            Lag::Percent(50_000),
            "03-05 08:00 - 03-09 17:00",
        ),
        (
            FinishStart,
            Lag::Percent(-75_000),
            "03-02 13:00 - 03-05 12:00",
        ),
        (StartStart, Lag::Working(0), "03-02 08:00 - 03-04 17:00"),
        (StartStart, Lag::Working(D), "03-03 08:00 - 03-05 17:00"),
        (StartStart, Lag::Elapsed(1440), "03-03 08:00 - 03-05 17:00"),
        (
            StartStart,
            Lag::Percent(100_000),
            "03-04 08:00 - 03-06 17:00",
        ),
        (FinishFinish, Lag::Working(0), "03-02 08:00 - 03-04 17:00"),
        (
            FinishFinish,
            Lag::Working(2 * D),
            "03-03 08:00 - 03-05 17:00",
        ),
        (
            FinishFinish,
            Lag::Elapsed(4 * 1440),
            "03-04 08:00 - 03-06 17:00",
        ),
        (
            FinishFinish,
            Lag::Percent(100_000),
            "03-03 08:00 - 03-05 17:00",
        ),
        (StartFinish, Lag::Working(0), "03-02 08:00 - 03-04 17:00"),
        (
            StartFinish,
            Lag::Working(4 * D),
            "03-03 08:00 - 03-05 17:00",
        ),
        (
            StartFinish,
            Lag::Elapsed(3 * 1440),
            "03-02 08:00 - 03-04 17:00",
        ),
    ] {
        assert_eq!(linked(kind, lag), want, "{kind:?} {lag:?}");
    }
}

#[test]
fn lag_counts_on_the_successor_s_calendar() {
    let mut plan = plan(&[5, 1]).link(0, 1, FinishStart, Lag::Working(D));
    plan.patterns.push(standard());
    plan.patterns[1].week[5] = vec![(480, 720), (780, 1020)];
    assert_eq!(plan.span(1), "03-10 08:00 - 03-10 17:00");
    plan.tasks[1].calendar = 1;
    assert_eq!(plan.span(1), "03-09 08:00 - 03-09 17:00");
    plan.links[0].lag = Lag::Working(0);
    assert_eq!(plan.span(1), "03-07 08:00 - 03-07 17:00");
}

#[test]
fn starts_snap_forward_over_days_off() {
    let mut plan = plan(&[1, 1]).then(0, 1);
    plan.patterns[0].exceptions.insert(date("03-03"), vec![]);
    assert_eq!(plan.span(1), "03-04 08:00 - 03-04 17:00");
    plan.start = at("03-07 12:00");
    assert_eq!(plan.span(0), "03-09 08:00 - 03-09 17:00");
}

#[test]
fn a_milestone_sits_at_its_driver() {
    let by = |kind, lag| plan(&[2, 0]).link(0, 1, kind, lag).span(1);
    assert_eq!(
        by(FinishStart, Lag::Working(0)),
        "03-03 17:00 - 03-03 17:00"
    );
    assert_eq!(
        by(FinishStart, Lag::Working(D)),
        "03-04 17:00 - 03-04 17:00"
    );
    assert_eq!(by(StartStart, Lag::Working(0)), "03-02 08:00 - 03-02 08:00");
    assert_eq!(
        by(FinishFinish, Lag::Working(0)),
        "03-03 17:00 - 03-03 17:00"
    );
    assert_eq!(
        by(FinishStart, Lag::Elapsed(5 * 1440)),
        "03-09 08:00 - 03-09 08:00"
    );
    let before = plan(&[1, 0, 1, 5]).then(0, 1).then(1, 2);
    assert_eq!(before.late(1), "03-06 08:00 - 03-06 08:00");
    assert_eq!(before.late(0), "03-05 08:00 - 03-05 17:00");
    assert_eq!(
        before
            .change(1, |task| task.duration.minutes = 60)
            .change(1, |task| task.milestone = true)
            .floats(1),
        (3, 0)
    );
}

#[test]
fn elapsed_work_takes_nights_and_weekends() {
    let plan = plan(&[5, 0, 1]).then(0, 1).then(1, 2);
    let plan = plan.change(1, |task| {
        task.duration = Work {
            minutes: 3 * 1440,
            elapsed: true,
        }
    });
    assert_eq!(plan.span(1), "03-06 17:00 - 03-09 17:00");
    assert_eq!(plan.span(2), "03-10 08:00 - 03-10 17:00");
    assert_eq!(plan.floats(0), (0, 0));
}

#[test]
fn nothing_linked_lies_before_the_project() {
    assert_eq!(
        linked(FinishStart, Lag::Working(-9 * D)),
        "03-02 08:00 - 03-04 17:00"
    );
    let early = plan(&[2, 3])
        .then(0, 1)
        .change(0, |task| task.dates.must_start = Some(at("02-23 08:00")));
    assert_eq!(early.span(1), "02-25 08:00 - 02-27 17:00");
}

#[test]
fn the_latest_bound_wins_and_is_named() {
    let plan = plan(&[2, 4, 1]).then(0, 2).then(1, 2);
    let schedule = plan.run();
    assert_eq!(schedule.times[2].driver, Some(Driver::Link(1)));
    assert_eq!(schedule.times[0].driver, Some(Driver::ProjectStart));
    let path: Vec<bool> = schedule
        .times
        .iter()
        .map(|times| times.on_longest_path)
        .collect();
    assert_eq!(path, [false, true, true]);
}

#[test]
fn cycles_are_named_in_order() {
    let plan = plan(&[1, 1, 1, 1])
        .then(3, 1)
        .then(1, 2)
        .then(2, 3)
        .then(0, 1)
        .then(3, 0);
    assert_eq!(compute(&plan), Err(Fault::Cycle(vec![0, 1, 2, 3])));
    assert_eq!(
        compute(&super::plan(&[1]).then(0, 0)),
        Err(Fault::Cycle(vec![0]))
    );
    let off = plan.change(3, |task| task.inactive = true);
    assert!(compute(&off).is_ok());
}

#[test]
fn nothing_and_one_milestone() {
    let empty = plan(&[]).run();
    assert_eq!((empty.times.len(), empty.finish), (0, at("03-02 08:00")));
    let one = plan(&[0]);
    assert_eq!(one.span(0), "03-02 08:00 - 03-02 08:00");
    assert_eq!(one.floats(0), (0, 0));
    assert!(one.run().times[0].critical && one.run().times[0].on_longest_path);
}

/// Nights from 20:00 to 4:00.
fn nights() -> Pattern {
    let mut pattern = Pattern::default();
    pattern.week[..5].fill(vec![(0, 240), (1200, 1440)]);
    pattern
}

#[test]
fn a_predecessor_may_use_the_gap_after_its_successor() {
    // Two days end on Tuesday at 17:00; the night before that ended at 4:00 and nothing of it is lost.
    let mut plan = plan(&[2, 1]).link(0, 1, FinishFinish, Lag::Working(0));
    plan.patterns.push(nights());
    let plan = plan.change(1, |task| task.calendar = 1);
    assert_eq!(plan.span(1), "03-02 20:00 - 03-03 04:00");
    assert_eq!((plan.floats(0), plan.floats(1)), ((0, 0), (0, 0)));
}

#[test]
fn a_milestone_is_not_over_before_what_it_waits_for() {
    let mut plan = plan(&[1, 0]).link(0, 1, FinishFinish, Lag::Working(0));
    plan.patterns.push(nights());
    let plan = plan.change(0, |task| task.calendar = 1);
    assert_eq!(plan.span(0), "03-02 20:00 - 03-03 04:00");
    assert_eq!(plan.span(1), "03-03 08:00 - 03-03 08:00");
}

#[test]
fn of_several_owners_the_last_one_reaches_the_end_asked_for() {
    let mut plan = plan(&[2, 1]).link(0, 1, FinishFinish, Lag::Working(D / 2));
    plan.patterns.push(nights());
    let plan = plan.change(1, |task| task.owners = vec![0, 1]);
    assert_eq!(plan.span(0), "03-02 08:00 - 03-03 17:00");
    assert_eq!(plan.span(1), "03-03 13:00 - 03-04 12:00");
}
