//! What the README shows is what the program prints.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::support::{files, root};

/// Where an output is cut in the README.
const CUT: &str = "…";

fn copy(from: &str, to: &Path) {
    for (name, text) in files(from) {
        let path = to.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
}

/// The words of a command line; what stands in single quotes is one word.
fn words(line: &str) -> Vec<String> {
    let parts = line.split('\'').enumerate();
    let words = parts.flat_map(|(at, part)| match at % 2 {
        0 => part.split_whitespace().map(str::to_owned).collect(),
        _ => vec![part.to_owned()],
    });
    words.collect()
}

/// The output of a command line as a terminal shows it: data, then messages.
fn run(line: &str, dir: &Path) -> String {
    let words = words(line).into_iter().skip(1);
    let program = Command::new(env!("CARGO_BIN_EXE_pmo"))
        .args(words)
        .current_dir(dir)
        .env("NO_COLOR", "1")
        .env_remove("COLUMNS")
        .output();
    let output = program.unwrap();
    String::from_utf8(output.stdout).unwrap() + &String::from_utf8(output.stderr).unwrap()
}

/// Whether the lines shown are those printed, where a cut stands for any number of lines.
fn matches(shown: &[&str], printed: &[&str]) -> bool {
    match shown.split_first() {
        None => printed.is_empty(),
        Some((&CUT, rest)) => (0..=printed.len()).any(|skipped| matches(rest, &printed[skipped..])),
        Some((line, rest)) => {
            let same = |first: &&str| first.trim_end() == line.trim_end();
            printed.first().is_some_and(same) && matches(rest, &printed[1..])
        }
    }
}

#[test]
fn shown_outputs_are_true() {
    let dir = tempfile::tempdir().unwrap();
    copy("examples", &dir.path().join("examples"));
    copy("tests/cases/readme", dir.path());
    let text = fs::read_to_string(root().join("README.md")).unwrap();
    let blocks = text
        .split("```console\n")
        .skip(1)
        .map(|rest| rest.split("```").next().unwrap());
    let mut commands = 0;
    for block in blocks {
        for part in block.split("$ ").skip(1) {
            let (line, shown) = part.split_once('\n').unwrap();
            let printed = run(line, dir.path());
            let shown: Vec<_> = shown.trim_end().lines().collect();
            let printed_lines: Vec<_> = printed.trim_end().lines().collect();
            assert!(matches(&shown, &printed_lines), "$ {line}\n{printed}");
            commands += 1;
        }
    }
    assert!(commands >= 4, "{commands} commands");
}
