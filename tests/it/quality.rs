//! The fourteen points of a plan's quality, each at its limit and one step beyond it.

use std::fmt::Write as _;
use std::fs;

use pmo::facts::quality::{Check, Measured, Missing, Quality, Verdict};
use pmo::facts::{self, Facts};
use pmo::lang::LANGS;
use pmo::time::Date;
use snapbox::data::DataFormat;
use unicode_width::UnicodeWidthStr as _;

use crate::program::{pmo, project};
use crate::support::{AS_OF, check, root, snapshot};

/// More than 220 working days without any holiday: nothing is fitted to a short project.
const LONG: &str = "[project]\nid = \"e\"\nname = \"E\"\nstart = 2026-01-05\nfinish = 2027-12-31\n[calendar]\ncountry = \"none\"\n";

/// The day before the start.
const BEFORE: &str = "2026-01-04";

fn facts(charter: &str, plan: &str, more: &[(&str, &str)], as_of: &str) -> Facts {
    let files = [("project.toml", charter), ("plan.toml", plan)];
    let files = files.iter().chain(more);
    let files = files.map(|(path, text)| ((*path).to_owned(), (*text).to_owned()));
    let facts = facts::gather(&snapshot(&files.collect()), Date::parse(as_of).unwrap());
    assert!(facts.faults.is_empty(), "{:?}", facts.faults);
    facts
}

fn of(facts: &Facts, id: &str) -> Check {
    let checks = Quality::of(facts).unwrap().checks;
    checks.into_iter().find(|check| check.id == id).unwrap()
}

/// A check of a long project before its start.
fn point(id: &str, plan: &str) -> Check {
    of(&facts(LONG, plan, &[], BEFORE), id)
}

/// So many days-long tasks in a row; `more` gives further keys of each.
fn row(count: usize, more: impl Fn(usize) -> String) -> String {
    let mut plan = String::new();
    for at in 0..count {
        let after = match at {
            0 => String::new(),
            _ => format!("after = [\"t{}\"]\n", at - 1),
        };
        let more = more(at);
        let after = if more.contains("after") {
            String::new()
        } else {
            after
        };
        let more = if more.contains("duration") {
            more
        } else {
            format!("duration = \"1d\"\n{more}")
        };
        writeln!(plan, "[task.t{at}]\nname = \"T{at}\"\n{after}{more}").unwrap();
    }
    plan
}

/// Verdicts where the keys stand at `fine` tasks, and at one more; the first task is left out.
fn edge(id: &str, count: usize, fine: usize, keys: &str) {
    for (marked, verdict) in [(fine, Verdict::Pass), (fine + 1, Verdict::Fail)] {
        let plan = row(count, |at| {
            let keys = keys.replace("BEFORE", &at.saturating_sub(1).to_string());
            if (1..=marked).contains(&at) {
                keys
            } else {
                String::new()
            }
        });
        let check = point(id, &plan);
        assert_eq!(
            check.verdict, verdict,
            "{id}: {marked} of {count}: {check:?}"
        );
        assert_eq!(check.concerns.len(), marked, "{id}");
    }
}

#[test]
fn shares_of_tasks_and_links_at_their_limits() {
    // 5 % of 40 tasks are two, 10 % of 40 links four; 41 tasks have 40 links.
    edge("lead", 41, 0, "after = [\"tBEFORE FS-1d\"]\n");
    edge("lag", 41, 2, "after = [\"tBEFORE FS+50%\"]\n");
    edge("link-type", 41, 4, "after = [\"tBEFORE FF\"]\n");
    edge("hard-constraint", 40, 2, "finish-no-later = 2027-12-31\n");
    edge("high-duration", 40, 2, "duration = \"45d\"\n");
}

/// A row of tasks of which the last also waits for some that wait for nothing themselves.
fn loose(count: usize, loose: usize) -> String {
    let last = count - loose - 1;
    let awaited: String = (0..loose).map(|at| format!(", \"x{at}\"")).collect();
    let mut plan = row(last + 1, |at| {
        if at < last {
            return String::new();
        }
        format!("after = [\"t{}\"{awaited}]\n", last - 1)
    });
    for at in 0..loose {
        writeln!(
            plan,
            "[task.x{at}]\nname = \"X\"\nduration = \"1d\"\nstart-no-earlier = 2026-01-06"
        )
        .unwrap();
    }
    plan
}

