//! The Korean particle that fits a word: 은 or 는, 이 or 가, after Hangul, numbers and Latin letters.

/// How a word sounds at its end; particles depend on nothing else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ending {
    /// No final consonant.
    Open,
    /// The final consonant ㄹ, after which 으로 becomes 로.
    Rieul,
    /// Any other final consonant.
    Closed,
}

/// A pair of particles: its key, after a consonant, after a vowel, both when the sound is unknown.
type Pair = (&'static str, &'static str, &'static str, &'static str);

/// Every pair. The key is the form after a consonant, then the form after a vowel.
const PAIRS: &[Pair] = &[
    ("과와", "과", "와", "와(과)"),
    ("아야", "아", "야", "아(야)"),
    ("으로로", "으로", "로", "(으)로"),
    ("은는", "은", "는", "은(는)"),
    ("을를", "을", "를", "을(를)"),
    ("이가", "이", "가", "이(가)"),
    ("이고고", "이고", "고", "(이)고"),
    ("이나나", "이나", "나", "(이)나"),
    ("이든든", "이든", "든", "(이)든"),
    ("이라라", "이라", "라", "(이)라"),
    ("이란란", "이란", "란", "(이)란"),
    ("이며며", "이며", "며", "(이)며"),
    ("이었였", "이었", "였", "이었(였)"),
    ("이에요예요", "이에요", "예요", "이에요(예요)"),
];

/// Whether `josa` knows this pair, for tests over message catalogues.
pub fn is_pair(pair: &str) -> bool {
    find(pair).is_some()
}

/// The particle that follows `word`, out of a pair such as `은는`, `이가`, `을를`, `과와`, `으로로`.
///
/// Quotation marks, brackets and punctuation at the end are not read, nor is what a closing round bracket
/// encloses. Where the end cannot be read (nothing, Chinese characters, another script) both forms are
/// given: `은(는)`. A slash or brackets in the pair do not matter; of an unknown pair nothing is given.
pub fn josa(word: &str, pair: &str) -> &'static str {
    let Some((key, closed, open, both)) = find(pair) else {
        return "";
    };
    match ending(word) {
        None => both,
        Some(Ending::Open) => open,
        Some(Ending::Rieul) if *key == "으로로" => open,
        Some(Ending::Closed | Ending::Rieul) => closed,
    }
}

fn find(pair: &str) -> Option<&'static Pair> {
    let key: String = pair
        .chars()
        .filter(|c| !matches!(c, '/' | '(' | ')'))
        .collect();
    PAIRS.iter().find(|known| known.0 == key)
}

fn ending(word: &str) -> Option<Ending> {
    let text = spoken(word);
    if let Some(ending) = date_or_time(text) {
        return Some(ending);
    }
    let last = text.chars().next_back()?;
    match last {
        '0'..='9' => Some(number(text)),
        'a'..='z' | 'A'..='Z' => Some(latin(text)),
        '%' | '‰' | '℃' | '°' | '+' => Some(Ending::Open),
        _ => hangul(last),
    }
}

/// The text up to its last character that is read aloud.
fn spoken(word: &str) -> &str {
    let mut text = word;
    loop {
        let shorter = match text.strip_suffix(')') {
            Some(inner) => match inner.rfind('(') {
                // 라벨링(labelling)은: what stands in brackets is not read.
                Some(open) if !text[..open].trim().is_empty() => &text[..open],
                _ => inner,
            },
            None => text.strip_suffix(is_silent).unwrap_or(text),
        };
        if shorter.len() == text.len() {
            return text;
        }
        text = shorter;
    }
}

fn is_silent(c: char) -> bool {
    let marks = "\"'`.,:;!?]}>_-~*/…‘’“”〉》」』】〕–—·";
    c.is_whitespace() || marks.contains(c)
}

/// `2026-03-09`, `2026. 3. 9` and `3. 9` end in 일, `09:00` in 시, `09:30` in 분.
fn date_or_time(text: &str) -> Option<Ending> {
    if let Some((before, day)) = text.rsplit_once(". ")
        && before.ends_with(|c: char| c.is_ascii_digit())
        && matches!(lengths(day, '.')[..], [1 | 2])
    {
        return Some(Ending::Rieul);
    }
    let tail = text.rsplit([' ', 'T']).next().unwrap_or(text);
    let tail = tail.trim_start_matches(|c: char| !c.is_ascii_digit());
    let is_date = matches!(lengths(tail, '-')[..], [4, 2, 2])
        || matches!(lengths(tail, '.')[..], [4, 1 | 2, 1 | 2]);
    match lengths(tail, ':')[..] {
        _ if is_date => Some(Ending::Rieul),
        [1 | 2, 2] | [1 | 2, 2, 2] if tail.ends_with(":00") => Some(Ending::Open),
        [1 | 2, 2] => Some(Ending::Closed),
        _ => None,
    }
}

