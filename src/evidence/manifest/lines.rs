//! Manifests as JSON lines: two keys of each object, the rest is skipped.

use std::borrow::Cow;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, Visitor};

use super::{Keys, Manifest, Unusable, columns};

/// The keys are those of the first object.
pub(super) fn read<'t>(text: &'t str, group: Option<&str>) -> Result<Manifest<'t>, Unusable> {
    let lines = text.lines().enumerate();
    let mut lines = lines.filter(|(_, line)| !line.trim().is_empty()).peekable();
    let fault = |at: usize| Unusable::NotATable { line: at + 1 };
    let (at, first) = *lines.peek().ok_or(Unusable::Empty)?;
    let object: serde_json::Map<String, serde_json::Value> =
        serde_json::from_str(first).map_err(|_| fault(at))?;
    let names: Vec<&String> = object.keys().collect();
    let (hash, group) = columns(names.iter().map(|name| name.as_str()), group);
    let name = |column: Option<usize>| column.map(|column| names[column].clone());
    let (hash, group) = (name(hash), name(group));
    if hash.is_none() && group.is_none() {
        return Err(Unusable::NoKeys);
    }
    let (mut hashes, mut groups) = (Vec::new(), Vec::new());
    for (at, line) in lines {
        let pick = Pick {
            hash: hash.as_deref(),
            group: group.as_deref(),
        };
        let mut input = serde_json::Deserializer::from_str(line);
        let picked = pick.deserialize(&mut input);
        let picked = picked.and_then(|picked| input.end().map(|()| picked));
        let (hash, group) = picked.map_err(|_| fault(at))?;
        hashes.push(hash);
        groups.push(group);
    }
    let keys = |column: Option<String>, values| column.map(|column| Keys { column, values });
    Ok(Manifest {
        items: hashes.len(),
        hash: keys(hash, hashes),
        group: keys(group, groups),
    })
}

/// Which keys of an object are read.
#[derive(Clone, Copy)]
struct Pick<'n> {
    hash: Option<&'n str>,
    group: Option<&'n str>,
}

impl<'de> DeserializeSeed<'de> for Pick<'_> {
    type Value = (Cow<'de, str>, Cow<'de, str>);

    fn deserialize<D: Deserializer<'de>>(self, input: D) -> Result<Self::Value, D::Error> {
        input.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Pick<'_> {
    type Value = (Cow<'de, str>, Cow<'de, str>);

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let (mut hash, mut group) = (Cow::Borrowed(""), Cow::Borrowed(""));
        while let Some(key) = map.next_key_seed(Plain)? {
            let (is_hash, is_group) = (self.hash == Some(&*key), self.group == Some(&*key));
            if !is_hash && !is_group {
                map.next_value::<IgnoredAny>()?;
                continue;
            }
            let value = map.next_value_seed(Plain)?;
            if is_hash {
                hash = value.clone();
            }
            if is_group {
                group = value;
            }
        }
        Ok((hash, group))
    }
}

/// A plain value as text; `null`, a list or a table is none.
struct Plain;

impl<'de> DeserializeSeed<'de> for Plain {
    type Value = Cow<'de, str>;

    fn deserialize<D: Deserializer<'de>>(self, input: D) -> Result<Self::Value, D::Error> {
        input.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Plain {
    type Value = Cow<'de, str>;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a value")
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(Cow::Borrowed(text.trim()))
    }

    fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Cow::Owned(text.trim().to_owned()))
    }

    fn visit_bool<E>(self, value: bool) -> Result<Self::Value, E> {
        Ok(Cow::Owned(value.to_string()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Self::Value, E> {
        Ok(Cow::Owned(value.to_string()))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Self::Value, E> {
        Ok(Cow::Owned(value.to_string()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Self::Value, E> {
        Ok(Cow::Owned(value.to_string()))
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(Cow::Borrowed(""))
    }

    fn visit_seq<A: serde::de::SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
        while list.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Cow::Borrowed(""))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(Cow::Borrowed(""))
    }
}