#[test]
fn missing_logic_at_its_limit() {
    for (count, fine) in [(40, 2), (8, 1)] {
        for (loose_ends, verdict) in [(fine, Verdict::Pass), (fine + 1, Verdict::Fail)] {
            let check = point("missing-logic", &loose(count, loose_ends));
            let share = Measured::Share {
                count: loose_ends,
                all: count,
            };
            assert_eq!((check.measured, check.verdict), (share, verdict));
        }
    }
}

#[test]
fn a_small_plan_may_have_one() {
    edge("lead", 9, 0, "after = [\"tBEFORE FS-1ed\"]\n");
    edge("lag", 9, 1, "after = [\"tBEFORE FS+1ed\"]\n");
    edge("link-type", 6, 1, "after = [\"tBEFORE SS\"]\n");
    edge("hard-constraint", 8, 1, "must-start = 2027-06-01\n");
    edge("high-duration", 8, 1, "duration = \"45d\"\n");
    let small = point("lag", &row(9, |_| String::new())).limit;
    assert!(small.is_fitted && small.allowed == 1);
    // 5 % of twenty is one anyway.
    let enough = point("lag", &row(21, |_| String::new())).limit;
    assert!(!enough.is_fitted && enough.allowed == 1);
}

#[test]
fn fifty_are_no_small_plan() {
    let charter = format!("{LONG}[thresholds.lag]\nred = 1\n");
    for (links, allowed) in [(49, 1), (50, 0), (99, 0), (100, 1)] {
        let facts = facts(&charter, &row(links + 1, |_| String::new()), &[], BEFORE);
        let limit = of(&facts, "lag").limit;
        assert_eq!(limit.allowed, allowed, "{links} links");
        assert_eq!(limit.is_fitted, links == 49);
    }
}

#[test]
fn what_begins_and_ends_the_plan_needs_no_link() {
    let lone =
        "[task.a]\nname = \"A\"\nduration = \"5d\"\n[task.b]\nname = \"B\"\nduration = \"9d\"\n";
    let check = point("missing-logic", lone);
    assert_eq!(check.measured, Measured::Share { count: 1, all: 2 });
    assert_eq!(check.concerns[0].reason, "quality-no-successor");
    // A link of a summary is one of its tasks; a milestone does not count.
    let plan = "[task.s]\nname = \"S\"\n[task.a]\nin = \"s\"\nname = \"A\"\nduration = \"5d\"\n\
        [task.b]\nname = \"B\"\nduration = \"9d\"\nafter = [\"s\"]\n[task.m]\nname = \"M\"\nmilestone = true\n";
    let check = point("missing-logic", plan);
    assert_eq!(check.measured, Measured::Share { count: 0, all: 2 });
    // In progress, what once began the plan still did.
    let started = format!("{lone}started = 2026-01-05\nremaining = \"7d\"\n");
    let facts = facts(LONG, &started, &[], "2026-01-20");
    assert_eq!(of(&facts, "missing-logic").concerns.len(), 1);
}

#[test]
fn a_float_is_high_above_44_days() {
    let with = |side: i64| {
        format!(
            "[task.main]\nname = \"M\"\nduration = \"100d\"\n[task.one]\nname = \"1\"\nduration = \"{side}d\"\n\
             [task.two]\nname = \"2\"\nduration = \"{side}d\"\n[task.end]\nname = \"E\"\nduration = \"1d\"\n\
             after = [\"main\", \"one\", \"two\"]\n"
        )
    };
    assert_eq!(point("high-float", &with(56)).concerns.len(), 0);
    let check = point("high-float", &with(55));
    assert_eq!((check.concerns.len(), check.verdict), (2, Verdict::Fail));
    let one = with(55).replacen("\"55d\"", "\"56d\"", 1);
    assert_eq!(point("high-float", &one).verdict, Verdict::Pass);
}

#[test]
fn a_duration_is_high_above_44_days() {
    let with = |days: &str| row(3, |_| format!("duration = \"{days}\"\n"));
    assert_eq!(point("high-duration", &with("44d")).verdict, Verdict::Pass);
    assert_eq!(
        point("high-duration", &with("44.1d")).verdict,
        Verdict::Fail
    );
    // 64 civil days cover 46 working days, 60 cover 44 from a Monday on.
    assert_eq!(point("high-duration", &with("56ed")).verdict, Verdict::Pass);
    assert_eq!(point("high-duration", &with("70ed")).verdict, Verdict::Fail);
}

