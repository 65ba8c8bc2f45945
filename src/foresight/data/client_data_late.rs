//! Data that the client promised and has not handed over.

use super::running;
use crate::args;
use crate::evidence::DatasetFacts;
use crate::facts::Facts;
use crate::foresight::{Exposure, Limits, Object, Outlook, Trigger, trigger};
use crate::model::kind::dataset::Rights;

pub(super) const TRIGGER: Trigger = trigger!(
    "client-data-late",
    "D11",
    2,
    Limits::above(Some(5.0), Some(10.0)).signed(),
    look
);

fn look(facts: &Facts, outlook: &mut Outlook) {
    running(facts, outlook, dataset);
}

fn dataset(facts: &Facts, one: &DatasetFacts, outlook: &mut Outlook) {
    let dataset = &facts.project.datasets[one.dataset];
    let Some(arrival) = one.arrival else {
        match dataset.rights {
            Some(Rights::Client) => {
                outlook.cannot_tell(&dataset.full_id(), &dataset.file, "promised");
            }
            None => outlook.cannot_tell(&dataset.full_id(), &dataset.file, "rights"),
            // Our own and public data nobody has to hand over.
            Some(_) => {}
        }
        return;
    };
    if arrival.received.is_some() {
        return;
    }
    let (name, promised, days) = (&dataset.name, arrival.promised, arrival.late);
    let args = args![name, promised, days];
    let object = Object::new(dataset, name, &["promised"]);
    if let Some(raised) = outlook.judge(object, days as f64, args.clone()) {
        raised
            .figure(dataset.at(&["promised"]), "promised", args.clone())
            .exposed(Exposure::days(days as f64));
    }
}
