//! Stages as a table.

use super::Detail;
use crate::cli::data::{figure, or_dash, percent, signed};
use crate::cli::table::{Align, Table};
use crate::evidence::dataset::StageFacts;
use crate::lang::format;

impl Detail<'_> {
    pub(super) fn stages(&self) -> String {
        if self.one.stages.is_empty() {
            return String::new();
        }
        let heads = [
            "stage",
            "count",
            "needed",
            "week",
            "per-day",
            "planned-yield",
            "yield",
            "waiting",
            "days",
        ];
        let mut aligns = vec![Align::Right; heads.len()];
        aligns[0] = Align::Left;
        let heads = heads.map(|head| self.words.word(&format!("datasets-{head}")));
        let mut table = Table::new(heads.into(), aligns);
        for stage in &self.one.stages {
            table.row(self.stage(stage));
        }
        let mut out = table.text();
        out.push_str(&format!("{}\n", self.words.word("datasets-stages-read")));
        let is_open = |stage: &StageFacts| stage.observed_yield.is_some_and(|one| !one.is_final);
        if self.one.stages.iter().any(is_open) {
            out.push_str(&format!("{}\n", self.words.word("datasets-yield-open")));
        }
        out + "\n"
    }

    fn stage(&self, stage: &StageFacts) -> Vec<String> {
        let needed = stage.needed.map(|needed| {
            let needed = (needed - 1e-6).ceil();
            format::number(needed, 0, format::Rounding::Nearest)
        });
        let observed = stage.observed_yield.map(|one| match one.is_final {
            true => percent(one.share),
            false => format!("({})", percent(one.share)),
        });
        let waiting = self.one.backlog(stage.stage);
        let days = waiting.map(|waiting| match waiting.days {
            Ok(days) if days.is_infinite() => self.words.word("datasets-never"),
            Ok(days) => figure(days),
            Err(_) => "–".to_owned(),
        });
        vec![
            self.words.word(&format!("stage-{}", stage.stage.word())),
            format::count(stage.count),
            or_dash(needed),
            or_dash(stage.week.map(signed)),
            or_dash(stage.rate.ok().map(figure)),
            or_dash(stage.planned_yield.map(percent)),
            or_dash(observed),
            or_dash(waiting.map(|waiting| format::count(waiting.items))),
            or_dash(days),
        ]
    }
}
