//! One dataset with everything that is known of it, and what is not.

use anstyle::Style;

use super::{figure, leakage, or_dash, percent, signed};
use crate::args;
use crate::cli::status::lamp;
use crate::cli::table::{Align, Table, padded};
use crate::evidence::DatasetFacts;
use crate::evidence::binomial::Verdict;
use crate::evidence::dataset::{ClassFacts, IndexFacts, Privacy, Rejected, StageFacts};
use crate::evidence::volume::Forecast;
use crate::lang::{Arg, Args, Catalogue, format};
use crate::model::kind::dataset::Dataset;
use crate::model::record::Record;
use crate::report::data::{Data, forecast, lack, unknown};
use crate::time::Date;

/// Cells of the labels.
const LABEL: usize = 16;

/// How many hashes of measurements are named.
const CHANGED: usize = 3;

/// What is needed to put a dataset into words.
pub(super) struct Detail<'d> {
    data: &'d Data<'d>,
    at: usize,
    written: &'d Record<Dataset>,
    one: &'d DatasetFacts,
    words: &'d Catalogue,
}

impl<'d> Detail<'d> {
    pub(super) fn new(data: &'d Data<'d>, at: usize, words: &'d Catalogue) -> Self {
        Self {
            data,
            at,
            written: &data.facts.project.datasets[at],
            one: &data.facts.datasets[at],
            words,
        }
    }

    pub(super) fn text(&self) -> String {
        let mut out = self.head();
        out.push_str(&self.stages());
        self.line(&mut out, "raw", self.raw());
        self.line(&mut out, "rejected", self.rejected());
        self.line(&mut out, "agreement", self.agreement());
        out.push('\n');
        out.push_str(&self.indices());
        out.push_str(&self.classes());
        self.line(&mut out, "rights", self.rights());
        self.line(&mut out, "privacy", self.privacy());
        self.line(&mut out, "arrival", self.arrival());
        self.line(&mut out, "annotators", self.annotators());
        self.line(&mut out, "seal", self.seal());
        self.line(&mut out, "label-error", self.label_error());
        self.line(&mut out, "manifest", self.manifest());
        out.push('\n');
        out.push_str(&leakage::part(self.data, self.words));
        out.push_str(&self.unknown());
        out
    }

    /// Name, purpose and forecast.
    fn head(&self) -> String {
        let bold = Style::new().bold();
        let (name, id, date) = (&self.written.name, &self.written.id, self.data.facts.as_of);
        let title = self.text_of("title-one", args![name, id, date]);
        let mut out = format!("{bold}{title}{bold:#}\n\n");
        let role = self.written.role.map(|role| {
            let role = self.words.word(&format!("datasets-role-{}", role.word()));
            match &self.written.unit {
                Some(unit) => self.text_of("role-unit", args![role, unit]),
                None => role,
            }
        });
        self.line(&mut out, "role", role);
        let light = lamp(self.data.facts.data_colour(self.one).name(), self.words);
        self.line(&mut out, "light", Some(light.trim_end().to_owned()));
        self.line(&mut out, "forecast", Some(self.forecast()));
        out.push('\n');
        out
    }

    fn forecast(&self) -> String {
        let target = self.written.target.map_or(String::new(), format::count);
        let accepted = self.one.history.last().map_or(0, |(_, count)| *count);
        let told = match self.one.forecast {
            Forecast::Done { on } => self.text_of("forecast-done", args![target, on]),
            Forecast::Finish { per_day, .. } => {
                let left = self.written.target.unwrap_or(0) - accepted;
                let (left, per_day) = (format::count(left), figure(per_day));
                let on = self.one.expected.unwrap_or_default();
                self.text_of("forecast-finish", args![on, left, per_day])
            }
            Forecast::NoProgress => self.text_of("forecast-no-progress", args![target]),
            Forecast::CannotTell(_) => {
                let why = self.text_of(&format!("lacks-{}", forecast(self.one)), args![]);
                self.text_of("forecast-unknown", args![why])
            }
        };
        let Some(by) = self.written.needed_by else {
            return told;
        };
        let late = self.one.late.map(|late| {
            let late = format::working_day_difference(late as f64, self.words.lang);
            self.text_of("needed-late", args![by, late])
        });
        let by = late.unwrap_or_else(|| self.text_of("needed.by", args![by]));
        format!("{told}; {by}")
    }

