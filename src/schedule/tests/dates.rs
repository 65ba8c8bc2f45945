//! Constraints, deadlines, late and manual tasks.

use super::*;

/// Two linked tasks of two days and one; the second is dated so.
fn dated(mode: Constraints, change: impl FnOnce(&mut Dates)) -> Plan {
    plan(&[2, 1])
        .then(0, 1)
        .set(|settings| settings.constraints = mode)
        .change(1, |task| change(&mut task.dates))
}

#[test]
fn every_constraint_in_both_modes() {
    type Set = fn(&mut Dates, Instant);
    let cases: [(Set, &str, &str, &str); 12] = [
        (
            |d, at| d.start_no_earlier = Some(at),
            "03-03 08:00",
            "03-04 08:00",
            "03-04 08:00",
        ),
        (
            |d, at| d.start_no_earlier = Some(at),
            "03-07 08:00",
            "03-09 08:00",
            "03-09 08:00",
        ),
        (
            |d, at| d.finish_no_earlier = Some(at),
            "03-03 17:00",
            "03-04 08:00",
            "03-04 08:00",
        ),
        (
            |d, at| d.finish_no_earlier = Some(at),
            "03-06 12:00",
            "03-05 13:00",
            "03-05 13:00",
        ),
        (
            |d, at| d.start_no_later = Some(at),
            "03-03 08:00",
            "03-03 08:00",
            "03-04 08:00",
        ),
        (
            |d, at| d.start_no_later = Some(at),
            "03-06 08:00",
            "03-04 08:00",
            "03-04 08:00",
        ),
        (
            |d, at| d.finish_no_later = Some(at),
            "03-03 17:00",
            "03-03 08:00",
            "03-04 08:00",
        ),
        (
            |d, at| d.finish_no_later = Some(at),
            "03-06 17:00",
            "03-04 08:00",
            "03-04 08:00",
        ),
        (
            |d, at| d.must_start = Some(at),
            "03-03 08:00",
            "03-03 08:00",
            "03-04 08:00",
        ),
        (
            |d, at| d.must_start = Some(at),
            "03-06 08:00",
            "03-06 08:00",
            "03-06 08:00",
        ),
        (
            |d, at| d.must_finish = Some(at),
            "03-03 17:00",
            "03-03 08:00",
            "03-04 08:00",
        ),
        (
            |d, at| d.must_finish = Some(at),
            "03-06 17:00",
            "03-06 08:00",
            "03-06 08:00",
        ),
    ];
    for (index, (set, date, honoured, linked)) in cases.into_iter().enumerate() {
        let start = |mode| dated(mode, |dates| set(dates, at(date))).run().times[1].start;
        assert_eq!(
            short(start(Constraints::Honour)),
            honoured,
            "{index} honoured"
        );
        assert_eq!(
            short(start(Constraints::LinksFirst)),
            linked,
            "{index} links first"
        );
    }
}

#[test]
fn a_broken_link_costs_its_predecessors_float() {
    for mode in [Constraints::Honour, Constraints::LinksFirst] {
        let plan = dated(mode, |dates| dates.must_finish = Some(at("03-03 17:00")));
        assert_eq!(plan.late(1), "03-03 08:00 - 03-03 17:00", "{mode:?}");
        assert_eq!(plan.late(0), "02-27 08:00 - 03-02 17:00", "{mode:?}");
        assert_eq!(
            (plan.floats(0), plan.floats(1)),
            ((-1, 0), (-1, 0)),
            "{mode:?}"
        );
        assert!(plan.run().times[0].critical && plan.run().times[1].critical);
    }
}

#[test]
fn what_a_date_breaks_is_reported() {
    let broken = |mode| {
        dated(mode, |dates| dates.start_no_later = Some(at("03-03 08:00")))
            .run()
            .conflicts
    };
    let by = Driver::Constraint(Constraint::StartNoLater);
    assert_eq!(
        broken(Constraints::Honour),
        [Conflict {
            task: 1,
            broken: Broken::Link { link: 0, by }
        }]
    );
    let missed = Broken::Constraint(Constraint::StartNoLater);
    assert_eq!(
        broken(Constraints::LinksFirst),
        [Conflict {
            task: 1,
            broken: missed
        }]
    );
    assert_eq!(
        dated(Constraints::Honour, |dates| dates.must_start =
            Some(at("03-06 08:00")))
        .run()
        .conflicts,
        []
    );
}

