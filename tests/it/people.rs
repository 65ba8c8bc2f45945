//! People: leave, several owners, and the load of each week, worked by hand.

use std::collections::BTreeMap;

use pmo::facts::{self, Colour, Facts, Load, WeekLoad};
use pmo::report::{self, Frame};
use pmo::time::Date;
use pmo::{lang, render};

use proptest::prelude::*;

use crate::program::{pmo, project};
use crate::support::{self, snapshot};

/// No holidays; Monday 2026-03-09 is the first day. A day has 480 minutes, a week 2,400.
const CHARTER: &str = "[project]\nid = \"p\"\nname = \"P\"\nstart = 2026-03-09\nfinish = 2026-12-11\n\
                       [calendar]\ncountry = \"none\"\n";
const BEFORE: &str = "2026-03-06";
const DAY: i64 = 480;

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn files(charter: &str, team: &str, plan: &str) -> BTreeMap<String, String> {
    let files = [
        ("project.toml", charter),
        ("team.toml", team),
        ("plan.toml", plan),
    ];
    files
        .map(|(path, text)| (path.to_owned(), text.to_owned()))
        .into()
}

fn facts(team: &str, plan: &str, as_of: &str) -> Facts {
    let facts = facts::gather(&snapshot(&files(CHARTER, team, plan)), day(as_of));
    assert!(facts.faults.is_empty(), "{:?}", facts.faults);
    facts
}

/// `start - finish` of the first task.
fn span(facts: &Facts) -> String {
    let times = &facts.timetable.as_ref().unwrap().times[0];
    format!("{} - {}", times.start, times.finish)
}

/// Demand and capacity of a person by week from 2026-03-09 on.
fn weeks(facts: &Facts, member: &str, count: usize) -> Vec<(i64, i64)> {
    let weeks = load(facts, member, count).into_iter();
    weeks.map(|week| (week.demand, week.capacity)).collect()
}

fn load(facts: &Facts, member: &str, count: usize) -> Vec<WeekLoad> {
    let load = Load::of(facts, day("2026-03-11"), count).unwrap();
    assert_eq!(load.weeks[0], day("2026-03-09"), "weeks begin on Mondays");
    let at = facts.project.members.position(member).unwrap();
    let mut people = load.people.into_iter();
    people.find(|person| person.member == at).unwrap().weeks
}

const LEE_AWAY: &str = "[member.park]\nname = \"Park\"\n[member.lee]\nname = \"Lee\"\n\
                        leave = [2026-03-12, { from = 2026-03-11, to = 2026-03-12, why = \"x\" }]\n";

fn five_days(rest: &str) -> String {
    format!("[task.a]\nname = \"A\"\nduration = \"5d\"\n{rest}\n")
}

/// Monday, Tuesday, Friday, Monday, Tuesday.
#[test]
fn leave_closes_its_days() {
    let facts = facts(LEE_AWAY, &five_days("owner = [\"lee\"]"), BEFORE);
    assert_eq!(span(&facts), "2026-03-09T09:00 - 2026-03-17T18:00");
    assert_eq!(
        weeks(&facts, "lee", 3),
        [(3 * DAY, 3 * DAY), (2 * DAY, 5 * DAY), (0, 5 * DAY)]
    );
}

/// A day within a longer leave does not end it: Monday, Tuesday, then from Monday to Wednesday.
#[test]
fn leave_within_leave_is_no_matter() {
    let team = "[member.lee]\nname = \"Lee\"\n\
                leave = [{ from = 2026-03-11, to = 2026-03-13 }, 2026-03-12]\n";
    let facts = facts(team, &five_days("owner = [\"lee\"]"), BEFORE);
    assert_eq!(span(&facts), "2026-03-09T09:00 - 2026-03-18T18:00");
}

/// Six hours of a task for mornings only: three on Wednesday, three on Friday around the leave.
#[test]
fn leave_is_cut_to_the_tasks_own_calendar() {
    let charter = format!("{CHARTER}[calendars.morning]\nhours = [\"09:00-12:00\"]\n");
    let team = "[member.lee]\nname = \"Lee\"\nleave = [2026-03-12]\n";
    let plan = "[task.a]\nname = \"A\"\nduration = \"6h\"\nowner = [\"lee\"]\n\
                calendar = \"morning\"\nstart-no-earlier = 2026-03-11\n";
    let facts = facts::gather(&snapshot(&files(&charter, team, plan)), day(BEFORE));
    assert_eq!(span(&facts), "2026-03-11T09:00 - 2026-03-13T12:00");
    assert_eq!(weeks(&facts, "lee", 1), [(360, 4 * DAY)]);
}

