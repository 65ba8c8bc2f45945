//! Faults of shape: one rule for each sort of problem that reading meets.

use super::{Rule, Run, rule};
use crate::args;
use crate::diag::{Finding, Note, Place};
use crate::lang::{Arg, Args};
use crate::model::{Fault, Home, KINDS, Problem};

pub(super) const RULES: &[Rule] = &[
    rule!("shape", "ambiguous-reference", Error, Run::Shape),
    rule!("shape", "bad-id", Error, Run::Shape),
    rule!("shape", "cycle", Error, Run::Shape),
    rule!("shape", "dangling-reference", Error, Run::Shape),
    rule!("shape", "duplicate-id", Error, Run::Shape),
    rule!("shape", "duplicate-key", Error, Run::Shape),
    rule!("shape", "duplicate-log-key", Error, Run::Shape),
    rule!("shape", "front-matter", Error, Run::Shape),
    rule!("shape", "header-for-value", Error, Run::Shape),
    rule!("shape", "impossible-date", Error, Run::Shape),
    rule!("shape", "merge-conflict", Error, Run::Shape),
    rule!("shape", "missing-charter", Error, Run::Shape),
    rule!("shape", "missing-key", Error, Run::Shape),
    rule!("shape", "stray-log", Error, Run::Shape),
    rule!("shape", "syntax", Error, Run::Shape),
    rule!("shape", "toml-1-1", Error, Run::Shape),
    rule!("shape", "two-forms", Error, Run::Shape),
    rule!("shape", "unclosed-internal", Error, Run::Shape),
    rule!("shape", "unknown-key", Error, Run::Shape),
    rule!("shape", "unknown-table", Error, Run::Shape),
    rule!("shape", "unreadable-file", Error, Run::Shape),
    rule!("shape", "wrong-type", Error, Run::Shape),
    rule!("shape", "wrong-value", Error, Run::Shape),
];

/// A finding for each fault.
pub(super) fn findings(faults: &[Fault]) -> Vec<Finding> {
    faults.iter().filter_map(finding).collect()
}

fn finding(fault: &Fault) -> Option<Finding> {
    let Told { id, args, notes } = tell(&fault.problem);
    let rule = RULES.iter().find(|rule| rule.id == id)?;
    let notes = notes
        .into_iter()
        .map(|(word, place)| Note {
            word,
            place,
            args: Args::new(),
        })
        .collect();
    let place = fault.place.clone();
    Some(Finding {
        rule: rule.id,
        level: rule.level,
        place,
        about: None,
        args,
        notes,
    })
}

