//! `project.toml`: what was agreed, the calendar, how we report, and which rules apply.

use std::collections::BTreeMap;

use super::deliverable::Deliverable;
use crate::model::dates::{DayLength, Hours, Stretch, TextOrDate};
use crate::model::field::{Number, Percent, When, record, words};
use crate::model::notation::Duration;
use crate::model::record::Kinded;
use crate::model::reference::{AnyRef, Ref};
use crate::time::{Date, Zone};

record! {
    /// The only required file of a project.
    pub struct Charter {
        /// Name, client, dates.
        "project" client => project: Overview,
        /// What was signed.
        "contract" client => contract: Contract,
        /// Working time of the project.
        "calendar" => calendar: CalendarTable,
        /// Other working times by name.
        "calendars" => calendars: BTreeMap<String, CalendarTable>,
        /// How dates are computed.
        "schedule" => schedule: ScheduleTable,
        /// Who hears from us, and how.
        "reporting" => reporting: Reporting,
        /// Whether this project was worth choosing.
        "choice" => choice: Choice,
        /// Levels of rules.
        "rules" => rules: BTreeMap<String, RuleLevel>,
        /// Findings that are accepted for a reason.
        "waiver" => waiver: Vec<Waiver>,
        /// Limits of rules and triggers.
        "thresholds" => thresholds: BTreeMap<String, Threshold>,
        /// Statements that must hold.
        "assert" => assert: BTreeMap<String, String>,
    }
}

record! {
    /// `[project]`.
    pub struct Overview {
        /// Short name in ASCII.
        "id" client => id: String,
        /// Name of the project.
        "name" client => name: String,
        /// Who ordered it.
        "client" client => client: Option<String>,
        /// What sort of AI project it is.
        "kind" client => kind: Option<ProjectKind>,
        /// What it is for.
        "purpose" client => purpose: Option<String>,
        /// Language of messages and reports.
        "language" => language: Option<Language>,
        /// First day.
        "start" client => start: When,
        /// Contract end.
        "finish" client => finish: Date,
        /// Whom the result serves.
        "audience" => audience: Option<Market>,
        /// Executive who stands for it.
        "sponsor" => sponsor: Option<String>,
        /// Day of the executive declaration.
        "declared" => declared: Option<Date>,
        /// Pain point, with today's figure.
        "problem" => problem: Option<String>,
        /// Stage of the project.
        "stage" => stage: Option<String>,
    }
}

words! {
    /// What sort of AI project it is.
    pub enum ProjectKind {
        Dataset = "dataset",
        DocumentAi = "document-ai",
        VisionInspection = "vision-inspection",
        Digitization = "digitization",
        Other = "other",
    }
}

words! {
    /// A language of messages and reports.
    pub enum Language { Ko = "ko", En = "en" }
}

words! {
    /// Whom the result serves.
    pub enum Market { Business = "b2b", Consumer = "b2c", Internal = "internal" }
}

record! {
    /// `[contract]`.
    pub struct Contract {
        /// Which law and which papers apply.
        "kind" client => kind: Option<ContractKind>,
        /// Contract number.
        "number" client => number: Option<String>,
        /// Contract day.
        "signed" client => signed: Option<Date>,
        /// Amount in whole units of the currency.
        "amount" client => amount: Option<i64>,
        /// Whether the amount includes value-added tax.
        "vat" => vat: Option<Vat>,
        /// Currency of all money in the project (ISO 4217).
        "currency" => currency: Option<String>,
        /// Performance bond in per cent of the amount.
        "bond" => bond: Option<Percent>,
        /// What is delivered.
        "bundle" => bundle: Option<Bundle>,
        /// Penalty a day in thousandths of the amount; overrides the dated table.
        "penalty-rate" => penalty_rate: Option<Number>,
        /// Days of delay that are not our fault.
        "excused-days" => excused_days: Option<Number>,
        /// Value of parts inspected and taken over.
        "taken-over" => taken_over: Option<i64>,
        /// Expected profit.
        "profit" => profit: Option<i64>,
        /// Whether a statutory audit applies.
        "audit" => audit: Option<bool>,
        /// Years of an R&D agreement.
        "years" client => years: Vec<Year>,
        /// What is paid when.
        "payment" => payment: Vec<Payment>,
    }
}

impl Contract {
    /// What a payment comes to, in whole units of the currency: as written, or its share of the contract; 0 where
    /// neither is known.
    pub fn payable(&self, payment: &Payment) -> i64 {
        let share = || Some((self.amount? as f64 * payment.share?.value / 100.0).round() as i64);
        payment.amount.or_else(share).unwrap_or(0)
    }