#[test]
fn work_begins_after_leave() {
    let team = "[member.lee]\nname = \"Lee\"\nleave = [2026-03-09]\n";
    let facts = facts(team, &five_days("owner = [\"lee\"]"), BEFORE);
    assert_eq!(span(&facts), "2026-03-10T09:00 - 2026-03-16T18:00");
}

/// The night shift of a named calendar, without the leave: 20:00 to 24:00 on Monday and Tuesday, then
/// from Friday on; ten hours of work end after two hours of Friday.
#[test]
fn leave_is_taken_from_ones_own_calendar() {
    let charter = format!("{CHARTER}[calendars.night]\nhours = [\"20:00-24:00\"]\n");
    let team = format!("{LEE_AWAY}calendar = \"night\"\n");
    let plan = "[task.a]\nname = \"A\"\nduration = \"10h\"\nowner = [\"lee\"]\n";
    let facts = facts::gather(&snapshot(&files(&charter, &team, plan)), day(BEFORE));
    assert_eq!(span(&facts), "2026-03-09T20:00 - 2026-03-13T22:00");
    assert_eq!(weeks(&facts, "lee", 1), [(600, 3 * 240)]);
}

/// Park is done on Friday, Lee, who is away for two days, on Tuesday.
#[test]
fn with_several_owners_the_task_ends_with_the_last() {
    let facts = facts(LEE_AWAY, &five_days("owner = [\"park\", \"lee\"]"), BEFORE);
    assert_eq!(span(&facts), "2026-03-09T09:00 - 2026-03-17T18:00");
    assert_eq!(weeks(&facts, "park", 2), [(5 * DAY, 5 * DAY), (0, 5 * DAY)]);
    assert_eq!(
        weeks(&facts, "lee", 2),
        [(3 * DAY, 3 * DAY), (2 * DAY, 5 * DAY)]
    );
}

/// The task does not wait for Lee, who works on it while there.
#[test]
fn owners_calendars_can_be_left_out() {
    let plan = five_days("owner = [\"lee\"]\nowners-calendar = false");
    let facts = facts(LEE_AWAY, &plan, BEFORE);
    assert_eq!(span(&facts), "2026-03-09T09:00 - 2026-03-13T18:00");
    assert_eq!(weeks(&facts, "lee", 2), [(3 * DAY, 3 * DAY), (0, 5 * DAY)]);
}

/// 4,800 person-minutes ÷ 1.5 = 3,200 minutes each: six days and 320 minutes, which end at 15:20.
/// Lee's six days and 320 minutes end two days later; Park does 3,200, Lee half of that.
#[test]
fn effort_is_divided_by_the_owners_shares() {
    let plan = "[task.a]\nname = \"A\"\neffort = \"10d\"\nowner = [\"park\", \"lee@50%\"]\n";
    let team = "[member.park]\nname = \"Park\"\n[member.lee]\nname = \"Lee\"\n";
    assert_eq!(
        span(&facts(team, plan, BEFORE)),
        "2026-03-09T09:00 - 2026-03-17T15:20"
    );
    let facts = facts(LEE_AWAY, plan, BEFORE);
    assert_eq!(span(&facts), "2026-03-09T09:00 - 2026-03-19T15:20");
    assert_eq!(weeks(&facts, "park", 2), [(2400, 2400), (800, 2400)]);
    // 1,440 minutes in the first week, 3 days and 320 minutes in the second, half of each.
    assert_eq!(weeks(&facts, "lee", 2), [(720, 1440), (880, 2400)]);
}

/// A third of a person for 1,000 minutes of effort takes 3,000.03 minutes, rounded up; the person-time
/// stays what was written, spread over two weeks.
#[test]
fn effort_stays_what_was_written() {
    let plan = "[task.a]\nname = \"A\"\neffort = \"1000m\"\nowner = [\"park@33.333%\"]\n";
    let facts = facts("[member.park]\nname = \"Park\"\n", plan, BEFORE);
    assert_eq!(span(&facts), "2026-03-09T09:00 - 2026-03-17T11:01");
    assert_eq!(
        weeks(&facts, "park", 3),
        [(800, 2400), (200, 2400), (0, 2400)]
    );
}

