//! Small plans, feature by feature.

use super::*;
use toml::{Table, Value};

const STANDARD: &str =
    "<Calendars><Calendar><UID>1</UID><Name>Standard</Name></Calendar></Calendars>";

/// A plan that starts on Monday 2026-03-09 at 08:00; `body` follows the project's fields.
fn plan(body: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <Project xmlns=\"http://schemas.microsoft.com/project\"><Title>Plan A</Title>\
         <StartDate>2026-03-09T08:00:00</StartDate><FinishDate>2026-06-30T17:00:00</FinishDate>\
         <CalendarUID>1</CalendarUID>{body}</Project>"
    )
}

/// A task of one day; `fields` come first and so win.
fn task(uid: i64, name: &str, fields: &str) -> String {
    format!(
        "<Task><UID>{uid}</UID><Name>{name}</Name>{fields}<OutlineLevel>1</OutlineLevel>\
         <Start>2026-03-09T08:00:00</Start><Finish>2026-03-09T17:00:00</Finish>\
         <Duration>PT8H0M0S</Duration><RemainingDuration>PT8H0M0S</RemainingDuration></Task>"
    )
}

fn tasks(list: &[String]) -> String {
    plan(&format!("{STANDARD}<Tasks>{}</Tasks>", list.concat()))
}

fn read_text(xml: &str) -> Imported {
    import(xml.as_bytes(), &ImportOptions::default()).unwrap()
}

/// The files as TOML and what was left out, as `kind count`.
fn read(xml: &str) -> (BTreeMap<String, Table>, Vec<String>) {
    let imported = read_text(xml);
    let files = imported.files(imported.finish.unwrap());
    let parse = |(path, text): (String, String)| (path, text.parse::<Table>().unwrap());
    // The dates of these plans are made up; what follows from computed ones is tested in `fits`.
    let left = imported.left_out.iter();
    let left = left
        .filter(|left| left.kind != LeftOutKind::OtherDates)
        .map(|left| format!("{} {}", left.kind.key(), left.count));
    (files.into_iter().map(parse).collect(), left.collect())
}

/// The tables of the tasks alone, in file order.
fn read_tasks(list: &[String]) -> (Vec<(String, Table)>, Vec<String>) {
    let (files, left) = read(&tasks(list));
    let Some(Value::Table(found)) = files["plan.toml"].get("task") else {
        return (vec![], left);
    };
    let text = read_text(&tasks(list)).files(Date::default())["plan.toml"].clone();
    let heads = text
        .lines()
        .filter_map(|line| line.strip_prefix("[task.")?.strip_suffix(']'));
    let table = |id: &str| (id.to_owned(), found[id].as_table().unwrap().clone());
    (heads.map(table).collect(), left)
}

/// One task after another of ten days (uid 1, `base`); its table without the keys always there.
fn one(fields: &str) -> (String, Vec<String>) {
    let base = task(1, "Base", "<Duration>PT80H0M0S</Duration>");
    let (rows, left) = read_tasks(&[base, task(2, "Other", fields)]);
    let keys = rows[1]
        .1
        .iter()
        .filter(|(key, _)| !matches!(key.as_str(), "name" | "source-id"));
    (
        keys.map(|(key, value)| format!("{key}={value}"))
            .collect::<Vec<_>>()
            .join(" "),
        left,
    )
}

