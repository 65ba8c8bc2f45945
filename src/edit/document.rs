//! Finds a record in its file and changes one key there.

use std::ops::Range;

use toml_edit::{DocumentMut, Item, Table, TableLike};

use super::assignment::{Assignment, Target};
use super::value::value;
use crate::model::field::{Key, Type, near};
use crate::model::kind::charter::Charter;
use crate::model::record::Fields as _;
use crate::model::{Home, KINDS, Kind};
use crate::source::{CHARTER, Content, Snapshot, front_matter};

/// Why a change cannot be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EditError {
    /// No record and no table of that name; the near one, if any.
    NoTarget { name: String, near: Option<String> },
    /// Several records have the id: their full ids.
    Ambiguous {
        name: String,
        candidates: Vec<String>,
    },
    /// The file is no TOML, or a value stands where a table should.
    Unreadable { file: String },
}

/// A record or a table in its place.
struct Found {
    file: String,
    /// Tables that lead to it.
    path: Vec<String>,
    /// What stands there.
    ty: Option<Type>,
}

/// The snapshot after the changes, one after another; no file is written.
///
/// # Errors
/// The first change that cannot be made.
pub fn apply(snapshot: &Snapshot, assignments: &[Assignment]) -> Result<Snapshot, EditError> {
    let mut changed = snapshot.clone();
    for assignment in assignments {
        let found = find(&changed, &assignment.target)?;
        let text = changed.text(&found.file).unwrap_or("");
        let text = edited(text, &found, assignment)?;
        changed.files.insert(found.file, Content::Text(text));
    }
    Ok(changed)
}

fn find(snapshot: &Snapshot, target: &Target) -> Result<Found, EditError> {
    match target {
        Target::Record { kind, id } => {
            let kinds = KINDS.iter().filter(|known| known.name == kind);
            one(kinds.flat_map(|kind| records(snapshot, kind)), id, kind)
        }
        Target::Named(path) => {
            if Charter::KEYS.iter().any(|key| key.name == path[0]) {
                return Ok(Found {
                    file: CHARTER.to_owned(),
                    path: path.clone(),
                    ty: charter_type(path),
                });
            }
            let all = KINDS.iter().flat_map(|kind| records(snapshot, kind));
            one(all, &path.join("."), "").map_err(|error| match near_kind(snapshot, path) {
                near @ Some(_) => EditError::NoTarget {
                    name: path.join("."),
                    near,
                },
                None => error,
            })
        }
    }
}

/// The record that is meant where a kind is misspelt.
fn near_kind(snapshot: &Snapshot, path: &[String]) -> Option<String> {
    let [kind, id] = path else { return None };
    let kind = near(kind, KINDS.iter().map(|kind| kind.name))?;
    let kinds = KINDS.iter().filter(|known| known.name == kind);
    let all: Vec<_> = kinds.flat_map(|kind| records(snapshot, kind)).collect();
    let id = near(id, all.iter().map(|(_, id, _)| id.as_str()))?;
    Some(format!("{kind}.{id}"))
}

/// The one record of an id.
fn one(
    records: impl Iterator<Item = (String, String, Found)>,
    id: &str,
    kind: &str,
) -> Result<Found, EditError> {
    let (mut found, others): (Vec<_>, Vec<_>) = records.partition(|(_, known, _)| known == id);
    if found.len() > 1 {
        let name = id.to_owned();
        let full = |(kind, id, _): &(String, String, Found)| format!("{kind}.{id}");
        let candidates = found.iter().map(full).collect();
        return Err(EditError::Ambiguous { name, candidates });
    }
    let prefix = if kind.is_empty() {
        String::new()
    } else {
        format!("{kind}.")
    };
    found
        .pop()
        .map(|(.., found)| found)
        .ok_or_else(|| EditError::NoTarget {
            name: format!("{prefix}{id}"),
            near: near(id, others.iter().map(|(_, id, _)| id.as_str()))
                .map(|id| format!("{prefix}{id}")),
        })
}