/// As of Friday, a fifth of ten days is done: the week behind took all its time, or of an effort the
/// fifth that it brought; the eight days left begin on Monday.
#[test]
fn work_in_progress_resumes() {
    let team = "[member.park]\nname = \"Park\"\n";
    let rest = "started = 2026-03-09\nprogress = 20\nowner = [\"park\"]\n";
    let plan = format!("[task.a]\nname = \"A\"\nduration = \"10d\"\n{rest}");
    let by_time = facts(team, &plan, "2026-03-13");
    assert_eq!(
        weeks(&by_time, "park", 3),
        [(5 * DAY, 5 * DAY), (5 * DAY, 5 * DAY), (3 * DAY, 5 * DAY)]
    );
    let plan = format!("[task.a]\nname = \"A\"\neffort = \"10d\"\n{rest}");
    let by_effort = facts(team, &plan, "2026-03-13");
    assert_eq!(
        weeks(&by_effort, "park", 3),
        [(2 * DAY, 5 * DAY), (5 * DAY, 5 * DAY), (3 * DAY, 5 * DAY)]
    );
}

/// The rest waits for another task until the third week: the second is free.
#[test]
fn work_that_waits_asks_for_nothing() {
    let team = "[member.park]\nname = \"Park\"\n[member.lee]\nname = \"Lee\"\n";
    let plan = "[task.a]\nname = \"A\"\nduration = \"10d\"\nowner = [\"park\"]\nafter = [\"b\"]\n\
                started = 2026-03-09\nremaining = \"2d\"\n\
                [task.b]\nname = \"B\"\nduration = \"10d\"\nowner = [\"lee\"]\n\
                started = 2026-03-09\nprogress = 50\n";
    let facts = facts(team, plan, "2026-03-13");
    assert_eq!(span(&facts), "2026-03-09T09:00 - 2026-03-24T18:00");
    assert_eq!(
        weeks(&facts, "park", 3),
        [(5 * DAY, 5 * DAY), (0, 5 * DAY), (2 * DAY, 5 * DAY)]
    );
}

/// Two days of work were done in four.
#[test]
fn finished_work_lies_where_it_was_done() {
    let plan = "[task.a]\nname = \"A\"\nduration = \"2d\"\nowner = [\"park@50%\"]\n\
                started = 2026-03-12\nfinished = 2026-03-17\n";
    let facts = facts("[member.park]\nname = \"Park\"\n", plan, "2026-03-20");
    assert_eq!(weeks(&facts, "park", 2), [(DAY, 5 * DAY), (DAY, 5 * DAY)]);
}

/// A whole week, four fifths of it and single minutes more.
#[test]
fn a_minute_over_the_threshold_is_over_it() {
    let cases = [
        ("0m", 2400, Some(1000), Colour::Green),
        ("1m", 2401, Some(1001), Colour::Amber),
        ("30m", 2430, Some(1013), Colour::Amber),
        ("480m", 2880, Some(1200), Colour::Amber),
        ("481m", 2881, Some(1201), Colour::Red),
    ];
    for (more, demand, per_mille, colour) in cases {
        let plan = format!(
            "{}[task.b]\nname = \"B\"\nduration = \"{more}\"\nowner = [\"park\"]\n",
            five_days("owner = [\"park\"]")
        );
        let week = &load(
            &facts("[member.park]\nname = \"Park\"\n", &plan, BEFORE),
            "park",
            1,
        )[0];
        assert_eq!(
            (week.demand, week.per_mille(), week.colour),
            (demand, per_mille, colour),
            "{more}"
        );
    }
}

#[test]
fn thresholds_of_load_are_settings() {
    let plan = five_days("owner = [\"park\"]");
    for (limits, colour) in [
        ("amber = 0.5", Colour::Amber),
        ("amber = 0.5\nred = 0.9", Colour::Red),
        ("amber = 1.5", Colour::Green),
    ] {
        let charter = format!("{CHARTER}[thresholds.over-allocation]\n{limits}\n");
        let files = files(&charter, "[member.park]\nname = \"Park\"\n", &plan);
        let facts = facts::gather(&snapshot(&files), day(BEFORE));
        assert_eq!(load(&facts, "park", 1)[0].colour, colour, "{limits}");
    }
}