#[test]
fn high_is_a_fifth_of_a_short_project() {
    // From Monday 2026-01-05 without holidays: working days up to the end, and what is high.
    let cases = [
        ("2026-01-16", 10), // 10
        ("2026-03-13", 10), // 50
        ("2026-03-20", 11), // 55
        ("2026-05-22", 20), // 100
        ("2026-11-05", 43), // 219
        ("2026-11-06", 44), // 220
        ("2028-11-06", 44),
    ];
    for (finish, days) in cases {
        let charter = LONG.replace("2027-12-31", finish);
        let facts = facts(&charter, &row(2, |_| String::new()), &[], BEFORE);
        for id in ["high-float", "high-duration"] {
            let high = of(&facts, id).limit.high.unwrap();
            assert_eq!((high.days, high.is_fitted), (days, days < 44), "{finish}");
        }
    }
}

#[test]
fn a_deadline_on_the_day_leaves_no_negative_float() {
    for (deadline, verdict) in [("2026-01-07", Verdict::Pass), ("2026-01-06", Verdict::Fail)] {
        let plan = format!("{}deadline = {deadline}\n", row(3, |_| String::new()));
        let check = point("negative-float", &plan);
        assert_eq!(check.verdict, verdict, "{deadline}");
        assert_eq!(
            check.concerns.len(),
            if verdict == Verdict::Fail { 3 } else { 0 }
        );
    }
}

/// Planned were twenty days up to a deadline in eleven; all work took ten, and only the milestone is left.
#[test]
fn finished_work_has_no_float_to_warn_about() {
    let task =
        |id: &str, more: &str| format!("[task.{id}]\nname = \"{id}\"\nduration = \"10d\"\n{more}");
    let plan = |done: bool| {
        let done = |from: &str, to: &str| match done {
            true => format!("started = {from}\nfinished = {to}\n"),
            false => String::new(),
        };
        task("a", &done("2026-01-05", "2026-01-09"))
            + &task("b", &format!("after = [\"a\"]\n{}", done("2026-01-12", "2026-01-16")))
            + "[task.m]\nname = \"M\"\nmilestone = true\nafter = [\"b\"]\ndeadline = 2026-01-19\n"
            // With nothing after them, high floats: two finished, and two that are not.
            + &(0..4).map(|at| {
                let end = if at < 2 { "started = 2026-01-05\nfinished = 2026-01-15\n" } else { "" };
                task(&format!("side{at}"), end)
            }).collect::<String>()
            + "[task.long]\nname = \"Long\"\nduration = \"100d\"\n"
    };
    for (done, id, count) in [
        (false, "negative-float", 3),
        (true, "negative-float", 0),
        (true, "high-float", 2),
    ] {
        let facts = facts(LONG, &plan(done), &[], "2026-01-16");
        let now = of(&facts, id);
        let checked = Check::as_recorded(&facts, id).unwrap();
        assert_eq!(checked.concerns.len(), count, "{id} {done}");
        if done {
            assert_eq!(
                checked.measured, now.measured,
                "`check` and `quality` count the same"
            );
            let open = |one: &Check| one.concerns.iter().map(|one| one.task).collect::<Vec<_>>();
            assert_eq!(open(&checked), open(&now));
        }
        // The same on every day, and not led astray by an impossible year.
        let later = facts.on(Date::parse("2026-06-30").unwrap());
        assert_eq!(
            Check::as_recorded(&later, id).unwrap().measured,
            checked.measured
        );
    }
    // What only became late is told by `quality`.
    let plan_of = |finished: &str| {
        format!(
            "{}started = 2026-01-05\nfinished = {finished}\n{}deadline = 2026-01-30\n",
            task("a", ""),
            task("b", "after = [\"a\"]\n")
        )
    };
    for (finished, count) in [("2026-01-16", 0), ("2026-01-23", 1)] {
        let facts = facts(LONG, &plan_of(finished), &[], finished);
        assert_eq!(of(&facts, "negative-float").concerns.len(), count);
        let checked = Check::as_recorded(&facts, "negative-float").unwrap();
        assert_eq!(checked.measured, Measured::Share { count: 0, all: 1 });
    }
    let typo = plan(true).replace("finished = 2026-01-15", "finished = 3026-01-15");
    let facts = facts(LONG, &typo, &[], "2026-01-16");
    assert_eq!(
        Check::as_recorded(&facts, "negative-float")
            .unwrap()
            .concerns
            .len(),
        0
    );
}

