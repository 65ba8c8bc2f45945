//! Words that reports and messages are made of, each with the particle a Korean reader expects.

use super::*;

/// `word + particle` for every listed word, so that a failure shows what would be printed.
fn check(pair: &str, expected: &[&str]) {
    for phrase in expected {
        let (word, particle) = phrase.split_once('|').unwrap();
        assert_eq!(
            format!("{word}|{}", josa(word, pair)),
            format!("{word}|{particle}")
        );
    }
}

#[test]
fn hangul_words() {
    check(
        "은는",
        &["라벨링|은", "중간보고|는", "서울|은", "데이터|는", "값|은"],
    );
    check("이가", &["라벨링|이", "보고서|가", "모델|이"]);
    check("을를", &["목표|를", "일정|을", "시료|를"]);
    check("과와", &["계획|과", "결과|와"]);
    check(
        "으로로",
        &["서울|로", "부산|으로", "대구|로", "모델|로", "값|으로"],
    );
    check("이라라", &["값|이라", "목표|라", "모델|이라"]);
    check("이에요예요", &["값|이에요", "목표|예요"]);
    check("아야", &["길동|아", "영희|야"]);
    check("이나나", &["값|이나", "목표|나", "모델|이나"]);
    check("이었였", &["값|이었", "목표|였"]);
}

#[test]
fn hangul_letters() {
    check("은는", &["ㄱ|은", "ㄹ|은", "ㅏ|는"]);
    check("으로로", &["ㄹ|로", "ㄱ|으로"]);
    // Decomposed, as some file systems write it: 값 and 목표 and 서울.
    check(
        "으로로",
        &[
            "\u{1100}\u{1161}\u{11B9}|으로",
            "\u{1111}\u{116D}|로",
            "\u{110B}\u{116E}\u{11AF}|로",
        ],
    );
}

#[test]
fn numbers() {
    check(
        "은는",
        &[
            "0|은", "1|은", "2|는", "3|은", "4|는", "5|는", "6|은", "7|은", "8|은", "9|는",
        ],
    );
    check(
        "은는",
        &[
            "10|은",
            "100|은",
            "1000|은",
            "10000|은",
            "100000000|은",
            "1000000000000|는",
        ],
    );
    check(
        "은는",
        &[
            "12,000|은",
            "1,234|는",
            "3.5|는",
            "3.0|은",
            "2.10|은",
            "00|은",
            "12|는",
        ],
    );
    check(
        "으로로",
        &[
            "1|로",
            "7|로",
            "8|로",
            "3|으로",
            "6|으로",
            "10|으로",
            "0|으로",
            "2|로",
        ],
    );
}

#[test]
fn units_and_signs() {
    check(
        "은는",
        &[
            "40%|는",
            "5kg|은",
            "3 km|는",
            "12 GB|는",
            "300ms|는",
            "8h|은",
            "2 %p|는",
            "36℃|는",
        ],
    );
    check(
        "으로로",
        &["640px|로", "5d|로", "10wd|로", "5m|로", "C++|로"],
    );
}

#[test]
fn dates_and_times() {
    check(
        "은는",
        &[
            "2026-03-09|은",
            "2026. 3. 9.|은",
            "2026. 11. 21.(토)|은",
            "09:00|는",
            "09:30|은",
        ],
    );
    check(
        "으로로",
        &[
            "2026-03-09|로",
            "2026-03-09T09:30|으로",
            "2026-03-09 18:00|로",
        ],
    );
    check(
        "은는",
        &[
            "1.2.3|은",
            "10-2|는",
            "1:1|은",
            "(2026. 3. 9.)|은",
            "12. 31.|은",
            "기한 3. 9.(월)|은",
            "2026.3.9|은",
            "(2026-03-09)|은",
            "항목 3|은",
        ],
    );
}

