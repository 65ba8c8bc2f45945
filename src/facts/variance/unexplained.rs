//! What signing anew would take along although no named change says so.

use super::{Approvals, Difference, Grounds, TaskSlip, Variance};
use crate::facts::Facts;
use crate::model::kind::change::Change;
use crate::model::record::Record;

impl<'f> Variance<'f> {
    /// The variance without what the changes explain ([`Grounds`]): dates, scope and estimates. Promises are left out;
    /// they have rules of their own.
    ///
    /// Scope and estimates of what a change affects are explained; one that moves the contract's end explains every
    /// estimate of time, one with an amount every cost.
    pub fn beyond(self, facts: &'f Facts, changes: &[&'f Record<Change>]) -> Self {
        let grounds = Grounds::of(facts, self.baseline, Approvals::only(changes));
        let mut left = self;
        left.promises.clear();
        left.dates.retain(|one| !grounds.explain_dates(one));
        left.estimates.retain(|one| !grounds.explain_estimate(one));
        for scope in [&mut left.added, &mut left.removed] {
            scope.retain(|one| !grounds.touch(&one.subject));
        }
        left.finish = left.finish.filter(|_| !left.dates.is_empty());
        left
    }

    /// Whether nothing differs.
    pub fn is_empty(&self) -> bool {
        self.promises.is_empty()
            && self.added.is_empty()
            && self.removed.is_empty()
            && self.estimates.is_empty()
            && self.dates.is_empty()
    }
}

impl Grounds<'_> {
    fn explain_dates(&self, one: &TaskSlip<'_>) -> bool {
        let mut slips = one.start.iter().chain(&one.finish);
        slips.all(|slip| self.explain(one.row, slip.days))
    }

    fn explain_estimate(&self, one: &Difference<'_>) -> bool {
        let is_whole = match one.key {
            "cost" => self.add_money(),
            _ => self.move_end(),
        };
        is_whole || self.touch(&one.subject)
    }
}