#[test]
fn dates_on_the_wrong_side_of_the_status_date() {
    let keep = format!("{LONG}[schedule]\nunfinished = \"keep\"\n");
    let plan = row(2, |_| String::new());
    let invalid = |plan: &str, as_of: &str| {
        let check = of(&facts(&keep, plan, &[], as_of), "invalid-date");
        let reasons = check.concerns.iter().map(|one| one.reason);
        reasons.collect::<Vec<_>>()
    };
    assert_eq!(invalid(&plan, "2026-01-05"), Vec::<&str>::new());
    assert_eq!(invalid(&plan, "2026-01-06"), ["quality-start-past"]);
    let begun = format!("{plan}started = 2026-01-06\n");
    assert_eq!(invalid(&begun, "2026-01-06"), ["quality-start-past"]);
    assert_eq!(
        invalid(&begun, "2026-01-07"),
        ["quality-start-past", "quality-finish-past"]
    );
    assert_eq!(invalid(&begun, "2026-01-05"), ["quality-started-later"]);
    let done = plan.replace(
        "\n\n[task.t1]",
        "\nstarted = 2026-01-05\nfinished = 2026-01-06\n\n[task.t1]",
    );
    assert_eq!(invalid(&done, "2026-01-06"), Vec::<&str>::new());
    assert_eq!(invalid(&done, "2026-01-05"), ["quality-finished-later"]);
    // Work that moves with the status date is never before it.
    let moved = facts(LONG, &plan, &[], "2026-02-02");
    assert_eq!(of(&moved, "invalid-date").verdict, Verdict::Pass);
}

#[test]
fn nobody_is_missing_where_nobody_is_named() {
    let named = |count: usize| {
        row(4, |at| {
            if at < count {
                "role = \"planner\"\n".to_owned()
            } else {
                String::new()
            }
        })
    };
    assert_eq!(point("unresourced-task", &named(4)).verdict, Verdict::Pass);
    let check = point("unresourced-task", &named(3));
    assert_eq!((check.verdict, check.concerns.len()), (Verdict::Fail, 1));
    let check = point("unresourced-task", &named(0));
    assert_eq!(check.verdict, Verdict::CannotTell(Missing::Owner));
}

/// A row of tasks that are finished up to one, the first `late` of them a day later than signed; all
/// due on Friday 2026-01-30.
fn executed(count: usize, finished: usize, late: usize, signed: usize) -> Facts {
    let plan = row(count, |at| {
        let day = if at < late {
            "2026-01-31"
        } else {
            "2026-01-30"
        };
        if at >= finished {
            return "after = []\n".to_owned();
        }
        format!("after = []\nstarted = 2026-01-05\nfinished = {day}\n")
    });
    let mut baseline = "[baseline]\non = 2026-01-05\n[task]\n".to_owned();
    for at in 0..signed {
        writeln!(
            baseline,
            "t{at} = {{ start = 2026-01-05, finish = 2026-01-30 }}"
        )
        .unwrap();
    }
    facts(
        LONG,
        &plan,
        &[("baselines/b.toml", &baseline)],
        "2026-02-02",
    )
}

#[test]
fn missed_tasks_at_five_per_cent() {
    for (count, late, verdict) in [
        (40, 2, Verdict::Pass),
        (40, 3, Verdict::Fail),
        (8, 1, Verdict::Pass),
        (8, 2, Verdict::Fail),
    ] {
        let check = of(&executed(count, count, late, count), "missed-task");
        assert_eq!((check.verdict, check.concerns.len()), (verdict, late));
        // What is not finished at all is as late.
        let check = of(&executed(count, count - late, 0, count), "missed-task");
        assert_eq!((check.verdict, check.concerns.len()), (verdict, late));
        assert_eq!(
            check.measured,
            Measured::Share {
                count: late,
                all: count
            }
        );
    }
}