#[test]
fn the_outline_becomes_parents() {
    let level = |level: i64| format!("<OutlineLevel>{level}</OutlineLevel>");
    let (rows, left) = read_tasks(&[
        task(0, "Project", &format!("{}<Summary>1</Summary>", level(0))),
        task(1, "Phase", &level(1)),
        task(2, "Design &amp; \"Review\"", &level(2)),
        "<Task><UID>9</UID><IsNull>1</IsNull></Task>".to_owned(),
        task(3, "라벨링", &level(4)),
        task(4, "t3", &level(2)),
        task(5, "Same", &level(1)),
        task(6, "same!", &level(0)),
        task(6, "again", ""),
    ]);
    let outline: Vec<_> = rows
        .iter()
        .map(|(id, row)| {
            format!(
                "{id}<{}",
                row.get("in").map_or("", |id| id.as_str().unwrap())
            )
        })
        .collect();
    // Rows 2 and 1 hold others and have no duration.
    assert_eq!(
        outline,
        [
            "phase<",
            "design-review<phase",
            "t3<design-review",
            "t4<phase",
            "t5<",
            "t6<"
        ]
    );
    let long: Vec<_> = rows
        .iter()
        .map(|(_, row)| row.contains_key("duration"))
        .collect();
    assert_eq!(long, [false, false, true, true, true, true]);
    assert_eq!(rows[2].1["name"].as_str(), Some("라벨링"));
    assert_eq!(rows[2].1["source-id"].as_str(), Some("3"));
    assert_eq!(left, ["unreadable-tasks 1"]);
}

#[test]
fn links_and_lags() {
    let link = |kind: i64, lag: i64, format: i64| {
        let (text, left) = one(&format!(
            "<PredecessorLink><PredecessorUID>1</PredecessorUID><Type>{kind}</Type>\
             <LinkLag>{lag}</LinkLag><LagFormat>{format}</LagFormat></PredecessorLink>"
        ));
        let after = text
            .split("after=[\"")
            .nth(1)
            .unwrap()
            .split("\"]")
            .next()
            .unwrap();
        format!("{after} {}", left.join(",")).trim().to_owned()
    };
    assert_eq!(link(1, 0, 7), "base");
    assert_eq!(link(3, 0, 7), "base SS");
    assert_eq!(link(0, 4800, 7), "base FF+1d");
    assert_eq!(link(2, -9600, 39), "base SF-2d");
    assert_eq!(link(1, 24000, 9), "base FS+5d");
    assert_eq!(link(1, 96000, 11), "base FS+20d");
    assert_eq!(link(1, 900, 5), "base FS+90m");
    assert_eq!(link(1, 14400, 8), "base FS+1ed");
    assert_eq!(link(1, 4800, 38), "base FS+8eh");
    assert_eq!(link(3, 50, 19), "base SS+50%");
    assert_eq!(link(1, -75, 51), "base FS-75%");
    assert_eq!(link(1, 50, 20), "base FS+40eh elapsed-percent-lags 1");
    assert_eq!(link(1, 4, 7), "base");
}

#[test]
fn links_that_cannot_be_kept() {
    let link = |uid: i64, more: &str| {
        format!("<PredecessorLink><PredecessorUID>{uid}</PredecessorUID>{more}</PredecessorLink>")
    };
    let child = format!(
        "<OutlineLevel>2</OutlineLevel>{}{}",
        link(1, ""),
        link(77, "")
    );
    let (rows, left) = read_tasks(&[
        task(1, "Phase", ""),
        task(2, "Inside", &child),
        task(3, "Elsewhere", "<ExternalTask>1</ExternalTask>"),
        task(
            4,
            "After",
            &[link(1, ""), link(1, ""), link(3, ""), link(4, "")].concat(),
        ),
        task(5, "Cross", &link(1, "<CrossProject>1</CrossProject>")),
    ]);
    let after: Vec<_> = rows
        .iter()
        .filter_map(|(_, row)| row.get("after"))
        .collect();
    let expected = "[Array([String(\"phase\"), String(\"elsewhere\")])]";
    assert_eq!(format!("{after:?}"), expected);
    assert_eq!(
        left,
        ["external-tasks 1", "external-links 1", "impossible-links 3"]
    );
}

#[test]
fn durations_and_milestones() {
    let one = |fields: &str| {
        let (text, left) = one(fields);
        format!("{text} {}", left.join(",")).trim().to_owned()
    };
    assert_eq!(one("<Duration>PT44H0M0S</Duration>"), "duration=\"44h\"");
    assert_eq!(one("<Duration>PT0H90M0S</Duration>"), "duration=\"90m\"");
    let elapsed = "<Duration>PT72H0M0S</Duration><DurationFormat>40</DurationFormat>";
    assert_eq!(one(elapsed), "duration=\"3ed\"");
    let rounded = "<Duration>PT7H59M31S</Duration>";
    assert_eq!(one(rounded), "duration=\"1d\" rounded-durations 1");
    assert_eq!(one("<Duration>PT0H0M0S</Duration>"), "milestone=true");
    let marked = "<Milestone>1</Milestone><Estimated>1</Estimated>";
    assert_eq!(
        one(marked),
        "duration=\"1d\" milestones-with-duration 1,estimated-durations 1"
    );
    assert_eq!(
        one("<Duration>soon</Duration>"),
        "duration=\"1d\" unreadable-values 1,missing-durations 1"
    );
}

