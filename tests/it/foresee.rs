//! `pmo foresee`: what it prints, since when warnings fire, and how a history is replayed.

use pmo::time::Date;
use serde_json::Value;

use crate::program::{pmo, project};
use crate::repository::{Repo, Tree};

const CHARTER: &str =
    "[project]\nid = \"letters\"\nname = \"Letters\"\nstart = 2026-06-01\nfinish = 2026-12-11\n";

/// Three datasets that the client promised; `received` is added line by line.
fn data(received: &[(&str, &str)]) -> String {
    let promised = [
        ("plans", "2026-06-30"),
        ("letters", "2026-07-01"),
        ("maps", "2026-07-06"),
    ];
    let dataset = |(id, on): (&str, &str)| {
        let came = received.iter().find(|(one, _)| *one == id);
        let came = came.map_or_else(String::new, |(_, on)| format!("received = {on}\n"));
        format!("[dataset.{id}]\nname = \"{id}\"\nrole = \"train\"\npromised = {on}\n{came}\n")
    };
    promised.map(dataset).concat()
}

fn issue(title: &str, raised: &str, about: &str) -> String {
    format!("+++\ntitle = \"{title}\"\nraised = {raised}\nabout = [{about}]\n+++\n")
}

/// Nine in the morning of a day in Korea.
fn morning(on: &str) -> i64 {
    let epoch = Date::parse("1970-01-01").unwrap();
    i64::from(Date::parse(on).unwrap() - epoch) * 86_400
}

/// Plans come late and nobody minds; letters come late and become an issue; maps have not come.
fn history() -> Repo {
    let repo = Repo::new();
    let tree = Tree::of([("project.toml", CHARTER)]);
    let first = tree.clone().file("data.toml", data(&[]));
    repo.commit_at(&first, morning("2026-06-29"));
    let plans = tree
        .clone()
        .file("data.toml", data(&[("plans", "2026-07-10")]));
    repo.commit_at(&plans, morning("2026-07-10"));
    let both = data(&[("plans", "2026-07-10"), ("letters", "2026-07-15")]);
    let letters = tree
        .file("data.toml", both)
        .file(
            "issues/letters.md",
            issue("Letters", "2026-07-14", "\"dataset.letters\""),
        )
        .file("issues/server.md", issue("Server", "2026-07-16", ""));
    repo.commit_at(&letters, morning("2026-07-20"));
    letters.write(&repo.path());
    repo
}

fn answer(repo: &Repo, args: &[&str]) -> Value {
    let mut all = vec!["--as-of", "2026-07-24", "foresee", "--format", "json"];
    all.extend(args);
    let outcome = pmo(&repo.path(), &all);
    assert_eq!(outcome.code, 0, "{}", outcome.err);
    serde_json::from_str(&outcome.out).unwrap()
}

/// The rows of one trigger in a list of an answer.
fn rows<'v>(answer: &'v Value, list: &str) -> Vec<&'v Value> {
    let rows = answer[list].as_array().unwrap().iter();
    rows.filter(|row| row["rule"] == "client-data-late")
        .collect()
}

#[test]
fn a_warning_says_since_when_it_fires() {
    let answer = answer(&history(), &[]);
    let rows = rows(&answer, "warnings");
    let [maps] = rows[..] else {
        panic!("{rows:#?}")
    };
    assert_eq!(maps["about"], "dataset.maps");
    // Six working days after 6 July; red from the eleventh on, 17 July being a holiday.
    assert_eq!(maps["first-fired"], "2026-07-14");
    assert_eq!(
        (&maps["older"], &maps["level"]),
        (&false.into(), &"red".into())
    );
    assert_eq!(
        (&maps["value"], &maps["threshold"]["red"]),
        (&13.0.into(), &10.0.into())
    );
    assert_eq!(
        (&maps["file"], &maps["line"]),
        (&"data.toml".into(), &16.into())
    );
}

