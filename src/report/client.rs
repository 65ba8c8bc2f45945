//! The doors through which records reach a client: what is not marked stays inside.

use crate::facts::Facts;
use crate::model::kind::decision::{Decision, Party};
use crate::model::kind::member::{Member, Side};
use crate::model::kind::risk::Audience;
use crate::model::kind::section::Section;
use crate::model::record::{List, Record};
use crate::model::{self, Addressed, wiki_links};
use crate::time::Date;

/// The records marked for the client.
pub fn visible<T: Addressed>(list: &List<T>) -> impl Iterator<Item = &Record<T>> {
    model::visible(list, Audience::Client)
}

/// What is asked of the client and not yet decided.
pub fn open_requests(facts: &Facts) -> impl Iterator<Item = &Record<Decision>> {
    visible(&facts.project.decisions)
        .filter(|one| one.asked_of == Some(Party::Client) && facts.is_open(one))
}

/// What a record's text says to the client, with links to other records resolved.
pub fn prose<T>(facts: &Facts, record: &Record<T>) -> Option<String> {
    let text = &record.prose.client;
    (!text.is_empty()).then(|| without_links(facts, text))
}

/// The newest section of a report's outline that is marked for the client.
pub fn section(facts: &Facts, report: &str, section: &str) -> Option<String> {
    let newest = newest_section(facts, report, section)?;
    prose(facts, newest)
}

/// The same, unless it was written for a day by `since`: what the client has read is no news.
pub fn section_since(facts: &Facts, report: &str, section: &str, since: Date) -> Option<String> {
    let newest = newest_section(facts, report, section)?;
    let is_new = newest.on.is_none_or(|on| on > since);
    is_new.then(|| prose(facts, newest))?
}

fn newest_section<'f>(
    facts: &'f Facts,
    report: &str,
    section: &str,
) -> Option<&'f Record<Section>> {
    let sections = facts.project.sections.iter().filter(|one| {
        one.report == report
            && one.section == section
            && one.audience == Audience::Client
            && one.on.is_none_or(|on| on <= facts.as_of)
    });
    sections.max_by_key(|one| (one.on.unwrap_or_default(), &one.id))
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
    let named = [
        ("task", project.tasks.find(bare).map(|one| &one.name)),
        ("goal", project.goals.find(bare).map(|one| &one.name)),
        ("dataset", project.datasets.find(bare).map(|one| &one.name)),
        (
            "requirement",
            project.requirements.find(bare).map(|one| &one.name),
        ),
        (
            "deliverable",
            project.deliverables.find(bare).map(|one| &one.name),
        ),
        ("risk", shown(&project.risks, bare).map(|one| &one.title)),
        ("issue", shown(&project.issues, bare).map(|one| &one.title)),
        (
            "decision",
            shown(&project.decisions, bare).map(|one| &one.title),
        ),
        (
            "change",
            shown(&project.changes, bare).map(|one| &one.title),
        ),
        (
            "meeting",
            shown(&project.meetings, bare).map(|one| &one.title),
        ),
    ];
    let meant = |of: &str| kind.is_empty() || kind == of;
    named
        .into_iter()
        .find_map(|(of, name)| name.filter(|_| meant(of)).cloned())
}

/// A record of an id, if it is marked for the client.
fn shown<'l, T: Addressed>(list: &'l List<T>, id: &str) -> Option<&'l Record<T>> {
    list.find(id)
        .filter(|record| record.is_for(Audience::Client))
}

/// Whether something dated has happened by the status date; without a date it has.
pub fn has_happened(on: Option<Date>, facts: &Facts) -> bool {
    on.is_none_or(|on| on <= facts.as_of)
}