#[test]
fn constraints_and_modes() {
    let constraint = |kind: i64| {
        one(&format!(
            "<ConstraintType>{kind}</ConstraintType>\
             <ConstraintDate>2026-03-11T13:30:00</ConstraintDate>"
        ))
        .0
    };
    let keys = [
        "must-start",
        "must-finish",
        "start-no-earlier",
        "start-no-later",
    ];
    let keys = keys.iter().chain(&["finish-no-earlier", "finish-no-later"]);
    for (kind, key) in (2..).zip(keys) {
        let expected = format!("duration=\"1d\" {key}=2026-03-11T13:30:00");
        assert_eq!(constraint(kind), expected);
    }
    assert_eq!(constraint(0), "duration=\"1d\"");
    assert_eq!(constraint(1), "duration=\"1d\" schedule=\"late\"");
    assert_eq!(
        one("<ConstraintType>4</ConstraintType>").1,
        ["constraints-without-date 1"]
    );
    let manual = "<Manual>1</Manual><Start>2026-03-14T10:00:00</Start><Active>0</Active>";
    let expected = "active=false duration=\"1d\" finish=2026-03-09T17:00:00 schedule=\"manual\" \
                    start=2026-03-14T10:00:00";
    assert_eq!(one(manual).0, expected);
    let summary = "<Manual>1</Manual>";
    let (_, left) = read_tasks(&[
        task(1, "A", summary),
        task(2, "B", "<OutlineLevel>2</OutlineLevel>"),
    ]);
    assert_eq!(left, ["manual-summaries 1"]);
}

#[test]
fn deadlines_are_days() {
    let deadline = |at: &str| {
        let (text, left) = one(&format!("<Deadline>{at}</Deadline>"));
        (text.replace(" duration=\"1d\"", ""), left.len())
    };
    assert_eq!(
        deadline("2026-03-13T17:00:00"),
        ("deadline=2026-03-13".to_owned(), 0)
    );
    assert_eq!(
        deadline("2026-03-14T12:00:00"),
        ("deadline=2026-03-14".to_owned(), 0)
    );
    assert_eq!(
        deadline("2026-03-13T08:00:00"),
        ("deadline=2026-03-12".to_owned(), 0)
    );
    assert_eq!(
        deadline("2026-03-13T12:00:00"),
        ("deadline=2026-03-13".to_owned(), 1)
    );
}

#[test]
fn actuals_and_remaining_work() {
    let started = "<ActualStart>2026-03-09T08:00:00</ActualStart>";
    let remaining = |time: &str| format!("<RemainingDuration>{time}</RemainingDuration>");
    let one = |fields: String| one(&fields).0.replace("duration=\"1d\" ", "");
    let start = "started=2026-03-09T08:00:00";
    assert_eq!(one(started.to_owned()), start);
    let part = format!("{started}<PercentComplete>30</PercentComplete>");
    assert_eq!(
        one(format!("{part}{}", remaining("PT5H36M0S"))),
        format!("remaining=\"336m\" {start}")
    );
    let without = format!("{part}<RemainingDuration/>");
    assert_eq!(one(without), format!("progress=30 {start}"));
    // More remaining than there is at all: the per cent say what is done.
    assert_eq!(
        one(format!("{part}{}", remaining("PT9H0M0S"))),
        format!("progress=30 {start}")
    );
    let done = format!("{started}<ActualFinish>2026-03-10T12:00:00</ActualFinish>");
    assert_eq!(one(done), format!("finished=2026-03-10T12:00:00 {start}"));
    // Per cent alone imply the file's own dates.
    let only = "<PercentComplete>100</PercentComplete>".to_owned();
    assert_eq!(one(only), format!("finished=2026-03-09T17:00:00 {start}"));
    let event = format!(
        "{part}<Duration>PT0H0M0S</Duration>{}",
        remaining("PT0H0M0S")
    );
    assert_eq!(one(event), format!("milestone=true progress=30 {start}"));
}