#[test]
fn a_clock_that_was_wrong_once_hides_no_day() {
    let repo = Repo::new();
    let tree = Tree::of([("project.toml", CHARTER)]);
    let none = tree.clone().file("data.toml", data(&[]));
    repo.commit_at(&tree, morning("2026-06-29"));
    repo.commit_at(&tree, morning("2031-01-01"));
    repo.commit_at(&tree, morning("1971-01-01"));
    repo.commit_at(&none, morning("2026-07-20"));
    none.write(&repo.path());
    let answer = answer(&repo, &[]);
    let first = rows(&answer, "warnings")[0];
    assert_eq!(
        (&first["first-fired"], &first["older"]),
        (&"2026-07-20".into(), &false.into())
    );
}

#[test]
fn what_fires_on_the_first_day_may_be_older() {
    let repo = Repo::new();
    let tree = Tree::of([("project.toml", CHARTER)]).file("data.toml", data(&[]));
    repo.commit_at(&tree, morning("2026-07-20"));
    tree.write(&repo.path());
    let answer = answer(&repo, &[]);
    let first = rows(&answer, "warnings")[0];
    assert_eq!(
        (&first["first-fired"], &first["older"]),
        (&"2026-07-20".into(), &true.into())
    );
}

#[test]
fn a_replay_tells_what_announced_what() {
    let answer = answer(&history(), &["--replay"]);
    assert_eq!(
        (&answer["from"], &answer["to"]),
        (&"2026-06-29".into(), &"2026-07-24".into())
    );
    let told: Vec<_> = rows(&answer, "spells")
        .iter()
        .map(|row| {
            let text = |key: &str| row[key].to_string().replace('"', "");
            [
                "about",
                "first-fired",
                "cleared",
                "issue",
                "lead",
                "false-alarm",
            ]
            .map(text)
            .join(" ")
        })
        .collect();
    assert_eq!(
        told,
        [
            "dataset.plans 2026-07-08 2026-07-10 null null true",
            "dataset.letters 2026-07-09 2026-07-20 letters 3 false",
            "dataset.maps 2026-07-14 null null null false",
        ]
    );
    assert_eq!((&answer["hits"], &answer["misses"]), (&1.into(), &1.into()));
    let issues = answer["issues"].as_array().unwrap();
    assert_eq!(issues[0]["rule"], "client-data-late");
    assert_eq!(
        (&issues[1]["id"], &issues[1]["rule"]),
        (&"server".into(), &Value::Null)
    );
    assert!((answer["months"].as_f64().unwrap() - 26.0 / 30.4375).abs() < 1e-3);
}

#[test]
fn what_the_project_lives_with_has_not_come_to_nothing() {
    let repo = Repo::new();
    let tree = Tree::of([("project.toml", CHARTER)]).file("data.toml", data(&[]));
    repo.commit_at(&tree, morning("2026-06-29"));
    let waiver = "\n[[waiver]]\nrule = \"client-data-late\"\nreason = \"Agreed\"\n";
    let waived = tree.file("project.toml", format!("{CHARTER}{waiver}"));
    repo.commit_at(&waived, morning("2026-07-20"));
    waived.write(&repo.path());
    let answer = answer(&repo, &["--replay"]);
    let spells = rows(&answer, "spells");
    assert_eq!(spells.len(), 3, "{spells:#?}");
    assert!(
        spells
            .iter()
            .all(|row| row["cleared"].is_null() && row["false-alarm"] == false)
    );
}