/// What to say of a problem.
struct Told {
    id: &'static str,
    args: Args,
    notes: Vec<(&'static str, Place)>,
}

impl Told {
    fn note(mut self, word: &'static str, place: &Place) -> Self {
        self.notes.push((word, place.clone()));
        self
    }
}

fn told(id: &'static str, args: Args) -> Told {
    Told {
        id,
        args,
        notes: Vec::new(),
    }
}

fn tell(problem: &Problem) -> Told {
    match problem {
        Problem::Unreadable(why) => told("unreadable-file", args![why: Arg::Word(why.word())]),
        Problem::Syntax { message } => told("syntax", args![message: syntax(message)]),
        Problem::NewerToml { what } => told("toml-1-1", args![what: Arg::Word(what)]),
        Problem::MergeConflict => told("merge-conflict", Args::new()),
        Problem::FrontMatter => told("front-matter", Args::new()),
        Problem::UnknownKey { key, near } => {
            // A record written into the wrong file is told its own.
            let home = KINDS.iter().find_map(|kind| match kind.home {
                Home::List { file, .. } if kind.name == key => Some(file),
                _ => None,
            });
            let near = near.or(home).unwrap_or("");
            let has_near = if home == Some(near) {
                "home"
            } else {
                yes_or_no(near)
            };
            told("unknown-key", args![key, near, has_near])
        }
        Problem::UnknownTable { table, expected } => told("unknown-table", args![table, expected]),
        Problem::WrongType { expected, found } => told(
            "wrong-type",
            args![expected: Arg::Word(expected), found: Arg::Word(found)],
        ),
        Problem::WrongValue { expected, found } => told(
            "wrong-value",
            args![found, expected: Arg::Word(expected), near: "", words: "", has_near: "no", has_words: "no"],
        ),
        Problem::UnknownWord { found, words, near } => {
            let (words, near) = (words.join(", "), near.unwrap_or(""));
            told(
                "wrong-value",
                args![found, expected: Arg::Word("type-words"), near, words, has_near: yes_or_no(near), has_words: "yes"],
            )
        }
        Problem::MissingKey { key } => told("missing-key", args![key]),
        Problem::RepeatedKey { key } => told("duplicate-key", args![key]),
        Problem::HeaderForValue { key } => told("header-for-value", args![key]),
        Problem::BadId { id } => told("bad-id", args![id]),
        Problem::DuplicateId { id, other } => told("duplicate-id", args![id]).note("other", other),
        Problem::DuplicateLogKey { key, other, equal } => {
            let equal = if *equal { "yes" } else { "no" };
            told("duplicate-log-key", args![key, equal]).note("other", other)
        }
        Problem::TwoForms { folder } => told("two-forms", args![folder]),
        Problem::Dangling {
            reference,
            kind,
            near,
        } => dangling(reference, *kind, near.as_ref()),
        Problem::Ambiguous {
            reference,
            candidates,
        } => told(
            "ambiguous-reference",
            args![reference, candidates: candidates.join(", ")],
        ),
        Problem::ImpossibleDate { text } => told("impossible-date", args![text]),
        Problem::Cycle { path, places } => {
            let cycle = told("cycle", args![path: path.join(" → ")]);
            places
                .iter()
                .skip(1)
                .fold(cycle, |told, place| told.note("member", place))
        }
        Problem::StrayLog { id, kind } => told("stray-log", args![id, kind]),
        Problem::UnclosedInternal { misspelt } => {
            let misspelt = misspelt.as_deref().unwrap_or("");
            told(
                "unclosed-internal",
                args![misspelt, is_misspelt: yes_or_no(misspelt)],
            )
        }
        Problem::MissingCharter => told("missing-charter", Args::new()),
    }
}

/// Whether there is such a text, in the form that messages can choose by.
fn yes_or_no(text: &str) -> &'static str {
    if text.is_empty() { "no" } else { "yes" }
}

/// What the parser says, by its beginning, and the catalogue's word for it.
const SYNTAX: &[(&str, &str)] = &[
    ("key with no value", "syntax-no-value"),
    ("string values must be quoted", "syntax-quotes"),
    ("invalid string", "syntax-string"),
    ("invalid basic string", "syntax-string"),
    ("invalid literal string", "syntax-string"),
    ("invalid multi-line basic string", "syntax-long-string"),
    ("invalid unquoted key", "syntax-key"),
    ("unquoted keys cannot be empty", "syntax-no-key"),
    ("unclosed array", "syntax-open-list"),
    ("unclosed inline table", "syntax-open-braces"),
    ("unclosed table", "syntax-open-header"),
    ("missing comma", "syntax-comma"),
    ("extra comma", "syntax-comma"),
    ("missing value", "syntax-no-value"),
    ("missing assignment", "syntax-assignment"),
    ("extra `=`", "syntax-assignment"),
    ("extra assignment", "syntax-assignment"),
    ("unexpected key or value", "syntax-unexpected"),
    ("invalid integer", "syntax-number"),
    ("invalid float", "syntax-number"),
    ("unexpected leading zero", "syntax-number"),
    ("missing escaped value", "syntax-escape"),
];

/// The catalogue's word for what the parser says; the parser's own where there is none.
fn syntax(message: &str) -> Arg {
    let known = SYNTAX.iter().find(|(start, _)| message.starts_with(start));
    known.map_or_else(|| Arg::Text(message.to_owned()), |(_, key)| Arg::Word(key))
}

fn dangling(reference: &str, kind: Option<&'static str>, near: Option<&(String, Place)>) -> Told {
    let (kind, meant) = (kind.unwrap_or("any"), near.map_or("", |(id, _)| id));
    let finding = told(
        "dangling-reference",
        args![reference, kind, near: meant, has_near: yes_or_no(meant)],
    );
    match near {
        Some((_, place)) => finding.note("meant", place),
        None => finding,
    }
}
