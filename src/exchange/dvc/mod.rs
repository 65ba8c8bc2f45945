//! DVC's files: which data and which model a result belongs to, by `dvc.lock` and `.dvc` pointers.
//!
//! Formats as in the DVC user guide, "dvc.yaml" and ".dvc files" (dvc.org/doc, DVC 3).

use md5::{Digest as _, Md5};
use serde_json::Value;

use super::fault::Fault;
use super::tree;
use crate::args;
use crate::model::field::near;

/// A file or folder whose content DVC knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tracked {
    /// As written: relative to the folder of the DVC file.
    pub path: String,
    /// Algorithm and digest, as `md5:1b2c…`; a folder's digest ends in `.dir`.
    pub hash: String,
    /// Size in bytes, where it is written.
    pub size: Option<u64>,
    /// Whether the stage or the pointer made it, rather than needed it.
    pub is_output: bool,
    /// The stage, in `dvc.lock`.
    pub stage: Option<String>,
}

impl Tracked {
    /// Whether bytes are the content that is known, as far as size and MD5 tell.
    pub fn holds(&self, bytes: &[u8]) -> bool {
        let is_size = self.size.is_none_or(|size| size == bytes.len() as u64);
        match self.hash.strip_prefix("md5:") {
            Some(digest) => digest.eq_ignore_ascii_case(&md5(bytes)) || self.holds_text(bytes),
            None => is_size,
        }
    }

    /// Before its third version DVC took the digest of a text with the line ends of Unix.
    fn holds_text(&self, bytes: &[u8]) -> bool {
        let text = std::str::from_utf8(bytes).ok();
        let text = text.filter(|text| text.contains("\r\n"));
        text.is_some_and(|text| {
            let digest = md5(text.replace("\r\n", "\n").as_bytes());
            self.hash.strip_prefix("md5:") == Some(digest.as_str())
        })
    }
}

fn md5(bytes: &[u8]) -> String {
    let digest = Md5::digest(bytes);
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Whether a file name is one of DVC's.
pub fn is_name(name: &str) -> bool {
    name == "dvc.lock" || name.ends_with(".dvc")
}

/// Everything that `dvc.lock` or a `.dvc` pointer tracks, in the order of the file's stages by name.
///
/// # Errors
/// [`Fault`] if the text is no YAML or tracks nothing.
pub fn read(bytes: Vec<u8>) -> Result<Vec<Tracked>, Fault> {
    let tree = tree::yaml_of_names(bytes)?;
    let mut found = Vec::new();
    if tree.get("outs").is_some_and(Value::is_array) {
        found.extend(of_stage(&tree, None));
    } else {
        // The first schema had the stages at the top.
        let stages = tree.get("stages").unwrap_or(&tree).as_object();
        for (name, stage) in stages.into_iter().flatten() {
            found.extend(of_stage(stage, Some(name)));
        }
    }
    match found.is_empty() {
        true => Err(Fault::file("failure-dvc-nothing", args![])),
        false => Ok(found),
    }
}

fn of_stage<'t>(tree: &'t Value, stage: Option<&'t String>) -> impl Iterator<Item = Tracked> + 't {
    let list = |key: &str| {
        tree.get(key)
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
    };
    let deps = list("deps").filter_map(move |one| tracked(one, false, stage));
    deps.chain(list("outs").filter_map(move |one| tracked(one, true, stage)))
}

fn tracked(one: &Value, is_output: bool, stage: Option<&String>) -> Option<Tracked> {
    let path = one.get("path")?.as_str()?.to_owned();
    let digest = |name: &&str| Some(format!("{name}:{}", one.get(*name)?.as_str()?));
    let hash = ["md5", "sha256", "etag", "checksum"]
        .iter()
        .find_map(digest)?;
    Some(Tracked {
        path,
        hash,
        size: one.get("size").and_then(Value::as_u64),
        is_output,
        stage: stage.cloned(),
    })
}

/// What is tracked at a path.
///
/// # Errors
/// [`Fault`] if nothing is, or if stages know different contents: one of them has not run since.
pub fn at<'t>(all: &'t [Tracked], path: &str) -> Result<&'t Tracked, Fault> {
    let wanted = path.trim_start_matches("./").trim_end_matches('/');
    let is_it = |one: &&Tracked| one.path.trim_start_matches("./").trim_end_matches('/') == wanted;
    let mut found = all.iter().filter(is_it);
    let Some(first) = found.next() else {
        let mut paths: Vec<_> = all.iter().map(|one| one.path.as_str()).collect();
        paths.sort_unstable();
        paths.dedup();
        let near = near(wanted, paths.iter().copied()).unwrap_or_default();
        let has_near = if near.is_empty() { "no" } else { "yes" };
        let paths = paths.join(", ");
        return Err(Fault::request(
            "failure-dvc-path",
            args![path, paths, near, has_near],
        ));
    };
    match found.find(|one| one.hash != first.hash) {
        None => Ok(first),
        Some(other) => {
            let stage = |one: &Tracked| one.stage.clone().unwrap_or_default();
            let (one, other) = (stage(first), stage(other));
            Err(Fault::file("failure-dvc-stale", args![path, one, other]))
        }
    }
}

