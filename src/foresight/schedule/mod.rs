//! The plan: slips, lead times, people.

mod document_late;
mod drafting;
mod inspect_buffer;
mod notice;
mod over_allocation;
mod owed;
mod single_person;
mod slip;
mod test_lead;
mod year_end;

use super::Trigger;

pub(super) const TRIGGERS: &[Trigger] = &[
    document_late::TRIGGER,
    inspect_buffer::TRIGGER,
    over_allocation::TRIGGER,
    single_person::TRIGGER,
    slip::TRIGGER,
    test_lead::TRIGGER,
    year_end::TRIGGER,
];