#[test]
fn a_replay_is_the_same_for_any_number_of_threads_and_as_each_day_alone() {
    use pmo::{compare, facts, foresight, model, source};
    let repo = history();
    let history = source::history(&repo.path(), None).unwrap();
    let versions = history.versions().iter().map(|version| {
        let on = Date::parse("1970-01-01").unwrap() + (version.time / 86_400) as i32;
        (
            on,
            history
                .snapshot(version, &model::roots(), model::named)
                .unwrap()
                .unwrap(),
        )
    });
    let versions: Vec<_> = versions.collect();
    // Also such as lie after the project's end, which makes its calendars reach farther.
    let ahead = (0..25).chain([200, 201, 600]);
    let days: Vec<_> = ahead.map(|ahead| versions[0].0 + ahead).collect();
    let triggers: Vec<_> = foresight::triggers().collect();
    let alone = days.iter().map(|on| {
        let version = versions.iter().rfind(|(from, _)| from <= on).unwrap();
        foresight::look(&facts::gather(&version.1, *on))
    });
    let alone: Vec<_> = alone.collect();
    for threads in [1, 3] {
        let seen = compare::look_at(&versions, &days, &triggers, threads);
        assert!(seen.iter().map(|day| day.on).eq(days.iter().copied()));
        assert!(seen.iter().map(|day| &day.foresight).eq(&alone));
    }
    assert!(alone.iter().any(|day| !day.warnings.is_empty()));
}

#[test]
fn without_a_history_warnings_come_without_a_day_and_a_replay_is_refused() {
    let dir = project([("project.toml", CHARTER), ("data.toml", &data(&[]))]);
    let run = |args: &[&str]| {
        pmo(
            dir.path(),
            &[&["--as-of", "2026-07-24", "foresee"], args].concat(),
        )
    };
    let plain = run(&["--format", "json"]);
    let answer: Value = serde_json::from_str(&plain.out).unwrap();
    assert_eq!(rows(&answer, "warnings")[0]["first-fired"], Value::Null);
    assert!(
        plain.err.contains("no commits before the status date"),
        "{}",
        plain.err
    );
    let replay = run(&["--replay"]);
    assert_eq!((replay.code, replay.out.as_str()), (3, ""));
}

#[test]
fn a_shallow_clone_is_not_replayed() {
    let repo = history();
    let head = repo.git.head().unwrap().target().unwrap();
    std::fs::write(repo.path().join(".git/shallow"), format!("{head}\n")).unwrap();
    let outcome = pmo(
        &repo.path(),
        &["--as-of", "2026-07-24", "foresee", "--replay"],
    );
    assert_eq!(outcome.code, 3, "{}", outcome.err);
    assert!(outcome.err.contains("--unshallow"), "{}", outcome.err);
}

#[test]
fn the_exit_code_follows_the_worst_colour_that_is_asked_for() {
    let received = data(&[("letters", "2026-07-02"), ("plans", "2026-07-02")]);
    let run = |on: &str, colour: &str, more: &str| {
        let charter = format!("{CHARTER}\n[rules]\n{more}");
        let dir = project([("project.toml", &*charter), ("data.toml", &received)]);
        let args = ["--as-of", on, "foresee", "--fail-on", colour];
        pmo(dir.path(), &args).code
    };
    assert_eq!(run("2026-07-13", "amber", ""), 0);
    assert_eq!(run("2026-07-14", "amber", ""), 1);
    assert_eq!(run("2026-07-14", "red", ""), 0);
    assert_eq!(run("2026-07-22", "red", ""), 1);
    assert_eq!(run("2026-07-22", "never", ""), 0);
    assert_eq!(run("2026-07-22", "red", "client-data-late = \"off\"\n"), 0);
}

#[test]
fn a_waiver_takes_a_warning_out_until_its_day() {
    let waiver = "\n[[waiver]]\nrule = \"client-data-late\"\nat = \"dataset.maps\"\nreason = \"Agreed by letter\"\nuntil = 2026-07-23\n";
    let charter = format!("{CHARTER}{waiver}");
    let dir = project([("project.toml", &*charter), ("data.toml", &data(&[]))]);
    let abouts = |on: &str, list: &str| {
        let args = ["--as-of", on, "foresee", "--format", "json"];
        let answer: Value = serde_json::from_str(&pmo(dir.path(), &args).out).unwrap();
        let rows = rows(&answer, list);
        let abouts = rows
            .iter()
            .map(|row| row["about"].as_str().unwrap().to_owned());
        abouts.collect::<Vec<_>>()
    };
    assert_eq!(abouts("2026-07-23", "waived"), ["dataset.maps"]);
    assert!(!abouts("2026-07-23", "warnings").contains(&"dataset.maps".to_owned()));
    assert!(abouts("2026-07-24", "warnings").contains(&"dataset.maps".to_owned()));
    // What is foreseen depends on the day, `check` does not: it knows the name and says no more.
    let check = pmo(dir.path(), &["--as-of", "2026-07-01", "check"]);
    assert_eq!(check.code, 0, "{}{}", check.out, check.err);
}

