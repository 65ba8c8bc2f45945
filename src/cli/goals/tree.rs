//! KPIs, the goals that serve them and the factors behind, each with its evidence or what it lacks.

use anstyle::Style;

use super::page::Page;
use crate::args;
use crate::lang::format::{self, Rounding};
use crate::report::goals::{FactorRow, LeafRow, Tree};

/// Spaces before a goal and before a factor of a goal.
const GOAL: usize = 2;
const FACTOR: usize = 6;

impl Page<'_> {
    pub(super) fn tree(&self, tree: &Tree) -> String {
        let (name, date) = (&self.project, self.as_of);
        let mut out = self.words.text("goals-tree-title", &args![name, date]) + "\n";
        if tree.kpis.is_empty() {
            out.push_str(&format!("\n{}\n", self.words.word("goals-no-kpi")));
        }
        for kpi in &tree.kpis {
            let mut told = self.belief(&kpi.own, "kpi");
            if kpi.goals.is_empty() {
                told.push(self.words.word("goals-kpi-alone"));
            }
            let label = bold(&self.words.word("goals-kpi"));
            out.push_str(&format!("\n{label}  {}\n", self.head(&kpi.own)));
            out.push_str(&lines(0, &told));
            out.extend(kpi.goals.iter().map(|goal| self.leaf(goal)));
        }
        if !tree.goals.is_empty() {
            let head = bold(&self.words.word("goals-loose"));
            out.push_str(&format!("\n{head}\n"));
            out.extend(tree.goals.iter().map(|goal| self.leaf(goal)));
        }
        if !tree.factors.is_empty() {
            let head = bold(&self.words.word("goals-factors-loose"));
            out.push_str(&format!("\n{head}\n"));
            let factors = tree.factors.iter();
            out.extend(factors.map(|factor| self.factor(factor, GOAL)));
        }
        out
    }

    fn leaf(&self, goal: &LeafRow) -> String {
        let label = self.words.word("goals-goal");
        let name = format::one_line(&goal.name);
        let values = [goal.baseline, goal.target];
        let figures = self.figures(&values, goal.digits, goal.unit.as_deref());
        let mut told = vec![self.proof(goal)];
        if let Some(basis) = &goal.basis {
            told.push(self.words.text("goals-proof-basis", &args![basis]));
        }
        if goal.factors.is_empty() {
            told.push(self.words.word("goals-goal-alone"));
        }
        let head = format!("{:GOAL$}└ {label}  {name} [{}]  {figures}\n", "", goal.id);
        let factors = goal.factors.iter();
        let factors: String = factors.map(|factor| self.factor(factor, FACTOR)).collect();
        head + &lines(GOAL, &told) + &factors
    }

    /// What the latest measurement says.
    fn proof(&self, goal: &LeafRow) -> String {
        let Some((value, on)) = goal.value.zip(goal.on.as_deref()) else {
            return self.words.word("goals-unmeasured");
        };
        let value = self.figures(&[Some(value)], goal.digits, goal.unit.as_deref());
        let (verdict, date) = (self.verdict(goal.verdict), self.date(on));
        self.words.text("goals-proof", &args![verdict, value, date])
    }

    fn factor(&self, factor: &FactorRow, indent: usize) -> String {
        let label = self.words.word("goals-factor");
        let head = self.head(factor);
        let told = lines(indent, &self.belief(factor, "factor"));
        format!("{:indent$}└ {label}  {head}\n{told}", "")
    }

    fn head(&self, row: &FactorRow) -> String {
        let name = format::one_line(&row.name);
        let figures = self.figures(&[row.now, row.target], row.digits, row.unit.as_deref());
        format!("{name} [{}]  {figures}", row.id)
    }

    /// `71.2 → 95.0 %`, with `?` for what is not written.
    fn figures(&self, values: &[Option<f64>], digits: usize, unit: Option<&str>) -> String {
        let figure = |value: &Option<f64>| match value {
            Some(value) => format::number(*value, digits, Rounding::Nearest),
            None => "?".to_owned(),
        };
        let figures: Vec<_> = values.iter().map(figure).collect();
        let figures = figures.join(" → ");
        match unit.map(str::trim) {
            None | Some("") => figures,
            Some("%" | "％") => format!("{figures}%"),
            Some(unit) => format!("{figures} {}", format::one_line(unit)),
        }
    }

    /// Why we believe it, and what is missing.
    fn belief(&self, row: &FactorRow, kind: &'static str) -> Vec<String> {
        let mut told = Vec::new();
        if let Some(evidence) = &row.evidence {
            told.push(self.words.text("goals-evidence", &args![evidence]));
        }
        if let Some(source) = &row.source {
            told.push(self.words.text("goals-source", &args![source]));
        }
        if !row.missing.is_empty() {
            let keys: Vec<_> = row.missing.iter().map(|key| format!("`{key}`")).collect();
            let (keys, id, file) = (keys.join(", "), &row.id, format!("{kind}s.toml"));
            let args = args![keys, file, kind, id];
            told.push(self.words.text("goals-unproven", &args));
        }
        told
    }
}

/// What is told of a node, below it.
fn lines(indent: usize, told: &[String]) -> String {
    let indent = indent + 4;
    let line = |text: &String| format!("{:indent$}{text}\n", "");
    told.iter().map(line).collect()
}

fn bold(text: &str) -> String {
    let bold = Style::new().bold();
    format!("{bold}{text}{bold:#}")
}
