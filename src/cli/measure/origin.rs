//! On what data and with which model was measured: as typed, from a file's hash, or from DVC.

use std::ops::RangeInclusive;
use std::path::{Component, Path, PathBuf};

use sha2::{Digest as _, Sha256};

use super::belongs::{self, Given, Use};
use super::line::Measurement;
use crate::args;
use crate::cli::failure::Failure;
use crate::cli::session::Session;
use crate::evidence::is_same_hash;
use crate::exchange::Fault;
use crate::exchange::dvc::{self, Tracked};
use crate::facts::Facts;
use crate::lang::format;
use crate::model::field::near;
use crate::model::kind::goal::Goal;
use crate::source;

/// How much of a commit's id is written.
const COMMIT: usize = 12;

/// Digits of a commit's id that is told from others: as git cuts it short, up to a whole SHA-256.
const DIGITS: RangeInclusive<usize> = 7..=64;

/// Where the data and the model come from.
#[derive(Debug, Default, clap::Args)]
#[command(next_help_heading = "Data and model of a goal's measurement")]
pub struct Origin {
    /// Evaluation set; default: the goal's
    #[arg(long, value_name = "ID")]
    dataset: Option<String>,
    /// Hash of the evaluation set
    #[arg(long, value_name = "HASH")]
    dataset_hash: Option<String>,
    /// File of the evaluation set, of which the SHA-256 is recorded
    #[arg(long, value_name = "FILE")]
    dataset_file: Option<PathBuf>,
    /// Model that was measured
    #[arg(long, value_name = "NAME")]
    model: Option<String>,
    /// The model's commit; default: the one checked out where a committed dvc.lock is read
    #[arg(long, value_name = "COMMIT")]
    commit: Option<String>,
    /// dvc.lock or a .dvc pointer that knows the data or the model; may be given several times
    #[arg(long, value_name = "FILE")]
    dvc: Vec<PathBuf>,
    /// Path of the evaluation set in DVC's files
    #[arg(long, value_name = "PATH")]
    dvc_data: Option<String>,
    /// Path of the model in DVC's files
    #[arg(long, value_name = "PATH")]
    dvc_model: Option<String>,
}

/// What is known of data and model.
#[derive(Debug, Default)]
pub struct Known {
    hash: Option<String>,
    model: Option<String>,
    commit: Option<String>,
    /// The file that holds the figures and what DVC knows of it, where it knows the file.
    pub figures: Option<(PathBuf, Tracked)>,
    /// A `dvc.lock` that a commit holds and that does not know the figures.
    other_lock: Option<PathBuf>,
}

impl Origin {
    pub(super) fn given(&self) -> [Given; 8] {
        [
            ("--dataset", self.dataset.is_some()),
            ("--dataset-hash", self.dataset_hash.is_some()),
            ("--dataset-file", self.dataset_file.is_some()),
            ("--model", self.model.is_some()),
            ("--commit", self.commit.is_some()),
            ("--dvc", !self.dvc.is_empty()),
            ("--dvc-data", self.dvc_data.is_some()),
            ("--dvc-model", self.dvc_model.is_some()),
        ]
    }

    /// One hash of the set is recorded, so one place may give it.
    fn refuse_twice(&self) -> Result<(), Failure> {
        let (typed, file) = (self.dataset_hash.is_some(), self.dataset_file.is_some());
        let data = self.dvc_data.is_some();
        let of_typed = [
            ("--dataset-file", typed && file),
            ("--dvc-data", typed && data),
        ];
        belongs::refuse(of_typed, Use::Twice, "--dataset-hash")?;
        let of_file = [("--dvc-data", file && data)];
        belongs::refuse(of_file, Use::Twice, "--dataset-file")
    }