/// Every record of a kind: kind, id, place. Lines of logs are no records.
fn records(snapshot: &Snapshot, kind: &Kind) -> Vec<(String, String, Found)> {
    let record = |id: &str, file: &str, path: Vec<String>| {
        let (file, ty) = (file.to_owned(), Some(Type::Table(kind.keys)));
        (
            kind.name.to_owned(),
            id.to_owned(),
            Found { file, path, ty },
        )
    };
    let texts = snapshot
        .files
        .keys()
        .filter_map(|file| Some((file.as_str(), snapshot.text(file)?)));
    let stem = |file: &str, folder: &str, end: &str| {
        let name = file
            .strip_prefix(folder)?
            .strip_prefix('/')?
            .strip_suffix(end)?;
        (!name.contains('/')).then(|| name.to_owned())
    };
    match kind.home {
        Home::Charter | Home::Log { .. } => Vec::new(),
        Home::Markdown { folder } => texts
            .filter_map(|(file, _)| Some(record(&stem(file, folder, ".md")?, file, Vec::new())))
            .collect(),
        Home::Whole { folder } => texts
            .filter_map(|(file, _)| Some(record(&stem(file, folder, ".toml")?, file, Vec::new())))
            .collect(),
        Home::List { file: list, folder } => {
            let files =
                texts.filter(|(file, _)| *file == list || stem(file, folder, ".toml").is_some());
            let ids = files.flat_map(|(file, text)| {
                let ids = ids(kind.name, text).into_iter();
                ids.map(|id| record(&id, file, vec![kind.name.to_owned(), id.clone()]))
            });
            ids.collect()
        }
    }
}

/// The ids of a list file.
fn ids(kind: &str, text: &str) -> Vec<String> {
    let Ok(document) = text.parse::<DocumentMut>() else {
        return Vec::new();
    };
    let records = document.get(kind).and_then(Item::as_table_like);
    records.map_or_else(Vec::new, |records| {
        records.iter().map(|(id, _)| id.to_owned()).collect()
    })
}

/// What stands at a path below a value.
fn type_at(ty: Type, path: &[String]) -> Option<Type> {
    path.iter().try_fold(ty, |ty, name| match ty {
        Type::Table(keys) => key_type(keys, name),
        Type::Map(item) => Some(*item),
        _ => None,
    })
}

fn key_type(keys: &[Key], name: &str) -> Option<Type> {
    keys.iter().find(|key| key.name == name).map(|key| key.ty)
}

/// What stands at a path of the charter; below a name that is not known no key is.
fn charter_type(path: &[String]) -> Option<Type> {
    let charter = Type::Table(Charter::KEYS);
    if is_unknown(charter, path) {
        return Some(Type::Table(&[]));
    }
    type_at(charter, path)
}

/// Whether one of the names at a path is no key of its table.
fn is_unknown(ty: Type, path: &[String]) -> bool {
    let is_key = |at: usize| match type_at(ty, &path[..at]) {
        Some(Type::Table(keys)) => key_type(keys, &path[at]).is_some(),
        _ => true,
    };
    !(0..path.len()).all(is_key)
}

fn edited(text: &str, found: &Found, assignment: &Assignment) -> Result<String, EditError> {
    let unreadable = || EditError::Unreadable {
        file: found.file.clone(),
    };
    let (toml, start) = front_matter(&found.file, text).ok_or_else(unreadable)?;
    let bytes: Range<usize> = start..start + toml.len();
    let mut document: DocumentMut = toml.parse().map_err(|_| unreadable())?;
    let set = set(document.as_table_mut(), found, assignment);
    set.ok_or_else(unreadable)?;
    Ok(format!(
        "{}{document}{}",
        &text[..bytes.start],
        &text[bytes.end..]
    ))
}

