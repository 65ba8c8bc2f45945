//! Quality indices and classes as tables.

use super::Detail;
use crate::args;
use crate::cli::data::{or_dash, percent};
use crate::cli::table::{Align, Table};
use crate::evidence::Judgement;
use crate::evidence::dataset::{ClassFacts, IndexFacts};
use crate::lang::{Args, format};

impl Detail<'_> {
    pub(super) fn indices(&self) -> String {
        if self.one.indices.is_empty() {
            return String::new();
        }
        let heads = [
            "index",
            "criterion",
            "passed",
            "value",
            "low",
            "verdict",
            "samples",
            "basis",
        ];
        let mut aligns = vec![Align::Right; heads.len()];
        for text in [0, 5, 7] {
            aligns[text] = Align::Text;
        }
        let heads = heads.map(|head| self.words.word(&format!("datasets-{head}")));
        let mut table = Table::new(heads.into(), aligns);
        for index in &self.one.indices {
            table.row(self.index(index));
        }
        table.text() + "\n"
    }

    fn index(&self, one: &IndexFacts) -> Vec<String> {
        let key = format!("index-{}", one.index);
        let name = self.words.find(&key, &Args::new());
        let newest = one.newest;
        let estimate = newest.and_then(|newest| newest.estimate());
        let decimals = one.criterion.map_or(1, |criterion| criterion.digits.max(1));
        // What breaks its criterion never looks as if it kept it.
        let rate = |rate: f64| match one.criterion {
            None => format::number(rate * 100.0, decimals, format::Rounding::Nearest),
            Some(criterion) => {
                format::number_against(rate * 100.0, decimals, criterion.value, format::Side::Above)
            }
        };
        let verdict = one
            .verdict
            .map_or("cannot-tell", |one| Judgement::Verdict(one).word());
        let samples = |samples: u64| format::count(i64::try_from(samples).unwrap_or(i64::MAX));
        vec![
            name.unwrap_or_else(|| one.index.clone()),
            or_dash(one.criterion.map(|one| {
                format::number(one.value, one.digits.max(1), format::Rounding::Nearest)
            })),
            or_dash(
                newest.map(|one| format!("{} / {}", samples(one.passed), samples(one.samples))),
            ),
            or_dash(estimate.map(|one| rate(one.point))),
            or_dash(
                estimate
                    .map(|one| format::number(one.low * 100.0, decimals, format::Rounding::Down)),
            ),
            self.words.word(&format!("verdict-{verdict}")),
            or_dash(one.samples_needed.map(samples)),
            or_dash(one.basis.clone()),
        ]
    }

    pub(super) fn classes(&self) -> String {
        let diversity = &self.one.diversity;
        if diversity.classes.is_empty() {
            return String::new();
        }
        let heads = [
            "class",
            "accepted",
            "planned",
            "missing",
            "share",
            "planned-share",
            "ratio",
        ];
        let mut aligns = vec![Align::Right; heads.len()];
        aligns[0] = Align::Text;
        let heads = heads.map(|head| self.words.word(&format!("datasets-{head}")));
        let mut table = Table::new(heads.into(), aligns);
        for class in &diversity.classes {
            table.row(class_row(class));
        }
        let mut out = table.text();
        let told = diversity.on.zip(diversity.psi).map(|(on, psi)| {
            let psi = format::number(psi, 3, format::Rounding::Nearest);
            let least = diversity.least();
            let name = least.map_or("", |class| class.name.as_str());
            let ratio = least.and_then(ClassFacts::ratio).unwrap_or(f64::NAN);
            let ratio = format::number(ratio, 2, format::Rounding::Nearest);
            self.text_of("mix", args![on, name, ratio, psi])
        });
        if let Some(told) = told {
            out.push_str(&format!("{told}\n"));
        }
        out + "\n"
    }
}

fn class_row(class: &ClassFacts) -> Vec<String> {
    let nearest = format::Rounding::Nearest;
    vec![
        class.name.clone(),
        or_dash(class.count.map(format::count)),
        or_dash(class.planned.map(format::count)),
        or_dash(class.missing().map(format::count)),
        or_dash(class.share.map(percent)),
        or_dash(class.planned_share.map(percent)),
        or_dash(class.ratio().map(|ratio| format::number(ratio, 2, nearest))),
    ]
}
