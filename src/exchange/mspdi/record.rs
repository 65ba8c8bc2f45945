//! One record of the file with typed fields.

use std::cell::Cell;

use super::values::{self, Minutes};
use super::xml::Node;
use crate::time::Instant;

/// One record with its typed fields; what cannot be read counts as absent.
pub(super) struct Record<'a> {
    pub(super) node: &'a Node,
    pub(super) unreadable: Cell<usize>,
}

impl<'a> Record<'a> {
    pub(super) fn new(node: &'a Node) -> Self {
        Self {
            node,
            unreadable: Cell::new(0),
        }
    }

    pub(super) fn raw(&self, name: &str) -> Option<&'a str> {
        let text = self.node.child(name)?.text.trim();
        (!text.is_empty()).then_some(text)
    }

    pub(super) fn value<T>(&self, name: &str, read: impl Fn(&str) -> Option<T>) -> Option<T> {
        let value = read(self.raw(name)?);
        if value.is_none() {
            self.unreadable.set(self.unreadable.get() + 1);
        }
        value
    }

    pub(super) fn text(&self, name: &str) -> String {
        self.node
            .child(name)
            .map_or_else(String::new, |child| child.text.clone())
    }

    pub(super) fn number(&self, name: &str) -> Option<i64> {
        self.value(name, values::whole)
    }

    pub(super) fn flag(&self, name: &str) -> bool {
        self.value(name, values::flag).unwrap_or(false)
    }

    pub(super) fn instant(&self, name: &str) -> Option<Instant> {
        self.value(name, values::instant)
    }

    pub(super) fn minutes(&self, name: &str) -> Option<Minutes> {
        self.value(name, values::minutes)
    }

    pub(super) fn positive(&self, name: &str) -> bool {
        self.value(name, values::thousandths)
            .is_some_and(|value| value > 0)
    }

    /// A number of a calendar or resource, absent where negative.
    pub(super) fn reference(&self, name: &str) -> Option<i64> {
        self.number(name).filter(|uid| *uid >= 0)
    }
}