/// How many digits stand between the marks; 0 where anything else does.
fn lengths(text: &str, mark: char) -> Vec<usize> {
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    text.split(mark)
        .map(|part| if digits(part) { part.len() } else { 0 })
        .collect()
}

/// The number at the end of `text`: its last digit, or the unit its zeros stand for.
fn number(text: &str) -> Ending {
    let before = text.trim_end_matches(|c: char| c.is_ascii_digit() || c == ',');
    let digits: String = text[before.len()..]
        .chars()
        .filter(char::is_ascii_digit)
        .collect();
    let zeros = digits.len() - digits.trim_end_matches('0').len();
    // 3.10 is read digit by digit behind the point, and so is a number of nothing but zeros.
    let spelled = before.ends_with('.') || zeros == digits.len();
    match digits.bytes().last() {
        Some(b'0') if spelled => Ending::Closed,
        // 십, 백, 천, 만 and 억 end in consonants, 조 (ten to the twelfth) does not.
        Some(b'0') if (12..16).contains(&zeros) => Ending::Open,
        Some(b'0' | b'3' | b'6') => Ending::Closed,
        Some(b'1' | b'7' | b'8') => Ending::Rieul,
        _ => Ending::Open,
    }
}

/// The run of Latin letters at the end of `text`: a unit after a number, an acronym or a word.
fn latin(text: &str) -> Ending {
    let before = text.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let run = &text[before.len()..];
    let counted = before.trim_end().ends_with(|c: char| c.is_ascii_digit());
    if let Some(ending) = unit(run).filter(|_| counted) {
        return ending;
    }
    let word = run.to_ascii_lowercase();
    let capitals = run.chars().rev().take(2).all(|c| c.is_ascii_uppercase());
    let vowels = word.contains(['a', 'e', 'i', 'o', 'u', 'y']);
    if capitals || word.len() == 1 || !vowels || SPELLED.contains(&word.as_str()) {
        letter(&word)
    } else {
        super::loanword::ending(&word).unwrap_or_else(|| letter(&word))
    }
}

/// Lower-case words that are spelled out though they could be read.
const SPELLED: &[&str] = &[
    "ar", "cer", "er", "hr", "ip", "ir", "it", "ner", "sop", "vr", "wer",
];

/// The name of the last letter: 엘 and 알 end in ㄹ, 엠 and 엔 in another consonant.
fn letter(word: &str) -> Ending {
    match word.chars().next_back() {
        Some('l' | 'r') => Ending::Rieul,
        Some('m' | 'n') => Ending::Closed,
        _ => Ending::Open,
    }
}

/// Units that are read as words behind a number: 킬로그램, 시간, 픽셀, 미터, 바이트, 초.
fn unit(text: &str) -> Option<Ending> {
    match text {
        "g" | "kg" | "mg" | "h" => Some(Ending::Closed),
        "px" => Some(Ending::Rieul),
        "m" | "mm" | "cm" | "km" | "s" | "ms" | "B" | "KB" | "MB" | "GB" | "TB" | "Hz" => {
            Some(Ending::Open)
        }
        _ => None,
    }
}

/// Hangul as a syllable, as a letter by itself, or as the conjoining letters that some file systems give.
fn hangul(last: char) -> Option<Ending> {
    match last {
        // Unicode Standard, section 3.12: 28 syllables for each pair of leading consonant and vowel.
        '가'..='힣' => Some(match (u32::from(last) - 0xAC00) % 28 {
            0 => Ending::Open,
            8 => Ending::Rieul,
            _ => Ending::Closed,
        }),
        'ㄹ' | '\u{11AF}' => Some(Ending::Rieul),
        'ㄱ'..='ㅎ' | '\u{11A8}'..='\u{11C2}' => Some(Ending::Closed),
        'ㅏ'..='ㅣ' | '\u{1161}'..='\u{1175}' => Some(Ending::Open),
        _ => None,
    }
}

#[cfg(test)]
#[path = "josa_tests.rs"]
mod tests;