    /// The currency of all money, the Korean won where none is named.
    pub fn currency(&self) -> &str {
        self.currency.as_deref().unwrap_or("KRW")
    }
}

words! {
    /// Which law and which papers apply.
    pub enum ContractKind {
        Procurement = "procurement",
        Rnd = "rnd",
        GrantData = "grant-data",
        Private = "private",
    }
}

words! {
    /// Whether an amount includes value-added tax.
    pub enum Vat { Included = "included", Excluded = "excluded" }
}

words! {
    /// What is delivered.
    pub enum Bundle { Service = "service", GoodsAndService = "goods-and-service" }
}

record! {
    /// A year of an R&D agreement.
    pub struct Year {
        /// The year's number or name.
        "year" => year: i64,
        /// First day.
        "from" => from: Date,
        /// Last day.
        "to" => to: Date,
        /// When the year's report is due, or its id.
        "report" => report: Option<TextOrDate>,
    }
}

record! {
    /// `[[contract.payment]]`.
    pub struct Payment {
        /// Advance, interim payment, balance.
        "name" => name: String,
        /// Per cent of the amount.
        "share" => share: Option<Number>,
        /// Whole units of the currency.
        "amount" => amount: Option<i64>,
        /// When it is due.
        "due" => due: Option<Date>,
        /// Deliverable whose acceptance it follows.
        "after" => after: Option<Ref<Deliverable>>,
        /// Day we claimed it.
        "claimed" => claimed: Option<Date>,
        /// Day it was paid.
        "paid" => paid: Option<Date>,
    }
}

record! {
    /// `[calendar]` and `[calendars.NAME]`.
    pub struct CalendarTable {
        /// Calendar that this one changes.
        "base" => base: Option<Ref<NamedCalendar>>,
        /// Country whose public holidays are days off.
        "country" => country: Option<Country>,
        /// IANA time zone.
        "zone" => zone: Option<Zone>,
        /// Working days of the week.
        "week" => week: Option<Vec<Day>>,
        /// Hours of a working day.
        "hours" => hours: Option<Vec<Hours>>,
        /// Hours by day of the week.
        "hours-on" => hours_on: HoursOn,
        /// Length of one working day in durations.
        "day" => day: Option<DayLength>,
        /// Days without work.
        "off" => off: Vec<Stretch>,
        /// Days of work that would be off, or with other hours.
        "work" => work: Vec<WorkDays>,
    }
}

/// A calendar of `[calendars.NAME]`.
#[derive(Clone, Copy, Debug)]
pub struct NamedCalendar;

impl Kinded for NamedCalendar {
    const KIND: &'static str = "calendar";
}

words! {
    /// A country whose public holidays are known.
    pub enum Country { Kr = "kr", None = "none" }
}

record! {
    /// Hours by day of the week.
    pub struct HoursOn {
        /// On Mondays.
        "mon" => mon: Option<Vec<Hours>>,
        /// On Tuesdays.
        "tue" => tue: Option<Vec<Hours>>,
        /// On Wednesdays.
        "wed" => wed: Option<Vec<Hours>>,
        /// On Thursdays.
        "thu" => thu: Option<Vec<Hours>>,
        /// On Fridays.
        "fri" => fri: Option<Vec<Hours>>,
        /// On Saturdays.
        "sat" => sat: Option<Vec<Hours>>,
        /// On Sundays.
        "sun" => sun: Option<Vec<Hours>>,
    }
}

impl HoursOn {
    /// The hours given, Monday first.
    pub fn days(&self) -> [Option<&Vec<Hours>>; 7] {
        [
            &self.mon, &self.tue, &self.wed, &self.thu, &self.fri, &self.sat, &self.sun,
        ]
        .map(Option::as_ref)
    }
}

words! {
    /// A day of the week.
    pub enum Day {
        Mon = "mon",
        Tue = "tue",
        Wed = "wed",
        Thu = "thu",
        Fri = "fri",
        Sat = "sat",
        Sun = "sun",
    }
}

record! {
    /// Days of work outside the weekly pattern.
    pub struct WorkDays {
        /// The day.
        "on" => on: Option<Date>,
        /// First day.
        "from" => from: Option<Date>,
        /// Last day.
        "to" => to: Option<Date>,
        /// Their hours; those of the calendar if absent.
        "hours" => hours: Option<Vec<Hours>>,
        /// Why.
        "why" => why: Option<String>,
    }
}

