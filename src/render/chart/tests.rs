//! Every chart: harmless, well formed, complete and the same each time, whatever the data.

use super::{Place, draw, draw_load};
use crate::lang::Lang;
use crate::report::chart::{Chart, DataChart, DataSeries, Gantt, GanttRow, GoalChart, GoalRow};
use crate::report::load::{LoadView, Overload, OverloadTask, PersonRow, WeekCell};
use crate::time::{Date, Instant};

const HOSTILE: &str = "</title><script>alert(\"1\")</script>&'\u{0}\u{7}\u{1b}[31m\u{202e}\n";

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn at(text: &str) -> Instant {
    Instant::parse(text).unwrap()
}

fn task(name: &str) -> GanttRow {
    GanttRow {
        name: name.to_owned(),
        depth: 1,
        is_summary: false,
        is_milestone: false,
        start: at("2026-03-09T09:00"),
        finish: at("2026-04-06T18:00"),
        baseline: Some((at("2026-03-09T09:00"), at("2026-04-03T18:00"))),
        progress: 40.0,
        is_finished: false,
        is_critical: false,
        deadline: None,
    }
}

fn gantt(rows: Vec<GanttRow>) -> Chart {
    Chart::Gantt(Gantt {
        as_of: day("2026-03-27"),
        finish: day("2026-12-11"),
        rows,
    })
}

fn goal(name: &str) -> GoalRow {
    GoalRow {
        name: name.to_owned(),
        unit: "%".to_owned(),
        digits: 1,
        lower_is_better: false,
        before: Some(71.2),
        target: 95.0,
        value: Some(95.583),
        bounds: Some((94.479, 96.516)),
        verdict: "not-shown-yet",
    }
}

fn goals(rows: Vec<GoalRow>) -> Chart {
    Chart::Goals(GoalChart { rows })
}

fn series(name: &str) -> DataSeries {
    DataSeries {
        name: name.to_owned(),
        unit: "면".to_owned(),
        target: 40_000.0,
        needed_by: Some(day("2026-08-14")),
        expected: Some(day("2026-08-31")),
        is_done: false,
        late: Some(10),
        is_red: false,
        points: vec![(day("2026-07-16"), 24_950.0), (day("2026-07-24"), 27_600.0)],
    }
}

fn data(sets: Vec<DataSeries>) -> Chart {
    Chart::Data(DataChart {
        as_of: day("2026-07-24"),
        sets,
    })
}

/// Draws with `[KEY]` for words, in Korean, after the checks that every chart has to pass.
fn drawn(chart: &Chart) -> String {
    let say = |key: &str| format!("[{}]", key.trim_start_matches("chart-"));
    for (place, lang) in [
        (Place::Mail, Lang::Ko),
        (Place::Mail, Lang::En),
        (Place::Page, Lang::En),
    ] {
        let svg = draw(chart, place, &say, lang);
        assert_eq!(svg, draw(chart, place, &say, lang));
        assert_well_formed(&svg);
    }
    let svg = draw(chart, Place::Page, &say, Lang::Ko);
    assert_well_formed(&svg);
    svg
}

/// Tags balance, quotes close, ids belong to the chart, and nothing comes from outside.
fn assert_well_formed(svg: &str) {
    let mut open: Vec<&str> = Vec::new();
    for piece in svg.split('<').skip(1) {
        let (tag, text) = piece.split_once('>').unwrap();
        assert!(!text.contains('>'), "{piece}");
        assert_eq!(tag.matches('"').count() % 2, 0, "{tag}");
        let name = tag.split([' ', '/']).find(|part| !part.is_empty()).unwrap();
        if tag.starts_with('/') {
            assert_eq!(open.pop(), Some(name));
        } else if !tag.ends_with('/') {
            open.push(name);
        }
        let known = [
            "svg", "title", "desc", "g", "defs", "pattern", "rect", "line", "path", "circle",
            "text",
        ];
        assert!(known.contains(&name), "{name}");
    }
    assert!(open.is_empty(), "{open:?}");
    assert!(
        svg.chars()
            .all(|letter| letter == '\n' || !letter.is_control())
    );
    assert_eq!(svg.matches("http").count(), 1, "only the namespace");
    assert!(!svg.contains("NaN") && !svg.contains("inf"));
    for entity in svg.split('&').skip(1) {
        let (name, _) = entity.split_once(';').unwrap();
        assert!(["amp", "lt", "gt", "quot", "#39"].contains(&name), "{name}");
    }
}

