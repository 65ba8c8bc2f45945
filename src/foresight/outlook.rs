//! Where a trigger puts what it sees.

use super::limits::{Limits, Severity};
use super::warning::{Exposure, Gap, Object, Raised, Warning};
use super::{Sort, Trigger, who};
use crate::facts::Facts;
use crate::lang::Args;

/// What one trigger sees in a project. What it does not mention is clear.
pub struct Outlook {
    rule: &'static str,
    sort: Sort,
    limits: Limits,
    has_own_limits: bool,
    pub(super) warnings: Vec<Warning>,
    pub(super) gaps: Vec<Gap>,
}

impl Outlook {
    pub(super) fn new(facts: &Facts, trigger: &Trigger) -> Self {
        let limits = trigger.limits.set(facts, trigger.id);
        Self {
            rule: trigger.id,
            sort: trigger.sort,
            has_own_limits: facts.project.charter.thresholds.contains_key(trigger.id),
            limits,
            warnings: Vec::new(),
            gaps: Vec::new(),
        }
    }

    /// The thresholds that count: the project's own or the defaults.
    pub fn limits(&self) -> Limits {
        self.limits
    }

    /// Whether the project has set thresholds of its own: then they alone decide, without our guards.
    pub fn has_own_limits(&self) -> bool {
        self.has_own_limits
    }

    /// Warns if the value lies past a threshold.
    pub fn judge(&mut self, object: Object, value: f64, args: Args) -> Option<Raised<'_>> {
        let severity = self.limits.severity(value)?;
        let raised = self.warn(severity, object, args);
        raised.warning.value = Some(value);
        Some(raised)
    }

    /// Warns in red where something else than the thresholds says so, else as [`Self::judge`].
    pub fn judge_or_red(
        &mut self,
        is_red: bool,
        object: Object,
        value: f64,
        args: Args,
    ) -> Option<Raised<'_>> {
        match is_red {
            true => Some(self.warn(Severity::Red, object, args)),
            false => self.judge(object, value, args),
        }
    }

    /// Warns. Of one object the last word of a trigger counts only if it is worse.
    pub fn warn(&mut self, severity: Severity, object: Object, args: Args) -> Raised<'_> {
        let warning = Warning {
            rule: self.rule,
            sort: self.sort,
            severity,
            object,
            value: None,
            limits: self.limits,
            args,
            figures: Vec::new(),
            exposure: Exposure::default(),
            who: Vec::new(),
            cause: None,
            client: None,
        };
        self.warnings.push(warning);
        let at = self.warnings.len() - 1;
        Raised {
            warning: &mut self.warnings[at],
        }
    }

    /// Says that an input is missing, and where it would stand.
    pub fn cannot_tell(&mut self, about: &str, file: &str, key: &'static str) {
        self.gaps.push(Gap {
            file: file.to_owned(),
            key,
            about: about.to_owned(),
            rule: self.rule,
        });
    }

    /// Of one object only the worst warning, and each gap once. What nobody else is known to answer for is the project
    /// manager's.
    pub(super) fn settle(mut self, facts: &Facts) -> (Vec<Warning>, Vec<Gap>) {
        self.warnings
            .sort_by(|a, b| (&a.object.id, b.severity).cmp(&(&b.object.id, a.severity)));
        self.warnings.dedup_by(|a, b| a.object.id == b.object.id);
        for warning in self.warnings.iter_mut().filter(|one| one.who.is_empty()) {
            warning.who = who::managers(facts).map(str::to_owned).collect();
        }
        self.gaps.sort();
        self.gaps.dedup();
        (self.warnings, self.gaps)
    }
}
