//! KPIs, the goals that serve them and the factors behind, each with its evidence or what it lacks.

use anstyle::Style;

use super::page::Page;
use crate::args;
use crate::lang::format::{self, Rounding};
use crate::report::goals::{FactorRow, LeafRow, Tree};

impl Page<'_> {
    pub(super) fn tree(&self, tree: &Tree) -> String {
        let bold = Style::new().bold();
        let (name, date) = (&self.project, self.as_of);
        let mut out = self.words.text("goals-tree-title", &args![name, date]) + "\n";
        if tree.kpis.is_empty() {
            out.push_str(&format!("\n{}\n", self.words.word("goals-no-kpi")));
        }
        for kpi in &tree.kpis {
            let label = self.words.word("goals-kpi");
            let head = self.head(&kpi.own);
            out.push_str(&format!("\n{bold}{label}{bold:#}  {head}\n"));
            out.push_str(&format!("      {}\n", self.belief(&kpi.own, "kpis.toml")));
            if kpi.goals.is_empty() {
                out.push_str(&format!("  {}\n", self.words.word("goals-kpi-alone")));
            }
            kpi.goals.iter().for_each(|goal| self.leaf(goal, &mut out));
        }
        if !tree.goals.is_empty() {
            out.push_str(&format!(
                "\n{bold}{}{bold:#}\n",
                self.words.word("goals-loose")
            ));
            tree.goals.iter().for_each(|goal| self.leaf(goal, &mut out));
        }
        if !tree.factors.is_empty() {
            let head = self.words.word("goals-factors-loose");
            out.push_str(&format!("\n{bold}{head}{bold:#}\n"));
            for factor in &tree.factors {
                self.factor(factor, &mut out);
            }
        }
        out
    }

    fn leaf(&self, goal: &LeafRow, out: &mut String) {
        let label = self.words.word("goal");
        let name = format::one_line(&goal.name);
        let figures = self.figures(
            &[goal.baseline, goal.target],
            goal.digits,
            goal.unit.as_deref(),
        );
        out.push_str(&format!("  └ {label}  {name} [{}]  {figures}\n", goal.id));
        let verdict = self.verdict(goal.verdict);
        let proof = match goal.value.zip(goal.on.as_deref()) {
            Some((value, on)) => {
                let value = self.figures(&[Some(value)], goal.digits, goal.unit.as_deref());
                let date = self.date(on);
                self.words.text("goals-proof", &args![verdict, value, date])
            }
            None => self.words.word("goals-said-never"),
        };
        let basis = goal.basis.as_ref().map(|basis| {
            let basis = self.words.text("goals-proof-basis", &args![basis]);
            format!("; {basis}")
        });
        out.push_str(&format!("        {proof}{}\n", basis.unwrap_or_default()));
        if goal.factors.is_empty() {
            out.push_str(&format!("      {}\n", self.words.word("goals-goal-alone")));
        }
        goal.factors
            .iter()
            .for_each(|factor| self.factor(factor, out));
    }

    fn factor(&self, factor: &FactorRow, out: &mut String) {
        let label = self.words.word("goals-factor");
        let head = self.head(factor);
        out.push_str(&format!("      └ {label}  {head}\n"));
        let belief = self.belief(factor, "factors.toml");
        out.push_str(&format!("            {belief}\n"));
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
    fn belief(&self, row: &FactorRow, file: &'static str) -> String {
        let mut told = Vec::new();
        if let Some(evidence) = &row.evidence {
            told.push(self.words.text("goals-evidence", &args![evidence]));
        }
        if let Some(source) = &row.source {
            told.push(self.words.text("goals-source", &args![source]));
        }
        if !row.missing.is_empty() {
            let keys: Vec<_> = row.missing.iter().map(|key| format!("`{key}`")).collect();
            let (keys, id) = (keys.join(", "), &row.id);
            told.push(self.words.text("goals-unproven", &args![keys, file, id]));
        }
        told.join("; ")
    }
}
