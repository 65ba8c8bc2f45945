//! Every example, report, language and format has a golden file; `SNAPSHOTS=overwrite` rewrites them.

use pmo::lang::{Catalogue, Lang};
use pmo::report::{self, Frame};
use pmo::{facts, model, render, source};
use snapbox::data::DataFormat;

use crate::mail;
use crate::program::{self, pmo};
use crate::support::{AS_OF, EXAMPLES, root};
use pmo::time::Date;

pub fn same(actual: &[u8], path: &str) {
    let golden = root().join("tests/golden").join(path);
    let expected = snapbox::Data::read_from(&golden, Some(DataFormat::Text));
    let text = String::from_utf8(actual.to_vec()).unwrap();
    snapbox::Assert::new()
        .action_env("SNAPSHOTS")
        .eq(text, expected.raw());
}

/// A file as it is; of a mail its headers, text and HTML, since its pictures are no text to compare.
fn readable((name, bytes): (String, Vec<u8>)) -> Vec<(String, Vec<u8>)> {
    let Some(stem) = name.strip_suffix(".eml") else {
        return vec![(name, bytes)];
    };
    let mail = mail::parse(&bytes);
    // The derived id changes with every dot of a picture.
    let fixed = |line: &&str| !line.contains("boundary=") && !line.starts_with("Message-ID");
    let lines = mail.head.lines().filter(fixed);
    let head: String = lines.map(|line| format!("{line}\n")).collect();
    vec![
        (
            format!("{stem}.mail.txt"),
            format!("{head}\n{}", mail.text).into_bytes(),
        ),
        (format!("{stem}.mail.html"), mail.html.into_bytes()),
    ]
}

#[test]
fn reports_of_the_examples() {
    for (example, as_of) in EXAMPLES {
        let dir = root().join("examples").join(example);
        let snapshot = source::worktree(&dir, &model::roots()).unwrap();
        let facts = facts::gather(&snapshot, Date::parse(as_of).unwrap());
        for report in report::REPORTS {
            for lang in [Lang::En, Lang::Ko] {
                let words = Catalogue::new(lang);
                let view = (report.view)(&facts, &Frame::default(), &words);
                let has_mail = view.letter.from.is_some();
                let formats = render::FORMATS.iter();
                let formats: Vec<_> = formats.filter(|one| has_mail || one.id != "eml").collect();
                let files = render::render(report, &view, &formats, &words, &snapshot).unwrap();
                for (name, bytes) in files.into_iter().flat_map(readable) {
                    same(&bytes, &format!("{example}/{}/{name}", lang.code()));
                }
            }
        }
    }
}

#[test]
fn rendering_twice_gives_the_same_bytes() {
    let snapshot =
        source::worktree(&root().join("examples/heritage-ocr"), &model::roots()).unwrap();
    let render_once = || {
        let facts = facts::gather(&snapshot, Date::parse(AS_OF).unwrap());
        let words = Catalogue::new(Lang::Ko);
        let report = &report::REPORTS[0];
        let view = (report.view)(&facts, &Frame::default(), &words);
        let formats: Vec<_> = render::FORMATS.iter().collect();
        render::render(report, &view, &formats, &words, &snapshot).unwrap()
    };
    assert_eq!(render_once(), render_once());
}

#[test]
fn load_of_the_example() {
    let dir = root().join("examples/heritage-ocr");
    for (format, ending) in [("table", "txt"), ("csv", "csv"), ("svg", "svg")] {
        for lang in ["en", "ko"] {
            let args = [
                "--as-of", AS_OF, "--lang", lang, "team", "load", "--format", format,
            ];
            let run = pmo(&dir, &args);
            assert_eq!(run.code, 0, "{run:?}");
            let path = format!("heritage-ocr/{lang}/team-load.{ending}");
            same(run.out.as_bytes(), &path);
        }
    }
}

#[test]
fn team_of_the_examples() {
    for (example, as_of) in [
        ("heritage-ocr", AS_OF),
        ("radiation-inspection", "2026-09-18"),
    ] {
        let dir = root().join("examples").join(example);
        for lang in ["en", "ko"] {
            let run = pmo(&dir, &["--as-of", as_of, "--lang", lang, "team", "show"]);
            assert_eq!(run.code, 0, "{run:?}");
            same(
                run.out.as_bytes(),
                &format!("{example}/{lang}/team-show.txt"),
            );
        }
    }
}

#[test]
fn foresight_of_the_examples() {
    for (example, as_of) in [
        ("heritage-ocr", AS_OF),
        ("radiation-inspection", "2026-09-18"),
    ] {
        // A copy outside every repository: since when a warning fires would depend on the commits.
        let copy = program::example(example);
        for (format, ending) in [("human", "txt"), ("json", "json")] {
            for lang in ["en", "ko"] {
                let args = [
                    "--as-of", as_of, "--lang", lang, "foresee", "--format", format,
                ];
                let run = pmo(copy.path(), &args);
                assert_eq!(run.code, 0, "{run:?}");
                let path = format!("{example}/{lang}/foresee.{ending}");
                same(run.out.as_bytes(), &path);
            }
        }
    }
}
