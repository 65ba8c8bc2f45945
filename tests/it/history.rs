//! Seeded histories of AI projects, to see what foresight is worth: it is scored on what it was not built on.
//!
//! **Model.** A project of one of four kinds lives day by day (`world`), from a plan with signed dates
//! (`plan`, `scenario`) to its completion. Tasks take a lognormal multiple of their estimate, people
//! have days off and colds and share their time between jobs, labelling speeds up while the guide is learnt
//! and is sent back in part (`production`), the model follows a saturating curve and is measured on the
//! evaluation items there are, with binomial noise (`learning`), the client brings material, decides, reviews
//! (`client`, `contacts`), a laboratory gives a slot weeks after it is asked for. Teams react: they push when late, ask
//! for more labellers, correct a model once more. Three projects in ten have no trouble; the others have one
//! to three of seventeen (`shock`), with day and size drawn.
//!
//! **Files** (`record`, `files`). The team writes down what it knows when it knows it: starts and finishes on
//! the day, volumes, work left and effort once a week, measurements every few weeks. Nothing names a trouble, and
//! before it begins the files are the same as without it (tested).
//!
//! **Truth** (`truth`). All luck is drawn by purpose and day, so the same seed without one shock is its twin: a shock
//! is visible from the first day on which the two runs' files differ by more than ordinary noise, and causes
//! the late promises that its twin keeps. Promises are milestones with a deadline, what is handed over (the
//! first time), data sets by their needed day, goals shown by their due day, and the contract's end.
//!
//! **Sources.** The forms are the published ones: software work overruns its estimates, and the overruns are skewed
//! (Moløkken and Jørgensen 2003 review surveys with a third on average; here the promised dates hold a reserve
//! and a task without trouble stays within half more), models and people learn along curves that flatten
//! (Hestness et al. 2017; Wright 1936), evaluation labels are wrong in a few per cent (Northcutt et al. 2021), rates
//! are binomial. Figures for troubles of small companies are not published: they are drawn evenly.
//!
//! Nothing here knows a rule of foresight, and none of its figures was chosen by looking at one.

mod book;
mod client;
mod contacts;
mod files;
mod learning;
mod plan;
mod production;
mod random;
mod record;
mod repository;
mod scenario;
mod score;
mod shock;
mod truth;
mod world;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use pmo::diag::Level;
use pmo::facts::{self, Colour, Facts};
use pmo::foresight;
use pmo::lang::{Catalogue, Lang};

use crate::support;
use repository::Grain;
use scenario::Scenario;
use score::{Announcement, Announcer, Score, score, total};
use truth::History;

/// What is scored: all warnings, or what `HISTORY_ANNOUNCER` names, `forecasts` or `lights`.
fn announcer() -> Announcer {
    match std::env::var("HISTORY_ANNOUNCER").as_deref() {
        Ok("forecasts") => score::forecasts,
        Ok("lights") => score::lights,
        _ => score::warnings,
    }
}

/// A number from the environment.
fn asked(name: &str) -> Option<u64> {
    std::env::var(name).ok()?.parse().ok()
}

/// The seeds from 0 on, `HISTORIES` of them if that is set.
fn seeds(usual: u64) -> std::ops::Range<u64> {
    0..asked("HISTORIES").unwrap_or(usual)
}

/// Working days from one look to the next: `HISTORY_STEP`, else a day.
fn step() -> usize {
    asked("HISTORY_STEP").map_or(1, |days| days as usize)
}

#[test]
fn files_are_sound_on_every_day() {
    for seed in seeds(3) {
        let history = History::draw(seed);
        for commit in history.commits.iter().step_by(7) {
            let found = support::check(&history.snapshot(commit.day), commit.on);
            let errors: Vec<_> = found
                .iter()
                .filter(|one| one.level == Level::Error)
                .collect();
            assert!(
                errors.is_empty(),
                "seed {seed} on {}: {errors:#?}",
                commit.on
            );
        }
    }
}

