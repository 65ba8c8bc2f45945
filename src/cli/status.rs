//! `pmo status`: one screen that says where the project stands.

use anstyle::{AnsiColor, Style};
use clap::ValueEnum;

use super::failure::Failure;
use super::session::Session;
use super::table::{Align, Table, padded};
use super::{Common, output};
use crate::args;
use crate::lang::{Catalogue, format};
use crate::report::standing::{DataRow, DateRow, EarnedRow, GoalRow, Standing};
use crate::time::Date;

/// How many lines each part of the screen has at the most.
const LINES: usize = 5;

/// Least cells of a name column, so that the parts stand below each other.
const NAME: usize = 34;

/// Show where the project stands
#[derive(Debug, clap::Args)]
pub struct Status {
    /// How to print the status
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    format: Format,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    Human,
    Json,
}

impl Status {
    pub fn run(&self, common: &Common) -> Result<u8, Failure> {
        let session = Session::open(common)?;
        let facts = session.sound_facts()?;
        let standing = Standing::of(&facts, &session.words);
        let text = match self.format {
            Format::Json => session.json_with(&standing),
            Format::Human => {
                let name = facts.project.charter.project.name.clone();
                let date = facts.as_of;
                let title = session.words.text("status-title", &args![name, date]);
                let screen = screen(&standing, facts.as_of.year(), &session.words);
                output::fitted(&format!("{title}\n\n{screen}"))
            }
        };
        session.give(&text, &facts)
    }
}

fn screen(standing: &Standing, year: i32, words: &Catalogue) -> String {
    let mut out = lights(standing, words);
    out.push_str(&foreseen_line(standing, words));
    if let Some(actual) = standing.progress {
        let round = |value| format::number(value, 1, format::Rounding::Nearest);
        let actual = round(actual);
        out.push_str(&match standing.planned {
            Some(planned) => words.text(
                "status-progress-planned",
                &args![actual, planned: round(planned)],
            ),
            None => words.text("status-progress", &args![actual]),
        });
        out.push('\n');
        out.push_str(&earned_line(standing, words));
        out.push('\n');
    }
    let (done, open): (Vec<_>, Vec<_>) = standing.dates.iter().partition(|row| row.done);
    let dates: Vec<_> = open.into_iter().chain(done.into_iter().rev()).collect();
    part(
        &mut out,
        words,
        "status-dates",
        date_rows(&dates, year, words),
    );
    part(
        &mut out,
        words,
        "status-goals",
        goal_rows(&standing.goals, words),
    );
    part(
        &mut out,
        words,
        "status-data",
        data_rows(standing, year, words),
    );
    let late = standing.late.iter().map(|row| {
        let was = words.text(
            "status-was",
            &args![date: Date::parse(&row.due).unwrap_or_default()],
        );
        vec![name(&row.name), was]
    });
    part(&mut out, words, "status-late", late.collect());
    let next = standing.next.iter().map(|row| {
        let [start, finish] = range([&row.start, &row.finish], year, words);
        let share = format::number(row.progress, 0, format::Rounding::Down);
        let finish = format!("~ {finish}");
        vec![name(&row.name), start, finish, format!("{share}%")]
    });
    part(&mut out, words, "status-next", next.collect());
    out
}

/// How much is foreseen, and the worst of it.
fn foreseen_line(standing: &Standing, words: &Catalogue) -> String {
    let title = padded(&words.word("status-foreseen"), 18, Align::Left);
    let foreseen = &standing.foreseen;
    let (red, amber) = (foreseen.red, foreseen.amber);
    let sum = words.text("status-foreseen-sum", &args![red, amber]);
    match &foreseen.worst {
        Some(worst) => format!("{title}{sum}: {worst}\n\n"),
        None => format!("{title}{sum}\n\n"),
    }
}

/// The indices of earned value, if any is known.
fn earned_line(standing: &Standing, words: &Catalogue) -> String {
    let index = |value: Option<f64>| {
        let round = |value| format::number(value, 2, format::Rounding::Nearest);
        value.map_or_else(|| "–".to_owned(), round)
    };
    match standing.earned {
        Some(EarnedRow {
            spi: None,
            cpi: None,
            ..
        })
        | None => String::new(),
        Some(EarnedRow {
            spi,
            cpi,
            spi_t,
            silent: count,
        }) => {
            let (spi, cpi, pace) = (index(spi), index(cpi), index(spi_t));
            let mut out = words.text("status-earned", &args![spi, cpi, pace]) + "\n";
            if count > 0 {
                out += &(words.text("status-silent", &args![count]) + "\n");
            }
            out
        }
    }
}

fn lights(standing: &Standing, words: &Catalogue) -> String {
    let area = |id: &str| padded(&words.word(&format!("area-{id}")), 18, Align::Left);
    let overall = padded(&words.word("overall-light"), 18, Align::Left);
    let greys = match standing.greys {
        0 => String::new(),
        count => words.text("greys", &args![count]),
    };
    let mut out = format!("{overall}{}  {greys}\n", lamp(standing.overall, words));
    for light in &standing.lights {
        let reason = &light.reason;
        out.push_str(&format!(
            "{}{}  {reason}\n",
            area(light.id),
            lamp(light.colour, words)
        ));
    }
    out
}

/// A coloured sign and the word for it; without colours the word remains.
pub(super) fn lamp(colour: &str, words: &Catalogue) -> String {
    let ansi = match colour {
        "green" => AnsiColor::Green,
        "amber" => AnsiColor::Yellow,
        "red" => AnsiColor::Red,
        _ => AnsiColor::BrightBlack,
    };
    let style = Style::new().fg_color(Some(ansi.into())).bold();
    let word = padded(&words.word(&format!("light-{colour}")), 10, Align::Left);
    format!("{style}● {word}{style:#}")
}