#[test]
fn splits_and_delays_are_told() {
    let pause =
        |stop: &str, resume: &str| one(&format!("<Stop>{stop}</Stop><Resume>{resume}</Resume>")).1;
    assert!(pause("2026-03-13T17:00:00", "2026-03-16T08:00:00").is_empty());
    assert_eq!(
        pause("2026-03-13T16:00:00", "2026-03-16T08:00:00"),
        ["splits 1"]
    );
    assert_eq!(
        one("<LevelingDelay>4800</LevelingDelay>").1,
        ["leveling-delays 1"]
    );
    let phase = |from: &str, to: &str| {
        format!(
            "<TimephasedData><Type>1</Type><Start>2026-03-{from}:00</Start>\
             <Finish>2026-03-{to}:00</Finish><Value>PT4H0M0S</Value></TimephasedData>"
        )
    };
    let split = |second: String| {
        let first = phase("09T08:00", "09T17:00");
        let body = format!(
            "{STANDARD}<Tasks>{}</Tasks><Assignments><Assignment><TaskUID>1</TaskUID>\
             <ResourceUID>-65535</ResourceUID>{second}{first}</Assignment></Assignments>",
            task(1, "A", "")
        );
        read(&plan(&body)).1
    };
    assert!(split(phase("10T08:00", "10T12:00")).is_empty());
    assert_eq!(split(phase("11T08:00", "11T12:00")), ["splits 1"]);
}

#[test]
fn text_of_people_survives() {
    let name = "&lt;b&gt; \"q\" 'a' \\ &#x1;&#10;새 줄 &amp;amp;";
    let notes = "<Notes>첫 줄\r\n둘째 &quot;줄&quot;<![CDATA[ <&> ]]></Notes>";
    let (rows, _) = read_tasks(&[task(1, name, notes)]);
    assert_eq!(
        rows[0].1["name"].as_str(),
        Some("<b> \"q\" 'a' \\ \u{1}\n새 줄 &amp;")
    );
    assert_eq!(rows[0].1["note"].as_str(), Some("첫 줄\n둘째 \"줄\" <&>"));
}

#[test]
fn the_header_says_how_the_file_schedules() {
    let fields = "<MinutesPerDay>450</MinutesPerDay><HonorConstraints>0</HonorConstraints>\
                  <CriticalSlackLimit>3</CriticalSlackLimit><StatusDate>2026-04-01T17:00:00</StatusDate>\
                  <SplitsInProgressTasks>0</SplitsInProgressTasks><ScheduleFromStart>0</ScheduleFromStart>\
                  <MoveRemainingStartsForward>1</MoveRemainingStartsForward><Author>somebody</Author>";
    let imported = read_text(&plan(&format!("{fields}{STANDARD}")));
    assert_eq!(imported.status, Date::new(2026, 4, 1));
    let expected = "[project]\nid = \"plan-a\"\nname = \"Plan A\"\nstart = 2026-03-09\n\
                    finish = 2026-06-30\n\n[calendar]\ncountry = \"none\"\n\
                    week = [\"mon\", \"tue\", \"wed\", \"thu\", \"fri\"]\n\
                    hours = [\"08:00-12:00\", \"13:00-17:00\"]\nday = \"450m\"\n\n[schedule]\n\
                    unfinished = \"keep\"\nconstraints = \"links-first\"\n\
                    critical-float = \"3d\"\nout-of-sequence = \"progress-override\"\n";
    assert_eq!(
        imported.files(imported.finish.unwrap())["project.toml"],
        expected
    );
    let kinds: Vec<_> = imported
        .left_out
        .iter()
        .map(|left| left.kind.key())
        .collect();
    assert_eq!(
        kinds,
        [
            "people",
            "status-date",
            "scheduled-from-finish",
            "progress-moves"
        ]
    );
    let late = plan("").replace("T08:00:00", "T09:30:00");
    let language = ImportOptions {
        language: Some("ko".to_owned()),
    };
    let text = import(late.as_bytes(), &language)
        .unwrap()
        .files(Date::default());
    assert!(text["project.toml"].contains("language = \"ko\"\nstart = 2026-03-09T09:30:00\n"));
}

