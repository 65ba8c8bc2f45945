//! Manifests as CSV (RFC 4180): two columns of each record, borrowed from the text where nothing is quoted.

use std::borrow::Cow;

use super::{Keys, Manifest, Unusable, columns};

pub(super) fn read<'t>(text: &'t str, group: Option<&str>) -> Result<Manifest<'t>, Unusable> {
    let first = text.lines().next().unwrap_or_default();
    let separator = if !first.contains(',') && first.contains('\t') {
        '\t'
    } else {
        ','
    };
    let mut records = Records {
        rest: text,
        line: 0,
        separator,
    };
    let mut fields = Vec::new();
    if !records.next(&mut fields)? {
        return Err(Unusable::Empty);
    }
    let header = std::mem::take(&mut fields);
    let (hash, group) = columns(header.iter().map(|name| name.trim()), group);
    if hash.is_none() && group.is_none() {
        return Err(Unusable::NoKeys);
    }
    let keys = |column: Option<usize>| {
        let column = header.get(column?)?.trim().to_owned();
        let values = Vec::new();
        Some(Keys { column, values })
    };
    let mut manifest = Manifest {
        items: 0,
        hash: keys(hash),
        group: keys(group),
    };
    while records.next(&mut fields)? {
        if fields.len() != header.len() {
            let line = records.line;
            return Err(Unusable::NotATable { line });
        }
        let mut keep = |keys: &mut Option<Keys<'t>>, column: Option<usize>| {
            if let (Some(keys), Some(column)) = (keys, column) {
                keys.values
                    .push(trimmed(std::mem::take(&mut fields[column])));
            }
        };
        keep(&mut manifest.hash, hash);
        // One column may be both.
        match group == hash {
            true => manifest.group.clone_from(&manifest.hash),
            false => keep(&mut manifest.group, group),
        }
        manifest.items += 1;
    }
    Ok(manifest)
}

fn trimmed(value: Cow<'_, str>) -> Cow<'_, str> {
    match value {
        Cow::Borrowed(text) => Cow::Borrowed(text.trim()),
        Cow::Owned(text) => Cow::Owned(text.trim().to_owned()),
    }
}

/// The records of a text, one after the other.
struct Records<'t> {
    rest: &'t str,
    /// Lines read so far.
    line: usize,
    separator: char,
}

impl<'t> Records<'t> {
    /// Reads the fields of the next record that is no empty line; `false` at the end.
    fn next(&mut self, fields: &mut Vec<Cow<'t, str>>) -> Result<bool, Unusable> {
        fields.clear();
        while !self.rest.is_empty() {
            let (line, rest) = self.rest.split_once('\n').unwrap_or((self.rest, ""));
            let plain = line.strip_suffix('\r').unwrap_or(line);
            if !plain.contains('"') {
                fields.extend(plain.split(self.separator).map(Cow::Borrowed));
            } else if !self.simple(plain, fields) {
                fields.clear();
                return self.quoted(fields).map(|()| true);
            }
            self.rest = rest;
            self.line += 1;
            if !plain.trim().is_empty() {
                return Ok(true);
            }
            fields.clear();
        }
        Ok(false)
    }

    /// Reads a line whose quotes only go around whole fields; `false` of any other.
    fn simple(&self, line: &'t str, fields: &mut Vec<Cow<'t, str>>) -> bool {
        let mut rest = line;
        loop {
            let (field, after) = match rest.strip_prefix('"') {
                Some(quoted) => match quoted.split_once('"') {
                    Some(parts) => parts,
                    None => return false,
                },
                None => rest.split_at(rest.find(self.separator).unwrap_or(rest.len())),
            };
            let is_end = after.is_empty();
            if field.contains('"') || !(is_end || after.starts_with(self.separator)) {
                return false;
            }
            fields.push(Cow::Borrowed(field));
            if is_end {
                return true;
            }
            rest = &after[self.separator.len_utf8()..];
        }
    }

    /// A record with quotes, which may go over several lines.
    fn quoted(&mut self, fields: &mut Vec<Cow<'t, str>>) -> Result<(), Unusable> {
        let first = self.line + 1;
        let mut field = String::new();
        let (mut is_quoted, mut was_quoted) = (false, false);
        let mut signs = self.rest.char_indices().peekable();
        let mut end = self.rest.len();
        while let Some((at, sign)) = signs.next() {
            if sign == '\n' {
                self.line += 1;
            }
            match sign {
                '"' if is_quoted && signs.peek().is_some_and(|(_, next)| *next == '"') => {
                    signs.next();
                    field.push('"');
                }
                '"' if is_quoted => is_quoted = false,
                '"' if field.trim().is_empty() && !was_quoted => {
                    field.clear();
                    (is_quoted, was_quoted) = (true, true);
                }
                '\n' if !is_quoted => {
                    end = at + 1;
                    break;
                }
                sign if sign == self.separator && !is_quoted => {
                    fields.push(Cow::Owned(std::mem::take(&mut field)));
                    was_quoted = false;
                }
                sign => field.push(sign),
            }
        }
        if is_quoted {
            return Err(Unusable::NotATable { line: first });
        }
        if !self.rest[..end].ends_with('\n') {
            self.line += 1;
        }
        fields.push(Cow::Owned(std::mem::take(&mut field)));
        self.rest = &self.rest[end..];
        Ok(())
    }
}
