//! The approved changes that explain a difference from a baseline.

use crate::model::Project;
use crate::model::kind::baseline::Baseline;
use crate::model::kind::change::{Change, ChangeStatus};
use crate::model::record::Record;
use crate::time::Date;

/// Changes that were approved after a baseline was signed; what was approved by then is part of it.
#[derive(Clone, Debug)]
pub struct Approvals<'p> {
    changes: Vec<&'p Record<Change>>,
}

impl<'p> Approvals<'p> {
    /// The changes approved since a baseline, up to a day if one is given; those that name no day
    /// count on every day.
    pub fn since(project: &'p Project, baseline: &Baseline, until: Option<Date>) -> Self {
        let counts = |change: &&Record<Change>| {
            change.status == Some(ChangeStatus::Approved)
                && change
                    .approved
                    .is_none_or(|on| on > baseline.head.on && until.is_none_or(|until| on <= until))
        };
        let mut changes: Vec<_> = project.changes.iter().filter(counts).collect();
        // The latest explains what stands there now.
        changes.sort_by_key(|change| std::cmp::Reverse(change.approved));
        Self { changes }
    }

    /// These changes and no others.
    pub(super) fn only(changes: &[&'p Record<Change>]) -> Self {
        let changes = changes.to_vec();
        Self { changes }
    }

    /// Those changes, the latest first.
    pub fn changes(&self) -> &[&'p Record<Change>] {
        &self.changes
    }

    /// The change that affects a record.
    pub fn of(&self, kind: &str, id: &str) -> Option<&'p Record<Change>> {
        let names = |written: &str| match written.split_once('.') {
            Some((of, rest)) => of == kind && rest == id,
            None => written == id,
        };
        self.find(|change| change.affects.iter().any(|affected| names(&affected.0)))
    }

    /// The change that moves the contract's end.
    pub fn of_finish(&self) -> Option<&'p Record<Change>> {
        self.find(|change| change.days.is_some_and(|days| days.value.abs() > 0.0))
    }

    /// The change that adds to the contract's amount.
    pub fn of_amount(&self) -> Option<&'p Record<Change>> {
        self.find(|change| change.amount.is_some_and(|amount| amount != 0))
    }

    fn find(&self, matches: impl Fn(&Change) -> bool) -> Option<&'p Record<Change>> {
        self.changes.iter().copied().find(|change| matches(change))
    }
}
