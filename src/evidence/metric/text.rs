//! Metrics of recognised text: character and word error rate.
//!
//! Edits are those of V. I. Levenshtein (Soviet Physics Doklady 10, 1966): the fewest insertions,
//! deletions and substitutions that turn the reference into what was recognised. A rate is the edits
//! of all rows over the length of all references, so it may pass 1, and long rows weigh more.
//!
//! A character is a Unicode scalar value after composition (NFC): a modern Hangul syllable is one,
//! whether a file writes it composed or in parts, while an old syllable without a code point of its
//! own counts its letters. White space at both ends does not count; within, every space does. Words
//! are what white space separates.

use std::borrow::Cow;

use unicode_normalization::{IsNormalized, UnicodeNormalization as _, is_nfc_quick};

/// What is inserted, deleted and substituted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Token {
    Character,
    Word,
}

/// Edits and length of one reference or of several.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Edits {
    pub edits: u64,
    /// Tokens of the reference.
    pub length: u64,
}

impl Edits {
    /// Compares what was recognised with its reference.
    pub fn between(reference: &str, recognised: &str, token: Token) -> Self {
        let (reference, recognised) = (composed(reference), composed(recognised));
        match token {
            Token::Character => Self::of(
                &reference.chars().collect::<Vec<_>>(),
                &recognised.chars().collect::<Vec<_>>(),
            ),
            Token::Word => Self::of(
                &reference.split_whitespace().collect::<Vec<_>>(),
                &recognised.split_whitespace().collect::<Vec<_>>(),
            ),
        }
    }

    fn of<T: PartialEq>(reference: &[T], recognised: &[T]) -> Self {
        let alike = |pairs: &mut dyn Iterator<Item = (&T, &T)>| {
            pairs.take_while(|(one, other)| one == other).count()
        };
        let head = alike(&mut reference.iter().zip(recognised));
        let (left, right) = (&reference[head..], &recognised[head..]);
        let tail = alike(&mut left.iter().rev().zip(right.iter().rev()));
        let (left, right) = (&left[..left.len() - tail], &right[..right.len() - tail]);
        // References, because the crate compares what it iterates over.
        let edits = strsim::generic_levenshtein(&left.to_refs(), &right.to_refs());
        Self {
            edits: edits as u64,
            length: reference.len() as u64,
        }
    }

    /// Edits over length; `None` where nothing was to be recognised.
    pub fn rate(self) -> Option<f64> {
        (self.length > 0).then(|| self.edits as f64 / self.length as f64)
    }
}

impl std::iter::Sum for Edits {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        all.fold(Self::default(), |sum, one| Self {
            edits: sum.edits + one.edits,
            length: sum.length + one.length,
        })
    }
}

/// The text in composed form (NFC) without white space at its ends.
pub fn composed(text: &str) -> Cow<'_, str> {
    let text = text.trim();
    match is_nfc_quick(text.chars()) {
        IsNormalized::Yes => Cow::Borrowed(text),
        _ => Cow::Owned(text.nfc().collect()),
    }
}

/// A slice as references.
trait ToRefs<T> {
    fn to_refs(&self) -> Vec<&T>;
}

impl<T> ToRefs<T> for [T] {
    fn to_refs(&self) -> Vec<&T> {
        self.iter().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edits(reference: &str, recognised: &str, token: Token) -> (u64, u64) {
        let found = Edits::between(reference, recognised, token);
        (found.edits, found.length)
    }

    #[test]
    fn insertions_deletions_and_substitutions() {
        let by = Token::Character;
        assert_eq!(edits("kitten", "sitting", by), (3, 6));
        assert_eq!(edits("가나다", "가다", by), (1, 3));
        assert_eq!(edits("가나다", "", by), (3, 3));
        assert_eq!(edits("", "가나", by), (2, 0));
        assert_eq!(edits("aab", "aaab", by), (1, 3));
        assert_eq!(
            edits("the cat sat", "the  cat sit down", Token::Word),
            (2, 3)
        );
    }

    #[test]
    fn a_syllable_is_one_character_however_it_is_written() {
        let apart: String = "한글".nfd().collect();
        assert_eq!(edits("한글", &apart, Token::Character), (0, 2));
        assert_eq!(edits(&apart, "한굴", Token::Character), (1, 2));
        // An old syllable has no code point of its own: three letters.
        assert_eq!(
            edits("\u{1112}\u{119e}\u{11ab}", "", Token::Character),
            (3, 3)
        );
    }

    #[test]
    fn a_rate_is_of_all_rows_together() {
        let rows = [("가나다라", "가나다라"), ("마", "바사")];
        let sum: Edits = rows
            .into_iter()
            .map(|(one, other)| Edits::between(one, other, Token::Character))
            .sum();
        assert_eq!(sum.rate(), Some(2.0 / 5.0));
        assert_eq!(Edits::default().rate(), None);
    }
}