/// Nothing was ever recorded, so the slip is judged without the days of silence; the day named is the schedule's.
#[test]
fn a_slip_without_records_names_the_day_of_the_schedule() {
    let dir = project([
        (
            "project.toml",
            "[project]\nid = \"ocr\"\nname = \"OCR\"\nstart = 2026-03-02\nfinish = 2026-12-11\n",
        ),
        (
            "plan.toml",
            "[task.papers]\nname = \"Papers\"\nduration = \"2d\"\ndeliverable = [\"notice\"]\n",
        ),
        (
            "deliverables.toml",
            "[deliverable.notice]\nname = \"Notice\"\ndue = 2026-03-13\n",
        ),
    ]);
    let run = pmo(dir.path(), &["--as-of", "2026-04-20", "foresee"]);
    let told = "Papers is expected on Wed 22 Apr 2026, 28 working days after it is due \
                (Fri 13 Mar 2026)";
    assert!(run.out.contains(told), "{}", run.out);
    let once = run.out.matches("with pmo baseline set contract").count();
    assert!(once <= 1, "{}", run.out);
}

/// What one task moves stands on one card, the worst in full; another cause has a card of its own.
#[test]
fn slips_of_one_cause_stand_on_one_card() {
    let task = |id: &str, days: u8, after: &str, deadline: &str| {
        format!(
            "[task.{id}]\nname = \"Task {id}\"\nduration = \"{days}d\"\nafter = [{after}]\n{deadline}\n"
        )
    };
    let plan = [
        task("build", 20, "", "start-no-earlier = 2026-07-01\n"),
        task("test", 2, "\"build\"", "deadline = 2026-07-10\n"),
        task("show", 2, "\"test\"", "deadline = 2026-07-16\n"),
        task("train", 10, "", "deadline = 2026-06-05\n"),
    ];
    let dir = project([("project.toml", CHARTER), ("plan.toml", &plan.concat())]);
    let run = pmo(dir.path(), &["--as-of", "2026-06-01", "foresee"]);
    let lines = || run.out.lines().map(str::trim_start);
    let cards = lines().filter(|line| line.ends_with("[slip]")).count();
    let others: Vec<_> = lines().filter(|line| line.starts_with("also ")).collect();
    assert_eq!((cards, others.len()), (2, 1), "{}", run.out);
    let first = run.out.find("Task test is expected").unwrap();
    let also = run.out.find("Task show is expected").unwrap();
    assert!(
        first < also && others[0].contains("Task show"),
        "{}",
        run.out
    );

    let json = ["--as-of", "2026-06-01", "foresee", "--format", "json"];
    let answer: Value = serde_json::from_str(&pmo(dir.path(), &json).out).unwrap();
    let rows = answer["warnings"].as_array().unwrap().iter();
    let slips = rows.filter(|row| row["rule"] == "slip");
    let causes: Vec<_> = slips.map(|row| row["cause"].as_str().unwrap()).collect();
    assert_eq!(causes, ["task.build", "task.build", "task.train"]);
}

/// What a replay prints for people.
fn screen(repo: &Repo, folder: &str) -> String {
    let outcome = pmo(
        &repo.path().join(folder),
        &["--as-of", "2026-07-24", "foresee", "--replay"],
    );
    assert_eq!(outcome.code, 0, "{}", outcome.err);
    outcome.out
}

