//! What is internal never reaches a client: markers are planted in every internal key.

use std::collections::BTreeMap;

use pmo::lang::{Catalogue, Lang};
use pmo::model::field::{Key, Type};
use pmo::model::kind::charter::ContractKind;
use pmo::model::kind::section::interim_parts;
use pmo::model::{Home, KINDS, Kind};
use pmo::report::{self, Frame, Last};
use pmo::{facts, foresight, render};

use crate::mail;
use crate::support::{AS_OF, CHARTER, snapshot};
use pmo::time::Date;

/// Text that must not appear anywhere.
const SECRET: &str = "INTERNALMARKER";

/// A number that must not appear, with or without separators.
const NUMBER: &str = "987654321";

/// A value of a type that can be recognised, if the type allows any.
fn planted(ty: &Type) -> Option<String> {
    match ty {
        Type::Text => Some(format!("\"{SECRET}\"")),
        Type::Whole => Some(NUMBER.to_owned()),
        Type::Number => Some(format!("{NUMBER}.5")),
        Type::Date | Type::When => Some("2026-07-03".to_owned()),
        Type::List(inner) => Some(format!("[{}]", planted(inner)?)),
        Type::Map(inner) => Some(format!("{{ x = {} }}", planted(inner)?)),
        Type::Table(keys) => Some(format!("{{ {} }}", lines(keys, ", ", &[], true))),
        Type::Either(types) => types.iter().find_map(planted),
        _ => None,
    }
}

/// A line for each key that may not be shown and can hold a marker; `skip` names exceptions.
fn lines(keys: &[Key], separator: &str, skip: &[&str], nested: bool) -> String {
    let hidden = keys
        .iter()
        .filter(|key| (nested || !key.client) && !skip.contains(&key.name));
    let line = |key: &Key| Some(format!("{} = {}", key.name, planted(&key.ty)?));
    hidden.filter_map(line).collect::<Vec<_>>().join(separator)
}

/// Keys whose markers would be dates or sizes that shape the schedule, which the client does see.
const SHAPING: &[&str] = &[
    "start-no-earlier",
    "start-no-later",
    "finish-no-earlier",
    "finish-no-later",
    "must-start",
    "must-finish",
    "start",
    "finish",
    "audience",
    "rule",
    "raised",
    // With these nothing would be left to foresee.
    "received",
    "confirmed",
];

/// Contracts whose outlines differ, with what each adds to `[contract]`.
const CONTRACTS: [&str; 2] = [
    "kind = \"procurement\"",
    "kind = \"rnd\"\nyears = [{ year = 2026, from = 2026-03-02, to = 2026-12-11, report = \"one\" }]",
];

/// A project with a client-visible twin of every record and a marker in every internal key.
fn project(contract: &str) -> BTreeMap<String, String> {
    let mut files: BTreeMap<String, String> = BTreeMap::new();
    for kind in KINDS {
        let hidden = lines(kind.keys, "\n", SHAPING, false);
        match kind.home {
            Home::List { file, .. } => {
                files.insert(file.to_owned(), listed(kind, &hidden));
            }
            Home::Markdown { folder: "sections" } => files.extend(sections(kind, &hidden)),
            Home::Markdown { folder } => {
                files.insert(format!("{folder}/one.md"), written(kind, &hidden, true));
                files.insert(format!("{folder}/two.md"), written(kind, &hidden, false));
            }
            Home::Log { folder, .. } => {
                let line = format!("2026-07-01 = {{ {} }}\n", hidden.replace('\n', ", "));
                let shown = if folder == "contacts" {
                    promised(&hidden)
                } else {
                    String::new()
                };
                files.insert(format!("{folder}/one.toml"), line + &shown);
            }
            Home::Charter => {
                files.insert("project.toml".to_owned(), charter(kind, contract));
            }
            Home::Whole { folder } => {
                let text = format!(
                    "[baseline]\non = 2026-03-02\ncommit = \"{SECRET}\"\nbasis = \"{SECRET}\"\n\n\
                     [contract]\namount = {NUMBER}\n\n\
                     [task]\none = {{ name = \"{SECRET}\", cost = {NUMBER} }}\n"
                );
                files.insert(format!("{folder}/one.toml"), text);
            }
        }
    }
    files
}

