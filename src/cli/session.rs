//! What a command works on: the project's files, the status date and the language.

use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use serde::Serialize;

use super::failure::Failure;
use super::{Common, output};
use crate::args;
use crate::check;
use crate::diag::{self, Finding, Locator};
use crate::facts::{self, Facts};
use crate::lang::{Args, Catalogue, Lang};
use crate::model::{self, field::near, kind::charter::ContractKind};
use crate::schedule::result;
use crate::source::{self, Commit, Snapshot, SourceError};
use crate::time::{Date, Zone};

/// One project at one moment.
pub struct Session {
    pub dir: PathBuf,
    pub snapshot: Snapshot,
    pub as_of: Date,
    /// Where the status date comes from: a message key and what it names.
    origin: (&'static str, Args),
    pub words: Catalogue,
    /// The revision asked for with `--at`.
    pub revision: Option<Commit>,
    /// The same as it was written, which may name a folder.
    pub named_revision: Option<String>,
    /// The baseline asked for with `--baseline`.
    baseline: Option<String>,
    pub quiet: bool,
}

impl Session {
    /// Reads the project that the arguments name.
    ///
    /// # Errors
    /// What [`source`] reports of the surroundings; [`Failure::UnknownBaseline`].
    pub fn open(common: &Common) -> Result<Self, Failure> {
        let start = common.dir.clone().unwrap_or_else(|| PathBuf::from("."));
        let (dir, snapshot, revision) = match &common.at {
            None => {
                let dir = source::find_project(&start)?;
                let snapshot = source::worktree(&dir, &model::roots())?;
                let snapshot = with_named(&dir, None, snapshot)?;
                (dir, snapshot, None)
            }
            Some(revision) => {
                // A bare repository has no project.toml on disk.
                let dir = source::find_project(&start).unwrap_or(start);
                let snapshot = at_revision(&dir, revision)?;
                let commit = source::resolve(&dir, revision)?;
                (dir, snapshot, Some(commit))
            }
        };
        if let Some(name) = &common.baseline {
            known_baseline(name, &snapshot)?;
        }
        let charter = model::charter(&snapshot);
        let lang = charter
            .project
            .language
            .map_or(Lang::En, |language| language.lang());
        let contract = charter.contract.kind.map(ContractKind::word);
        let words = Catalogue::new(common.lang.unwrap_or(lang)).under(contract);
        let (as_of, origin) = status_date(common, &charter.calendar.zone(), revision.as_ref());
        Ok(Self {
            dir,
            snapshot,
            as_of,
            origin,
            words,
            revision,
            named_revision: common.at.clone(),
            baseline: common.baseline.clone(),
            quiet: common.quiet,
        })
    }

    /// Everything that follows from the files on the status date.
    pub fn facts(&self) -> Facts {
        facts::gather_against(&self.snapshot, self.as_of, self.baseline.as_deref())
    }

    /// The facts, unless faults of shape stand between the files and any answer; those are printed.
    ///
    /// # Errors
    /// [`Failure::Faults`] after printing the faults on stderr.
    pub fn sound_facts(&self) -> Result<Facts, Failure> {
        let facts = self.facts();
        let faults = check::blocking(&facts);
        if !faults.is_empty() {
            output::message(self.draw(&faults, false).trim_end());
            let count = faults.len();
            output::message(&format!(
                "\n{}",
                self.words.text("faults-first", &args![count])
            ));
            return Err(Failure::Faults);
        }
        Ok(facts)
    }

    /// The words of a language for this project.
    pub fn words_in(&self, lang: Lang) -> Catalogue {
        let contract = model::charter(&self.snapshot).contract.kind;
        Catalogue::new(lang).under(contract.map(ContractKind::word))
    }

    /// The commit that the files belong to: the revision asked for, else the one checked out.
    ///
    /// # Errors
    /// What git reports of the repository.
    pub fn commit(&self) -> Result<Option<Commit>, Failure> {
        match &self.revision {
            Some(commit) => Ok(Some(commit.clone())),
            None => {
                let mut roots = model::roots();
                roots.extend(self.snapshot.named.keys().map(String::as_str));
                Ok(source::head(&self.dir, &roots)?)
            }
        }
    }

    /// As [`Self::sound_facts`], and there is a schedule.
    ///
    /// # Errors
    /// As there, and [`Failure::NoSchedule`].
    pub fn scheduled_facts(&self) -> Result<Facts, Failure> {
        let facts = self.sound_facts()?;
        self.answerable(facts, true)
    }

    /// Facts that answer: read soundly, and with a schedule.
    ///
    /// # Errors
    /// [`Failure::Faults`] unless they are sound, and [`Failure::NoSchedule`].
    pub fn answerable(&self, facts: Facts, is_sound: bool) -> Result<Facts, Failure> {
        if !is_sound {
            return Err(Failure::Faults);
        }
        match &facts.timetable {
            Ok(_) => Ok(facts),
            Err(result::Fault::NoWorkingTime(_)) => {
                Err(Failure::NoSchedule("failure-no-schedule-hours"))
            }
            Err(_) => Err(Failure::NoSchedule("failure-no-schedule-long")),
        }
    }

    /// An answer for scripts: version, status date and commit around its rows.
    pub fn json(&self, name: &str, rows: &(impl Serialize + ?Sized)) -> String {
        let rows = serde_json::to_value(rows).unwrap_or_default();
        self.answer(serde_json::Map::from_iter([(name.to_owned(), rows)]))
    }