#[test]
fn baselines_are_files() {
    let baseline = "<Baseline><Number>0</Number><Start>2026-03-09T08:00:00</Start>\
                    <Finish>2026-03-10T17:00:00</Finish><Duration>PT16H0M0S</Duration>\
                    <Work>PT8H30M0S</Work></Baseline><Baseline><Number>3</Number></Baseline>";
    let files =
        read_text(&tasks(&[task(1, "A", baseline), task(2, "B", "")])).files(Date::default());
    let expected = "[baseline]\non = 2026-03-09\n\n[task]\na = { name = \"A\", \
                    start = 2026-03-09T08:00:00, finish = 2026-03-10T17:00:00, \
                    duration = \"2d\", effort = \"510m\" }\n";
    assert_eq!(files["baselines/mspdi-main.toml"], expected);
    assert!(!files.contains_key("baselines/mspdi-3.toml"));
}

#[test]
fn broken_files_are_refused_with_a_place() {
    let fault = |text: &str| import(text.as_bytes(), &ImportOptions::default()).unwrap_err();
    let place = |line, offset| Place { line, offset };
    assert!(matches!(fault(""), ImportError::Empty));
    assert!(matches!(fault("nothing"), ImportError::Empty));
    assert!(matches!(fault("<html/>"), ImportError::NotProject { found } if found == "html"));
    let other = "<Project xmlns=\"http://maven.apache.org/POM/4.0.0\"/>";
    assert!(matches!(fault(other), ImportError::NotProject { .. }));
    assert!(matches!(fault("<Project></Project>"), ImportError::NoStart));
    let mixed = fault("<Project>\n<Tasks>\n</Project>");
    assert!(
        matches!(mixed, ImportError::Xml { place, .. } if place.line == 3),
        "{mixed}"
    );
    let open = fault("<Project>\n<Tasks>");
    assert!(matches!(open, ImportError::Unclosed { place: at, .. } if at == place(2, 17)));
    let bomb = "<!DOCTYPE b [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><Project>&b;</Project>";
    assert!(matches!(fault(bomb), ImportError::DocumentType { .. }));
    let entity = fault("<Project><Title>&who;</Title></Project>");
    assert!(matches!(entity, ImportError::Entity { name, .. } if name == "who"));
    let deep = format!("<Project>{}", "<Tasks>".repeat(40));
    assert!(matches!(fault(&deep), ImportError::TooDeep { .. }));
    let binary = import(b"\xD0\xCF\x11\xE0\xA1\xB1", &ImportOptions::default());
    assert!(matches!(binary, Err(ImportError::Binary)));
    let korean = import(b"<Project>\n\xB0\xA1</Project>", &ImportOptions::default());
    assert!(matches!(korean, Err(ImportError::Encoding { place: at }) if at == place(2, 10)));
    let huge = vec![b' '; xml::MAX_BYTES + 1];
    assert!(matches!(
        import(&huge, &ImportOptions::default()),
        Err(ImportError::TooLarge { .. })
    ));
}

#[test]
fn marks_and_wide_letters_are_read() {
    let text = tasks(&[task(1, "가", "")]);
    let plain = read_text(&text).files(Date::default());
    let marked = read_text(&format!("\u{feff}{text}")).files(Date::default());
    let wide: Vec<u8> = [0xFEFF]
        .into_iter()
        .chain(text.encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    let wide = import(&wide, &ImportOptions::default())
        .unwrap()
        .files(Date::default());
    assert_eq!((&marked, &wide), (&plain, &plain));
}

mod calendars;
mod fits;
mod team;
