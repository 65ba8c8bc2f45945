//! What became of decisions, changes, issues and risks between two facts.

use super::events::{Course, Event, find};
use crate::facts::Facts;
use crate::model::kind::change::Change;
use crate::model::kind::decision::{Decision, Party};
use crate::model::kind::issue::Issue;
use crate::model::kind::risk::{Audience, Risk, RiskStatus};
use crate::model::record::{List, Record};
use crate::model::{Addressed, visible};
use crate::time::Date;

/// Two facts as a reader sees them.
struct Sides<'f> {
    before: &'f Facts,
    after: &'f Facts,
    seen_by: Audience,
}

impl<'f> Sides<'f> {
    /// The same record earlier, if the reader could see it then.
    fn earlier<T: Addressed>(
        &self,
        list: &'f List<T>,
        record: &Record<T>,
    ) -> Option<&'f Record<T>> {
        find(list, record).filter(|one| one.is_for(self.seen_by))
    }
}

/// What became of the records of the registers that a reader may see now; of what has become internal
/// since nothing is said.
pub(super) fn events<'f>(before: &'f Facts, after: &'f Facts, seen_by: Audience) -> Vec<Event<'f>> {
    let sides = Sides {
        before,
        after,
        seen_by,
    };
    let project = &after.project;
    let decisions = || visible(&project.decisions, seen_by);
    let mut events: Vec<_> = decisions().filter_map(|one| decided(&sides, one)).collect();
    events.extend(decisions().filter_map(|one| asked(&sides, one)));
    let changes = visible(&project.changes, seen_by);
    events.extend(changes.filter_map(|one| changed(&sides, one)));
    let issues = visible(&project.issues, seen_by);
    events.extend(issues.filter_map(|one| issue(&sides, one)));
    let risks = visible(&project.risks, seen_by);
    events.extend(risks.filter_map(|one| risk(&sides, one)));
    events
}

fn decided<'f>(sides: &Sides<'f>, one: &'f Record<Decision>) -> Option<Event<'f>> {
    let made = |facts: &Facts, one: &Decision| one.decided.filter(|on| *on <= facts.as_of);
    let on = made(sides.after, one)?;
    let old = sides.earlier(&sides.before.project.decisions, one);
    let was = old.and_then(|old| made(sides.before, old));
    was.is_none().then_some(Event::Decided(one, on))
}

fn asked<'f>(sides: &Sides<'f>, one: &'f Record<Decision>) -> Option<Event<'f>> {
    let is_asked = |facts: &Facts, one: &Decision| {
        one.asked_of == Some(Party::Client) && one.raised.is_none_or(|on| on <= facts.as_of)
    };
    let old = sides.earlier(&sides.before.project.decisions, one);
    let was = old.is_some_and(|old| is_asked(sides.before, old));
    let is = is_asked(sides.after, one) && sides.after.is_open(one);
    (is && !was).then_some(Event::Asked(one))
}

fn changed<'f>(sides: &Sides<'f>, one: &'f Record<Change>) -> Option<Event<'f>> {
    let status = sides.after.change_status(one)?;
    let old = sides.earlier(&sides.before.project.changes, one);
    let was = old.and_then(|old| sides.before.change_status(old));
    (was != Some(status)).then_some(Event::Change(one, status))
}

fn issue<'f>(sides: &Sides<'f>, one: &'f Record<Issue>) -> Option<Event<'f>> {
    /// Whether it was raised, and the day it was closed.
    fn state(facts: &Facts, one: &Issue) -> (bool, Option<Date>) {
        let closed = one.closed.filter(|on| *on <= facts.as_of);
        (one.raised <= facts.as_of, closed)
    }
    let old = sides.earlier(&sides.before.project.issues, one);
    let was = old.map_or((false, None), |old| state(sides.before, old));
    let course = match state(sides.after, one) {
        (_, Some(on)) if was.1.is_none() => Course::Closed(on),
        (true, None) if !was.0 => Course::Raised,
        _ => return None,
    };
    Some(Event::Issue(one, course))
}

fn risk<'f>(sides: &Sides<'f>, one: &'f Record<Risk>) -> Option<Event<'f>> {
    let status = one.status.unwrap_or(RiskStatus::Open);
    let old = sides.earlier(&sides.before.project.risks, one);
    let was = old.map(|old| old.status.unwrap_or(RiskStatus::Open));
    // What was never told of and is over is no news.
    let is_news = was != Some(status) && (was.is_some() || status != RiskStatus::Closed);
    is_news.then_some(Event::Risk(one, status))
}
