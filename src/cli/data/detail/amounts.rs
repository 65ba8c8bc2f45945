//! Raw data, rejections and agreement, a line each.

use super::{Detail, join};
use crate::args;
use crate::cli::data::{or_dash, percent};
use crate::evidence::dataset::Rejected;
use crate::lang::format;
use crate::model::field::Number;

impl Detail<'_> {
    pub(super) fn raw(&self) -> Option<String> {
        let raw = &self.one.raw;
        let count = |count: Option<i64>| or_dash(count.map(format::count));
        let mut parts = Vec::new();
        if let Some(planned) = raw.planned.map(format::count) {
            parts.push(self.text_of("raw-planned", args![planned]));
        }
        if let Some(needed) = raw.needed.map(format::count) {
            parts.push(self.text_of("raw-needed", args![needed]));
        }
        if let Some(short) = raw.short().filter(|short| *short > 0) {
            let short = format::count(short);
            parts.push(self.text_of("raw-short", args![short]));
        }
        let is_done = self.one.is_done();
        if let Some(needed) = raw.needed_as_observed.filter(|_| !is_done) {
            let (needed, reachable) = (format::count(needed), count(raw.reachable));
            parts.push(self.text_of("raw-observed", args![needed, reachable]));
        }
        (!parts.is_empty()).then(|| parts.join("; "))
    }

    pub(super) fn rejected(&self) -> Option<String> {
        let rejection = &self.one.rejection;
        let recent = rejection.recent.as_ref().ok().map(|one| {
            let Rejected {
                rejected,
                inspected,
                ..
            } = *one;
            let (rejected, inspected) = (format::count(rejected), format::count(inspected));
            let (to, share) = (one.to, percent(one.share()));
            match one.from {
                Some(from) => self.text_of(
                    "rejected-recent",
                    args![rejected, inspected, share, from, to],
                ),
                None => self.text_of("rejected-all", args![rejected, inspected, share, to]),
            }
        });
        let last = rejection.weeks.len().saturating_sub(4);
        let weeks: Vec<_> = rejection.weeks[last..]
            .iter()
            .map(|one| {
                let (to, share) = (one.to, percent(one.share()));
                self.text_of("rejected-until", args![to, share])
            })
            .collect();
        let weeks = (weeks.len() > 1).then(|| {
            let weeks = weeks.join(" → ");
            self.text_of("rejected-weeks", args![weeks])
        });
        join([recent, weeks])
    }

    pub(super) fn agreement(&self) -> Option<String> {
        let agreement = &self.one.agreement;
        let newest = agreement.newest()?;
        let number =
            |number: Number| format::number(number.value, number.digits, format::Rounding::Nearest);
        let measure = agreement.measure.clone();
        let measure = measure.unwrap_or_else(|| self.words.word("datasets-agreement"));
        let (value, on) = (number(newest.value), newest.on);
        let told = self.text_of("agreement-value", args![measure, value, on]);
        let target = agreement.target.map(|target| {
            let target = number(target);
            self.text_of("agreement-target", args![target])
        });
        let labelled = newest.labelled.map(|labelled| {
            let labelled = percent(labelled);
            self.text_of("agreement-labelled", args![labelled])
        });
        let history: Vec<_> = agreement
            .history
            .iter()
            .map(|one| number(one.value))
            .collect();
        let history = (history.len() > 1).then(|| format!("({})", history.join(" → ")));
        join([Some(told), target, labelled, history])
    }
}
