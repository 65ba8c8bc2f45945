//! Weeks in which somebody worked longer than they can for long, or than the law allows.

use crate::args;
use crate::facts::{Facts, LAWFUL_HOURS, Worked, WorkedWeek};
use crate::foresight::{Limits, Object, Outlook, Scale, Severity, Trigger, trigger};
use crate::lang::format::Rounding;
use crate::model::kind::charter::Country;
use crate::model::kind::member::Side;
use crate::model::kind::task::Task;
use crate::model::record::Record;

/// Hours a week that somebody keeps up; our own default.
const KEPT_UP: f64 = 45.0;

pub(super) const TRIGGER: Trigger = trigger!(
    condition,
    "overtime",
    "T06",
    1,
    Limits::above(Some(KEPT_UP), Some(LAWFUL_HOURS as f64)).on(Scale::UpTo(7 * 24)),
    look
);

/// So many weeks running are amber; one is enough for red.
const WEEKS: usize = 3;

fn look(facts: &Facts, outlook: &mut Outlook) {
    // When all is done, nobody can be relieved any more.
    if facts.is_over() || facts.as_of < facts.project.charter.project.start.date() {
        return;
    }
    if facts.project.members.is_empty() {
        return outlook.cannot_tell("project", super::FILE, "member");
    }
    let worked = facts.worked(WEEKS);
    if worked.is_empty() {
        return outlook.cannot_tell("project", &log(facts), "days");
    }
    silent(facts, &worked, outlook);
    incomplete(facts, outlook);
    for one in &worked {
        judge(facts, one, outlook);
    }
}

/// Where a line would be written.
fn log(facts: &Facts) -> String {
    format!("effort/{}.toml", &facts.as_of.to_string()[..7])
}

/// Who has had work in progress for more than a week and writes nothing.
fn silent(facts: &Facts, worked: &[Worked<'_>], outlook: &mut Outlook) {
    let is_open = |task: &Record<Task>| {
        let started = task.started_by(facts.as_of);
        let is_begun = started.is_some_and(|when| when.date() < facts.as_of - 7);
        is_begun && task.finished_by(facts.as_of).is_none()
    };
    let open: Vec<_> = facts
        .active_leaves()
        .filter(|(_, task)| is_open(task))
        .collect();
    for (at, member) in facts.project.members.iter().enumerate() {
        let is_known = worked
            .iter()
            .any(|one| one.member == at && !one.weeks.is_empty());
        let owns = |task: &Record<Task>| task.owner.iter().any(|owner| *owner.member == member.id);
        let has_work = open.iter().any(|(_, task)| owns(task));
        if !is_known && has_work && member.side != Some(Side::Client) {
            outlook.cannot_tell(&member.full_id(), &log(facts), "days");
        }
    }
}

/// Lines of the last weeks that do not say who worked, or for how long.
fn incomplete(facts: &Facts, outlook: &mut Outlook) {
    let logs = facts.project.efforts.iter();
    let lines = logs.flat_map(|log| log.until(facts.as_of));
    for line in lines.filter(|line| line.on > facts.as_of - 7 * WEEKS as i32) {
        match (line.who.as_deref(), line.days) {
            (None, _) => outlook.cannot_tell("project", &line.file, "who"),
            (Some(who), None) => outlook.cannot_tell(&format!("member.{who}"), &line.file, "days"),
            _ => {}
        }
    }
}

fn judge(facts: &Facts, worked: &Worked<'_>, outlook: &mut Outlook) {
    let limits = outlook.limits();
    let Some(newest) = worked.weeks.first() else {
        return;
    };
    let Some(line) = newest.line else { return };
    let least = worked.weeks.iter().map(hours).fold(f64::INFINITY, f64::min);
    let is_red = |hours: f64| limits.severity(hours) == Some(Severity::Red);
    let is_one = is_red(hours(newest)) && !is_red(least);
    let member = &facts.project.members[worked.member];
    let args = args![
        name: member.name, week: newest.monday, weeks: worked.weeks.len() as i64,
        hours: shown(limits, if is_one { hours(newest) } else { least }),
        limit: limits.red.map_or_else(String::new, |red| red.to_string()),
        state: if is_one { "week" } else { "weeks" },
        law: if is_korean(facts) && newest.is_beyond_law() { "broken" } else { "kept" },
    ];
    let object = Object::new(member, &member.name, &[]).at(line.at(&["days"]));
    let Some(mut raised) = outlook.judge_or_red(is_one, object, least, args) else {
        return;
    };
    for week in &worked.weeks {
        let Some(line) = week.line else { continue };
        let spread = if week.is_spread { "yes" } else { "no" };
        let args = args![week: week.monday, hours: shown(limits, hours(week)), spread];
        raised = raised.figure(line.at(&["days"]), "worked", args);
    }
}

fn hours(week: &WorkedWeek<'_>) -> f64 {
    week.minutes as f64 / 60.0
}

fn shown(limits: Limits, hours: f64) -> String {
    limits.shown(hours, 1, Rounding::Nearest)
}

fn is_korean(facts: &Facts) -> bool {
    let country = facts.project.charter.calendar.country;
    country.is_none_or(|country| country == Country::Kr)
}
