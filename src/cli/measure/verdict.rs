//! What the new line comes to: the verdict before and after, or the stages of a dataset.

use crate::args;
use crate::cli::status::goal_value;
use crate::cli::table::{Align, Table};
use crate::evidence::bootstrap::LEAST_RESAMPLES;
use crate::evidence::{DatasetFacts, Doubt, GoalFacts, Judgement, Why, binomial};
use crate::facts::Facts;
use crate::lang::{Args, Catalogue, format};
use crate::model::kind::volume::Stage;
use crate::report::standing::Standing;
use crate::time::Date;

/// The facts without and with the line.
pub struct Views<'v> {
    pub before: &'v Facts,
    pub after: &'v Facts,
    pub words: &'v Catalogue,
}

impl Views<'_> {
    /// Value and verdict of a goal, before and now, and what the verdict means.
    pub fn goal(&self, id: &str, on: Date, dataset: Option<&str>) -> String {
        let Some(goal) = self.after.project.goals.find(id) else {
            return String::new();
        };
        let name = format::one_line(&goal.name);
        let rows = [(self.before, "measure-before"), (self.after, "measure-now")]
            .into_iter()
            .filter_map(|(facts, word)| self.row(facts, id, word));
        let mut rows = rows.peekable();
        if rows.peek().is_none() {
            return String::new();
        }
        let mut table = Table::plain(vec![Align::Text; 4]);
        rows.for_each(|row| table.row(row));
        let mut out = format!("{name} [{id}]\n{}", table.indented());
        let mut say = |key: &str, args: Args| out.push_str(&(self.words.text(key, &args) + "\n"));
        let facts = of_goal(self.after, id);
        let latest = facts.and_then(|facts| facts.latest.as_ref());
        let other = dataset
            .zip(goal.dataset.as_deref())
            .filter(|(one, other)| one != other);
        if let Some((dataset, wanted)) = other {
            say("measure-other-set", args![dataset, wanted]);
        } else if let Some(latest) = latest.filter(|latest| latest.on > on) {
            say("measure-older", args![date: latest.on]);
        }
        if let Some(facts) = facts {
            let (key, args) = meaning(facts, id);
            say(key, args);
        }
        let counted = latest.and_then(|latest| Some((latest.counts?.1, latest.worth?)));
        if let Some((samples, worth)) =
            counted.filter(|(samples, worth)| worth.round() < *samples as f64)
        {
            let samples = format::count(samples);
            let worth = format::number(worth, 0, format::Rounding::Nearest);
            say("measure-worth", args![samples, worth]);
        }
        out
    }

    /// One line of the table; none where nothing was measured.
    fn row(&self, facts: &Facts, id: &str, word: &str) -> Option<Vec<String>> {
        let latest = of_goal(facts, id)?.latest.as_ref()?;
        let standing = Standing::of(facts, self.words);
        let row = standing.goals.iter().find(|row| row.id == id)?;
        let verdict = self.words.word(&format!("verdict-{}", row.verdict));
        let date = self.words.text("measure-date", &args![date: latest.on]);
        Some(vec![self.words.word(word), date, goal_value(row), verdict])
    }

    /// The stages of a dataset before and now, and when it will be complete.
    pub fn dataset(&self, id: &str) -> String {
        let Some(set) = self.after.project.datasets.find(id) else {
            return String::new();
        };
        let heads = ["measure-stage", "measure-before", "measure-now"];
        let heads = heads.map(|head| self.words.word(head));
        let mut table = Table::new(heads.into(), vec![Align::Left, Align::Right, Align::Right]);
        let count = |facts: &Facts, stage: Stage| {
            let stages = of_dataset(facts, id).map(|facts| &facts.stages);
            let known = stages
                .into_iter()
                .flatten()
                .find(|known| known.stage == stage);
            known.map(|known| known.count)
        };
        let shown = |count: Option<i64>| count.map_or_else(|| "–".to_owned(), format::count);
        for stage in Stage::ALL {
            let (was, now) = (count(self.before, stage), count(self.after, stage));
            if now.is_some() {
                let name = self.words.word(&format!("stage-{}", stage.word()));
                table.row(vec![name, shown(was), shown(now)]);
            }
        }
        let name = format::one_line(&set.name);
        let mut out = format!("{name} [{id}]\n{}", table.indented());
        if let Some(target) = set.target {
            let target = format::count(target);
            let expected = of_dataset(self.after, id).and_then(|facts| facts.expected);
            let (key, args) = match (expected, set.needed_by) {
                (Some(date), Some(by)) => ("measure-expected-by", args![target, date, by]),
                (Some(date), None) => ("measure-expected", args![target, date]),
                (None, _) => ("measure-no-forecast", args![target]),
            };
            out.push_str(&(self.words.text(key, &args) + "\n"));
        }
        out
    }
}

/// What a verdict means, in words that a client could be told.
fn meaning(facts: &GoalFacts, id: &str) -> (&'static str, Args) {
    match facts.judgement {
        Judgement::Verdict(binomial::Verdict::Shown) => ("measure-shown", args![]),
        Judgement::Verdict(binomial::Verdict::NotMet) => ("measure-not-met", args![]),
        Judgement::Verdict(binomial::Verdict::NotShownYet) => match facts.doubt {
            Some(Doubt::Leak(leak)) => ("measure-leaks", leak.args()),
            Some(Doubt::OtherVersion) => ("measure-other-version", args![id]),
            Some(Doubt::Labels) => ("measure-beyond-labels", args![id]),
            None => ("measure-not-shown", args![id]),
        },
        Judgement::CannotTell(Why::NoTarget) => ("measure-no-target", args![id]),
        Judgement::CannotTell(Why::NoBounds) => ("measure-no-bounds", args![]),
        Judgement::CannotTell(Why::FewResamples) => {
            let least = LEAST_RESAMPLES as i64;
            ("measure-few-resamples", args![least])
        }
        Judgement::CannotTell(Why::NoClasses) => ("measure-every-class", args![id]),
        Judgement::CannotTell(_) => ("measure-no-measurement", args![]),
    }
}

fn of_goal<'f>(facts: &'f Facts, id: &str) -> Option<&'f GoalFacts> {
    let at = facts.project.goals.position(id)?;
    facts.goals.iter().find(|goal| goal.goal == at)
}

fn of_dataset<'f>(facts: &'f Facts, id: &str) -> Option<&'f DatasetFacts> {
    let at = facts.project.datasets.position(id)?;
    facts.datasets.iter().find(|set| set.dataset == at)
}
