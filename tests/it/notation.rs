//! The small notations of the files.

use pmo::model::notation::{Duration, Lag, Link, LinkKind, Unit};

#[test]
fn durations() {
    let minutes = |text: &str| Duration::parse(text).map(|duration| duration.minutes(480));
    for (text, expected) in [
        ("5d", 2_400),
        ("4h", 240),
        ("30m", 30),
        ("2w", 4_800),
        ("1.5d", 720),
        ("0.25h", 15),
        ("0d", 0),
        ("3ed", 4_320),
        ("8eh", 480),
        ("0.3334eh", 20),
        ("0.5m", 1),
    ] {
        assert_eq!(minutes(text), Some(expected), "{text}");
    }
    for text in [
        "",
        "5",
        "d",
        "5 d",
        "-5d",
        "+5d",
        "5days",
        "1,5d",
        ".5d",
        "5.d",
        "1e3d",
        "٣d",
        "9999999999999d",
    ] {
        assert_eq!(minutes(text), None, "{text}");
    }
    assert!(Duration::parse("3ed").unwrap().is_elapsed());
    assert_eq!(Duration::parse("1w").unwrap().unit, Unit::Weeks);
}

#[test]
fn links() {
    let link = |text: &str| Link::parse(text).map(|link| (link.task, link.kind, link.lag));
    let time = |text: &str, negative| Lag::Time {
        duration: Duration::parse(text).unwrap(),
        negative,
    };
    for (text, task, kind, lag) in [
        ("collect", "collect", LinkKind::FinishStart, Lag::None),
        ("collect SS", "collect", LinkKind::StartStart, Lag::None),
        (
            "collect SS+10d",
            "collect",
            LinkKind::StartStart,
            time("10d", false),
        ),
        ("eda FS-2d", "eda", LinkKind::FinishStart, time("2d", true)),
        (
            "x FF+50%",
            "x",
            LinkKind::FinishFinish,
            Lag::Percent(50_000),
        ),
        (
            "x FF-12.5%",
            "x",
            LinkKind::FinishFinish,
            Lag::Percent(-12_500),
        ),
        ("y SF + 3ed", "y", LinkKind::StartFinish, time("3ed", false)),
    ] {
        assert_eq!(link(text), Some((task.to_owned(), kind, lag)), "{text}");
    }
    for text in [
        "",
        "a b",
        "a fs",
        "a FS10d",
        "a FS+",
        "a FS+10",
        "a +10d",
        "a FS+10d x",
        "a SSS",
    ] {
        assert_eq!(link(text), None, "{text}");
    }
}
