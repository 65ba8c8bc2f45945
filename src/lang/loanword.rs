//! How an English word ends when Korean reads it, by the rules for loan words.
//!
//! After 외래어 표기법 제3장 제1절 (영어): p, t, k become a final consonant only behind a short vowel
//! (제1항), b, d, g, fricatives and affricates take a vowel (제2–4항), m, n, ng and l stay (제5–6항).
//! Spelling only hints at sound, so usage that strays from the rules is listed.

use super::josa::Ending;

/// Words and word endings that are read with a final consonant although the rules say otherwise.
const CLOSED: &[&str] = &[
    "bag", "big", "club", "deep", "group", "job", "keep", "lab", "out", "sheep", "sleep",
    "template", "type", "web",
];

/// Words that are read with a vowel although the rules say otherwise.
const OPEN: &[&str] = &["bit", "check", "edit", "hit", "kit"];

/// The ending of a lower-case ASCII word that contains a vowel; `None` if nobody could pronounce it.
pub(super) fn ending(word: &str) -> Option<Ending> {
    if CLOSED.iter().any(|listed| word.ends_with(listed)) {
        return Some(Ending::Closed);
    }
    if OPEN.contains(&word) || word.ends_with("check") {
        return Some(Ending::Open);
    }
    let letters = word.as_bytes();
    let last = *letters.last()?;
    let before = letters
        .len()
        .checked_sub(2)
        .and_then(|at| letters.get(at))
        .copied();
    let Some(before) = before else {
        return Some(Ending::Open);
    };
    match last {
        b'l' => Some(Ending::Rieul),
        b'm' | b'n' => Some(Ending::Closed),
        b'g' if before == b'n' => Some(Ending::Closed),
        b'b' if before == b'm' => Some(Ending::Closed),
        b'e' => Some(behind_e(before, word)),
        // No English word ends in a consonant and r: ocr, asr, usr are spelled.
        b'r' if !is_vowel(before) && before != b'r' => None,
        b'p' | b't' | b'k' | b'c' => Some(stop(letters)),
        _ => Some(Ending::Open),
    }
}

/// A final e is silent behind a consonant: file, time, line end in ㄹ, ㅁ, ㄴ; gate, scope take a vowel.
fn behind_e(before: u8, word: &str) -> Ending {
    // A word whose only vowel is that e, such as "me" or "the", sounds it.
    let silent = word[..word.len() - 1].bytes().any(is_vowel);
    match before {
        b'l' if silent => Ending::Rieul,
        b'm' | b'n' if silent => Ending::Closed,
        _ => Ending::Open,
    }
}

/// A final p, t, k, c or ck closes the syllable behind one vowel letter (map, set, topic) or oo and k (book);
/// behind two vowels or a consonant it takes a vowel (week, loop, report, risk).
fn stop(letters: &[u8]) -> Ending {
    let stem = letters
        .strip_suffix(b"ck")
        .unwrap_or(&letters[..letters.len() - 1]);
    let (vowel, earlier) = match stem {
        [.., earlier, vowel] => (*vowel, Some(*earlier)),
        [vowel] => (*vowel, None),
        [] => return Ending::Open,
    };
    let book = letters.ends_with(b"ook");
    // Behind i each vowel sounds by itself (patriot), and the u of qui is none (equip).
    let long = earlier.is_some_and(|letter| is_vowel(letter) && letter != b'i' && letter != b'y')
        && !stem.ends_with(b"qui");
    if is_vowel(vowel) && (book || !long) {
        Ending::Closed
    } else {
        Ending::Open
    }
}

fn is_vowel(letter: u8) -> bool {
    matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u' | b'y')
}
