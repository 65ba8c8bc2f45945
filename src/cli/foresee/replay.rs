//! `pmo foresee --replay`: the triggers over the git history, held against the issues that came.

use serde::Serialize;

use crate::args;
use crate::cli::failure::Failure;
use crate::cli::output;
use crate::cli::past::{Begin, NoPast, Past};
use crate::cli::session::Session;
use crate::cli::table::{Align, Table};
use crate::compare::{self, AFTERGLOW, Day, Score, Scored, Spell};
use crate::facts::Facts;
use crate::foresight::{Foresight, Sort};
use crate::lang::{Args, Catalogue, format};
use crate::time::Date;

/// How much of a commit id is shown.
const SHORT: usize = 10;

/// How a history went.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
struct Answer {
    from: String,
    to: String,
    spells: Vec<SpellRow>,
    issues: Vec<IssueRow>,
    hits: usize,
    misses: usize,
    false_alarms: usize,
    months: f64,
    false_alarms_per_month: f64,
}

/// A stretch of time in which a trigger warned of an object.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
struct SpellRow {
    rule: &'static str,
    about: String,
    name: String,
    sort: Option<&'static str>,
    level: &'static str,
    first_fired: String,
    /// Whether it fired on the first day of the history already.
    older: bool,
    /// The first day on which it no longer fired; `None` if it still does.
    cleared: Option<String>,
    /// The first issue that it preceded.
    issue: Option<String>,
    /// By how many working days.
    lead: Option<i64>,
    false_alarm: bool,
}

/// An issue and the warning that announced it first.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
struct IssueRow {
    id: String,
    raised: String,
    rule: Option<&'static str>,
    first_fired: Option<String>,
    lead: Option<i64>,
}

pub(super) fn run(
    session: &Session,
    facts: &Facts,
    today: Foresight,
    is_json: bool,
) -> Result<(), Failure> {
    let past = Past::open(session, facts)?.map_err(missing)?;
    if past.is_shallow() {
        return Err(Failure::Surroundings("failure-shallow", Args::new()));
    }
    let mut days = past.days()?;
    days.push(Day {
        on: facts.as_of,
        foresight: today,
    });
    let from = days.first().map_or(facts.as_of, |day| day.on);
    let score = Score::of(facts, compare::spells(&days), from);
    let answer = answer(&score, facts);
    let text = if is_json {
        session.json_with(&answer)
    } else {
        output::fitted(&screen(&answer, &score, past.begin(), &session.words))
    };
    output::data(&text)
}

fn missing(why: NoPast) -> Failure {
    match why {
        NoPast::NoCommits => Failure::Surroundings("failure-no-history", Args::new()),
        NoPast::Later(first) => Failure::Surroundings("failure-later-history", args![first]),
    }
}

fn answer(score: &Score<'_>, facts: &Facts) -> Answer {
    let issues = score.issues.iter().map(|(issue, spell)| {
        let spell = spell.map(|at| &score.spells[at].spell);
        let lead = |first| facts.calendars.working_days(first, issue.raised);
        IssueRow {
            id: issue.id.clone(),
            raised: issue.raised.to_string(),
            rule: spell.map(|spell| spell.rule),
            first_fired: spell.map(|spell| spell.first.to_string()),
            lead: spell.map(|spell| lead(spell.first)),
        }
    });
    let months = score.months();
    let per_month = score.false_alarms() as f64 / months;
    let rounded = |value: f64| (value * 1000.0).round() / 1000.0;
    Answer {
        from: score.from.to_string(),
        to: score.to.to_string(),
        spells: score.spells.iter().map(spell).collect(),
        issues: issues.collect(),
        hits: score.hits(),
        misses: score.misses(),
        false_alarms: score.false_alarms(),
        months: rounded(months),
        false_alarms_per_month: rounded(per_month),
    }
}

fn spell(scored: &Scored<'_>) -> SpellRow {
    let spell = &scored.spell;
    SpellRow {
        rule: spell.rule,
        about: spell.about.clone(),
        name: format::one_line(&spell.name),
        sort: spell.sort().map(Sort::name),
        level: spell.worst.name(),
        first_fired: spell.first.to_string(),
        older: spell.is_older,
        cleared: spell.cleared.map(|on| on.to_string()),
        issue: scored.issue.map(|(issue, _)| issue.id.clone()),
        lead: scored.issue.map(|(_, lead)| lead),
        false_alarm: scored.is_false_alarm(),
    }
}

fn screen(answer: &Answer, score: &Score<'_>, begin: Option<&Begin>, words: &Catalogue) -> String {
    let args = args![from: score.from, to: score.to];
    let mut out = words.text("replay-title", &args) + "\n\n";
    let heads = [
        "rule", "about", "level", "first", "cleared", "issue", "lead",
    ];
    let heads = heads.map(|head| words.word(&format!("replay-{head}")));
    let left = Align::Left;
    let mut aligns = vec![left; 6];
    aligns[1] = Align::Text;
    aligns.push(Align::Right);
    let mut table = Table::new(heads.into(), aligns);
    let date = |date: &str| Date::parse(date).map_or_else(String::new, |date| date.to_string());
    for row in &answer.spells {
        let older = if row.older { "≤ " } else { "" };
        table.row(vec![
            row.rule.to_owned(),
            row.about.clone(),
            words.word(&format!("light-{}", row.level)),
            format!("{older}{}", date(&row.first_fired)),
            row.cleared.clone().unwrap_or_else(|| "–".to_owned()),
            row.issue.clone().unwrap_or_default(),
            row.lead.map_or_else(String::new, |lead| lead.to_string()),
        ]);
    }
    out.push_str(&table.text());
    out.push('\n');
    for (issue, spell) in &score.issues {
        let (id, raised) = (&issue.id, issue.raised);
        let line = match spell.map(|at| &score.spells[at].spell) {
            Some(Spell { rule, about, .. }) => {
                words.text("replay-hit", &args![id, raised, rule, about])
            }
            None => words.text("replay-miss", &args![id, raised]),
        };
        out.push_str(&(line + "\n"));
    }
    let (hits, misses, false_alarms) = (answer.hits, answer.misses, answer.false_alarms);
    let number = |value, digits| format::number(value, digits, format::Rounding::Nearest);
    let months = number(answer.months, 1);
    let rate = number(answer.false_alarms_per_month, 2);
    let args = args![hits, misses, false_alarms, months, rate];
    out.push_str(&(words.text("replay-sum", &args) + "\n"));
    out.push_str(&(words.text("replay-note", &args![days: AFTERGLOW]) + "\n"));
    if let Some(Begin { on, commit }) = begin {
        let commit = &commit[..commit.len().min(SHORT)];
        out.push_str(&(words.text("replay-begin", &args![on, commit]) + "\n"));
    }
    out
}
