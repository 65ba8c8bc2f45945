//! The one font inside the program: whatever draws text itself draws it with this, on every machine alike.

use std::sync::{Arc, LazyLock};

use resvg::usvg::fontdb::{Database, Source};
use skrifa::{FontRef, MetadataProvider as _};
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

/// Text in which every sign can be shown: what the font lacks becomes [`LACKING`], so that no word
/// loses a letter in silence; marks without a width of their own are dropped.
pub fn shown(text: &str) -> String {
    let show = |sign: char| match sign {
        _ if sign.is_ascii() || has(sign) => Some(sign),
        _ if sign.width().unwrap_or(0) == 0 => None,
        _ => Some(LACKING),
    };
    text.chars().filter_map(show).collect()
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
        let words = LANGS.iter().map(|(.., words)| *words);
        let latin: String = ('!'..='~')
            .chain('¡'..='ÿ')
            .filter(|sign| *sign != '\u{ad}')
            .collect();
        let signs: String = words.chain([latin.as_str(), "ㄱㅎㅏㅣ"]).collect();
        let lacking: Vec<char> = signs
            .chars()
            .filter(|sign| !sign.is_control() && !has(*sign) && !FOUND_LACKING.contains(sign))
            .collect();
        assert_eq!(lacking, Vec::<char>::new());
        assert!(has(LACKING));
    }

    /// Signs of our texts that the font does not have; none of them stands in a chart.
    const FOUND_LACKING: &[char] = &[];

    #[test]
    fn what_is_lacking_is_seen() {
        assert_eq!(
            shown("똠방각하 OCR 龘\u{200d}\u{301}😀 ±"),
            "똠방각하 OCR □□ ±"
        );
    }
}