    fn stages(&self) -> String {
        if self.one.stages.is_empty() {
            return String::new();
        }
        let heads = [
            "stage",
            "count",
            "needed",
            "week",
            "per-day",
            "planned-yield",
            "yield",
            "waiting",
            "days",
        ];
        let mut aligns = vec![Align::Right; heads.len()];
        aligns[0] = Align::Left;
        let heads = heads.map(|head| self.words.word(&format!("datasets-{head}")));
        let mut table = Table::new(heads.into(), aligns);
        for stage in &self.one.stages {
            table.row(self.stage(stage));
        }
        let mut out = table.text();
        let is_open = |stage: &StageFacts| stage.observed_yield.is_some_and(|one| !one.is_final);
        if self.one.stages.iter().any(is_open) {
            out.push_str(&format!("{}\n", self.words.word("datasets-yield-open")));
        }
        out + "\n"
    }

    fn stage(&self, stage: &StageFacts) -> Vec<String> {
        let needed = stage.needed.map(|needed| {
            let needed = (needed - 1e-6).ceil();
            format::number(needed, 0, format::Rounding::Nearest)
        });
        let observed = stage.observed_yield.map(|one| match one.is_final {
            true => percent(one.share),
            false => format!("({})", percent(one.share)),
        });
        let rate = match stage.rate {
            Ok(rate) => figure(rate),
            Err(why) => self.text_of(&format!("short-{}", lack(why)), args![]),
        };
        let waiting = self.one.backlog(stage.stage);
        let days = waiting.map(|waiting| match waiting.days {
            Ok(days) if days.is_infinite() => self.words.word("datasets-never"),
            Ok(days) => figure(days),
            Err(_) => "–".to_owned(),
        });
        vec![
            self.words.word(&format!("stage-{}", stage.stage.word())),
            format::count(stage.count),
            or_dash(needed),
            or_dash(stage.week.map(signed)),
            rate,
            or_dash(stage.planned_yield.map(percent)),
            or_dash(observed),
            or_dash(waiting.map(|waiting| format::count(waiting.items))),
            or_dash(days),
        ]
    }

    fn raw(&self) -> Option<String> {
        let raw = &self.one.raw;
        let count = |count: Option<i64>| or_dash(count.map(format::count));
        let mut parts = Vec::new();
        if raw.planned.is_some() || raw.needed.is_some() {
            let (planned, needed) = (count(raw.planned), count(raw.needed));
            parts.push(self.text_of("raw-plan", args![planned, needed]));
        }
        if let Some(short) = raw.short().filter(|short| *short > 0) {
            let short = format::count(short);
            parts.push(self.text_of("raw-short", args![short]));
        }
        if let Some(needed) = raw.needed_as_observed {
            let (needed, reachable) = (format::count(needed), count(raw.reachable));
            parts.push(self.text_of("raw-observed", args![needed, reachable]));
        }
        (!parts.is_empty()).then(|| parts.join("; "))
    }

