//! Runs the program as a user would, with nothing of the machine's environment.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use tempfile::TempDir;

use crate::support;

/// A plan of another program: two tasks in a row below a summary, in a week of 40 hours.
pub const MSPDI: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<Project xmlns="http://schemas.microsoft.com/project">
  <Title>Small plan</Title>
  <StartDate>2026-03-02T08:00:00</StartDate>
  <MinutesPerDay>480</MinutesPerDay>
  <CalendarUID>1</CalendarUID>
  <Calendars><Calendar><UID>1</UID><Name>Standard</Name><IsBaseCalendar>1</IsBaseCalendar><WeekDays>
    <WeekDay><DayType>1</DayType><DayWorking>0</DayWorking></WeekDay>
    <WeekDay><DayType>2</DayType><DayWorking>1</DayWorking><WorkingTimes><WorkingTime><FromTime>08:00:00</FromTime><ToTime>16:00:00</ToTime></WorkingTime></WorkingTimes></WeekDay>
    <WeekDay><DayType>3</DayType><DayWorking>1</DayWorking><WorkingTimes><WorkingTime><FromTime>08:00:00</FromTime><ToTime>16:00:00</ToTime></WorkingTime></WorkingTimes></WeekDay>
    <WeekDay><DayType>7</DayType><DayWorking>0</DayWorking></WeekDay>
  </WeekDays></Calendar></Calendars>
  <Tasks>
    <Task><UID>0</UID><ID>0</ID><Name>Small plan</Name><OutlineLevel>0</OutlineLevel><Summary>1</Summary></Task>
    <Task><UID>7</UID><ID>1</ID><Name>Data</Name><OutlineLevel>1</OutlineLevel><Summary>1</Summary></Task>
    <Task><UID>8</UID><ID>2</ID><Name>Collect</Name><OutlineLevel>2</OutlineLevel><Duration>PT8H0M0S</Duration><DurationFormat>7</DurationFormat></Task>
    <Task><UID>9</UID><ID>3</ID><Name>Label</Name><OutlineLevel>2</OutlineLevel><Duration>PT8H0M0S</Duration><DurationFormat>7</DurationFormat>
      <PredecessorLink><PredecessorUID>8</PredecessorUID><Type>1</Type><LinkLag>0</LinkLag></PredecessorLink></Task>
  </Tasks>
</Project>
"#;

/// What a run came to.
#[derive(Debug)]
pub struct Outcome {
    pub code: i32,
    pub out: String,
    pub err: String,
}

/// The program in a folder, with an empty environment.
pub fn command(dir: &Path, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_pmo"));
    command.current_dir(dir).env_clear().args(args);
    command
}

/// Runs the program to its end.
pub fn pmo(dir: &Path, args: &[&str]) -> Outcome {
    outcome(command(dir, args).output().unwrap())
}

/// The same with variables of the environment.
pub fn pmo_with(dir: &Path, variables: &[(&str, &str)], args: &[&str]) -> Outcome {
    let variables = variables.iter().copied();
    outcome(command(dir, args).envs(variables).output().unwrap())
}

/// Asks for lines in which no sentence has to be broken.
pub const WIDE: &[(&str, &str)] = &[("COLUMNS", "400")];

/// What a finished run came to.
pub fn outcome(output: Output) -> Outcome {
    Outcome {
        code: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

/// A folder with the given files.
pub fn project<'f>(files: impl IntoIterator<Item = (&'f str, &'f str)>) -> TempDir {
    let dir = tempfile::tempdir().unwrap();
    for (path, text) in files {
        let path = dir.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    dir
}

/// A folder with one of the examples.
pub fn example(name: &str) -> TempDir {
    let files = support::files(&format!("examples/{name}"));
    project(files.iter().map(|(path, text)| (&**path, &**text)))
}

/// Files of a folder that are text, by name.
pub fn written(dir: &Path) -> BTreeMap<String, String> {
    let Ok(entries) = fs::read_dir(dir) else {
        return BTreeMap::new();
    };
    let paths = entries.map(|entry| entry.unwrap().path());
    paths
        .filter(|path| path.is_file())
        .map(|path| {
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            (name, fs::read_to_string(path).unwrap())
        })
        .collect()
}