/// Half of a person is there for 1,200 minutes a week, from Wednesday on for 720.
#[test]
fn capacity_is_what_a_person_gives() {
    let plan = five_days("owner = [\"park@50%\"]");
    let team =
        "[member.park]\nname = \"Park\"\nallocation = 50\nfrom = 2026-03-11\nto = 2026-03-16\n";
    let facts = facts(team, &plan, BEFORE);
    assert_eq!(
        weeks(&facts, "park", 3),
        [(1200, 720), (0, 240), (0, 0)],
        "from and to close no calendar"
    );
    let colours: Vec<_> = load(&facts, "park", 3)
        .iter()
        .map(|week| week.colour)
        .collect();
    assert_eq!(colours, [Colour::Red, Colour::Green, Colour::Grey]);
}

/// A manual task stays where it is written, also while its owner is away: an overload without a number.
#[test]
fn work_asked_of_the_absent_has_no_number() {
    let team = "[member.park]\nname = \"Park\"\nleave = [{ from = 2026-03-09, to = 2026-03-13 }]\n";
    let plan = "[task.a]\nname = \"A\"\nduration = \"5d\"\nschedule = \"manual\"\nstart = 2026-03-09\n\
                finish = 2026-03-13\nowner = [\"park\"]\n";
    let facts = facts(team, plan, BEFORE);
    let week = &load(&facts, "park", 1)[0];
    assert_eq!(
        (week.demand, week.capacity, week.per_cent()),
        (2400, 0, None)
    );
    assert_eq!(week.colour, Colour::Red);
    assert_eq!(week.tasks, [(0, 2400)]);
}

#[test]
fn a_task_twice_in_a_week_is_listed_once() {
    let plan = five_days("owner = [\"park@60%\", \"park@60%\"]");
    let week = &load(
        &facts("[member.park]\nname = \"Park\"\n", &plan, BEFORE),
        "park",
        1,
    )[0];
    assert_eq!((week.demand, week.colour), (2880, Colour::Amber));
    assert_eq!(week.tasks, [(0, 2880)]);
}

#[test]
fn inactive_tasks_summaries_and_milestones_ask_for_nothing() {
    let plan = "[task.sum]\nname = \"S\"\nowner = [\"park\"]\n\
                [task.a]\nin = \"sum\"\nname = \"A\"\nduration = \"5d\"\nowner = [\"park\"]\nactive = false\n\
                [task.m]\nin = \"sum\"\nname = \"M\"\nmilestone = true\nowner = [\"park\"]\n";
    let facts = facts("[member.park]\nname = \"Park\"\n", plan, BEFORE);
    assert_eq!(weeks(&facts, "park", 1), [(0, 2400)]);
}

#[test]
fn what_lies_in_an_inactive_summary_takes_no_part() {
    let plan = "[task.sum]\nname = \"S\"\nactive = false\n\
                [task.a]\nin = \"sum\"\nname = \"A\"\nduration = \"5d\"\nowner = [\"park\"]\n\
                deadline = 2026-03-04\n[task.b]\nname = \"B\"\nduration = \"1d\"\n";
    let facts = facts("[member.park]\nname = \"Park\"\n", plan, "2026-03-20");
    assert_eq!(weeks(&facts, "park", 1), [(0, 2400)]);
    assert!(facts.promises().is_empty() && facts.late_tasks().is_empty());
    let value = facts.earned_value().unwrap();
    let ids: Vec<_> = value.parts.iter().map(|part| part.id.as_str()).collect();
    assert_eq!((ids, value.total.budget as i64), (vec!["b"], 480));
}