    /// A branch or `HEAD` means another commit tomorrow.
    fn refuse_name(&self) -> Result<(), Failure> {
        let is_id = |text: &str| {
            DIGITS.contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_hexdigit())
        };
        match &self.commit {
            Some(name) if !is_id(name) => {
                Err(Failure::Arguments("failure-measure-commit", args![name]))
            }
            _ => Ok(()),
        }
    }

    /// Reads what is named.
    ///
    /// # Errors
    /// Files that cannot be read, paths that DVC does not know, and a hash from two places.
    pub fn read(&self, from: Option<&Path>) -> Result<Known, Failure> {
        self.refuse_twice()?;
        self.refuse_name()?;
        let plain = from.filter(|path| !is_dvc(path));
        let from = from.filter(|path| is_dvc(path));
        let mut known = Known {
            hash: self.dataset_hash.clone(),
            model: self.model.clone(),
            commit: self.commit.clone(),
            ..Known::default()
        };
        if let Some(file) = &self.dataset_file {
            known.hash = Some(format!("sha256:{}", sha256(&source::measured_file(file)?)));
        }
        let mut all = Vec::new();
        for file in from
            .into_iter()
            .chain(self.dvc.iter().map(PathBuf::as_path))
        {
            let tracked = dvc::read(source::measured_file(file)?);
            let tracked = tracked.map_err(|fault| Failure::foreign(file, fault))?;
            if let (Some(plain), None) = (plain, &known.figures) {
                known.figures = of_file(file, &tracked, plain);
            }
            let held = commit(file);
            match plain.is_none() || known.figures.is_some() {
                true => known.commit = known.commit.or(held),
                false if held.is_some() => known.other_lock = Some(file.to_path_buf()),
                false => {}
            }
            if from == Some(file) {
                let metrics =
                    dvc::metrics(&tracked).map_err(|fault| Failure::foreign(file, fault))?;
                let inside = Path::new(&metrics.path)
                    .components()
                    .all(|part| matches!(part, Component::Normal(_) | Component::CurDir));
                if !inside {
                    let path = format::one_line(&metrics.path);
                    let args = args![path, file: file.display().to_string()];
                    return Err(Failure::Arguments("measure-outside", args));
                }
                known.figures = Some((file.with_file_name(&metrics.path), metrics.clone()));
            }
            all.push((file, tracked));
        }
        self.look_up(&all, from.is_some(), &mut known)?;
        Ok(known)
    }

    /// Looks the data and the model up in DVC's files.
    fn look_up(
        &self,
        all: &[(&Path, Vec<Tracked>)],
        has_figures: bool,
        known: &mut Known,
    ) -> Result<(), Failure> {
        let tracked: Vec<Tracked> = all
            .iter()
            .flat_map(|(_, tracked)| tracked.clone())
            .collect();
        if all.is_empty() {
            return match self.dvc_data.is_some() || self.dvc_model.is_some() {
                true => Err(Failure::Arguments("failure-measure-no-dvc", args![])),
                false => Ok(()),
            };
        }
        // What no file knows is no fault of one of them alone.
        let files: Vec<_> = all
            .iter()
            .map(|(file, _)| file.display().to_string())
            .collect();
        let files = PathBuf::from(files.join(", "));
        let at = |path: &str| {
            let found = dvc::at(&tracked, path);
            found.map_err(|fault| Failure::foreign(&files, fault))
        };
        match (&self.dvc_data, &self.dvc_model, &tracked[..]) {
            (None, None, [only]) if !has_figures => set(&mut known.hash, &only.hash),
            (None, None, _) if !has_figures => {
                let paths: Vec<_> = tracked.iter().map(|one| one.path.as_str()).collect();
                let fault = Fault::request("failure-dvc-which", args![paths: paths.join(", ")]);
                return Err(Failure::foreign(&files, fault));
            }
            _ => {}
        }
        if let Some(path) = &self.dvc_data {
            set(&mut known.hash, &at(path)?.hash);
        }
        if let Some(path) = &self.dvc_model {
            let hash = short(&at(path)?.hash);
            let name = known.model.as_deref().unwrap_or(path);
            known.model = Some(format!("{name} {hash}"));
        }
        Ok(())
    }

    /// The evaluation set: as named, else the goal's.
    ///
    /// # Errors
    /// [`Failure::Arguments`] if there is no such dataset.
    pub fn dataset(&self, goal: &Goal, facts: &Facts) -> Result<Option<String>, Failure> {
        let Some(name) = &self.dataset else {
            return Ok(goal.dataset.as_deref().map(str::to_owned));
        };
        let id = name.strip_prefix("dataset.").unwrap_or(name);
        let sets = &facts.project.datasets;
        if sets.find(id).is_some() {
            return Ok(Some(id.to_owned()));
        }
        let near = near(id, sets.iter().map(|set| set.id.as_str())).unwrap_or_default();
        let has_near = if near.is_empty() { "no" } else { "yes" };
        let args = args![id, near, has_near];
        Err(Failure::Arguments("failure-measure-dataset", args))
    }
}