/// Lines of `text` whose key is not given in `head` already.
fn without(head: &str, text: &str) -> String {
    let key = |line: &str| line.split(" =").next().unwrap().to_owned();
    let used: Vec<String> = head.lines().map(key).collect();
    let left = text.lines().filter(|line| !used.contains(&key(line)));
    left.collect::<Vec<_>>().join("\n")
}

fn listed(kind: &Kind, hidden: &str) -> String {
    let head = match kind.name {
        "dataset" => {
            "name = \"Shown\"\nrole = \"test\"\ntarget = 100\nneeded-by = 2026-09-01\n".to_owned()
        }
        "goal" => "name = \"Shown\"\nmetric = \"accuracy\"\ndirection = \"higher\"\ntarget = 95.0\nsamples = 20\n"
            .to_owned(),
        "deliverable" => "name = \"Shown\"\ndocument = \"completion-notice\"\ndue = 2026-12-10\n\
                          returned = [2026-06-01, 2026-07-03]\n"
            .to_owned(),
        "task" => "name = \"Shown\"\nduration = \"5d\"\ndeadline = 2026-09-01\n".to_owned(),
        "member" => format!("name = \"{SECRET}\"\nside = \"client\"\noffice = \"supervisor\"\n"),
        _ => "name = \"Shown\"\n".to_owned(),
    };
    format!("[{}.one]\n{head}{}\n", kind.name, without(&head, hidden))
}

/// A contact that the client may see: what is promised is shown, the rest of the line is not.
fn promised(hidden: &str) -> String {
    let head = "audience = \"client\"\nabout = \"Shown\"\npromise = \"Shown promise\"\ndue = 2026-07-20\n\
                kept = 2026-07-21\n";
    let text = format!("{head}{}", without(head, hidden));
    format!("2026-07-02 = {{ {} }}\n", text.trim().replace('\n', ", "))
}

/// Prose for every part of every outline, with an internal section, and an internal twin.
fn sections(kind: &Kind, hidden: &str) -> BTreeMap<String, String> {
    let outlines = [None, Some(ContractKind::Rnd)].map(interim_parts);
    let parts = outlines
        .into_iter()
        .flatten()
        .map(|part| ("interim", *part));
    let notes = ["weekly", "monthly"].map(|report| (report, "note"));
    // Of two of one day the later name counts: the internal one must not.
    let twins = [("one", true), ("two", false)];
    let files = parts.chain(notes).flat_map(|(report, part)| {
        twins.map(|(twin, is_shown)| {
            let text = written(kind, hidden, is_shown);
            let text = text.replace("\"summary\"", &format!("\"{part}\""));
            let text = text.replace("\"interim\"", &format!("\"{report}\""));
            (format!("sections/{report}-{part}-{twin}.md"), text)
        })
    });
    files.collect()
}

/// A Markdown record with an internal section; or one that is internal as a whole.
fn written(kind: &Kind, hidden: &str, is_shown: bool) -> String {
    let head = match kind.name {
        "section" => "report = \"interim\"\nsection = \"summary\"\non = 2026-07-01\n",
        "issue" => "title = \"Shown\"\nraised = 2026-07-01\n",
        "decision" => {
            "title = \"Shown\"\nasked-of = \"client\"\nwhom = \"one\"\nneeded-by = 2026-07-01\n"
        }
        "meeting" => {
            "title = \"Shown\"\non = 2026-07-01\nattendees = [\"one\"]\nsent = 2026-07-01\n"
        }
        _ => "title = \"Shown\"\n",
    };
    let hidden = without(head, hidden);
    if kind.name == "lesson" {
        return format!("+++\ntitle = \"{SECRET}\"\n{hidden}\n+++\n\n{SECRET}\n");
    }
    if is_shown {
        let body = format!("Shown to all.\n\n::: internal\n{SECRET}\n:::\n");
        return format!("+++\n{head}audience = \"client\"\n{hidden}\n+++\n\n{body}");
    }
    let head = head.replace("Shown", SECRET);
    format!("+++\n{head}audience = \"internal\"\n{hidden}\n+++\n\n{SECRET}\n")
}

