//! Danger in what is true: triggers that see, weeks ahead, what will go wrong.
//!
//! A trigger answers for each object: it warns, it is clear, or it cannot tell and names the input it
//! lacks. `check` finds faults in what is written; here nothing is wrong with the files, and somebody
//! has to decide something.

mod client;
mod data;
mod goals;
mod limits;
mod outlook;
mod practice;
mod schedule;
mod team;
mod warning;
mod who;

pub use limits::{Limits, Scale, Severity, Side};
pub use outlook::Outlook;
pub use warning::{Exposure, Gap, Object, Raised, Warning};

use std::cmp::Reverse;

use crate::facts::Facts;
use crate::lang::Page;
use crate::model::kind::charter::RuleLevel;

/// One thing that experience looks out for.
#[derive(Clone, Debug)]
pub struct Trigger {
    /// Kebab-case, never reused; shares its names with the rules of `check`.
    pub id: &'static str,
    /// Its number in the catalogue, which only helps to find it.
    pub number: &'static str,
    /// Raised whenever the formula or a default changes.
    pub version: u32,
    pub sort: Sort,
    /// Where amber and red begin by default.
    pub limits: Limits,
    pub page: Page,
    pub look: fn(&Facts, &mut Outlook),
}

/// What sort of danger a trigger sees.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sort {
    /// A weakness that stands until somebody mends it: it makes trouble likelier or dearer, at no
    /// certain date.
    Condition,
    /// Trouble that is coming: a date, a goal or money will be missed if nobody acts.
    Forecast,
}

impl Sort {
    /// The word that outputs use.
    pub fn name(self) -> &'static str {
        match self {
            Self::Condition => "condition",
            Self::Forecast => "forecast",
        }
    }
}

/// Declares a trigger whose pages lie in its family's folder.
macro_rules! trigger {
    (condition, $($rest:tt)*) => {
        $crate::foresight::trigger!(@Condition, $($rest)*)
    };
    (@$sort:ident, $id:literal, $number:literal, $version:literal, $limits:expr, $look:expr $(,)?) => {
        $crate::foresight::Trigger {
            sort: $crate::foresight::Sort::$sort,
            id: $id,
            number: $number,
            version: $version,
            limits: $limits,
            page: $crate::lang::Page {
                en: include_str!(concat!($id, ".md")),
                ko: include_str!(concat!($id, ".ko.md")),
            },
            look: $look,
        }
    };
    ($($rest:tt)*) => {
        $crate::foresight::trigger!(@Forecast, $($rest)*)
    };
}
use trigger;

/// The triggers of each family.
pub const FAMILIES: &[(&str, &[Trigger])] = &[
    ("client", client::TRIGGERS),
    ("data", data::TRIGGERS),
    ("goals", goals::TRIGGERS),
    ("practice", practice::TRIGGERS),
    ("schedule", schedule::TRIGGERS),
    ("team", team::TRIGGERS),
];

/// Every trigger, by family.
pub fn triggers() -> impl Iterator<Item = &'static Trigger> {
    FAMILIES.iter().flat_map(|(_, triggers)| triggers.iter())
}

/// The trigger of an id.
pub fn find(id: &str) -> Option<&'static Trigger> {
    triggers().find(|trigger| trigger.id == id)
}

/// What is foreseen on the status date.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Foresight {
    /// What is coming before what stands; the worst first: by colour, then by days, money and weight of
    /// goals at stake.
    pub warnings: Vec<Warning>,
    /// What the project has decided to live with, and why.
    pub waived: Vec<Waived>,
    /// What would have to be recorded to know more.
    pub gaps: Vec<Gap>,
}

/// A warning that the project has decided to live with.
#[derive(Clone, Debug, PartialEq)]
pub struct Waived {
    pub warning: Warning,
    pub reason: String,
}

/// Runs every trigger that the project has not switched off.
pub fn look(facts: &Facts) -> Foresight {
    look_for(facts, triggers())
}

/// Runs some of the triggers.
pub fn look_for<'t>(facts: &Facts, triggers: impl Iterator<Item = &'t Trigger>) -> Foresight {
    let charter = &facts.project.charter;
    let is_on = |trigger: &&Trigger| charter.rules.get(trigger.id) != Some(&RuleLevel::Off);
    let mut foresight = Foresight::default();
    for trigger in triggers.filter(is_on) {
        let mut outlook = Outlook::new(facts, trigger);
        (trigger.look)(facts, &mut outlook);
        let (warnings, mut gaps) = outlook.settle(facts);
        for warning in warnings {
            let mut waivers = charter.waiver.iter();
            let waiver = waivers.find(|one| {
                one.excuses(warning.rule, &warning.object.id) && one.holds(facts.as_of)
            });
            match waiver {
                None => foresight.warnings.push(warning),
                Some(waiver) => foresight.waived.push(Waived {
                    warning,
                    reason: waiver.reason.clone(),
                }),
            }
        }
        foresight.gaps.append(&mut gaps);
    }
    foresight.warnings.sort_by_key(rank);
    foresight.gaps.sort();
    foresight
}

/// Forecasts before conditions, red before amber, then by days, money and weight of goals; equal ones as the catalogue has them.
fn rank(warning: &Warning) -> impl Ord + use<> {
    let exposure = warning.exposure;
    // Tenths of days and per cents are as fine as anybody plans.
    let tenths = |value: f64| (value * 10.0).round() as i64;
    Reverse((
        warning.sort,
        warning.severity,
        tenths(exposure.days),
        exposure.money,
        tenths(exposure.weight),
    ))
}