/// A heading and rows that begin with a name.
fn part(out: &mut String, words: &Catalogue, title: &str, rows: Vec<Vec<String>>) {
    let bold = Style::new().bold();
    let title = words.word(title);
    let more = rows.len().saturating_sub(LINES);
    let Some(first) = rows.first() else {
        let none = words.word("status-none");
        out.push_str(&format!("{bold}{title}{bold:#}  {none}\n"));
        return;
    };
    out.push_str(&format!("{bold}{title}{bold:#}\n"));
    let mut aligns = vec![Align::Left; first.len()];
    aligns[0] = Align::Text;
    if let Some(last) = aligns.last_mut() {
        *last = Align::Text;
    }
    let mut table = Table::plain(aligns);
    rows.into_iter().take(LINES).for_each(|row| table.row(row));
    out.push_str(&table.indented());
    if more > 0 {
        out.push_str(&format!(
            "  {}\n",
            words.text("status-more", &args![count: more])
        ));
    }
    out.push('\n');
}

fn name(text: &str) -> String {
    padded(&format::one_line(text), NAME, Align::Left)
}

/// Two dates, `–` for what is none. Where either lies in another year than the status date both have
/// theirs, or one would be read as a day of this year.
fn range(dates: [&str; 2], year: i32, words: &Catalogue) -> [String; 2] {
    let dates = dates.map(Date::parse);
    let is_this = dates.iter().flatten().all(|date| date.year() == year);
    let shown = |date| match is_this {
        true => format::short_date(date, words.lang),
        false => format::date(date, words.lang),
    };
    dates.map(|date| date.map_or_else(|| "–".to_owned(), shown))
}

fn date_rows(rows: &[&DateRow], year: i32, words: &Catalogue) -> Vec<Vec<String>> {
    let row = |row: &&DateRow| {
        let agreed = row.agreed.as_deref().or(row.deadline.as_deref());
        let [agreed, now] = range([agreed.unwrap_or(""), &row.now], year, words);
        let difference = row.difference.map_or("–".to_owned(), |days| {
            format::working_day_difference(days as f64, words.lang)
        });
        vec![
            name(&row.name),
            agreed,
            format!("→ {now}"),
            difference,
            state(row, year, words),
        ]
    };
    rows.iter().map(row).collect()
}

/// Done or late, and where the pace seen so far leads elsewhere.
fn state(row: &DateRow, year: i32, words: &Catalogue) -> String {
    let plan = match (row.done, row.late) {
        (true, _) => Some(words.word("promise-done")),
        (false, true) => Some(words.word("promise-late")),
        (false, false) => None,
    };
    let pace = row.expected.as_deref().map(|on| {
        let [date, _] = range([on, &row.now], year, words);
        let state = if row.late_at_pace { "late" } else { "other" };
        words.text("status-at-pace", &args![date, state])
    });
    plan.into_iter().chain(pace).collect::<Vec<_>>().join(", ")
}

fn goal_rows(rows: &[GoalRow], words: &Catalogue) -> Vec<Vec<String>> {
    let row = |row: &GoalRow| {
        let verdict = verdict_of(row);
        let verdict = words.word(&format!("verdict-{verdict}"));
        let why = match (row.doubt, row.leak) {
            (Some("leak"), Some(leak)) => {
                let args = args![state: leak.state, count: leak.items, total: leak.all];
                format!(": {}", words.text("leaked", &args))
            }
            (Some(doubt), _) => format!(" {}", words.word(&format!("doubt-{doubt}"))),
            (None, _) => String::new(),
        };
        vec![name(&row.name), goal_value(row), verdict + &why]
    };
    rows.iter().map(row).collect()
}

/// Against the target of the research year, else against the final one.
fn verdict_of(row: &GoalRow) -> &'static str {
    row.year_verdict.unwrap_or(row.verdict)
}

/// `88.9 [84.2, 92.6] / 92.0 (95.0) %`: value, bounds, target of the research year, final target.
pub(super) fn goal_value(row: &GoalRow) -> String {
    let number = |value: Option<f64>, rounding| {
        value.map_or("–".to_owned(), |value| {
            format::number(value, row.digits, rounding)
        })
    };
    let nearest = format::Rounding::Nearest;
    let bounds = match (row.low, row.high) {
        (Some(_), Some(_)) => format!(
            " [{}, {}]",
            number(row.low, format::Rounding::Down),
            number(row.high, format::Rounding::Up)
        ),
        _ => String::new(),
    };
    let targets = match row.year_target {
        Some(_) => format!(
            "{} ({})",
            number(row.year_target, nearest),
            number(row.target, nearest)
        ),
        None => number(row.target, nearest),
    };
    format!(
        "{}{bounds} / {targets} {}",
        number(row.value, nearest),
        format::one_line(row.unit.as_deref().unwrap_or(""))
    )
}

fn data_rows(standing: &Standing, year: i32, words: &Catalogue) -> Vec<Vec<String>> {
    let count = |value: Option<i64>| value.map_or("–".to_owned(), format::count);
    let row = |row: &DataRow| {
        let dates = [&row.needed_by, &row.expected].map(|date| date.as_deref().unwrap_or(""));
        let [by, expected] = range(dates, year, words);
        let amount = format!("{} / {}", count(row.accepted), count(row.target));
        let late = row.late.map_or(String::new(), |days| {
            format::working_day_difference(days as f64, words.lang)
        });
        vec![name(&row.name), amount, by, format!("→ {expected}"), late]
    };
    standing.data.iter().map(row).collect()
}