fn charter(kind: &Kind, contract: &str) -> String {
    let hidden = |table: &str, skip: &[&str]| lines(keys_of(kind.keys, table), "\n", skip, false);
    format!(
        "[project]\nid = \"shown\"\nname = \"Shown\"\nstart = 2026-03-02\nfinish = 2026-12-11\n{}\n\n\
         [contract]\n{contract}\n{}\n\n\
         [[contract.payment]]\nname = \"{SECRET}\"\namount = {NUMBER}\n\n\
         [reporting]\nfrom = \"Shown <pm@vendor.example>\"\nto = [\"office@client.example\"]\n{}\n\n\
         [assert]\nx = \"{SECRET}\"\n\n\
         [[waiver]]\nrule = \"open-end\"\nreason = \"{SECRET}\"\n",
        hidden("project", SHAPING),
        hidden("contract", &["payment", "currency", "years"]),
        hidden("reporting", SHAPING),
    )
}

fn keys_of(keys: &[Key], table: &str) -> &'static [Key] {
    match keys.iter().find(|key| key.name == table).map(|key| key.ty) {
        Some(Type::Table(keys)) => keys,
        _ => &[],
    }
}

/// Every rendered file of every report in both languages; of a mail its headers and decoded parts.
fn rendered(files: &BTreeMap<String, String>) -> Vec<(String, String)> {
    rendered_in(files, &Frame::default())
}

fn rendered_in(files: &BTreeMap<String, String>, frame: &Frame) -> Vec<(String, String)> {
    let snapshot = snapshot(files);
    let facts = facts::gather(&snapshot, Date::parse(AS_OF).unwrap());
    let mut all = Vec::new();
    for report in report::REPORTS {
        for lang in [Lang::En, Lang::Ko] {
            let words = Catalogue::new(lang);
            let view = (report.view)(&facts, frame, &words);
            let formats: Vec<_> = render::FORMATS.iter().collect();
            let files = render::render(report, &view, &formats, &words, &snapshot).unwrap();
            for (name, bytes) in files {
                if name.ends_with(".eml") {
                    let mail = mail::parse(&bytes);
                    all.push((
                        format!("{name} head"),
                        format!("{} {}", mail.head, mail.subject),
                    ));
                    all.push((format!("{name} names"), format!("Shown {:?}", mail.names)));
                    all.push((format!("{name}.txt"), mail.text));
                    all.push((format!("{name}.html"), mail.html));
                    let files = mail.files.into_iter();
                    all.extend(files.map(|text| (format!("{name} file.html"), text)));
                } else {
                    all.push((name, String::from_utf8(bytes).unwrap()));
                }
            }
        }
    }
    all
}

#[test]
fn no_marker_reaches_a_client() {
    for contract in CONTRACTS {
        shows_no_marker(&project(contract));
    }
}

fn shows_no_marker(files: &BTreeMap<String, String>) {
    let planted: usize = files
        .values()
        .map(|text| text.matches(SECRET).count() + text.matches(NUMBER).count())
        .sum();
    assert!(planted > 80, "only {planted} markers planted");
    let mut shown = rendered(files);
    for before in [empty(), told(files)] {
        shown.extend(rendered_in(files, &since(&before)));
    }
    let separated = ["987,654,321", NUMBER, "987,654"];
    for (name, text) in &shown {
        assert!(text.contains("Shown"), "{name}: nothing is shown");
        let at = text
            .find(SECRET)
            .or_else(|| separated.iter().find_map(|number| text.find(number)));
        let around = at.map(|at| {
            text.chars()
                .skip(text[..at].chars().count().saturating_sub(60))
                .take(120)
                .collect::<String>()
        });
        assert_eq!(around, None, "{name}");
    }
}

/// A last report that was rendered from these files.
fn since(files: &BTreeMap<String, String>) -> Frame {
    let on = Date::parse("2026-06-30").unwrap();
    let facts = facts::gather(&snapshot(files), on);
    Frame {
        last: Some(Last {
            on,
            facts: Some(facts),
        }),
        ..Frame::default()
    }
}

/// Files of a time when everything was still to come.
fn empty() -> BTreeMap<String, String> {
    BTreeMap::from([("project.toml".to_owned(), CHARTER.to_owned())])
}

/// Files of a time when what is internal now was marked for the client, in another state.
fn told(files: &BTreeMap<String, String>) -> BTreeMap<String, String> {
    let text = |text: &String| {
        let text = text.replace("audience = \"internal\"", "audience = \"client\"");
        text.replace("raised = 2026-07-01", "raised = 2026-06-01")
    };
    files
        .iter()
        .map(|(path, one)| (path.clone(), text(one)))
        .collect()
}

/// Triggers that speak to the client, all in the planted project of a procurement.
const TOLD: [&str; 3] = ["acceptance-undefined", "inspect-buffer", "minutes-missing"];