#[test]
fn hostile_names_stay_text() {
    let mut unit = goal(HOSTILE);
    unit.unit = HOSTILE.to_owned();
    let mut set = series(HOSTILE);
    set.unit = HOSTILE.to_owned();
    for chart in [
        gantt(vec![task(HOSTILE)]),
        goals(vec![unit]),
        data(vec![set]),
    ] {
        let svg = drawn(&chart);
        assert!(svg.contains("&lt;/title&gt;&lt;script&gt;alert(&quot;1&quot;)"));
    }
    let hostile = draw(
        &gantt(vec![task("a")]),
        Place::Page,
        &|_| HOSTILE.to_owned(),
        Lang::En,
    );
    assert_well_formed(&hostile);
}

#[test]
fn a_gantt_chart_says_all() {
    let mut late = task("학습 데이터 라벨링");
    late.is_critical = true;
    late.deadline = Some(day("2026-04-03"));
    let mut milestone = task("2차 원천 자료 반입(발주기관 제공, 목판본·필사본·초서)");
    milestone.is_milestone = true;
    milestone.start = milestone.finish;
    milestone.deadline = Some(day("2026-04-30"));
    let mut summary = task("데이터 구축");
    summary.is_summary = true;
    let svg = drawn(&gantt(vec![summary, late, milestone]));
    for text in [
        "데이터 구축 · 2026. 3. 9.(월) – 2026. 4. 6.(월) · [progress] 40%",
        "[baseline] 2026. 3. 9.(월) – 2026. 4. 3.(금)",
        "[deadline-missed] 2026. 4. 3.(금) · [critical]",
        "<title>2차 원천 자료 반입(발주기관 제공, 목판본·필사본·초서) · 2026. 4. 6.(월)",
        "[deadline] 2026. 4. 30.(목)",
        "[as-of] 2026. 3. 27.(금)",
        "[contract-end] 2026. 12. 11.(금)",
        "…</text>",
        "url(#gantt-critical)",
        ">2026</text>",
        ">12월</text>",
        ">[milestone-baseline]</text>",
    ] {
        assert!(svg.contains(text), "{text}\n{svg}");
    }
    let calm = drawn(&gantt(vec![task("가")]));
    assert!(!calm.contains("[critical]") && !calm.contains("[deadline]"));
}

#[test]
fn finished_work_is_calm_and_whole() {
    let mut row = task("가");
    row.is_finished = true;
    row.is_critical = true;
    row.progress = 0.0;
    row.finish = at("2026-04-07T00:00");
    let svg = drawn(&gantt(vec![row]));
    assert!(svg.contains(">100%</text>") && svg.contains(">4. 6.</text>"));
    assert!(!svg.contains("url(#gantt-critical)"));
}

