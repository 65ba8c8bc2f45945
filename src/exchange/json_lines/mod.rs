//! JSON lines: one item a line, with how far it has come and its class.

use std::collections::BTreeMap;

use serde_json::Value;

use super::counts::Counts;
use super::fault::{self, Fault};
use super::tree;
use crate::args;
use crate::model::field::near;
use crate::model::kind::volume::Stage;

/// Where a line says what.
#[derive(Clone, Debug)]
pub struct Keys<'k> {
    /// The stage that every line has reached, if the lines do not say.
    pub stage: Option<Stage>,
    /// Path of the stage otherwise.
    pub stage_key: &'k str,
    /// Path of the class; without it classes are not counted.
    pub class_key: Option<&'k str>,
    /// Path of what tells items apart; without it every line is an item.
    pub id_key: Option<&'k str>,
    /// Words for stages besides our own: the word and what it stands for.
    pub words: &'k [(String, Reached)],
}

/// How far an item has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reached {
    Stage(Stage),
    /// Inspected and not accepted.
    Rejected,
}

impl Reached {
    /// The word that volumes use.
    pub fn from_word(word: &str) -> Option<Self> {
        match word {
            "rejected" => Some(Self::Rejected),
            word => Stage::from_word(word).map(Self::Stage),
        }
    }

    /// The last stage that was passed.
    fn stage(self) -> Stage {
        match self {
            Self::Stage(stage) => stage,
            Self::Rejected => Stage::Inspected,
        }
    }
}

/// Counts items. An item at a stage has passed all before it; a rejected one was inspected.
///
/// # Errors
/// [`Fault`] with the line that is no JSON, lacks a key or has a stage that is not known.
pub fn read(bytes: Vec<u8>, keys: &Keys<'_>) -> Result<Counts, Fault> {
    let text = fault::text(bytes)?;
    let mut items: BTreeMap<String, (Reached, Option<String>)> = BTreeMap::new();
    let mut repeated = 0;
    let lines = text.lines().enumerate().map(|(at, line)| (at + 1, line));
    for (number, line) in lines.filter(|(_, line)| !line.trim().is_empty()) {
        let item = tree::json_line(line, number)?;
        let id = match keys.id_key {
            Some(key) => word(&item, key, number, "id")?,
            None => format!("{number:012}"),
        };
        let class = keys.class_key.map(|key| word(&item, key, number, "class"));
        let item = (reached(&item, keys, number)?, class.transpose()?);
        repeated += usize::from(items.insert(id, item).is_some());
    }
    let mut counts = tally(items.into_values(), keys.stage);
    counts.repeated = repeated;
    Ok(counts)
}

fn tally(items: impl Iterator<Item = (Reached, Option<String>)>, only: Option<Stage>) -> Counts {
    let mut counts = Counts::default();
    for (reached, class) in items {
        let passed = |stage: &Stage| only.map_or(*stage <= reached.stage(), |only| *stage == only);
        for stage in Stage::ALL.into_iter().filter(passed) {
            *counts.stages.entry(stage).or_insert(0) += 1;
        }
        if reached == Reached::Rejected {
            *counts.rejected.get_or_insert(0) += 1;
        }
        let is_accepted = matches!(reached, Reached::Stage(stage) if Counts::is_accepted(stage));
        if let Some(class) = class.filter(|_| is_accepted) {
            *counts.classes.entry(class).or_insert(0) += 1;
        }
    }
    counts
}

fn reached(item: &Value, keys: &Keys<'_>, line: usize) -> Result<Reached, Fault> {
    if let Some(stage) = keys.stage {
        return Ok(Reached::Stage(stage));
    }
    let word = word(item, keys.stage_key, line, "stage")?;
    let own = keys.words.iter().find(|(known, _)| *known == word);
    let reached = own.map(|(_, reached)| *reached);
    reached
        .or_else(|| Reached::from_word(&word))
        .ok_or_else(|| {
            let stages = Stage::ALL.into_iter().map(Stage::word);
            let near = near(&word, stages).unwrap_or_default();
            let has_near = if near.is_empty() { "no" } else { "yes" };
            Fault::request("failure-lines-stage", args![line, word, near, has_near])
        })
}

/// The text or number at a path of a line, which is to tell `what`.
fn word(item: &Value, path: &str, line: usize, what: &str) -> Result<String, Fault> {
    match tree::find(item, path) {
        Ok(Value::String(text)) if !text.trim().is_empty() => Ok(text.trim().to_owned()),
        Ok(Value::Number(number)) => Ok(number.to_string()),
        _ => Err(Fault::request("failure-lines-key", args![line, path, what])),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINES: &str = "\u{feff}{\"id\": 1, \"meta\": {\"stage\": \"검수완료\"}, \"class\": \"균열\"}\n\n\
        {\"id\": 2, \"meta\": {\"stage\": \"labelled\"}, \"class\": \"균열\"}\r\n\
        {\"id\": 3, \"meta\": {\"stage\": \"rejected\"}, \"class\": \"기공\"}\n\
        {\"id\": 2, \"meta\": {\"stage\": \"delivered\"}, \"class\": \"기공\"}\n";

    fn keys(words: &[(String, Reached)]) -> Keys<'_> {
        Keys {
            stage: None,
            stage_key: "meta.stage",
            class_key: Some("class"),
            id_key: Some("id"),
            words,
        }
    }

    #[test]
    fn an_item_has_passed_all_stages_before_its_own() {
        let words = [("검수완료".to_owned(), Reached::Stage(Stage::Accepted))];
        let counts = read(LINES.as_bytes().to_vec(), &keys(&words)).unwrap();
        let stages: Vec<i64> = counts.stages.into_values().collect();
        assert_eq!(
            stages,
            [3, 3, 3, 3, 2, 1],
            "the last line of an item counts"
        );
        assert_eq!((counts.rejected, counts.repeated), (Some(1), 1));
        let classes: Vec<_> = counts.classes.into_iter().collect();
        assert_eq!(classes, [("균열".to_owned(), 1), ("기공".to_owned(), 1)]);
    }

    #[test]
    fn all_lines_have_reached_the_stage_that_is_named() {
        let mut keys = keys(&[]);
        (keys.stage, keys.id_key) = (Some(Stage::Labelled), None);
        let counts = read(LINES.as_bytes().to_vec(), &keys).unwrap();
        assert_eq!(counts.stages, BTreeMap::from([(Stage::Labelled, 4)]));
        assert!(counts.classes.is_empty());
    }

    #[test]
    fn what_is_wrong_with_a_line() {
        let fault = |text: &str| read(text.as_bytes().to_vec(), &keys(&[])).unwrap_err();
        let found = fault(LINES);
        assert_eq!(found.key, "failure-lines-stage");
        let second =
            |text| format!("{{\"id\":1,\"class\":2,\"meta\":{{\"stage\":\"labelled\"}}}}\n{text}");
        let found = fault(&second("{\"id\":2,\"class\":null}"));
        assert_eq!(found.key, "failure-lines-key");
        assert_eq!(found.args["line"], crate::lang::Arg::Count(2));
        assert_eq!(fault(&second("{")).key, "failure-tree-json");
    }
}
