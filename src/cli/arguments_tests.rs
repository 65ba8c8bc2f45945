//! Arguments that clap refuses, told in our words; the language is found though nothing was parsed.

use clap::Parser as _;

use super::*;
use crate::lang::Catalogue;

/// The message and its help, in both languages.
fn told(args: &str) -> Vec<[String; 2]> {
    let args = ["pmo"]
        .into_iter()
        .chain(args.split(' ').filter(|word| !word.is_empty()));
    let error = Cli::try_parse_from(args).unwrap_err();
    let Some(Failure::Arguments(key, args)) = refusal(&error) else {
        panic!("{error}")
    };
    let say = |lang| {
        let words = Catalogue::new(lang);
        [key.to_owned(), format!("{key}.help")].map(|key| words.find(&key, &args).unwrap())
    };
    [Lang::En, Lang::Ko].map(say).to_vec()
}

/// Arguments, and what is said of them with its help in both languages.
const MISTAKES: [[&str; 5]; 19] = [
    [
        "goals --frmat json",
        "`pmo goals` has no option `--frmat`",
        "did you mean `--format`? `pmo goals --help` lists the options",
        "`pmo goals`에 `--frmat` 옵션이 없음",
        "혹시 `--format`? `pmo goals --help`로 모든 옵션을 볼 수 있습니다",
    ],
    [
        "--tree goals",
        "`pmo` has no option `--tree`",
        "did you mean `pmo goals --tree`? `pmo --help` lists the options",
        "`pmo`에 `--tree` 옵션이 없음",
        "혹시 `pmo goals --tree`? `pmo --help`로 모든 옵션을 볼 수 있습니다",
    ],
    [
        "check -x",
        "`pmo check` has no option `-x`",
        "`pmo check --help` lists the options",
        "`pmo check`에 `-x` 옵션이 없음",
        "`pmo check --help`로 모든 옵션을 볼 수 있습니다",
    ],
    [
        "chek",
        "`pmo` has no command `chek`",
        "did you mean `check`? `pmo --help` lists the commands",
        "`pmo`에 `chek` 명령이 없음",
        "혹시 `check`? `pmo --help`로 모든 명령을 볼 수 있습니다",
    ],
    [
        "team whatever",
        "`pmo team` has no command `whatever`",
        "`pmo team --help` lists the commands",
        "`pmo team`에 `whatever` 명령이 없음",
        "`pmo team --help`로 모든 명령을 볼 수 있습니다",
    ],
    [
        "team --quiet",
        "`pmo team` needs a command",
        "one of: load, show, help",
        "`pmo team` 뒤에 명령이 없음",
        "다음 중 하나를 쓰세요: load, show, help",
    ],
    [
        "import mspdi",
        "`pmo import` lacks <FILE>, <DIR>",
        "write it as: pmo import <FORMAT> <FILE> <DIR>",
        "`pmo import`에 꼭 필요한 것이 빠짐: <FILE>, <DIR>",
        "이렇게 쓰세요: pmo import <FORMAT> <FILE> <DIR>",
    ],
    [
        "check extra",
        "`pmo check` has no place for `extra`",
        "`pmo check --help` shows what it takes; put a text with spaces into quotes",
        "`pmo check`에 `extra` 인자가 들어갈 자리가 없음",
        "`pmo check --help`로 쓰는 법을 볼 수 있습니다. 띄어 쓴 글은 따옴표로 묶으세요",
    ],
    [
        "goals --tree x",
        "`--tree` cannot go with `[GOAL]`",
        "leave one of them out",
        "함께 쓸 수 없음: `--tree`, `[GOAL]`",
        "둘 중 하나를 빼세요",
    ],
    [
        "check --format json --format json",
        "`--format <FORMAT>` stands twice",
        "leave one of them out",
        "`--format <FORMAT>` 옵션이 두 번 나옴",
        "하나를 빼세요",
    ],
    [
        "check --format",
        "`--format <FORMAT>` has no value",
        "write one of: human, json",
        "`--format <FORMAT>`에 값이 없음",
        "다음 중 하나를 쓰세요: human, json",
    ],
    [
        "check --at",
        "`--at <REV>` has no value",
        "write the value behind it",
        "`--at <REV>`에 값이 없음",
        "바로 뒤에 값을 쓰세요",
    ],
    [
        "check --format jsn",
        "`jsn` is no value for `--format <FORMAT>`",
        "did you mean `json`? One of: human, json",
        "`--format <FORMAT>`에 쓸 수 없는 값: `jsn`",
        "혹시 `json`? 가능한 값: human, json",
    ],
    [
        "check --lang fr",
        "`fr` is no value for `--lang <LANG>`",
        "write one of: en, ko",
        "`--lang <LANG>`에 쓸 수 없는 값: `fr`",
        "다음 중 하나를 쓰세요: en, ko",
    ],
    [
        "check --quiet=3",
        "`--quiet` takes no value, but `3` follows it",
        "write `--quiet` alone",
        "`--quiet`에는 값이 없는데 `3` 값이 붙음",
        "`--quiet`만 쓰세요",
    ],
    [
        "check --as-of 2026-02-30",
        "`2026-02-30` is no date for `--as-of <DATE>`",
        "write a day of the calendar as year-month-day: 2026-07-24",
        "`--as-of <DATE>`에 쓸 수 없는 날짜: `2026-02-30`",
        "달력에 있는 날을 2026-07-24처럼 연-월-일로 쓰세요",
    ],
    [
        "measure a --value 95%",
        "`95%` is no number for `--value <V>`",
        "write it with a point and without a unit: 95.3",
        "`--value <V>`에 쓸 수 없는 수: `95%`",
        "단위 없이 소수점으로 쓰세요: 95.3",
    ],
    [
        "measure a --samples 1,200",
        "`1,200` is no number for `--samples <N>`",
        "write a whole number in digits alone: 1200",
        "`--samples <N>`에 쓸 수 없는 수: `1,200`",
        "0 이상의 정수를 숫자로만 쓰세요: 1200",
    ],
    [
        "measure a --stage-word done",
        "`done` is no value for `--stage-word <WORD=STAGE>`",
        "write a word and the stage that it stands for: done=accepted",
        "`--stage-word <WORD=STAGE>`에 쓸 수 없는 값: `done`",
        "파일의 말과 그것이 뜻하는 단계를 쓰세요: done=accepted",
    ],
];