#[test]
fn progress_fills_its_share_of_the_bar() {
    let mut row = task("가");
    row.start = at("2026-04-01T00:00");
    row.finish = at("2026-04-11T00:00");
    row.baseline = None;
    let svg = drawn(&gantt(vec![row]));
    let wide = |paint: &str| -> f64 {
        let line = svg.lines().find(|line| line.contains(paint)).unwrap();
        let (_, rest) = line.split_once("width=\"").unwrap();
        rest.split_once('"').unwrap().0.parse().unwrap()
    };
    let (whole, done) = (
        wide(r##"height="8" fill="#cfdaea""##),
        wide(r##"height="8" fill="#1f3a68""##),
    );
    assert!((done - whole * 0.4).abs() <= 0.1, "{done} of {whole}");
}

#[test]
fn odd_plans_are_drawn() {
    let mut backward = task("뒤집힘");
    backward.finish = at("2026-01-01T00:00");
    backward.progress = f64::NAN;
    let mut endless = task("끝없음");
    endless.finish = at("9999-12-31T18:00");
    endless.progress = 1e9;
    endless.depth = 10_000;
    assert!(drawn(&gantt(vec![])).contains("[gantt-empty]"));
    let svg = drawn(&gantt(vec![backward, endless]));
    assert!(svg.len() < 40_000, "{}", svg.len());
}

#[test]
fn near_labels_stand_above_each_other() {
    let upper = |as_of| {
        let svg = drawn(&Chart::Gantt(Gantt {
            as_of: day(as_of),
            finish: day("2026-12-11"),
            rows: vec![task("가")],
        }));
        svg.matches(r#" y="1" "#).count()
    };
    assert_eq!((upper("2026-03-27"), upper("2026-12-08")), (2, 1));
}

#[test]
fn a_goal_chart_says_all() {
    let svg = drawn(&goals(vec![goal("서지 필드 완전 일치율")]));
    for text in [
        ">서지 필드 완전 일치율</text>",
        ">[higher-is-better]</text>",
        ">[before] 71.2%</text>",
        ">[target] 95.0%</text>",
        ">[measured] 95.6%</text>",
        // Bounds are rounded outwards.
        ">[interval] 94.4 – 96.6%</text>",
        ">[verdict-not-shown-yet]</text>",
    ] {
        assert!(svg.contains(text), "{text}\n{svg}");
    }
}

#[test]
fn the_good_side_follows_the_direction() {
    let shade = |lower_is_better| {
        let mut row = goal("가");
        row.lower_is_better = lower_is_better;
        let svg = drawn(&goals(vec![row]));
        let line = svg
            .lines()
            .find(|line| line.contains(r##"height="28" fill="#eef2f7""##));
        let line = line.unwrap().to_owned();
        line.starts_with(r#"<rect x="268" "#)
    };
    assert!(shade(true) && !shade(false));
}

#[test]
fn odd_goals_are_drawn() {
    let mut unmeasured = goal("가");
    (unmeasured.value, unmeasured.bounds) = (None, None);
    unmeasured.verdict = "cannot-tell";
    let svg = drawn(&goals(vec![unmeasured.clone()]));
    assert!(svg.contains(">[no-value]</text>"));
    assert!(!svg.contains(">[measured] "));
    let mut flat = goal("나");
    (flat.before, flat.target, flat.value) = (Some(0.0), 0.0, Some(0.0));
    flat.bounds = None;
    let svg = drawn(&goals(vec![flat.clone()]));
    assert!(svg.contains(">[no-interval]</text>"));
    assert!(
        svg.contains(r#"<line x1="481" y1="23" x2="481" y2="51""#),
        "{svg}"
    );
    let mut broken = goal("다");
    (broken.before, broken.target) = (Some(f64::INFINITY), f64::NAN);
    (broken.value, broken.bounds) = (Some(f64::NAN), Some((f64::NAN, f64::NEG_INFINITY)));
    broken.verdict = "something new";
    let svg = drawn(&goals(vec![broken, flat, unmeasured]));
    assert!(svg.contains("[verdict-cannot-tell]") && !svg.contains("[measured] –"));
    assert!(
        svg.contains(r#"<line x1="268" y1="23" x2="268" y2="51""#),
        "{svg}"
    );
    assert!(drawn(&goals(vec![])).contains("[goals-empty]"));
}

#[test]
fn a_data_chart_says_all() {
    let mut done = series("평가용 고문헌");
    done.is_done = true;
    let mut early = series("학습용 초서");
    early.expected = Some(day("2026-08-14"));
    early.late = Some(0);
    let svg = drawn(&data(vec![series("학습용 고문헌"), done, early]));
    for text in [
        ">학습용 고문헌</text>",
        ">27,600 / 40,000면 (69.0%)</text>",
        ">[needed-by] 8. 14.(금) · [expected] 8. 31.(월)</text>",
        ">[data-late] (+10근무일)</text>",
        ">[data-on-time]</text>",
        ">[data-done]</text>",
        ">[target] 40,000</text>",
        ">[as-of] 2026. 7. 24.(금)</text>",
    ] {
        assert!(svg.contains(text), "{text}\n{svg}");
    }
}

#[test]
fn odd_datasets_are_drawn() {
    let mut none = series("점 없음");
    none.points.clear();
    let mut one = series("점 하나");
    one.points.truncate(1);
    let mut aimless = series("목표 없음");
    aimless.target = 0.0;
    let mut far = series("먼 날");
    far.expected = Some(day("9999-12-31"));
    let mut broken = series("숫자 아님");
    broken.target = f64::NAN;
    broken.points = vec![
        (day("2026-07-01"), f64::INFINITY),
        (day("2026-07-02"), f64::NAN),
    ];
    (broken.needed_by, broken.expected) = (None, None);
    let svg = drawn(&data(vec![none, one, aimless, far, broken]));
    for text in [
        ">[no-value] / 40,000면</text>",
        ">24,950 / 40,000면 (62.3%)</text>",
        ">27,600면 ([no-target])</text>",
        "[expected] 9999. 12. 31.(금)",
        ">[data-unknown]</text>",
    ] {
        assert!(svg.contains(text), "{text}\n{svg}");
    }
    // A far day neither moves the past nor brings its own years.
    assert!(svg.contains(">8월</text>") && !svg.contains(">2100</text>"));
    // What is no number lies on the ground.
    assert!(
        svg.contains("M331.5 386L335 386L335 386L331.5 386Z"),
        "{svg}"
    );
    assert!(svg.len() < 20_000, "{}", svg.len());
    assert!(drawn(&data(vec![])).contains("[data-empty]"));
}

#[test]
fn a_data_chart_of_several_years_names_them() {
    let mut old = series("지난해");
    old.points = vec![(day("2025-03-03"), 0.0), (day("2025-06-30"), 40_000.0)];
    old.needed_by = Some(day("2025-07-11"));
    old.is_done = true;
    let svg = drawn(&data(vec![old, series("올해")]));
    for text in [
        "[needed-by] 2025. 7. 11.(금)",
        "[needed-by] 2026. 8. 14.(금)",
        ">2026</text>",
    ] {
        assert!(svg.contains(text), "{text}\n{svg}");
    }
    assert!(!svg.contains(">1월</text>"));
}

#[test]
fn charts_share_a_page() {
    let page = [
        gantt(vec![task("가")]),
        goals(vec![goal("나")]),
        data(vec![series("다")]),
    ]
    .map(|chart| drawn(&chart))
    .concat();
    let mut ids: Vec<&str> = page
        .split(" id=\"")
        .skip(1)
        .map(|rest| rest.split_once('"').unwrap().0)
        .collect();
    assert_eq!(ids.len(), 7);
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), 7);
}

fn week(level: &'static str, load_percent: Option<f64>) -> WeekCell {
    WeekCell {
        load_percent,
        per_cent: load_percent.map(|load| load.round() as i64),
        level,
        ..WeekCell::default()
    }
}

/// One person over so many weeks from the last of 2026 on, in `[KEY]` for words.
fn load_map(name: &str, weeks: Vec<WeekCell>) -> String {
    let monday = day("2026-12-21");
    let overload = Overload {
        id: "a".to_owned(),
        name: name.to_owned(),
        cell: WeekCell::default(),
        tasks: vec![OverloadTask {
            id: "t".to_owned(),
            wbs: "1".to_owned(),
            name: HOSTILE.to_owned(),
            demand_min: 1,
        }],
        monday,
        member: 0,
    };
    let view = LoadView {
        as_of: monday,
        mondays: (0..weeks.len())
            .map(|week| monday + 7 * week as i32)
            .collect(),
        amber: 100.0,
        red: 120.0,
        people: vec![PersonRow {
            id: "a".to_owned(),
            name: name.to_owned(),
            weeks,
        }],
        overloads: vec![overload],
    };
    let say = |key: &str| format!("[{}]", key.trim_start_matches("chart-"));
    let svg = draw_load(&view, &say, Lang::En);
    assert_eq!(svg, draw_load(&view, &say, Lang::En));
    assert_well_formed(&svg);
    svg
}

#[test]
fn load_writes_its_figures_in_the_cells() {
    let svg = load_map(
        HOSTILE,
        vec![
            week("red", Some(121.0)),
            week("amber", Some(101.0)),
            week("green", Some(100.0)),
            week("red", Some(123_456.0)),
            week("red", None),
            week("grey", None),
        ],
    );
    let cells: Vec<_> = svg
        .split("font-size=\"10.5\"")
        .skip(1)
        .map(|rest| {
            rest.split_once('>')
                .unwrap()
                .1
                .split_once("</text>")
                .unwrap()
                .0
        })
        .collect();
    assert_eq!(cells, ["121", "101", "100", "&gt;999", "?", "–"]);
    assert!(
        svg.contains(">Dec 2026<") && svg.contains(">Jan 2027<"),
        "{svg}"
    );
    assert_eq!(
        svg.matches("alert").count(),
        1 + 6 + 1,
        "name, tooltips, task"
    );
}

#[test]
fn load_of_nobody_and_of_many_weeks_is_drawn() {
    assert!(load_map("A", Vec::new()).contains("width=\"720\""));
    let year = load_map("A", vec![week("green", Some(50.0)); 52]);
    // Two narrow weeks of December have no room for their year. 150 for names and 27 a week.
    assert!(year.contains(">Dec<") && year.contains(">Jan 2027<"));
    assert!(year.contains("width=\"1554\""));
}