impl Known {
    /// Says what tells a later reader of which model the figures of a file are, and was not recorded.
    pub fn tell_missing(&self, from: &Path, session: &Session) {
        if self.commit.is_some() {
            return;
        }
        let file = from.display().to_string();
        let lock = self.other_lock.as_ref();
        let lock = lock.map_or(String::new(), |lock| lock.display().to_string());
        let has_lock = if lock.is_empty() { "no" } else { "yes" };
        let missing = if self.model.is_some() {
            "commit"
        } else {
            "both"
        };
        let head = checked_out(from).unwrap_or_default();
        let has_head = if head.is_empty() { "no" } else { "yes" };
        let args = args![file, lock, has_lock, missing, head, has_head];
        session.tell(&session.words.text("measure-no-commit", &args));
    }

    /// Hash of the data, model and commit.
    pub fn words(&self) -> (Option<String>, Option<String>, Option<String>) {
        (self.hash.clone(), self.model.clone(), self.commit.clone())
    }
}

/// Tells where the data measured on is not the set that was frozen.
pub fn compare(line: &Measurement, facts: &Facts, session: &Session) {
    let set = line
        .dataset
        .as_deref()
        .and_then(|id| facts.project.datasets.find(id));
    let frozen = set.and_then(|set| set.hash.as_deref());
    if let (Some(set), Some(frozen), Some(hash)) = (set, frozen, line.dataset_hash.as_deref())
        && !is_same_hash(frozen, hash)
    {
        let name = &set.name;
        let args = args![name, frozen, hash];
        session.tell(&session.words.text("measure-other-hash", &args));
    }
}

/// Digest of bytes in hexadecimal.
pub fn sha256(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Algorithm and the first twelve digits.
fn short(hash: &str) -> String {
    hash.split_once(':').map_or_else(
        || hash.to_owned(),
        |(name, digits)| {
            let digits: String = digits.chars().take(12).collect();
            format!("{name}:{digits}")
        },
    )
}

fn set(place: &mut Option<String>, hash: &str) {
    place.get_or_insert_with(|| hash.to_owned());
}

/// Whether a path names one of DVC's files.
fn is_dvc(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default();
    dvc::is_name(&name.to_string_lossy())
}

/// What a DVC file knows of another file, by its place.
fn of_file(dvc: &Path, tracked: &[Tracked], file: &Path) -> Option<(PathBuf, Tracked)> {
    let is_it = |one: &&Tracked| source::is_same_file(&dvc.with_file_name(&one.path), file);
    let found = tracked.iter().find(is_it)?;
    Some((file.to_path_buf(), found.clone()))
}

/// The commit checked out where a file lies.
fn checked_out(file: &Path) -> Option<String> {
    let name = file.file_name()?.to_str()?;
    let folder = file.parent();
    let folder = folder.filter(|folder| !folder.as_os_str().is_empty());
    let head = source::head(folder.unwrap_or(Path::new(".")), &[name]).ok()??;
    Some(head.id.chars().take(COMMIT).collect())
}

/// The commit checked out beside a `dvc.lock` that it holds unchanged: then data, code and model of that
/// commit belong together.
fn commit(file: &Path) -> Option<String> {
    let name = file
        .file_name()?
        .to_str()
        .filter(|name| *name == "dvc.lock")?;
    let folder = file
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    let head = source::head(folder.unwrap_or(Path::new(".")), &[name]).ok()??;
    let is_held = !head.dirty;
    is_held.then(|| head.id.chars().take(COMMIT).collect())
}