    fn rejected(&self) -> Option<String> {
        let rejection = &self.one.rejection;
        let recent = rejection.recent.as_ref().ok().map(|one| {
            let Rejected {
                rejected,
                inspected,
                ..
            } = *one;
            let (rejected, inspected) = (format::count(rejected), format::count(inspected));
            let (to, share) = (one.to, percent(one.share()));
            match one.from {
                Some(from) => self.text_of(
                    "rejected-recent",
                    args![rejected, inspected, share, from, to],
                ),
                None => self.text_of("rejected-all", args![rejected, inspected, share, to]),
            }
        });
        let last = rejection.weeks.len().saturating_sub(4);
        let weeks: Vec<_> = rejection.weeks[last..]
            .iter()
            .map(|one| percent(one.share()))
            .collect();
        let weeks = (weeks.len() > 1).then(|| {
            let weeks = weeks.join(" → ");
            self.text_of("rejected-weeks", args![weeks])
        });
        join([recent, weeks])
    }

    fn agreement(&self) -> Option<String> {
        let agreement = &self.one.agreement;
        let newest = agreement.newest()?;
        let number = |number: crate::model::field::Number| {
            format::number(number.value, number.digits, format::Rounding::Nearest)
        };
        let measure = agreement.measure.clone();
        let measure = measure.unwrap_or_else(|| self.words.word("datasets-agreement"));
        let (value, on) = (number(newest.value), newest.on);
        let told = self.text_of("agreement-value", args![measure, value, on]);
        let target = agreement.target.map(|target| {
            let target = number(target);
            self.text_of("agreement-target", args![target])
        });
        let labelled = newest.labelled.map(|labelled| {
            let labelled = percent(labelled);
            self.text_of("agreement-labelled", args![labelled])
        });
        let history: Vec<_> = agreement
            .history
            .iter()
            .map(|one| number(one.value))
            .collect();
        let history = (history.len() > 1).then(|| format!("({})", history.join(" → ")));
        join([Some(told), target, labelled, history])
    }

    fn indices(&self) -> String {
        if self.one.indices.is_empty() {
            return String::new();
        }
        let heads = [
            "index",
            "criterion",
            "passed",
            "value",
            "low",
            "verdict",
            "samples",
            "basis",
        ];
        let mut aligns = vec![Align::Right; heads.len()];
        for left in [0, 5, 7] {
            aligns[left] = Align::Left;
        }
        let heads = heads.map(|head| self.words.word(&format!("datasets-{head}")));
        let mut table = Table::new(heads.into(), aligns);
        for index in &self.one.indices {
            table.row(self.index(index));
        }
        table.text() + "\n"
    }

    fn index(&self, one: &IndexFacts) -> Vec<String> {
        let key = format!("index-{}", one.index);
        let name = self.words.find(&key, &Args::new());
        let newest = one.newest;
        let decimals = one.criterion.map_or(1, |criterion| criterion.digits.max(1));
        // What breaks its criterion never looks as if it kept it.
        let rate = |rate: f64| match one.criterion {
            None => format::number(rate * 100.0, decimals, format::Rounding::Nearest),
            Some(criterion) => {
                format::number_against(rate * 100.0, decimals, criterion.value, format::Side::Above)
            }
        };
        let verdict = one.verdict.map_or("cannot-tell", |verdict| match verdict {
            Verdict::Shown => "shown",
            Verdict::NotMet => "not-met",
            Verdict::NotShownYet => "not-shown-yet",
        });
        let samples = |samples: u64| format::count(i64::try_from(samples).unwrap_or(i64::MAX));
        vec![
            name.unwrap_or_else(|| one.index.clone()),
            or_dash(one.criterion.map(|one| {
                format::number(one.value, one.digits.max(1), format::Rounding::Nearest)
            })),
            or_dash(
                newest.map(|one| format!("{} / {}", samples(one.passed), samples(one.samples))),
            ),
            or_dash(newest.map(|one| rate(one.estimate.point))),
            or_dash(newest.map(|one| {
                format::number(one.estimate.low * 100.0, decimals, format::Rounding::Down)
            })),
            self.words.word(&format!("datasets-verdict-{verdict}")),
            or_dash(one.samples_needed.map(samples)),
            or_dash(one.basis.clone()),
        ]
    }

