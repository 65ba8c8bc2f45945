//! Which options belong to which line: what would be dropped is refused, and told why.

use crate::args;
use crate::cli::failure::Failure;

/// The name of an option, and whether it was given.
pub type Given = (&'static str, bool);

/// What a line is made from, so that other options have no say in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    /// The line of a goal.
    Goal,
    /// The line of a dataset.
    Dataset,
    /// Figures that are typed.
    NoFile,
    /// Metrics in JSON or YAML.
    Metrics,
    /// Predictions in CSV or TSV.
    Rows,
    /// A metric that looks at no class, or has no mean over them.
    Metric,
    /// Metrics in JSON or YAML of which only counts are read.
    Unit,
    /// Figures without bounds.
    NoBounds,
    /// A goal that does not promise every class.
    EveryClass,
    /// A hash that another option gives.
    Twice,
    /// Items in JSON lines.
    Lines,
    /// COCO annotations.
    Coco,
}

impl Use {
    /// The word that the message chooses by.
    fn word(self) -> &'static str {
        match self {
            Self::Goal => "goal",
            Self::Dataset => "dataset",
            Self::NoFile => "no-file",
            Self::Metrics => "metrics",
            Self::Rows => "rows",
            Self::Metric => "metric",
            Self::Unit => "unit",
            Self::NoBounds => "no-bounds",
            Self::EveryClass => "every-class",
            Self::Twice => "twice",
            Self::Lines => "lines",
            Self::Coco => "coco",
        }
    }
}

/// Whether one of the options was given.
pub fn is_any(options: &[Given]) -> bool {
    options.iter().any(|(_, given)| *given)
}

/// Refuses the first option given: `what` is the id, file, metric or option that it does not go with.
///
/// # Errors
/// [`Failure::Arguments`].
pub fn refuse(
    options: impl IntoIterator<Item = Given>,
    of: Use,
    what: &str,
) -> Result<(), Failure> {
    match options.into_iter().find(|(_, given)| *given) {
        Some((option, _)) => Err(Failure::Arguments(
            "failure-measure-option",
            args![option, of: of.word(), what],
        )),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use clap::{Args, Command};

    use super::*;
    use crate::cli::measure::{options, origin, volume};

    /// An option that the list leaves out would be taken and dropped.
    #[test]
    fn every_option_of_a_group_is_asked_whether_it_was_given() {
        fn same<A: Args>(given: impl IntoIterator<Item = Given>) {
            let group = A::augment_args(Command::new("group"));
            let written = group.get_arguments().filter_map(|arg| arg.get_long());
            let written: BTreeSet<_> = written.map(|long| format!("--{long}")).collect();
            let given: BTreeSet<_> = given.into_iter().map(|(name, _)| name.to_owned()).collect();
            assert_eq!(given, written);
        }
        same::<options::Figures>(options::Figures::default().given());
        same::<options::Paths>(options::Paths::default().given());
        same::<options::Rows>(options::Rows::default().given());
        same::<origin::Origin>(origin::Origin::default().given());
        same::<volume::Volume>(volume::Volume::default().given());
    }
}
