//! Personal data that was labelled before it was de-identified.

use super::each;
use crate::args;
use crate::evidence::DatasetFacts;
use crate::evidence::dataset::Privacy;
use crate::facts::Facts;
use crate::foresight::{Limits, Object, Outlook, Severity, Trigger, trigger, who};

pub(super) const TRIGGER: Trigger = trigger!(condition, "pii-step", "D08", 1, Limits::NONE, look);

fn look(facts: &Facts, outlook: &mut Outlook) {
    each(facts, outlook, dataset);
}

fn dataset(facts: &Facts, one: &DatasetFacts, outlook: &mut Outlook) {
    let dataset = &facts.project.datasets[one.dataset];
    let (labelled, deidentified) = match one.privacy {
        Privacy::Unknown => {
            return outlook.cannot_tell(&dataset.full_id(), &dataset.file, "personal-data");
        }
        Privacy::None | Privacy::Deidentified { .. } | Privacy::Open => return,
        Privacy::LabelledBefore {
            labelled,
            deidentified,
        } => (labelled, deidentified),
    };
    let name = &dataset.name;
    let state = if deidentified.is_some() {
        "late"
    } else {
        "open"
    };
    let args = args![name, labelled, state, on: deidentified.unwrap_or(labelled)];
    let object = Object::new(dataset, name, &["deidentified"]);
    let raised = outlook
        .warn(Severity::Red, object, args.clone())
        .figure(dataset.at(&["personal-data"]), "personal", args.clone())
        .who(who::of_dataset(facts, &dataset.id));
    let log = facts.project.volumes_of(&dataset.id);
    let newest = log.and_then(|log| log.until(facts.as_of).find(|line| line.on == labelled));
    if let Some(newest) = newest {
        raised.figure(newest.at(&["labelled"]), "begun", args);
    }
}