#[test]
fn bei_at_its_limit() {
    for (count, finished, signed, verdict) in [
        (40, 38, 40, Verdict::Pass),
        (40, 37, 40, Verdict::Fail),
        (8, 7, 8, Verdict::Pass),
        (8, 6, 8, Verdict::Fail),
        // Tasks without a baseline finish stand below the line, finished or not.
        (8, 8, 6, Verdict::Pass),
        (8, 6, 6, Verdict::Fail),
    ] {
        let check = of(&executed(count, finished, 0, signed), "bei");
        let (over, under) = (finished as f64, count as f64);
        assert_eq!(check.measured, Measured::Index { over, under });
        assert_eq!(
            check.verdict, verdict,
            "{finished} of {count}, {signed} signed"
        );
    }
}

#[test]
fn without_a_baseline_nothing_is_missed() {
    let plan = row(3, |_| String::new());
    for id in ["missed-task", "bei"] {
        let none = facts(LONG, &plan, &[], "2026-02-02");
        assert_eq!(
            of(&none, id).verdict,
            Verdict::CannotTell(Missing::Baseline)
        );
        let baseline = "[baseline]\non = 2026-01-05\n[task]\nt0 = { finish = 2026-03-06 }\n";
        let early = facts(LONG, &plan, &[("baselines/b.toml", baseline)], "2026-02-02");
        assert_eq!(of(&early, id).verdict, Verdict::CannotTell(Missing::Due));
    }
}

#[test]
fn what_is_due_on_the_status_date_is_due() {
    let baseline = "[baseline]\non = 2026-01-05\n[task]\nt0 = { finish = 2026-01-30 }\n";
    let plan = row(1, |_| String::new());
    for (as_of, missing) in [
        ("2026-01-29", Missing::Due),
        // The one that a small plan may have outside is all there was.
        ("2026-01-30", Missing::Few),
    ] {
        let facts = facts(LONG, &plan, &[("baselines/b.toml", baseline)], as_of);
        for id in ["missed-task", "bei"] {
            let verdict = Verdict::CannotTell(missing);
            assert_eq!(of(&facts, id).verdict, verdict, "{id} {as_of}");
        }
    }
    let done = row(1, |_| {
        "started = 2026-01-05\nfinished = 2026-01-05\n".to_owned()
    });
    let facts = facts(LONG, &done, &[("baselines/b.toml", baseline)], "2026-01-30");
    for id in ["missed-task", "bei"] {
        assert_eq!(of(&facts, id).verdict, Verdict::Pass, "{id}");
    }
}

#[test]
fn cpli_at_its_limit() {
    // 100 working days of work from Monday 2026-01-05 end on Friday 2026-05-22; the 95th is 2026-05-15.
    let plan = "[task.a]\nname = \"A\"\nduration = \"100d\"\n";
    for (finish, verdict) in [("2026-05-15", Verdict::Pass), ("2026-05-14", Verdict::Fail)] {
        let charter = LONG.replace("2027-12-31", finish);
        let check = of(&facts(&charter, plan, &[], BEFORE), "cpli");
        assert_eq!(check.verdict, verdict, "{finish}: {:?}", check.measured);
        let fails = usize::from(verdict == Verdict::Fail);
        assert_eq!(check.concerns.len(), fails);
    }
    let check = point("cpli", plan);
    assert_eq!(
        check.measured,
        Measured::Index {
            over: 520.0,
            under: 100.0
        }
    );
}

