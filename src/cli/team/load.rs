//! `pmo team load`: how much each person has to do, week by week.

use clap::ValueEnum;

use super::load_table;
use crate::args;
use crate::cli::arguments::between;
use crate::cli::failure::Failure;
use crate::cli::schedule::push_cell;
use crate::cli::session::Session;
use crate::cli::{Common, date, output};
use crate::facts::{self, Facts};
use crate::render::chart;
use crate::report::load::LoadView;
use crate::time::Date;

/// Weeks that fit on a terminal, and as many as other formats hold unless more are asked for.
const TERMINAL: i32 = 12;
const YEAR: i32 = 52;
/// Nobody plans people's weeks farther ahead than ten years.
const MOST: i32 = 520;

/// Show how loaded each person is in each week, and by which tasks
#[derive(Debug, clap::Args)]
pub struct Load {
    /// How to print the load
    #[arg(long, value_name = "FORMAT", default_value = "table")]
    format: Format,
    /// A day of the first week; default: the status date
    #[arg(long, value_name = "DATE", value_parser = date)]
    from: Option<Date>,
    /// How many weeks; default: until the work ends, at most 12 in a table and 52 otherwise
    #[arg(long, value_name = "N", value_parser = between::<i32>(1, MOST))]
    weeks: Option<i32>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    Table,
    Json,
    Csv,
    Svg,
}

impl Load {
    pub fn run(&self, common: &Common) -> Result<u8, Failure> {
        let session = Session::open(common)?;
        let facts = session.scheduled_facts()?;
        let from = self.from.unwrap_or(facts.as_of);
        let ahead = weeks_ahead(&facts, from);
        let weeks = self.weeks.unwrap_or(ahead.min(self.most()));
        let view = LoadView::of(&facts, from, usize::try_from(weeks).unwrap_or(1));
        let text = match self.format {
            Format::Table => output::fitted(&load_table::text(&view, &session.words)),
            Format::Json => session.json_with(&view),
            Format::Csv => csv(&view),
            Format::Svg => {
                let say = |key: &str| session.words.word(key);
                chart::draw_load(&view, &say, session.words.lang)
            }
        };
        output::data(&text)?;
        let count = i64::from(ahead - weeks);
        if self.weeks.is_none() && count > 0 {
            let most = ahead.min(MOST);
            let is_all = if most < ahead { "no" } else { "yes" };
            let args = args![count, most, is_all];
            session.tell(&session.words.text("load-more-weeks", &args));
        }
        session.tell_origin(&facts);
        Ok(0)
    }

    fn most(&self) -> i32 {
        match self.format {
            Format::Table => TERMINAL,
            Format::Json | Format::Csv | Format::Svg => YEAR,
        }
    }
}

/// Weeks from the week of a date until the work ends, at least one.
fn weeks_ahead(facts: &Facts, from: Date) -> i32 {
    let monday = from - from.weekday().index() as i32;
    let last = facts::Load::last_week(facts);
    last.map_or(1, |last| ((last - monday) / 7 + 1).max(1))
}

/// One line a person and week; tasks as `id=minutes` with blanks between them.
fn csv(view: &LoadView) -> String {
    let mut text = "id,name,week,demand-min,capacity-min,load-percent,level,tasks\n".to_owned();
    for person in &view.people {
        for week in &person.weeks {
            let percent = week.load_percent.map(|percent| format!("{percent:.1}"));
            let is_this = |id: &str, other: &str| id == person.id && other == week.week;
            let mut overloads = view.overloads.iter();
            let overload = overloads.find(|one| is_this(&one.id, &one.cell.week));
            let tasks = overload.map_or(&[][..], |one| one.tasks.as_slice()).iter();
            let tasks: Vec<_> = tasks
                .map(|task| format!("{}={}", task.id, task.demand_min))
                .collect();
            let cells = [
                person.id.clone(),
                person.name.clone(),
                week.week.clone(),
                week.demand_min.to_string(),
                week.capacity_min.to_string(),
                percent.unwrap_or_default(),
                week.level.to_owned(),
                tasks.join(" "),
            ];
            for (at, cell) in cells.iter().enumerate() {
                if at > 0 {
                    text.push(',');
                }
                push_cell(&mut text, cell);
            }
            text.push('\n');
        }
    }
    text
}