    fn classes(&self) -> String {
        let diversity = &self.one.diversity;
        if diversity.classes.is_empty() {
            return String::new();
        }
        let heads = [
            "class",
            "accepted",
            "planned",
            "missing",
            "share",
            "planned-share",
            "ratio",
        ];
        let mut aligns = vec![Align::Right; heads.len()];
        aligns[0] = Align::Left;
        let heads = heads.map(|head| self.words.word(&format!("datasets-{head}")));
        let mut table = Table::new(heads.into(), aligns);
        for class in &diversity.classes {
            table.row(class_row(class));
        }
        let mut out = table.text();
        let told = diversity.on.zip(diversity.psi).map(|(on, psi)| {
            let psi = format::number(psi, 3, format::Rounding::Nearest);
            let least = diversity.least();
            let name = least.map_or("", |class| class.name.as_str());
            let ratio = least.and_then(ClassFacts::ratio).unwrap_or(f64::NAN);
            let ratio = format::number(ratio, 2, format::Rounding::Nearest);
            self.text_of("mix", args![on, name, ratio, psi])
        });
        if let Some(told) = told {
            out.push_str(&format!("{told}\n"));
        }
        out + "\n"
    }

    fn rights(&self) -> Option<String> {
        let rights = self.written.rights?;
        let rights = self
            .words
            .word(&format!("datasets-rights-{}", rights.word()));
        let proof = self.written.rights_proof.clone();
        let proof = proof.map(|proof| self.text_of("proof", args![proof]));
        let source = self.written.source.clone();
        let source = source.map(|source| self.text_of("source", args![source]));
        join([Some(rights), proof, source])
    }

    fn privacy(&self) -> Option<String> {
        let word = self.one.privacy.word();
        let key = format!("privacy-{word}");
        Some(match self.one.privacy {
            Privacy::Unknown => return None,
            Privacy::None | Privacy::Open => self.text_of(&key, args![]),
            Privacy::Deidentified { on } => self.text_of(&key, args![on]),
            Privacy::LabelledBefore {
                labelled,
                deidentified,
            } => {
                let on = deidentified.map(|on| self.date(on));
                let on = or_dash(on);
                self.text_of(&key, args![labelled, on])
            }
        })
    }

    fn arrival(&self) -> Option<String> {
        let arrival = self.one.arrival?;
        let promised = arrival.promised;
        let late = format::working_day_difference(arrival.late as f64, self.words.lang);
        Some(match arrival.received {
            Some(received) => self.text_of("arrived", args![promised, received, late]),
            None if arrival.late > 0 => self.text_of("overdue", args![promised, late]),
            None => self.text_of("awaited", args![promised]),
        })
    }

    fn annotators(&self) -> Option<String> {
        let names = |ids: &mut dyn Iterator<Item = &str>| ids.collect::<Vec<_>>().join(", ");
        let own = names(&mut self.written.annotators.iter().map(|id| &**id));
        let compared = self.one.annotators.as_ref().map(|one| {
            let of = |ids: &[String]| names(&mut ids.iter().map(String::as_str));
            let shared = (!one.shared.is_empty()).then(|| {
                let names = of(&one.shared);
                self.text_of("annotators-shared", args![names])
            });
            let developers = (!one.developers.is_empty()).then(|| {
                let names = of(&one.developers);
                self.text_of("annotators-developers", args![names])
            });
            let told = join([shared, developers]);
            told.unwrap_or_else(|| self.text_of("annotators-apart", args![]))
        });
        (!own.is_empty()).then(|| join([Some(own), compared]).unwrap_or_default())
    }