    /// An answer for scripts that is an object itself.
    pub fn json_with(&self, object: &impl Serialize) -> String {
        match serde_json::to_value(object).unwrap_or_default() {
            serde_json::Value::Object(keys) => self.answer(keys),
            _ => String::new(),
        }
    }

    fn answer(&self, rows: serde_json::Map<String, serde_json::Value>) -> String {
        let commit = self.commit().ok().flatten();
        let dirty = commit.as_ref().map(|commit| commit.dirty);
        let commit = commit.map(|commit| commit.id);
        let mut answer = serde_json::json!({
            "version": 1, "as-of": self.as_of.to_string(), "commit": commit, "dirty": dirty,
        });
        if let Some(keys) = answer.as_object_mut() {
            keys.extend(rows);
        }
        // Strings, numbers and lists only: this cannot fail.
        serde_json::to_string_pretty(&answer).unwrap_or_default() + "\n"
    }

    /// Prints an answer, and says of which status date it is; the exit code of a command that answered.
    ///
    /// # Errors
    /// [`Failure::Output`].
    pub fn give(&self, text: &str, facts: &Facts) -> Result<u8, Failure> {
        output::data(text)?;
        self.tell_origin(facts);
        Ok(0)
    }

    /// Says which status date was used, where it comes from, and what lies after it.
    pub fn tell_origin(&self, facts: &Facts) {
        let (key, args) = &self.origin;
        let origin = self.words.text(key, args);
        self.tell(
            &self
                .words
                .text("as-of-note", &args![date: self.as_of, origin]),
        );
        let count = facts.later_entries();
        if count > 0 {
            self.tell(&self.words.text("later-lines", &args![count]));
        }
    }

    /// Findings with words and places.
    pub fn locate(&self, findings: &[Finding]) -> Vec<diag::Located> {
        Locator::new(&self.snapshot).locate(findings, &self.words)
    }

    /// Findings as text for a terminal.
    pub fn draw(&self, findings: &[Finding], color: bool) -> String {
        self.draw_in(&self.snapshot, findings, color)
    }

    /// The same of files that differ from the session's.
    pub fn draw_in(&self, snapshot: &Snapshot, findings: &[Finding], color: bool) -> String {
        let style = diag::Human {
            color,
            width: output::columns(),
        };
        let located = Locator::new(snapshot).locate(findings, &self.words);
        diag::print_human(&located, snapshot, style)
    }

    /// Tells the user something that is no result.
    pub fn tell(&self, text: &str) {
        if !self.quiet {
            output::message(text);
        }
    }
}

/// The project's files at a revision, and the manifests that they name.
///
/// # Errors
/// As [`fn@source::revision`].
pub fn at_revision(dir: &Path, revision: &str) -> Result<Snapshot, SourceError> {
    let snapshot = source::revision(dir, revision, &model::roots())?;
    with_named(dir, Some(revision), snapshot)
}

fn with_named(
    dir: &Path,
    revision: Option<&str>,
    mut snapshot: Snapshot,
) -> Result<Snapshot, SourceError> {
    snapshot.named = source::named_files(dir, revision, &model::named(&snapshot))?;
    Ok(snapshot)
}

/// Whether a snapshot holds a baseline of that name, readable or not.
///
/// # Errors
/// [`Failure::UnknownBaseline`] if not.
pub fn known_baseline(name: &str, snapshot: &Snapshot) -> Result<(), Failure> {
    let files = snapshot.files.keys();
    let names = files.filter_map(|path| path.strip_prefix("baselines/")?.strip_suffix(".toml"));
    let names: Vec<_> = names.collect();
    if names.contains(&name) {
        return Ok(());
    }
    let near = near(name, names).unwrap_or_default();
    Err(Failure::UnknownBaseline {
        name: name.to_owned(),
        near: near.to_owned(),
    })
}

/// The language of messages before or without a session: as asked, else the project's if there is one.
pub fn language(asked: Option<Lang>, dir: Option<&Path>) -> Lang {
    let of_project = || {
        let dir = source::find_project(dir.unwrap_or(Path::new("."))).ok()?;
        let snapshot = source::worktree(&dir, &[source::CHARTER]).ok()?;
        model::charter(&snapshot)
            .project
            .language
            .map(|language| language.lang())
    };
    asked.or_else(of_project).unwrap_or_default()
}

/// The status date and where it comes from.
fn status_date(
    common: &Common,
    zone: &Zone,
    revision: Option<&Commit>,
) -> (Date, (&'static str, Args)) {
    let name = zone.name();
    match (common.as_of, revision) {
        (Some(date), _) => (date, ("origin-flag", Args::new())),
        (None, Some(commit)) => {
            let id: String = commit.id.chars().take(10).collect();
            (
                zone.date_at(commit.time),
                ("origin-committed", args![zone: name, commit: id]),
            )
        }
        (None, None) => (today(zone), ("origin-today", args![zone: name])),
    }
}

/// Seconds since 1970-01-01T00:00 UTC.
#[expect(clippy::disallowed_methods, reason = "this is where the clock is read")]
pub fn now() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    since.map_or(0, |since| {
        i64::try_from(since.as_secs()).unwrap_or(i64::MAX)
    })
}

/// Today in a zone.
pub fn today(zone: &Zone) -> Date {
    zone.date_at(now())
}