#[test]
fn every_announced_issue_is_listed() {
    let repo = history();
    let letters = |day| issue("Letters", day, "\"dataset.letters\"");
    let data = data(&[("plans", "2026-07-10"), ("letters", "2026-07-15")]);
    Tree::of([("data.toml", &*data)])
        .file("project.toml", CHARTER)
        .file("issues/letters.md", letters("2026-07-14"))
        .file("issues/more-letters.md", letters("2026-07-15"))
        .write(&repo.path());
    let screen = screen(&repo, "");
    for id in ["letters", "more-letters"] {
        let line = format!("announced: issue {id}, raised");
        assert!(screen.contains(&line), "{screen}");
    }
    assert!(screen.contains("2 issues announced, 1 not"), "{screen}");
    assert!(screen.contains("An issue counts as announced"), "{screen}");
}

#[test]
fn an_issue_may_be_about_the_project_as_a_whole() {
    let repo = Repo::new();
    let charter = format!("{CHARTER}[reporting]\ncadence = \"weekly\"\n");
    let log = "2026-06-05 = { direction = \"out\", with = \"ahn\", about = \"Start\" }\n";
    let tree = Tree::of([("project.toml", &*charter), ("contacts/2026.toml", log)]).file(
        "team.toml",
        "[member.ahn]\nname = \"Ahn\"\nside = \"client\"\n",
    );
    repo.commit_at(&tree, morning("2026-06-08"));
    tree.file(
        "issues/silence.md",
        issue("Silence", "2026-07-20", "\"project\""),
    )
    .write(&repo.path());
    let answer = answer(&repo, &["--replay"]);
    assert_eq!(answer["hits"], 1, "{answer:#}");
    assert_eq!(answer["issues"][0]["rule"], "we-silent");
}

#[test]
fn what_promised_days_hang_on_is_asked_for_first() {
    let plan = "[task.write]\nname = \"Write\"\nduration = \"10d\"\nstarted = 2026-07-01\n\
                [task.end]\nname = \"End\"\nmilestone = true\nafter = [\"write\"]\ndeadline = 2026-10-30\n";
    let goals = "[goal.hits]\nname = \"Hits\"\nmetric = \"accuracy\"\ntarget = 90\n";
    let repo = Repo::new();
    let tree = Tree::of([("project.toml", CHARTER), ("plan.toml", plan)]);
    repo.commit_at(&tree, morning("2026-07-01"));
    tree.file("goals.toml", goals).write(&repo.path());
    let answer = answer(&repo, &[]);
    let gaps = answer["cannot-tell"].as_array().unwrap();
    let place = |key: &str| gaps.iter().position(|gap| gap["key"] == key).unwrap();
    assert!(place("progress") < place("measurement"), "{gaps:#?}");
    let waiting = |key: &str| gaps[place(key)]["rules"].as_array().unwrap().len();
    assert!(waiting("progress") < waiting("measurement"), "{gaps:#?}");
}

#[test]
fn a_weakness_announces_what_came_from_the_risk_that_waits_for_it() {
    let hits = |from_risk: &str| {
        let repo = Repo::new();
        let risk =
            "+++\ntitle = \"Nobody signs\"\nstatus = \"open\"\ntrigger = \"no-sponsor\"\n+++\n";
        let raised = "+++\ntitle = \"No sponsor\"\nstatus = \"open\"\nraised = 2026-07-20\n";
        let charter = format!("{CHARTER}sponsor = \"Ahn\"\n");
        let tree = Tree::of([("project.toml", &*charter), ("risks/sponsor.md", risk)]);
        repo.commit_at(&tree, morning("2026-06-08"));
        tree.file("issues/sponsor.md", format!("{raised}{from_risk}+++\n"))
            .write(&repo.path());
        answer(&repo, &["--replay"])["hits"].clone()
    };
    assert_eq!(hits("from-risk = \"sponsor\"\n"), 1);
    assert_eq!(hits("about = [\"project\"]\n"), 0);
}

