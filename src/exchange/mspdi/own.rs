//! Marks by which a file of ours is known again: custom text fields with our ids, and with what Project cannot hold.

use super::record::Record;
use super::values;
use crate::model::reference::is_id;
use crate::time::Instant;

/// A custom field: its numbers for tasks and for resources, Project's name for it and ours.
pub(super) struct Mark {
    pub(super) task: i64,
    pub(super) resource: Option<i64>,
    pub(super) name: &'static str,
    pub(super) alias: &'static str,
}

/// `task.collect`, or `task.collect#12` with the identity in the program it once came from; likewise `member.lee` and `project.ocr`.
pub(super) const ID: Mark = Mark {
    task: 188_744_016,
    resource: Some(205_521_140),
    name: "Text30",
    alias: "pmo id",
};

/// Date constraints as written, where the one of the file stands for several of them or for the status date:
/// `4 2026-03-09T09:00 = 5 2026-03-12T18:00, 7 2026-04-01T18:00`, the types of the schema, the file's own first.
pub(super) const DATES: Mark = Mark {
    task: 188_744_015,
    resource: None,
    name: "Text29",
    alias: "pmo constraints",
};

/// The duration as planned, where the file's is that of the work as done: `PT56H0M0S = PT40H0M0S`.
pub(super) const DURATION: Mark = Mark {
    task: 188_744_014,
    resource: None,
    name: "Text28",
    alias: "pmo duration",
};

/// All marks.
pub(super) const MARKS: [&Mark; 3] = [&DURATION, &DATES, &ID];

/// A constraint: its type in the schema, and its date if it has one.
pub(super) type Constraint = (i64, Option<Instant>);

/// What a record of the file carries of ours; nothing in the files of others.
#[derive(Clone, Debug, Default)]
pub(super) struct Own {
    pub(super) id: Option<String>,
    pub(super) source_id: Option<String>,
    dates: Option<String>,
    duration: Option<String>,
}

impl Own {
    /// Reads the marks of a record whose id is one of this kind.
    pub(super) fn read(record: &Record<'_>, kind: &str) -> Self {
        let id = value(record, &ID);
        let Some(id) = id
            .as_deref()
            .and_then(|id| id.strip_prefix(kind)?.strip_prefix('.'))
        else {
            return Self::default();
        };
        let (id, source_id) = match id.split_once('#') {
            Some((id, source)) => (id, Some(source.to_owned())),
            None => (id, None),
        };
        if !is_id(id) {
            return Self::default();
        }
        Self {
            id: Some(id.to_owned()),
            source_id,
            dates: value(record, &DATES),
            duration: value(record, &DURATION),
        }
    }

    pub(super) fn is_ours(&self) -> bool {
        self.id.is_some()
    }

    /// How many custom fields of the record are ours.
    pub(super) fn count(&self) -> usize {
        [&self.id, &self.dates, &self.duration]
            .iter()
            .filter(|mark| mark.is_some())
            .count()
    }

    /// The constraints that the file's one stands for, unless somebody has changed that since.
    pub(super) fn constraints(&self, found: Constraint) -> Option<Vec<Constraint>> {
        let (file, written) = self.dates.as_deref()?.split_once('=')?;
        let same = constraint(file.trim())? == found;
        let written = written
            .split(',')
            .map(str::trim)
            .filter(|text| !text.is_empty());
        let written: Option<Vec<_>> = written.map(constraint).collect();
        written.filter(|_| same)
    }

    /// The planned minutes that a duration of the file stands for, unless somebody has changed that since.
    pub(super) fn planned(&self, found: i64) -> Option<i64> {
        let (file, planned) = self.duration.as_deref()?.split_once('=')?;
        let same = values::minutes(file.trim())?.minutes == found;
        values::minutes(planned.trim())
            .filter(|_| same)
            .map(|planned| planned.minutes)
    }
}

/// The text of [`DATES`].
pub(super) fn constraints_text(file: Constraint, written: &[Constraint]) -> String {
    let text = |(kind, date): &Constraint| match date {
        Some(date) => format!("{kind} {date}"),
        None => kind.to_string(),
    };
    let written: Vec<_> = written.iter().map(text).collect();
    format!("{} = {}", text(&file), written.join(", "))
        .trim_end()
        .to_owned()
}

fn constraint(text: &str) -> Option<Constraint> {
    match text.split_once(' ') {
        None => Some((text.parse().ok()?, None)),
        Some((kind, date)) => Some((kind.parse().ok()?, Some(Instant::parse(date)?))),
    }
}

/// The value of a custom field.
fn value(record: &Record<'_>, mark: &Mark) -> Option<String> {
    let fields = record
        .node
        .children
        .iter()
        .filter(|child| child.name == "ExtendedAttribute");
    let mut fields = fields.map(Record::new);
    let found = fields.find(|field| {
        let number = field.number("FieldID");
        number.is_some() && (number == Some(mark.task) || number == mark.resource)
    });
    Some(found?.text("Value").trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::Date;

    #[test]
    fn constraints_come_back_unless_the_file_was_changed() {
        let at = |day: u32| Some(Date::new(2026, 3, day).unwrap().at(540));
        for written in [vec![], vec![(1, None), (5, at(4))], vec![(7, at(30))]] {
            let own = Own {
                dates: Some(constraints_text((4, at(2)), &written)),
                ..Own::default()
            };
            assert_eq!(own.constraints((4, at(2))), Some(written));
            assert_eq!(own.constraints((4, at(3))), None);
        }
    }
}
