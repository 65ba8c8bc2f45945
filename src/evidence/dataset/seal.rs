//! Whether an evaluation set stayed as it was: freeze, hash, and who labelled it.

use std::collections::BTreeSet;

use super::Look;
use crate::model::Project;
use crate::model::kind::dataset::{Dataset, Role};
use crate::model::kind::volume::Stage;
use crate::model::record::Record;
use crate::time::Date;

/// What is known of a set's freeze.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seal {
    /// Day after which it did not change, if that has come.
    pub frozen: Option<Date>,
    pub hash: Option<String>,
    /// Measurements on this set that say which hash it had, oldest first.
    pub measured: Vec<MeasuredHash>,
    /// Accepted items gained or lost after the freeze.
    pub moved: Option<i64>,
}

/// The hash that a measurement found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeasuredHash {
    pub on: Date,
    /// The goal that was measured, by id.
    pub goal: String,
    /// Index into the goal's log.
    pub line: usize,
    pub hash: String,
}

impl Seal {
    /// Measurements on something else than the frozen set: from the freeze on, or, where there is none,
    /// at any time, with another hash than the set's. Where the set has no hash, than the first of them.
    pub fn changed(&self) -> Vec<&MeasuredHash> {
        let of_freeze: Vec<_> = self
            .measured
            .iter()
            .filter(|one| self.frozen.is_none_or(|frozen| one.on >= frozen))
            .collect();
        let first = of_freeze.first().map(|one| one.hash.as_str());
        let own = self.hash.as_deref().or(first);
        let differs = |one: &&MeasuredHash| own.is_some_and(|own| !is_same(own, &one.hash));
        of_freeze.into_iter().filter(differs).collect()
    }

    /// Those of [`Self::changed`] after which their goal was not measured on the sealed set again.
    pub fn open_changes(&self) -> Vec<&MeasuredHash> {
        let newest = |one: &&MeasuredHash| {
            let mut of_goal = self.measured.iter().rev();
            of_goal.find(|other| other.goal == one.goal) == Some(*one)
        };
        self.changed().into_iter().filter(newest).collect()
    }
}

/// Whether two written hashes may be of the same bytes: letter case, a named algorithm and a hash cut short
/// say nothing, and hashes of two algorithms cannot be compared.
pub fn is_same(one: &str, other: &str) -> bool {
    let parts = |hash: &str| {
        let hash = hash.trim().to_ascii_lowercase();
        match hash.split_once(':') {
            Some((algorithm, digits)) => (Some(algorithm.to_owned()), digits.to_owned()),
            None => (None, hash),
        }
    };
    let ((one_by, one), (other_by, other)) = (parts(one), parts(other));
    let is_other = one_by
        .zip(other_by)
        .is_some_and(|(one, other)| one != other);
    let (short, long) = if one.len() < other.len() {
        (one, other)
    } else {
        (other, one)
    };
    is_other || short == long || (short.len() >= SHORTEST && long.starts_with(&short))
}

/// Digits from which on a hash that was cut short still names one thing.
const SHORTEST: usize = 7;

pub(super) fn seal(look: &Look<'_>, project: &Project, id: &str) -> Seal {
    let frozen = look.dataset.frozen.filter(|on| *on <= look.as_of);
    let mut measured: Vec<MeasuredHash> = Vec::new();
    for log in &project.measurements {
        for (line, one) in log.lines.iter().enumerate() {
            let set = one.dataset.as_deref().or_else(|| {
                let goal = project.goals.find(&log.id)?;
                goal.dataset.as_deref()
            });
            let is_of_set = set == Some(id) && one.on <= look.as_of;
            if let Some(hash) = one.dataset_hash.as_ref().filter(|_| is_of_set) {
                measured.push(MeasuredHash {
                    on: one.on,
                    goal: log.id.clone(),
                    line,
                    hash: hash.clone(),
                });
            }
        }
    }
    measured.sort_by(|one, other| {
        (one.on, &one.goal, one.line).cmp(&(other.on, &other.goal, other.line))
    });
    let now = look.counts(Stage::Accepted).last().map(|one| one.count);
    let then = frozen.and_then(|on| look.count_on(Stage::Accepted, on));
    Seal {
        frozen,
        hash: look.dataset.hash.clone(),
        measured,
        moved: now.zip(then).map(|(now, then)| now - then),
    }
}

/// Roles of those who build models.
const BUILDERS: [&str; 2] = ["data-scientist", "ai-engineer"];

/// Who labelled an evaluation set and also the data that is trained on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Annotators {
    /// Members who label this set.
    pub own: Vec<String>,
    /// Those of them who label training data too.
    pub shared: Vec<String>,
    /// Those of them who build models: data scientists and AI engineers of ours.
    pub developers: Vec<String>,
    /// Training sets that do not say who labels them.
    pub unknown: Vec<String>,
}

/// Who labels a test set and training data; `None` of other sets.
pub(super) fn annotators(project: &Project, set: &Record<Dataset>) -> Option<Annotators> {
    (*set.role == Some(Role::Test)).then(|| {
        let training = || {
            let sets = project.datasets.iter();
            sets.filter(|one| *one.role == Some(Role::Train))
        };
        let trainers: BTreeSet<&str> = training()
            .flat_map(|one| one.annotators.iter().map(|id| &**id))
            .collect();
        let own: Vec<String> = set.annotators.iter().map(|id| id.to_string()).collect();
        let of = |is: &dyn Fn(&str) -> bool| own.iter().filter(|id| is(id)).cloned().collect();
        Annotators {
            shared: of(&|id| trainers.contains(id)),
            developers: of(&|id| is_developer(project, id)),
            unknown: training()
                .filter(|one| one.annotators.is_empty())
                .map(|one| one.id.clone())
                .collect(),
            own,
        }
    })
}

fn is_developer(project: &Project, id: &str) -> bool {
    let role = project.members.find(id).and_then(|one| one.role.as_deref());
    role.is_some_and(|role| BUILDERS.contains(&role))
}

#[cfg(test)]
mod tests {
    use super::is_same;

    #[test]
    fn a_hash_is_the_same_however_it_is_written() {
        assert!(is_same("sha256:4CFF1A40", "4cff1a40"));
        assert!(is_same("4cff1a404468aa", "sha256:4cff1a4"));
        // Two algorithms say nothing of each other.
        assert!(is_same("md5:0011223344", "sha256:4cff1a40"));
        assert!(!is_same("4cff1a404468aa", "4cff1b4"));
        assert!(!is_same("4cff1a404468aa", "4cff1a"));
    }
}