#[test]
fn a_folder_that_was_renamed_keeps_its_history() {
    let old = history();
    let repo = Repo::new();
    let tree = Tree::of([("project.toml", CHARTER)]).file("data.toml", data(&[]));
    repo.commit_at(
        &Tree::of([("README.md", "Projects")]),
        morning("2026-06-26"),
    );
    repo.commit_at(&tree.below("old"), morning("2026-06-29"));
    repo.commit_at(&tree.below("new"), morning("2026-07-20"));
    tree.below("new").write(&repo.path());
    let screen = screen(&repo, "new");
    assert!(screen.contains("from Mon 29 Jun 2026"), "{screen}");
    assert!(
        screen.contains("in the repository since Mon 29 Jun 2026"),
        "{screen}"
    );
    // Where the repository is as old as the project there is nothing to tell.
    assert!(!self::screen(&old, "").contains("in the repository since"));
}

#[test]
fn days_that_nobody_could_read_are_left_out() {
    let repo = Repo::new();
    let tree = Tree::of([("project.toml", CHARTER)]).file("data.toml", data(&[]));
    let broken = tree.clone().file("plan.toml", "[task.a\n");
    repo.commit_at(&broken, morning("2026-06-29"));
    repo.commit_at(&tree, morning("2026-07-09"));
    repo.commit_at(&broken, morning("2026-07-14"));
    repo.commit_at(&tree, morning("2026-07-16"));
    tree.write(&repo.path());
    let answer = answer(&repo, &["--replay"]);
    assert_eq!(answer["from"], "2026-07-09");
    // A broken day in between is no end of what was seen before and after it.
    let rows = rows(&answer, "spells");
    assert!(rows.iter().all(|row| row["cleared"].is_null()), "{rows:#?}");
    assert_eq!(rows.len(), 3);
}

#[test]
fn months_count_from_the_projects_start() {
    let repo = Repo::new();
    let tree = Tree::of([("project.toml", CHARTER)]).file("data.toml", data(&[]));
    repo.commit_at(&tree, morning("1970-01-02"));
    repo.commit_at(&tree.clone().file("NOTES.md", "x"), morning("2026-06-29"));
    tree.write(&repo.path());
    let replay = answer(&repo, &["--replay"]);
    assert_eq!(replay["from"], "2026-06-01");
    assert!((replay["months"].as_f64().unwrap() - 54.0 / 30.4375).abs() < 1e-3);
}

#[test]
fn commits_of_one_later_day_are_named_for_what_they_are() {
    let repo = Repo::new();
    let tree = Tree::of([("project.toml", CHARTER)]).file("data.toml", data(&[]));
    repo.commit_at(&tree, morning("2026-07-24"));
    tree.write(&repo.path());
    let run = |more: &[&str]| {
        let args = [&["--as-of", "2026-07-24", "foresee"], more].concat();
        pmo(&repo.path(), &args)
    };
    let replay = run(&["--replay"]);
    assert_eq!(replay.code, 3);
    for err in [replay.err, run(&[]).err] {
        assert!(err.contains("Fri 24 Jul 2026"), "{err}");
        assert!(err.contains("committer"), "{err}");
    }
}

/// What a dataset asks of itself decides, and the project's own thresholds over it, also where they are the defaults.
#[test]
fn own_thresholds_decide_over_a_datasets_own_target() {
    let data = "[dataset.pages]\nname = \"Pages\"\nrole = \"train\"\ntarget = 5_000\n\
                agreement = { measure = \"kappa\", target = 0.7 }\n";
    let volumes = "2026-07-24 = { labelled = 900, agreement = 0.75 }\n";
    let told = |thresholds: &str| {
        let charter = format!("{CHARTER}{thresholds}");
        let dir = project([
            ("project.toml", charter.as_str()),
            ("data.toml", data),
            ("volumes/pages.toml", volumes),
        ]);
        pmo(dir.path(), &["--as-of", "2026-07-24", "foresee"]).out
    };
    assert!(!told("").contains("[agreement]"));
    let out = told("\n[thresholds.agreement]\namber = 0.8\n");
    assert!(out.contains("agree by 0.75 only"), "{out}");
    assert!(out.contains("wanted: 0.80"), "{out}");
}

