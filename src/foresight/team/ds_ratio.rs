//! Too little data science among those who build.

use super::{FILE, missing};
use crate::args;
use crate::facts::Facts;
use crate::facts::team::data_science;
use crate::foresight::{Limits, Object, Outlook, Scale, Trigger, trigger};
use crate::lang::format::{self, Rounding};

pub(super) const TRIGGER: Trigger = trigger!(
    condition,
    "ds-ratio",
    "T01",
    2,
    Limits::below(Some(0.30), Some(0.15)).on(Scale::Share),
    look
);

fn look(facts: &Facts, outlook: &mut Outlook) {
    // When all is done, the team is what it was.
    if facts.is_over() {
        return;
    }
    let known = match data_science(facts) {
        Ok(known) => known,
        Err(lack) => return missing(lack, outlook),
    };
    let share = known.share.ratio();
    let fte = |part: i64| format::number(part as f64 / 100_000.0, 1, Rounding::Nearest);
    let args = args![
        share: outlook.limits().shown(share, 2, Rounding::Nearest),
        capable: fte(known.share.part), all: fte(known.share.whole)
    ];
    let members = &facts.project.members;
    let place = known.people.first().map_or_else(
        || crate::diag::Place::File(FILE.to_owned()),
        |at| members[*at].at(&["role"]),
    );
    let object = Object::project(facts, &[]).at(place.clone());
    if let Some(raised) = outlook.judge(object, share, args.clone()) {
        raised.figure(place, "people", args);
    }
}
