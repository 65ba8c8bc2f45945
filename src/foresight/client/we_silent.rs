//! A client who hears nothing from us.

use super::{contact_log, has_client, is_running, judge_by};
use crate::args;
use crate::facts::Facts;
use crate::foresight::{Exposure, Limits, Object, Outlook, Trigger, trigger};

pub(super) const TRIGGER: Trigger =
    trigger!("we-silent", "C01", 1, Limits::above(Some(2.0), None), look);

fn look(facts: &Facts, outlook: &mut Outlook) {
    if !has_client(facts) || !is_running(facts) {
        return;
    }
    let Some(cadence) = facts.project.charter.reporting.cadence else {
        return outlook.cannot_tell("project", "project.toml", "reporting.cadence");
    };
    if facts.client_contacts().next().is_none() {
        return outlook.cannot_tell("project", &contact_log(facts), "direction");
    }
    let agreed = cadence.working_days();
    let last = facts.last_outbound();
    let began = facts.began();
    let since = last.as_ref().map_or(began, |sign| sign.on.max(began));
    let days = facts.days_since(since);
    // Twice the cadence is red, unless the project says otherwise.
    let own = outlook.limits();
    let limits = Limits {
        red: own.red.or(Some(agreed as f64)),
        ..own
    };
    let object = Object::project(facts, &["reporting", "cadence"]);
    let state = if last.is_some() { "last" } else { "never" };
    let args = args![days, agreed, since, state];
    let late = days - agreed;
    let Some(mut raised) = judge_by(outlook, limits, object.clone(), late as f64, args) else {
        return;
    };
    raised = raised
        .figure(object.place, "agreed", args![agreed, late])
        .exposed(Exposure::days(late as f64));
    if let Some(sign) = last {
        raised.figure(sign.place, "last", args![on: sign.on]);
    }
}
