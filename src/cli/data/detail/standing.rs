//! Rights, personal data, hand-over, annotators, freeze and manifest, a line each.

use super::{Detail, join};
use crate::args;
use crate::cli::data::{or_dash, signed};
use crate::evidence::dataset::Privacy;
use crate::lang::format;

/// How many hashes of measurements are named.
const CHANGED: usize = 3;

impl Detail<'_> {
    pub(super) fn rights(&self) -> Option<String> {
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

    pub(super) fn privacy(&self) -> Option<String> {
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

    pub(super) fn arrival(&self) -> Option<String> {
        let arrival = self.one.arrival?;
        let promised = arrival.promised;
        let late = format::working_day_difference(arrival.late as f64, self.words.lang);
        let past = format::working_days(arrival.late as f64, self.words.lang);
        Some(match arrival.received {
            Some(received) => self.text_of("arrived", args![promised, received, late]),
            None if arrival.late > 0 => self.text_of("overdue", args![promised, past]),
            None => self.text_of("awaited", args![promised]),
        })
    }

    pub(super) fn annotators(&self) -> Option<String> {
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

    pub(super) fn seal(&self) -> Option<String> {
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

    pub(super) fn label_error(&self) -> Option<String> {
        let error = self.written.label_error?.0;
        let nearest = format::Rounding::Nearest;
        let (share, most) = (
            format::percent(error, 1, nearest),
            format::percent(100.0 - error, 1, nearest),
        );
        Some(self.text_of("label-error-most", args![share, most]))
    }

    pub(super) fn manifest(&self) -> Option<String> {
        let items = self.data.facts.manifest_items(self.at).ok()?;
        let path = self.written.manifest.as_deref().unwrap_or_default();
        let items = format::count(i64::try_from(items).unwrap_or(i64::MAX));
        Some(self.text_of("manifest-items", args![path, items]))
    }
}