#[test]
fn the_end_hangs_on_the_critical_path() {
    let plan = row(4, |_| String::new());
    let check = point("broken-critical-path", &plan);
    assert_eq!(
        check.measured,
        Measured::Index {
            over: 600.0,
            under: 600.0
        }
    );
    assert_eq!(check.verdict, Verdict::Pass);
    // In progress the rest is delayed, on the owner's or the task's own calendar as well.
    let begun = plan.replacen("\n\n", "\nstarted = 2026-01-05\nprogress = 50\n\n", 1);
    let check = of(
        &facts(LONG, &begun, &[], "2026-01-05"),
        "broken-critical-path",
    );
    assert_eq!(
        check.measured,
        Measured::Index {
            over: 600.0,
            under: 600.0
        }
    );
    let shifts =
        format!("{LONG}[calendars.shift]\nbase = \"default\"\nhours = [\"00:00-24:00\"]\n");
    let charter = shifts.replace("base = \"default\"\n", "");
    let round = plan.replacen("\n\n", "\ncalendar = \"shift\"\n\n", 1);
    let check = of(
        &facts(&charter, &round, &[], BEFORE),
        "broken-critical-path",
    );
    assert_eq!(check.verdict, Verdict::Pass, "{:?}", check.measured);
    for fixed in [
        "must-finish = 2027-06-01\n",
        "schedule = \"manual\"\nstart = 2026-01-08\nfinish = 2026-01-09\n",
    ] {
        let check = point("broken-critical-path", &format!("{plan}{fixed}"));
        assert_eq!(
            check.verdict,
            Verdict::Fail,
            "{fixed}: {:?}",
            check.measured
        );
        assert_eq!(check.concerns.len(), 1);
    }
}

#[test]
fn a_finished_or_empty_plan_cannot_be_judged() {
    let done = row(2, |_| {
        "started = 2026-01-05\nfinished = 2026-01-06\n".to_owned()
    });
    for plan in ["", &done] {
        let facts = facts(LONG, plan, &[], "2026-02-02");
        for check in Quality::of(&facts).unwrap().checks {
            let Verdict::CannotTell(missing) = check.verdict else {
                panic!("{}: {:?}", check.id, check.verdict)
            };
            let wanted = match check.id {
                "lead" | "lag" | "link-type" => Missing::Link,
                "missed-task" | "bei" => Missing::Baseline,
                _ => Missing::Task,
            };
            assert_eq!(missing, wanted, "{}", check.id);
        }
    }
}

#[test]
fn finished_tasks_and_their_links_do_not_count() {
    let plan = row(4, |at| {
        match at {
        0 => "duration = \"50d\"\nstarted = 2026-01-05\nfinished = 2026-01-06\n".to_owned(),
        1 => "duration = \"1d\"\nstarted = 2026-01-05\nfinished = 2026-01-06\nafter = [\"t0 FS-2d\"]\n".to_owned(),
        _ => String::new(),
    }
    });
    let facts = facts(LONG, &plan, &[], "2026-02-02");
    assert_eq!(
        of(&facts, "lead").measured,
        Measured::Share { count: 0, all: 2 }
    );
    assert_eq!(
        of(&facts, "high-duration").measured,
        Measured::Share { count: 0, all: 2 }
    );
    // `check` counts the same: nobody can mend what is done.
    for id in ["lead", "high-duration"] {
        let checked = Check::as_recorded(&facts, id).unwrap();
        assert_eq!(checked.measured, of(&facts, id).measured, "{id}");
    }
}

#[test]
fn limits_are_settings() {
    let charter = format!(
        "{LONG}[thresholds.lead]\nred = 50\n[thresholds.link-type]\nred = 40\n\
         [thresholds.high-duration-days]\nred = 2\n[thresholds.cpli]\nred = 9.5\n"
    );
    let plan = row(5, |at| match at {
        1 | 2 => format!("after = [\"t{} SS-1h\"]\nduration = \"3d\"\n", at - 1),
        _ => String::new(),
    });
    let facts = facts(&charter, &plan, &[], BEFORE);
    for (id, verdict) in [
        ("lead", Verdict::Pass),
        ("link-type", Verdict::Pass),
        ("high-duration", Verdict::Fail),
        ("cpli", Verdict::Pass),
    ] {
        assert_eq!(of(&facts, id).verdict, verdict, "{id}");
    }
    assert_eq!(of(&facts, "high-duration").limit.high.unwrap().days, 2);
}

#[test]
fn check_tells_one_thing_of_a_plan() {
    let plan = row(30, |at| match at {
        0 => String::new(),
        _ => format!("after = [\"t{} FS+1d\"]\n", at - 1),
    });
    let files = [("project.toml", LONG), ("plan.toml", plan.as_str())];
    let files = files.map(|(path, text)| (path.to_owned(), text.to_owned()));
    for as_of in [BEFORE, "2026-06-01"] {
        let found = check(
            &snapshot(&files.clone().into()),
            Date::parse(as_of).unwrap(),
        );
        let lags: Vec<_> = found.iter().filter(|one| one.rule == "lag").collect();
        assert_eq!((found.len(), lags.len()), (1, 1), "{found:?}");
        assert_eq!((lags[0].line, lags[0].notes.len()), (8, 4));
        assert!(lags[0].message.contains("29 of 29"), "{}", lags[0].message);
    }
}

