//! `pmo team show`: who brings what, who works where, and what hangs on one person.

use anstyle::Style;
use clap::ValueEnum;

use crate::args;
use crate::cli::failure::Failure;
use crate::cli::session::Session;
use crate::cli::table::{Align, Table, cut};
use crate::cli::{Common, output};
use crate::lang::{Args, Catalogue, format};
use crate::model::kind::member::role_name;
use crate::report::team::{
    ChoiceRow, ConsumerRow, DataScienceRow, DisciplineRow, LeaverRow, PathRow, PhaseRow,
    ProjectsRow, TeamView,
};

/// Cells of a name, and of ids in a row.
const NAME: usize = 20;
const IDS: usize = 60;

/// Show data scientists, roles by phase, who holds the critical path, who leaves, sponsor and choice
#[derive(Debug, clap::Args)]
pub struct Show {
    /// How to print it
    #[arg(long, value_name = "FORMAT", default_value = "table")]
    format: Format,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    Table,
    Json,
}

impl Show {
    pub fn run(&self, common: &Common) -> Result<u8, Failure> {
        let session = Session::open(common)?;
        let facts = session.sound_facts()?;
        let view = TeamView::of(&facts);
        let screen = Screen {
            words: &session.words,
            day: facts.calendars.day(),
        };
        let (name, date) = (&facts.project.charter.project.name, facts.as_of);
        let text = match self.format {
            Format::Table => {
                let title = session.words.text("team-title", &args![name, date]);
                output::fitted(&format!("{title}\n\n{}", screen.text(&view)))
            }
            Format::Json => session.json_with(&view),
        };
        session.give(&text, &facts)
    }
}

/// What a person sees.
struct Screen<'s> {
    words: &'s Catalogue,
    /// Minutes of a working day.
    day: i64,
}