/// People with the same hours share a pattern; those with the project's own need none.
#[test]
fn each_distinct_pattern_is_there_once() {
    let mut team = "[member.usual]\nname = \"U\"\n".to_owned();
    let mut plan = five_days("owner = [\"usual\"]").replace("task.a", "task.u");
    for (id, leave) in [
        ("a", "[2026-03-11, 2026-03-12]"),
        ("b", "[{ from = 2026-03-11, to = 2026-03-12, why = \"x\" }]"),
        ("c", "[2026-03-12, 2026-03-11]"),
        ("d", "[2026-03-13]"),
    ] {
        team += &format!("[member.{id}]\nname = \"{id}\"\nleave = {leave}\n");
        plan += &five_days(&format!("owner = [\"{id}\"]")).replace("task.a", &format!("task.{id}"));
    }
    let facts = facts(&team, &plan, BEFORE);
    let plan = &facts.timetable.as_ref().unwrap().plan;
    assert_eq!(
        plan.patterns.len(),
        3,
        "the project's, one leave, the other"
    );
    assert_eq!(plan.tasks[0].owners, Vec::<usize>::new());
}

/// Whatever the leave, there is an answer or a reason; never a panic.
#[test]
fn endless_leave_ends_in_a_reason() {
    let plan = "[task.a]\nname = \"A\"\neffort = \"10d\"\nstarted = 2026-03-09\nremaining = \"20d\"\nowner = [\"lee\"]\n";
    for leave in [
        "{ from = 2026-03-09, to = 9999-12-31 }",
        "{ from = 0001-01-01, to = 2126-01-01 }",
        "{ from = 9000-01-01, to = 9999-12-31 }",
        "2026-03-09",
    ] {
        let team = format!("[member.lee]\nname = \"Lee\"\nallocation = 0\nleave = [{leave}]\n");
        let facts = facts(&team, plan, "2026-03-13");
        let load = Load::of(&facts, day("2026-03-13"), 3);
        assert_eq!(load.is_some(), facts.timetable.is_ok(), "{leave}");
        support::check(&snapshot(&files(CHARTER, &team, plan)), day("2026-03-13"));
    }
}

/// The finding speaks of the files, not of the day: the same on every day, and by actual dates where
/// they are written.
#[test]
fn absence_does_not_depend_on_the_day() {
    let team = "[member.lee]\nname = \"Lee\"\nfrom = 2026-03-16\n";
    for (rest, count) in [
        ("", 1),
        ("started = 2026-03-16", 0),
        ("started = 2026-03-16\nfinished = 2026-03-20", 0),
        ("started = 2026-03-13\nfinished = 2026-03-20", 1),
    ] {
        let plan = five_days(&format!("owner = [\"lee\"]\n{rest}"));
        let snapshot = snapshot(&files(CHARTER, team, &plan));
        for as_of in ["2026-03-01", "2026-03-18", "2027-01-01"] {
            let found = support::check(&snapshot, day(as_of));
            let absent = found.iter().filter(|one| one.rule == "absent-owner");
            assert_eq!(absent.count(), count, "{rest} on {as_of}");
        }
    }
}

#[test]
fn the_message_names_who_could_do_it() {
    let team =
        "[member.lee]\nname = \"Lee\"\n[member.park]\nname = \"Park\"\nrole = \"ai-engineer\"\n";
    let message = |skill: &str| {
        let plan = five_days(&format!("owner = [\"lee\"]\nskills = [\"{skill}\"]"));
        let found = support::check(&snapshot(&files(CHARTER, team, &plan)), day(BEFORE));
        let mut found = found
            .into_iter()
            .filter(|one| one.rule == "uncovered-skill");
        let one = found.next().unwrap();
        (one.message, one.help.unwrap())
    };
    assert!(message("modelling").1.contains("Park (park)"), "by role");
    assert!(message("mlops").0.contains("nobody in the team"));
    assert!(
        message("model-building").1.contains("modelling"),
        "what there is"
    );
}

/// Neither load nor the team's own affairs reach the client: only what moves dates moves a report.
#[test]
fn a_clients_report_knows_no_load() {
    let render = |team: &str| {
        let plan = five_days("owner = [\"lee\"]\nskills = [\"mlops\"]");
        let snapshot = snapshot(&files(CHARTER, team, &plan));
        let facts = facts::gather(&snapshot, day("2026-03-13"));
        let report = report::find("interim").unwrap();
        let words = lang::Catalogue::new(lang::Lang::En);
        let view = (report.view)(&facts, &Frame::default(), &words);
        let formats = render::FORMATS.iter();
        // A mail needs addresses; the same values reach it as the other formats.
        let formats: Vec<_> = formats.filter(|one| one.id != "eml").collect();
        render::render(report, &view, &formats, &words, &snapshot).unwrap()
    };
    let plain = render("[member.lee]\nname = \"Lee\"\n");
    let loaded = render(
        "[member.lee]\nname = \"Other\"\nallocation = 5\nto = 2026-03-10\ncapabilities = [\"labelling\"]\n\
         leave = [2026-06-01]\n",
    );
    assert!(plain == loaded, "the reports differ");
}