fn same(actual: &str, golden: &str) {
    let path = root().join("tests/golden").join(golden);
    let expected = snapbox::Data::read_from(&path, Some(DataFormat::Text));
    snapbox::Assert::new()
        .action_env("SNAPSHOTS")
        .eq(actual.to_owned(), expected.raw());
}

#[test]
fn the_screen_of_the_full_example() {
    for (_, code, _) in LANGS {
        let dir = root().join("examples/heritage-ocr");
        let run = pmo(&dir, &["--as-of", AS_OF, "--lang", code, "quality"]);
        assert_eq!(run.code, 0, "{run:?}");
        let wide: Vec<_> = run.out.lines().filter(|line| line.width() > 100).collect();
        assert_eq!(wide, Vec::<&str>::new(), "lines of more than 100 columns");
        same(&run.out, &format!("heritage-ocr/{code}/quality.txt"));
    }
}

#[test]
fn scripts_get_every_figure() {
    let dir = root().join("examples/heritage-ocr");
    let run = pmo(&dir, &["--as-of", AS_OF, "quality", "--format", "json"]);
    let answer: serde_json::Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(
        (run.code, &answer["version"], &answer["as-of"]),
        (0, &1.into(), &AS_OF.into())
    );
    let checks = answer["checks"].as_array().unwrap();
    assert_eq!(checks.len(), 14);
    let lag = &checks[2];
    assert_eq!(
        (&lag["id"], &lag["verdict"]),
        (&"lag".into(), &"fail".into())
    );
    assert_eq!(
        lag["tasks"].as_array().unwrap().len() as u64,
        lag["count"].as_u64().unwrap()
    );
    assert_eq!(lag["limit"]["direction"], "at-most");
    for check in checks {
        for key in ["name", "missing", "all", "over", "under", "value", "tasks"] {
            assert!(check.get(key).is_some(), "{key} of {}", check["id"]);
        }
    }
}

#[test]
fn a_plan_with_faults_of_shape_has_no_quality() {
    let broken = "[task.a]\nname = \"A\"\nduration = \"1d\"\nafter = [\"nobody\"]\n";
    let dir = project([("project.toml", LONG), ("plan.toml", broken)]);
    let run = pmo(dir.path(), &["--as-of", AS_OF, "quality"]);
    assert_eq!((run.code, run.out.as_str()), (1, ""), "{run:?}");
    assert!(run.err.contains("dangling-reference"));
}

#[test]
#[expect(clippy::disallowed_macros, reason = "a test that did not run says so")]
fn the_screen_of_an_imported_plan() {
    let plan = root().join("../shared/plans-open/software-development-progressed.xml");
    if !plan.exists() {
        println!("skipped: ../shared/plans-open is not here");
        return;
    }
    let dir = tempfile::tempdir().unwrap();
    fs::copy(&plan, dir.path().join("plan.xml")).unwrap();
    let run = pmo(dir.path(), &["import", "mspdi", "plan.xml", "p"]);
    assert_eq!(run.code, 0, "{run:?}");
    let run = pmo(
        &dir.path().join("p"),
        &["--as-of", "2030-01-01", "--lang", "en", "quality"],
    );
    assert_eq!(run.code, 0, "{run:?}");
    same(&run.out, "imported/quality.txt");
}

/// Screen of a project before its start, in English.
fn screen(charter: &str, plan: &str) -> String {
    let dir = project([("project.toml", charter), ("plan.toml", plan)]);
    let run = pmo(dir.path(), &["--as-of", BEFORE, "--lang", "en", "quality"]);
    assert_eq!(run.code, 0, "{run:?}");
    run.out
}

