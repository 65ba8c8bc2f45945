//! What has happened and what remains.

use super::*;

/// Two linked tasks of four days; the first started on Tuesday and is half done.
fn begun() -> Plan {
    plan(&[4, 4])
        .then(0, 1)
        .status_on("03-31")
        .change(0, |task| {
            task.started = Some(at("03-03 08:00"));
            task.done = Done::Share(50_000);
        })
}

#[test]
fn what_is_done_by_every_measure() {
    for (done, want) in [
        (Done::Nothing, (0, 480)),
        (Done::Minutes(120), (120, 360)),
        (Done::Minutes(900), (480, 0)),
        (Done::Remaining(120), (360, 120)),
        (Done::Remaining(900), (0, 900)),
        (Done::Share(33_333), (160, 320)),
        (Done::Share(100_000), (480, 0)),
    ] {
        assert_eq!(done.split(480), want, "{done:?}");
    }
}

#[test]
fn remaining_work_is_kept_or_moved() {
    let kept = begun();
    assert_eq!(kept.span(0), "03-03 08:00 - 03-06 17:00");
    assert_eq!(kept.run().times[0].resume, Some(at("03-05 08:00")));
    assert_eq!(kept.span(1), "03-09 08:00 - 03-12 17:00");
    let moved = |day| {
        begun()
            .status_on(day)
            .set(|settings| settings.unfinished = Unfinished::Move)
    };
    assert_eq!(moved("03-10").span(0), "03-03 08:00 - 03-12 17:00");
    assert_eq!(moved("03-10").run().times[0].driver, Some(Driver::Status));
    assert_eq!(moved("03-10").span(1), "03-13 08:00 - 03-18 17:00");
    assert_eq!(moved("03-04").span(0), "03-03 08:00 - 03-06 17:00");
    assert_eq!(
        moved("03-06").run().times[0].resume,
        Some(at("03-09 08:00"))
    );
}

#[test]
fn work_that_has_not_begun_is_moved_too() {
    let plan = plan(&[1, 0])
        .then(0, 1)
        .status_on("03-06")
        .set(|settings| settings.unfinished = Unfinished::Move);
    assert_eq!(plan.span(0), "03-09 08:00 - 03-09 17:00");
    let fixed = plan.change(0, |task| task.dates.must_start = Some(at("03-03 08:00")));
    assert_eq!(fixed.span(0), "03-09 08:00 - 03-09 17:00");
    assert_eq!(fixed.floats(0), (-4, 0));
    assert_eq!(
        fixed
            .set(|settings| settings.unfinished = Unfinished::Keep)
            .span(0),
        "03-03 08:00 - 03-03 17:00"
    );
}

#[test]
fn actual_dates_beat_everything() {
    let plan = plan(&[4, 2, 9])
        .then(0, 1)
        .status_on("03-31")
        .change(1, |task| {
            task.started = Some(at("03-02 10:00"));
            task.finished = Some(at("03-04 15:00"));
            task.dates.must_start = Some(at("03-20 08:00"));
        });
    assert_eq!(plan.span(1), "03-02 10:00 - 03-04 15:00");
    assert_eq!(plan.late(1), "03-02 10:00 - 03-04 15:00");
    let times = plan.run().times[1];
    assert_eq!(
        (times.total_float, times.free_float, times.critical),
        (Some(0), Some(0), false)
    );
    // A finished successor bounds its predecessor no more.
    assert_eq!(plan.floats(0), (5, 5));
    let by = Driver::Actual;
    assert_eq!(
        plan.run().conflicts,
        [Conflict {
            task: 1,
            broken: Broken::Link { link: 0, by }
        }]
    );
}

#[test]
fn what_is_dated_later_has_not_happened() {
    let plan = begun().change(0, |task| task.finished = Some(at("03-05 17:00")));
    assert_eq!(plan.span(0), "03-03 08:00 - 03-05 17:00");
    assert_eq!(
        plan.clone().status_on("03-05").span(0),
        "03-03 08:00 - 03-05 17:00"
    );
    assert_eq!(
        plan.clone().status_on("03-04").span(0),
        "03-03 08:00 - 03-06 17:00"
    );
    assert_eq!(plan.status_on("03-02").span(0), "03-02 08:00 - 03-05 17:00");
}

#[test]
fn out_of_sequence_work_waits_or_goes_on() {
    let plan = begun().change(1, |task| {
        task.started = Some(at("03-03 08:00"));
        task.done = Done::Minutes(D);
    });
    assert_eq!(plan.span(1), "03-03 08:00 - 03-11 17:00");
    assert_eq!(plan.run().times[1].resume, Some(at("03-09 08:00")));
    let free = plan.set(|settings| settings.out_of_sequence = OutOfSequence::ProgressOverride);
    assert_eq!(free.span(1), "03-03 08:00 - 03-06 17:00");
    assert_eq!(free.run().times[1].resume, Some(at("03-04 08:00")));
}

#[test]
fn a_started_task_bounds_its_predecessors_where_it_resumes() {
    let plan = begun().change(1, |task| {
        task.started = Some(at("03-09 08:00"));
        task.done = Done::Minutes(D);
    });
    assert_eq!(plan.late(1), "03-09 08:00 - 03-12 17:00");
    assert_eq!(plan.late(0), "03-03 08:00 - 03-09 17:00");
    assert_eq!(plan.floats(0), (1, 0));
}

#[test]
fn a_started_milestone_passes_its_late_finish_on() {
    let plan = plan(&[1, 0, 1, 5]).then(0, 1).then(1, 2).status_on("03-31");
    let plan = plan.change(1, |task| task.started = Some(at("03-02 17:00")));
    assert_eq!(plan.late(1), "03-02 17:00 - 03-06 08:00");
    assert_eq!((plan.floats(0), plan.floats(1)), ((3, 0), (3, 0)));
}
