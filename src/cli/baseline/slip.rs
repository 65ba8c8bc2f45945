//! What a new baseline would sign along with its changes: slipped dates, scope and estimates that none explains.

use crate::args;
use crate::cli::failure::Failure;
use crate::facts::Facts;
use crate::facts::variance::{Approvals, Variance};
use crate::lang::{Arg, Args, Catalogue, format};
use crate::model::kind::change::Change;
use crate::model::record::Record;
use crate::report::signed::{DateRow, VarianceView};
use crate::time::Date;

/// So many differences are listed by name.
const MOST_LISTED: usize = 8;

/// What differs from the baseline that counts, and that the named changes do not explain.
pub(super) struct Slip<'f> {
    left: Variance<'f>,
    facts: &'f Facts,
    words: &'f Catalogue,
}

impl<'f> Slip<'f> {
    /// `None` where there is none, or nothing was signed.
    pub(super) fn of(
        facts: &'f Facts,
        changes: &[&'f Record<Change>],
        words: &'f Catalogue,
    ) -> Option<Self> {
        let left = Variance::of(facts, facts.baseline()?).beyond(facts, changes);
        (!left.is_empty()).then_some(Self { left, facts, words })
    }

    /// That it would be signed without a word.
    pub(super) fn refusal(&self, changes: &[&Record<Change>], on: Date) -> Failure {
        let candidates = self.candidates(changes, on);
        let lines = Arg::Lines(self.lines().join("\n"));
        let known = if candidates.is_empty() { "no" } else { "yes" };
        let mut args = args![lines, known, changes: candidates];
        args.extend(self.figures());
        Failure::Refused("failure-baseline-slip", args)
    }

    /// The sentence for `basis` where it is signed all the same.
    pub(super) fn note(&self) -> String {
        self.words.text("baseline-slip-accepted", &self.figures())
    }

    /// How much of what differs, and how the finish moves.
    fn figures(&self) -> Args {
        let left = &self.left;
        let (dates, estimates) = (left.dates.len(), left.estimates.len());
        let scope = left.added.len() + left.removed.len();
        let moved = left.finish.filter(|finish| finish.days != 0);
        let difference = moved.map_or(0, |finish| finish.days);
        let has_finish = if moved.is_some() { "yes" } else { "no" };
        let difference = format::working_day_difference(difference as f64, self.words.lang);
        let agreed = moved.map_or(self.facts.as_of, |finish| finish.agreed);
        let now = moved.map_or(self.facts.as_of, |finish| finish.now);
        let last = &left.baseline.id;
        args![
            last, dates, scope, estimates, has_finish, difference, agreed, now
        ]
    }

    /// Approved changes that were not named.
    fn candidates(&self, named: &[&Record<Change>], on: Date) -> String {
        let since = Approvals::since(&self.facts.project, self.left.baseline, Some(on));
        let others = since.changes().iter().map(|change| change.id.as_str());
        let others = others.filter(|id| !named.iter().any(|one| one.id == *id));
        others.collect::<Vec<_>>().join(", ")
    }

    fn lines(&self) -> Vec<String> {
        let view = VarianceView::told(self.facts, &self.left, self.words);
        let mut lines: Vec<_> = view.dates.iter().map(|row| self.date(row)).collect();
        let scope = [
            (&view.added, "variance-added"),
            (&view.removed, "variance-removed"),
        ];
        for (rows, what) in scope {
            let what = self.words.word(what);
            lines.extend(rows.iter().map(|row| line(&row.id, &row.name, &what)));
        }
        lines.extend(view.estimates.iter().map(|row| {
            let key = self.words.word(&format!("variance-key-{}", row.key));
            let [agreed, now] = &row.shown;
            line(&row.id, &row.name, &format!("{key} {agreed} → {now}"))
        }));
        if lines.len() > MOST_LISTED {
            lines.truncate(MOST_LISTED);
            lines.push("  …".to_owned());
        }
        lines
    }

    /// The finish, or the start where only that moved.
    fn date(&self, row: &DateRow) -> String {
        let Some(slip) = row.finish.as_ref().or(row.start.as_ref()) else {
            return line(&row.id, &row.name, "");
        };
        let days = format::working_day_difference(slip.difference as f64, self.words.lang);
        let (agreed, now) = (&slip.agreed, &slip.now);
        line(&row.id, &row.name, &format!("{agreed} → {now}, {days}"))
    }
}

fn line(id: &str, name: &str, what: &str) -> String {
    format::one_line(&format!("  {id} ({name}): {what}"))
}