#[test]
fn a_seed_gives_the_same_files_each_time() {
    let files = |seed| {
        let history = History::draw(seed);
        history
            .commits
            .iter()
            .map(|commit| (commit.on, commit.files.clone()))
            .collect::<Vec<_>>()
    };
    assert_eq!(files(4), files(4));
    assert_ne!(files(4), files(5));
}

/// The client may say beforehand that material will be late: that is why some days are left out.
#[test]
fn nothing_of_the_future_is_in_the_files() {
    for seed in seeds(6) {
        let history = History::draw(seed);
        let first = history
            .shocks
            .iter()
            .map(|one| one.shock.from)
            .min()
            .unwrap_or(0);
        let twin = History::of(Scenario::draw(seed), &[]);
        let both = history.commits.iter().zip(&twin.commits);
        for (own, other) in both.take_while(|(own, _)| own.day + 5 < first) {
            assert_eq!(
                (own.day, &own.files),
                (other.day, &other.files),
                "seed {seed}"
            );
        }
        let words = history
            .shocks
            .iter()
            .map(|one| format!("{:?}", one.shock.trouble));
        let text: String = history.files(usize::MAX).into_values().collect();
        assert!(
            words.into_iter().all(|word| !text.contains(&word)),
            "seed {seed}"
        );
    }
}

#[test]
fn a_shock_is_seen_after_it_begins_and_late_promises_have_causes() {
    for seed in seeds(6) {
        let history = History::draw(seed);
        for one in &history.shocks {
            assert!(
                one.on.is_none_or(|day| day + 5 >= one.shock.from),
                "seed {seed}: {one:?}"
            );
        }
        let last = history.commits.last().unwrap().on;
        for (outcome, by) in &history.outcomes {
            assert!(
                by.iter().all(|at| *at < history.shocks.len()),
                "seed {seed}: {outcome:?}"
            );
            assert!(
                outcome.due <= last.max(history.scenario.finish),
                "seed {seed}: {outcome:?}"
            );
        }
    }
}

/// Announces the end of everything, every day.
fn cries_wolf(facts: &Facts) -> Vec<Announcement> {
    let tasks = facts
        .project
        .tasks
        .iter()
        .map(|task| format!("task.{}", task.id));
    let cry = |about| Announcement {
        rule: "wolf".to_owned(),
        about,
        level: Colour::Red,
    };
    tasks.map(cry).collect()
}

#[test]
fn who_cries_wolf_misses_nothing_and_is_always_wrong() {
    // One that goes right and one that does not.
    let of = |announcer: Announcer, step: usize| {
        let scores = [0, 2].map(|seed| score(&History::draw(seed), announcer, step));
        total(&scores)
    };
    let (wolf, mute) = (of(cries_wolf, 2), of(|_| Vec::new(), 20));
    assert!(wolf.outcomes > 0 && wolf.clean == 1, "{wolf:?}");
    assert_eq!(wolf.seeable_announced, wolf.seeable);
    assert!(wolf.false_alarms >= wolf.clean * 20, "{wolf:?}");
    assert_eq!(
        (mute.announced, mute.false_alarms, mute.outcomes),
        (0, 0, wolf.outcomes)
    );
}

#[test]
fn a_history_can_be_a_repository() {
    let history = History::draw(3);
    let dir = tempfile::tempdir().unwrap();
    let count = repository::write(&history, dir.path(), Grain::Day);
    assert_eq!(count, history.commits.len());
    let at_head = crate::repository::revision(dir.path(), "HEAD");
    for (path, text) in history.files(usize::MAX) {
        assert_eq!(at_head.text(path), Some(text), "{path}");
    }
}

#[test]
#[expect(clippy::disallowed_macros, reason = "a table to be read")]
#[ignore = "writes a project long enough for 1,000 commits into the folder HISTORY_REPO, a commit for each line"]
fn write_a_repository() {
    let folder = std::env::var("HISTORY_REPO").unwrap();
    let scenario = Scenario::of_length(asked("HISTORY_SEED").unwrap_or(3), 5.2);
    let shocks = shock::draw(&scenario);
    let history = History::of(scenario, &shocks);
    let count = repository::write(&history, std::path::Path::new(&folder), Grain::Line);
    println!(
        "{count} commits, the last on {}",
        history.commits.last().unwrap().on
    );
}