/// The modules behind client reports do not know the internal view at all.
#[test]
fn client_views_do_not_use_the_load() {
    for (path, text) in support::files("src/report") {
        let is_internal = path == "load.rs" || path == "mod.rs";
        assert!(is_internal || !text.contains("load::"), "{path}");
        assert!(is_internal || !text.contains("Load"), "{path}");
    }
}

fn run(rest: &[&str]) -> crate::program::Outcome {
    let plan = five_days("owner = [\"lee\", \"park\"]")
        + &five_days("owner = [\"lee\"]").replace("task.a", "task.b");
    let team = LEE_AWAY.replace("\"Lee\"", "\"이, \\\"리\\\"\"");
    let dir = project([
        ("project.toml", CHARTER),
        ("team.toml", team.as_str()),
        ("plan.toml", plan.as_str()),
    ]);
    let mut args = vec!["--as-of", BEFORE, "team", "load"];
    args.extend(rest);
    pmo(dir.path(), &args)
}

#[test]
fn scripts_get_json_and_csv() {
    let json: serde_json::Value = serde_json::from_str(&run(&["--format", "json"]).out).unwrap();
    assert_eq!(
        (&json["version"], &json["amber"]),
        (&1.into(), &100.0.into())
    );
    let over = &json["overloads"][0];
    assert_eq!(
        (&over["id"], &over["week"]),
        (&"lee".into(), &"2026-03-09".into())
    );
    assert_eq!(
        (
            &over["demand-min"],
            &over["capacity-min"],
            &over["load-percent"],
            &over["level"]
        ),
        (&2880.into(), &1440.into(), &200.0.into(), &"red".into())
    );
    assert_eq!(over["tasks"].as_array().unwrap().len(), 2);
    assert_eq!(over["tasks"][1]["id"], "b");

    let csv = run(&["--format", "csv"]).out;
    let lines: Vec<_> = csv.lines().collect();
    assert_eq!(
        lines[0],
        "id,name,week,demand-min,capacity-min,load-percent,level,tasks"
    );
    assert_eq!(lines[1], "park,Park,2026-03-02,0,2400,0.0,green,");
    assert_eq!(
        lines[5],
        "lee,\"이, \"\"리\"\"\",2026-03-09,2880,1440,200.0,red,a=1440 b=1440"
    );
}

#[test]
fn weeks_are_as_many_as_asked_for() {
    let count = |rest: &[&str]| {
        let mut args = vec!["--format", "csv"];
        args.extend(rest);
        run(&args)
            .out
            .lines()
            .filter(|line| line.starts_with("park"))
            .count()
    };
    assert_eq!(count(&[]), 3, "until the work ends");
    assert_eq!(count(&["--weeks", "5", "--from", "2026-03-09"]), 5);
    assert_eq!(run(&["--weeks", "0"]).code, 2);
    assert_eq!(run(&["--weeks", "521"]).code, 2);
}

#[test]
fn a_project_without_people_says_what_to_do() {
    let dir = project([("project.toml", CHARTER)]);
    let run = pmo(dir.path(), &["--as-of", BEFORE, "team", "load"]);
    assert_eq!(run.code, 0, "{run:?}");
    assert!(run.out.contains("team.toml"), "{run:?}");
    let svg = pmo(
        dir.path(),
        &["--as-of", BEFORE, "team", "load", "--format", "svg"],
    );
    assert!(svg.out.contains("Nobody to show"), "{svg:?}");
}

