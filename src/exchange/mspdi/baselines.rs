//! `baselines/mspdi-main.toml`, `mspdi-N.toml`: what the file itself keeps as signed, for tasks that are no summary.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::plan::Row;
use super::source::BaselineFields;
use super::write;
use crate::time::Date;

/// Path and text of each baseline that has dates.
pub(super) fn write(rows: &[Row<'_>], day: i64, on: Date) -> BTreeMap<String, String> {
    let mut files: BTreeMap<i64, String> = BTreeMap::new();
    for row in rows.iter().filter(|row| !row.summary) {
        let mut seen = Vec::new();
        for baseline in &row.task.baselines {
            let number = baseline.number;
            if !(0..=10).contains(&number) || seen.contains(&number) {
                continue;
            }
            if let Some(line) = line(row, baseline, day) {
                seen.push(number);
                let text = files
                    .entry(number)
                    .or_insert_with(|| format!("[baseline]\non = {on}\n\n[task]\n"));
                text.push_str(&line);
            }
        }
    }
    // All are signed on one day, and of one day the later name counts: Project's main baseline.
    let path = |number| match number {
        0 => "baselines/mspdi-main.toml".to_owned(),
        number => format!("baselines/mspdi-{number}.toml"),
    };
    files
        .into_iter()
        .map(|(number, text)| (path(number), text))
        .collect()
}

/// One task of one baseline; without both dates there is nothing to compare with.
fn line(row: &Row<'_>, baseline: &BaselineFields, day: i64) -> Option<String> {
    let (start, finish) = (baseline.start?, baseline.finish?);
    let blank = row.task.name.trim().is_empty();
    let name = write::string(if blank { &row.id } else { &row.task.name });
    let (start, finish) = (write::instant(start), write::instant(finish));
    let mut line = format!(
        "{} = {{ name = {name}, start = {start}, finish = {finish}",
        row.id
    );
    if let Some(duration) = baseline.duration {
        let duration = write::duration(duration.minutes, baseline.elapsed, day);
        let _ = write!(line, ", duration = {}", write::string(&duration));
    }
    if baseline.work > 0 {
        let _ = write!(
            line,
            ", effort = {}",
            write::string(&write::working(baseline.work, day))
        );
    }
    if baseline
        .duration
        .is_some_and(|duration| duration.minutes == 0)
    {
        line.push_str(", milestone = true");
    }
    line.push_str(" }\n");
    Some(line)
}