#[test]
#[expect(clippy::disallowed_macros, reason = "a table to be read")]
#[ignore = "prints the table of shocks and outcomes; cargo test --test it history::shocks -- --ignored --nocapture"]
fn shocks_and_outcomes() {
    println!("{}", distribution(seeds(200)));
}

#[test]
#[ignore = "scores 200 histories; cargo test --test it history::scores -- --ignored --nocapture"]
fn scores_of_many_histories() {
    let scores: Vec<Score> = seeds(200)
        .map(|seed| score(&History::draw(seed), announcer(), step()))
        .collect();
    for score in &scores {
        print!("{}", score.text());
    }
    print!("{}", total(&scores).text());
}

#[test]
#[expect(clippy::disallowed_macros, reason = "a table to be read")]
#[ignore = "prints what a rule says where nothing goes wrong; RULE=slip cargo test --test it history::said -- --ignored --nocapture"]
fn said_where_nothing_goes_wrong() {
    let rule = std::env::var("RULE").unwrap();
    let words = Catalogue::new(Lang::En);
    for seed in seeds(60) {
        let history = History::draw(seed);
        if !history.shocks.is_empty() || !history.outcomes.is_empty() {
            continue;
        }
        let mut before = BTreeSet::new();
        for commit in &history.commits {
            let facts = facts::gather(&history.snapshot(commit.day), commit.on);
            let triggers = foresight::triggers().filter(|one| one.id == rule);
            let warnings = foresight::look_for(&facts, triggers).warnings;
            for one in warnings
                .iter()
                .filter(|one| !before.contains(&one.object.id))
            {
                let (on, text) = (commit.on, words.text(one.rule, &one.args));
                println!(
                    "{seed} {on} {} {}: {text}",
                    one.severity.name(),
                    one.object.id
                );
            }
            before = warnings.into_iter().map(|one| one.object.id).collect();
        }
    }
}

/// By trouble: how often, how often seen and after how many days, how often it made something late.
fn distribution(seeds: std::ops::Range<u64>) -> String {
    let mut rows: BTreeMap<String, [usize; 5]> = BTreeMap::new();
    let mut kinds: BTreeMap<String, usize> = BTreeMap::new();
    let (mut plain, mut unlucky, mut shocked, mut hurt) = (0, 0, 0, 0);
    for seed in seeds {
        let history = History::draw(seed);
        match (history.shocks.is_empty(), history.outcomes.is_empty()) {
            (true, true) => plain += 1,
            (true, false) => unlucky += 1,
            (false, is_fine) => {
                shocked += 1;
                hurt += usize::from(!is_fine);
            }
        }
        for (at, one) in history.shocks.iter().enumerate() {
            let row = rows.entry(format!("{:?}", one.shock.trouble)).or_default();
            let caused = history
                .outcomes
                .iter()
                .filter(|(_, by)| by.contains(&at))
                .count();
            row[0] += 1;
            row[1] += usize::from(one.on.is_some());
            row[2] += one.on.map_or(0, |day| day.saturating_sub(one.shock.from));
            row[3] += usize::from(caused > 0);
            row[4] += caused;
        }
        for (outcome, by) in &history.outcomes {
            let luck = if by.is_empty() { " (bad luck)" } else { "" };
            *kinds.entry(format!("{}{luck}", outcome.about)).or_default() += 1;
        }
    }
    let mut text = format!(
        "no shock: {plain} right, {unlucky} by bad luck late; shocked: {shocked}, late {hurt}\n"
    );
    for (trouble, [count, seen, days, hurt, outcomes]) in &rows {
        let _ = writeln!(
            text,
            "{trouble:<16} {count:>3}  seen {seen:>3} after {:>4.1} days  late in {hurt:>3}, {:.1} promises each",
            *days as f64 / *seen.max(&1) as f64,
            *outcomes as f64 / *hurt.max(&1) as f64
        );
    }
    for (about, count) in &kinds {
        let _ = writeln!(text, "{count:>4} {about}");
    }
    text
}