proptest! {
    #![proptest_config(support::cases(60))]

    /// Whoever owns an effort, whenever they are away and however far it has come: what is asked of
    /// all of them is the effort, but for the halves that weeks round.
    #[test]
    fn effort_is_asked_for_once(
        hours in 1..200_i64,
        shares in prop::collection::vec(1..150_i64, 1..4),
        leave in prop::collection::vec((0..40_i32, 0..8_i32), 0..4),
        started in prop::option::of((0..12_i32, 0..99_i64)),
    ) {
        let date = |days: i32| (day("2026-03-09") + days).to_string();
        let away = |(from, days): &(i32, i32)| {
            format!("{{ from = {}, to = {} }}", date(*from), date(from + days))
        };
        let leave: Vec<_> = leave.iter().map(away).collect();
        let (mut team, mut owners) = (String::new(), Vec::new());
        for (at, share) in shares.iter().enumerate() {
            let leave = leave.get(at).map_or("", String::as_str);
            team += &format!("[member.m{at}]\nname = \"M\"\nleave = [{leave}]\n");
            owners.push(format!("\"m{at}@{share}%\""));
        }
        let begun = started.map_or(String::new(), |(days, progress)| {
            format!("started = {}\nprogress = {progress}\n", date(days))
        });
        let owners = owners.join(", ");
        let plan = format!("[task.a]\nname = \"A\"\neffort = \"{hours}h\"\nowner = [{owners}]\n{begun}");
        let facts = facts(&team, &plan, &date(14));
        let load = Load::of(&facts, day("2026-03-09"), 500).unwrap();
        let weeks: Vec<_> = load.people.iter().flat_map(|one| &one.weeks).collect();
        let touched = weeks.iter().filter(|week| week.demand > 0).count() as i64;
        let asked: i64 = weeks.iter().map(|week| week.demand).sum();
        prop_assert!((asked - hours * 60).abs() <= 1 + touched, "{asked} of {}: {plan}", hours * 60);
    }
}

#[test]
fn what_is_over_a_limit_is_never_shown_as_the_limit() {
    for (more, shown) in [
        ("0m", 100),
        ("1m", 101),
        ("30m", 101),
        ("36m", 102),
        ("479m", 120),
        ("480m", 120),
        ("481m", 121),
        ("492m", 121),
    ] {
        let plan = format!(
            "{}[task.b]\nname = \"B\"\nduration = \"{more}\"\nowner = [\"park\"]\n",
            five_days("owner = [\"park\"]")
        );
        let facts = facts("[member.park]\nname = \"Park\"\n", &plan, BEFORE);
        let week = &load(&facts, "park", 1)[0];
        assert_eq!(week.per_cent(), Some(shown), "{more}");
    }
}

#[test]
fn years_and_hints_of_the_load_are_true() {
    let charter = CHARTER.replace("finish = 2026-", "finish = 2096-");
    let plan = "[task.a]\nname = \"A\"\nduration = \"3000w\"\nowner = [\"park\"]\n";
    let team = "[member.park]\nname = \"Park\"\n";
    let dir = crate::program::project([
        ("project.toml", charter.as_str()),
        ("plan.toml", plan),
        ("team.toml", team),
    ]);
    let run_in = |width: &str, more: &[&str]| {
        let head = ["--as-of", BEFORE, "--lang", "en", "team", "load"];
        let run =
            crate::program::pmo_with(dir.path(), &[("COLUMNS", width)], &[&head, more].concat());
        assert_eq!(run.code, 0, "{run:?}");
        run
    };
    let run = |more: &[&str]| run_in("100", more);
    let heads = |more: &[&str]| run_in("999", more).out.lines().next().unwrap().to_owned();
    assert!(run(&[]).err.contains("--weeks 520 shows the first 520"));
    assert!(!heads(&[]).contains("2026"), "{}", heads(&[]));
    let early = heads(&["--from", "2020-01-01", "--weeks", "3"]);
    assert!(early.contains("2019-12-30  2020-01-06  01-13"), "{early}");
    let long = heads(&["--weeks", "60"]);
    assert!(long.contains("12-28  2027-01-04  01-11"), "{long}");
    let over = plan
        .replace("3000w", "4w")
        .replace("\"park\"", "\"park@200%\"");
    std::fs::write(dir.path().join("plan.toml"), over).unwrap();
    let out = run(&[]).out;
    assert!(out.contains("Next:"), "{out}");
    assert!(out.lines().all(|line| line.chars().count() <= 100), "{out}");
}