#[test]
fn shares_are_shown_to_the_nearest_tenth() {
    for (links, leads, shown) in [
        (60, 2, "2 of 60 links (3.3%)"),
        (3, 1, "1 of 3 links (33.3%)"),
        (3, 2, "2 of 3 links (66.7%)"),
        // Over the limit of none, so never 0.0.
        (3000, 1, "1 of 3,000 links (0.1%)"),
    ] {
        let plan = row(links + 1, |at| match at {
            0 => String::new(),
            _ if at <= leads => format!("after = [\"t{} FS-1h\"]\n", at - 1),
            _ => String::new(),
        });
        let out = screen(LONG, &plan);
        assert!(out.contains(shown), "{shown}: {out}");
    }
    // At least 90 %: 16 of 26.
    let plan = row(27, |at| match at {
        1..=10 => format!("after = [\"t{} SS\"]\n", at - 1),
        _ => String::new(),
    });
    let out = screen(LONG, &plan);
    assert!(out.contains("16 of 26 links (61.5%)"), "{out}");
}

#[test]
fn an_allowance_never_covers_all_that_was_looked_at() {
    let plan = row(2, |at| match at {
        1 => "after = [\"t0 FS+1d\"]\n".to_owned(),
        _ => String::new(),
    });
    let out = screen(LONG, &plan);
    assert!(
        out.contains("1 of 1 links (100.0%): too few to judge"),
        "{out}"
    );
    // Of two, one is half.
    let plan = row(3, |at| match at {
        1 => "after = [\"t0 FS+1d\"]\n".to_owned(),
        _ => String::new(),
    });
    assert_eq!(point("lag", &plan).verdict, Verdict::Pass);
}

#[test]
fn a_waiver_is_shown_beside_the_check_that_fails() {
    let plan = row(4, |at| match at {
        0 => String::new(),
        _ => format!("after = [\"t{} FS-1h\"]\n", at - 1),
    });
    let waiver =
        |more: &str| format!("{LONG}[[waiver]]\nrule = \"lead\"\nreason = \"agreed\\nso\"\n{more}");
    let out = screen(&waiver(""), &plan);
    assert!(out.contains("  waived by [[waiver]]: agreed so\n"), "{out}");
    assert!(out.contains("FAIL"), "{out}");
    for more in ["until = 2026-01-01\n", "at = \"task.t1\"\n"] {
        let out = screen(&waiver(more), &plan);
        assert!(!out.contains("waived"), "{more}: {out}");
    }
    let dir = project([("project.toml", waiver("").as_str()), ("plan.toml", &plan)]);
    let run = pmo(
        dir.path(),
        &["--as-of", BEFORE, "quality", "--format", "json"],
    );
    let answer: serde_json::Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(answer["checks"][1]["waived"], "agreed\nso");
    assert!(answer["checks"][0]["waived"].is_null());
}

#[test]
fn every_check_can_be_explained() {
    let dir = project([("project.toml", LONG)]);
    let checks = Quality::of(&facts(LONG, "", &[], BEFORE)).unwrap().checks;
    assert_eq!(checks.len(), 14);
    let list = pmo(dir.path(), &["explain", "--list"]).out;
    for check in checks {
        for (lang, fix) in [("en", "## How to fix it"), ("ko", "## 고치는 법")] {
            let run = pmo(dir.path(), &["--lang", lang, "explain", check.id]);
            assert_eq!(run.code, 0, "{run:?}");
            assert!(run.out.starts_with(&format!("# {}\n", check.id)), "{run:?}");
            assert!(
                run.out.contains(fix) && run.out.contains("PAM 200.1"),
                "{run:?}"
            );
        }
        assert!(list.contains(&format!("\n{} ", check.id)), "{}", check.id);
    }
}

#[test]
fn where_a_link_is_unreadable_the_list_stands_for_its_entries() {
    let plan = "[task.a]\nname = \"A\"\nduration = \"1d\"\n[task.b]\nname = \"B\"\nduration = \"1d\"\n\
        [task.c]\nname = \"C\"\nduration = \"1d\"\nafter = [\n  \"a FS--3d\",\n  \"a FS+5d\",\n  \"b FS+5d\",\n]\n";
    for (plan, line) in [(plan.to_owned(), 10), (plan.replace("FS--3d", "FF"), 12)] {
        let files = [("project.toml", LONG), ("plan.toml", plan.as_str())];
        let files = files.map(|(path, text)| (path.to_owned(), text.to_owned()));
        let found = check(&snapshot(&files.into()), Date::parse(BEFORE).unwrap());
        let lag = found.iter().find(|one| one.rule == "lag").unwrap();
        assert_eq!(lag.line, line, "{found:?}");
    }
}
