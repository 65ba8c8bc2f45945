//! The one font inside the program: whatever draws text itself draws it with this, on every machine alike.

use std::sync::{Arc, LazyLock};

use resvg::usvg::fontdb::{Database, Source};
use skrifa::{FontRef, MetadataProvider as _};
use unicode_normalization::char::decompose_canonical;
use unicode_width::UnicodeWidthChar as _;

/// NanumGothic Regular as its makers publish it (OFL 1.1): all 11,172 Hangul syllables, Latin, digits, signs.
const FONT: &[u8] = include_bytes!("NanumGothic-Regular.ttf");

/// The family's name inside the file.
pub const FAMILY: &str = "NanumGothic";

/// What stands for a sign that the font lacks.
pub const LACKING: char = '□';

/// The fonts that pictures are drawn with: this one alone.
pub fn database() -> Arc<Database> {
    static DATABASE: LazyLock<Arc<Database>> = LazyLock::new(|| {
        let mut database = Database::new();
        database.load_font_source(Source::Binary(Arc::new(FONT)));
        database.set_sans_serif_family(FAMILY);
        Arc::new(database)
    });
    Arc::clone(&DATABASE)
}

/// Whether the font can show a sign.
pub fn has(sign: char) -> bool {
    static FACE: LazyLock<Option<FontRef<'static>>> = LazyLock::new(|| FontRef::new(FONT).ok());
    FACE.as_ref()
        .and_then(|face| face.charmap().map(sign))
        .is_some_and(|glyph| glyph.to_u32() != 0)
}

/// Text in which every sign can be shown. What the font lacks becomes its plain form, as `e` for `é`,
/// else [`LACKING`], so that no word loses a letter in silence; marks without a width are dropped.
pub fn shown(text: &str) -> String {
    text.chars().filter_map(shown_sign).collect()
}

fn shown_sign(sign: char) -> Option<char> {
    if sign.is_ascii() || has(sign) {
        return Some(sign);
    }
    let mut plain = None;
    decompose_canonical(sign, |part| plain = plain.or(Some(part)));
    match sign {
        _ if sign.width().unwrap_or(0) == 0 => None,
        '\u{2212}' | '\u{2010}' | '\u{2011}' => Some('-'),
        _ => Some(plain.filter(|part| has(*part)).unwrap_or(LACKING)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::LANGS;

    #[test]
    fn every_hangul_syllable_can_be_shown() {
        let lacking: String = ('가'..='힣').filter(|sign| !has(*sign)).collect();
        assert_eq!(('가'..='힣').count(), 11_172);
        assert_eq!(lacking, "");
    }

    #[test]
    fn latin_digits_and_the_signs_of_our_texts_can_be_shown() {
        let latin: String = ('!'..='~').collect();
        let words = LANGS.iter().map(|(.., words)| *words);
        for text in words.chain([
            latin.as_str(),
            "ÀÉÎõüçÿ",
            "ㄱㅎㅏㅣ±×÷°²³€₩…·–—“”‘’○●◎□■△▲◇◆→←↑↓",
        ]) {
            let is_lost = |sign: &char| *sign != LACKING && shown_sign(*sign) == Some(LACKING);
            let lost: Vec<char> = text
                .chars()
                .filter(|sign| !sign.is_control())
                .filter(is_lost)
                .collect();
            assert_eq!(lost, Vec::<char>::new());
        }
        assert!(has(LACKING));
    }

    #[test]
    fn what_is_lacking_is_seen() {
        assert_eq!(
            shown("똠방각하 OCR 龘\u{200d}\u{301}😀 ±"),
            "똠방각하 OCR □□ ±"
        );
    }
}
