//! What a person reads fits the terminal, down to 40 columns.
//!
//! Exempt: what goes to programs (JSON, CSV), pages of `explain`, which are Markdown as written, messages on stderr,
//! and lines that show a file as it stands.

use unicode_width::UnicodeWidthStr as _;

use crate::program::{example, pmo_with};
use crate::support::{EXAMPLES, files};

/// What answers with a table or sentences, by its arguments.
const ANSWERS: [&str; 16] = [
    "baseline list",
    "baseline show",
    "check",
    "data",
    "earned",
    "explain --list",
    "foresee",
    "goals",
    "goals --tree",
    "outbox",
    "quality",
    "schedule",
    "status",
    "team load",
    "team load --weeks 26",
    "team show",
];

/// Ids in a file of an example, by their headers.
fn ids(example: &str, file: &str, kind: &str) -> Vec<String> {
    let files = files(&format!("examples/{example}"));
    let text = files.get(file).map_or("", String::as_str);
    let open = format!("[{kind}.");
    let ids = text.lines().filter_map(|line| {
        let (id, _) = line.strip_prefix(&open)?.split_once(']')?;
        (!id.contains('.')).then(|| id.to_owned())
    });
    ids.collect()
}

/// The answers that an example has.
fn answers(example: &str) -> Vec<String> {
    let about = [
        ("plan.toml", "task", "why"),
        ("goals.toml", "goal", "goals"),
        ("data.toml", "dataset", "data"),
    ];
    let of_one = about.into_iter().flat_map(|(file, kind, command)| {
        let ids = ids(example, file, kind);
        // Of many some are enough.
        let step = if kind == "task" { 7 } else { 1 };
        let some = ids.into_iter().step_by(step);
        some.map(move |id| format!("{command} {id}"))
    });
    let what_if = ids(example, "plan.toml", "task").into_iter().take(1);
    let what_if = what_if.map(|id| format!("schedule --set task.{id}\u{a0}duration=60d"));
    let answers = ANSWERS.into_iter().map(str::to_owned);
    answers.chain(of_one).chain(what_if).collect()
}

/// Tries every answer of every example in so many columns.
fn fit(columns: usize) {
    let asked = columns.to_string();
    for (name, as_of) in EXAMPLES {
        let dir = example(name);
        for lang in ["en", "ko"] {
            for answer in answers(name) {
                let words = answer.split(' ').map(|word| word.replace('\u{a0}', " "));
                let words: Vec<_> = words.collect();
                let mut args = vec!["--as-of", as_of, "--lang", lang];
                args.extend(words.iter().map(String::as_str));
                let run = pmo_with(dir.path(), &[("COLUMNS", &asked)], &args);
                let wide = run.out.lines().filter(|line| line.width() > columns);
                let wide: Vec<_> = wide.collect();
                assert!(wide.is_empty(), "{name} {lang} {answer}: {wide:#?}");
            }
        }
    }
}

#[test]
fn answers_fit_a_terminal() {
    fit(100);
}

#[test]
fn answers_fit_half_a_screen() {
    fit(60);
}

#[test]
fn answers_fit_a_telephone() {
    fit(40);
}