    fn seal(&self) -> Option<String> {
        let seal = &self.one.seal;
        let (changed, measured) = (seal.changed(), seal.measured.len());
        if seal.frozen.is_none() && seal.hash.is_none() && measured == 0 {
            return None;
        }
        let frozen = match seal.frozen {
            Some(on) => self.text_of("frozen", args![on]),
            None => self.text_of("not-frozen", args![]),
        };
        let hash = seal
            .hash
            .clone()
            .map(|hash| self.text_of("hash", args![hash]));
        let named = changed.iter().take(CHANGED).map(|one| {
            let on = self.date(one.on);
            format!("{} {on} {}", one.goal, one.hash)
        });
        let named = named.collect::<Vec<_>>().join(", ");
        let measured = match (measured, changed.len()) {
            (0, _) => None,
            (count, 0) => Some(self.text_of("hash-same", args![count])),
            (_, count) => Some(self.text_of("hash-changed", args![count, named])),
        };
        let moved = seal.moved.filter(|moved| *moved != 0).map(|moved| {
            let moved = signed(moved);
            self.text_of("moved", args![moved])
        });
        join([Some(frozen), hash, measured, moved])
    }

    fn label_error(&self) -> Option<String> {
        let error = self.written.label_error?.0;
        let nearest = format::Rounding::Nearest;
        let (share, most) = (
            format::percent(error, 1, nearest),
            format::percent(100.0 - error, 1, nearest),
        );
        Some(self.text_of("label-error-most", args![share, most]))
    }

    fn manifest(&self) -> Option<String> {
        let manifest = self.data.inventory.manifests[self.at].as_ref().ok()?;
        let path = self.written.manifest.as_deref().unwrap_or_default();
        let items = format::count(i64::try_from(manifest.items).unwrap_or(i64::MAX));
        Some(self.text_of("manifest-items", args![path, items]))
    }

    /// What is not known, with the key that would tell.
    fn unknown(&self) -> String {
        let unknown = unknown(self.data, self.at, self.words);
        if unknown.is_empty() {
            return String::new();
        }
        let bold = Style::new().bold();
        let mut out = format!("{bold}{}{bold:#}\n", self.words.word("datasets-unknown"));
        let mut lines = unknown.into_iter().map(|one| {
            let about = self.text_of(&format!("unknown-{}", one.about), args![]);
            let (key, file) = (one.key, one.file);
            let place = self.text_of("would-tell", args![key, file]);
            vec![about, place, one.why.unwrap_or_default()]
        });
        if let Some(first) = lines.next() {
            let mut table = Table::new(first, vec![Align::Left; 3]);
            lines.for_each(|line| table.row(line));
            out.push_str(&table.indented());
        }
        out
    }

    fn text_of(&self, key: &str, args: Args) -> String {
        // Dates of this year stand without it.
        let short = |(name, arg)| match arg {
            Arg::Date(date) => (name, Arg::Text(self.date(date))),
            arg => (name, arg),
        };
        let args = args.into_iter().map(short).collect();
        self.words.text(&format!("datasets-{key}"), &args)
    }

    fn date(&self, date: Date) -> String {
        format::date_in(date, self.data.facts.as_of.year(), self.words.lang)
    }

    /// A label and its text, if there is something to say.
    fn line(&self, out: &mut String, label: &str, text: Option<String>) {
        if let Some(text) = text {
            let label = self.words.word(&format!("datasets-label-{label}"));
            let label = padded(&label, LABEL, Align::Left);
            out.push_str(&format!("{label}{text}\n"));
        }
    }
}

fn class_row(class: &ClassFacts) -> Vec<String> {
    let nearest = format::Rounding::Nearest;
    vec![
        class.name.clone(),
        or_dash(class.count.map(format::count)),
        or_dash(class.planned.map(format::count)),
        or_dash(class.missing().map(format::count)),
        or_dash(class.share.map(percent)),
        or_dash(class.planned_share.map(percent)),
        or_dash(class.ratio().map(|ratio| format::number(ratio, 2, nearest))),
    ]
}

/// What there is, with semicolons between.
fn join<const N: usize>(parts: [Option<String>; N]) -> Option<String> {
    let parts: Vec<_> = parts.into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join("; "))
}