/// The days, the rate, the most and the margin stand there, in money; our manager answers for it.
#[test]
fn a_penalty_can_be_recomputed_and_is_the_managers() {
    let charter = format!(
        "{CHARTER}\n[contract]\nkind = \"procurement\"\namount = 300_000_000\nexcused-days = 10\n"
    );
    let plan = "[task.t]\nname = \"T\"\nduration = \"1d\"\nstart-no-earlier = 2026-12-22\nowner = [\"lee\"]\n";
    let team = "[member.lee]\nname = \"Lee\"\n\n[member.han]\nname = \"Han\"\nrole = \"pm\"\n\n\
                [member.old]\nname = \"Old\"\nrole = \"pm\"\nto = 2026-07-01\n\n\
                [member.cho]\nname = \"Cho\"\nrole = \"pm\"\nside = \"client\"\n";
    let dir = project([
        ("project.toml", charter.as_str()),
        ("plan.toml", plan),
        ("team.toml", team),
    ]);
    let run = pmo(dir.path(), &["--as-of", "2026-07-24", "foresee"]);
    for told in [
        "10 days are not our fault: one day counts (project.toml:10)",
        "KRW 300,000,000 × 1.25/1000 a day = KRW 375,000",
        "at most 30 % of it: KRW 90,000,000",
        "the bond: KRW 30,000,000",
        "amber above KRW 0, red above KRW 30,000,000",
    ] {
        assert!(run.out.contains(told), "{told}\n{}", run.out);
    }
    let json = ["--as-of", "2026-07-24", "foresee", "--format", "json"];
    let text = pmo(dir.path(), &json).out;
    assert!(!text.contains("-0.0"), "{text}");
    let answer: Value = serde_json::from_str(&text).unwrap();
    let mut rows = answer["warnings"].as_array().unwrap().iter();
    let penalty = rows.find(|row| row["rule"] == "penalty-exposure").unwrap();
    let who = penalty["who"].as_array().unwrap().iter();
    let who: Vec<_> = who.map(|one| one["id"].as_str().unwrap()).collect();
    assert_eq!(who, ["han"]);
}

/// What never comes and what was never said weigh by their days.
#[test]
fn what_never_comes_has_days_at_stake() {
    let charter = format!("{CHARTER}\n[reporting]\ncadence = \"weekly\"\n");
    let dir = project([
        ("project.toml", charter.as_str()),
        (
            "data.toml",
            "[dataset.pages]\nname = \"Pages\"\nrole = \"train\"\ntarget = 1_000\nneeded-by = 2026-12-04\n",
        ),
        (
            "volumes/pages.toml",
            "2026-07-10 = { accepted = 500 }\n2026-07-24 = { accepted = 500 }\n",
        ),
        (
            "contacts/2026.toml",
            "2026-06-02 = { direction = \"out\", way = \"mail\" }\n2026-07-24 = { direction = \"in\", way = \"mail\" }\n",
        ),
    ]);
    let json = ["--as-of", "2026-07-24", "foresee", "--format", "json"];
    let answer: Value = serde_json::from_str(&pmo(dir.path(), &json).out).unwrap();
    let days = |rule: &str| {
        let mut rows = answer["warnings"].as_array().unwrap().iter();
        let row = rows.find(|row| row["rule"] == rule);
        row.map(|row| row["exposure"]["days"].as_f64().unwrap() as i64)
    };
    assert_eq!(days("label-rate"), Some(5));
    // 36 working days since, 5 were agreed: two holidays lie between.
    assert_eq!(days("we-silent"), Some(31));
}
