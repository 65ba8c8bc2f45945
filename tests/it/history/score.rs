//! How good announcements are: what came late was announced or not, how soon, and what was announced in vain.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use pmo::facts::{self, Colour, Facts, Lights};
use pmo::foresight;
use pmo::model::kind::risk::Audience;

use super::plan;
use super::shock::Trouble;
use super::truth::{History, Outcome};

/// Something said about the future of a project.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Announcement {
    pub rule: String,
    /// Full id (`dataset.train-v1`, `task.label`, `goal.main`, …) or `project`.
    pub about: String,
    /// The first counts less than the second: `amber`, `red`.
    pub level: Colour,
}

/// What announces: the one place to plug something else in.
pub type Announcer = fn(&Facts) -> Vec<Announcement>;

/// The lights that are amber or red, each about all that it looks at: the measure of the harness.
pub fn lights(facts: &Facts) -> Vec<Announcement> {
    let lights = Lights::of(facts, Audience::Internal).lights;
    let bad = lights.iter().filter(|light| light.colour >= Colour::Amber);
    let said = |light: &pmo::facts::Light| {
        let about: Vec<String> = match light.id {
            "data" => facts
                .project
                .datasets
                .iter()
                .map(|one| format!("dataset.{}", one.id))
                .collect(),
            "goals" => facts
                .project
                .goals
                .iter()
                .map(|one| format!("goal.{}", one.id))
                .collect(),
            "contract" => facts
                .project
                .deliverables
                .iter()
                .map(|one| format!("deliverable.{}", one.id))
                .collect(),
            _ => vec!["project".to_owned()],
        };
        let (rule, level) = (light.id.to_owned(), light.colour);
        about
            .into_iter()
            .map(move |about| Announcement {
                rule: rule.clone(),
                about,
                level,
            })
            .collect::<Vec<_>>()
    };
    bad.flat_map(said).collect()
}

/// What foresight forecasts, without the weaknesses that merely stand.
pub fn forecasts(facts: &Facts) -> Vec<Announcement> {
    let is_forecast =
        |rule: &str| foresight::find(rule).is_some_and(|one| one.sort == foresight::Sort::Forecast);
    let mut said = warnings(facts);
    said.retain(|one| is_forecast(&one.rule));
    said
}

/// What foresight warns of.
pub fn warnings(facts: &Facts) -> Vec<Announcement> {
    let warnings = foresight::look(facts).warnings.into_iter();
    let said = |warning: foresight::Warning| Announcement {
        rule: warning.rule.to_owned(),
        about: warning.object.id,
        level: match warning.severity {
            foresight::Severity::Amber => Colour::Amber,
            foresight::Severity::Red => Colour::Red,
        },
    };
    warnings.map(said).collect()
}

/// One late or missed promise and what was said of it beforehand.
#[derive(Clone, Debug)]
pub struct Scored {
    pub outcome: Outcome,
    /// Day from which a cause could be seen, if it could before the promise broke.
    pub visible: Option<usize>,
    /// The cause that could be seen first.
    pub trouble: Option<Trouble>,
    /// First day from then on (of bad luck: ever) with an announcement of it.
    pub announced: Option<usize>,
    /// The same, counting only what names the object itself.
    pub by_name: Option<usize>,
    /// Rules that announced it.
    pub rules: BTreeSet<String>,
}

#[derive(Debug)]
pub struct Score {
    pub seed: u64,
    pub kind: &'static str,
    pub shocks: Vec<String>,
    pub outcomes: Vec<Scored>,
    /// Rules and objects announced, each time anew.
    pub episodes: Vec<(usize, Announcement)>,
    /// From the first to the last day of the contract.
    pub months: f64,
    pub is_clean: bool,
}

/// Looks at a history every `step` working days, on the days of its commits.
pub fn score(history: &History, announce: Announcer, step: usize) -> Score {
    let mut said: Vec<(usize, Vec<Announcement>)> = Vec::new();
    let mut files = BTreeMap::new();
    let mut next = 0;
    for commit in &history.commits {
        files.extend(
            commit
                .files
                .iter()
                .map(|(path, text)| (path.as_str(), &**text)),
        );
        if commit.day < next {
            continue;
        }
        next = commit.day + step;
        let snapshot = pmo::source::memory(files.iter().map(|(path, text)| (*path, *text)));
        said.push((commit.day, announce(&facts::gather(&snapshot, commit.on))));
    }
    let outcomes = history
        .outcomes
        .iter()
        .map(|(outcome, by)| one(history, &said, outcome, by));
    let days = history.scenario.finish - history.scenario.start;
    Score {
        seed: history.scenario.seed,
        kind: history.scenario.kind.word(),
        shocks: history
            .shocks
            .iter()
            .map(|one| format!("{:?}", one.shock.trouble))
            .collect(),
        outcomes: outcomes.collect(),
        episodes: episodes(&said),
        months: f64::from(days) / 30.44,
        is_clean: history.shocks.is_empty() && history.outcomes.is_empty(),
    }
}