record! {
    /// `[schedule]`.
    pub struct ScheduleTable {
        /// Whether remaining work is moved after the status date.
        "unfinished" => unfinished: Option<Unfinished>,
        /// What wins when a date contradicts a link.
        "constraints" => constraints: Option<Constraints>,
        /// Float up to which a task is critical.
        "critical-float" => critical_float: Option<Duration>,
        /// What started work does when its predecessor has not finished.
        "out-of-sequence" => out_of_sequence: Option<OutOfSequence>,
    }
}

words! {
    /// Whether remaining work is moved after the status date.
    pub enum Unfinished { Move = "move", Keep = "keep" }
}

words! {
    /// What wins when a date contradicts a link.
    pub enum Constraints { Honour = "honour", LinksFirst = "links-first" }
}

words! {
    /// What started work does when its predecessor has not finished.
    pub enum OutOfSequence {
        RetainedLogic = "retained-logic",
        ProgressOverride = "progress-override",
    }
}

record! {
    /// `[reporting]`.
    pub struct Reporting {
        /// Recipients as `Name <address>`.
        "to" client => to: Vec<String>,
        /// Recipients of a copy.
        "cc" client => cc: Vec<String>,
        /// Sender.
        "from" client => from: Option<String>,
        /// How often the client hears from us.
        "cadence" => cadence: Option<Cadence>,
        /// On which day.
        "weekday" => weekday: Option<Day>,
        /// Language of reports.
        "language" => language: Option<Language>,
        /// Whether mails of one report share a thread.
        "thread" => thread: Option<Thread>,
        /// Where it is kept what was sent.
        "ledger" => ledger: Option<Ledger>,
        /// Whether sending needs an approval.
        "approve" => approve: Option<bool>,
    }
}

words! {
    /// How often the client hears from us.
    pub enum Cadence { Weekly = "weekly", Biweekly = "biweekly", Monthly = "monthly" }
}

words! {
    /// Whether mails of one report share a thread.
    pub enum Thread { Constant = "constant", PerReport = "per-report" }
}

words! {
    /// Where it is kept what was sent.
    pub enum Ledger { Local = "local", Ref = "ref" }
}

record! {
    /// `[choice]`.
    pub struct Choice {
        /// It can be done.
        "feasible" => feasible: Option<Answer>,
        /// Its objective can be measured and has a value.
        "measurable" => measurable: Option<Answer>,
        /// It shows results in 6 to 12 months.
        "traction" => traction: Option<Answer>,
        /// There is a domain partner.
        "expert" => expert: Option<Answer>,
        /// It is not trivial.
        "worth" => worth: Option<Answer>,
    }
}

record! {
    /// An answer with its reason.
    pub struct Answer {
        /// Yes or no.
        "answer" => answer: Option<YesNo>,
        /// Why.
        "why" => why: Option<String>,
    }
}

words! {
    /// Yes or no.
    pub enum YesNo { Yes = "yes", No = "no" }
}

words! {
    /// What a rule is set to.
    pub enum RuleLevel { Off = "off", Note = "note", Warn = "warn", Error = "error" }
}

record! {
    /// `[[waiver]]`.
    pub struct Waiver {
        /// The rule it excuses.
        "rule" => rule: String,
        /// The record it excuses; every record if absent.
        "at" => at: Option<AnyRef>,
        /// Why it is right to accept the finding.
        "reason" => reason: String,
        /// Last day on which it holds.
        "until" => until: Option<Date>,
    }
}

impl Waiver {
    /// Whether it excuses what a rule says about a record, by full id.
    pub fn excuses(&self, rule: &str, about: &str) -> bool {
        let concerns =
            |at: &AnyRef| about == at.0 || about.split_once('.').is_some_and(|(_, id)| id == at.0);
        self.rule == rule && self.at.as_ref().is_none_or(concerns)
    }

    /// Whether it holds on a day: it gives a reason and has not run out. The one thing that may turn unchanged
    /// files red is a waiver that runs out.
    pub fn holds(&self, on: Date) -> bool {
        self.has_reason() && !self.has_run_out(on)
    }

    /// Whether it says why, without which nothing is excused.
    pub fn has_reason(&self) -> bool {
        !self.reason.trim().is_empty()
    }

    /// Whether its last day has passed.
    pub fn has_run_out(&self, on: Date) -> bool {
        self.until.is_some_and(|until| on > until)
    }
}

record! {
    /// `[thresholds.RULE]`.
    pub struct Threshold {
        /// Where amber begins.
        "amber" => amber: Option<Number>,
        /// Where red begins.
        "red" => red: Option<Number>,
    }
}
