//! The samples that a proof of a goal takes, and what cases that belong together are worth.

use super::page::Page;
use crate::args;
use crate::cli::table::{Align, Table};
use crate::lang::format::{self, Rounding};
use crate::report::goals::{Row, SizesRow};

impl Page<'_> {
    /// The sample table of each target, clusters, and the target that cannot be shown.
    pub(super) fn samples(&self, row: &Row) -> Vec<String> {
        let mut told = Vec::new();
        let year = row.against_year.as_ref().map(|year| &year.standing);
        for standing in year.into_iter().chain([&row.against_final]) {
            let Some((sizes, target)) = standing.sizes.zip(standing.target) else {
                continue;
            };
            let target = self.with_unit(row, &self.figure(row, target));
            told.push(self.words.text("goals-sizes", &args![target]));
            let table = self.sizes(row, sizes);
            told.extend(table.lines().map(str::to_owned));
        }
        if row.against_final.target.is_none() {
            // What no target asks for takes no samples.
        } else if row.is_rate {
            if told.is_empty() {
                told.push(self.words.word("goals-no-size"));
            }
            told.push(self.words.word("goals-exactly"));
            if row.margin.is_none() {
                told.push(self.words.word("goals-no-margin"));
            }
        } else if row.metric != Some("volume") {
            told.push(self.words.word("goals-no-rate"));
        }
        told.extend(self.clusters(row));
        told
    }

    fn sizes(&self, row: &Row, sizes: SizesRow) -> String {
        let count = |size: u64| format::count(size.min(i64::MAX as u64) as i64);
        let aligns = vec![Align::Left, Align::Right];
        let heads = ["goals-size-if", "goals-cases"].map(|head| self.words.word(head));
        let mut table = Table::new(heads.into(), aligns);
        for (failures, size) in sizes.with_failures.into_iter().enumerate() {
            let label = self.words.text("goals-size-failures", &args![failures]);
            table.row(vec![label, count(size)]);
        }
        if let Some(margin) = row.margin.map(|margin| self.difference(row, margin)) {
            for (key, size) in [
                ("goals-size-even", sizes.if_better),
                ("goals-size-power", sizes.with_power),
            ] {
                let label = self.words.text(key, &args![margin]);
                let size = size.map_or_else(|| self.words.word("goals-still-never"), count);
                table.row(vec![label, size]);
            }
        }
        let counted = row.latest.as_ref().and_then(|latest| latest.samples);
        for (key, size) in [
            ("goals-size-promised", row.samples),
            ("goals-size-counted", counted),
        ] {
            if let Some(size) = size {
                table.row(vec![self.words.word(key), format::count(size)]);
            }
        }
        table.indented()
    }

    fn clusters(&self, row: &Row) -> Option<String> {
        let samples = row.latest.as_ref().and_then(|latest| latest.samples);
        let samples = format::count(samples.unwrap_or(0));
        let group = row.dataset.as_ref().and_then(|set| set.group.clone());
        let (group, id) = (group.unwrap_or_default(), &row.id);
        match row.clusters.state {
            "cannot-tell" => {
                let values = args![group, samples, id];
                Some(self.words.text("goals-clusters-unknown", &values))
            }
            "discounted" => {
                let effective = row.clusters.effective?;
                let effective = format::number(effective, 0, Rounding::Nearest);
                Some(
                    self.words
                        .text("goals-clusters", &args![samples, effective]),
                )
            }
            _ => None,
        }
    }
}
