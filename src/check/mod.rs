//! Faults in what is written: each has a rule, a page and a place.

mod contract;
mod data;
mod goals;
mod mail;
mod measurements;
mod network;
mod people;
mod plan;
mod policy;
mod records;
mod shape;
mod threshold;
mod volumes;

pub use policy::waived;

use crate::diag::{Finding, Level, Note, Place};
use crate::facts::Facts;
use crate::lang::{Arg, Args, Page};
use crate::model::record::{Kinded, Record};

/// One thing that `check` looks for.
#[derive(Debug)]
pub struct Rule {
    /// Kebab-case, never reused; reads after the word *allow*.
    pub id: &'static str,
    pub level: Level,
    /// Version that brought it.
    pub since: &'static str,
    pub page: Page,
    pub run: Run,
}

/// How a rule finds what it looks for.
#[derive(Debug)]
pub enum Run {
    /// Found while reading the files; see `shape.rs`.
    Shape,
    /// A pure function of the facts.
    Facts(fn(&Facts, &mut Findings)),
    /// Found while levels and waivers are applied; see `policy.rs`.
    Policy,
}

/// The rules of each family.
pub const FAMILIES: &[(&str, &[Rule])] = &[
    ("contract", contract::RULES),
    ("data", data::RULES),
    ("goals", goals::RULES),
    ("mail", mail::RULES),
    ("measurements", measurements::RULES),
    ("network", network::RULES),
    ("people", people::RULES),
    ("plan", plan::RULES),
    ("policy", policy::RULES),
    ("records", records::RULES),
    ("shape", shape::RULES),
    ("volumes", volumes::RULES),
];

/// Declares a rule whose pages lie in its family's folder.
macro_rules! rule {
    ($family:literal, $id:literal, $level:ident, $run:expr) => {
        $crate::check::Rule {
            id: $id,
            level: $crate::diag::Level::$level,
            since: "0.1.0",
            page: $crate::lang::Page {
                en: include_str!(concat!($family, "/", $id, ".md")),
                ko: include_str!(concat!($family, "/", $id, ".ko.md")),
            },
            run: $run,
        }
    };
}
use rule;

/// Every rule, by family.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    FAMILIES.iter().flat_map(|(_, rules)| rules.iter())
}

/// The rule of an id.
pub fn find(id: &str) -> Option<&'static Rule> {
    rules().find(|rule| rule.id == id)
}

/// Every finding that the project's own levels and waivers leave.
pub fn check(facts: &Facts) -> Vec<Finding> {
    let mut found = shape_findings(facts);
    for (rule, run) in rules().filter_map(|rule| match rule.run {
        Run::Facts(run) => Some((rule, run)),
        Run::Shape | Run::Policy => None,
    }) {
        let mut findings = Findings {
            rule,
            found: Vec::new(),
        };
        run(facts, &mut findings);
        found.append(&mut findings.found);
    }
    policy::apply(facts, found)
}

/// The faults of shape alone.
pub fn shape_findings(facts: &Facts) -> Vec<Finding> {
    shape::findings(&facts.faults)
}

/// The faults of shape that stand between the files and any answer: those that the project's own
/// levels and waivers leave as errors.
pub fn blocking(facts: &Facts) -> Vec<Finding> {
    let faults: Vec<_> = facts
        .faults
        .iter()
        .filter(|fault| fault.problem.blocks())
        .cloned()
        .collect();
    let is_shape =
        |finding: &Finding| find(finding.rule).is_some_and(|rule| matches!(rule.run, Run::Shape));
    let left = policy::apply(facts, shape::findings(&faults)).into_iter();
    left.filter(|finding| finding.level == Level::Error && is_shape(finding))
        .collect()
}

/// Where a rule puts what it finds.
pub struct Findings {
    rule: &'static Rule,
    found: Vec<Finding>,
}

impl Findings {
    /// Adds a finding about a record, at one of its keys.
    pub fn about<T: Kinded>(&mut self, record: &Record<T>, keys: &[&str], args: Args) -> Added<'_> {
        // A record whose name is missing or unreadable goes by its id.
        let mut args = args;
        for name in ["name", "title"] {
            if args
                .get(name)
                .is_some_and(|arg| *arg == Arg::Text(String::new()))
            {
                args.insert(name, Arg::from(&record.id));
            }
        }
        self.push(record.at(keys), Some(record.full_id()), args)
    }

    /// Adds a finding that concerns no single record.
    pub fn at(&mut self, place: Place, args: Args) -> Added<'_> {
        self.push(place, None, args)
    }

    /// Adds a finding in a log or other part of the record `about`.
    pub fn part(&mut self, about: String, place: Place, args: Args) -> Added<'_> {
        self.push(place, Some(about), args)
    }

    fn push(&mut self, place: Place, about: Option<String>, args: Args) -> Added<'_> {
        let (rule, level) = (self.rule.id, self.rule.level);
        self.found.push(Finding {
            rule,
            level,
            place,
            about,
            args,
            notes: Vec::new(),
        });
        let at = self.found.len() - 1;
        Added {
            finding: &mut self.found[at],
        }
    }
}

/// A finding just added, to which second places can be tied.
pub struct Added<'f> {
    finding: &'f mut Finding,
}

impl Added<'_> {
    /// Names a second place; `word` is an attribute of the rule's message.
    pub fn note(self, place: Place, word: &'static str) -> Self {
        self.finding.notes.push(Note {
            word,
            place,
            args: Args::new(),
        });
        self
    }
}
