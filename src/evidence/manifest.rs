//! Manifests: which items a dataset holds, by their hash and by the group they belong to.
//!
//! A manifest is a CSV file with a header (comma, or tab where the header has no comma) or a file of
//! JSON lines, one object an item. Only two columns are read. The hash column goes by its name, the
//! group column is the one that `group` names in data.toml.

mod csv;
mod lines;

use std::borrow::Cow;

/// Names of a hash column; the first that is there counts. Letter case, `-`, `_` and spaces do not.
const HASHES: [&str; 9] = [
    "sha256", "sha512", "sha1", "blake3", "xxhash", "md5", "hash", "checksum", "digest",
];

/// What a file begins with that stands for the real one, kept by Git LFS
/// (git-lfs specification, docs/spec.md).
const LFS: &str = "version https://git-lfs.github.com/spec/";

/// The items of a dataset.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Manifest<'t> {
    pub items: usize,
    pub hash: Option<Keys<'t>>,
    pub group: Option<Keys<'t>>,
}

/// The values of one column.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Keys<'t> {
    /// Its name, as written.
    pub column: String,
    /// One an item; empty where the item has none.
    pub values: Vec<Cow<'t, str>>,
}

/// Why a text is no manifest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unusable {
    /// The file is a pointer of Git LFS.
    LargeFileStorage,
    /// There is no item in it.
    Empty,
    /// The line is neither a record of as many fields as the header nor a JSON object.
    NotATable { line: usize },
    /// Neither a hash column nor the group column.
    NoKeys,
}

/// Reads a manifest whose groups are in the column `group`.
///
/// Hashes lose what stands before a colon (`sha256:`) and their capitals, so that the same hash
/// reads the same. Values are trimmed.
///
/// # Errors
/// [`Unusable`].
pub fn read<'t>(text: &'t str, group: Option<&str>) -> Result<Manifest<'t>, Unusable> {
    if text.starts_with(LFS) {
        return Err(Unusable::LargeFileStorage);
    }
    let mut manifest = match text.trim_start().starts_with('{') {
        true => lines::read(text, group)?,
        false => csv::read(text, group)?,
    };
    if let Some(hash) = &mut manifest.hash {
        for value in &mut hash.values {
            normalize(value);
        }
    }
    match manifest.items {
        0 => Err(Unusable::Empty),
        _ => Ok(manifest),
    }
}

/// The columns to read, out of the names there are: hash and group.
fn columns<'n>(
    names: impl Iterator<Item = &'n str> + Clone,
    group: Option<&str>,
) -> (Option<usize>, Option<usize>) {
    let plain = |name: &str| -> String {
        let signs = name.chars().filter(|sign| !"-_ ".contains(*sign));
        signs.flat_map(char::to_lowercase).collect()
    };
    let find = |known: &&str| names.clone().position(|name| plain(name) == *known);
    let hash = HASHES.iter().find_map(find);
    let group = group.and_then(|group| names.clone().position(|name| name == group));
    (hash, group)
}

fn normalize(value: &mut Cow<'_, str>) {
    if let Some(at) = value.find(':') {
        *value = match std::mem::take(value) {
            Cow::Borrowed(text) => Cow::Borrowed(&text[at + 1..]),
            Cow::Owned(text) => Cow::Owned(text[at + 1..].to_owned()),
        };
    }
    if value.bytes().any(|byte| byte.is_ascii_uppercase()) {
        value.to_mut().make_ascii_lowercase();
    }
}

#[cfg(test)]
#[path = "manifest_tests.rs"]
mod tests;
