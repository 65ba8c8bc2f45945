//! Seeded histories of AI projects, to see what foresight is worth.

mod book;
mod client;
mod contacts;
mod files;
mod learning;
mod plan;
mod production;
mod random;
mod record;
mod scenario;
mod score;
mod shock;
mod truth;
mod world;

use std::collections::BTreeMap;
use std::fmt::Write as _;

use pmo::diag::Level;

use crate::support;
use score::{Announcer, Score, score, total};
use truth::History;

/// What is scored.
const ANNOUNCER: Announcer = score::lights;

/// Every day of a commit, every second, or once a week.
const STEP: usize = 5;

/// How many histories are drawn, unless the environment says another number.
fn seeds(usual: u64) -> std::ops::Range<u64> {
    let wanted = std::env::var("HISTORIES")
        .ok()
        .and_then(|text| text.parse().ok());
    0..wanted.unwrap_or(usual)
}

#[test]
fn files_are_sound_on_every_day() {
    for seed in seeds(6) {
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
#[ignore = "prints the table of shocks and outcomes; cargo test --test it history::shocks -- --ignored --nocapture"]
fn shocks_and_outcomes() {
    println!("{}", distribution(seeds(200)));
}

#[test]
#[ignore = "scores 200 histories; cargo test --test it history::scores -- --ignored --nocapture"]
fn scores_of_many_histories() {
    let scores: Vec<Score> = seeds(200)
        .map(|seed| score(&History::draw(seed), ANNOUNCER, STEP))
        .collect();
    for score in &scores {
        print!("{}", score.text());
    }
    print!("{}", total(&scores).text());
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