#[test]
fn every_mistake_has_a_place_a_reason_and_a_next_step_in_both_languages() {
    for [args, en, en_help, ko, ko_help] in MISTAKES {
        let expected = [[en, en_help], [ko, ko_help]].map(|one| one.map(str::to_owned));
        assert_eq!(told(args), expected, "{args}");
    }
}

#[test]
fn a_number_of_weeks_has_two_ends() {
    for (weeks, is_fine) in [("0", false), ("1", true), ("520", true), ("521", false)] {
        let read = between::<i32>(1, 520)(weeks);
        assert_eq!(read.is_ok(), is_fine, "{weeks}");
    }
    let both = told("team load --weeks 521");
    assert_eq!(both[0][1], "write a whole number from 1 to 520");
    assert_eq!(both[1][1], "1부터 520까지의 정수를 쓰세요");
}

#[cfg(unix)]
#[test]
fn bytes_that_are_no_text_are_told() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt as _;
    let args = [
        OsStr::new("pmo"),
        OsStr::new("goals"),
        OsStr::from_bytes(b"\xff"),
    ];
    let error = Cli::try_parse_from(args).unwrap_err();
    let Some(Failure::Arguments(key, _)) = refusal(&error) else {
        panic!("{error}")
    };
    assert_eq!(key, "failure-argument-encoding");
}

#[test]
fn language_and_folder_are_found_among_arguments_that_cannot_be_read() {
    let (ko, en) = (Some(Lang::Ko), Some(Lang::En));
    for (args, lang, dir) in [
        ("", None, None),
        ("chek --lang ko", ko, None),
        ("--lang=ko chek", ko, None),
        ("--lang en -C a chek", en, Some("a")),
        ("-Ca --frmat", None, Some("a")),
        ("-C=a --frmat", None, Some("a")),
        ("--lang fr chek", None, None),
        ("chek --lang", None, None),
        ("-- --lang ko -C a", None, None),
    ] {
        let words = args.split(' ').map(str::to_owned);
        assert_eq!(asked(words), (lang, dir.map(PathBuf::from)), "{args}");
    }
}