impl Screen<'_> {
    fn text(&self, view: &TeamView) -> String {
        let parts = [
            self.science(view.data_science.as_ref()),
            self.consumer(view.consumer_roles.as_ref()),
            self.projects(&view.projects),
            self.phases(&view.phases, view.unphased_tasks),
            self.path(view.critical_path.as_ref()),
            self.leavers(&view.leavers),
            self.backing(view),
            self.choice(&view.choice),
            self.missing(view),
        ];
        parts.concat().trim_end().to_owned() + "\n"
    }

    fn science(&self, found: Option<&DataScienceRow>) -> String {
        let Some(found) = found else {
            return String::new();
        };
        let (share, capable) = (percent(found.share_percent), fte(found.capable_fte));
        let (all, who) = (fte(found.ai_fte), list(&found.capable, self.words));
        let mut text = self.line("team-science", &args![share, capable, all, who]);
        if !found.unallocated.is_empty() {
            let who = list(&found.unallocated, self.words);
            text += &self.line("team-unallocated", &args![who]);
        }
        text + "\n"
    }

    fn consumer(&self, found: Option<&ConsumerRow>) -> String {
        let Some(found) = found else {
            return String::new();
        };
        let planners = list(&found.planners, self.words);
        let managers = list(&found.managers, self.words);
        let fte = found.management_fte.map_or("–".to_owned(), fte);
        self.line("team-consumer", &args![planners, managers, fte]) + "\n"
    }

    fn projects(&self, rows: &[ProjectsRow]) -> String {
        if rows.is_empty() {
            return String::new();
        }
        let one = |row: &ProjectsRow| {
            let projects = format::number(row.projects, 0, format::Rounding::Nearest);
            format!("{} {projects}", row.id)
        };
        let who = rows.iter().map(one).collect::<Vec<_>>().join(", ");
        self.line("team-projects", &args![who]) + "\n"
    }

    fn phases(&self, rows: &[PhaseRow], unphased: usize) -> String {
        if rows.is_empty() {
            return String::new();
        }
        let heads = ["phase", "person-days", "disciplines"];
        let mut table = self.table(&heads, &[Align::Left, Align::Right, Align::Text]);
        for row in rows {
            let one = |one: &DisciplineRow| {
                let (role, share) = (role_name(&one.role), percent(one.share_percent));
                self.words.text("team-discipline", &args![role, share])
            };
            let mut all: Vec<_> = row.disciplines.iter().map(one).collect();
            if row.unknown_min > 0 {
                let days = self.days(row.unknown_min);
                all.push(self.words.text("team-unknown", &args![days]));
            }
            let phase = self.words.word(&format!("team-phase-{}", row.phase));
            table.row(vec![phase, self.days(row.work_min), all.join(", ")]);
        }
        let mut text = self.head("team-phases") + &table.indented();
        if unphased > 0 {
            let count = unphased;
            text += &format!("  {}", self.line("team-unphased", &args![count]));
        }
        text + "\n"
    }

    fn path(&self, path: Option<&PathRow>) -> String {
        let Some(path) = path else {
            return String::new();
        };
        let heads = ["person", "share", "backup", "tasks"];
        let (left, text) = (Align::Left, Align::Text);
        let mut table = self.table(&heads, &[text, Align::Right, left, text]);
        for row in &path.holders {
            table.row(vec![
                self.person(&row.name, &row.id),
                percent(row.share_percent),
                self.or_nobody(row.backup.as_ref()),
                cut(&row.tasks.join(", "), IDS),
            ]);
        }
        let days = self.days(path.left_min);
        let mut text = self.line("team-path", &args![days]) + &table.indented();
        if path.unowned_min > 0 {
            let days = self.days(path.unowned_min);
            text += &format!("  {}", self.line("team-unowned", &args![days]));
        }
        text + "\n"
    }

    fn leavers(&self, rows: &[LeaverRow]) -> String {
        if rows.is_empty() {
            return String::new();
        }
        let heads = ["person", "last-day", "successor", "open-tasks"];
        let mut table = self.table(&heads, &[Align::Text; 4]);
        for row in rows {
            table.row(vec![
                self.person(&row.name, &row.id),
                format::date(row.last, self.words.lang),
                self.or_nobody(row.successor.as_ref()),
                cut(&list(&row.open_tasks, self.words), IDS),
            ]);
        }
        self.head("team-leavers") + &table.indented() + "\n"
    }

    fn backing(&self, view: &TeamView) -> String {
        let Some(sponsor) = &view.sponsor else {
            return String::new();
        };
        let day = view.declared.as_deref();
        let day = day.and_then(crate::time::Date::parse);
        let text = match day {
            Some(date) => self.line("team-sponsor", &args![sponsor, date]),
            None => self.line("team-sponsor-undeclared", &args![sponsor]),
        };
        text + "\n"
    }

    fn choice(&self, rows: &[ChoiceRow]) -> String {
        if rows.iter().all(|row| row.met.is_none()) {
            return String::new();
        }
        let mut table = self.table(&["question", "answer", "why"], &[Align::Text; 3]);
        for row in rows {
            let answer = match row.met {
                Some(true) => "team-yes",
                Some(false) => "team-no",
                None => "team-open",
            };
            table.row(vec![
                self.words.word(&format!("team-choice-{}", row.question)),
                self.words.word(answer),
                row.why.clone().unwrap_or_default(),
            ]);
        }
        self.head("team-choice") + &table.indented() + "\n"
    }

    fn missing(&self, view: &TeamView) -> String {
        if view.missing.is_empty() {
            return String::new();
        }
        let line = |row: &crate::report::team::MissingRow| {
            let what = self.words.word(&format!("team-figure-{}", row.figure));
            let input = self.words.word(&format!("team-missing-{}", row.input));
            format!("  {}", self.line("team-missing", &args![what, input]))
        };
        let lines: Vec<_> = view.missing.iter().map(line).collect();
        self.head("team-cannot-tell") + &lines.concat()
    }

    fn table(&self, heads: &[&str], aligns: &[Align]) -> Table {
        let heads = heads.iter().map(|head| format!("team-{head}"));
        let heads = heads.map(|key| self.words.word(&key)).collect();
        Table::new(heads, aligns.to_vec())
    }

    fn head(&self, key: &str) -> String {
        let bold = Style::new().bold();
        format!("{bold}{}{bold:#}\n", self.words.word(key))
    }

    fn line(&self, key: &str, args: &Args) -> String {
        format::one_line(&self.words.text(key, args)) + "\n"
    }

    fn days(&self, minutes: i64) -> String {
        let days = minutes as f64 / self.day.max(1) as f64;
        format::number(days, 1, format::Rounding::Nearest)
    }

    fn person(&self, name: &str, id: &str) -> String {
        format!("{} ({id})", cut(&format::one_line(name), NAME))
    }

    fn or_nobody(&self, id: Option<&String>) -> String {
        id.cloned()
            .unwrap_or_else(|| self.words.word("team-nobody"))
    }
}

/// Ids one after the other.
fn list(ids: &[String], words: &Catalogue) -> String {
    if ids.is_empty() {
        return words.word("team-nobody");
    }
    ids.join(", ")
}

fn percent(value: f64) -> String {
    format!("{}%", format::number(value, 1, format::Rounding::Nearest))
}

fn fte(value: f64) -> String {
    format::number(value, 2, format::Rounding::Nearest)
}