/// Sets the key in its table; `None` where a value stands in the way.
fn set(top: &mut Table, found: &Found, assignment: &Assignment) -> Option<()> {
    let (last, inner) = assignment.key.split_last()?;
    // A key that is not known is written, so that it is found like any other.
    let unknown = found.ty.is_some_and(|ty| is_unknown(ty, &assignment.key));
    let empty = unknown.then(String::new);
    let written = assignment.value.as_ref().or(empty.as_ref());
    let mut table: &mut dyn TableLike = top;
    for name in found.path.iter().chain(inner) {
        if written.is_none() && table.get(name).is_none() {
            return Some(());
        }
        table = table
            .entry(name)
            .or_insert_with(toml_edit::table)
            .as_table_like_mut()?;
    }
    let Some(written) = written else {
        table.remove(last);
        return Some(());
    };
    let ty = found.ty.and_then(|ty| type_at(ty, &assignment.key));
    let mut value = value(written, ty.as_ref());
    match table.get_mut(last).and_then(Item::as_value_mut) {
        Some(old) => {
            // The comment behind the old value stays.
            *value.decor_mut() = old.decor().clone();
            *old = value;
        }
        None => {
            table.insert(last, Item::Value(value));
        }
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::memory;

    const PLAN: &str = "# the plan\n[task.label]\nname = \"Label\"   # long\nduration = \"40d\" # guess\n\n# next\n[task.train]\nname = \"Train\"\nafter = [\"label\"]\n";
    const RISK: &str = "+++\ntitle = \"Late data\"\nstatus = \"open\"\n+++\n\nProse stays.\n";
    const CHARTER_TEXT: &str =
        "[project]\nid = \"x\"\nname = \"X\"\nstart = 2026-03-02\nfinish = 2026-12-11\n";

    fn snapshot() -> Snapshot {
        memory([
            ("project.toml", CHARTER_TEXT),
            ("plan.toml", PLAN),
            ("risks/late-data.md", RISK),
        ])
    }

    fn after(text: &str, file: &str) -> String {
        let assignment = Assignment::parse(text).unwrap();
        let changed = apply(&snapshot(), &[assignment]).unwrap();
        changed.text(file).unwrap().to_owned()
    }

    #[test]
    fn one_value_changes_and_everything_else_stays() {
        let changed = PLAN.replace("\"40d\"", "\"50d\"");
        assert_eq!(after("task.label duration=50d", "plan.toml"), changed);
        assert_eq!(after("label duration=50d", "plan.toml"), changed);
        let added = PLAN.replace("# guess\n", "# guess\nowner = [\"park\"]\n");
        assert_eq!(after("task.label owner=park", "plan.toml"), added);
        let removed = PLAN.replace("after = [\"label\"]\n", "");
        assert_eq!(after("task.train after=", "plan.toml"), removed);
        assert_eq!(after("task.train deadline=", "plan.toml"), PLAN);
        let risk = RISK.replace("\"open\"", "\"closed\"");
        assert_eq!(
            after("risk.late-data status=closed", "risks/late-data.md"),
            risk
        );
    }

    #[test]
    fn tables_of_the_charter() {
        let finish = CHARTER_TEXT.replace("2026-12-11", "2026-12-31");
        assert_eq!(after("project finish=2026-12-31", CHARTER), finish);
        let keep = format!("{CHARTER_TEXT}\n[schedule]\nunfinished = \"keep\"\n");
        assert_eq!(after("schedule unfinished=keep", CHARTER), keep);
        let day = format!("{CHARTER_TEXT}\n[thresholds]\n\n[thresholds.schedule]\namber = 3\n");
        assert_eq!(after("thresholds.schedule amber=3", CHARTER), day);
    }

    #[test]
    fn tables_on_one_line() {
        let after = |charter: &str, text: &str| {
            let snapshot = memory([("project.toml", charter)]);
            let changed = apply(&snapshot, &[Assignment::parse(text).unwrap()]).unwrap();
            changed.text(CHARTER).unwrap().to_owned()
        };
        assert_eq!(
            after(
                "thresholds = { goals = { amber = 3 } }\n",
                "thresholds.schedule red=4"
            ),
            "thresholds = { goals = { amber = 3 } , schedule.red = 4 }\n"
        );
        assert_eq!(
            after(
                "[thresholds]\ngoals = { amber = 3 }\n",
                "thresholds.goals red=4"
            ),
            "[thresholds]\ngoals = { amber = 3 , red = 4 }\n"
        );
    }

    #[test]
    fn names_that_do_not_lead_to_one_record() {
        let apply = |text: &str| apply(&snapshot(), &[Assignment::parse(text).unwrap()]);
        let none = |name: &str, near: Option<&str>| EditError::NoTarget {
            name: name.to_owned(),
            near: near.map(str::to_owned),
        };
        assert_eq!(
            apply("task.lable duration=5d").err(),
            Some(none("task.lable", Some("task.label")))
        );
        assert_eq!(
            apply("nobody duration=5d").err(),
            Some(none("nobody", None))
        );
        let goals = memory([
            ("plan.toml", PLAN),
            ("goals.toml", "[goal.label]\nname = \"Label\"\n"),
        ]);
        let both = super::apply(&goals, &[Assignment::parse("label name=x").unwrap()]);
        assert!(matches!(both, Err(EditError::Ambiguous { .. })), "{both:?}");
    }
}
