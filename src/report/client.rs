//! The doors through which records reach a client: what is not marked stays inside.

use crate::facts::Facts;
use crate::model::kind::member::{Member, Side};
use crate::model::kind::risk::Audience;
use crate::model::record::{List, Record};
use crate::model::wiki_links;
use crate::time::Date;

/// A record that says itself who may see it.
pub trait Addressed {
    fn audience(&self) -> Option<Audience>;
}

macro_rules! addressed {
    ($($module:ident::$Type:ident)*) => {$(
        impl Addressed for crate::model::kind::$module::$Type {
            fn audience(&self) -> Option<Audience> {
                self.audience
            }
        }
    )*};
}

addressed! { change::Change decision::Decision issue::Issue meeting::Meeting risk::Risk }

/// The records marked for the client.
pub fn visible<T: Addressed>(list: &List<T>) -> impl Iterator<Item = &Record<T>> {
    list.iter()
        .filter(|record| record.audience() == Some(Audience::Client))
}

/// What a record's text says to the client, with links to other records resolved.
pub fn prose<T>(facts: &Facts, record: &Record<T>) -> Option<String> {
    let text = &record.prose.client;
    (!text.is_empty()).then(|| without_links(facts, text))
}

/// The newest section of a report's outline that is marked for the client.
pub fn section(facts: &Facts, report: &str, section: &str) -> Option<String> {
    let sections = facts.project.sections.iter().filter(|one| {
        one.report == report
            && one.section == section
            && one.audience == Audience::Client
            && one.on.is_none_or(|on| on <= facts.as_of)
    });
    let newest = sections.max_by_key(|one| (one.on.unwrap_or_default(), &one.id))?;
    prose(facts, newest)
}

/// The office or role of a member; never the name.
pub fn role(member: &Member) -> Option<&'static str> {
    match (member.side, member.office) {
        (Some(Side::Client), Some(office)) => Some(office.word()),
        _ => None,
    }
}

/// `[[kind.id]]` becomes the name of the record where the client may see it, else nothing.
fn without_links(facts: &Facts, text: &str) -> String {
    let mut out = String::new();
    let mut at = 0;
    let mut links = Vec::new();
    wiki_links(text, |id, bytes| links.push((id, bytes)));
    for (id, bytes) in links {
        let (start, end) = (bytes.start - "[[".len(), bytes.end + "]]".len());
        if let Some(before) = text.get(at..start) {
            out.push_str(before);
            out.push_str(&escaped(&name(facts, &id).unwrap_or_default()));
            at = end;
        }
    }
    out.push_str(&text[at..]);
    out
}

fn escaped(name: &str) -> String {
    let marked = name.chars().map(|sign| match sign {
        sign if sign.is_ascii_punctuation() => format!("\\{sign}"),
        sign => sign.to_string(),
    });
    marked.collect()
}

/// The name of a record that the client may see.
pub fn name(facts: &Facts, id: &str) -> Option<String> {
    let project = &facts.project;
    let (kind, bare) = id
        .split_once('.')
        .map_or(("", id), |(kind, bare)| (kind, bare));
    let is = |one: &str| kind.is_empty() || kind == one;
    fn named<T>(list: &List<T>, id: &str, name: impl Fn(&T) -> &String) -> Option<String> {
        list.find(id).map(|record| name(&record.values).clone())
    }
    fn titled<T: Addressed>(
        list: &List<T>,
        id: &str,
        title: impl Fn(&T) -> &String,
    ) -> Option<String> {
        visible(list)
            .find(|record| record.id == id)
            .map(|record| title(&record.values).clone())
    }
    None.or_else(|| {
        is("task")
            .then(|| named(&project.tasks, bare, |one| &one.name))
            .flatten()
    })
    .or_else(|| {
        is("goal")
            .then(|| named(&project.goals, bare, |one| &one.name))
            .flatten()
    })
    .or_else(|| {
        is("dataset")
            .then(|| named(&project.datasets, bare, |one| &one.name))
            .flatten()
    })
    .or_else(|| {
        is("requirement")
            .then(|| named(&project.requirements, bare, |one| &one.name))
            .flatten()
    })
    .or_else(|| {
        is("deliverable")
            .then(|| named(&project.deliverables, bare, |one| &one.name))
            .flatten()
    })
    .or_else(|| {
        is("risk")
            .then(|| titled(&project.risks, bare, |one| &one.title))
            .flatten()
    })
    .or_else(|| {
        is("issue")
            .then(|| titled(&project.issues, bare, |one| &one.title))
            .flatten()
    })
    .or_else(|| {
        is("decision")
            .then(|| titled(&project.decisions, bare, |one| &one.title))
            .flatten()
    })
    .or_else(|| {
        is("change")
            .then(|| titled(&project.changes, bare, |one| &one.title))
            .flatten()
    })
    .or_else(|| {
        is("meeting")
            .then(|| titled(&project.meetings, bare, |one| &one.title))
            .flatten()
    })
}

/// Whether something dated has happened by the status date; without a date it has.
pub fn has_happened(on: Option<Date>, facts: &Facts) -> bool {
    on.is_none_or(|on| on <= facts.as_of)
}