fn one(
    history: &History,
    said: &[(usize, Vec<Announcement>)],
    outcome: &Outcome,
    by: &[usize],
) -> Scored {
    let due = history.scenario.day(outcome.due + 1);
    let seen = by.iter().filter_map(|at| {
        let cause = &history.shocks[*at];
        Some((cause.on?, cause.shock.trouble))
    });
    let (visible, trouble) = seen.min().filter(|(day, _)| *day < due).unzip();
    let from = visible.unwrap_or(0);
    let mut scored = Scored {
        outcome: outcome.clone(),
        visible,
        trouble,
        announced: None,
        by_name: None,
        rules: BTreeSet::new(),
    };
    for (day, now) in said.iter().filter(|(day, _)| (from..due).contains(day)) {
        let served = related(history, &outcome.about, *day);
        for one in now {
            if one.about == outcome.about {
                scored.by_name.get_or_insert(*day);
            }
            if served.contains(&one.about) {
                scored.announced.get_or_insert(*day);
                scored.rules.insert(one.rule.clone());
            }
        }
    }
    scored
}

/// What an announcement must be about to announce this: the object, what it is made of (the tasks that
/// hand it over or build or serve it, the data it is measured on, the goal that data is for), and the
/// unfinished tasks that those wait for, with the data that tells their progress and the decisions that
/// block them; of the contract's end and the completion also the project.
pub fn related(history: &History, about: &str, day: usize) -> BTreeSet<String> {
    let scenario = &history.scenario;
    let mut found = BTreeSet::from([about.to_owned()]);
    let (kind, id) = about.split_once('.').unwrap_or((about, ""));
    let mut tasks: Vec<usize> = Vec::new();
    for (at, task) in scenario.tasks.iter().enumerate() {
        let measured = task.measured.is_some_and(|(set, _)| set == id);
        let is_of = match kind {
            "task" => task.id == id,
            "deliverable" => task.hands.contains(&id),
            "dataset" => measured,
            "goal" => task.serves.contains(&id),
            _ => task.id == "completion",
        };
        if is_of {
            tasks.push(at);
        }
    }
    if kind == "goal" {
        found.extend(
            scenario
                .goals
                .iter()
                .filter(|goal| goal.id == id)
                .filter_map(|goal| Some(format!("dataset.{}", goal.dataset?))),
        );
    }
    if kind == "project" || id.starts_with("completion") {
        found.insert("project".to_owned());
    }
    let mut seen = BTreeSet::new();
    while let Some(at) = tasks.pop() {
        if !seen.insert(at) {
            continue;
        }
        let task = &scenario.tasks[at];
        found.insert(format!("task.{}", task.id));
        found.extend(task.measured.map(|(set, _)| format!("dataset.{set}")));
        let decisions = scenario
            .decisions
            .iter()
            .filter(|one| one.blocks == task.id);
        found.extend(decisions.map(|one| format!("decision.{}", one.id)));
        for text in &task.after {
            let from = scenario.task(plan::link(text).0);
            if history.spans[from].1.is_none_or(|end| end >= day) {
                tasks.push(from);
            }
        }
    }
    found
}

/// Each time something is said that was not said the time before.
fn episodes(said: &[(usize, Vec<Announcement>)]) -> Vec<(usize, Announcement)> {
    let mut before: BTreeSet<(&str, &str)> = BTreeSet::new();
    let mut found = Vec::new();
    for (day, now) in said {
        let keys: BTreeSet<_> = now
            .iter()
            .map(|one| (one.rule.as_str(), one.about.as_str()))
            .collect();
        let is_new =
            |one: &&Announcement| !before.contains(&(one.rule.as_str(), one.about.as_str()));
        found.extend(now.iter().filter(is_new).map(|one| (*day, one.clone())));
        before = keys;
    }
    found
}

/// The figures of many histories.
#[derive(Debug, Default, PartialEq)]
pub struct Total {
    pub histories: usize,
    pub outcomes: usize,
    pub announced: usize,
    pub by_name: usize,
    /// Outcomes whose cause could be seen before they happened, and those announced.
    pub seeable: usize,
    pub seeable_announced: usize,
    /// Of these, within five working days after the cause could be seen.
    pub soon: usize,
    /// Projects in which something came late, and those with an announcement of any of it.
    pub late: usize,
    pub warned: usize,
    /// Working days from there to the announcement, sorted.
    pub leads: Vec<usize>,
    /// The same by the cause.
    pub leads_by_trouble: BTreeMap<Trouble, Vec<usize>>,
    pub clean: usize,
    pub clean_months: f64,
    pub false_alarms: usize,
    /// False alarms by rule.
    pub false_by_rule: BTreeMap<String, usize>,
    /// Those of rules that forecast; the others state a weakness that is there.
    pub false_forecasts: usize,
}