/// The one output that may hold metrics or predictions, by its ending.
///
/// # Errors
/// [`Fault`] if there is none or several.
pub fn metrics(all: &[Tracked]) -> Result<&Tracked, Fault> {
    const ENDS: [&str; 5] = [".json", ".yaml", ".yml", ".csv", ".tsv"];
    let is_metrics =
        |one: &&Tracked| one.is_output && ENDS.iter().any(|end| one.path.ends_with(end));
    let found: Vec<_> = all.iter().filter(is_metrics).collect();
    match found[..] {
        [one] => Ok(one),
        [] => Err(Fault::request("failure-dvc-no-metrics", args![])),
        _ => {
            let paths: Vec<_> = found.iter().map(|one| one.path.as_str()).collect();
            let paths = paths.join(", ");
            Err(Fault::request("failure-dvc-several", args![paths]))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = "schema: '2.0'\nstages:\n  evaluate:\n    cmd: python eval.py\n    deps:\n    \
        - path: data/test\n      hash: md5\n      md5: 0f1e.dir\n      size: 99\n    \
        - path: model.pt\n      md5: aa11\n    outs:\n    - path: metrics.json\n      md5: cc33\n      size: 42\n  \
        train:\n    cmd: python train.py\n    outs:\n    - path: model.pt\n      md5: aa11\n";

    fn lock(text: &str) -> Vec<Tracked> {
        read(text.as_bytes().to_vec()).unwrap()
    }

    #[test]
    fn a_lock_knows_data_model_and_metrics() {
        let all = lock(LOCK);
        assert_eq!(at(&all, "./data/test/").unwrap().hash, "md5:0f1e.dir");
        assert_eq!(at(&all, "model.pt").unwrap().hash, "md5:aa11");
        let metrics = metrics(&all).unwrap();
        assert_eq!((&*metrics.path, metrics.size), ("metrics.json", Some(42)));
        assert_eq!(metrics.stage.as_deref(), Some("evaluate"));
        // The first schema has no `stages`.
        let old = LOCK.split_once("stages:\n").unwrap().1;
        assert_eq!(lock(old).len(), 4);
    }

    /// As many bytes need not be the same ones.
    #[test]
    fn content_is_told_by_its_digest() {
        let written = "outs:\n- md5: 900150983cd24fb0d6963f7d28e17f72\n  size: 3\n  path: a.txt\n";
        let known = &lock(written)[0];
        assert!(known.holds(b"abc"));
        assert!(!known.holds(b"abd") && !known.holds(b"abcd"));
        // printf 'a\nb\n' | md5sum
        let text = &lock("outs:\n- md5: dd8c6a395b5dd36c56d23275028f526c\n  path: a.txt\n")[0];
        assert!(text.holds(b"a\nb\n") && text.holds(b"a\r\nb\r\n"));
        let other = &lock("outs:\n- etag: x\n  size: 3\n  path: a.txt\n")[0];
        assert!(other.holds(b"abd") && !other.holds(b"ab"));
    }

    #[test]
    fn a_pointer_knows_its_output() {
        let all =
            lock("outs:\n- md5: 3f2a.dir\n  size: 10\n  nfiles: 2\n  hash: md5\n  path: test\n");
        assert_eq!(at(&all, "test").unwrap().hash, "md5:3f2a.dir");
        assert_eq!(metrics(&all).unwrap_err().key, "failure-dvc-no-metrics");
    }

    #[test]
    fn what_a_lock_does_not_tell() {
        let all = lock(LOCK);
        let fault = at(&all, "modle.pt").unwrap_err();
        assert_eq!(fault.args["near"], crate::lang::Arg::from("model.pt"));
        let stale = lock(&LOCK.replacen("aa11", "dd44", 1));
        assert_eq!(at(&stale, "model.pt").unwrap_err().key, "failure-dvc-stale");
        let fault = read(b"stages: {}\n".to_vec()).unwrap_err();
        assert_eq!(fault.key, "failure-dvc-nothing");
        let two = lock(&LOCK.replace("path: model.pt", "path: model.json"));
        assert_eq!(metrics(&two).unwrap_err().key, "failure-dvc-several");
    }
}
