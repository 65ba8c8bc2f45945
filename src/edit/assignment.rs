//! What is to be set: `task.label duration=50d`, `project finish=2026-12-31`.

/// One change of one key of one record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assignment {
    /// As it was asked for.
    pub text: String,
    pub target: Target,
    /// The key, with those that lead to it where it stands in a table.
    pub key: Vec<String>,
    /// The value as written; `None` removes the key.
    pub value: Option<String>,
}

/// What a change is made to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// A record by kind and id.
    Record { kind: String, id: String },
    /// A table of `project.toml`, or an id that stands for one record: the files tell.
    Named(Vec<String>),
}

/// Text that is no assignment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WrongForm;

impl Assignment {
    /// Reads `KIND.ID KEY=VALUE` or `TABLE KEY=VALUE`; `KEY=` removes the key.
    ///
    /// # Errors
    /// [`WrongForm`] where a part is missing.
    pub fn parse(text: &str) -> Result<Self, WrongForm> {
        let text = text.trim();
        let (address, change) = text.split_once(char::is_whitespace).ok_or(WrongForm)?;
        let (key, value) = change.split_once('=').ok_or(WrongForm)?;
        let value = value.trim();
        Ok(Self {
            text: text.to_owned(),
            target: Target::of(path(address)?),
            key: path(key.trim())?,
            value: (!value.is_empty()).then(|| value.to_owned()),
        })
    }
}

impl Target {
    fn of(path: Vec<String>) -> Self {
        let is_kind = |name: &String| crate::model::KINDS.iter().any(|kind| kind.name == name);
        match &path[..] {
            [kind, id] if is_kind(kind) => Self::Record {
                kind: kind.clone(),
                id: id.clone(),
            },
            _ => Self::Named(path),
        }
    }
}

/// The parts of a dotted name, of which none is empty or holds a space.
fn path(text: &str) -> Result<Vec<String>, WrongForm> {
    let is_part = |part: &str| !part.is_empty() && !part.contains(char::is_whitespace);
    let parts = text.split('.');
    if parts.clone().all(is_part) {
        Ok(parts.map(str::to_owned).collect())
    } else {
        Err(WrongForm)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_of_an_assignment() {
        let one = Assignment::parse(" task.label  after=[\"a\", \"b FS+2d\"] ").unwrap();
        let (kind, id) = ("task".to_owned(), "label".to_owned());
        assert_eq!(one.target, Target::Record { kind, id });
        assert_eq!(one.key, ["after"]);
        assert_eq!(one.value.as_deref(), Some("[\"a\", \"b FS+2d\"]"));

        let one = Assignment::parse("project finish = 2026-12-31").unwrap();
        assert_eq!(one.target, Target::Named(vec!["project".to_owned()]));
        assert_eq!(one.value.as_deref(), Some("2026-12-31"));

        let one = Assignment::parse("calendar hours-on.fri=[]").unwrap();
        assert_eq!(one.key, ["hours-on", "fri"]);
        assert_eq!(Assignment::parse("label owner=").unwrap().value, None);
    }

    #[test]
    fn what_has_another_form() {
        for text in [
            "",
            "task.label",
            "duration=50d",
            "task.label duration",
            "task. duration=5d",
            "task.label =5d",
            "task.label a b=5d",
        ] {
            assert_eq!(Assignment::parse(text), Err(WrongForm), "{text}");
        }
    }
}