#[test]
fn only_tasks_without_predecessors_start_before_the_project() {
    let early = |dates: &mut Dates| dates.start_no_earlier = Some(at("02-26 08:00"));
    let plan = plan(&[1, 1])
        .then(0, 1)
        .change(0, |task| early(&mut task.dates))
        .change(1, |task| early(&mut task.dates));
    assert_eq!(plan.span(0), "02-26 08:00 - 02-26 17:00");
    assert_eq!(plan.span(1), "02-27 08:00 - 02-27 17:00");
    let bound = super::plan(&[1, 1])
        .then(0, 1)
        .change(1, |task| early(&mut task.dates));
    assert_eq!(bound.span(1), "03-03 08:00 - 03-03 17:00");
}

#[test]
fn deadlines_take_float_and_drive_nothing() {
    let plan = plan(&[2, 1, 6]).then(0, 1);
    assert_eq!(plan.floats(0), (3, 0));
    let due = plan.change(1, |task| task.deadline = Some(at("03-05 17:00")));
    assert_eq!(due.span(1), "03-04 08:00 - 03-04 17:00");
    assert_eq!((due.floats(0), due.floats(1)), ((1, 0), (1, 1)));
    let missed = due.change(1, |task| task.deadline = Some(at("03-03 17:00")));
    assert_eq!(missed.floats(0), (-1, 0));
    assert_eq!(
        missed.run().conflicts,
        [Conflict {
            task: 1,
            broken: Broken::Deadline
        }]
    );
}

#[test]
fn a_late_task_drives_its_successors_from_its_late_dates() {
    let plan = plan(&[1, 1, 6])
        .then(0, 1)
        .change(0, |task| task.mode = Mode::Late);
    assert_eq!(plan.span(0), "03-06 08:00 - 03-06 17:00");
    assert_eq!(plan.span(1), "03-09 08:00 - 03-09 17:00");
    assert_eq!(plan.floats(0), (0, 0));
    assert_eq!(plan.run().times[0].driver, Some(Driver::Late));
    assert_eq!(plan.run().finish, at("03-09 17:00"));
    let capped = plan.change(1, |task| task.dates.must_finish = Some(at("03-04 17:00")));
    assert_eq!(capped.span(0), "03-03 08:00 - 03-03 17:00");
}

#[test]
fn manual_tasks_stay_as_written() {
    let by_hand = |start, finish| {
        plan(&[2, 1, 1, 6])
            .then(0, 1)
            .then(1, 2)
            .change(1, |task| task.mode = Mode::Manual { start, finish })
    };
    let early = by_hand(Some(at("03-03 08:00")), None);
    assert_eq!(early.span(1), "03-03 08:00 - 03-03 17:00");
    assert_eq!(early.span(2), "03-04 08:00 - 03-04 17:00");
    assert_eq!((early.floats(0).0, early.floats(1).0), (-1, -1));
    let by = Driver::Manual;
    assert_eq!(
        early.run().conflicts,
        [Conflict {
            task: 1,
            broken: Broken::Link { link: 0, by }
        }]
    );
    assert_eq!(
        by_hand(None, Some(at("03-06 12:00"))).span(1),
        "03-05 13:00 - 03-06 12:00"
    );
    assert_eq!(
        by_hand(Some(at("03-07 10:00")), Some(at("03-08 10:00"))).span(1),
        "03-07 10:00 - 03-08 10:00"
    );
    assert_eq!(by_hand(None, None).span(1), "03-04 08:00 - 03-04 17:00");
    let late = by_hand(Some(at("03-06 08:00")), None);
    assert_eq!((late.floats(1), late.floats(0)), ((0, 0), (2, 2)));
}

#[test]
fn a_lead_does_not_pull_a_dated_task_before_the_project() {
    let lead = Lag::Working(-9 * D);
    let plan = plan(&[2, 1]).link(0, 1, LinkKind::FinishStart, lead);
    let dated = plan.change(1, |task| {
        task.dates.start_no_earlier = Some(at("02-25 08:00"))
    });
    assert_eq!(dated.span(1), "03-02 08:00 - 03-02 17:00");
}

#[test]
fn a_fixed_finish_is_the_late_finish_whatever_follows() {
    let plan = plan(&[1, 4]).then(0, 1);
    let fixed = plan.change(0, |task| task.dates.must_finish = Some(at("03-04 17:00")));
    let fixed = fixed.change(1, |task| task.deadline = Some(at("03-06 17:00")));
    assert_eq!(fixed.late(0), "03-04 08:00 - 03-04 17:00");
    assert_eq!(fixed.floats(0), (0, 0));
    assert_eq!(fixed.floats(1), (-2, 0));
}