#[test]
fn what_is_foreseen_is_told_without_markers() {
    let files = project(CONTRACTS[0]);
    let facts = facts::gather(&snapshot(&files), Date::parse(AS_OF).unwrap());
    let foresight = foresight::look(&facts);
    let told = foresight.warnings.iter().filter_map(|warning| {
        let args = warning.client.as_ref()?;
        Some((warning.rule, args))
    });
    let told: Vec<_> = told.collect();
    for rule in TOLD {
        assert!(told.iter().any(|(one, _)| *one == rule), "{rule} is silent");
    }
    for lang in [Lang::En, Lang::Ko] {
        let words = Catalogue::new(lang);
        for (rule, args) in &told {
            let sentence = words.text(&format!("{rule}.client"), args);
            assert!(!sentence.contains(SECRET), "{rule}: {sentence}");
            assert!(!sentence.contains(NUMBER), "{rule}: {sentence}");
        }
        // The three worst are in every report.
        let title = words.word("foreseen");
        let with = rendered(&files)
            .into_iter()
            .filter(|(name, text)| name.ends_with(".md") && text.contains(&title));
        assert_eq!(with.count(), report::REPORTS.len(), "{title}");
    }
}

#[test]
fn planted_projects_are_read_whole() {
    for contract in CONTRACTS {
        is_read_whole(&project(contract));
    }
}

fn is_read_whole(files: &BTreeMap<String, String>) {
    let facts = facts::gather(&snapshot(files), Date::parse(AS_OF).unwrap());
    let faults: Vec<_> = facts
        .faults
        .iter()
        .map(|fault| format!("{fault:?}"))
        .collect();
    let harmless = |fault: &String| {
        fault.contains("Dangling") || fault.contains("UnknownWord") || fault.contains("WrongValue")
    };
    let other: Vec<_> = faults.iter().filter(|fault| !harmless(fault)).collect();
    assert!(other.is_empty(), "{other:#?}");
}

#[test]
fn hostile_text_stays_text() {
    let hostile = "<script>alert(1)</script>|`x`](javascript:alert(2))![i](http://x.example/p.png) [l](light:green)\\n# Heading\\n::: internal";
    // With a line break in it there would be no mail at all.
    let name = hostile.replace("\\n", " ");
    let charter = format!(
        "[reporting]\nfrom = \"pm@vendor.example\"\nto = [\"office@client.example\"]\n\n[project]\nid = \"x\"\nname = \"{name}\"\nclient = \"{hostile}\"\nstart = 2026-03-02\nfinish = 2026-12-11\n"
    );
    let risk = format!(
        "+++\ntitle = \"{hostile}\"\naudience = \"client\"\n+++\n\n<img src=x onerror=alert(3)> [a](javascript:alert(4)) ![p](http://x.example/q.png)\n\n# Big\n\n```\nnever closed\n"
    );
    let next = "+++\nreport = \"interim\"\nsection = \"next\"\naudience = \"client\"\n+++\n\nAfter the fence.\n".to_owned();
    let files = BTreeMap::from([
        ("project.toml".to_owned(), charter.clone()),
        (
            "plan.toml".to_owned(),
            format!("[task.a]\nname = \"{hostile}\"\nduration = \"5d\"\n"),
        ),
        ("risks/a.md".to_owned(), risk),
        ("sections/next.md".to_owned(), next),
    ]);
    let rnd = charter.clone() + "[contract]\nkind = \"rnd\"\n";
    let mut of_rnd = files.clone();
    of_rnd.insert("project.toml".to_owned(), rnd);
    for (name, text) in [rendered(&files), rendered(&of_rnd)].concat() {
        let is_part = [".svg", " head", " names"]
            .iter()
            .any(|end| name.ends_with(end));
        let is_whole = name.starts_with("interim.") && !is_part;
        assert!(!is_whole || text.contains("After the fence."), "{name}");
        if name.ends_with(".md") || name.ends_with(".txt") || is_part {
            continue;
        }
        let lower = text.to_ascii_lowercase();
        assert!(!lower.contains("<script"), "{name}");
        // The only pictures are our charts, which the mail itself brings.
        let foreign = lower.replace("<img src=\"cid:", "");
        assert!(!foreign.contains("<img"), "{name}");
        assert!(!lower.contains("href=\"javascript"), "{name}");
        assert!(!lower.contains("src=\"http"), "{name}");
        assert!(!lower.contains("<h1>big"), "{name}");
    }
}
