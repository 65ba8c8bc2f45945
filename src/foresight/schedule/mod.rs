//! The plan: slips, lead times, people.

mod back_loaded;
mod document_late;
mod drafting;
mod eda_skipped;
mod holiday_loss;
mod inspect_buffer;
mod leave_clash;
mod notice;
mod over_allocation;
mod owed;
mod prospect;
mod room;
mod single_person;
mod slip;
mod spi;
mod stale;
mod stuck_90;
mod test_lead;
mod year_end;

pub(super) use owed::Outcome;
pub(super) use prospect::holder;

use super::Trigger;

pub(super) const TRIGGERS: &[Trigger] = &[
    back_loaded::TRIGGER,
    document_late::TRIGGER,
    eda_skipped::TRIGGER,
    holiday_loss::TRIGGER,
    inspect_buffer::TRIGGER,
    leave_clash::TRIGGER,
    over_allocation::TRIGGER,
    single_person::TRIGGER,
    slip::TRIGGER,
    spi::TRIGGER,
    stale::TRIGGER,
    stuck_90::TRIGGER,
    test_lead::TRIGGER,
    year_end::TRIGGER,
];
