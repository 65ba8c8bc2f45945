//! Ids that point at other records.

use std::fmt;
use std::marker::PhantomData;
use std::ops::Deref;

use toml::de::DeValue;

use super::field::{Field, Node, Type};
use super::reader::Reader;
use super::record::Kinded;

/// The bare id of a record of kind `K`.
pub struct Ref<K> {
    id: String,
    kind: PhantomData<fn() -> K>,
}

impl<K> Clone for Ref<K> {
    fn clone(&self) -> Self {
        Self {
            id: self.id.clone(),
            kind: PhantomData,
        }
    }
}

impl<K> Default for Ref<K> {
    fn default() -> Self {
        Self {
            id: String::new(),
            kind: PhantomData,
        }
    }
}

impl<K> PartialEq for Ref<K> {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl<K> fmt::Debug for Ref<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.id.fmt(f)
    }
}

impl<K> Deref for Ref<K> {
    type Target = str;

    fn deref(&self) -> &str {
        &self.id
    }
}

impl<K: Kinded> Field for Ref<K> {
    const TYPE: Type = Type::Reference(K::KIND);

    fn read(node: Node<'_, '_>, reader: &mut Reader<'_>) -> Option<Self> {
        let id = read_id(node, reader, Some(K::KIND), &Self::TYPE)?;
        Some(Self {
            id,
            kind: PhantomData,
        })
    }
}

/// A full id (`goal.field-match`), or a bare one where only one kind has it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AnyRef(pub String);

impl Field for AnyRef {
    const TYPE: Type = Type::AnyReference;

    fn read(node: Node<'_, '_>, reader: &mut Reader<'_>) -> Option<Self> {
        read_id(node, reader, None, &Self::TYPE).map(Self)
    }
}

fn read_id(
    node: Node<'_, '_>,
    reader: &mut Reader<'_>,
    kind: Option<&'static str>,
    expected: &Type,
) -> Option<String> {
    let DeValue::String(id) = node.get_ref() else {
        return reader.wrong_type(node, expected);
    };
    reader.refer(kind, id, node.span());
    Some(id.to_string())
}

/// Whether a text may be an id: lower-case ASCII letters, digits and `-`.
pub fn is_id(text: &str) -> bool {
    !text.is_empty()
        && text
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}
