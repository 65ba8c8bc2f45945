//! Faults in the data: counts that cannot be, and sets used for two purposes.

use std::collections::BTreeMap;

use super::{Findings, Rule, Run, rule};
use crate::args;
use crate::evidence::leakage::NoManifest;
use crate::facts::Facts;
use crate::lang::Arg;
use crate::model::kind::dataset::{Dataset, Role};
use crate::model::kind::volume::{Stage, Volume};
use crate::model::record::{Line, Record};
use crate::source::Unreadable;
use crate::time::Date;

pub(super) const RULES: &[Rule] = &[
    rule!("data", "decreasing-log", Error, Run::Facts(decreasing_log)),
    rule!(
        "data",
        "missing-manifest",
        Warn,
        Run::Facts(missing_manifest)
    ),
    rule!("data", "stage-order", Error, Run::Facts(stage_order)),
    rule!(
        "data",
        "test-set-in-training",
        Error,
        Run::Facts(test_set_in_training)
    ),
];

/// The message key that names a stage.
fn stage_word(stage: Stage) -> Arg {
    Arg::Word(match stage {
        Stage::Collected => "stage-collected",
        Stage::Refined => "stage-refined",
        Stage::Labelled => "stage-labelled",
        Stage::Inspected => "stage-inspected",
        Stage::Accepted => "stage-accepted",
        Stage::Delivered => "stage-delivered",
    })
}

fn stage_order(facts: &Facts, findings: &mut Findings) {
    for log in &facts.project.volumes {
        for line in last_of_days(&log.lines) {
            let counts = Stage::ALL
                .into_iter()
                .filter_map(|stage| Some((stage, line.count(stage)?)));
            let counts: Vec<_> = counts.collect();
            for pair in counts.windows(2) {
                let [(before, most), (after, count)] = pair else {
                    continue;
                };
                if count > most {
                    let args = args![
                        after: stage_word(*after), count, before: stage_word(*before), most
                    ];
                    let about = format!("dataset.{}", log.id);
                    findings.part(about, line.at(&[after.word()]), args);
                }
            }
        }
    }
}

/// The last line of each day: of one day the last counts.
pub(super) fn last_of_days(lines: &[Line<Volume>]) -> Vec<&Line<Volume>> {
    let by_day: BTreeMap<Date, &Line<Volume>> = lines.iter().map(|line| (line.on, line)).collect();
    by_day.into_values().collect()
}

fn decreasing_log(facts: &Facts, findings: &mut Findings) {
    for log in &facts.project.volumes {
        let lines = last_of_days(&log.lines);
        for stage in Stage::ALL {
            let counts = lines
                .iter()
                .filter_map(|line| Some((line, line.count(stage)?)));
            let counts: Vec<_> = counts.collect();
            for pair in counts.windows(2) {
                let [(before, was), (after, count)] = pair else {
                    continue;
                };
                if count < was {
                    let about = format!("dataset.{}", log.id);
                    let args = args![of: "stage", stage: stage_word(stage), count, was];
                    findings
                        .part(about, after.at(&[stage.word()]), args)
                        .note(before.at(&[stage.word()]), "before");
                }
            }
        }
        decreasing_classes(&log.id, &lines, findings);
    }
}

/// Classes are running totals too.
fn decreasing_classes(id: &str, lines: &[&Line<Volume>], findings: &mut Findings) {
    let mut last: BTreeMap<&str, (&Line<Volume>, i64)> = BTreeMap::new();
    for line in lines {
        for (class, count) in &line.classes {
            let before = last.insert(class, (line, *count));
            if let Some((before, was)) = before.filter(|(_, was)| count < was) {
                let args = args![of: "class", stage: class, count, was];
                let keys = ["classes", class.as_str()];
                findings
                    .part(format!("dataset.{id}"), line.at(&keys), args)
                    .note(before.at(&keys), "before");
            }
        }
    }
}

/// A list of items that nobody can read: with it duplicates and leaks stay unknown.
fn missing_manifest(facts: &Facts, findings: &mut Findings) {
    for (at, set) in facts.project.datasets.iter().enumerate() {
        let why = match facts.manifest(at) {
            Err(NoManifest::NotThere) => "not-there",
            Err(NoManifest::Unreadable(Unreadable::LinkOutside)) => "outside",
            Err(NoManifest::Unreadable(Unreadable::TooLarge)) => "large",
            Err(NoManifest::Unreadable(Unreadable::Refused)) => "refused",
            Err(NoManifest::Unreadable(Unreadable::NotAFile)) => "no-file",
            Err(NoManifest::Unreadable(_)) => "encoding",
            _ => continue,
        };
        let path = set.manifest.clone().unwrap_or_default();
        findings.about(set, &["manifest"], args![name: set.name, path, why]);
    }
}

fn test_set_in_training(facts: &Facts, findings: &mut Findings) {
    let project = &facts.project;
    let is_trained_on = |id: &str| {
        project
            .datasets
            .find(id)
            .filter(|set| *set.role == Some(Role::Train))
    };
    for goal in &*project.goals {
        if let Some(set) = goal.dataset.as_deref().and_then(is_trained_on) {
            findings
                .about(goal, &["dataset"], args![name: set.name, how: "goal"])
                .note(set.at(&["role"]), "role");
        }
    }
    for log in &project.measurements {
        for line in &log.lines {
            if let Some(set) = line.dataset.as_deref().and_then(is_trained_on) {
                let about = format!("goal.{}", log.id);
                findings
                    .part(
                        about,
                        line.at(&["dataset"]),
                        args![name: set.name, how: "measurement"],
                    )
                    .note(set.at(&["role"]), "role");
            }
        }
    }
    let of = |role| {
        project
            .datasets
            .iter()
            .filter(move |set| *set.role == Some(role))
    };
    for test in of(Role::Test) {
        for train in of(Role::Train) {
            if let Some(key) = shared(test, train) {
                findings
                    .about(test, &[key], args![name: test.name, how: "same"])
                    .note(train.at(&[key]), "same-file");
            }
        }
    }
}

/// The key by which two datasets are the same files.
fn shared(one: &Record<Dataset>, other: &Record<Dataset>) -> Option<&'static str> {
    let same = |a: &Option<String>, b: &Option<String>| a.is_some() && a == b;
    if same(&one.hash, &other.hash) {
        return Some("hash");
    }
    same(&one.manifest, &other.manifest).then_some("manifest")
}