#[test]
fn acronyms() {
    check(
        "은는",
        &[
            "GPT|는", "OCR|은", "PDF|는", "HTML|은", "AI|는", "LLM|은", "CNN|은", "mAP|는",
            "CER|은",
        ],
    );
    check(
        "으로로",
        &[
            "HTML|로",
            "OCR|로",
            "LLM|으로",
            "PDF|로",
            "SQL|로",
            "JSON|으로",
        ],
    );
    check(
        "은는",
        &[
            "pdf|는",
            "html|은",
            "md|는",
            "csv|는",
            "goal.ocr|은",
            "wer|은",
            "A|는",
            "n|은",
        ],
    );
    check("은는", &["GPT4|는", "v0.3|은", "test-v1|은", "train-v2|는"]);
    check("으로로", &["test-v1|로", "v0.3|으로"]);
}

#[test]
fn english_words() {
    check(
        "은는",
        &[
            "report|는",
            "model|은",
            "train|은",
            "test|는",
            "data|는",
            "dataset|은",
            "label|은",
        ],
    );
    check(
        "은는",
        &[
            "plan|은",
            "team|은",
            "file|은",
            "time|은",
            "line|은",
            "gate|는",
            "scope|는",
            "type|은",
        ],
    );
    check(
        "은는",
        &[
            "map|은",
            "step|은",
            "loop|는",
            "deep|은",
            "group|은",
            "format|은",
            "chat|은",
            "commit|은",
        ],
    );
    check(
        "은는",
        &[
            "book|은",
            "week|는",
            "risk|는",
            "stack|은",
            "check|는",
            "topic|은",
            "sync|는",
            "network|는",
        ],
    );
    check(
        "은는",
        &[
            "labelling|은",
            "bug|는",
            "web|은",
            "job|은",
            "log|는",
            "thumb|은",
            "branch|는",
            "hash|는",
        ],
    );
    check(
        "은는",
        &[
            "server|는",
            "software|는",
            "issue|는",
            "index|는",
            "layout|은",
            "feedback|은",
            "demo|는",
        ],
    );
    check(
        "은는",
        &[
            "client|는",
            "project|는",
            "baseline|은",
            "milestone|은",
            "schedule|은",
            "the|는",
            "YOLO|는",
        ],
    );
    check(
        "으로로",
        &[
            "model|로",
            "file|로",
            "train|으로",
            "report|로",
            "map|으로",
            "GitHub|로",
            "PyTorch|로",
        ],
    );
}

#[test]
fn file_names_and_what_is_not_read() {
    check(
        "은는",
        &[
            "project.toml|은",
            "`plan.toml`|은",
            "`data`|는",
            "\"라벨링\"|은",
            "‘목표’|는",
            "「계획」|은",
        ],
    );
    check(
        "은는",
        &[
            "라벨링(labelling)|은",
            "목표(target)|는",
            "(목표)|는",
            "[일정]|은",
            "끝.|은",
            "GPT!|는",
            "라벨링…|은",
        ],
    );
    check(
        "이가",
        &["`goal.field-match`|가", "보고서 (최종) |가", "값(a)(b)|이"],
    );
    check("으로로", &["project.toml|로", "`v1`|로"]);
}

#[test]
fn both_forms_where_the_sound_is_unknown() {
    for word in ["", "  ", "\"\"", "漢字", "データ", "Ω", "café"] {
        assert_eq!(josa(word, "은는"), "은(는)", "{word}");
    }
    assert_eq!(josa("", "이가"), "이(가)");
    assert_eq!(josa("", "을를"), "을(를)");
    assert_eq!(josa("", "과와"), "와(과)");
    assert_eq!(josa("", "으로로"), "(으)로");
}

#[test]
fn pairs() {
    assert!(PAIRS.is_sorted_by_key(|pair| pair.0));
    for written in ["은/는", "은(는)", "은는"] {
        assert_eq!(josa("값", written), "은");
    }
    assert!(is_pair("이라라") && !is_pair("는은"));
    assert_eq!(josa("값", "는은"), "");
}

#[test]
fn anything_is_read_without_a_panic() {
    for word in [
        "(", ")", "()", "a(", "(a)", "-", "%", "e", "ck", "k", "qu", ":00", "T", ".", "1.", "--",
        "값)",
    ] {
        for pair in PAIRS {
            assert!(!josa(word, pair.0).is_empty(), "{word}");
        }
    }
}