pub fn total(scores: &[Score]) -> Total {
    let mut total = Total {
        histories: scores.len(),
        ..Total::default()
    };
    for score in scores {
        total.late += usize::from(!score.outcomes.is_empty());
        total.warned += usize::from(score.outcomes.iter().any(|one| one.announced.is_some()));
        for one in &score.outcomes {
            total.outcomes += 1;
            total.announced += usize::from(one.announced.is_some());
            total.by_name += usize::from(one.by_name.is_some());
            let Some(visible) = one.visible else {
                continue;
            };
            total.seeable += 1;
            if let Some(day) = one.announced {
                total.seeable_announced += 1;
                total.soon += usize::from(day <= visible + 5);
                total.leads.push(day - visible);
                let leads = one
                    .trouble
                    .map(|trouble| total.leads_by_trouble.entry(trouble));
                if let Some(leads) = leads {
                    leads.or_default().push(day - visible);
                }
            }
        }
        if score.is_clean {
            total.clean += 1;
            total.clean_months += score.months;
            total.false_alarms += score.episodes.len();
            for (_, one) in &score.episodes {
                let trigger = foresight::find(&one.rule);
                let is_condition =
                    trigger.is_some_and(|one| one.sort == foresight::Sort::Condition);
                total.false_forecasts += usize::from(!is_condition);
                *total.false_by_rule.entry(one.rule.clone()).or_default() += 1;
            }
        }
    }
    total.leads.sort_unstable();
    total
        .leads_by_trouble
        .values_mut()
        .for_each(|one| one.sort_unstable());
    total
}

impl Total {
    pub fn text(&self) -> String {
        let share = |part: usize, of: usize| part as f64 * 100.0 / of.max(1) as f64;
        let at = |share: f64| {
            self.leads
                .get((self.leads.len() as f64 * share) as usize)
                .copied()
                .unwrap_or(0)
        };
        let mut text = format!(
            "{} histories; {} late or missed, announced {:.1} % (by name {:.1} %), in {} projects, {} warned\n\
             cause to be seen beforehand: {}, announced {:.1} %, within 5 working days {:.1} %; lead median {}, 90 % {}\n\
             nothing went wrong: {} histories, {:.1} months, {} false alarms, {:.2} a project-month ({:.2} of forecasts)\n",
            self.histories,
            self.outcomes,
            share(self.announced, self.outcomes),
            share(self.by_name, self.outcomes),
            self.late,
            self.warned,
            self.seeable,
            share(self.seeable_announced, self.seeable),
            share(self.soon, self.seeable),
            at(0.5),
            at(0.9),
            self.clean,
            self.clean_months,
            self.false_alarms,
            self.false_alarms as f64 / self.clean_months.max(0.1),
            self.false_forecasts as f64 / self.clean_months.max(0.1),
        );
        for (trouble, leads) in &self.leads_by_trouble {
            let soon = leads.iter().filter(|days| **days <= 5).count();
            let _ = writeln!(
                text,
                "  {trouble:?}: {} announced, {soon} within 5 working days; median {}",
                leads.len(),
                leads[leads.len() / 2]
            );
        }
        for (rule, count) in &self.false_by_rule {
            let _ = writeln!(text, "  false {rule}: {count}");
        }
        text
    }
}

impl Score {
    /// One line a history, and one for each promise that nothing announced.
    pub fn text(&self) -> String {
        let announced = self
            .outcomes
            .iter()
            .filter(|one| one.announced.is_some())
            .count();
        let mut text = format!(
            "{:>4} {:<17} {:<40} late {:>2} announced {:>2} episodes {:>3}{}\n",
            self.seed,
            self.kind,
            self.shocks.join(" "),
            self.outcomes.len(),
            announced,
            self.episodes.len(),
            if self.is_clean { " clean" } else { "" }
        );
        for one in &self.outcomes {
            let late = one
                .announced
                .zip(one.visible)
                .filter(|(day, from)| *day > from + 5);
            if let Some((day, from)) = late {
                let _ = writeln!(
                    text,
                    "       slow: {} due {} ({:?}) to be seen from day {from}, announced on {day} by {:?}",
                    one.outcome.about, one.outcome.due, one.trouble, one.rules
                );
            }
        }
        for one in self.outcomes.iter().filter(|one| one.announced.is_none()) {
            let visible = one.visible.map_or("not to be seen".to_owned(), |day| {
                format!("to be seen from day {day}")
            });
            let _ = writeln!(
                text,
                "       silent: {} due {} {visible}",
                one.outcome.about, one.outcome.due
            );
        }
        text
    }
}
